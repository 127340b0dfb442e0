#pragma once
// What the machine failed at (disk, database). Thrown by app/files and app/records only; caught in App::apply and in
// the command line.
#include <stdexcept>
#include <string>

namespace totality {

enum class MachineFault { other, missing, no_permission, disk_full, locked, read_only, damaged, foreign, newer };

// what() is a sentence for the person at the screen: what failed, with the path, and what can be done.
class MachineError : public std::runtime_error {
  public:
    MachineError(MachineFault fault, const std::string &message) : std::runtime_error(message), fault_(fault) {}
    MachineFault fault() const { return fault_; }

  private:
    MachineFault fault_;
};

} // namespace totality
