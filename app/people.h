#pragma once
// Who of several people at one machine is working. Nothing of another one's work may be in hand.
#include "app/app.h"

namespace totality {

// Whoever worked here last; on the very first start somebody without a name. Throws MachineError.
void sit_down(App &app);

// Makes the sheet's rows from the records and opens it.
void show_people(App &app);

// From here on everything is this one's. Throw MachineError.
void choose_person(App &app, const Person &person);
void add_person(App &app, const std::string &name, const std::string &district, const std::string &role);

} // namespace totality
