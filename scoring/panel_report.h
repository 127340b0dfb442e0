#pragma once
// How far a panel agrees, point by point and as a whole (scoring.md, "Agreement among panelists"), and what worksheets
// that understood nothing would score against it: the gaming floor.
#include "scoring/score.h"
#include <string>
#include <vector>

namespace totality {

struct PointReport {
    std::string fact;      // fact id, or passage id for a sentence that states none
    std::string statement; // the fact's statement, or the sentence
    ProvisionId consideration;
    int saw = 0;  // panelists who could see the fact
    int have = 0; // of them, who have the point
    double share = 0;
    double entropy_bits = 0; // of have and have not
    bool unanimous = false;  // all who could see it have it
    bool split = false;      // neither having nor leaving it is over 60 %
    bool stray = false;      // one panelist only, of three or more
    StepCounts pushes{};
    std::vector<std::optional<int>> push_of; // by panelist; none: has it not
    std::vector<char> saw_it;                // by panelist
};

struct AgreementReport {
    std::optional<double> presence_alpha;     // nominal; units: each fact × each factor that somebody used on it
    std::optional<double> presence_alpha_all; // units: every fact × every factor that somebody used at all
    std::optional<double> presence_ac1;       // same units as presence_alpha
    std::optional<double> push_ordinal_alpha;
    std::optional<double> push_interval_alpha;
};

// One point: weighed, or set aside.
PointReport report_point(const CompiledPanel &panel, PointKey key, bool weighed);

// Weighed points, greatest share first; then what is set aside.
std::vector<PointReport> point_reports(const CompiledPanel &panel);
AgreementReport agreement_report(const CompiledPanel &panel);
std::optional<double> presence_alpha_of_all(const PanelView &panel); // of the report, by itself

struct DumbWorksheet {
    std::string name; // "empty, first option"
    Worksheet worksheet;
    std::optional<double> core;
};

// The dumb worksheets of the gaming floor with their cores: empty; every visible fact under factor.other with push 0;
// every fact set aside; every fact under every factor with push +1, +2, -2; each along the path of first options and
// along the path of first `continue`s, with all inquiries made and returned, leans 0 and no basis.
std::vector<DumbWorksheet> gaming_floor(const CompiledPanel &panel);

// What somebody would score who goes by words alone (scoring/keywords.h): a heading for every sentence that holds one of
// them, on each of the two paths, with no basis and no leans.
std::vector<DumbWorksheet> keyword_worksheets(const CompiledPanel &panel);

// The lower quartile of the panelists' cores (linear interpolation between order statistics); none without any.
std::optional<double> lower_quartile_core(const CompiledPanel &panel);

} // namespace totality
