// A shipped case, played, closed and opened again, with its scenario gone from the disk in between.
#include "app/files/scenario_folder.h"
#include "app/records/records.h"
#include "tests/temp_folder.h"
#include <doctest/doctest.h>

using namespace totality;
using test::TempFolder;

namespace {

const std::string kSource = TOTALITY_SOURCE_DIR;

// Takes the action if the rules allow it, and keeps it, as the window does.
void act(Records &records, const AttemptId &id, const CaseFile &file, std::vector<Action> &log, ActionBody body) {
    const AttemptState before = replay(file, log);
    REQUIRE(!can_apply(file, before, body));
    log.push_back({static_cast<int>(log.size()) + 1, before.hour, std::move(body)});
    records.append(id, {&log.back(), 1}, standing_of(replay(file, log)), 1000);
}

} // namespace

TEST_CASE("an attempt goes on as it was left, on the copy that it was begun on") {
    const Loaded<Guidance> guidance = read_guidance(test::bytes_of(kSource + "/assets/guidance.json"), "guidance.json");
    const TempFolder folder;
    const std::string scenario = folder / "county-jail-veteran";
    std::filesystem::copy(kSource + "/scenarios/county-jail-veteran", scenario,
                          std::filesystem::copy_options::recursive);
    const Loaded<CaseSource> source = read_folder(scenario);
    const Loaded<CaseFile> file = read_case(*source.value, *guidance.value);
    REQUIRE(file.value);

    AttemptId id;
    std::vector<Action> log;
    {
        Records records(folder / "records.sqlite");
        const Person person = records.add_person("Ana", "", "", 1);
        id = records.start_attempt({person.id, "practice", "", guidance.value->id, standing_of(start(*file.value))},
                                   *source.value, *file.value, 1);
        const Inquiry &inquiry = file.value->scenario.inquiries.front();
        act(records, id, *file.value, log, action::Lean{1});
        act(records, id, *file.value, log, action::Inquire{inquiry.id});
        act(records, id, *file.value, log, action::Wait{});
        act(records, id, *file.value, log, action::Confidence{80});
    }
    std::filesystem::remove_all(scenario);

    const Records records(folder / "records.sqlite");
    const AttemptSummary summary = records.attempts_of(records.people().front().id).front();
    CHECK(summary.id == id);
    CHECK(summary.content_hash == file.value->content_hash);
    const StoredAttempt attempt = records.load_attempt(id);
    const Loaded<CaseFile> kept = read_case(attempt.source, *guidance.value);
    REQUIRE(kept.value);
    CHECK(kept.value->content_hash == file.value->content_hash);
    CHECK(kept.value->panel.size() == file.value->panel.size());
    const AttemptState state = replay(*kept.value, attempt.actions);
    CHECK(state.hour > 0);
    CHECK(state.hour == summary.standing.hour);
    CHECK(state.stage == summary.standing.stage);
    CHECK(write_worksheet(to_worksheet(*kept.value, state)) ==
          write_worksheet(to_worksheet(*file.value, replay(*file.value, log))));
}
