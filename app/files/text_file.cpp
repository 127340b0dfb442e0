#include "app/files/text_file.h"
#include "app/files/disk.h"
#include "app/files/file_trouble.h"
#include "app/files/folder.h"
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace totality {

namespace {

// A file beside the one that it shall replace; gone again unless it was kept.
class NewFile {
  public:
    explicit NewFile(const std::string &target) : target_(target), path_(fmt::format("{}.{}.new", target, ::getpid())) {
        ::unlink(path_.c_str()); // left behind by a process of the same number that was killed
        descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
        if (descriptor_ < 0) throw_machine_error(target_, errno);
    }
    ~NewFile() {
        if (descriptor_ >= 0) ::close(descriptor_);
        if (!kept_) ::unlink(path_.c_str());
    }
    NewFile(const NewFile &) = delete;
    NewFile &operator=(const NewFile &) = delete;

    void write(std::string_view text) {
        while (!text.empty()) {
            const ssize_t written = ::write(descriptor_, text.data(), text.size());
            if (written < 0 && errno != EINTR) throw_machine_error(target_, errno);
            if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
        }
    }

    void take_place() {
        struct stat old {};
        if (::stat(target_.c_str(), &old) == 0) (void)::fchmod(descriptor_, old.st_mode & 0777);
        if (::fsync(descriptor_) != 0) throw_machine_error(target_, errno);
        if (::rename(path_.c_str(), target_.c_str()) != 0) throw_machine_error(target_, errno);
        kept_ = true;
    }

  private:
    std::string target_, path_;
    int descriptor_ = -1;
    bool kept_ = false;
};

} // namespace

Loaded<TextFile> read_text_file(const std::string &path, std::size_t limit) {
    const std::string name = last_part(path);
    if (name.empty()) return refused<TextFile>("file-not-regular", path);
    const Loaded<Folder> folder = open_linked_folder(parent_folder(path));
    if (!folder.value) return {std::nullopt, folder.diagnostics};
    Loaded<TextFile> file = folder.value->read(name, limit);
    if (file.value) file.value->path = shown_path(path);
    return file;
}

void write_text_file(const std::string &path, std::string_view text) {
    NewFile file(path);
    file.write(text);
    file.take_place();
    sync_folder(parent_folder(path));
}

} // namespace totality
