#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace totality::reports {

std::array<std::uint8_t, 20> sha1(std::string_view bytes); // FIPS 180-4; for names, not for secrets

// RFC 4122, version 5: the same name of the same namespace always has the same id.
std::string uuid_of_name(const std::array<std::uint8_t, 16> &space, std::string_view name);

} // namespace totality::reports
