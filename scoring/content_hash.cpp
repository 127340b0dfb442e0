#include "scoring/content_hash.h"
#include "scoring/sentence.h"
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace totality {

namespace {

constexpr std::uint64_t kPrime = 0x9E3779B97F4A7C15U; // odd, so that every step can be undone and loses nothing

std::uint64_t mixed(std::uint64_t hash, std::uint64_t word) {
    hash = (hash ^ word) * kPrime;
    return hash ^ hash >> 32; // the product's high bits reach the next step's low ones
}

// Eight bytes at a time: every case of a library is hashed when the docket opens, and byte by byte that showed.
std::uint64_t mixed(std::uint64_t hash, std::string_view text) {
    hash = mixed(hash, text.size()); // so that no byte can move from one text into the next unseen
    for (; !text.empty(); text.remove_prefix(std::min(text.size(), sizeof hash))) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data(), std::min(text.size(), sizeof word));
        hash = mixed(hash, word);
    }
    return hash;
}

} // namespace

std::string content_hash(const CaseSource &source) {
    std::vector<const TextFile *> files;
    for (const TextFile &file : source.documents) files.push_back(&file);
    for (const TextFile &file : source.panel) files.push_back(&file);
    std::stable_sort(files.begin(), files.end(),
                     [](const TextFile *a, const TextFile *b) { return a->name < b->name; });
    std::uint64_t hash = mixed(0, source.scenario.text);
    for (const TextFile *file : files) hash = mixed(mixed(hash, file->name), file->text);
    return to_hex(hash);
}

} // namespace totality
