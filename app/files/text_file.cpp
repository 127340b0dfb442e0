#include "app/files/text_file.h"
#include "app/files/disk.h"
#include "app/files/file_trouble.h"
#include "app/files/folder.h"
#include "app/files/new_file.h"

namespace totality {

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
}

} // namespace totality
