#include "random_actions.h"
#include "small_case.h"
#include <doctest/doctest.h>

using namespace totality;

namespace {

struct BadAction {
    const char *code;
    const char *pointer;
    std::string json;
};

const std::vector<BadAction> kBadActions = {
    {"missing-key", "", R"({})"},
    {"bad-value", "", R"({"kind": "sing"})"},
    {"bad-value", "", R"({"kind": 4})"},
    {"wrong-type", "", R"(["mark"])"},
    {"unknown-key", "/hour", R"({"kind": "undo", "hour": 3})"},
    {"missing-key", "", R"({"kind": "open"})"},
    {"wrong-type", "/document", R"({"kind": "open", "document": 3})"},
    {"wrong-type", "/lean", R"({"kind": "lean", "lean": 0.5})"},
    {"unknown-key", "/letter/from",
     R"({"kind": "letter", "letter": {"from": 1, "to": [], "components": [], "text": ""}})"},
    {"bad-value", "/letter/to/0", R"({"kind": "letter", "letter": {"to": ["press"], "components": [], "text": ""}})"},
    {"wrong-type", "/points/0", R"({"kind": "basis", "points": ["lpr"]})"},
    {"missing-key", "/points/0", R"({"kind": "basis", "points": [{"fact": "lpr"}]})"},
};

} // namespace

TEST_CASE("an action reads back as it was written") {
    CaseFile file = small_case();
    for (unsigned seed = 1; seed <= 400; ++seed) {
        CAPTURE(seed);
        std::string json = write_action(RandomActions(file, seed).any());
        CAPTURE(json);
        CHECK(json.find('\n') == std::string::npos);
        auto loaded = read_action(json);
        REQUIRE(loaded.value);
        CHECK(loaded.diagnostics.empty());
        CHECK(write_action(*loaded.value) == json);
    }
}

TEST_CASE("the log spells each kind as the format page does") {
    CHECK(write_action(action::SetMark{{{"a#b"}, {"factor.status"}, -2, "n", "b"}}) ==
          R"({"kind":"mark","passage":"a#b","consideration":"factor.status","push":-2,"note":"n","text_hash":"b"})");
    CHECK(write_action(action::SetMark{{{"a#b"}, {"bar.protected-trait"}, std::nullopt, "", ""}}) ==
          R"({"kind":"mark","passage":"a#b","consideration":"bar.protected-trait"})");
    CHECK(write_action(action::Wait{}) == R"({"kind":"wait"})");
    CHECK(write_action(action::Wait{0.1}) == R"({"kind":"wait","hours":0.1})");
    CHECK(write_action(action::Write{}) == R"({"kind":"letter","letter":null})");
    CHECK(write_action(action::Memorize{Memorandum{{"d"}, {{"f"}}, {}, {{"weigh.totality"}}, "\"\n"}}) ==
          R"({"kind":"memorandum","memorandum":{"decision":"d","facts":["f"],"set_aside":[],)"
          R"("legal":["weigh.totality"],"text":"\"\n"}})");
    const char *names[] = {"open",   "mark", "unmark",     "inquire", "approve",    "wait", "lean", "answer", "basis",
                           "choose", "sign", "memorandum", "letter",  "confidence", "hint", "undo", "redo",   "submit"};
    std::size_t index = 0;
    for (const ActionBody &body : std::initializer_list<ActionBody>{
             action::Open{}, action::SetMark{}, action::Unmark{}, action::Inquire{}, action::Approve{}, action::Wait{},
             action::Lean{}, action::Answer{}, action::Basis{}, action::Choose{}, action::Sign{}, action::Memorize{},
             action::Write{}, action::Confidence{}, action::Hint{}, action::Undo{}, action::Redo{}, action::Submit{}})
        CHECK(std::string(name_of(body)) == names[index++]);
}

TEST_CASE("a log line that this program did not write is refused with its place") {
    for (const BadAction &row : kBadActions) {
        CAPTURE(row.json);
        auto loaded = read_action(row.json);
        CHECK_FALSE(loaded.value);
        REQUIRE_FALSE(loaded.diagnostics.empty());
        CHECK(loaded.diagnostics.front().code == row.code);
        CHECK(loaded.diagnostics.front().pointer == row.pointer);
    }
}

TEST_CASE("broken and hostile log lines neither crash nor pass") {
    const std::string whole = write_action(action::Memorize{Memorandum{{"d"}, {{"f"}}, {}, {}, "text"}});
    for (std::size_t length = 0; length < whole.size(); ++length)
        CHECK_FALSE(read_action(whole.substr(0, length)).value);
    CHECK_FALSE(read_action(std::string(200000, '[')).value);
    CHECK_FALSE(read_action("{\"kind\":\"hint\",\"topic\":\"\xff\"}").value);
    CHECK_FALSE(read_action(R"({"kind":"undo","kind":"redo"})").value);
}

TEST_CASE("writing an action whose text is not UTF-8 does not fail") {
    CHECK(read_action(write_action(action::Hint{"\xff\xfe"})).value);
}
