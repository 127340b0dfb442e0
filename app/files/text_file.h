#pragma once
// One text file, in and out.
#include "scoring/case_file.h"
#include "scoring/diagnostic.h"
#include <cstddef>
#include <string>
#include <string_view>

namespace totality {

// Reads a regular file of at most `limit` bytes, whatever the bytes are. Links, folders, FIFOs and devices are refused
// without being opened. Codes: see file_diagnostic_codes().
Loaded<TextFile> read_text_file(const std::string &path, std::size_t limit);

// Replaces the file in one step: a reader, or the next start after a power cut, finds the old text or the new one.
// Throws MachineError.
void write_text_file(const std::string &path, std::string_view text);

// Every code that reading from the disk can give, beyond scoring's.
const std::vector<std::string> &file_diagnostic_codes();

} // namespace totality
