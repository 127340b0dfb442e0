#include "app/screens/debrief_text.h"
#include "app/screens/debrief_parts.h"
#include "scoring/time_words.h"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace totality {

namespace {

std::string of_panel(int panelists, bool expert) {
    if (panelists == 1) return expert ? "one expert" : "one model answer (illustrative)";
    return fmt::format("{} {}", number_words(panelists), panel_words(expert));
}

std::string subtitle_of(const Debrief &debrief) {
    if (debrief.panelists == 0) return "Nobody has answered this case yet, so there is nobody to stand beside.";
    const std::string beside = of_panel(debrief.panelists, debrief.expert_panel);
    return fmt::format("Beside {}.{}", beside, debrief.panelists > 1 ? " They were free to disagree." : "");
}

std::string together_of(const Debrief &debrief) {
    const Score &score = debrief.score;
    if (!score.core) return "There is no panel to compare with: only what the memo settles is scored.";
    if (!score.band || !score.band->core)
        return fmt::format("{:.0f} of 100 taken together. A range takes three answers or more.", *score.core);
    const Spread &range = *score.band->core;
    const bool below = *score.core<range.min - 1e-9, above = *score.core> range.max + 1e-9;
    return fmt::format("{:.0f} of 100 taken together, {} the panel's own {:.0f} to {:.0f}.", *score.core,
                       below   ? "below"
                       : above ? "above"
                               : "within",
                       range.min, range.max);
}

std::string change_of(std::optional<double> now, std::optional<double> before) {
    if (!now || !before) return {};
    const int change = static_cast<int>(std::lround(*now) - std::lround(*before));
    if (change == 0) return "as last time";
    return fmt::format("{} {} than last time", std::abs(change), change > 0 ? "more" : "less");
}

DimensionText dimension_text(const DebriefView &view, std::size_t d) {
    const Score &score = view.debrief.score;
    DimensionText text;
    text.score = score.dimensions[d] ? fmt::format("{:.0f}", *score.dimensions[d]) : "–";
    text.range = range_words(score, static_cast<Dimension>(d));
    if (score.band && d < kCoreDimensions && score.band->dimensions[d]) {
        const Spread &range = *score.band->dimensions[d];
        text.exact = fmt::format("Each of the {} scored beside the others: {:.0f} to {:.0f}, {:.0f} on average.",
                                 number_words(view.debrief.panelists), range.min, range.max, range.mean);
    }
    if (view.last) text.change = change_of(score.dimensions[d], view.last->dimensions[d]);
    return text;
}

FindingText finding_text(const DebriefView &view, const DebriefText &text, const DebriefFinding &finding) {
    FindingText told_finding{
        finding.gravity, told(view, finding.text), finding.provision, title_of(view.guidance, finding.provision), {}};
    const auto found = text.places.find(finding.fact.text);
    if (found != text.places.end() && !found->second.empty()) told_finding.place = found->second.front();
    return told_finding;
}

void prepare_findings(const DebriefView &view, DebriefText &text) {
    for (const DebriefFinding &finding : view.debrief.findings) {
        text.findings.push_back(finding_text(view, text, finding));
        if (finding.gravity == Gravity::gate) text.gates.push_back(text.findings.back());
    }
}

std::string verdict_on(const AnsweredQuestion &question) {
    if (question.yours.empty()) return "You did not answer.";
    if (question.key.empty()) return "A judgment, not settled by the memo.";
    return question.yours == question.key ? "The memo settles it, as you said." : "The memo settles it otherwise.";
}

QuestionText question_text(const DebriefView &view, const AnsweredQuestion &question) {
    QuestionText text{told(view, question.prompt), verdict_on(question),
                      !question.key.empty(),       {},
                      question.provision,          title_of(view.guidance, question.provision)};
    int answered = 0;
    for (const auto &[label, count] : question.panel) answered += count;
    for (const auto &[label, count] : question.panel) {
        AnswerText &answer = text.answers.emplace_back();
        answer.label = told(view, label);
        answer.count = answered ? fmt::format("{} of {}", count, answered) : "";
        answer.share = answered ? static_cast<float>(count) / static_cast<float>(answered) : 0;
        answer.yours = label == question.yours;
        answer.key = label == question.key;
    }
    return text;
}

const Option *ending_option(const CaseFile &file, const Worksheet &worksheet) {
    if (worksheet.choices.empty()) return nullptr;
    const Stage *stage = find_stage(file.scenario, worksheet.choices.back().stage);
    return stage ? find_option(*stage, worksheet.choices.back().option) : nullptr;
}

void prepare_outcomes(const DebriefView &view, DebriefText &text) {
    for (const auto &[label, panelists] : view.debrief.outcomes) {
        const auto &panelist = view.file.panel[static_cast<std::size_t>(panelists.front())];
        const Option *option = ending_option(view.file, panelist);
        OutcomeText &outcome = text.outcomes.emplace_back();
        outcome.label = told(view, label);
        outcome.panelists = static_cast<int>(panelists.size());
        outcome.count = fmt::format("{} of {}", panelists.size(), view.debrief.panelists);
        if (!option) continue;
        outcome.kind = option->kind;
        outcome.yours = view.debrief.conclusion && view.debrief.conclusion->outcome == option->outcome;
        if (outcome.yours && view.debrief.conclusion->label != label)
            text.your_outcome = "You came to the same by another way: " + told(view, view.debrief.conclusion->label);
    }
    if (view.debrief.conclusion && view.debrief.conclusion->panel == 0)
        text.your_outcome = "You: " + told(view, view.debrief.conclusion->label);
}

int place_of(const Debrief &debrief, int panelist) {
    for (std::size_t i = 0; i < debrief.outcomes.size(); ++i) {
        const auto &panelists = debrief.outcomes[i].second;
        if (std::find(panelists.begin(), panelists.end(), panelist) != panelists.end()) return static_cast<int>(i);
    }
    return -1;
}

void prepare_voices(const DebriefView &view, DebriefText &text) {
    for (std::size_t i = 0; i < view.debrief.voices.size(); ++i) {
        const PanelVoice &voice = view.debrief.voices[i];
        text.voices.push_back({std::to_string(i + 1), voice.perspective, told(view, voice.outcome),
                               told(view, voice.note), place_of(view.debrief, static_cast<int>(i))});
    }
}

} // namespace

