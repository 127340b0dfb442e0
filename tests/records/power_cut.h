#pragma once
// What SQLite did to the disk, and what a power cut at any of it could have left.
#include "tests/records/watched_vfs.h"
#include <map>
#include <optional>
#include <random>
#include <vector>

namespace totality::test {

// A DiskCall that is over; it owns its bytes.
struct PastCall {
    DiskCall::Kind kind;
    std::string name; // of the file, in the one folder that there is
    std::int64_t offset;
    std::string bytes;
    bool syncs_folder;
};

PastCall remember(const DiskCall &call);

using Files = std::map<std::string, std::string>; // bytes by name

// A disk with a cache that writes back in any order. A sector of 512 bytes is the old one or a new one, never a
// mixture; all that was not synced may be lost sector by sector, in any order, and a file's length apart from them.
// What was created and removed becomes durable in its order (a journaled folder).
class CachedDisk {
  public:
    void take(const PastCall &call);
    Files after_power_cut(std::mt19937 &random) const;

  private:
    struct File {
        std::string synced;
        std::vector<PastCall> pending; // writes and truncates
    };
    struct Entry {
        std::string name;
        std::optional<std::size_t> file; // nothing: removed
    };
    static std::string torn(const File &file, std::mt19937 &random);
    void sync_folder();

    std::vector<File> files_;
    std::map<std::string, std::size_t> now_, durable_; // which of them has the name
    std::vector<Entry> pending_entries_;
};

} // namespace totality::test
