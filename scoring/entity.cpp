#include "scoring/entity.h"
#include "scoring/unicode.h"
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <vector>

namespace totality {

namespace {

struct Name {
    std::string_view name;
    std::string_view value;
};

std::string_view take_word(std::string_view &rest) {
    const std::size_t end = rest.find(' ');
    const std::string_view word = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    return word;
}

std::vector<Name> read_names() {
    std::vector<Name> names;
    for (std::string_view rest = kEntityNames; !rest.empty();) {
        const std::string_view name = take_word(rest);
        names.push_back({name, take_word(rest)});
    }
    return names;
}

std::string_view find_value(std::string_view name) {
    static const std::vector<Name> names = read_names();
    const auto found = std::lower_bound(names.begin(), names.end(), name,
                                        [](const Name &entry, std::string_view wanted) { return entry.name < wanted; });
    return found != names.end() && found->name == name ? found->value : std::string_view{};
}

// `digits`: what stands behind `#`. CommonMark: NUL and what is no code point read as U+FFFD.
std::string resolve_number(std::string_view digits) {
    const bool hex = digits.front() == 'x' || digits.front() == 'X';
    if (hex) digits.remove_prefix(1);
    std::uint32_t value = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
    const bool readable = result.ec == std::errc{} && value != 0;
    std::string text;
    append_utf8(text, readable ? static_cast<char32_t>(value) : U'\uFFFD');
    return text;
}

} // namespace

std::string resolve_entity(std::string_view entity) {
    if (entity.size() < 3) return std::string(entity);
    const std::string_view name = entity.substr(1, entity.size() - 2);
    if (name.front() == '#' && name.size() > 1) return resolve_number(name.substr(1));
    const std::string_view value = find_value(name);
    return std::string(value.empty() ? entity : value);
}

} // namespace totality
