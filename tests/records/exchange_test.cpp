// Taking records to another machine: out to a portable file, and in again.
#include "app/files/machine_error.h"
#include "tests/records/played.h"
#include "tests/records/random_attempt.h"
#include <doctest/doctest.h>
#include <sys/resource.h>

using namespace totality;
using namespace totality::test;

namespace {

const std::string kNames[] = {"O'Hara \"Bob\"; DROP TABLE people", "two\nlines\r\n", "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d",
                              std::string(10'000, 'n'), ""};

struct Machine : TempFolder {
    std::string path = *this / "records.sqlite", file = *this / "out.jsonl";
    Records records{path};

    Imported take(const std::string &from) { return records.import_from(std::span(&from, 1)); }
};

// Five people of such names, two attempts each.
struct Officers : Machine {
    Officers() {
        unsigned seed = 1;
        for (const std::string &name : kNames) {
            Person person = records.add_person(name, "Miami", "officer", 5);
            person.region = "Eastern \"quoted\"";
            person.audience = Audience::district_staff;
            records.update_person(person, 6);
            for (int i = 0; i < 2; ++i, ++seed) {
                const AttemptId attempt = keep_random(records, person, seed, 1000 + seed);
                records.save_feedback({attempt, FeedbackKind::scenario, "two\nlines, \"quoted\"", 2000});
            }
        }
        records.save_training_session(
            {{}, 11300, "First", "R. Ames", "Eastern", "Miami", Audience::regional_leadership, 14, false, 7});
        records.export_to(file, std::nullopt);
    }
};

// Made once: no test changes them.
const Officers &officers() {
    static const Officers all;
    return all;
}

std::vector<std::string> lines_of(const std::string &path) {
    std::ifstream file(path);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    return lines;
}

std::string joined(const std::vector<std::string> &lines) {
    std::string text;
    for (const std::string &line : lines) text += line + "\n";
    return text;
}

std::size_t line_with(const std::vector<std::string> &lines, const std::string &start, std::size_t from = 0) {
    while (from < lines.size() && !lines[from].starts_with(start)) ++from;
    return from;
}

} // namespace

TEST_CASE("what was exported comes in whole, whatever the names, and a second time adds nothing") {
    Machine trainer;
    const Imported first = trainer.take(officers().file);
    CHECK(first.problems.empty());
    CHECK(first.people == 5);
    CHECK(first.attempts == 10);
    const std::vector<Person> people = trainer.records.people();
    REQUIRE(people.size() == 5);
    for (std::size_t i = 0; i < 5; ++i) CHECK(people[i].name == kNames[i]);
    CHECK(trainer.records.people_here().empty()); // they did not sit at this machine
    CHECK(trainer.records.verify(guidance()).problems.empty());
    CHECK(trainer.records.verify(guidance()).scores == 10);
    const Imported second = trainer.take(officers().file);
    CHECK(second.people + second.attempts + second.extended == 0);
    CHECK(second.present == 10);
    CHECK(second.sessions == 0);
    trainer.records.export_to(trainer.file, std::nullopt);
    CHECK(bytes_of(trainer.file) == bytes_of(officers().file));
}

TEST_CASE("one person's records alone can be taken") {
    const TempFolder folder;
    const Person person = officers().records.people()[2];
    const Exported done = officers().records.export_to(folder / "one", person.id);
    CHECK(done.people == 1);
    CHECK(done.attempts == 2);
    Machine trainer;
    CHECK(trainer.take(folder / "one").attempts == 2);
    CHECK(trainer.records.people().size() == 1);
    CHECK_THROWS_AS(officers().records.export_to(folder / "none", PersonId{"nobody"}), MachineError);
}

TEST_CASE("an attempt that went on since comes in further; one that is further here stays") {
    Machine officer, trainer;
    const Person ana = officer.records.add_person("Ana", "", "", 5);
    const std::vector<Action> log = random_log(small_case().file, 3, 40, false);
    const std::span<const Action> half = std::span(log).first(log.size() / 2);
    const AttemptId id = keep_attempt(officer.records, ana, small_case(), {half.begin(), half.end()}, 10);
    officer.records.export_to(officer / "half", std::nullopt);
    officer.records.append(id, std::span(log).subspan(half.size()), standing_of(replay(small_case().file, log)), 20);
    officer.records.update_person({ana.id, "Ana B.", "", ""}, 20);
    officer.records.export_to(officer / "whole", std::nullopt);
    CHECK(trainer.take(officer / "half").attempts == 1);
    CHECK(trainer.take(officer / "whole").extended == 1);
    CHECK(trainer.records.load_attempt(id).actions.size() == log.size());
    CHECK(trainer.records.people()[0].name == "Ana B.");
    CHECK(trainer.take(officer / "half").present == 1); // older: no step and no name goes back
    CHECK(trainer.records.load_attempt(id).summary.updated_at == 20);
    CHECK(trainer.records.people()[0].name == "Ana B.");
}

TEST_CASE("an attempt whose log is another here stays as it is, and is named") {
    Machine trainer;
    trainer.take(officers().file);
    std::vector<std::string> lines = lines_of(officers().file);
    const std::size_t at = line_with(lines, "{\"attempt\"");
    const std::size_t action = lines[at].find("\"action\":{") + 9;
    lines[at].replace(action, lines[at].find('}', action) + 1 - action, R"({"kind":"wait"})");
    const Imported done = trainer.take(trainer.write("other", joined(lines)));
    REQUIRE(done.problems.size() == 1);
    CHECK(done.problems[0].words.find("another log") != std::string::npos);
    CHECK(trainer.records.verify(guidance()).problems.empty());
}

TEST_CASE("a damaged line is named and skipped, and the rest comes in") {
    const std::vector<std::string> lines = lines_of(officers().file);
    const std::size_t attempt = line_with(lines, "{\"attempt\"");
    const auto damaged = [&](std::size_t at, const std::string &line) {
        std::vector<std::string> changed = lines;
        changed[at] = line;
        return joined(changed);
    };
    struct Row {
        const char *what;
        std::string line;
    };
    const Row rows[] = {{"cut off", lines[attempt].substr(0, lines[attempt].size() / 2)},
                        {"no JSON", "hello"},
                        {"another thing", "{\"song\": {}}"},
                        {"not UTF-8", "{\"person\": \"\xff\"}"},
                        {"deep", std::string(200'000, '[')},
                        {"too long", "{\"person\": \"" + std::string(33u << 20, 'x') + "\"}"}};
    for (const Row &row : rows) {
        CAPTURE(row.what);
        Machine trainer;
        const std::string file = trainer.write("damaged", damaged(attempt, row.line));
        const Imported done = trainer.take(file);
        REQUIRE(done.problems.size() == 1);
        CHECK(done.problems[0].file == file);
        CHECK(done.problems[0].line == attempt + 1);
        CHECK(!done.problems[0].words.empty());
        CHECK(done.attempts == 9);
        CHECK(trainer.take(officers().file).attempts == 1); // the file in good order brings the missing one
    }
}

TEST_CASE("without their person's line or a file of their case, attempts come in all the same, to be mended later") {
    std::vector<std::string> lines = lines_of(officers().file);
    lines[line_with(lines, "{\"person\"")] = "x";
    const std::size_t paper = line_with(lines, "{\"case_file\"") + 1;
    SUBCASE("a file is lost") { lines[paper] = "x"; }
    SUBCASE("a letter of a file is another") {
        const std::size_t text = lines[paper].find("\"text\":\"") + 10;
        lines[paper][text] = lines[paper][text] == 'x' ? 'y' : 'x';
    }
    Machine trainer;
    const Imported done = trainer.take(trainer.write("damaged", joined(lines)));
    CHECK(done.attempts == 10);
    CHECK(trainer.records.people().size() == 5);
    const Verification found = trainer.records.verify(guidance());
    CHECK(found.problems.size() == 10);
    CHECK(found.problems[0].words == "the kept copy of its case is missing");
    CHECK(trainer.take(officers().file).extended == 10);
    CHECK(trainer.records.verify(guidance()).problems.empty());
}

TEST_CASE("a newer file is refused whole, and one that is missing is named beside the others") {
    std::vector<std::string> lines = lines_of(officers().file);
    lines[0] = "{\"totality_records\":2}";
    Machine trainer;
    const std::string files[] = {trainer.write("newer", joined(lines)), trainer / "missing", trainer.path + "/x",
                                 officers().file};
    const Imported done = trainer.records.import_from(files);
    REQUIRE(done.problems.size() == 3);
    CHECK(done.problems[0].words.find("newer Totality") != std::string::npos);
    CHECK(done.problems[1].words.find("missing") != std::string::npos);
    CHECK(done.attempts == 10);
}

TEST_CASE("a stopped export leaves no file, a stopped import what came until then") {
    const TempFolder folder;
    const auto stop = [](double) { return false; };
    CHECK(officers().records.export_to(folder / "stopped", std::nullopt, stop).stopped);
    CHECK(!std::filesystem::exists(folder / "stopped"));
    Machine trainer;
    CHECK(trainer.records.import_from(std::span(&officers().file, 1), stop).stopped);
    CHECK(trainer.take(officers().file).problems.empty());
    CHECK(trainer.records.verify(guidance()).scores == 10);
}

// The peak of a process of its own: this one's was reached by other tests.
TEST_CASE("100 MB come in within bounded memory") {
    const TempFolder folder;
    const std::vector<std::string> lines = lines_of(officers().file);
    {
        std::ofstream large(folder / "large");
        large << joined(lines);
        const std::string padding(1u << 20, ' '); // white space between tokens is JSON
        for (int i = 0; i < 60; ++i) large << lines[line_with(lines, "{\"person\"")] << padding << "\n";
        large << std::string(40u << 20, 'x') << "\n" << lines[line_with(lines, "{\"attempt\"")] << "\n";
    }
    REQUIRE(std::filesystem::file_size(folder / "large") > 100'000'000);
    int grown[2];
    REQUIRE(::pipe(grown) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        rusage before{}, after{};
        ::getrusage(RUSAGE_SELF, &before);
        const std::string file = folder / "large";
        const Imported done = Records(folder / "records.sqlite").import_from(std::span(&file, 1));
        ::getrusage(RUSAGE_SELF, &after);
        const long kilobytes = after.ru_maxrss - before.ru_maxrss;
        (void)!::write(grown[1], &kilobytes, sizeof kilobytes);
        const bool good = done.problems.size() == 1 && done.attempts == 10 && done.present == 1; // the line of 40 MB
        ::_exit(good ? 0 : 1);
    }
    long kilobytes = 0;
    REQUIRE(::read(grown[0], &kilobytes, sizeof kilobytes) == sizeof kilobytes);
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(status == 0);
    MESSAGE("the peak grew by ", kilobytes / 1024, " MB");
    CHECK(kilobytes > 0);
#ifndef __SANITIZE_ADDRESS__ // which keeps what was freed
    CHECK(kilobytes < 96 * 1024);
#endif
}

TEST_CASE("newer feedback and sessions come in over what is here, and what was taken back stays so") {
    Machine officer, trainer;
    const Person person = officer.records.add_person("Ana", "", "", 1);
    const AttemptId attempt = keep_random(officer.records, person, 3);
    officer.records.save_feedback({attempt, FeedbackKind::implementation, "Who signs at night?", 10});
    TrainingSession session;
    session.title = "First";
    session.id = officer.records.save_training_session(session);
    officer.records.export_to(officer.file, std::nullopt);
    CHECK(trainer.take(officer.file).sessions == 1);
    REQUIRE(trainer.records.feedback().size() == 1);

    officer.records.save_feedback({attempt, FeedbackKind::implementation, "", 20});
    session.removed = true;
    officer.records.save_training_session(session);
    const std::string older = officer.file;
    officer.records.export_to(officer / "newer.jsonl", std::nullopt);
    const Imported newer = trainer.take(officer / "newer.jsonl");
    CHECK(newer.extended == 1);
    CHECK(newer.sessions == 1);
    CHECK(trainer.records.feedback().empty());
    CHECK(trainer.records.training_sessions().empty());
    CHECK(trainer.take(older).sessions == 0);
    CHECK(trainer.records.feedback().empty());
}
