#pragma once
// Turns the leaf blocks of a document, in order, into its passages, and the spans into the facts they state.
#include "scoring/leaf_text.h"
#include "scoring/span.h"
#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace totality {

class PassageCollector {
  public:
    // All three outlive it; the spans' views too.
    PassageCollector(Document &document, const std::vector<Span> &spans, std::vector<Problem> &problems)
        : document_(document), spans_(spans), problems_(problems) {}

    Runs add_leaf(const LeafText &leaf);
    void add_code(std::size_t source); // code or HTML that begins there in the Markdown
    void finish();                     // after the last block

  private:
    std::vector<Stretch> add_passages(const LeafText &leaf);
    int passage_index(std::string_view sentence);
    void begin_block(std::size_t source);
    void place_spans(const LeafText &leaf, const std::vector<Stretch> &stretches);
    void place_span(const Span &span, const LeafText &leaf, const std::vector<Stretch> &stretches);
    void state_fact(const Span &span, int passage);
    void report(const Span &span, const char *code, const char *message, std::string_view detail = {});

    Document &document_;
    const std::vector<Span> &spans_;
    std::vector<Problem> &problems_;
    std::size_t next_span_ = 0;
    const Span *open_span_ = nullptr;                 // the last one that was placed: it may run on into the next block
    std::unordered_map<std::uint64_t, int> passages_; // by hash
    std::unordered_map<std::string_view, int> facts_;
};

} // namespace totality
