#include "tests/records/watched_vfs.h"
#include <new>

namespace totality::test {

namespace {

using Kind = DiskCall::Kind;

// SQLite allocates szOsFile bytes for it: this, and behind it the file of the VFS below.
struct WatchedFile {
    sqlite3_file base; // first: SQLite sees nothing else
    WatchedVfs *vfs;
    std::string path; // empty: a temporary file, not watched
    bool owes_folder; // as in os_unix.c: the first sync of a new journal or WAL syncs its folder too
};

WatchedFile &watched(sqlite3_file *file) { return *reinterpret_cast<WatchedFile *>(file); }
WatchedVfs &watched(sqlite3_vfs *vfs) { return *static_cast<WatchedVfs *>(vfs->pAppData); }
sqlite3_file *below(sqlite3_file *file) { return reinterpret_cast<sqlite3_file *>(&watched(file) + 1); }

int tell(WatchedVfs &vfs, const DiskCall &call) { return call.path.empty() ? SQLITE_OK : vfs.watch(call); }
int tell(sqlite3_file *file, DiskCall call) {
    call.path = watched(file).path;
    return tell(*watched(file).vfs, call);
}

int close_file(sqlite3_file *file) {
    const int result = below(file)->pMethods ? below(file)->pMethods->xClose(below(file)) : SQLITE_OK;
    watched(file).~WatchedFile();
    return result;
}

int read_file(sqlite3_file *file, void *to, int amount, sqlite3_int64 offset) {
    const int refused = tell(file, {Kind::read, {}, offset});
    return refused ? refused : below(file)->pMethods->xRead(below(file), to, amount, offset);
}

int write_file(sqlite3_file *file, const void *from, int amount, sqlite3_int64 offset) {
    const std::span bytes(static_cast<const char *>(from), static_cast<std::size_t>(amount));
    const int refused = tell(file, {Kind::write, {}, offset, bytes});
    return refused ? refused : below(file)->pMethods->xWrite(below(file), from, amount, offset);
}

int truncate_file(sqlite3_file *file, sqlite3_int64 size) {
    const int refused = tell(file, {Kind::truncate, {}, size});
    return refused ? refused : below(file)->pMethods->xTruncate(below(file), size);
}

int sync_file(sqlite3_file *file, int flags) {
    const int refused = tell(file, {Kind::sync, {}, 0, {}, watched(file).owes_folder});
    if (refused) return refused;
    watched(file).owes_folder = false;
    return below(file)->pMethods->xSync(below(file), flags);
}

int file_size(sqlite3_file *file, sqlite3_int64 *size) { return below(file)->pMethods->xFileSize(below(file), size); }
int lock(sqlite3_file *file, int level) { return below(file)->pMethods->xLock(below(file), level); }
int unlock(sqlite3_file *file, int level) { return below(file)->pMethods->xUnlock(below(file), level); }
int check_lock(sqlite3_file *file, int *out) { return below(file)->pMethods->xCheckReservedLock(below(file), out); }
int control(sqlite3_file *file, int what, void *argument) {
    return below(file)->pMethods->xFileControl(below(file), what, argument);
}
int sector_size(sqlite3_file *file) { return below(file)->pMethods->xSectorSize(below(file)); }
int characteristics(sqlite3_file *file) { return below(file)->pMethods->xDeviceCharacteristics(below(file)); }

// Version 1: no shared memory and no mapping. The records have their file for themselves and need neither.
constexpr sqlite3_io_methods kMethods = {
    1,       close_file,  read_file,       write_file, truncate_file, sync_file, file_size, lock,    unlock, check_lock,
    control, sector_size, characteristics, nullptr,    nullptr,       nullptr,   nullptr,   nullptr, nullptr};

bool exists(sqlite3_vfs *vfs, const char *path) {
    int found = 0;
    return vfs->xAccess(vfs, path, SQLITE_ACCESS_EXISTS, &found) == SQLITE_OK && found;
}

int open_file(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *out_flags) {
    file->pMethods = nullptr; // else SQLite closes what did not open
    const bool named = path && !(flags & SQLITE_OPEN_DELETEONCLOSE);
    const bool creates = named && (flags & SQLITE_OPEN_CREATE);
    sqlite3_vfs *const real = watched(vfs).below;
    if (creates && !exists(real, path))
        if (const int refused = tell(watched(vfs), {Kind::create, path})) return refused;
    const bool journal = flags & (SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL | SQLITE_OPEN_WAL);
    new (file) WatchedFile{{nullptr}, &watched(vfs), named ? path : "", creates && journal};
    const int result = real->xOpen(real, path, below(file), flags, out_flags);
    if (result == SQLITE_OK)
        file->pMethods = &kMethods;
    else
        close_file(file);
    return result;
}

int remove_file(sqlite3_vfs *vfs, const char *path, int syncs_folder) {
    sqlite3_vfs *const real = watched(vfs).below;
    if (exists(real, path))
        if (const int refused = tell(watched(vfs), {Kind::remove, path, 0, {}, syncs_folder != 0})) return refused;
    return real->xDelete(real, path, syncs_folder);
}

int access_path(sqlite3_vfs *vfs, const char *path, int flags, int *out) {
    sqlite3_vfs *const real = watched(vfs).below;
    return real->xAccess(real, path, flags, out);
}

int full_path(sqlite3_vfs *vfs, const char *path, int size, char *out) {
    sqlite3_vfs *const real = watched(vfs).below;
    return real->xFullPathname(real, path, size, out);
}

} // namespace

WatchedVfs::WatchedVfs(Watch watch_) : watch(std::move(watch_)), below(sqlite3_vfs_find(nullptr)), vfs_(*below) {
    vfs_.szOsFile = static_cast<int>(sizeof(WatchedFile)) + below->szOsFile;
    vfs_.zName = "watched";
    vfs_.pAppData = this;
    vfs_.xOpen = open_file;
    vfs_.xDelete = remove_file;
    vfs_.xAccess = access_path;
    vfs_.xFullPathname = full_path;
    sqlite3_vfs_register(&vfs_, 1);
}

WatchedVfs::~WatchedVfs() {
    sqlite3_vfs_unregister(&vfs_);
    sqlite3_vfs_register(below, 1);
}

} // namespace totality::test
