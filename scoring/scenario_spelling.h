#pragma once
// How scenario.json and worksheets spell the enumerations: one table each, for readers and writers alike.
#include "scoring/json_fields.h"
#include "scoring/scenario.h"
#include "scoring/worksheet.h"

namespace totality {

inline constexpr Spelling<Custody> kCustodies[] = {
    {"none", Custody::none}, {"criminal", Custody::criminal}, {"service", Custody::service}};
inline constexpr Spelling<PriorOffice> kPriorOffices[] = {{"other-office", PriorOffice::other},
                                                          {"same-office", PriorOffice::same}};
inline constexpr Spelling<Changed> kChanges[] = {
    {"no", Changed::no}, {"yes", Changed::yes}, {"judged", Changed::judged}};
inline constexpr Spelling<Use> kUses[] = {
    {"barred", Use::barred}, {"proper", Use::proper}, {"contested", Use::contested}};
inline constexpr Spelling<DocumentKind> kDocumentKinds[] = {
    {"form", DocumentKind::form},           {"letter", DocumentKind::letter}, {"record", DocumentKind::record},
    {"statement", DocumentKind::statement}, {"mail", DocumentKind::mail},     {"clipping", DocumentKind::clipping}};
inline constexpr Spelling<InquiryRole> kInquiryRoles[] = {{"a-file", InquiryRole::a_file},
                                                          {"counsel", InquiryRole::counsel},
                                                          {"advisory-group", InquiryRole::advisory_group}};
inline constexpr Spelling<bool> kActs[] = {{"decide", false}, {"recommend", true}};
inline constexpr Spelling<OptionKind> kOptionKinds[] = {{"enforce", OptionKind::enforce},
                                                        {"favorable", OptionKind::favorable},
                                                        {"alternative", OptionKind::alternative},
                                                        {"non-decision", OptionKind::non_decision},
                                                        {"continue", OptionKind::continues}};
inline constexpr Spelling<Effect> kEffects[] = {{"nta", Effect::nta},
                                                {"no-proceedings", Effect::no_proceedings},
                                                {"cancel-nta", Effect::cancel_nta},
                                                {"terminate", Effect::terminate},
                                                {"detain", Effect::detain},
                                                {"release", Effect::release},
                                                {"voluntary-departure", Effect::voluntary_departure},
                                                {"withdrawal", Effect::withdrawal},
                                                {"parole", Effect::parole},
                                                {"expedited-removal", Effect::expedited_removal},
                                                {"stay", Effect::stay},
                                                {"deferred-action", Effect::deferred_action},
                                                {"no-appeal", Effect::no_appeal},
                                                {"execute", Effect::execute},
                                                {"grant-benefit", Effect::grant_benefit},
                                                {"none", Effect::none}};
inline constexpr Spelling<QuestionDimension> kQuestionDimensions[] = {{"timing", QuestionDimension::timing},
                                                                      {"decision", QuestionDimension::decision},
                                                                      {"procedure", QuestionDimension::procedure}};
inline constexpr Spelling<Provenance> kProvenances[] = {{"expert", Provenance::expert},
                                                        {"illustrative", Provenance::illustrative}};
inline constexpr Spelling<Addressee> kAddressees[] = {{"subject", Addressee::subject},
                                                      {"attorney", Addressee::attorney}};
inline constexpr Spelling<LetterComponent> kLetterComponents[] = {{"decision", LetterComponent::decision},
                                                                  {"consequences", LetterComponent::consequences},
                                                                  {"no-status", LetterComponent::no_status},
                                                                  {"no-travel", LetterComponent::no_travel},
                                                                  {"no-immunity", LetterComponent::no_immunity},
                                                                  {"no-right", LetterComponent::no_right},
                                                                  {"linked-benefit", LetterComponent::linked_benefit},
                                                                  {"grants-status", LetterComponent::grants_status},
                                                                  {"grants-travel", LetterComponent::grants_travel},
                                                                  {"grants-immunity", LetterComponent::grants_immunity},
                                                                  {"grants-right", LetterComponent::grants_right},
                                                                  {"facts", LetterComponent::facts},
                                                                  {"evaluation", LetterComponent::evaluation}};

template <class Enum, std::size_t N> const char *spell(Enum value, const Spelling<Enum> (&spellings)[N]) {
    for (const auto &spelling : spellings)
        if (spelling.value == value) return spelling.name;
    return "";
}

} // namespace totality
