#include "scoring/debrief.h"
#include "scoring/debrief_findings.h"
#include "scoring/dimensions.h"
#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace totality {

namespace {

std::size_t at(int number) { return static_cast<std::size_t>(number); }

// "All 5 of the panel", "4 of 5", "Nobody on the panel".
std::string how_many(int some, int panelists) {
    if (some == 0) return "Nobody on the panel";
    if (panelists == 1) return "The one panelist";
    return some == panelists ? fmt::format("All {} of the panel", some) : fmt::format("{} of {}", some, panelists);
}

std::string conclusion_words(const Conclusion &mine, int panelists, bool unlawful, bool has_reasons) {
    if (panelists == 0) return "Nobody has answered this case yet.";
    const std::string came = how_many(mine.panel, panelists) + " came to this outcome";
    if (unlawful) return "This outcome is not open to the Service here. " + came + ".";
    const char *reasons = !has_reasons    ? "You named no reasons for it."
                          : mine.coherent ? "Your own reasons lead to it."
                                          : "The reasons that you named do not lead to it.";
    return fmt::format("{}{}. {}", mine.panel > 0 && 2 * mine.panel < panelists ? "A minority view: " : "", came,
                       reasons);
}

bool is_opposite(const PointReport &panel, int push) {
    const int enforce = panel.pushes[0] + panel.pushes[1], favor = panel.pushes[3] + panel.pushes[4];
    return (push > 0 && favor == 0 && enforce > 0) || (push < 0 && enforce == 0 && favor > 0);
}

Standing standing_of(const DebriefPoint &point) {
    if (!point.yours)
        return point.could_see && point.panel.share >= kMissedShare ? Standing::missed : Standing::left_alone;
    if (point.panel.have == 0) return Standing::only_you;
    if (point.push && is_opposite(point.panel, *point.push)) return Standing::opposite;
    return point.panel.share <= 0.2 ? Standing::minority : Standing::agree;
}

class DebriefMaker {
  public:
    DebriefMaker(const CompiledPanel &panel, const Worksheet &worksheet)
        : panel_(panel),
          index_(index_of(panel)),
          s_(index_.file->scenario),
          counts_(counts_of(panel)),
          worksheet_(worksheet),
          coded_(code_worksheet(index_, considerations_of(panel), worksheet)) {}

    Debrief run() {
        out_.score = score(panel_, worksheet_);
        out_.expert_panel = is_expert_panel(index_.file->panel);
        out_.panelists = counts_.panelists;
        out_.seen = coded_.seen_documents;
        points();
        path();
        questions();
        voices();
        conclusion();
        heat();
        out_.findings = make_findings({panel_, worksheet_, coded_, out_.points, out_.score});
        return std::move(out_);
    }

  private:
    void points() {
        for (PointReport &report : point_reports(panel_)) {
            DebriefPoint point;
            const auto key = key_of(report);
            point.could_see = coded_.seen_facts[at(fact_of(key))] != 0;
            own(key, report.consideration, point);
            point.panel = std::move(report);
            point.standing = standing_of(point);
            out_.points.push_back(std::move(point));
        }
        for (const WeighedPoint &weighed : coded_.weighed)
            if (!pushes_on(counts_, weighed.key)) only_yours(weighed.key, weighed.push);
        for (PointKey key : coded_.set_aside)
            if (!set_aside_by_panel(key)) only_yours(key, std::nullopt);
    }

    PointKey key_of(const PointReport &report) const {
        const int fact = number_of(index_.facts, report.fact);
        const CaseIndex::Sentence *sentence = fact < 0 ? find_sentence(index_, report.fact) : nullptr;
        return point_key(sentence ? sentence->fact : fact, considerations_of(panel_).number_of(report.consideration));
    }

    void own(PointKey key, const ProvisionId &consideration, DebriefPoint &point) const {
        if (is_bar(consideration)) {
            point.yours = std::binary_search(coded_.set_aside.begin(), coded_.set_aside.end(), key);
            return;
        }
        const WeighedPoint *weighed = find_point(coded_, key);
        point.yours = weighed != nullptr;
        if (weighed) point.push = weighed->push;
    }

