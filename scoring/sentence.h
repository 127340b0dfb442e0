#pragma once
// The number behind passage_hash, for look-ups that need no text.
#include <cstdint>
#include <string>
#include <string_view>

namespace totality {

std::uint64_t fnv1a(std::string_view text); // 64 bit
std::string to_hex(std::uint64_t hash);     // 16 lower-case digits

} // namespace totality
