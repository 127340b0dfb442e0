#include "app/screens/debrief_parts.h"
#include "scoring/time_words.h"
#include <algorithm>
#include <fmt/format.h>

namespace totality {

namespace {

std::size_t at(int number) { return static_cast<std::size_t>(number); }

const std::string &name_of(const Passage &passage) {
    return passage.fact.empty() ? passage.id.text : passage.fact.text;
}

void find_places(const CaseFile &file, DebriefText &text) {
    for (std::size_t d = 0; d < file.documents.size(); ++d) {
        const auto &passages = file.documents[d].passages;
        for (std::size_t p = 0; p < passages.size(); ++p)
            text.places[name_of(passages[p])].push_back({static_cast<int>(d), static_cast<int>(p)});
    }
}

bool is_marked(const DebriefView &view, Sentence place) {
    const PassageId &id = view.file.documents[at(place.document)].passages[at(place.passage)].id;
    const auto &marks = view.worksheet.marks;
    return std::any_of(marks.begin(), marks.end(), [&](const Mark &mark) { return mark.passage == id; });
}

// Where you marked the fact; else where you could have read it; else anywhere.
void order_places(const DebriefView &view, std::vector<Sentence> &places) {
    const auto rank = [&](Sentence place) {
        const bool seen = at(place.document) < view.debrief.seen.size() && view.debrief.seen[at(place.document)];
        return is_marked(view, place) ? 0 : seen ? 1 : 2;
    };
    std::stable_sort(places.begin(), places.end(), [&](Sentence a, Sentence b) { return rank(a) < rank(b); });
}

PointText point_text(const DebriefView &view, const DebriefText &text, const DebriefPoint &point) {
    PointText out;
    out.point = &point;
    out.key = point.panel.fact + "/" + point.panel.consideration.text;
    out.statement = told(view, point.panel.statement);
    out.heading = title_of(view.guidance, point.panel.consideration);
    out.group = group_of(view.guidance, point.panel.consideration);
    out.share = point.panel.saw ? fmt::format("{:.0f} %", 100 * point.panel.share) : "–";
    const auto found = text.places.find(point.panel.fact);
    if (found != text.places.end() && !found->second.empty()) out.place = found->second.front();
    return out;
}

// A fact that is stated in several papers is one: your glyph stands at each of its sentences.
void mark_looks(DebriefText &text) {
    for (const PointText &row : text.points) {
        if (!row.point->yours) continue;
        const auto found = text.places.find(row.point->panel.fact);
        if (found == text.places.end()) continue;
        for (const Sentence place : found->second) {
            ui::PassageLook &look = text.looks[at(place.document)][at(place.passage)];
            if (row.group == ui::kBars)
                look.set_aside = true;
            else
                ++look.groups[row.group];
        }
    }
}

std::uint8_t small(int number) { return static_cast<std::uint8_t>(std::clamp(number, 0, 255)); }

bool is_weighed(const ui::PassageLook &look) {
    return std::any_of(look.groups.begin(), look.groups.end(), [](std::uint8_t n) { return n > 0; });
}

void heat_looks(const DebriefView &view, DebriefText &text) {
    for (std::size_t d = 0; d < text.looks.size(); ++d)
        for (std::size_t p = 0; p < text.looks[d].size(); ++p) {
            const Heat &heat = view.debrief.heat[d][p];
            ui::PassageLook &look = text.looks[d][p];
            look.share = small(heat.weigh);
            look.of = small(heat.of);
            look.aside = small(heat.set_aside);
            look.left_alone = 2 * heat.weigh > heat.of && view.debrief.seen[d] && !is_weighed(look);
        }
}

std::string plural(int number, const char *one, const char *many) {
    return fmt::format("{} {}", number, number == 1 ? one : many);
}

// Why a paper did not reach you. An answer that did may come from the same office: a paper has its own way.
std::string unseen_words(const DebriefView &view, const Availability &available) {
    const Scenario &scenario = view.file.scenario;
    const std::string without = "It did not reach you";
    const auto inquiry = std::find_if(scenario.inquiries.begin(), scenario.inquiries.end(),
                                      [&](const Inquiry &i) { return i.id == available.inquiry; });
    if (inquiry != scenario.inquiries.end()) {
        const auto &asked = view.worksheet.inquiries;
        const bool yours = std::any_of(asked.begin(), asked.end(),
                                       [&](const InquiryRecord &record) { return record.id == available.inquiry; });
        return fmt::format("{}{}: {}", without, yours ? " in time" : ". Not asked for", told(view, inquiry->label));
    }
    const Stage *stage = find_stage(scenario, available.stage);
    if (!stage || stage->title.empty()) return without + ".";
    if (available.after_hours <= 0) return fmt::format("{}: it comes with {}.", without, told(view, stage->title));
    return fmt::format("{}: it comes {} into {}.", without, duration_words(available.after_hours),
                       told(view, stage->title));
}

// What a list of the papers says of each.
std::string paper_words(const DebriefView &view, const DebriefText &text, std::size_t document) {
    if (!view.debrief.seen[document]) return unseen_words(view, view.file.scenario.documents[document].available);
    int yours = 0, left = 0;
    for (const ui::PassageLook &look : text.looks[document]) {
        yours += is_weighed(look) || look.set_aside;
        left += look.left_alone;
    }
    std::string words = yours ? plural(yours, "sentence of yours", "sentences of yours") : "No sentence of yours";
    if (left) words += fmt::format(", {} left that most weigh", left);
    return words;
}

} // namespace

void prepare_points(const DebriefView &view, DebriefText &text) {
    find_places(view.file, text);
    for (auto &[name, places] : text.places) order_places(view, places);
    for (const DebriefPoint &point : view.debrief.points) text.points.push_back(point_text(view, text, point));
    for (const Document &document : view.file.documents) text.looks.emplace_back(document.passages.size());
    mark_looks(text);
    heat_looks(view, text);
    const std::size_t papers = text.looks.size();
    for (std::size_t d = 0; d < papers; ++d)
        text.papers.push_back({told(view, view.file.scenario.documents[d].title),
                               fmt::format("{} of {}", d + 1, papers), paper_words(view, text, d)});
}

} // namespace totality