    bool set_aside_by_panel(PointKey key) const {
        const auto &panel = coded_panel(panel_);
        return std::any_of(panel.begin(), panel.end(), [&](const CodedWorksheet &w) {
            return std::binary_search(w.set_aside.begin(), w.set_aside.end(), key);
        });
    }

    void only_yours(PointKey key, std::optional<int> push) {
        DebriefPoint point;
        point.panel = report_point(panel_, key, push.has_value());
        point.yours = true;
        point.push = push;
        point.standing = standing_of(point);
        out_.points.push_back(std::move(point));
    }

    template <class Did> int panelists_who(Did did) const {
        const auto &panel = coded_panel(panel_);
        return static_cast<int>(std::count_if(panel.begin(), panel.end(), did));
    }

    static bool made(const std::vector<RequestCode> &requests, int number) {
        return std::any_of(requests.begin(), requests.end(), [&](const RequestCode &r) { return r.number == number; });
    }

    void path() {
        for (std::size_t i = 0; i < s_.inquiries.size(); ++i) inquiry_step(static_cast<int>(i));
        for (std::size_t i = 0; i < s_.approvals.size(); ++i) approval_step(static_cast<int>(i));
        for (const Choice &choice : worksheet_.choices) choice_step(choice);
    }

    template <class Requests, class RequestId> static StageId stage_of(const Requests &requests, const RequestId &id) {
        const auto made = std::find_if(requests.begin(), requests.end(), [&](const auto &r) { return r.id == id; });
        return made == requests.end() ? StageId{} : made->stage;
    }

    // The first stage of a path that offers the inquiry, or none.
    StageId first_offering(const Inquiry &inquiry, const CodedWorksheet &w) const {
        for (std::size_t stage = 0; stage < s_.stages.size(); ++stage)
            if (w.reached[stage] && offers(inquiry, s_.stages[stage].id)) return s_.stages[stage].id;
        return {};
    }

    void inquiry_step(int number) {
        const Inquiry &inquiry = s_.inquiries[at(number)];
        const StageId offering = first_offering(inquiry, coded_);
        if (offering.empty()) return;
        PathStep &step = out_.path.emplace_back();
        step.id = inquiry.id.text;
        step.stage = stage_of(worksheet_.inquiries, inquiry.id);
        if (step.stage.empty()) step.stage = offering;
        step.text = inquiry.label;
        step.yours = made(coded_.inquiries, number);
        step.panel = panelists_who([&](const CodedWorksheet &w) { return made(w.inquiries, number); });
        step.of = panelists_who([&](const CodedWorksheet &w) { return !first_offering(inquiry, w).empty(); });
    }

    void approval_step(int number) {
        const Approval &approval = s_.approvals[at(number)];
        PathStep step;
        step.kind = PathKind::approval;
        step.id = approval.id.text;
        step.stage = stage_of(worksheet_.approvals, approval.id);
        step.text = approval.label;
        step.yours = made(coded_.approvals, number);
        step.panel = panelists_who([&](const CodedWorksheet &w) { return made(w.approvals, number); });
        step.of = counts_.panelists;
        if (step.yours || step.panel > 0) out_.path.push_back(std::move(step));
    }

    // Panelists who came to the stage of a choice, and those of them who chose the same there.
    void choice_step(const Choice &choice) {
        const int stage = number_of(index_.stages, choice.stage.text);
        const Option *option = stage < 0 ? nullptr : find_option(s_.stages[at(stage)], choice.option);
        if (!option) return;
        PathStep &step = out_.path.emplace_back();
        step.kind = PathKind::choice;
        step.id = choice.option.text;
        step.stage = choice.stage;
        step.text = choice.by_deadline ? fmt::format("The deadline passed: {}", option->label) : option->label;
        step.yours = true;
        step.of = panelists_who([&](const CodedWorksheet &w) { return w.reached[at(stage)] != 0; });
        for (const Worksheet &panelist : index_.file->panel)
            step.panel += std::any_of(panelist.choices.begin(), panelist.choices.end(), [&](const Choice &other) {
                return other.stage == choice.stage && other.option == choice.option;
            });
    }

