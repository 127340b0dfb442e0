#pragma once
// A folder held open: what is read through it cannot be exchanged under its path between looking and reading.
// Links are never followed, and nothing but regular files is ever opened, so that a FIFO cannot hang the program.
#include "scoring/case_file.h"
#include "scoring/diagnostic.h"
#include <cstddef>
#include <string>
#include <vector>

namespace totality {

enum class EntryKind { none, file, folder, link, other };

EntryKind kind_of_path(const std::string &path); // a link counts as what it leads to

class Folder {
  public:
    Folder(int descriptor, std::string path) : descriptor_(descriptor), path_(std::move(path)) {}
    Folder(Folder &&other) noexcept;
    Folder &operator=(Folder &&) = delete;
    ~Folder();

    const std::string &path() const { return path_; }
    std::string path_of(const std::string &name) const; // for diagnostics
    EntryKind kind_of(const std::string &name) const;

    // Sorted by bytes. No value where it cannot be listed or holds more than kFolderEntries.
    Loaded<std::vector<std::string>> names() const;

    Loaded<Folder> open(const std::string &name) const;
    Loaded<TextFile> read(const std::string &name, std::size_t limit) const; // limit in bytes

  private:
    int descriptor_;
    std::string path_;
};

// More entries than any scenario or library needs; a larger folder is surely another thing.
inline constexpr std::size_t kFolderEntries = 10'000;

Loaded<Folder> open_folder(const std::string &path);        // a link at its end is refused
Loaded<Folder> open_linked_folder(const std::string &path); // a link at its end is followed

} // namespace totality
