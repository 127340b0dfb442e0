// The memorandum to the file. It begins with the basis and with what is set aside, so that nothing is entered twice.
#include "app/screens/chrome.h"
#include "app/screens/decide_parts.h"
#include "app/screens/record_paper.h"
#include "app/screens/search.h"
#include "app/widgets/field.h"
#include "app/widgets/icons.h"
#include "app/widgets/kit.h"
#include "app/widgets/push.h"
#include "app/widgets/shapes.h"
#include "app/widgets/text.h"
#include "scoring/option_words.h"
#include <algorithm>
#include <fmt/format.h>

namespace totality {

using namespace ui;

namespace {

// --- what it holds ---------------------------------------------------------------------------------------------------

Memorandum begun_memorandum(const Deciding &now) {
    Memorandum memorandum;
    const OptionCard *card = chosen_card(now);
    if (card) memorandum.decision = card->id;
    for (const ReasonRow &row : now.screen.digest.basis)
        if (const FactRef fact{row.fact};
            std::find(memorandum.facts.begin(), memorandum.facts.end(), fact) == memorandum.facts.end())
            memorandum.facts.push_back(fact);
    for (const ReasonRow &row : now.screen.digest.set_aside) memorandum.set_aside.push_back({row.fact});
    return memorandum;
}

bool names(const Deciding &now, const std::vector<FactRef> &facts, const std::string &fact) {
    return std::any_of(facts.begin(), facts.end(),
                       [&](const FactRef &reference) { return fact_of(now.view.file, reference) == fact; });
}

void toggle_fact(const Deciding &now, std::vector<FactRef> &facts, const std::string &fact) {
    if (names(now, facts, fact))
        std::erase_if(facts, [&](const FactRef &reference) { return fact_of(now.view.file, reference) == fact; });
    else
        facts.push_back({fact});
}

// --- the form --------------------------------------------------------------------------------------------------------

// A marked sentence that can be taken up; true when it was pressed.
bool fact_row(std::string_view id, const ReasonRow &row, bool on, float width) {
    const float bar = row.push ? em(4.4f) : 0;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool pressed = check_row(id, on, CheckKind::box, row.words, row.consideration, width - bar);
    if (row.push) push_bar({at.x + width - em(3.6f), at.y + em(.7f)}, em(3.6f), em(.55f), row.push);
    return pressed;
}

void draw_facts(const Deciding &now, const Memorandum &memorandum, float width) {
    heading("The facts it rests on");
    if (now.screen.digest.weighed.empty()) quiet("No sentence is marked yet.");
    for (const ReasonRow &row : now.screen.digest.weighed)
        if (fact_row(Name{"decide.fact.", row.fact}, row, names(now, memorandum.facts, row.fact), width)) {
            Memorandum changed = memorandum;
            toggle_fact(now, changed.facts, row.fact);
            memorize(now, std::move(changed));
        }
    if (now.screen.digest.set_aside.empty()) return;
    gap(1);
    heading("What it sets aside");
    for (const ReasonRow &row : now.screen.digest.set_aside)
        if (fact_row(Name{"decide.aside.", row.fact}, row, names(now, memorandum.set_aside, row.fact), width)) {
            Memorandum changed = memorandum;
            toggle_fact(now, changed.set_aside, row.fact);
            memorize(now, std::move(changed));
        }
}

// --- provisions ------------------------------------------------------------------------------------------------------

void fold_provisions(DecideScreen &screen, const Guidance &guidance) {
    if (!screen.provisions.empty()) return;
    for (const Provision &provision : guidance.provisions) screen.provisions.push_back(searched_words(provision));
}

bool cites(const Memorandum &memorandum, const ProvisionId &id) {
    return std::find(memorandum.legal.begin(), memorandum.legal.end(), id) != memorandum.legal.end();
}

void provision_row(const Deciding &now, const Memorandum &memorandum, const Provision &provision, float width) {
    const bool on = cites(memorandum, provision.id);
    if (!check_row(Name{"decide.provision.", provision.id.text}, on, CheckKind::box, provision.title, {}, width))
        return;
    Memorandum changed = memorandum;
    if (on)
        std::erase(changed.legal, provision.id);
    else
        changed.legal.push_back(provision.id);
    memorize(now, std::move(changed));
}

// Those that are cited stay in sight; the others come by words, or all of them.
void draw_provisions(const Deciding &now, const Memorandum &memorandum, float width) {
    const Guidance &guidance = now.view.guidance;
    fold_provisions(now.screen, guidance);
    heading("The provisions it goes by");
    text_field("decide.provision-search", now.screen.search, width,
               {.hint = "Search the guidance", .icon = icon::search, .limit = 200});
    gap(.5f);
    for (const ProvisionId &id : memorandum.legal)
        if (const Provision *provision = find_provision(guidance, id))
            provision_row(now, memorandum, *provision, width);
    const std::string query = folded(now.screen.search);
    const bool all = now.screen.all_provisions && query.empty();
    if (query.empty() && !all) {
        if (link("decide.all-provisions", "Show them all")) now.screen.all_provisions = true;
        return;
    }
    int found = 0;
    bool factors = false;
    for (std::size_t i = 0; i < guidance.provisions.size(); ++i) {
        const Provision &provision = guidance.provisions[i];
        if (cites(memorandum, provision.id)) continue;
        if (!query.empty() && !holds_words(now.screen.provisions[i], query)) continue;
        if (is_factor(provision.id)) {
            factors = true;
            continue;
        }
        provision_row(now, memorandum, provision, width);
        ++found;
    }
    if (found == 0) quiet("No other provision holds these words.");
    if (factors && !query.empty())
        quiet("Factors hold them too. They are weighed in the papers, and are no legal ground to cite.");
    if (all && link("decide.fewer-provisions", "Show those that are cited")) now.screen.all_provisions = false;
}

void draw_words(const Deciding &now, float width) {
    heading("What decided it, in your words");
    const Edit edit = text_area("decide.memorandum-text", now.screen.memorandum.text, {width, em(8.5f)},
                                {.hint = "A few sentences that somebody else could act on.", .limit = 60000});
    text_edited(now.screen.memorandum, edit.changed);
}

void draw_whether(const Deciding &now, float width) {
    say(fonts().hero, theme().words.main, "The memorandum");
    gap(.5f);
    say(fonts().body, theme().words.quiet, "For the file, so that the next officer can see what was decided and why.");
    gap(1);
    int &has = now.screen.has_memorandum;
    comes_first(now,
                has == 1 ? "decide.has-memorandum.A memorandum to the file" : "decide.has-memorandum.No memorandum");
    if (!segments("decide.has-memorandum", &has, {"No memorandum", "A memorandum to the file"}, width)) return;
    if (has == 1)
        memorize(now, begun_memorandum(now));
    else
        now.act(action::Memorize{std::nullopt});
}

} // namespace

void draw_memorandum_form(const Deciding &now) {
    const float width = ImGui::GetContentRegionAvail().x;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, em(.05f)));
    draw_whether(now, width);
    if (const auto &memorandum = now.view.state.draft.memorandum) {
        gap(1.5f);
        draw_words(now, width);
        gap(1.5f);
        draw_facts(now, *memorandum, width);
        gap(1.5f);
        draw_provisions(now, *memorandum, width);
    }
    gap(1.5f);
    ImGui::PopStyleVar();
}

