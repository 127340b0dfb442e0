#include "random_actions.h"
#include "small_case.h"
#include <doctest/doctest.h>
#include <set>

using namespace totality;

namespace {

struct BadLine {
    const char *code;
    int column;
    std::string line;
    const char *says; // part of the message: what would be right
};

const std::vector<BadLine> kBadLines = {
    {"transcript-unknown-id", 1, "sing booking", "memorandum"},
    {"transcript-unknown-id", 6, "open bookin", "booking, interview"},
    {"transcript-unknown-id", 9, "  mark  book#lpr factor.status 1", "booking"},
    {"transcript-unknown-id", 6, "mark booking#clean factor.status 1", "lpr, lodge"},
    {"transcript-unknown-id", 6, "mark booking# factor.status 1", "lpr, lodge"},
    {"transcript-unknown-id", 6, "mark booking factor.status 1", "lpr, lodge"},
    {"transcript-unknown-id", 18, "mark booking#lpr factor.charm 1", "factor.status"},
    {"transcript-unknown-id", 9, "inquire mother", "order-record"},
    {"transcript-unknown-id", 9, "approve mother", "supervisor"},
    {"transcript-unknown-id", 8, "answer why yes", "must-it"},
    {"transcript-unknown-id", 16, "answer must-it maybe", "yes, no"},
    {"transcript-unknown-id", 13, "basis  lpr  factor.x", "factor.status"},
    {"transcript-unknown-id", 26, "basis lpr factor.status, rich factor.other", "entered"},
    {"transcript-unknown-id", 8, "choose run", "let-go"},
    {"transcript-unknown-id", 6, "sign mother", "director"},
    {"transcript-unknown-id", 21, "memorandum decision=run", "let-go"},
    {"transcript-unknown-id", 37, "memorandum decision=issue facts=lpr,rich", "entered"},
    {"transcript-unknown-id", 19, "letter to=subject,press say=decision", "attorney"},
    {"transcript-unknown-id", 23, "letter to=subject say=everything", "no-status"},
    {"transcript-number", 33, "mark booking#lpr factor.status  +3", "-2 to 2"},
    {"transcript-number", 32, "mark booking#lpr factor.status ++1", "-2 to 2"},
    {"transcript-number", 32, "mark booking#lpr factor.status 1.0", "-2 to 2"},
    {"transcript-number", 6, "lean much", "-2 to 2"},
    {"transcript-number", 6, "wait 0", "above 0"},
    {"transcript-number", 6, "wait -2", "above 0"},
    {"transcript-number", 6, "wait nan", "above 0"},
    {"transcript-number", 6, "wait 1e9", "10000"},
    {"transcript-number", 12, "confidence 30", "50 to 100"},
    {"transcript-missing-word", 5, "open", "the document"},
    {"transcript-missing-word", 31, "mark booking#lpr factor.status", "push"},
    {"transcript-missing-word", 15, "answer must-it", "answer"},
    {"transcript-missing-word", 27, "memorandum facts=lpr \"but\"", "decision"},
    {"transcript-missing-word", 7, "letter", "none"},
    {"transcript-missing-word", 5, "hint # unread", "about"},
    {"transcript-extra-word", 39, "mark booking#lpr bar.protected-trait  +1", "too much"},
    {"transcript-extra-word", 6, "undo twice", "too much"},
    {"transcript-extra-word", 15, "letter \"Sir\"  to=subject", "too much"},
    {"transcript-setting", 27, "memorandum decision=issue fact=lpr", "facts"},
    {"transcript-setting", 27, "memorandum decision=issue decision=refer", "once"},
    {"transcript-setting", 8, "letter subject", "key=value"},
    {"transcript-setting", 39, "memorandum decision=issue legal=weigh,", "provision"},
    {"transcript-basis", 7, "basis lpr", "a fact and a factor"},
    {"transcript-basis", 7, "basis lpr factor.status entered factor.other", "comma"},
    {"transcript-quote", 35, "mark booking#lpr factor.status +1 \"a note", "not closed"},
    {"transcript-quote", 36, "mark booking#lpr factor.status +1 \"\\t\"", "backslash"},
    {"transcript-quote", 8, "letter \"\\", "not closed"},
    {"transcript-quote", 11, "hint \"why\"not", "space"},
    {"transcript-not-utf8", 6, "hint \xff", "UTF-8"},
    {"transcript-not-utf8", 6, std::string("hint \0", 6), "UTF-8"},
};

std::vector<Action> numbered(const std::vector<ActionBody> &bodies) {
    std::vector<Action> actions;
    for (const ActionBody &body : bodies) actions.push_back({static_cast<int>(actions.size()) + 1, 0, body});
    return actions;
}

std::string only(const std::string &line) {
    auto loaded = read_transcript(line, "play.txt", small_case());
    for (const Diagnostic &diagnostic : loaded.diagnostics) FAIL(to_line(diagnostic));
    REQUIRE(loaded.value->size() == 1);
    return write_action(loaded.value->front().body);
}

} // namespace

