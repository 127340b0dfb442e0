// Any bytes as a document, and as Markdown without facts.
#include "scoring/passage.h"
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const auto document = totality::read_document({"paper"}, text, "paper.md");
    if (!document.value && !totality::has_errors(document.diagnostics)) std::abort(); // silence is a failure
    if (document.value)
        for (const totality::Passage &passage : document.value->passages)
            if (passage.text.empty() || passage.id.text != "paper#" + passage.hash) std::abort();
    totality::read_rich_text(text);
    return 0;
}