// --- the paper -------------------------------------------------------------------------------------------------------

namespace {

std::string signer_label(const Deciding &now) {
    const Signer *signer = find_signer(now.view.file.scenario, now.view.state.draft.signed_by);
    return signer ? role_of(signer->label) : std::string();
}

void bullets(const Deciding &now, Pen &pen, const std::vector<FactRef> &facts, const std::vector<ReasonRow> &rows) {
    for (const FactRef &reference : facts) {
        const std::string fact = fact_of(now.view.file, reference);
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const ReasonRow &r) { return r.fact == fact; });
        if (row != rows.end()) bullet(pen, row->words);
    }
}

void write_memorandum(const Deciding &now, const Memorandum &memorandum, Pen &pen) {
    const OptionCard *card = chosen_card(now);
    sub_heading(pen, "Decision");
    paragraph(pen, card ? card->label : "(No option is chosen.)");
    if (!now.screen.memorandum.text.empty()) paragraph(pen, now.screen.memorandum.text);
    if (!memorandum.facts.empty()) sub_heading(pen, "It rests on");
    bullets(now, pen, memorandum.facts, now.screen.digest.weighed);
    if (!memorandum.set_aside.empty()) sub_heading(pen, "Set aside, and given no weight");
    bullets(now, pen, memorandum.set_aside, now.screen.digest.set_aside);
    if (!memorandum.legal.empty()) sub_heading(pen, "Guidance");
    for (const ProvisionId &id : memorandum.legal)
        if (const Provision *provision = find_provision(now.view.guidance, id))
            bullet(pen, fmt::format("{} (memo, page {})", provision->title, provision->pages));
}

} // namespace

void draw_memorandum_paper(const Deciding &now, const Box &box) {
    draw_record_paper("decide-memorandum-paper", box, now.screen.paper_opening, [&](Pen &pen) {
        letterhead(pen);
        line_right(pen, now.screen.digest.date);
        line(pen, "Memorandum to the file", fonts().serif_title);
        space(pen, .6f);
        const std::string &subject = now.screen.digest.subject;
        line(pen, fmt::format("Subject: {}", subject.empty() ? now.view.file.scenario.info.title : subject));
        space(pen, .8f);
        if (const auto &memorandum = now.view.state.draft.memorandum)
            write_memorandum(now, *memorandum, pen);
        else
            paragraph(pen, now.screen.has_memorandum == 0 ? "(No memorandum goes to the file.)"
                                                          : "(Nothing is written yet.)");
        const std::string who = signer_label(now);
        signature(pen, who.empty() ? "(Nobody signs yet.)" : who, who.empty());
    });
}

} // namespace totality
