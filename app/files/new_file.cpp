#include "app/files/new_file.h"
#include "app/files/disk.h"
#include "app/files/machine_error.h"
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace totality {

namespace {

// The new file would take the place of a device or a pipe too.
void refuse_what_is_no_file(const std::string &path) {
    struct stat found {};
    if (::lstat(path.c_str(), &found) == 0 && !S_ISREG(found.st_mode) && !S_ISLNK(found.st_mode))
        throw MachineError(
            MachineFault::other,
            fmt::format("{} could not be written: it is no regular file. Choose another name.", shown_path(path)));
}

} // namespace

NewFile::NewFile(const std::string &target) : target_(target), path_(fmt::format("{}.{}.new", target, ::getpid())) {
    refuse_what_is_no_file(target);
    ::unlink(path_.c_str()); // left behind by a process of the same number that was killed
    descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (descriptor_ < 0) throw_machine_error(target_, errno);
}

NewFile::~NewFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (!kept_) ::unlink(path_.c_str());
}

void NewFile::write(std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor_, text.data(), text.size());
        if (written < 0 && errno != EINTR) throw_machine_error(target_, errno);
        if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
    }
}

void NewFile::take_place() {
    struct stat old {};
    if (::stat(target_.c_str(), &old) == 0) (void)::fchmod(descriptor_, old.st_mode & 0777);
    if (::fsync(descriptor_) != 0) throw_machine_error(target_, errno);
    if (::rename(path_.c_str(), target_.c_str()) != 0) throw_machine_error(target_, errno);
    kept_ = true;
    sync_folder(parent_folder(target_));
}

} // namespace totality
