#include "app/people.h"
#include <algorithm>
#include <fmt/format.h>

namespace totality {

namespace {

std::string detail_of(const Person &person, std::size_t attempts) {
    std::string detail = person.role;
    for (const std::string &part : {person.district, fmt::format("{} attempt{}", attempts, attempts == 1 ? "" : "s")})
        if (!part.empty()) detail += (detail.empty() ? "" : ", ") + part;
    return detail;
}

void become(App &app, const Person &person) {
    app.person = person;
    app.settings.name = person.name;
    app.settings.district = person.district;
    app.settings.role = person.role;
}

} // namespace

void sit_down(App &app) {
    const std::vector<Person> people = app.records->people_here();
    const Settings &known = app.settings;
    become(app, people.empty() ? app.records->add_person(known.name, known.district, known.role, app.clock())
                               : people.front());
}

void show_people(App &app) {
    app.people = {};
    if (!app.records) return;
    for (const Person &person : app.records->people_here())
        app.people.rows.push_back({person.id.text, person.name.empty() ? "Someone without a name" : person.name,
                                   detail_of(person, app.records->attempts_of(person.id).size())});
    app.people.open = true;
}

void choose_person(App &app, const Person &person) {
    app.records->choose_person(person.id, app.clock());
    become(app, person);
}

void add_person(App &app, const std::string &name, const std::string &district, const std::string &role) {
    become(app, app.records->add_person(name, district, role, app.clock()));
}

} // namespace totality
