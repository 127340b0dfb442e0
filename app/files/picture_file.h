#pragma once
// Pictures as PNG files.
#include <span>
#include <string>

namespace totality {

// `rgb`: three bytes a pixel, the upper row first. Throws MachineError where the file cannot be written.
void write_png(const std::string &path, int width, int height, std::span<const unsigned char> rgb);

} // namespace totality
