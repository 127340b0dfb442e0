// The people of the records: who they are, and who of them sits at this machine.
#include "app/records/records.h"
#include "app/records/rows.h"
#include "app/records/sql_error.h"
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <algorithm>

namespace totality {

namespace {

constexpr std::string_view kAudiences[] = {"", "regional_leadership", "district_staff"};

std::vector<Person> people_by(SQLite::Database &database, const std::string &which) {
    std::vector<Person> people;
    SQLite::Statement row(database, "SELECT uid, name, district, role, region, audience FROM people " + which);
    while (row.executeStep())
        people.push_back({{row.getColumn(0).getString()},
                          row.getColumn(1).getString(),
                          row.getColumn(2).getString(),
                          row.getColumn(3).getString(),
                          row.getColumn(4).getString(),
                          audience_of(row.getColumn(5).getString())});
    return people;
}

} // namespace

std::string_view name_of(Audience audience) { return kAudiences[static_cast<std::size_t>(audience)]; }

Audience audience_of(std::string_view name) {
    const auto at = std::ranges::find(kAudiences, name);
    return at == std::end(kAudiences) ? Audience::unknown : static_cast<Audience>(at - std::begin(kAudiences));
}

Person Records::add_person(const std::string &name, const std::string &district, const std::string &role,
                           Milliseconds at) {
    return guarded(path_, [&] {
        const Person person{{new_uid()}, name, district, role};
        SQLite::Statement insert(*database_,
                                 "INSERT INTO people (uid, name, district, role, created_at, changed_at, chosen_at) "
                                 "VALUES (?1, ?2, ?3, ?4, ?5, ?5, "
                                 "max(?5, 1 + (SELECT coalesce(max(chosen_at), 0) FROM people)))");
        insert.bind(1, person.id.text);
        insert.bind(2, name);
        insert.bind(3, district);
        insert.bind(4, role);
        insert.bind(5, at);
        insert.exec();
        return person;
    });
}

void Records::update_person(const Person &person, Milliseconds at) {
    guarded(path_, [&] {
        SQLite::Statement update(*database_,
                                 "UPDATE people SET name = ?, district = ?, role = ?, region = ?, audience = ?, "
                                 "changed_at = ? WHERE id = ?");
        update.bind(1, person.name);
        update.bind(2, person.district);
        update.bind(3, person.role);
        update.bind(4, person.region);
        update.bind(5, std::string(name_of(person.audience)));
        update.bind(6, at);
        update.bind(7, row_of(*database_, person.id));
        update.exec();
    });
}

// After everybody else, even where the machine's clock was set back in between.
void Records::choose_person(const PersonId &person, Milliseconds at) {
    guarded(path_, [&] {
        SQLite::Statement update(*database_,
                                 "UPDATE people SET chosen_at = max(?1, 1 + (SELECT coalesce(max(chosen_at), 0) "
                                 "FROM people)) WHERE id = ?2");
        update.bind(1, at);
        update.bind(2, row_of(*database_, person));
        update.exec();
    });
}

std::vector<Person> Records::people() const {
    return guarded(path_, [&] { return people_by(*database_, "ORDER BY id"); });
}

std::vector<Person> Records::people_here() const {
    return guarded(
        path_, [&] { return people_by(*database_, "WHERE chosen_at IS NOT NULL ORDER BY chosen_at DESC, id DESC"); });
}

} // namespace totality
