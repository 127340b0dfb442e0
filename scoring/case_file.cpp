#include "scoring/case_file.h"
#include <algorithm>

namespace totality {

namespace {

std::string_view document_part(const PassageId &id) {
    return std::string_view(id.text).substr(0, id.text.find('#')); // all of it where there is no '#'
}

const Document *find_by_name(const CaseFile &file, std::string_view name) {
    auto found = std::find_if(file.documents.begin(), file.documents.end(),
                              [&](const Document &document) { return document.id.text == name; });
    return found == file.documents.end() ? nullptr : &*found;
}

bool is_expert(const Worksheet &worksheet) {
    return worksheet.annotator && worksheet.annotator->provenance == Provenance::expert;
}

} // namespace

const Document *find_text(const CaseFile &file, const DocumentId &id) { return find_by_name(file, id.text); }

const Document *find_text(const CaseFile &file, const PassageId &id) { return find_by_name(file, document_part(id)); }

const Passage *find_passage(const CaseFile &file, const PassageId &id) {
    const Document *document = find_text(file, id);
    if (!document) return nullptr;
    auto found = std::find_if(document->passages.begin(), document->passages.end(),
                              [&](const Passage &passage) { return same_from_the_end(passage.id, id); });
    return found == document->passages.end() ? nullptr : &*found;
}

DocumentId document_of(const PassageId &id) { return {std::string(document_part(id))}; }

// A panel of none is no expert panel: nothing stands behind the expert wording.
bool is_expert_panel(const std::vector<Worksheet> &panel) {
    return !panel.empty() && std::all_of(panel.begin(), panel.end(), is_expert);
}

} // namespace totality
