#include "app/files/disk.h"
#include "app/files/machine_error.h"
#include "scoring/unicode.h"
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace totality {

namespace {

MachineFault fault_of(int error_number) {
    switch (error_number) {
    case ENOENT: return MachineFault::missing;
    case EACCES:
    case EPERM: return MachineFault::no_permission;
    case EROFS: return MachineFault::read_only;
    case ENOSPC:
    case EDQUOT: return MachineFault::disk_full;
    default: return MachineFault::other;
    }
}

const char *remedy_of(MachineFault fault) {
    switch (fault) {
    case MachineFault::no_permission:
        return "Choose a place that you may write to, or ask who looks after this machine.";
    case MachineFault::read_only: return "Choose a place that can be written to.";
    case MachineFault::disk_full: return "Free some space and try again.";
    default: return "Try again, or choose another place.";
    }
}

} // namespace

void throw_machine_error(const std::string &path, int error_number) {
    const MachineFault fault = fault_of(error_number);
    throw MachineError(fault, fmt::format("{} could not be written: {}. {}", shown_path(path),
                                          std::generic_category().message(error_number), remedy_of(fault)));
}

std::string parent_folder(const std::string &path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? "." : path.substr(0, slash == 0 ? 1 : slash);
}

std::string last_part(const std::string &path) { return path.substr(path.rfind('/') + 1); } // npos + 1 is 0

std::string absolute_path(const std::string &path) {
    std::error_code error;
    const std::filesystem::path absolute = std::filesystem::absolute(path, error);
    if (error) throw_machine_error(path, error.value());
    return absolute.string();
}

std::size_t size_of_file(const std::string &path) {
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    return error ? 0 : static_cast<std::size_t>(size);
}

std::int64_t change_time(const std::string &path) {
    struct stat found {};
    if (::stat(path.c_str(), &found) != 0) return 0;
    return std::int64_t{found.st_mtim.tv_sec} * 1'000'000'000 + found.st_mtim.tv_nsec;
}

void set_change_time(const std::string &path, std::int64_t nanoseconds) {
    const timespec at{nanoseconds / 1'000'000'000, nanoseconds % 1'000'000'000};
    const timespec times[] = {at, at}; // read, changed
    if (::utimensat(AT_FDCWD, path.c_str(), times, 0) != 0) throw_machine_error(path, errno);
}

void copy_file(const std::string &path, const std::string &from) {
    std::error_code error;
    std::filesystem::copy_file(from, path, std::filesystem::copy_options::overwrite_existing, error);
    if (error) throw_machine_error(path, error.value());
}

void rename_file(const std::string &path, const std::string &to) {
    if (::rename(path.c_str(), to.c_str()) != 0) throw_machine_error(path, errno);
}

void make_folder(const std::string &path) {
    std::error_code error;
    std::filesystem::create_directories(path, error);
    if (error) throw_machine_error(path, error.value());
}

void remove_file(const std::string &path) {
    if (::unlink(path.c_str()) != 0 && errno != ENOENT) throw_machine_error(path, errno);
}

void replace_file(const std::string &path, const std::string &by) {
    const int descriptor = ::open(by.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    const int cause = errno;
    if (descriptor >= 0) ::close(descriptor);
    if (!synced) throw_machine_error(by, cause);
    if (::rename(by.c_str(), path.c_str()) != 0) throw_machine_error(path, errno);
    sync_folder(parent_folder(path));
}

// Some file systems cannot do this for a folder; the text is safe there.
void sync_folder(const std::string &folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    (void)::fsync(descriptor);
    ::close(descriptor);
}

std::string shown_path(std::string_view path) {
    std::string shown;
    for (std::size_t at = 0; at < path.size();) {
        const CodePoint point = code_point_at(path, at);
        const bool malformed = point.value == U'\uFFFD' && point.length == 1;
        if (malformed || point.value < 0x20 || point.value == 0x7F)
            shown += fmt::format("\\x{:02x}", static_cast<unsigned char>(path[at]));
        else
            shown += path.substr(at, point.length);
        at += point.length;
    }
    return shown;
}

} // namespace totality
