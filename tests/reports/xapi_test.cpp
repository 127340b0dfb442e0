#include "app/reports/reports.h"
#include "app/reports/uuid.h"
#include "app/reports/xapi.h"
#include "tests/reports/sample_records.h"
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <set>

using namespace totality;
using namespace totality::reports;
using namespace totality::test;
using Json = nlohmann::json;

namespace {

std::string hex(const std::array<std::uint8_t, 20> &digest) {
    std::string out;
    for (const std::uint8_t byte : digest) out += fmt::format("{:02x}", byte);
    return out;
}

} // namespace

TEST_CASE("SHA-1 and the ids of names are those that the standards give") {
    CHECK(hex(sha1("abc")) == "a9993e364706816aba3e25717850c26c9cd0d89d"); // FIPS 180-4, examples
    CHECK(hex(sha1("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
          "84983e441c3bd26ebaae4aa1f95129e5e54670f1");
    CHECK(hex(sha1("")) == "da39a3ee5e6b4b0d3255bfef95601890afd80709");
    constexpr std::array<std::uint8_t, 16> kDns{0x6b, 0xa7, 0xb8, 0x10, 0x9d, 0xad, 0x11, 0xd1,
                                                0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8};
    CHECK(uuid_of_name(kDns, "python.org") == "886313e1-3b8a-5372-9b90-0c9aee199e5d"); // Python's documentation
}

TEST_CASE("times and durations are ISO 8601") {
    CHECK(xapi_timestamp(975'000'000'123) == "2000-11-23T17:20:00.123Z");
    CHECK(xapi_duration(25.5) == "PT25M30S");
    CHECK(xapi_duration(0) == "PT0M0S");
}

TEST_CASE("an attempt is one completion, one result for each dimension and one for each answer") {
    const TempFolder folder;
    Records records(folder / "records.sqlite");
    const auto people = keep_district(records, 2);
    const std::string path = folder / "xapi.json";
    CHECK(write_xapi({records, guidance()}, people[0].id, "https://example.org", path).problems.empty());
    const Json all = Json::parse(bytes_of(path));
    std::map<std::string, int> verbs;
    std::set<std::string> ids;
    for (const Json &statement : all) {
        ++verbs[statement["verb"]["display"]["en-US"]];
        ids.insert(statement["id"]);
        CHECK(statement["actor"]["account"]["name"] == people[0].id.text);
        CHECK(statement["actor"]["account"]["homePage"] == "https://example.org");
        CHECK(statement["actor"].size() == 2);
        CHECK(statement["context"]["extensions"]["https://totality.invalid/xapi/panel"] ==
              "model answers (illustrative)");
    }
    CHECK(verbs["completed"] == 3);
    CHECK(verbs["scored"] >= 15);
    CHECK(verbs["answered"] >= 2);
    CHECK(ids.size() == all.size());
    CHECK(bytes_of(path).find("<script") == std::string::npos); // no names
}

TEST_CASE("the same export twice is the same file, and a person's part of everybody's") {
    const TempFolder folder;
    Records records(folder / "records.sqlite");
    const auto people = keep_district(records, 3);
    const auto file = [&](const char *name, const std::optional<PersonId> &person) {
        write_xapi({records, guidance()}, person, kHomePage, folder / name);
        return bytes_of(folder / name);
    };
    const std::string all = file("a.json", {});
    CHECK(all == file("b.json", {}));
    for (const Json &statement : Json::parse(file("c.json", people[1].id)))
        CHECK(all.find(statement["id"].get<std::string>()) != std::string::npos);
}

TEST_CASE("records without finished attempts export an empty array") {
    const TempFolder folder;
    Records records(folder / "records.sqlite");
    write_xapi({records, guidance()}, {}, kHomePage, folder / "none.json");
    CHECK(bytes_of(folder / "none.json") == "[]\n");
}
