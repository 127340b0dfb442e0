#pragma once
// What the records can be made into and brought in from, their backups, and the training sessions that were held.
#include "app/intent.h"
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace totality {

struct BackupRow {
    std::string path;
    std::string made;   // "25 Nov 2026, 14:05"
    std::string detail; // its size
};

struct SessionRow {
    intent::KeepSession session;
    std::string words; // "20 November 2000, led by R. Ames, 14 present"
};

struct RecordsView {
    std::string_view folder;           // where files are written
    std::string_view district, region; // of the person, to begin with
    std::span<const BackupRow> backups;
    std::span<const SessionRow> sessions;
    int people = 0;   // in the records, imported ones too
    int attempts = 0; // of this person, finished
    bool kept = true; // there are records
};

struct RecordsScreen {
    bool begun = false;
    std::string import_path, district, region;  // as typed
    std::string restoring;                      // the backup that is asked about; empty: none
    std::optional<intent::KeepSession> session; // the one that is written, its date and number as typed below
    std::string date, present;
    std::string problem; // with what was typed
};

Intents draw_records(RecordsScreen &screen, const RecordsView &view);

} // namespace totality
