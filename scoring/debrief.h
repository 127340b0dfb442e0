#pragma once
// What an attempt is told afterwards, as plain data: the profile, the points beside the panel's, the path, findings
// with their provisions, and where the panel splits. Words here are the program's; the screens and reports only lay
// them out.
#include "scoring/panel_report.h"
#include "scoring/score.h"
#include <string>
#include <vector>

namespace totality {

enum class Standing {
    agree,     // you and somebody on the panel have it, and no opposite direction
    missed,    // at least half of those who could see it have it, you do not
    minority,  // you have it, and one in five or fewer do
    only_you,  // you have it and nobody else does
    opposite,  // you push it the other way than every panelist who pushes it
    left_alone // you do not have it, nor do most of the panel
};

struct DebriefPoint {
    PointReport panel;
    bool yours = false;
    std::optional<int> push; // yours; none for a bar or where you have it not
    bool could_see = true;   // you
    Standing standing = Standing::left_alone;
};

enum class Gravity { gate, wrong, note, advice, well_done };

struct DebriefFinding {
    Gravity gravity = Gravity::note;
    std::string text;
    ProvisionId provision; // empty: none
    FactId fact;           // the fact that it is about, or none
};

enum class PathKind { inquiry, approval, choice };

// Something that could be done on the way, by you and by the panel.
struct PathStep {
    PathKind kind = PathKind::inquiry;
    std::string id; // of the inquiry, approval or option
    StageId stage;  // where you did it; else the first of your stages that offers it, if one does
    std::string text;
    bool yours = false;
    int panel = 0; // panelists who did it
    int of = 0;    // panelists who could
};

struct AnsweredQuestion {
    std::string prompt;
    std::string yours;                              // empty: not answered
    std::string key;                                // empty: a judgment
    std::vector<std::pair<std::string, int>> panel; // answer → panelists
    ProvisionId provision;
};

// How you ended the case, beside the panel.
struct Conclusion {
    std::string label;     // of the option
    std::string outcome;   // options of one outcome mean the same result
    int panel = 0;         // panelists with the same outcome
    bool coherent = false; // follows from the pushes of your own basis
    std::string words;     // a minority view with coherent reasons is told as one, not as an error
};

struct PanelVoice {
    std::string perspective;
    std::string outcome; // label of the option that ended the case
    std::string stage;
    std::string note;
};

// How many of the panel weigh the fact that a sentence states, or set it aside.
struct Heat {
    int weigh = 0;
    int set_aside = 0;
    int of = 0; // who could see it
};

struct Debrief {
    Score score;
    bool expert_panel = false; // else: model answers (illustrative)
    int panelists = 0;
    std::optional<Conclusion> conclusion; // none: not ended, or ended by the deadline
    std::vector<char> seen;               // by document: it had reached you
    std::vector<DebriefPoint> points;
    std::vector<DebriefFinding> findings; // gravest first
    std::vector<PathStep> path;
    std::vector<AnsweredQuestion> questions;
    std::vector<std::pair<std::string, std::vector<int>>> outcomes; // label → panelists, most first
    std::vector<PanelVoice> voices;                                 // in the panel's order
    std::vector<std::vector<Heat>> heat;                            // by document, by passage
};

Debrief make_debrief(const CompiledPanel &panel, const Worksheet &worksheet);

// "within the panel's range", "below …", "no range": for a dimension of a score with this band.
std::string range_words(const Score &score, Dimension dimension);

// "model answers (illustrative)" or "experts".
const char *panel_words(bool expert_panel);

} // namespace totality
