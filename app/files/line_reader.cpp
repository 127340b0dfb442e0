#include "app/files/line_reader.h"
#include "app/files/disk.h"
#include "app/files/machine_error.h"
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace totality {

namespace {

constexpr std::size_t kBlock = 64u << 10; // bytes

[[noreturn]] void throw_unread(const std::string &path, const std::string &why) {
    throw MachineError(MachineFault::missing, fmt::format("{} could not be read: {}.", shown_path(path), why));
}

} // namespace

// Without waiting: a FIFO would wait for somebody to write.
LineReader::LineReader(const std::string &path, std::size_t longest)
    : path_(path), longest_(longest), descriptor_(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)) {
    if (descriptor_ < 0) throw_unread(path, std::generic_category().message(errno));
    struct stat found {};
    if (::fstat(descriptor_, &found) == 0 && S_ISREG(found.st_mode)) return;
    ::close(descriptor_);
    throw_unread(path, "it is no regular file");
}

LineReader::~LineReader() { ::close(descriptor_); }

bool LineReader::fill() {
    buffer_.resize(kBlock);
    ssize_t count = 0;
    do count = ::read(descriptor_, buffer_.data(), kBlock);
    while (count < 0 && errno == EINTR);
    if (count < 0) throw_unread(path_, std::generic_category().message(errno));
    buffer_.resize(static_cast<std::size_t>(count));
    at_ = 0;
    bytes_read_ += buffer_.size();
    return count > 0;
}

LineRead LineReader::next(std::string &line) {
    line.clear();
    std::size_t length = 0;
    for (bool ended = false; !ended;) {
        if (at_ == buffer_.size() && !fill()) {
            if (length == 0) return LineRead::end;
            break;
        }
        const std::size_t end = buffer_.find('\n', at_);
        ended = end != std::string::npos;
        const std::size_t count = (ended ? end : buffer_.size()) - at_;
        length += count + (ended ? 1 : 0);
        if (length <= longest_) line.append(buffer_, at_, count);
        at_ += count + (ended ? 1 : 0);
    }
    if (length > longest_) return LineRead::too_long;
    if (line.ends_with('\r')) line.pop_back();
    return LineRead::line;
}

} // namespace totality
