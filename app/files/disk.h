#pragma once
// Small acts on the disk. All throw MachineError where the disk fails them.
#include <cstdint>
#include <string>
#include <string_view>

namespace totality {

std::string parent_folder(const std::string &path); // "." where the path has one part only
std::string last_part(const std::string &path);     // empty where the path ends with a slash
std::string absolute_path(const std::string &path);

std::size_t size_of_file(const std::string &path); // bytes; 0 where there is none

// When its bytes last changed, in nanoseconds since 1970; 0 where there is none.
std::int64_t change_time(const std::string &path);
void set_change_time(const std::string &path, std::int64_t nanoseconds);

void copy_file(const std::string &path, const std::string &from); // replaces what is there; not synced
void rename_file(const std::string &path, const std::string &to);
void make_folder(const std::string &path); // with its parents
void remove_file(const std::string &path); // or there is none
void sync_folder(const std::string &path); // so that new names in it survive a power cut

// `by` takes the place of `path` once its bytes are on the disk.
void replace_file(const std::string &path, const std::string &by);

// A path as text for a screen or a JSON string: control bytes and bytes that are not UTF-8 become "\xNN".
std::string shown_path(std::string_view path);

[[noreturn]] void throw_machine_error(const std::string &path, int error_number); // "PATH could not be written: …"

} // namespace totality
