#include "scoring/shown_sentence.h"
#include <algorithm>

namespace totality {

namespace {

constexpr int kFewestWords = 4;

int words_in(std::string_view sentence) { // passages hold single spaces only
    return sentence.empty() ? 0 : 1 + static_cast<int>(std::count(sentence.begin(), sentence.end(), ' '));
}

struct Look {
    std::size_t bytes = 0;
    std::size_t strong_bytes = 0;
    bool in_heading = false;
};

std::vector<Look> looks_of(const Document &document) {
    std::vector<Look> looks(document.passages.size());
    for (const Block &block : document.blocks)
        for (const Runs &cell : block.cells)
            for (const Run &run : cell) {
                if (run.passage < 0) continue;
                Look &look = looks[static_cast<std::size_t>(run.passage)];
                look.bytes += run.text.size();
                look.strong_bytes += run.strong ? run.text.size() : 0;
                look.in_heading |= block.kind == BlockKind::heading || block.header_row;
            }
    return looks;
}

} // namespace

std::vector<ShownSentence> shown_sentences(const Document &document) {
    const std::vector<Look> looks = looks_of(document);
    std::vector<ShownSentence> shown;
    for (std::size_t i = 0; i < looks.size(); ++i) {
        const Passage &passage = document.passages[i];
        const int words = words_in(passage.text);
        if (looks[i].in_heading || words < kFewestWords) continue;
        shown.push_back({&passage, words, 0, 2 * looks[i].strong_bytes > looks[i].bytes, !passage.fact.empty()});
    }
    for (std::size_t i = 1; i < shown.size(); ++i)
        shown[i].place = static_cast<double>(i) / static_cast<double>(shown.size() - 1);
    return shown;
}

} // namespace totality
