// Step 2: the memorandum to the file. It starts from the basis and what was set aside.
#include "app/screens/chrome.h"
#include "app/screens/decide_parts.h"
#include "app/screens/search.h"
#include "app/widgets/field.h"
#include "app/widgets/icons.h"
#include "app/widgets/kit.h"
#include "app/widgets/panel.h"
#include "app/widgets/text.h"
#include <algorithm>

namespace totality {

using namespace ui;

namespace {

constexpr std::size_t kFewMatches = 8; // provisions shown for a search

template <class AnyId> bool holds(const std::vector<AnyId> &list, const AnyId &id) {
    return std::find(list.begin(), list.end(), id) != list.end();
}

template <class AnyId> void toggle(std::vector<AnyId> &list, const AnyId &id) {
    if (std::erase(list, id) == 0) list.push_back(id);
}

void change(DecideTurn &turn, Memorandum memorandum) { turn.act(action::Memorize{std::move(memorandum)}); }

void draw_facts(DecideTurn &turn, const Memorandum &memorandum, const char *title, const std::vector<CitedFact> &facts,
                std::vector<FactRef> Memorandum::*list, float width) {
    heading(title);
    if (facts.empty()) quiet("Nothing is marked for this.");
    for (const CitedFact &fact : facts) {
        const std::string prefix = list == &Memorandum::facts ? "memo.fact." : "memo.aside.";
        if (!check_row(Name{prefix, fact.fact.text}, holds(memorandum.*list, fact.fact), CheckKind::box, fact.words, {},
                       width))
            continue;
        Memorandum changed = memorandum;
        toggle(changed.*list, fact.fact);
        change(turn, std::move(changed));
    }
    gap(1);
}

void draw_provision(DecideTurn &turn, const Memorandum &memorandum, const Provision &provision, float width) {
    if (!check_row(Name{"memo.legal.", provision.id.text}, holds(memorandum.legal, provision.id), CheckKind::box,
                   provision.title, {}, width))
        return;
    Memorandum changed = memorandum;
    toggle(changed.legal, provision.id);
    change(turn, std::move(changed));
}

bool can_be_cited(const Provision &provision) {
    return provision.kind != ProvisionKind::weighed && provision.kind != ProvisionKind::shown;
}

void draw_provisions(DecideTurn &turn, const Memorandum &memorandum, float width) {
    heading("What the memo says on it");
    for (const ProvisionId &id : memorandum.legal)
        if (const Provision *provision = find_provision(turn.view.guidance, id))
            draw_provision(turn, memorandum, *provision, width);
    text_field("memo.search", turn.ui.search, width, {.hint = "Find a provision to cite", .icon = icon::search});
    gap(.4f);
    const std::string query = turn.ui.search.empty() ? "" : folded(turn.ui.search);
    std::size_t shown = 0;
    for (const Provision &provision : turn.view.guidance.provisions) {
        if (query.empty() || shown == kFewMatches) break;
        if (!can_be_cited(provision) || holds(memorandum.legal, provision.id)) continue;
        if (!holds_words(folded(provision.title + " " + provision.text), query)) continue;
        draw_provision(turn, memorandum, provision, width);
        ++shown;
    }
    if (!query.empty() && shown == 0) quiet("No provision has these words.");
    gap(1);
}

void draw_words(DecideTurn &turn, const Memorandum &memorandum, float width) {
    heading("What decided it, in your words");
    const Edit edit = text_area("memo.text", turn.ui.memorandum_text, {width, em(8)});
    if (!edit.left || memorandum.text == turn.ui.memorandum_text) return;
    Memorandum changed = memorandum;
    changed.text = turn.ui.memorandum_text;
    change(turn, std::move(changed));
}

void draw_whether(DecideTurn &turn, bool has, float width) {
    if (check_row("memo.write", has, CheckKind::radio, "Write a memorandum to the file", {}, width) && !has)
        change(turn, first_memorandum(turn));
    const bool none = !has && turn.ui.no_memorandum;
    if (check_row("memo.none", none, CheckKind::radio, "No memorandum", {}, width)) {
        turn.ui.no_memorandum = true;
        turn.ui.digest.made = false; // what was left empty is another list now
        if (has) turn.act(action::Memorize{std::nullopt});
    }
    gap(1);
}

} // namespace

Memorandum first_memorandum(const DecideTurn &turn) {
    Memorandum memorandum;
    if (const Option *option = picked_option(turn.ui, turn.view)) memorandum.decision = option->id;
    for (const CitedFact &fact : turn.ui.digest.basis)
        if (!holds(memorandum.facts, fact.fact)) memorandum.facts.push_back(fact.fact);
    for (const CitedFact &fact : turn.ui.digest.set_aside) memorandum.set_aside.push_back(fact.fact);
    memorandum.text = turn.ui.memorandum_text;
    return memorandum;
}

void draw_memorandum_step(DecideTurn &turn, const Box &box) {
    const float side = std::max(em(2), (box.w() - em(52)) / 2);
    const Panel panel("decide-memorandum", box,
                      {.padding = {side, em(1.8f)}, .fill = theme().surface.desk, .rounding = 0, .border = false});
    const float width = ImGui::GetContentRegionAvail().x;
    say(fonts().hero, theme().words.main, "The memorandum");
    gap(.3f);
    quiet("For the file: what was decided, on which facts, and why.");
    gap(1);
    const std::optional<Memorandum> &memorandum = turn.view.state.draft.memorandum;
    draw_whether(turn, memorandum.has_value(), width);
    if (!memorandum) return;
    const Option *option = picked_option(turn.ui, turn.view);
    if (option && memorandum->decision != option->id) { // another option was picked since
        Memorandum changed = *memorandum;
        changed.decision = option->id;
        change(turn, std::move(changed));
        return;
    }
    draw_facts(turn, *memorandum, "Facts it rests on", turn.ui.digest.weighed, &Memorandum::facts, width);
    draw_facts(turn, *memorandum, "Set aside", turn.ui.digest.set_aside, &Memorandum::set_aside, width);
    draw_provisions(turn, *memorandum, width);
    draw_words(turn, *memorandum, width);
}

} // namespace totality
