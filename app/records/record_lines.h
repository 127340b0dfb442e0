#pragma once
// Records as JSON Lines, one thing a line, so that a damaged line costs no other: the header, then a line for each
// person, for each file of a case (all of a case stand before its first attempt), and for each attempt with its whole
// log and what was fed back after it, and for each training session. `case` numbers a case within one file only.
#include "app/records/records.h"
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace totality {

inline constexpr int kRecordLinesVersion = 1;
inline constexpr std::size_t kRecordLineBytes = 32u << 20; // the longest text, every byte of it escaped, fits

struct HeaderLine {
    int version = kRecordLinesVersion;
};

struct PersonLine {
    Person person;
    Milliseconds created_at = 0, changed_at = 0;
};

struct CaseFileLine {
    int case_number = 0;
    int files = 0; // that the case has in all
    std::string folder;
    int part = 0; // 0 scenario.json, 1 documents, 2 panel
    TextFile file;
};

struct AttemptLine {
    struct Step {
        double hour = 0;
        Milliseconds at = 0;
        std::string body; // as write_action gives it
    };
    AttemptSummary summary;
    int case_number = 0;
    std::vector<Step> steps;
    std::vector<StoredScore> scores;
    std::vector<Feedback> feedback;
};

struct SessionLine {
    TrainingSession session;
};

using RecordLine = std::variant<HeaderLine, PersonLine, CaseFileLine, AttemptLine, SessionLine>;

// Without the line's end.
std::string write_line(const HeaderLine &line);
std::string write_line(const PersonLine &line);
std::string write_line(const CaseFileLine &line);
std::string write_line(const AttemptLine &line);
std::string write_line(const SessionLine &line);

// Errors where it is none of the five, or breaks a rule of the log: every step must be one that read_action reads.
Loaded<RecordLine> read_record_line(std::string_view line);

} // namespace totality
