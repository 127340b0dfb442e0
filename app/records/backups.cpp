#include "app/records/backups.h"
#include "app/files/clock.h"
#include "app/files/disk.h"
#include "app/files/folder.h"
#include "app/records/open_database.h"
#include "app/records/schema.h"
#include "app/records/sql_error.h"
#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace totality {

namespace {

constexpr std::string_view kEnding = ".sqlite";

std::string folder_of(const std::string &records) { return records + ".backups"; }

std::vector<std::string> names_in(const std::string &folder) {
    if (kind_of_path(folder) != EntryKind::folder) return {};
    const Loaded<Folder> opened = open_linked_folder(folder);
    return opened.value ? opened.value->names().value.value_or(std::vector<std::string>{}) : std::vector<std::string>{};
}

// The leading number of "0012-2000-11-17T083005Z.sqlite"; 0: no backup of ours.
int number_of(std::string_view name) {
    int number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    const bool ours =
        error == std::errc() && end != name.data() + name.size() && *end == '-' && name.ends_with(kEnding);
    return ours ? number : 0;
}

std::vector<std::string> rolling_names(const std::string &records) { // the one made last first
    std::vector<std::string> names = names_in(folder_of(records));
    std::erase_if(names, [](const std::string &name) { return number_of(name) == 0; });
    std::ranges::sort(names, [](const std::string &a, const std::string &b) { return number_of(a) > number_of(b); });
    return names;
}

Backup backup_at(const std::string &path) { return {path, change_time(path) / 1'000'000, size_of_file(path)}; }

bool holds_anything(SQLite::Database &database) {
    return database.execAndGet("SELECT EXISTS (SELECT 1 FROM people)").getInt() != 0;
}

// The copy carries the change time of what it was made from: equal times mean that nothing was written since, whatever
// the machine's clock did in between.
std::string write_rolling(SQLite::Database &database, const std::string &records, const char *why, Milliseconds at) {
    const std::vector<std::string> names = rolling_names(records);
    const int number = names.empty() ? 1 : number_of(names.front()) + 1;
    make_folder(folder_of(records));
    const std::string path = fmt::format("{}/{:04}-{}{}{}", folder_of(records), number, utc_stamp(at), why, kEnding);
    write_copy(database, path);
    set_change_time(path, change_time(records));
    return path;
}

// SQLite keeps a log beside the file; into the file with it, so that the file's time tells of every change.
void settle(SQLite::Database &database) { database.exec("PRAGMA wal_checkpoint(TRUNCATE)"); }

// A copy to open: the backup itself is never written to, not even to bring it up to date.
class Opened {
  public:
    Opened(const std::string &backup, const std::string &beside) : path_(beside + ".restore") {
        if (kind_of_path(backup) != EntryKind::file)
            throw MachineError(MachineFault::missing, fmt::format("There is no backup {}.", shown_path(backup)));
        remove();
        copy_file(path_, backup);
        guarded(backup, [&] { database_ = open_database(path_); });
    }
    ~Opened() {
        database_.reset();
        try {
            remove();
        } catch (const MachineError &) { // it is only in the way of the next restore, which says so
        }
    }
    Opened(const Opened &) = delete;
    Opened &operator=(const Opened &) = delete;
    SQLite::Database &database() { return *database_; }

  private:
    void remove() {
        for (const char *part : {"", "-wal", "-journal"}) remove_file(path_ + part);
        for (std::size_t version = 1; version < schema_steps().size(); ++version)
            remove_file(fmt::format("{}.v{}.bak", path_, version));
    }
    std::string path_;
    std::unique_ptr<SQLite::Database> database_;
};

} // namespace

std::vector<Backup> backups_of(const std::string &records) {
    std::vector<Backup> all;
    for (const std::string &name : rolling_names(records)) all.push_back(backup_at(folder_of(records) + "/" + name));
    for (std::size_t version = schema_steps().size(); version-- > 1;) {
        const std::string path = fmt::format("{}.v{}.bak", records, version);
        if (kind_of_path(path) == EntryKind::file) all.push_back(backup_at(path));
    }
    return all;
}

std::string find_backup(const std::string &records, const std::string &named) {
    for (const Backup &backup : backups_of(records))
        if (last_part(backup.path) == named) return backup.path;
    return named;
}

void write_copy(SQLite::Database &database, const std::string &path) {
    const std::string unfinished = path + ".new";
    remove_file(unfinished);
    SQLite::Statement copy(database, "VACUUM INTO ?");
    copy.bind(1, unfinished);
    copy.exec();
    replace_file(path, unfinished);
}

std::string set_aside(const std::string &records) {
    std::string to;
    for (int n = 1; to.empty() || kind_of_path(to) != EntryKind::none; ++n)
        to = fmt::format("{}.damaged-{}", records, n);
    for (const char *part : {"-wal", "-journal", ""}) // the file last: until then it is as it was
        if (kind_of_path(records + part) != EntryKind::none) rename_file(records + part, to + part);
    sync_folder(parent_folder(records));
    return to;
}

bool Records::back_up(int keep, Milliseconds at) {
    return guarded(path_, [&] {
        if (keep <= 0 || !holds_anything(*database_)) return false;
        settle(*database_);
        std::vector<std::string> names = rolling_names(path_);
        const std::string folder = folder_of(path_) + "/";
        if (!names.empty() && change_time(folder + names.front()) == change_time(path_)) return false;
        write_rolling(*database_, path_, "", at);
        names = rolling_names(path_);
        for (std::size_t i = static_cast<std::size_t>(keep); i < names.size(); ++i) remove_file(folder + names[i]);
        return true;
    });
}

// SQLite writes the pages of the backup over its own in one transaction: a kill leaves all of the one or of the other.
std::string Records::restore(const std::string &backup, Milliseconds at) {
    Opened source(backup, path_);
    return guarded(path_, [&] {
        settle(*database_);
        const std::string before =
            holds_anything(*database_) ? write_rolling(*database_, path_, "-before-restore", at) : std::string();
        SQLite::Backup(*database_, source.database()).executeStep(-1);
        return before;
    });
}

} // namespace totality
