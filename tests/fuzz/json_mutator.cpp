// Changes JSON so that it stays JSON: bytes flipped blindly are nearly always refused by the parser, and what lies
// behind it is never reached. One change in four is blind all the same.
#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t *data, std::size_t size, std::size_t max_size);

namespace {

using Json = nlohmann::ordered_json;
using Random = std::minstd_rand;

std::size_t below(Random &random, std::size_t count) { return random() % count; }

void collect(Json &node, std::vector<Json *> &nodes) {
    nodes.push_back(&node);
    for (Json &child : node)
        if (node.is_structured()) collect(child, nodes);
}

std::string mutated(std::string text) {
    const std::size_t size = text.size();
    text.resize(size + 16);
    text.resize(LLVMFuzzerMutate(reinterpret_cast<std::uint8_t *>(text.data()), size, text.size()));
    return text;
}

// Values near the edges of types and ranges.
Json scalar(Random &random) {
    static const Json kScalars[] = {nullptr,
                                    true,
                                    false,
                                    0,
                                    1,
                                    -1,
                                    2,
                                    3,
                                    -3,
                                    50,
                                    101,
                                    0.5,
                                    -0.0,
                                    1e-300,
                                    1e300,
                                    2147483647,
                                    -2147483648,
                                    4294967296,
                                    9223372036854775807,
                                    18446744073709551615u,
                                    "",
                                    "none",
                                    Json::array(),
                                    Json::object()};
    return kScalars[below(random, std::size(kScalars))];
}

void erase_child(Json &node, Random &random) {
    if (!node.is_structured() || node.empty()) return;
    node.erase(std::next(node.begin(), static_cast<std::ptrdiff_t>(below(random, node.size()))));
}

void repeat_child(Json &node, Random &random) {
    if (!node.is_array() || node.empty()) return;
    const Json child = node[below(random, node.size())];
    node.insert(std::next(node.begin(), static_cast<std::ptrdiff_t>(below(random, node.size() + 1))), child);
}

void swap_children(Json &node, Random &random) {
    if (node.is_array() && !node.empty()) std::swap(node[below(random, node.size())], node[below(random, node.size())]);
}

// Another value of the same text is an id that exists, in a place where it may not stand.
void change(Json &node, const std::vector<Json *> &nodes, Random &random) {
    switch (below(random, 8)) {
    case 0: node = scalar(random); break;
    case 1: erase_child(node, random); break;
    case 2: repeat_child(node, random); break;
    case 3: swap_children(node, random); break;
    case 4:
        if (node.is_string()) node = mutated(node.get<std::string>());
        break;
    case 5:
        if (node.is_number_integer()) node = node.get<std::int64_t>() / 2 + static_cast<int>(below(random, 5)) - 2;
        break;
    default:
        if (const Json other = *nodes[below(random, nodes.size())]; other.type() == node.type()) node = other;
    }
}

Json parse(const std::string &text) {
    constexpr int kNesting = 100; // writing recurses
    return Json::parse(
        text, [](int depth, Json::parse_event_t, Json &) { return depth < kNesting; }, false);
}

std::string with_changes(Json root, Random &random) {
    for (std::size_t left = 1 + below(random, 3); left > 0; --left) {
        std::vector<Json *> nodes;
        collect(root, nodes);
        change(*nodes[below(random, nodes.size())], nodes, random);
    }
    return root.dump(-1, ' ', false, Json::error_handler_t::ignore);
}

} // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t *data, std::size_t size, std::size_t max_size,
                                               unsigned int seed) {
    Random random(seed);
    if (below(random, 4) == 0) return LLVMFuzzerMutate(data, size, max_size);
    Json root = parse(std::string(reinterpret_cast<const char *>(data), size));
    if (!root.is_structured()) return LLVMFuzzerMutate(data, size, max_size);
    const std::string text = with_changes(std::move(root), random);
    if (text.size() > max_size) return LLVMFuzzerMutate(data, size, max_size);
    std::copy(text.begin(), text.end(), data);
    return text.size();
}
