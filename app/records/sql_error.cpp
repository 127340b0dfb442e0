#include "app/records/sql_error.h"
#include "app/files/disk.h"
#include <fmt/format.h>
#include <sqlite3.h>

namespace totality {

namespace {

struct Sentence {
    MachineFault fault;
    const char *text; // {} is the path
};

Sentence sentence_for(int result) {
    switch (result) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {MachineFault::locked,
                "The records file {} is in use, probably by another window of Totality. Close that "
                "one, or use another file with --records."};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {MachineFault::read_only,
                "The records file {} cannot be written to: it or its folder is read-only. Allow "
                "writing, or use another file with --records."};
    case SQLITE_CANTOPEN:
    case SQLITE_AUTH:
        return {MachineFault::no_permission,
                "The records file {} cannot be opened. See whether its folder exists and may "
                "be written to, or use another file with --records."};
    case SQLITE_FULL:
        return {MachineFault::disk_full,
                "The disk is full: the last step could not be kept in {}. All that came before it "
                "is safe. Free some space and try again."};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {MachineFault::damaged,
                "The records file {} is damaged, or is no records file. It was left as it is. Put "
                "back a copy of it, or move it away to begin a new one."};
    case SQLITE_IOERR:
        return {MachineFault::other, "The disk failed while reading or writing the records file {}. All that was kept "
                                     "before is safe if the disk is. Try again."};
    default: return {MachineFault::other, "The records file {} could not be used."};
    }
}

} // namespace

MachineError machine_error(const std::string &path, const SQLite::Exception &error) {
    const Sentence sentence = sentence_for(error.getErrorCode() & 0xff);
    return {sentence.fault,
            fmt::format("{} ({})", fmt::format(fmt::runtime(sentence.text), shown_path(path)), error.what())};
}

} // namespace totality
