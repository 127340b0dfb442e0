#include "app/reports/uuid.h"
#include <bit>
#include <fmt/format.h>

namespace totality::reports {

namespace {

using State = std::array<std::uint32_t, 5>;

std::uint32_t word_at(std::string_view block, std::size_t i) {
    std::uint32_t word = 0;
    for (std::size_t b = 0; b < 4; ++b) word = word << 8 | static_cast<std::uint8_t>(block[4 * i + b]);
    return word;
}

struct Round {
    std::uint32_t f, k;
};

Round round_of(std::size_t t, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
    if (t < 20) return {(b & c) | (~b & d), 0x5a827999};
    if (t < 40) return {b ^ c ^ d, 0x6ed9eba1};
    if (t < 60) return {(b & c) | (b & d) | (c & d), 0x8f1bbcdc};
    return {b ^ c ^ d, 0xca62c1d6};
}

void take_block(State &state, std::string_view block) {
    std::array<std::uint32_t, 80> w{};
    for (std::size_t t = 0; t < 16; ++t) w[t] = word_at(block, t);
    for (std::size_t t = 16; t < 80; ++t) w[t] = std::rotl(w[t - 3] ^ w[t - 8] ^ w[t - 14] ^ w[t - 16], 1);
    auto [a, b, c, d, e] = state;
    for (std::size_t t = 0; t < 80; ++t) {
        const Round round = round_of(t, b, c, d);
        const std::uint32_t next = std::rotl(a, 5) + round.f + e + round.k + w[t];
        e = d;
        d = c;
        c = std::rotl(b, 30);
        b = a;
        a = next;
    }
    const State add{a, b, c, d, e};
    for (std::size_t i = 0; i < 5; ++i) state[i] += add[i];
}

} // namespace

std::array<std::uint8_t, 20> sha1(std::string_view bytes) {
    std::string padded(bytes);
    padded += '\x80';
    while (padded.size() % 64 != 56) padded += '\0';
    const std::uint64_t bits = 8 * static_cast<std::uint64_t>(bytes.size());
    for (int shift = 56; shift >= 0; shift -= 8) padded += static_cast<char>(bits >> shift & 0xff);
    State state{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
    for (std::size_t at = 0; at < padded.size(); at += 64) take_block(state, std::string_view(padded).substr(at, 64));
    std::array<std::uint8_t, 20> digest{};
    for (std::size_t i = 0; i < 20; ++i) digest[i] = static_cast<std::uint8_t>(state[i / 4] >> (24 - 8 * (i % 4)));
    return digest;
}

std::string uuid_of_name(const std::array<std::uint8_t, 16> &space, std::string_view name) {
    std::string bytes;
    for (const std::uint8_t byte : space) bytes += static_cast<char>(byte);
    auto digest = sha1(bytes + std::string(name));
    digest[6] = static_cast<std::uint8_t>((digest[6] & 0x0f) | 0x50); // version 5
    digest[8] = static_cast<std::uint8_t>((digest[8] & 0x3f) | 0x80); // variant of the RFC
    std::string out;
    for (std::size_t i = 0; i < 16; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) out += '-';
        out += fmt::format("{:02x}", digest[i]);
    }
    return out;
}

} // namespace totality::reports
