#include "app/files/folder.h"
#include "app/files/disk.h"
#include "app/files/file_trouble.h"
#include <algorithm>
#include <cassert>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace totality {

namespace {

EntryKind kind_at(int folder, const char *name, int no_follow = AT_SYMLINK_NOFOLLOW) {
    struct stat found {};
    if (::fstatat(folder, name, &found, no_follow) != 0) return EntryKind::none;
    if (S_ISREG(found.st_mode)) return EntryKind::file;
    if (S_ISDIR(found.st_mode)) return EntryKind::folder;
    return S_ISLNK(found.st_mode) ? EntryKind::link : EntryKind::other;
}

// An open file or folder that closes itself.
struct Descriptor {
    explicit Descriptor(int number_) : number(number_) {}
    ~Descriptor() {
        if (number >= 0) ::close(number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int number;
};

// O_PATH: going through a folder needs no permission to list it.
Loaded<Folder> open_at(int parent, const char *name, const std::string &path, int no_follow) {
    const int descriptor = ::openat(parent, name, O_PATH | O_DIRECTORY | O_CLOEXEC | no_follow);
    if (descriptor >= 0) return {Folder(descriptor, path), {}};
    const int cause = errno;
    switch (kind_at(parent, name)) {
    case EntryKind::link: return refused<Folder>(no_follow ? "file-is-link" : "file-missing", path);
    case EntryKind::file:
    case EntryKind::other: return refused<Folder>("not-a-folder", path);
    default: return refused<Folder>(cause, path);
    }
}

// Reads to the end, but never more than one byte over the limit. False: errno says why.
bool read_up_to(int descriptor, std::size_t expected, std::size_t limit, std::string &text) {
    text.resize(std::min(expected, limit) + 1);
    std::size_t filled = 0;
    while (true) {
        const ssize_t got = ::read(descriptor, text.data() + filled, text.size() - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return false;
        filled += static_cast<std::size_t>(got);
        if (got == 0 || filled > limit) break;
        if (filled == text.size()) text.resize(std::min(filled * 2, limit + 1));
    }
    text.resize(filled);
    return true;
}

Loaded<TextFile> read_open_file(int descriptor, const std::string &path, const std::string &name, std::size_t limit) {
    struct stat found {};
    if (::fstat(descriptor, &found) != 0) return refused<TextFile>(errno, path);
    if (!S_ISREG(found.st_mode)) return refused<TextFile>("file-not-regular", path);
    const auto size = static_cast<std::size_t>(found.st_size);
    TextFile file{shown_path(path), name, {}};
    if (size <= limit && !read_up_to(descriptor, size, limit, file.text)) return refused<TextFile>(errno, path);
    if (size > limit || file.text.size() > limit) return too_large<TextFile>(path, limit);
    return {std::move(file), {}};
}

Loaded<std::vector<std::string>> list(DIR &folder, const std::string &path) {
    std::vector<std::string> names;
    errno = 0;
    while (const dirent *entry = ::readdir(&folder)) {
        const std::string name = entry->d_name;
        if (name == "." || name == "..") continue;
        if (names.size() == kFolderEntries) return refused<std::vector<std::string>>("folder-too-large", path);
        names.push_back(name);
        errno = 0;
    }
    if (errno != 0) return refused<std::vector<std::string>>(errno, path);
    std::sort(names.begin(), names.end());
    return {std::move(names), {}};
}

} // namespace

EntryKind kind_of_path(const std::string &path) { return kind_at(AT_FDCWD, path.c_str(), 0); }

Folder::Folder(Folder &&other) noexcept : descriptor_(other.descriptor_), path_(std::move(other.path_)) {
    other.descriptor_ = -1;
}

Folder::~Folder() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

std::string Folder::path_of(const std::string &name) const {
    return path_.ends_with('/') ? path_ + name : path_ + "/" + name;
}

EntryKind Folder::kind_of(const std::string &name) const { return kind_at(descriptor_, name.c_str()); }

Loaded<std::vector<std::string>> Folder::names() const {
    const int descriptor = ::openat(descriptor_, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return refused<std::vector<std::string>>(errno, path_);
    const std::unique_ptr<DIR, int (*)(DIR *)> folder(::fdopendir(descriptor), &::closedir);
    if (!folder) {
        const int cause = errno;
        ::close(descriptor);
        return refused<std::vector<std::string>>(cause, path_);
    }
    return list(*folder, path_);
}

Loaded<Folder> Folder::open(const std::string &name) const {
    return open_at(descriptor_, name.c_str(), path_of(name), O_NOFOLLOW);
}

// Looks before it opens: merely opening a device can set it in motion. What was opened is looked at once more.
Loaded<TextFile> Folder::read(const std::string &name, std::size_t limit) const {
    assert(name.find('/') == std::string::npos);
    const std::string path = path_of(name);
    switch (kind_of(name)) {
    case EntryKind::link: return refused<TextFile>("file-is-link", path);
    case EntryKind::folder:
    case EntryKind::other: return refused<TextFile>("file-not-regular", path);
    case EntryKind::none: return refused<TextFile>(errno, path);
    case EntryKind::file: break;
    }
    const Descriptor file(
        ::openat(descriptor_, name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (file.number < 0) return refused<TextFile>(errno, path);
    return read_open_file(file.number, path, name, limit);
}

Loaded<Folder> open_folder(const std::string &path) {
    std::string bare = path; // "folder/" would follow a link
    while (bare.size() > 1 && bare.ends_with('/')) bare.pop_back();
    return open_at(AT_FDCWD, bare.c_str(), bare, O_NOFOLLOW);
}

Loaded<Folder> open_linked_folder(const std::string &path) { return open_at(AT_FDCWD, path.c_str(), path, 0); }

} // namespace totality
