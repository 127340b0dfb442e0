#include "scoring/case_file.h"
#include "scoring/case_index.h"
#include "scoring/content_hash.h"
#include "scoring/scenario_check.h"
#include "scoring/scenario_reader.h"
#include "scoring/warnings.h"
#include "scoring/worksheet_reader.h"
#include <algorithm>
#include <map>
#include <set>

namespace totality {

namespace {

std::string_view stem(std::string_view name) { return name.substr(0, name.rfind('.')); }

class CaseReader {
  public:
    CaseReader(const CaseSource &source, const Guidance &guidance)
        : source_(source), guidance_(guidance), considerations_(guidance) {}

    Loaded<CaseFile> run() {
        if (!read_scenario_json()) return {std::nullopt, std::move(out_)};
        documents();
        check_facts();
        if (!has_errors(out_)) panel();
        if (has_errors(out_)) return {std::nullopt, std::move(out_)};
        std::sort(file_.panel.begin(), file_.panel.end(),
                  [](const Worksheet &a, const Worksheet &b) { return a.annotator->id < b.annotator->id; });
        file_.content_hash = content_hash(source_);
        warnings();
        return {std::move(file_), std::move(out_)};
    }

  private:
    void add(Diagnostic diagnostic) { out_.push_back(std::move(diagnostic)); }
    void take(std::vector<Diagnostic> &&diagnostics) {
        out_.insert(out_.end(), std::make_move_iterator(diagnostics.begin()),
                    std::make_move_iterator(diagnostics.end()));
    }

    bool too_large(const TextFile &file, std::size_t most) {
        if (file.text.size() <= most) return false;
        add({Severity::error, "file-too-large", file.path, 0, 0, "",
             fmt::format("{} bytes; at most {} are allowed", file.text.size(), most)});
        return true;
    }

    bool read_scenario_json() {
        const TextFile &text = source_.scenario;
        if (too_large(text, kScenarioBytes)) return false;
        tree_ = read_json(text.text, text.path);
        if (!tree_.value) {
            take(std::move(tree_.diagnostics));
            return false;
        }
        Reading reading(text.text, text.path);
        file_.scenario = read_scenario(reading, *tree_.value);
        Flaws flaws;
        if (file_.scenario.info.id.text != source_.folder_name && !file_.scenario.info.id.empty())
            flaws.push_back({Severity::error, "id-not-folder", "/id",
                             fmt::format("the id is \"{}\", its folder is \"{}\"; they must be equal",
                                         file_.scenario.info.id.text, source_.folder_name)});
        check_references(file_.scenario, guidance_, flaws);
        check_stage_graph(file_.scenario, flaws);
        check_tokens(file_.scenario, guidance_, flaws);
        locate_flaws(flaws, *tree_.value, reading);
        take(std::move(reading.diagnostics));
        return true;
    }

    void flaw(const char *code, std::string pointer, std::string message) {
        Reading reading(source_.scenario.text, source_.scenario.path);
        locate_flaws({{Severity::error, code, std::move(pointer), std::move(message)}}, *tree_.value, reading);
        take(std::move(reading.diagnostics));
    }

    void documents() {
        std::map<std::string_view, const TextFile *> texts;
        for (const TextFile &text : source_.documents) texts.emplace(stem(text.name), &text);
        const auto &entries = file_.scenario.documents;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            file_.documents.push_back({entries[i].id, {}, {}});
            const auto found = texts.find(entries[i].id.text);
            if (found != texts.end())
                document(*found->second, file_.documents.back());
            else
                flaw("document-missing", fmt::format("/documents/{}/id", i),
                     fmt::format("there is no file documents/{}.md", entries[i].id.text));
            if (found != texts.end()) texts.erase(found);
        }
        for (const auto &[name, text] : texts)
            add({Severity::error, "document-unlisted", text->path, 0, 0, "",
                 "scenario.json does not list this document; add it there or remove the file"});
    }

    void document(const TextFile &text, Document &out) {
        if (too_large(text, kDocumentBytes)) return;
        Loaded<Document> loaded = read_document(out.id, text.text, text.path);
        if (loaded.value) out = std::move(*loaded.value);
        take(std::move(loaded.diagnostics));
        for (const Token &token : tokens_in(text.text))
            if (!is_known_token(file_.scenario, token.name)) {
                const LineColumn at = place_of(text.text, token.offset);
                add({Severity::error, "unknown-token", text.path, at.line, at.column, "",
                     unknown_token(file_.scenario, token.name)});
            }
        check_spans(text, out);
    }

