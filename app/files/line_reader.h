#pragma once
// A text file line by line, of any length, in bounded memory.
#include <cstddef>
#include <string>

namespace totality {

enum class LineRead { line, too_long, end };

class LineReader {
  public:
    // Throws MachineError where there is no such regular file or it cannot be read.
    LineReader(const std::string &path, std::size_t longest); // bytes
    ~LineReader();
    LineReader(const LineReader &) = delete;
    LineReader &operator=(const LineReader &) = delete;

    // Without its end, LF or CR LF. A line beyond `longest` is passed over.
    LineRead next(std::string &line);

    std::size_t bytes_read() const { return bytes_read_; }

  private:
    bool fill();

    std::string path_;
    std::size_t longest_;
    int descriptor_ = -1;
    std::string buffer_;
    std::size_t at_ = 0; // of the buffer, what was not given out yet
    std::size_t bytes_read_ = 0;
};

} // namespace totality
