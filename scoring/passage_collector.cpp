#include "scoring/passage_collector.h"
#include "scoring/sentence.h"
#include <algorithm>

namespace totality {

namespace {

constexpr const char *kNotOneSentence =
    "this span is not exactly one sentence: put its `[` before the first word and its `]` behind the last mark of one";
constexpr const char *kTwoFacts =
    "this sentence states another fact already, so it cannot state `$`: write two sentences for two facts";
constexpr const char *kFactTwice =
    "`$` is stated by another sentence of this document already: state a fact once in each document";

} // namespace

Runs PassageCollector::add_leaf(const LeafText &leaf) {
    if (leaf.text().empty()) return {};
    begin_block(leaf.source_begin());
    const std::vector<Stretch> stretches = add_passages(leaf);
    place_spans(leaf, stretches);
    return leaf.runs(stretches);
}

void PassageCollector::add_code(std::size_t source) { begin_block(source); }

void PassageCollector::finish() {
    for (; next_span_ < spans_.size(); ++next_span_)
        report(spans_[next_span_], "span-not-one-sentence", kNotOneSentence);
}

std::vector<Stretch> PassageCollector::add_passages(const LeafText &leaf) {
    std::vector<Stretch> stretches;
    for (const std::string_view sentence : split_sentences(leaf.text())) {
        const auto begin = static_cast<std::size_t>(sentence.data() - leaf.text().data());
        stretches.push_back({begin, begin + sentence.size(), passage_index(sentence)});
    }
    return stretches;
}

int PassageCollector::passage_index(std::string_view sentence) {
    const std::uint64_t number = fnv1a(sentence);
    const auto [found, added] = passages_.try_emplace(number, static_cast<int>(document_.passages.size()));
    if (added) {
        std::string hash = to_hex(number);
        PassageId id{document_.id.text + "#" + hash};
        document_.passages.push_back({std::move(id), std::move(hash), std::string(sentence), {}});
    }
    return found->second;
}

void PassageCollector::begin_block(std::size_t source) {
    if (open_span_ && open_span_->end > source) report(*open_span_, "span-not-one-sentence", kNotOneSentence);
    open_span_ = nullptr;
}

void PassageCollector::place_spans(const LeafText &leaf, const std::vector<Stretch> &stretches) {
    for (; next_span_ < spans_.size() && spans_[next_span_].begin < leaf.source_end(); ++next_span_)
        place_span(spans_[next_span_], leaf, stretches);
}

void PassageCollector::place_span(const Span &span, const LeafText &leaf, const std::vector<Stretch> &stretches) {
    std::size_t begin = leaf.position(span.begin);
    std::size_t end = leaf.position(span.end);
    if (begin < end && leaf.text()[begin] == ' ') ++begin;
    if (begin < end && leaf.text()[end - 1] == ' ') --end;
    const auto stretch = std::partition_point(stretches.begin(), stretches.end(),
                                              [begin](const Stretch &each) { return each.begin < begin; });
    if (stretch == stretches.end() || stretch->begin != begin || stretch->end != end)
        return report(span, "span-not-one-sentence", kNotOneSentence);
    open_span_ = &span;
    if (!span.fact.empty()) state_fact(span, stretch->passage);
}

void PassageCollector::state_fact(const Span &span, int passage) {
    FactId &fact = document_.passages[static_cast<std::size_t>(passage)].fact;
    const auto [stated, first] = facts_.try_emplace(span.fact, passage);
    if (!first && stated->second != passage) report(span, "fact-twice-in-document", kFactTwice, span.fact);
    if (fact.empty())
        fact.text = span.fact;
    else if (fact.text != span.fact)
        report(span, "sentence-two-facts", kTwoFacts, span.fact);
}

void PassageCollector::report(const Span &span, const char *code, const char *message, std::string_view detail) {
    problems_.push_back({span.offset, code, message, detail});
}

} // namespace totality