    // Every fact that a span names is one of the scenario's.
    void check_spans(const TextFile &text, const Document &document) {
        for (const Passage &passage : document.passages) {
            if (passage.fact.empty() || find_fact(file_.scenario, passage.fact)) continue;
            const LineColumn at = place_of(text.text, text.text.find("{#" + passage.fact.text + "}"));
            add({Severity::error, "span-unknown-fact", text.path, at.line, at.column, "",
                 fmt::format("scenario.json has no fact \"{}\"", passage.fact.text)});
        }
    }

    void check_facts() {
        if (has_errors(out_)) return; // a document that could not be read would make its facts look unstated
        std::set<std::string_view> stated;
        for (const Document &document : file_.documents)
            for (const Passage &passage : document.passages) stated.insert(passage.fact.text);
        for (const Fact &fact : file_.scenario.facts)
            if (!stated.contains(fact.id.text))
                flaw("fact-unstated", "/facts/" + fact.id.text,
                     fmt::format("no document states \"{}\"; wrap the sentence that does: [The sentence.]{{#{}}}",
                                 fact.id.text, fact.id.text));
    }

    void panel() {
        index_.emplace(file_);
        std::set<std::string> annotators;
        for (const TextFile &text : source_.panel) {
            std::optional<Worksheet> worksheet = panelist(text, *index_);
            if (!worksheet) continue;
            if (!annotators.insert(worksheet->annotator->id).second)
                add({Severity::error, "duplicate-annotator", text.path, 0, 0, "/annotator/id",
                     fmt::format("another file of the panel has the annotator \"{}\"", worksheet->annotator->id)});
            file_.panel.push_back(std::move(*worksheet));
        }
    }

    std::optional<Worksheet> panelist(const TextFile &text, const CaseIndex &index) {
        if (too_large(text, kWorksheetBytes)) return std::nullopt;
        Loaded<JsonNode> tree = read_json(text.text, text.path);
        take(std::move(tree.diagnostics));
        if (!tree.value) return std::nullopt;
        Reading reading(text.text, text.path);
        Worksheet worksheet = read_worksheet_fields(reading, *tree.value);
        Flaws flaws;
        check_worksheet_form(worksheet, index, guidance_, flaws);
        resolve_passages(worksheet, index);
        coded_.push_back(code_worksheet(index, considerations_, worksheet));
        check_annotation(worksheet, coded_.back(), index, flaws);
        std::erase_if(flaws, [](const Flaw &f) { return std::string_view(f.code) == "other-version"; });
        locate_flaws(flaws, *tree.value, reading);
        const bool failed = reading.failed();
        take(std::move(reading.diagnostics));
        return failed ? std::nullopt : std::optional(std::move(worksheet));
    }

    void warnings() {
        const PanelCounts counts = count_panel(*index_, considerations_, coded_);
        warn_about_panel(file_, {*index_, coded_, counts}, source_.scenario.path, out_);
    }

    const CaseSource &source_;
    const Guidance &guidance_;
    Considerations considerations_;
    Loaded<JsonNode> tree_;
    CaseFile file_;
    std::optional<CaseIndex> index_;    // once the documents are read
    std::vector<CodedWorksheet> coded_; // the panel's, in the order of the files
    std::vector<Diagnostic> out_;
};

} // namespace

Loaded<CaseFile> read_case(const CaseSource &source, const Guidance &guidance) {
    return CaseReader(source, guidance).run();
}

Loaded<Worksheet> read_worksheet(std::string_view json, const std::string &file, const CaseFile &case_file,
                                 const Guidance &guidance) {
    if (json.size() > kWorksheetBytes)
        return {std::nullopt,
                {{Severity::error, "file-too-large", file, 0, 0, "",
                  fmt::format("{} bytes; at most {} are allowed", json.size(), kWorksheetBytes)}}};
    Loaded<JsonNode> tree = read_json(json, file);
    if (!tree.value) return {std::nullopt, std::move(tree.diagnostics)};
    Reading reading(json, file);
    Worksheet worksheet = read_worksheet_fields(reading, *tree.value);
    const CaseIndex index(case_file);
    Flaws flaws;
    check_worksheet_form(worksheet, index, guidance, flaws);
    locate_flaws(flaws, *tree.value, reading);
    resolve_passages(worksheet, index);
    if (reading.failed()) return {std::nullopt, std::move(reading.diagnostics)};
    return {std::move(worksheet), std::move(reading.diagnostics)};
}

} // namespace totality
