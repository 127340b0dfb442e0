#pragma once
// A file that is written beside the one that it shall replace.
#include <string>
#include <string_view>

namespace totality {

// Gone again unless it was kept. Every member throws MachineError.
class NewFile {
  public:
    explicit NewFile(const std::string &target);
    ~NewFile();
    NewFile(const NewFile &) = delete;
    NewFile &operator=(const NewFile &) = delete;

    void write(std::string_view text);
    void take_place(); // in one step, once its bytes are on the disk

  private:
    std::string target_, path_;
    int descriptor_ = -1;
    bool kept_ = false;
};

} // namespace totality