    void questions() {
        for (std::size_t q = 0; q < s_.questions.size(); ++q) {
            const Question &question = s_.questions[q];
            const int stage = number_of(index_.stages, question.stage.text);
            if (stage < 0 || !coded_.reached[at(stage)]) continue;
            AnsweredQuestion &answered = out_.questions.emplace_back();
            answered.prompt = question.prompt;
            answered.provision = question.provision;
            for (std::size_t i = 0; i < question.options.size(); ++i) {
                const AnswerOption &option = question.options[i];
                if (coded_.answers[q] == static_cast<int>(i)) answered.yours = option.label;
                if (option.id == question.key) answered.key = option.label;
                answered.panel.emplace_back(option.label, counts_.answers[q][i]);
            }
        }
    }

    void voices() {
        std::map<std::string_view, std::size_t> places; // outcome → place in outcomes
        const auto &panel = index_.file->panel;
        for (std::size_t i = 0; i < panel.size(); ++i) {
            const Ending &ending = coded_panel(panel_)[i].ending;
            PanelVoice &voice = out_.voices.emplace_back();
            voice.perspective = panel[i].annotator ? panel[i].annotator->perspective : "";
            voice.note = panel[i].note;
            if (!ending.option) continue;
            voice.outcome = ending.option->label;
            voice.stage = s_.stages[at(ending.stage)].title;
            const auto [place, fresh] = places.emplace(ending.option->outcome, out_.outcomes.size());
            if (fresh) out_.outcomes.emplace_back(ending.option->label, std::vector<int>{});
            out_.outcomes[place->second].second.push_back(static_cast<int>(i));
        }
        std::stable_sort(out_.outcomes.begin(), out_.outcomes.end(),
                         [](const auto &a, const auto &b) { return a.second.size() > b.second.size(); });
    }

    void conclusion() {
        const Ending &ending = coded_.ending;
        if (!ending.option || ending.by_deadline) return;
        Conclusion &mine = out_.conclusion.emplace();
        mine.label = ending.option->label;
        mine.outcome = ending.option->outcome;
        mine.coherent = coherence(coded_) >= kCoherent;
        mine.panel = panelists_who(
            [&](const CodedWorksheet &w) { return w.ending.option && w.ending.option->outcome == mine.outcome; });
        mine.words = conclusion_words(mine, counts_.panelists, !ending.option->unlawful.empty(), !coded_.basis.empty());
    }

    void heat() {
        for (const Document &document : index_.file->documents) {
            auto &row = out_.heat.emplace_back();
            for (const Passage &passage : document.passages) row.push_back(heat_of(passage));
        }
    }

    Heat heat_of(const Passage &passage) const {
        const int fact = find_sentence(index_, passage.id.text)->fact;
        Heat heat;
        for (const CodedWorksheet &w : coded_panel(panel_)) {
            heat.of += w.seen_facts[at(fact)];
            heat.weigh += weighs(w, fact);
            heat.set_aside += sets_aside(w, fact);
        }
        return heat;
    }

    const CompiledPanel &panel_;
    const CaseIndex &index_;
    const Scenario &s_;
    const PanelCounts &counts_;
    const Worksheet &worksheet_;
    CodedWorksheet coded_;
    Debrief out_;
};

} // namespace

Debrief make_debrief(const CompiledPanel &panel, const Worksheet &worksheet) {
    return DebriefMaker(panel, worksheet).run();
}

std::string range_words(const Score &score, Dimension dimension) {
    const auto d = static_cast<std::size_t>(dimension);
    if (!score.dimensions[d]) return "not scored";
    if (!score.band || d >= kCoreDimensions || !score.band->dimensions[d]) return "no range";
    const Spread &range = *score.band->dimensions[d];
    if (*score.dimensions[d] < range.min - 1e-9) return "below the range";
    return *score.dimensions[d] > range.max + 1e-9 ? "above the range" : "within the range";
}

const char *panel_words(bool expert_panel) { return expert_panel ? "experts" : "model answers (illustrative)"; }

} // namespace totality
