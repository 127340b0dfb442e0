#include "random_actions.h"
#include "scoring/considerations.h"
#include "scoring/scenario_spelling.h"
#include <array>

namespace totality {

int RandomActions::number(int least, int most) { return std::uniform_int_distribution<int>(least, most)(random_); }

std::string RandomActions::text() {
    static constexpr std::array<const char *, 14> kPieces = {"a",  "Z", "\"", "\\", "\n", " ",     "\t",
                                                             "\r", "#", ",",  "=",  "ü",  "\\n\"", "none"};
    std::string result;
    for (int i = number(0, 12); i > 0; --i) result += one_of(kPieces);
    return result;
}

PassageId RandomActions::passage() { return one_of(one_of(file_.documents).passages).id; }

FactRef RandomActions::fact() {
    return coin() ? FactRef{passage().text} : FactRef{one_of(file_.scenario.facts).id.text};
}

ProvisionId RandomActions::factor() { return {std::string(one_of(kFactorIds))}; }

std::vector<FactRef> RandomActions::facts() {
    std::vector<FactRef> result;
    for (int i = number(0, 3); i > 0; --i) result.push_back(fact());
    return result;
}

Mark RandomActions::mark() {
    Mark mark{passage(), factor(), number(-2, 2), coin() ? text() : "", ""};
    if (number(0, 4) == 0) mark = {mark.passage, {std::string(one_of(kBarIds))}, std::nullopt, mark.note, ""};
    mark.text_hash = mark.passage.text.substr(mark.passage.text.find('#') + 1);
    return mark;
}

Memorandum RandomActions::memorandum() {
    Memorandum memorandum{one_of(one_of(file_.scenario.stages).options).id, facts(), facts(), {}, text()};
    for (int i = number(0, 2); i > 0; --i) memorandum.legal.push_back({"weigh.totality"});
    return memorandum;
}

Letter RandomActions::letter() {
    Letter letter{{}, {}, text()};
    for (int i = number(0, 2); i > 0; --i) letter.to.push_back(one_of(kAddressees).value);
    for (int i = number(0, 4); i > 0; --i) letter.components.push_back(one_of(kLetterComponents).value);
    return letter;
}

ActionBody RandomActions::any() { return of_kind(static_cast<std::size_t>(number(0, 17))); }

ActionBody RandomActions::edit() {
    static constexpr std::array<std::size_t, 9> kEdits = {1, 2, 6, 7, 8, 10, 11, 12, 13};
    return of_kind(number(0, 2) > 0 ? 1 : one_of(kEdits)); // mostly marks, as in life
}

ActionBody RandomActions::of_kind(std::size_t kind) {
    const Scenario &scenario = file_.scenario;
    switch (kind) {
    case 0: return action::Open{one_of(scenario.documents).id};
    case 1: return action::SetMark{mark()};
    case 2: return action::Unmark{passage(), factor()};
    case 3: return action::Inquire{one_of(scenario.inquiries).id};
    case 4: return action::Approve{one_of(scenario.approvals).id};
    case 5: return coin() ? action::Wait{} : action::Wait{number(1, 400) / 7.0};
    case 6: return action::Lean{number(-2, 2)};
    case 7: {
        const Question &question = one_of(scenario.questions);
        return action::Answer{question.id, one_of(question.options).id};
    }
    case 8: {
        action::Basis basis;
        for (int i = number(0, 5); i > 0; --i) basis.points.push_back({fact(), factor()});
        return basis;
    }
    case 9: return action::Choose{one_of(one_of(scenario.stages).options).id};
    case 10: return action::Sign{one_of(scenario.signers).id};
    case 11: return coin() ? action::Memorize{memorandum()} : action::Memorize{};
    case 12: return coin() ? action::Write{letter()} : action::Write{};
    case 13: return action::Confidence{number(50, 100)};
    case 14: return action::Hint{text()};
    case 15: return action::Undo{};
    case 16: return action::Redo{};
    default: return action::Submit{};
    }
}

} // namespace totality
