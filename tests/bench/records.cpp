// What very many attempts cost: 1,000, 10,000 and 100,000 of them. Ratios of processor times within one run: printed,
// never asserted. A number given takes the place of 100,000 (in steps of 4,000).
#include "app/learned.h"
#include "app/play.h"
#include "tests/bench/many_attempts.h"
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <nlohmann/json.hpp>

using namespace totality;
using namespace totality::test;

namespace {

double seconds_now() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

template <class Work> double seconds_of(const Work &work) {
    const double from = seconds_now();
    work();
    return seconds_now() - from;
}

double median(std::vector<double> all) {
    std::ranges::sort(all);
    return all[all.size() / 2];
}

struct Costs {
    double attempts = 0, bytes = 0;
    double start = 0;    // opening the file
    double list = 0;     // one person's attempts
    double progress = 0; // that, and what they have learned
    double verify = 0;
    double parse = 0; // the JSON of the same logs
};

// Of people who were not looked at before, so that SQLite has nothing of theirs at hand.
void open_progress(Records &records, Costs &costs) {
    constexpr std::size_t looks = 15;
    const std::vector<Person> people = records.people();
    std::vector<double> list, progress;
    for (std::size_t i = 0; i < looks; ++i) {
        const PersonId &person = people[people.size() * i / looks].id;
        Learned learned;
        list.push_back(seconds_of([&] { follow_attempts(learned, records.attempts_of(person), 12'000); }));
        progress.push_back(list.back() + seconds_of([&] {
                               while (!learned.pending.empty()) poll_learned(learned, records, guidance());
                           }));
        if (learned.known.size() != kAttemptsOfOne || learned.unreadable > 0) std::printf("progress is incomplete\n");
    }
    costs.list = median(list);
    costs.progress = median(progress);
}

// A part of the logs at a time, read before the clock starts.
double seconds_to_parse(const std::string &path) {
    SQLite::Database database(path);
    SQLite::Statement row(database, "SELECT body FROM actions");
    double seconds = 0;
    std::vector<std::string> bodies;
    for (bool more = true; more;) {
        bodies.clear();
        while (bodies.size() < 100'000 && (more = row.executeStep())) bodies.push_back(row.getColumn(0).getString());
        seconds += seconds_of([&] {
            for (const std::string &body : bodies)
                if (nlohmann::json::parse(body).is_null()) std::abort();
        });
    }
    return seconds;
}

double seconds_to_verify(const ManyAttempts &many) {
    const Records records(many.path);
    Verification found;
    const double seconds = seconds_of([&] { found = records.verify(guidance()); });
    if (found.scores != static_cast<std::size_t>(many.count) || !found.problems.empty())
        std::printf("%zu scores verified, %zu problems\n", found.scores, found.problems.size());
    return seconds;
}

// The least of several runs that take turns, where they are short.
void compute_anew(const ManyAttempts &many, Costs &costs) {
    costs.verify = costs.parse = 1e9;
    const int runs = std::clamp(60'000 / many.count, 1, 10);
    for (int run = 0; run < runs; ++run) {
        costs.parse = std::min(costs.parse, seconds_to_parse(many.path));
        costs.verify = std::min(costs.verify, seconds_to_verify(many));
    }
}

Costs measure(int attempts) {
    Costs costs;
    costs.attempts = attempts;
    std::optional<ManyAttempts> many;
    const double made = seconds_of([&] { many.emplace(attempts); });
    costs.bytes = static_cast<double>(many->bytes);
    std::optional<Records> records;
    costs.start = seconds_of([&] { records.emplace(many->path); });
    open_progress(*records, costs);
    records.reset();
    compute_anew(*many, costs);
    std::printf("%7.0f attempts: made in %.1f s, %.0f bytes each; start %.0f ms, list of one person %.2f ms, progress "
                "%.1f ms, verify %.2f s, bare parse %.2f s\n",
                costs.attempts, made, costs.bytes / costs.attempts, costs.start * 1e3, costs.list * 1e3,
                costs.progress * 1e3, costs.verify, costs.parse);
    std::fflush(stdout);
    return costs;
}

void tell(const char *what, double ratio, const char *wanted) {
    std::printf("%-66s %6.2f (%s)\n", what, ratio, wanted);
}

constexpr int kLeast = 100 * 2 * kAttemptsOfOne; // two people in the smallest

} // namespace

int main(int argc, char **argv) {
    const int most = argc > 1 ? std::max(1, std::atoi(argv[1]) / kLeast) * kLeast : 100'000;
    const Costs few = measure(most / 100), some = measure(most / 10), many = measure(most);
    std::printf("\n%d attempts of %d steps, %d by each person, at %d cases:\n", most, kStepsOfOne, kAttemptsOfOne,
                kCases);
    tell("bytes per attempt", (many.bytes - few.bytes) / (many.attempts - few.attempts), "in the file");
    tell("progress of one person, of all / of a hundredth", many.progress / few.progress, "wanted: at most 3");
    tell("its list of attempts alone", many.list / few.list, "a look-up on pages far apart");
    tell("all scores anew / bare parse of the same logs", many.verify / many.parse, "wanted: at most 2");
    tell("the same of a tenth", some.verify / some.parse, "wanted: at most 2");
    tell("growth from a tenth, all scores anew", many.verify / some.verify, "linear: 10");
    tell("growth from a tenth, bytes", many.bytes / some.bytes, "linear: 10");
    tell("growth from a tenth, progress of one person", many.progress / some.progress, "linear: 10");
    tell("growth from a tenth, opening the file", many.start / some.start, "linear: 10");
}