DebriefText prepare_debrief(const DebriefView &view) {
    DebriefText text;
    const int panelists = view.debrief.panelists;
    text.title = "Debrief: " + told(view, view.file.scenario.info.title);
    text.subtitle = subtitle_of(view.debrief);
    text.profile.together = together_of(view.debrief);
    if (view.debrief.score.band)
        text.profile.key = fmt::format("the range of the {}, and their mean", number_words(panelists));
    if (panelists > 0)
        text.heat_key = panelists == 1 ? "Whether the one answer weighs it"
                                       : fmt::format("How many of the {} weigh it", number_words(panelists));
    for (std::size_t d = 0; d < kDimensions; ++d) text.profile.dimensions[d] = dimension_text(view, d);
    prepare_points(view, text);
    prepare_findings(view, text);
    prepare_path(view, text);
    for (const AnsweredQuestion &question : view.debrief.questions)
        text.questions.push_back(question_text(view, question));
    prepare_outcomes(view, text);
    prepare_voices(view, text);
    return text;
}

std::size_t group_of(const Guidance &guidance, const ProvisionId &consideration) {
    for (std::size_t g = 0; g < guidance.groups.size() && g < ui::kBars; ++g) {
        const auto &factors = guidance.groups[g].factors;
        if (std::find(factors.begin(), factors.end(), consideration) != factors.end()) return g;
    }
    return is_bar(consideration) ? ui::kBars : ui::kBars - 1;
}

const std::string &title_of(const Guidance &guidance, const ProvisionId &id) {
    static const std::string none;
    const Provision *provision = find_provision(guidance, id);
    return provision ? provision->short_title : none;
}

std::string told(const DebriefView &view, const std::string &text) {
    return view.values ? with_values(text, *view.values) : text;
}

} // namespace totality
