#pragma once
// A folder for one test, gone with it.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace totality::test {

// Memory that looks like a disk, where the machine has that: for tests that would wait for a disk thousands of times
// and learn nothing from it.
inline std::filesystem::path memory_disk() {
    return ::access("/dev/shm", W_OK) == 0 ? "/dev/shm" : std::filesystem::temp_directory_path();
}

class TempFolder {
  public:
    explicit TempFolder(const std::filesystem::path &in = std::filesystem::temp_directory_path()) {
        std::string pattern = (in / "totality-test-XXXXXX").string();
        path_ = ::mkdtemp(pattern.data());
    }
    ~TempFolder() {
        std::error_code error;
        std::filesystem::remove_all(path_, error);
    }
    TempFolder(const TempFolder &) = delete;
    TempFolder &operator=(const TempFolder &) = delete;

    const std::string &path() const { return path_; }
    std::string operator/(std::string_view name) const { return path_ + "/" + std::string(name); }

    std::string write(std::string_view name, std::string_view text) const {
        const std::string path = *this / name;
        std::filesystem::create_directories(std::filesystem::path(path).parent_path());
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }

  private:
    std::string path_;
};

inline std::string bytes_of(const std::string &path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// Runs `check` where permissions count: root is bound by none, so there it runs in a child without its rights. `folder`
// is opened to that child. The check says whether all was as it should be.
template <class Check> bool without_root(const std::string &folder, Check check) {
    if (::geteuid() != 0) return check();
    ::chmod(folder.c_str(), 0755);
    const pid_t child = ::fork();
    if (child == 0) {
        const uid_t nobody = 65534;
        const bool good = ::setgid(nobody) == 0 && ::setuid(nobody) == 0 && check();
        ::_exit(good ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace totality::test
