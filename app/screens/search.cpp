#include "app/screens/search.h"
#include <cstdlib>
#include <memory>
#include <utf8proc.h>

namespace totality {

std::string folded(std::string_view text) {
    constexpr int kForm = UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK |
                          UTF8PROC_CASEFOLD | UTF8PROC_IGNORE;
    utf8proc_uint8_t *made = nullptr;
    const auto length =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t *>(text.data()),
                     static_cast<utf8proc_ssize_t>(text.size()), &made, static_cast<utf8proc_option_t>(kForm));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(made, &std::free);
    if (length < 0) return std::string(text);
    return std::string(reinterpret_cast<const char *>(made), static_cast<std::size_t>(length));
}

std::string searched_words(const Provision &provision) {
    return folded(provision.title + " " + provision.short_title + " " + provision.text + " " + provision.id.text);
}

bool holds_words(std::string_view folded_text, std::string_view folded_query) {
    while (!folded_query.empty()) {
        const std::size_t end = std::min(folded_query.find(' '), folded_query.size());
        const std::string_view word = folded_query.substr(0, end);
        if (folded_text.find(word) == std::string_view::npos) return false;
        folded_query.remove_prefix(std::min(end + 1, folded_query.size()));
    }
    return true;
}

} // namespace totality
