// Every option, inquiry, approval and paper of a scenario that ships can be met by playing it. The check of the stage
// graph cannot tell: a clock may stand between.
#include "scoring/attempt.h"
#include "tests/scoring/case_folder.h"
#include <algorithm>
#include <doctest/doctest.h>
#include <set>

using namespace totality;
using namespace totality::test;

namespace {

constexpr std::size_t kMostStates = 3000; // far more than any shipped case has

// Plays on from every stage in three ways: leaving at once, leaving when nothing more comes in time, and waiting until
// the deadline decides. Whatever may be asked for is asked for. Stages reached at the same hour are one.
class Exploration {
  public:
    explicit Exploration(const CaseFile &file) : file_(file) { explore({}); }

    std::set<std::string> unmet() const {
        std::set<std::string> out;
        const Scenario &s = file_.scenario;
        for (const DocumentEntry &document : s.documents) expect("document", document.id.text, out);
        for (const Inquiry &inquiry : s.inquiries) expect("inquiry", inquiry.id.text, out);
        for (const Approval &approval : s.approvals) expect("approval", approval.id.text, out);
        for (const Stage &stage : s.stages)
            for (const Option &option : stage.options) expect("option", stage.id.text + "/" + option.id.text, out);
        return out;
    }
    std::size_t states() const { return reached_.size(); }

  private:
    using Log = std::vector<Action>;

    void expect(const std::string &what, const std::string &id, std::set<std::string> &out) const {
        if (!met_.contains(what + " " + id)) out.insert(what + " " + id);
    }
    void meet(const std::string &what, const std::string &id) { met_.insert(what + " " + id); }

    std::optional<AttemptState> act(Log &log, const ActionBody &body) const {
        const AttemptState before = replay(file_, log);
        if (can_apply(file_, before, body)) return std::nullopt;
        log.push_back({static_cast<int>(log.size()) + 1, before.hour, body});
        return replay(file_, log);
    }

    void look(const AttemptState &state) {
        for (const Arrival &arrival : state.documents)
            if (arrival.hour <= state.hour) meet("document", arrival.document.text);
        for (const TimedChoice &taken : state.choices)
            meet("option", taken.choice.stage.text + "/" + taken.choice.option.text);
    }

    void ask_for_all(Log &log) {
        for (const Inquiry &inquiry : file_.scenario.inquiries)
            if (act(log, action::Inquire{inquiry.id})) meet("inquiry", inquiry.id.text);
        for (const Approval &approval : file_.scenario.approvals)
            if (act(log, action::Approve{approval.id})) meet("approval", approval.id.text);
    }

    void explore(Log log) {
        const AttemptState here = replay(file_, log);
        look(here);
        if (here.ended || !reached_.insert({here.stage.text, here.hour}).second) return;
        REQUIRE(states() <= kMostStates);
        ask_for_all(log);
        choose_each(log, here.stage);
        for (Log waiting = log;;) {
            const auto state = act(waiting, action::Wait{});
            if (state && state->stage == here.stage && !state->ended) {
                look(*state);
                log = waiting;
                continue;
            }
            if (state) explore(waiting); // the deadline decided first
            break;
        }
        choose_each(log, here.stage);
        pass_deadline(log);
    }

    void choose_each(const Log &log, const StageId &at) {
        for (const Option &option : find_stage(file_.scenario, at)->options) {
            Log chosen = log;
            if (act(chosen, action::Choose{option.id})) explore(chosen);
        }
    }

    void pass_deadline(Log log) {
        const AttemptState state = replay(file_, log);
        const std::optional<double> deadline = deadline_hour(file_, state);
        if (deadline && act(log, action::Wait{std::max(*deadline - state.hour, 0.0) + 1})) explore(log);
    }

    const CaseFile &file_;
    std::set<std::string> met_;
    std::set<std::pair<std::string, double>> reached_;
};

} // namespace

TEST_CASE("every option, inquiry, approval and paper of the scenarios that ship can be met") {
    for (const auto &folder : shipped_folders()) {
        CAPTURE(folder.filename().string());
        const CaseFile file = case_in(folder);
        for (const std::string &unmet : Exploration(file).unmet()) FAIL_CHECK(unmet << " cannot be met");
    }
}

TEST_CASE("what no play meets is named, and what comes late is met where the case goes on") {
    CaseFile file = case_in(TOTALITY_SOURCE_DIR "/tests/data/base");
    file.scenario.documents[0].available.after_hours = 30; // the first stage lapses after 24
    CHECK(Exploration(file).unmet().empty());
    std::erase_if(file.scenario.stages[0].options, [](const Option &o) { return o.kind == OptionKind::continues; });
    CHECK(Exploration(file).unmet() ==
          std::set<std::string>{"document paper", "option second/decline", "option second/pursue"});
}
