#pragma once
// Who works on cases, and for whom a training is.
#include "app/records/record_ids.h"
#include <string>
#include <string_view>

namespace totality {

enum class Audience { unknown, regional_leadership, district_staff };

std::string_view name_of(Audience audience); // as records and files have it; empty: unknown
Audience audience_of(std::string_view name); // what no audience is called: unknown

// All but the id may be empty.
struct Person {
    PersonId id;
    std::string name, district, role;
    std::string region = {};
    Audience audience = Audience::unknown;
};

} // namespace totality
