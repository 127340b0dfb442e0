#include "app/screens/debrief_findings.h"
#include "app/widgets/icons.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/scroll.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include "scoring/time_words.h"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace totality {

using ui::em;
using ui::fonts;
using ui::theme;

namespace {

struct GravityLook {
    const char *heading, *icon;
    ImU32 ink;
};

GravityLook look_of(Gravity gravity) {
    switch (gravity) {
    case Gravity::gate: return {"No score makes up for this", ui::icon::alert, theme().signal.bad};
    case Gravity::wrong: return {"To do otherwise next time", ui::icon::flag, theme().signal.warn};
    case Gravity::note: return {"Worth another look", ui::icon::eye, theme().words.accent};
    case Gravity::advice: return {"Advice, not scored", ui::icon::hint, theme().words.quiet};
    case Gravity::well_done: return {"Done as the memo asks", ui::icon::check, theme().signal.good};
    }
    return {"", ui::icon::info, theme().words.quiet};
}

// Two links under a finding: its provision, and the sentence in its paper.
Sentence draw_links(const FindingText &finding, std::string_view number, ImVec2 p, float width, Intents &intents) {
    Sentence place;
    float x = p.x;
    const auto next_to = [&](const std::string &label) {
        const float need = ui::text_width(fonts().small, label);
        if (x > p.x && x + need > p.x + width) {
            x = p.x;
            p.y += em(1.35f);
        }
        ImGui::SetCursorScreenPos({x, p.y});
        x += need + em(1.5f);
    };
    if (!finding.provision_title.empty()) {
        next_to(finding.provision_title);
        if (ui::link(ui::Name{"finding.provision.", number}, finding.provision_title, fonts().small))
            intents.push_back(intent::ShowProvision{finding.provision});
    }
    if (finding.place.passage >= 0) {
        next_to("Show it in the paper");
        if (ui::link(ui::Name{"finding.paper.", number}, "Show it in the paper", fonts().small)) place = finding.place;
    }
    ImGui::SetCursorScreenPos({p.x, p.y + em(1.15f)});
    return place;
}

Sentence draw_finding(const FindingText &finding, std::string_view number, Intents &intents) {
    const ImVec2 p = ImGui::GetCursorScreenPos();
    const float w = ImGui::GetContentRegionAvail().x, left = p.x + em(1.9f), wrap = w - em(1.9f);
    const GravityLook look = look_of(finding.gravity);
    ui::put(fonts().body, {p.x, p.y}, look.ink, look.icon);
    const float h = ui::put_wrapped(fonts().body, {left, p.y}, theme().words.main, finding.words, wrap);
    const Sentence place = draw_links(finding, number, {left, p.y + h + em(.35f)}, wrap, intents);
    const float end = ImGui::GetCursorScreenPos().y;
    ImGui::SetCursorScreenPos(p);
    ImGui::Dummy({w, end - p.y + em(.85f)});
    return place;
}

void draw_heading(std::string_view words, ImU32 ink) {
    ui::say(fonts().bold, ink, words);
    ui::gap(.75f);
}

void draw_answer(const AnswerText &answer, bool settled) {
    const ImVec2 p = ImGui::GetCursorScreenPos();
    const float w = ImGui::GetContentRegionAvail().x, count = em(3.6f), left = p.x + em(1.9f);
    float pills = 0;
    const auto add_pill = [&](std::string_view words, ImU32 ink, ImU32 ground) {
        pills += ui::pill_width(words) + em(.4f);
        ui::pill({p.x + w - count - pills, p.y - em(.1f)}, words, ink, ground);
    };
    if (answer.yours) add_pill("you", theme().words.accent, theme().words.accent_soft);
    if (settled && answer.key) add_pill("the memo", theme().signal.good, theme().signal.good_soft);
    const float h = ui::put_wrapped(answer.yours ? fonts().medium : fonts().body, {left, p.y}, theme().words.main,
                                    answer.label, w - em(1.9f) - count - pills);
    ui::put_right(fonts().small, p.x + w, p.y + em(.08f), theme().words.quiet, answer.count);
    const ui::Box track{{left, p.y + h + em(.35f)}, {p.x + w, p.y + h + em(.6f)}};
    ui::fill(track, theme().surface.raised, em(.12f));
    if (answer.share > 0)
        ui::fill({track.min, {track.min.x + std::floor(track.w() * answer.share), track.max.y}},
                 ui::blend(theme().push.favor, theme().surface.panel, theme().dark ? .6f : .45f), em(.12f));
    ImGui::Dummy({w, h + em(1.15f)});
}

void draw_question(const QuestionText &question, std::string_view number, Intents &intents) {
    ui::say(fonts().medium, theme().words.main, question.prompt);
    ui::gap(.3f);
    ui::say(fonts().small, theme().words.quiet, question.verdict);
    ui::gap(.7f);
    for (const AnswerText &answer : question.answers) draw_answer(answer, question.settled);
    const FindingText provision{Gravity::note, {}, question.provision, question.provision_title, {}};
    const ImVec2 p = ImGui::GetCursorScreenPos();
    if (!question.provision_title.empty())
        draw_links(provision, number, {p.x + em(1.9f), p.y}, ImGui::GetContentRegionAvail().x - em(1.9f), intents);
    ImGui::SetCursorScreenPos({p.x, ImGui::GetCursorScreenPos().y});
    ui::gap(1.6f);
}

// A page of words in the middle column: its lines stay of a length that reads well.
ui::PanelLook page_look(const ui::Box &box) {
    const float side = std::max(em(1.6f), (box.w() - em(48)) / 2);
    return {.padding = {side, em(1.5f)}, .rounding = 0, .border = false};
}

// Told only here: who works on a case is not to know that a trait is what its versions differ in.
std::string twins_of(const Scenario &scenario) {
    if (!scenario.twins) return {};
    return fmt::format("\n\nThis case has {} versions, alike in all but one thing: {}. You worked on one of them; "
                       "*try it again* brings another. What the guidance says of it: `{}`.",
                       number_words(static_cast<int>(scenario.twins->variants.size())), scenario.twins->trait,
                       scenario.twins->axis.text);
}

} // namespace

