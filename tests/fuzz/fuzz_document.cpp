// Any bytes as a document, and as Markdown without facts.
#include "scoring/passage.h"
#include "tests/fuzz/promise.h"
#include <cstdint>

using namespace totality;
using fuzz::promise;

namespace {

void check(const Passage &passage) {
    promise(passage.id.text == "paper#" + passage.hash, "a passage's id holds its hash");
    promise(passage.hash == passage_hash(passage.text), "a passage's hash is that of its sentence");
    const auto sentences = split_sentences(passage.text);
    promise(sentences.size() == 1 && sentences.front() == passage.text, "a passage is one sentence");
}

void check_runs(const std::vector<Block> &blocks, std::size_t passages) {
    for (const Block &block : blocks)
        for (const Runs &cell : block.cells)
            for (const Run &run : cell)
                promise(run.passage < static_cast<int>(passages), "a run's passage is one of the document's");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const Loaded<Document> document = read_document({"paper"}, text, "paper.md");
    fuzz::promise_no_silence(document);
    if (document.value) {
        for (const Passage &passage : document.value->passages) check(passage);
        check_runs(document.value->blocks, document.value->passages.size());
    }
    check_runs(read_rich_text(text), 0);
    return 0;
}
