// What people may take for records to bring in, places where none can be written, and names of any bytes.
#include "app/files/machine_error.h"
#include "tests/records/random_attempt.h"
#include "tests/temp_folder.h"
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;

namespace {

struct Machine : TempFolder {
    std::string path = *this / "records.sqlite";
    Records records{path};

    Imported take(const std::string &from) { return records.import_from(std::span(&from, 1)); }
};

// One person with one attempt, and their export.
struct OneRecord : Machine {
    OneRecord() {
        keep_random(records, records.add_person("Ana", "", "", 1), 1);
        records.export_to(*this / "export", std::nullopt);
        exported = bytes_of(*this / "export");
    }
    std::string exported;
};

std::string as_utf16(const std::string &text) {
    std::string bytes = "\xff\xfe";
    for (const char c : text) bytes += {c, '\0'};
    return bytes;
}

} // namespace

TEST_CASE("a file that holds no records is told once, whatever it is") {
    const OneRecord officer;
    REQUIRE(::mkfifo((officer / "fifo").c_str(), 0666) == 0);
    const std::string files[] = {officer.write("empty", ""),
                                 officer.write("letter", "Dear sirs,\n\nenclosed you find\n"),
                                 officer.write("zeros", std::string(1u << 20, '\0')),
                                 officer.write("json", "{}\n[]\n{}\n"),
                                 officer.write("utf-16", as_utf16(officer.exported)),
                                 officer.path, // the records themselves
                                 officer.path.substr(0, officer.path.rfind('/')),
                                 officer / "fifo",
                                 "/dev/zero",
                                 ""};
    Machine trainer;
    for (const std::string &file : files) {
        CAPTURE(file);
        const Imported done = trainer.take(file);
        REQUIRE(done.problems.size() == 1);
        CHECK(done.problems[0].line == 0);
        CHECK(done.problems[0].words.find(file) != std::string::npos); // who reads it has no line to look at
        CHECK(done.skipped > 0);
        CHECK(trainer.records.people().empty());
    }
    std::vector<std::string> all(std::begin(files), std::end(files));
    all.push_back(officer / "export");
    const Imported done = trainer.records.import_from(all);
    CHECK(done.problems.size() == std::size(files));
    CHECK(done.attempts == 1); // the good one among them comes in
}

TEST_CASE("what an editor did to the ends of lines and before the first does no harm") {
    const OneRecord officer;
    std::string crlf;
    for (const char c : officer.exported) crlf += c == '\n' ? "\r\n" : std::string(1, c);
    const std::string files[] = {officer.write("mark", "\xef\xbb\xbf" + officer.exported), officer.write("crlf", crlf),
                                 officer.write("blank", "\n\n" + officer.exported + "\n \n"),
                                 officer.write("cut", officer.exported.substr(0, officer.exported.size() - 1))};
    for (const std::string &file : files) {
        CAPTURE(file);
        Machine trainer;
        const Imported done = trainer.take(file);
        CHECK(done.problems.empty());
        CHECK(done.attempts == 1);
        CHECK(trainer.records.verify(guidance()).problems.empty());
    }
}

TEST_CASE("records are exported to a file or nowhere: no device and no pipe is replaced") {
    const OneRecord officer;
    REQUIRE(::mkfifo((officer / "fifo").c_str(), 0666) == 0);
    for (const std::string &place : {officer / "fifo", officer.path.substr(0, officer.path.rfind('/')),
                                     officer / "no/such/file", std::string("")}) {
        CAPTURE(place);
        CHECK_THROWS_AS(officer.records.export_to(place, std::nullopt), MachineError);
    }
    CHECK(std::filesystem::is_fifo(officer / "fifo"));
}

TEST_CASE("a name that is no text comes back as it was entered, and mended on another machine") {
    Machine officer, trainer;
    const std::string name = "Ana \xff\xe2\x82";
    officer.records.add_person(name, name, name, 1);
    CHECK(officer.records.people().at(0).name == name);
    officer.records.export_to(officer / "export", std::nullopt);
    CHECK(trainer.take(officer / "export").problems.empty());
    REQUIRE(trainer.records.people().size() == 1);
    CHECK(trainer.records.people()[0].name.starts_with("Ana \xef\xbf\xbd"));
}
