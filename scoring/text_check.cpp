#include "scoring/text_check.h"
#include <utf8proc.h>

namespace totality {

std::size_t first_unclean_byte(std::string_view text) {
    const auto *bytes = reinterpret_cast<const utf8proc_uint8_t *>(text.data());
    std::size_t at = 0;
    while (at < text.size()) {
        utf8proc_int32_t letter = 0;
        utf8proc_ssize_t length =
            utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &letter);
        if (length <= 0 || letter == 0) return at;
        at += static_cast<std::size_t>(length);
    }
    return std::string_view::npos;
}

} // namespace totality
