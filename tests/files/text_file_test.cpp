#include "app/files/disk.h"
#include "app/files/machine_error.h"
#include "app/files/text_file.h"
#include "tests/temp_folder.h"
#include <csignal>
#include <doctest/doctest.h>
#include <functional>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/un.h>

using namespace totality;
using test::bytes_of;
using test::TempFolder;

namespace {

std::string only_code(const Loaded<TextFile> &file) {
    return !file.value && file.diagnostics.size() == 1 ? file.diagnostics.front().code : "";
}

void make_socket(const std::string &path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
    REQUIRE(::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0);
    ::close(descriptor);
}

} // namespace

TEST_CASE("a regular file is read whole, whatever its bytes") {
    const TempFolder folder;
    const std::string all("a\0b\xff\r\n", 6);
    const Loaded<TextFile> file = read_text_file(folder.write("paper.md", all), 100);
    REQUIRE(file.value);
    CHECK(file.value->text == all);
    CHECK(file.value->name == "paper.md");
    CHECK(file.value->path == folder / "paper.md");
    CHECK(read_text_file(folder.write("empty", ""), 0).value->text.empty());
}

TEST_CASE("the limit is the last size that is read") {
    const TempFolder folder;
    const std::string path = folder.write("paper.md", std::string(1000, 'x'));
    CHECK(read_text_file(path, 1000).value->text.size() == 1000);
    CHECK(only_code(read_text_file(path, 999)) == "file-too-large");
}

TEST_CASE("a file that grows beyond what it said is read no further than the limit") {
    // Files of /proc say that they are empty.
    CHECK(only_code(read_text_file("/proc/self/status", 10)) == "file-too-large");
    CHECK(read_text_file("/proc/self/status", 1u << 20).value->text.size() > 100);
}

TEST_CASE("what is no regular file is refused at once, with its own code") {
    const TempFolder folder;
    const std::string real = folder.write("real.md", "text");
    std::filesystem::create_symlink(real, folder / "link.md");
    std::filesystem::create_symlink("nowhere", folder / "dangling.md");
    std::filesystem::create_symlink("loop.md", folder / "loop.md");
    std::filesystem::create_directory(folder / "folder.md");
    REQUIRE(::mkfifo((folder / "fifo.md").c_str(), 0666) == 0);
    make_socket(folder / "socket.md");
    const struct {
        std::string path;
        const char *code;
    } rows[] = {{folder / "missing.md", "file-missing"},
                {folder / "no/such/folder.md", "file-missing"},
                {folder / "link.md", "file-is-link"},
                {folder / "dangling.md", "file-is-link"},
                {folder / "loop.md", "file-is-link"},
                {folder / "folder.md", "file-not-regular"},
                {folder / "folder.md/", "file-not-regular"},
                {folder / "fifo.md", "file-not-regular"},
                {folder / "socket.md", "file-not-regular"},
                {"/dev/zero", "file-not-regular"},
                {folder / "real.md/below.md", "not-a-folder"},
                {"", "file-not-regular"},
                {folder / std::string(300, 'n'), "file-unreadable"}};
    for (const auto &row : rows) {
        CAPTURE(row.path);
        CHECK(only_code(read_text_file(row.path, 100)) == row.code);
    }
}

TEST_CASE("a file without permission is named as such") {
    const TempFolder folder;
    const std::string path = folder.write("secret.md", "text");
    ::chmod(path.c_str(), 0);
    CHECK(test::without_root(folder.path(), [&] {
        const Loaded<TextFile> file = read_text_file(path, 100);
        return only_code(file) == "file-unreadable" &&
               file.diagnostics[0].message.find("permission") != std::string::npos;
    }));
}

TEST_CASE("a file can be read in a folder that may be entered but not listed") {
    const TempFolder folder;
    const std::string path = folder.write("open.md", "text");
    CHECK(test::without_root(folder.path(), [&] {
        ::chmod(folder.path().c_str(), 0711);
        return read_text_file(path, 100).value.has_value();
    }));
}

TEST_CASE("a written file replaces the old one whole and leaves nothing beside it") {
    const TempFolder folder;
    const std::string path = folder.write("settings.json", "old and longer");
    ::chmod(path.c_str(), 0640);
    write_text_file(path, "new");
    CHECK(bytes_of(path) == "new");
    CHECK((std::filesystem::status(path).permissions() & std::filesystem::perms::all) ==
          static_cast<std::filesystem::perms>(0640));
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a write that fails says why and what to do, and leaves the old file") {
    const TempFolder folder;
    CHECK_THROWS_AS(write_text_file(folder / "no/such/file", "x"), MachineError);
    std::filesystem::create_directory(folder / "folder");
    CHECK_THROWS_AS(write_text_file(folder / "folder", "x"), MachineError);
    REQUIRE(::mkfifo((folder / "fifo").c_str(), 0666) == 0);
    CHECK_THROWS_AS(write_text_file(folder / "fifo", "x"), MachineError);
    CHECK(std::filesystem::is_fifo(folder / "fifo"));
    const std::string path = folder.write("kept.json", "old");
    CHECK(test::without_root(folder.path(), [&] {
        try {
            write_text_file(path, "new");
        } catch (const MachineError &error) {
            return error.fault() == MachineFault::no_permission && std::string(error.what()).find(path) == 0;
        }
        return ::access(folder.path().c_str(), W_OK) == 0; // the test's own folder, if it is no root's
    }));
    CHECK((bytes_of(path) == "old" || ::geteuid() != 0));
}

TEST_CASE("a disk that is full in the middle of a write costs nothing") {
    const TempFolder folder;
    const std::string path = folder.write("kept.json", "old");
    const pid_t child = ::fork();
    if (child == 0) { // a limit on file sizes fails a write as a full disk does
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{10'000, 10'000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        try {
            write_text_file(path, std::string(1u << 20, 'x'));
        } catch (const MachineError &) {
            ::_exit(0);
        }
        ::_exit(1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(status == 0);
    CHECK(bytes_of(path) == "old");
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("paths are shown as text, whatever their bytes") {
    CHECK(shown_path("caf\xc3\xa9/\xe2\x82\xac.md") == "caf\xc3\xa9/\xe2\x82\xac.md");
    CHECK(shown_path("a\nb\x7f") == "a\\x0ab\\x7f");
    CHECK(shown_path("\xff\xc3") == "\\xff\\xc3");
    CHECK(shown_path("\xed\xa0\x80\xc0\xaf\xf5") == "\\xed\\xa0\\x80\\xc0\\xaf\\xf5"); // surrogate, overlong, too high
}
