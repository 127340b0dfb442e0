#include "app/files/picture_file.h"
#include "app/files/disk.h"
#include "app/files/text_file.h"

#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#include <stb_image_write.h>

namespace totality {

void write_png(const std::string &path, int width, int height, std::span<const unsigned char> rgb) {
    std::string bytes;
    const auto append = [](void *to, void *from, int size) {
        static_cast<std::string *>(to)->append(static_cast<const char *>(from), static_cast<std::size_t>(size));
    };
    stbi_write_png_to_func(append, &bytes, width, height, 3, rgb.data(), width * 3);
    write_text_file(path, bytes);
}

} // namespace totality
