#pragma once
// A case that is as much as the screen shall bear: a paper of 200 KB with 300 marks, and the program that stands in it.
// A shipped scenario is copied and one of its papers grows; nothing is left to chance.
#include "app/app.h"
#include "app/screens/considerations.h"
#include "tests/app_paths.h"
#include "tests/scoring/case_folder.h"
#include <fmt/format.h>

namespace totality::test {

inline constexpr const char *kLargeScenario = "county-jail-veteran";
inline constexpr const char *kLargePaper = "interview"; // there after an hour
inline constexpr std::size_t kLargePaperBytes = 200u << 10;
inline constexpr int kManyMarks = 300;

// Paragraphs of six sentences, each sentence another one.
inline std::string grown(std::string text, std::size_t bytes) {
    static const char *const words[] = {
        "He answers that the shift of week {} was changed at the plant's request and not at his own.",
        "Line {} of the pay record shows the same, with overtime on two Saturdays.",
        "His neighbor at number {} has known the family since the children were small.",
        "She says that he drove her to church, to the clinic and once, in the snow of year {}, to the county line.",
        "Sheet {} of the ledger is in another hand.",
        "Asked about item {} on the list, he shrugs, looks at the door, and says that he would have to see the paper."};
    for (int i = 0; text.size() < bytes; ++i) {
        text += i % 6 == 0 ? "\n\n" : " ";
        text += fmt::format(fmt::runtime(words[i % 6]), i / 6 + 1);
    }
    return text + "\n";
}

// Into a library of its own, of which start_app is told.
inline void write_large_case(const TempFolder &library) {
    namespace fs = std::filesystem;
    const fs::path to = fs::path(library.path()) / kLargeScenario;
    fs::copy(fs::path(TOTALITY_SOURCE_DIR "/scenarios") / kLargeScenario, to, fs::copy_options::recursive);
    const fs::path paper = to / "documents" / (std::string(kLargePaper) + ".md");
    const std::string text = grown(read_bytes(paper), kLargePaperBytes);
    std::ofstream(paper, std::ios::binary | std::ios::trunc) << text;
}

// Three on a sentence, from the first one on, so that as many as can be are in sight.
inline std::vector<Action> many_marks(const CaseFile &file, const Guidance &guidance) {
    const std::vector<Consideration> all = considerations_of(guidance);
    const auto &sentences = find_text(file, DocumentId{kLargePaper})->passages;
    std::vector<Action> actions{{1, 0, action::Wait{1}}, {2, 1, action::Open{DocumentId{kLargePaper}}}};
    for (int i = 0; i < kManyMarks; ++i) {
        const auto sentence = static_cast<std::size_t>(i / 3);
        const Consideration &c = all[(sentence + static_cast<std::size_t>(i % 3) * 5) % all.size()];
        std::optional<int> push;
        if (c.group != ui::kBars) push = i % 5 - 2;
        actions.push_back({i + 3, 1, action::SetMark{{sentences[sentence].id, c.id, push, "", ""}}});
    }
    return actions;
}

// The program at that paper; `draw` draws a frame while the library is read.
template <class Draw> std::unique_ptr<App> app_in_large_case(const TempFolder &folder, const TempFolder &library,
                                                             platform::Window *window, const Draw &draw) {
    write_large_case(library);
    Paths paths = paths_in(folder);
    std::unique_ptr<App> app = start_app(paths, {library.path(), {}}, window);
    app->settings.welcomed = true;
    while (app->shelf.loader) draw(*app);
    apply(*app, intent::OpenScenario{ScenarioId{kLargeScenario}, Mode::practice});
    begin_log(*app->play, many_marks(app->play->file, app->guidance));
    if (app->play->state.draft.marks.size() != kManyMarks) throw std::runtime_error("not all marks were taken");
    app->screens.case_file.wanted_paper = DocumentId{kLargePaper};
    return app;
}

} // namespace totality::test
