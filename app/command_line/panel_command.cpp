#include "app/command_line/commands.h"
#include "app/command_line/score_json.h"
#include "scoring/debrief.h"
#include "scoring/panel_report.h"
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace totality {

namespace {

using Json = nlohmann::ordered_json;

// Everything about one panel that is printed, in either form.
struct PanelReport {
    const CaseFile &file;
    std::vector<PointReport> points;
    AgreementReport agreement;
    std::optional<Band> band;
    std::vector<Score> scores;
    std::vector<DumbWorksheet> floor;
    std::vector<DumbWorksheet> keywords;
    std::optional<double> lower_quartile;
};

PanelReport make_report(const CaseFile &file, const Guidance &guidance) {
    const auto panel = compile_panel(file, file.panel, guidance);
    return {file,
            point_reports(*panel),
            agreement_report(*panel),
            band_of(*panel),
            panelist_scores(*panel),
            gaming_floor(*panel),
            keyword_worksheets(*panel),
            lower_quartile_core(*panel)};
}

Json point_json(const PointReport &point) {
    Json pushes = Json::array();
    for (const auto &push : point.push_of) pushes.push_back(push ? Json(*push) : Json(nullptr));
    return {{"fact", point.fact},
            {"consideration", point.consideration.text},
            {"saw", point.saw},
            {"have", point.have},
            {"share", point.share},
            {"entropy", point.entropy_bits},
            {"unanimous", point.unanimous},
            {"split", point.split},
            {"stray", point.stray},
            {"pushes", pushes}};
}

Json panelists_json(const PanelReport &report) {
    Json list = Json::array();
    for (std::size_t i = 0; i < report.scores.size(); ++i)
        list.push_back({{"id", report.file.panel[i].annotator->id},
                        {"perspective", report.file.panel[i].annotator->perspective},
                        {"core", number_or_null(report.scores[i].core)}});
    return list;
}

Json agreement_json(const AgreementReport &agreement) {
    return {{"presence", number_or_null(agreement.presence_alpha)},
            {"presence_all_facts", number_or_null(agreement.presence_alpha_all)},
            {"push_ordinal", number_or_null(agreement.push_ordinal_alpha)},
            {"push_interval", number_or_null(agreement.push_interval_alpha)},
            {"presence_ac1", number_or_null(agreement.presence_ac1)}};
}

Json worksheets_json(const std::vector<DumbWorksheet> &worksheets) {
    Json list = Json::array();
    for (const DumbWorksheet &dumb : worksheets)
        list.push_back({{"worksheet", dumb.name}, {"core", number_or_null(dumb.core)}});
    return list;
}

Json report_json(const PanelReport &report) {
    Json points = Json::array();
    for (const PointReport &point : report.points) points.push_back(point_json(point));
    return {{"scenario", report.file.scenario.info.id.text},
            {"provenance", panel_words(is_expert_panel(report.file.panel))},
            {"panelists", panelists_json(report)},
            {"alpha", agreement_json(report.agreement)},
            {"band", band_json(report.band)},
            {"points", points},
            {"gaming_floor", worksheets_json(report.floor)},
            {"keyword_worksheets", worksheets_json(report.keywords)},
            {"lower_quartile", number_or_null(report.lower_quartile)}};
}

std::string kind_of(const PointReport &point) {
    return point.unanimous ? "unanimous" : point.stray ? "stray" : point.split ? "split" : "";
}

std::string pushes_of(const PointReport &point) {
    if (is_bar(point.consideration)) return "";
    std::string out;
    for (std::size_t i = 0; i < point.push_of.size(); ++i)
        out += !point.saw_it[i] ? "  ." : point.push_of[i] ? fmt::format("{:+3}", *point.push_of[i]) : "  -";
    return out;
}

std::optional<double> lowest_core(const std::optional<Band> &band) {
    return band && band->core ? std::optional(band->core->min) : std::nullopt;
}

std::string worksheet_lines(const std::vector<DumbWorksheet> &worksheets) {
    std::string out;
    for (const DumbWorksheet &dumb : worksheets)
        out += fmt::format("  {:>6}  {}\n", number_or_dash(dumb.core, 1), dumb.name);
    return out;
}

std::string report_lines(const PanelReport &r) {
    std::string out = fmt::format("{}: {} {}\n", r.file.scenario.info.id.text, r.file.panel.size(),
                                  panel_words(is_expert_panel(r.file.panel)));
    for (std::size_t i = 0; i < r.scores.size(); ++i)
        out += fmt::format("  {:14}{:>6}  {}\n", r.file.panel[i].annotator->id, number_or_dash(r.scores[i].core, 1),
                           r.file.panel[i].annotator->perspective);
    out += "\n  share  pushes (. could not see, - has it not)\n";
    for (const PointReport &p : r.points)
        out += fmt::format("  {:>4.0f} %{:18}  {:10} {:28} {}\n", 100 * p.share, pushes_of(p), kind_of(p),
                           p.consideration.text, p.fact);
    out += fmt::format("\n  alpha, presence (points used)       {}\n  alpha, presence (all facts)         {}\n"
                       "  alpha, push ordinal                 {}\n  alpha, push interval                {}\n"
                       "  AC1, presence                       {}\n",
                       number_or_dash(r.agreement.presence_alpha, 3), number_or_dash(r.agreement.presence_alpha_all, 3),
                       number_or_dash(r.agreement.push_ordinal_alpha, 3),
                       number_or_dash(r.agreement.push_interval_alpha, 3), number_or_dash(r.agreement.presence_ac1, 3));
    out += fmt::format("\n  gaming floor (panel's lower quartile of core {})\n", number_or_dash(r.lower_quartile, 1));
    out += worksheet_lines(r.floor);
    out += fmt::format("\n  keyword worksheets (panel's lowest core {})\n", number_or_dash(lowest_core(r.band), 1));
    return out + worksheet_lines(r.keywords);
}

} // namespace

Output panel(const PanelOptions &options, const Guidance &guidance) {
    Output output;
    Json all = Json::array();
    for (const std::string &folder : options.scenarios) {
        const std::optional<CaseFile> file = load_or_report(folder, guidance, "", output);
        if (!file) continue;
        const PanelReport report = make_report(*file, guidance);
        if (options.json)
            all.push_back(report_json(report));
        else
            output.out += report_lines(report) + "\n";
    }
    if (options.json && !all.empty()) output.out = to_text(options.scenarios.size() == 1 ? all.front() : all);
    return output;
}

} // namespace totality
