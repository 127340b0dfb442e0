#pragma once
// Everything a screen may ask for. Screens return these and touch nothing; App::apply makes every effect, once per
// frame, after the last End().
#include "app/theme.h"
#include "scoring/attempt.h"
#include "scoring/id.h"
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace totality {

enum class Place { docket, case_file, decide, debrief, reference, progress, records, settings };

// Practice has the guidance at hand; assessment has not, and one attempt.
enum class Mode { practice, assessment };

// What an assessment may take by the clock on the wall.
enum class AssessmentTime { unlimited, of_scenario, own };

// What the case screen can open or do.
enum class CasePart { ask, wait, wait_next, find, hints };

// For whom a training is.
enum class Trained { unknown, regional_leadership, district_staff };

// What the records can be made into. All but the page of one attempt and the transcript are of everybody.
enum class FileKind { my_records, all_records, attempt_page, transcript, class_report, completion, tables, statements };

namespace intent {

// Adds an action to the attempt's log.
struct Act {
    ActionBody body;
};

// Begins an attempt.
struct OpenScenario {
    ScenarioId scenario;
    Mode mode = Mode::practice;
};

// Back to where it was left: the case, or the debrief of one that is done.
struct ContinueAttempt {
    std::string attempt;
};

// A new attempt at the same scenario.
struct TryAgain {};

// In the docket: one scenario, or those that exercise a provision.
struct ShowScenario {
    ScenarioId scenario;
};
struct ShowExercises {
    ProvisionId provision;
};

// Of the library.
struct StopLoading {};
struct ReadLibraryAgain {};

struct GoTo {
    Place place = Place::docket;
};

// In the case that is worked on; an empty id is the assignment.
struct OpenPaper {
    DocumentId document;
};
struct ShowCasePart {
    CasePart part = CasePart::ask;
};

// The sheets that every screen has.
struct ShowCommands {};
struct ShowKeys {};

// In the reference: beside a case or a debrief where there is one.
struct ShowProvision {
    ProvisionId provision;
};

struct SetTextScale {
    float scale = 1; // 1..2
};
struct SetPaperZoom {
    float zoom = 1; // .8..2, of papers only
};
struct SetTheme {
    std::optional<ui::ThemeName> theme; // none: as the desktop has it
};
// Of the assessments that begin from now on.
struct SetTimeLimit {
    AssessmentTime time = AssessmentTime::unlimited;
    int own_minutes = 30; // 5..240
};
struct SetPerson {
    std::string name, district, role;
    std::string region = {};
    Trained trained = Trained::unknown;
};

// Another one sits down: the sheet, one of those who worked here, somebody new.
struct ShowPeople {};
struct ChoosePerson {
    std::string person;
};
struct AddPerson {
    std::string name, district, role;
};

// A new file in the folder for such.
struct WriteFile {
    FileKind kind = FileKind::my_records;
    std::string attempt = {};               // of an attempt's page
    std::string region = {}, district = {}; // that a class or a completion report is of; empty: all
};
struct ImportFiles {
    std::vector<std::string> paths;
};
struct RestoreBackup {
    std::string path;
};
// Of what takes long.
struct StopWork {};

// A training session that was held; a new one where the id is empty.
struct KeepSession {
    std::string id = {};
    int day = 0; // since 1 January 1970
    std::string title = {}, facilitator = {}, region = {}, district = {};
    Trained trained = Trained::unknown;
    int present = 0;
    bool removed = false;
};

// Of the attempt whose debrief is shown.
struct SetFeedback {
    std::string implementation = {}, scenario = {};
};

// To the clipboard.
struct CopyText {
    std::string text;
};

// The first start is over.
struct Welcome {};

// What the records refused: tries it once more, or writes the attempt to a file of its own.
struct SaveAgain {};
struct ExportWork {};

// The notice that is shown, and what was told of the time.
struct Dismiss {};
struct DismissTime {};

// Closes the window; asks first about work that is kept nowhere.
struct Close {};

// Closes it, whatever is not kept.
struct Quit {};

} // namespace intent

using Intent =
    std::variant<intent::Act, intent::OpenScenario, intent::ContinueAttempt, intent::TryAgain, intent::ShowScenario,
                 intent::ShowExercises, intent::StopLoading, intent::ReadLibraryAgain, intent::GoTo, intent::OpenPaper,
                 intent::ShowCasePart, intent::ShowCommands, intent::ShowKeys, intent::ShowProvision,
                 intent::SetTextScale, intent::SetPaperZoom, intent::SetTheme, intent::SetTimeLimit, intent::SetPerson,
                 intent::ShowPeople, intent::ChoosePerson, intent::AddPerson, intent::WriteFile, intent::ImportFiles,
                 intent::RestoreBackup, intent::StopWork, intent::KeepSession, intent::SetFeedback, intent::CopyText,
                 intent::Welcome, intent::SaveAgain, intent::ExportWork, intent::Dismiss, intent::DismissTime,
                 intent::Close, intent::Quit>;

// In the order in which they were asked for: a click on a button while a text field commits is two, edits first.
using Intents = std::vector<Intent>;

} // namespace totality
