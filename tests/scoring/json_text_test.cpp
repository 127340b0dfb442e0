#include "scoring/json_text.h"
#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace totality;

namespace {

// {"k0": 0, "k1": 0, …}, the last of them with the first one's key where that is wanted.
std::string object_of(int members, bool twice) {
    std::string json = "{";
    for (int i = 0; i < members; ++i)
        json += fmt::format("{}\"k{}\": 0", i == 0 ? "" : ", ", twice && i == members - 1 ? 0 : i);
    return json + "}";
}

} // namespace

TEST_CASE("a key that stands twice in an object is refused where it stands again, among few members and among many") {
    for (const int members : {2, 3, 8, 9, 10, 1000}) {
        CAPTURE(members);
        CHECK(read_json(object_of(members, false), "").value);
        const std::string twice = object_of(members, true);
        const Loaded<JsonNode> refused = read_json(twice, "");
        CHECK(!refused.value);
        REQUIRE(refused.diagnostics.size() == 1);
        CHECK(refused.diagnostics[0].code == "json-duplicate-key");
        CHECK(refused.diagnostics[0].column == static_cast<int>(twice.rfind("\"k0\"")) + 1);
    }
    CHECK(read_json(R"([{"a": 1}, {"a": {"a": 1}}])", "").value); // not in one object
}
