#pragma once
// Records of a small district, made from the transcripts of tests/golden: but for the ids the same in every run.
#include "app/records/records.h"
#include "scoring/transcript.h"
#include "tests/records/random_attempt.h"
#include "tests/temp_folder.h"
#include <array>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace totality::test {

// A name that breaks whoever writes it unescaped.
inline const std::string kHostileName = "=S\xC3\xB6hne & <script>alert(\"1\")</script> 'O\xE2\x80\x99"
                                        "Brien' \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D";

inline constexpr Milliseconds kFirstDay = 975'000'000'000; // 23 November 2000

inline std::vector<Action> played_log(const CaseFile &file, const std::string &path) {
    const auto lines = read_transcript(bytes_of(path), path, file);
    std::vector<Action> log;
    if (!lines.value) return log;
    AttemptState state = start(file);
    for (const TranscriptLine &line : *lines.value) {
        if (can_apply(file, state, line.body)) continue;
        log.push_back({static_cast<int>(log.size()) + 1, state.hour, line.body});
        state = replay(file, log);
    }
    return log;
}

inline AttemptId keep_played(Records &records, const Person &person, const std::string &scenario,
                             const std::string &transcript, Milliseconds at) {
    const std::string root = TOTALITY_SOURCE_DIR;
    static std::map<std::string, std::unique_ptr<RealCase>> cases; // each read once
    std::unique_ptr<RealCase> &played = cases[scenario];
    if (!played) played = std::make_unique<RealCase>(root + "/scenarios/" + scenario);
    const auto log = played_log(played->file, root + "/tests/golden/" + scenario + "/" + transcript + ".transcript");
    return keep_attempt(records, person, *played, log, at);
}

inline constexpr std::array kSampleCases{"county-jail-veteran", "port-returning-resident", "first-morning"};
inline constexpr std::array kSampleWays{"careful", "hasty", "biased"};

// So many people of one district, each with an attempt at every sample case, a day apart; the first bears the hostile
// name.
inline std::vector<Person> keep_district(Records &records, int count) {
    std::vector<Person> people;
    for (int i = 0; i < count; ++i) {
        const std::string name = i == 0 ? kHostileName : "Officer " + std::to_string(i + 1);
        people.push_back(records.add_person(name, "Example District", "Deportation officer", kFirstDay + i));
        for (std::size_t c = 0; c < kSampleCases.size(); ++c) {
            const std::size_t way = (static_cast<std::size_t>(i) + c) % kSampleWays.size();
            keep_played(records, people.back(), kSampleCases[c], kSampleWays[way],
                        kFirstDay + static_cast<Milliseconds>(c) * 86'400'000 + i * 60'000);
        }
    }
    return people;
}

// Two sessions, an issue of implementation and a comment; the people get a region, and the first two lead it.
inline void keep_sessions_and_feedback(Records &records, const std::vector<Person> &people) {
    for (std::size_t i = 0; i < people.size(); ++i) {
        Person person = people[i];
        person.region = "Central";
        person.audience = i < 2 ? Audience::regional_leadership : Audience::district_staff;
        records.update_person(person, kFirstDay + 1000);
    }
    records.save_training_session({{},
                                   11285,
                                   "Leadership session",
                                   kHostileName,
                                   "Central",
                                   "",
                                   Audience::regional_leadership,
                                   2,
                                   false,
                                   kFirstDay});
    records.save_training_session({{},
                                   11290,
                                   "Staff session",
                                   "A. Facilitator",
                                   "Central",
                                   "Example District",
                                   Audience::district_staff,
                                   0,
                                   false,
                                   kFirstDay});
    const AttemptId attempt = records.attempts_of(people[0].id)[0].id;
    records.save_feedback({attempt, FeedbackKind::implementation,
                           "=Who signs when the director is away?\n\nThe <delegation> does not say.", kFirstDay});
    records.save_feedback({attempt, FeedbackKind::scenario, "The A-file comes too late.", kFirstDay});
}

} // namespace totality::test
