#pragma once
// A scenario with its documents and its panel, read from text that somebody else took from the disk.
#include "scoring/diagnostic.h"
#include "scoring/guidance.h"
#include "scoring/passage.h"
#include "scoring/scenario.h"
#include "scoring/worksheet.h"
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace totality {

struct CaseFile {
    Scenario scenario;
    std::vector<Document> documents; // as scenario.documents
    std::vector<Worksheet> panel;    // in the order of the panelists' ids
    std::string content_hash;        // of everything that was read, 16 hex digits
};

struct TextFile {
    std::string path; // as diagnostics shall name it
    std::string name; // the last part: "interview.md"
    std::string text;
};

// What a scenario folder holds.
struct CaseSource {
    std::string folder_name; // must equal the scenario's id
    TextFile scenario;
    std::vector<TextFile> documents;
    std::vector<TextFile> panel;
};

// Limits of the format page.
inline constexpr std::size_t kDocumentBytes = 1u << 20;
inline constexpr std::size_t kScenarioBytes = 4u << 20;
inline constexpr std::size_t kWorksheetBytes = 4u << 20;
inline constexpr std::size_t kStringBytes = 64u << 10;
inline constexpr std::size_t kNesting = 64;
inline constexpr std::size_t kDocuments = 200;
inline constexpr std::size_t kFacts = 2000;
inline constexpr std::size_t kStages = 40;

// Reads and checks everything, panel included, in one pass; all errors come back together.
Loaded<CaseFile> read_case(const CaseSource &source, const Guidance &guidance);

// Reads a worksheet for this case; "document#fact" marks are resolved to the hash form. Refused for its form only:
// marks that are stale or unseen stay in.
Loaded<Worksheet> read_worksheet(std::string_view json, const std::string &file, const CaseFile &case_file,
                                 const Guidance &guidance);

// The canonical text of a worksheet, keys in the order of the format page.
std::string write_worksheet(const Worksheet &worksheet);

// The canonical text of scenario.json: the same scenario always gives the same bytes.
std::string write_scenario(const Scenario &scenario);

const Document *find_text(const CaseFile &file, const DocumentId &id);
const Document *find_text(const CaseFile &file, const PassageId &id); // the document that the passage's id names
const Passage *find_passage(const CaseFile &file, const PassageId &id);
DocumentId document_of(const PassageId &id); // the part before '#'

// True where every panelist is an expert; else the program says "model answers (illustrative)".
bool is_expert_panel(const std::vector<Worksheet> &panel);

} // namespace totality