TEST_CASE("what is written reads back to the same actions") {
    CaseFile file = small_case();
    for (unsigned seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        RandomActions random(file, seed);
        std::vector<ActionBody> bodies;
        for (int i = 0; i < 20; ++i) bodies.push_back(random.any());
        std::string text = write_transcript(numbered(bodies));
        CAPTURE(text);
        auto loaded = read_transcript(text, "play.txt", file);
        for (const Diagnostic &diagnostic : loaded.diagnostics) FAIL_CHECK(to_line(diagnostic));
        REQUIRE(loaded.value);
        REQUIRE(loaded.value->size() == bodies.size());
        for (std::size_t i = 0; i < bodies.size(); ++i)
            CHECK(write_action((*loaded.value)[i].body) == write_action(bodies[i]));
    }
}

TEST_CASE("a transcript reads as its header shows it") {
    std::string lpr = small_case().documents[0].passages[0].id.text;
    std::string hash = small_case().documents[0].passages[0].hash;
    CHECK(only("mark booking#lpr factor.status +2 \"a \\\"note\\\"\"") ==
          R"({"kind":"mark","passage":")" + lpr +
              R"(","consideration":"factor.status","push":2,"note":"a \"note\"","text_hash":")" + hash + "\"}");
    CHECK(only("unmark " + lpr + " factor.status") == only("unmark booking#lpr factor.status"));
    CHECK(only("basis lpr factor.status,clean factor.other") ==
          only("basis lpr factor.status , clean factor.other # why"));
    CHECK(only("basis none") == R"({"kind":"basis","points":[]})");
    CHECK(only("memorandum none") == R"({"kind":"memorandum","memorandum":null})");
    CHECK(only("memorandum decision=refer facts=lpr,booking#lodge legal=weigh.totality \"One.\\nTwo. \\\\\"") ==
          R"({"kind":"memorandum","memorandum":{"decision":"refer","facts":["lpr",")" +
              small_case().documents[0].passages[1].id.text +
              R"("],"set_aside":[],"legal":["weigh.totality"],"text":"One.\nTwo. \\"}})");
    CHECK(only("letter say=no-status,facts") ==
          R"({"kind":"letter","letter":{"to":[],"components":["no-status","facts"],"text":""}})");
    CHECK(only("wait 1.5") == R"({"kind":"wait","hours":1.5})");
    CHECK(only("hint \"what is unread\"") == R"({"kind":"hint","topic":"what is unread"})");
}

TEST_CASE("comments, empty lines, a byte order mark and line ends of other systems are no actions") {
    auto loaded =
        read_transcript("\xEF\xBB\xBF# a case\r\n\r\n  open booking\r\n\t# done\nundo", "play.txt", small_case());
    REQUIRE(loaded.value);
    REQUIRE(loaded.value->size() == 2);
    CHECK(loaded.value->front().line == 3);
    CHECK(loaded.value->front().text == "  open booking");
    CHECK(loaded.value->back().line == 5);
    CHECK(read_transcript("", "play.txt", small_case()).value->empty());
}

TEST_CASE("a line that is not understood is told with its column and what would be right") {
    for (const BadLine &row : kBadLines) {
        CAPTURE(row.line);
        auto loaded = read_transcript("wait\n" + row.line + "\nundo\n", "play.txt", small_case());
        CHECK_FALSE(loaded.value);
        REQUIRE_FALSE(loaded.diagnostics.empty());
        const Diagnostic &first = loaded.diagnostics.front();
        CHECK(first.code == row.code);
        CHECK(first.file == "play.txt");
        CHECK(first.line == 2);
        CHECK(first.column == row.column);
        CHECK_MESSAGE(first.message.find(row.says) != std::string::npos, first.message);
        CHECK(loaded.diagnostics.size() == 1);
    }
}

TEST_CASE("all errors come in one pass") {
    auto loaded =
        read_transcript("open nowhere\nmark book#x factor.y 7\nchoose refer\nlean 9\n", "play.txt", small_case());
    std::vector<std::pair<int, int>> places;
    for (const Diagnostic &diagnostic : loaded.diagnostics) places.emplace_back(diagnostic.line, diagnostic.column);
    CHECK(places == std::vector<std::pair<int, int>>{{1, 6}, {2, 6}, {2, 13}, {2, 22}, {4, 6}});
}

TEST_CASE("no transcript, however broken, crashes the reader or passes in silence") {
    CaseFile file = small_case();
    for (unsigned seed = 1; seed <= 200; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        RandomActions actions(file, seed);
        std::vector<ActionBody> bodies;
        for (int i = 0; i < 5; ++i) bodies.push_back(actions.any());
        std::string text = write_transcript(numbered(bodies));
        for (int i = 0; i < 4 && !text.empty(); ++i) text[random() % text.size()] = static_cast<char>(random() % 256);
        auto loaded = read_transcript(text, "play.txt", file);
        CHECK(loaded.value.has_value() == loaded.diagnostics.empty());
    }
}