Sentence draw_findings(const DebriefText &text, const ui::Box &box, Intents &intents) {
    const ui::Panel panel("debrief-findings", box, page_look(box));
    ui::scroll_by_keys("findings.scroll");
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    Sentence place;
    if (text.findings.empty()) ui::say(fonts().body, theme().words.quiet, "There is nothing to find: no case ended.");
    for (std::size_t i = 0; i < text.findings.size(); ++i) {
        const FindingText &finding = text.findings[i];
        if (i == 0 || text.findings[i - 1].gravity != finding.gravity) {
            if (i > 0) ui::gap(.9f);
            const GravityLook look = look_of(finding.gravity);
            draw_heading(look.heading, finding.gravity == Gravity::gate ? look.ink : theme().words.main);
        }
        if (const Sentence shown = draw_finding(finding, std::to_string(i), intents); shown.passage >= 0) place = shown;
    }
    if (!text.questions.empty()) {
        ui::gap(1);
        draw_heading("What you were asked", theme().words.main);
    }
    for (std::size_t q = 0; q < text.questions.size(); ++q)
        draw_question(text.questions[q], "question-" + std::to_string(q), intents);
    ImGui::PopStyleVar();
    return place;
}

Afterword make_afterword(const DebriefView &view) {
    Afterword afterword;
    afterword.prose =
        ui::make_prose(read_rich_text(told(view, view.file.scenario.info.debrief) + twins_of(view.file.scenario)),
                       [&](const std::string &code) -> std::optional<std::string> {
                           const std::string &title = title_of(view.guidance, {code});
                           if (title.empty()) return std::nullopt;
                           afterword.links.push_back({code});
                           return title;
                       });
    return afterword;
}

void draw_afterword(Afterword &afterword, const DebriefView &view, const ui::Box &box, Intents &intents) {
    const ui::Panel panel("debrief-after", box, page_look(box));
    ui::scroll_by_keys("after.scroll");
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    ui::say(fonts().title, theme().words.main, "What it turned on, and what happened next");
    ui::gap(1.1f);
    const int link = ui::draw_prose("after", afterword.prose, panel.width());
    if (link >= 0) intents.push_back(intent::ShowProvision{afterword.links[static_cast<std::size_t>(link)]});
    if (afterword.prose.text.blocks.empty())
        ui::say(fonts().body, theme().words.quiet, "Whoever wrote this case says nothing more about it.");
    if (view.feedback) {
        ui::gap(1.6f);
        draw_feedback(afterword.feedback, *view.feedback, intents);
        if (ui::button("after.page", "Write this debrief as a page"))
            intents.push_back(intent::WriteFile{FileKind::attempt_page, std::string(view.attempt_id)});
    }
    ui::gap(1.4f);
    ui::say(fonts().small, theme().words.quiet, view.guidance.notice);
    ImGui::PopStyleVar();
}

} // namespace totality
