#pragma once
// Several people at one machine: who is working now.
#include "app/intent.h"
#include <span>
#include <string>

namespace totality {

struct PersonRow {
    std::string id, name, detail; // detail: district, role, what they have done
};

struct PeopleSheet {
    bool open = false;
    std::vector<PersonRow> rows;      // who worked here last first
    std::string name, district, role; // of somebody new, as typed
};

// Asks for ChoosePerson or AddPerson and closes itself; by its cross and by Escape it stays as it was.
void draw_people(PeopleSheet &sheet, std::string_view current, Intents &intents);

} // namespace totality
