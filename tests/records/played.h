#pragma once
// A small played case for the tests of the records.
#include "app/records/records.h"
#include "tests/temp_folder.h"
#include <string>
#include <vector>

namespace totality::test {

inline CaseSource source_of(const std::string &document_text = "He came.") {
    return {"jail",
            {"jail/scenario.json", "scenario.json", "{\"a\": 1}"},
            {{"jail/documents/a.md", "a.md", document_text}, {"jail/documents/b.md", "b.md", "\xd7\xa9 \"quoted\"\n"}},
            {{"jail/panel/one.json", "one.json", "{}"}}};
}

inline CaseFile case_of(const std::string &hash = "0123456789abcdef") {
    CaseFile file;
    file.scenario.info.id = {"jail"};
    file.scenario.info.version = 3;
    file.scenario.info.title = "A jail";
    file.content_hash = hash;
    return file;
}

inline NewAttempt attempt_by(const Person &person) {
    return {person.id, "practice", "", "memo-2000", {{"intake"}, 0, false, false}};
}

// The n-th action of a long case, the same in every process.
inline Action nth_action(int n) {
    const std::string note = "note " + std::to_string(n) + std::string(static_cast<std::size_t>(n % 700), 'x');
    return {n, n / 3.0,
            action::SetMark{{{"a#0123456789abcdef"}, {"factor.status"}, n % 5 - 2, note, "0123456789abcdef"}}};
}

inline void append_one(Records &records, const AttemptId &attempt, const Action &action, Milliseconds at = 0) {
    records.append(attempt, {&action, 1}, {{"intake"}, action.hour, false, false}, at);
}

inline bool equal(const Action &a, const Action &b) {
    return a.sequence == b.sequence && a.hour == b.hour && write_action(a.body) == write_action(b.body);
}

} // namespace totality::test
