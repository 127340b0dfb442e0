#include "scoring/option_words.h"
#include "scoring/passage.h"
#include <array>
#include <fmt/format.h>

namespace totality {

namespace {

struct EffectWords {
    Effect effect;
    const char *does, *decision, *consequence;
};

constexpr std::array<EffectWords, 15> kEffects{{
    {Effect::nta, "A Notice to Appear is issued, and the case goes before an immigration judge.",
     "The Service has decided to place you in removal proceedings. A Notice to Appear goes with this letter.",
     "You will be told when and where to appear before an immigration judge. You may bring an attorney, at no expense "
     "to the government, and you may ask the judge for any relief that the law allows."},
    {Effect::no_proceedings, "The Service does not begin proceedings.",
     "The Service has decided not to place you in removal proceedings at this time.",
     "No Notice to Appear will be issued on the record that is now before this office."},
    {Effect::cancel_nta, "The Notice to Appear is canceled.",
     "The Service has decided to cancel the Notice to Appear that was issued to you.",
     "That Notice has no further effect, and you need not appear on it."},
    {Effect::terminate, "The Service moves the immigration court to end the proceeding.",
     "The Service has decided to ask the immigration judge to end the proceeding.",
     "The judge rules on that motion. Until then the proceeding goes on, and you must appear when you are called."},
    {Effect::detain, "The person is held in custody.", "The Service has decided to keep you in custody.",
     "You will be told where you are held and how to ask for a review."},
    {Effect::release, "The person is released from custody.", "The Service has decided to release you from custody.",
     "You will be told what you have to keep to while you are at liberty."},
    {Effect::voluntary_departure, "The person may leave the country by a set day, without an order of removal.",
     "The Service agrees that you may leave the country on your own by a set day.",
     "If you leave by that day, no order of removal is made. If you stay past it, the case goes on."},
    {Effect::withdrawal, "The application for admission is withdrawn, and the person goes back at once.",
     "The Service allows you to withdraw your application for admission.",
     "You go back at once, and no order of removal is made."},
    {Effect::parole, "The person is let in on parole for a limited time.",
     "The Service has decided to let you in on parole for a limited time.",
     "Parole is not an admission. You must come back on the day that you are given."},
    {Effect::expedited_removal, "The person is removed by the Service's own order, without a hearing.",
     "The Service has ordered your removal without a hearing.",
     "You leave by the next transport, and may not return for the time that the order names."},
    {Effect::stay, "The removal that was ordered is put off.",
     "The Service has decided to put off the removal that was ordered.",
     "The order stands. It is not carried out for the time that is set."},
    {Effect::deferred_action, "The case is put by: no step is taken in it for now.",
     "The Service has decided to take no action in your case for now.",
     "Your case stays on file, and no step toward your removal is taken while that lasts."},
    {Effect::no_appeal, "The Service does not appeal the judge's decision.",
     "The Service has decided not to appeal the judge's decision in your case.",
     "The decision becomes final when the time to appeal has passed."},
    {Effect::execute, "The order of removal is carried out.",
     "The Service has decided to carry out the order of removal.", "You will be told when and where to report."},
    {Effect::grant_benefit, "The Service grants what was applied for.",
     "The Service has decided to grant what you applied for.", "You will receive the document that goes with it."},
}};

const EffectWords *words_of(Effect effect) {
    for (const EffectWords &words : kEffects)
        if (words.effect == effect) return &words;
    return nullptr;
}

const char *does_by_kind(OptionKind kind) {
    switch (kind) {
    case OptionKind::enforce: return "The Service goes on with the case.";
    case OptionKind::favorable: return "The Service goes no further with the case.";
    case OptionKind::alternative: return "The case is settled in another way.";
    case OptionKind::non_decision: return "Nobody decides, and the file says nothing.";
    case OptionKind::continues: return "Nothing is decided yet.";
    }
    return "";
}

const char *decision_by_kind(OptionKind kind) {
    switch (kind) {
    case OptionKind::enforce: return "The Service has decided to go on with your case.";
    case OptionKind::favorable: return "The Service has decided to go no further with your case.";
    case OptionKind::alternative: return "The Service has decided to settle your case in another way.";
    default: return "The Service has taken no decision in your case.";
    }
}

const char *consequence_by_kind(OptionKind kind) {
    switch (kind) {
    case OptionKind::enforce: return "You will be told of the next step.";
    case OptionKind::favorable: return "No further step is taken on the record that is now before this office.";
    case OptionKind::alternative: return "You will be told what you have to do and by when.";
    default: return "Your case stays as it is.";
    }
}

bool looks_like_name(const std::string &words) {
    bool at_start = true;
    int capitals = 0, parts = 0;
    for (const char c : words) {
        if (c >= '0' && c <= '9') return false;
        if (at_start && c != ' ') {
            ++parts;
            capitals += (c < 'a' || c > 'z') ? 1 : 0;
        }
        at_start = c == ' ';
    }
    return capitals >= 2 && parts <= 5;
}

} // namespace

std::string what_it_does(const Option &option) {
    const EffectWords *words = words_of(option.effect);
    const std::string does = words ? words->does : does_by_kind(option.kind);
    if (!option.recommend) return does;
    return "You recommend it, and somebody else decides. If they follow you: " + does;
}

std::string what_comes_then(const Scenario &scenario, const Option &option) {
    if (ends_case(option)) return "Ends your case";
    const Stage *next = find_stage(scenario, option.leads_to);
    return fmt::format("The case goes on: {}", next ? next->title : option.leads_to.text);
}

const char *decision_sentence(const Option &option) {
    if (option.recommend) return "The officer who has your case has sent it on with a recommendation.";
    const EffectWords *words = words_of(option.effect);
    return words ? words->decision : decision_by_kind(option.kind);
}

const char *consequence_sentence(const Option &option) {
    if (option.recommend) return "Nothing is decided yet. You will hear from the officer who decides.";
    const EffectWords *words = words_of(option.effect);
    return words ? words->consequence : consequence_by_kind(option.kind);
}

std::string role_of(const std::string &signer) {
    constexpr std::string_view kYou = "You, the ";
    if (!signer.starts_with(kYou) || signer.size() == kYou.size()) return signer;
    std::string role = signer.substr(kYou.size());
    if (role[0] >= 'a' && role[0] <= 'z') role[0] = static_cast<char>(role[0] - 32);
    return role;
}

std::string subject_name(const ScenarioInfo &info) {
    for (const Block &block : read_rich_text(info.opening))
        for (const Runs &cell : block.cells)
            for (const Run &run : cell)
                if (run.strong) return looks_like_name(run.text) ? run.text : std::string();
    return {};
}

} // namespace totality
