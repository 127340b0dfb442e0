#pragma once
// A debrief of a case that ships, made from a transcript.
#include "app/screens/debrief_screen.h"
#include "scoring/transcript.h"
#include "tests/app/screen_tests.h"
#include <algorithm>
#include <filesystem>
#include <memory>
#include <stdexcept>

namespace totality::test {

inline TextFile text_file(const std::filesystem::path &path) {
    return {path.string(), path.filename().string(), read_whole(path.string())};
}

inline std::vector<TextFile> text_files(const std::filesystem::path &folder) {
    std::vector<TextFile> files;
    for (const auto &entry : std::filesystem::directory_iterator(folder)) files.push_back(text_file(entry.path()));
    std::sort(files.begin(), files.end(), [](const TextFile &a, const TextFile &b) { return a.name < b.name; });
    return files;
}

inline CaseFile case_in(const std::filesystem::path &folder) {
    auto loaded = read_case({folder.filename(), text_file(folder / "scenario.json"), text_files(folder / "documents"),
                             text_files(folder / "panel")},
                            guidance());
    if (!loaded.value) throw std::runtime_error(to_line(loaded.diagnostics.front()));
    return std::move(*loaded.value);
}

inline CaseFile shipped_case(const std::string &id) {
    return case_in(std::filesystem::path(TOTALITY_SOURCE_DIR) / "scenarios" / id);
}

// A case, an attempt at it and its debrief; nothing of it may be moved once it is made.
struct Debriefed {
    CaseFile file;
    AttemptState attempt;
    Worksheet worksheet;
    Debrief debrief;

    Debriefed(CaseFile from, const std::string &transcript) : file(std::move(from)) {
        auto lines = read_transcript(transcript, "transcript", file);
        if (!lines.value) throw std::runtime_error(to_line(lines.diagnostics.front()));
        std::vector<Action> actions;
        attempt = start(file);
        for (const TranscriptLine &line : *lines.value) {
            if (const auto refusal = can_apply(file, attempt, line.body))
                throw std::runtime_error(line.text + ": " + refusal->why);
            actions.push_back({static_cast<int>(actions.size()) + 1, attempt.hour, line.body});
            attempt = replay(file, actions);
        }
        worksheet = to_worksheet(file, attempt);
        debrief = make_debrief(*compile_panel(file, file.panel, guidance()), worksheet);
    }
    Debriefed(const Debriefed &) = delete;
    Debriefed &operator=(const Debriefed &) = delete;

    DebriefView view() const { return {guidance(), file, worksheet, debrief, &attempt}; }
};

// He marks a little, relies on no bar, and grants what the law denies.
inline const std::string kGated = R"(
open booking-sheet
inquire order-conviction-record
inquire ask-discharge-papers
wait 1
open interview
mark booking-sheet#lpr-1963 factor.status +1
mark interview#drug-sale-1991 factor.criminal -2
mark interview#honorable factor.military +1
answer nta-mandatory may
lean -1
wait 7
mark desk-mail#portugal-accepts factor.removal-likelihood -2 "They take their people back."
mark desk-mail#lodge-politics bar.protected-trait
mark booking-sheet#officer-dislike bar.personal-feelings
mark desk-mail#quarterly-numbers bar.personal-feelings
choose refer
approve supervisor
approve counsel
hint unread
wait 7
basis drug-sale-1991 factor.criminal, honorable factor.military
sign district-director
confidence 60
choose naturalize
letter to=subject say=decision,grants-status "We are glad to tell you."
submit
)";

// Most of what the panel has, and the way that most went.
inline const std::string kGood = R"(
inquire order-conviction-record
inquire call-hospital
inquire ask-discharge-papers
mark booking-sheet#lpr-1963 factor.status +2
wait 1
mark interview#entered-at-four factor.humanitarian +2
mark interview#entered-at-four factor.residence +1
answer nta-mandatory may
lean +1
wait 7
mark court-record#drug-sale-1991 factor.criminal -1
mark dd-214#honorable factor.military +2
mark hospital-letter#daughter-dialysis factor.humanitarian +2 "Nobody else can give her the kidney."
mark desk-mail#portugal-accepts factor.removal-likelihood -1
mark desk-mail#lodge-politics bar.protected-trait
mark booking-sheet#officer-dislike bar.personal-feelings
mark desk-mail#quarterly-numbers bar.own-circumstances
choose refer
approve supervisor
wait 4
mark a-file#clean-nine-years factor.criminal +2
answer later-better worse
lean +2
basis entered-at-four factor.humanitarian, daughter-dialysis factor.humanitarian, honorable factor.military
sign add-investigations
memorandum decision=decline-nta facts=entered-at-four,daughter-dialysis,honorable legal=weigh.totality "His whole life is here."
letter to=subject,attorney say=decision,consequences,no-status,no-travel,no-immunity,no-right "You are not being placed in proceedings."
confidence 80
choose decline-nta
submit
)";

// One in five went this way; his own reasons carry it.
inline const std::string kMinority = R"(
inquire order-conviction-record
wait 1
open interview
mark interview#drug-sale-1991 factor.criminal -2 "The 1996 Acts were written for this."
lean -2
wait 7
mark desk-mail#portugal-accepts factor.removal-likelihood -1
choose refer
approve supervisor
wait 7
lean -2
basis drug-sale-1991 factor.criminal, portugal-accepts factor.removal-likelihood
sign district-director
confidence 70
choose issue-nta
submit
)";

} // namespace totality::test
