#pragma once
// SQLite's way to the disk, watched. While it lives it is the default VFS of this process, so that the program under
// test opens its files as ever.
#include <cstdint>
#include <functional>
#include <span>
#include <sqlite3.h>
#include <string>

namespace totality::test {

// What SQLite is about to do to a file that has a name.
struct DiskCall {
    enum class Kind { create, read, write, truncate, sync, remove };
    Kind kind = Kind::read;
    std::string path;
    std::int64_t offset = 0;          // of a read or write; the new size of a truncate
    std::span<const char> bytes = {}; // of a write
    bool syncs_folder = false;        // a sync or remove that makes the folder's entries durable too
};

class WatchedVfs {
  public:
    // Told before each call; anything but SQLITE_OK is what SQLite gets in its place.
    using Watch = std::function<int(const DiskCall &)>;

    explicit WatchedVfs(Watch watch);
    ~WatchedVfs();
    WatchedVfs(const WatchedVfs &) = delete;
    WatchedVfs &operator=(const WatchedVfs &) = delete;

    Watch watch;
    sqlite3_vfs *const below; // what does the work

  private:
    sqlite3_vfs vfs_;
};

} // namespace totality::test
