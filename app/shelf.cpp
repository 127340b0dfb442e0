#include "app/shelf.h"
#include "app/files/clock.h"
#include "app/files/disk.h"
#include "app/play.h"
#include "app/screens/search.h"
#include <algorithm>
#include <fmt/format.h>
#include <unordered_map>
#include <unordered_set>

namespace totality {

namespace {

using AttemptsByScenario = std::unordered_map<std::string, std::vector<const AttemptSummary *>>;

std::string setting_title(const Guidance &guidance, const std::string &id) {
    for (const Named &setting : guidance.settings)
        if (setting.id == id) return setting.title;
    return id;
}

std::string when_words(Milliseconds at) {
    const Moment moment = local_moment(at);
    return full_date(moment) + ", " + time_of_day(moment);
}

std::string standing_words(const LibraryEntry &entry, const AttemptSummary &attempt) {
    if (attempt.core) return fmt::format("{:.0f} of 100 taken together", *attempt.core);
    if (attempt.standing.submitted) return "Done";
    if (attempt.standing.ended) return "Ended, not yet recorded";
    const auto start = entry.summary ? parse_moment(entry.summary->info.starts_at) : std::nullopt;
    if (!start) return "In progress";
    const Moment now = hours_after(*start, attempt.standing.hour);
    return fmt::format("On the case's clock: {}, {}", short_day(now), time_of_day(now));
}

// As the person will meet it: of twins, with the words of the one that they would begin now.
std::string opening_of(const CaseSummary &summary, const std::vector<const AttemptSummary *> &attempts,
                       const PersonId &person) {
    if (!summary.twins) return summary.info.opening;
    std::vector<AttemptSummary> earlier;
    for (const AttemptSummary *attempt : attempts) earlier.push_back(*attempt);
    const std::string variant =
        choose_variant(summary.twins, summary.info.id, earlier, draw_of(person, summary.info.id));
    const auto taken = std::ranges::find(summary.twins->variants, variant, &Variant::id);
    return taken == summary.twins->variants.end() ? summary.info.opening
                                                  : with_values(summary.info.opening, taken->values);
}

// Paragraphs of Markdown without its markup.
std::string plain_words(const std::string &markdown) {
    std::string words;
    for (const Block &block : read_rich_text(markdown)) {
        if (!words.empty()) words += "\n\n";
        for (const Runs &cell : block.cells)
            for (const Run &run : cell) words += run.text;
    }
    return words;
}

void add_objectives(const ScenarioInfo &info, const Guidance &guidance, DocketRow &row) {
    for (const ProvisionId &id : info.objectives) {
        const Provision *provision = find_provision(guidance, id);
        if (!provision) continue;
        row.objectives.push_back({id, provision->title});
        row.exercises += (row.exercises.empty() ? "" : ", ") + provision->title;
    }
}

void add_attempts(const LibraryEntry &entry, const std::vector<const AttemptSummary *> &attempts, DocketRow &row) {
    for (const AttemptSummary *attempt : attempts)
        row.attempts.push_back({attempt->id.text, when_words(attempt->updated_at), standing_words(entry, *attempt),
                                attempt->mode == "assessment", attempt->standing.submitted});
    if (row.attempts.empty()) return;
    row.progress = row.attempts.front().done ? Progress::done : Progress::under_way;
    row.standing = row.attempts.front().words;
}

DocketRow healthy_row(const LibraryEntry &entry, const std::string &opening, const Guidance &guidance) {
    const ScenarioInfo &info = entry.summary->info;
    DocketRow row;
    row.key = info.id.text;
    row.scenario = info.id;
    row.title = info.title;
    row.setting = info.setting;
    row.difficulty = info.difficulty;
    row.minutes = info.minutes;
    row.guided_minutes = info.guided ? info.minutes : 0;
    row.details = fmt::format("{}, {} minutes, {} papers", setting_title(guidance, info.setting), info.minutes,
                              entry.summary->documents);
    row.opening = plain_words(opening);
    row.panel = fmt::format("{} {}", entry.summary->panelists,
                            entry.summary->expert_panel ? "experts" : "model answers (illustrative)");
    add_objectives(info, guidance, row);
    row.searched = folded(row.title + " " + row.details + " " + row.exercises + " " + row.opening);
    return row;
}

DocketRow broken_row(const LibraryEntry &entry) {
    DocketRow row;
    row.key = entry.folder;
    row.title = entry.name;
    row.progress = Progress::broken;
    row.details = shown_path(entry.folder);
    for (const Diagnostic &diagnostic : entry.diagnostics)
        if (diagnostic.severity == Severity::error) row.problems.push_back(to_line(diagnostic));
    row.standing = fmt::format("{} error{}", row.problems.size(), row.problems.size() == 1 ? "" : "s");
    row.searched = folded(row.title);
    return row;
}

// Attempts at a case that no library has any more, or that no longer reads: they are kept with a copy of it.
DocketRow orphan_row(const std::vector<const AttemptSummary *> &attempts) {
    const AttemptSummary &last = *attempts.front();
    DocketRow row;
    row.key = "kept." + last.scenario.text; // a library may still have a broken folder of that name
    row.title = last.title;
    row.details = "No longer in the libraries";
    row.opening =
        "The case itself is gone from the libraries or has errors there. Your attempts keep their own copy of "
        "it, and open as they were.";
    add_attempts({}, attempts, row);
    row.searched = folded(row.title);
    return row;
}

void add_orphans(Shelf &shelf, const AttemptsByScenario &attempts) {
    std::unordered_set<std::string> present;
    for (const LibraryEntry &entry : shelf.entries)
        if (entry.summary) present.insert(entry.summary->info.id.text);
    for (const AttemptSummary &attempt : shelf.attempts) // in their order; each scenario once
        if (present.insert(attempt.scenario.text).second)
            shelf.rows.push_back(orphan_row(attempts.at(attempt.scenario.text)));
}

OfferState offer_state(Progress progress) {
    switch (progress) {
    case Progress::fresh: return OfferState::fresh;
    case Progress::done: return OfferState::done;
    default: return OfferState::under_way;
    }
}

// One for each row that can be begun, with the row's number.
std::pair<std::vector<CaseOffer>, std::vector<int>> offers_of(const std::vector<DocketRow> &rows) {
    std::vector<CaseOffer> offers;
    std::vector<int> numbers;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const DocketRow &row = rows[i];
        if (row.scenario.empty() || row.progress == Progress::broken) continue;
        CaseOffer &offer = offers.emplace_back();
        offer = {offer_state(row.progress), row.guided_minutes > 0, row.difficulty, {}};
        for (const DocketObjective &objective : row.objectives) offer.exercises.push_back(objective.id);
        numbers.push_back(static_cast<int>(i));
    }
    return {std::move(offers), std::move(numbers)};
}

// Of the attempts that are open, the one that was touched last.
int row_to_continue(const Shelf &shelf) {
    const auto open =
        std::ranges::find_if(shelf.attempts, [](const auto &attempt) { return !attempt.standing.submitted; });
    if (open == shelf.attempts.end()) return -1;
    const auto row = std::ranges::find_if(shelf.rows, [&](const DocketRow &r) {
        return r.progress == Progress::under_way && !r.attempts.empty() && r.attempts.front().id == open->id.text;
    });
    return row == shelf.rows.end() ? -1 : static_cast<int>(row - shelf.rows.begin());
}

void choose_rows(Shelf &shelf, const Guidance &guidance) {
    shelf.next_row = shelf.guided_row = -1;
    shelf.continue_row = row_to_continue(shelf);
    for (std::size_t i = 0; i < shelf.rows.size(); ++i) {
        const DocketRow &row = shelf.rows[i];
        const auto number = static_cast<int>(i);
        if (row.guided_minutes > 0 && shelf.guided_row < 0) shelf.guided_row = number;
    }
    const auto [offers, numbers] = offers_of(shelf.rows);
    NextCase next = choose_next_case(offers, shelf.learned.report, guidance);
    if (next.offer >= 0) shelf.next_row = numbers[static_cast<std::size_t>(next.offer)];
    shelf.next_reason = std::move(next.why);
}

// Rows of the entries that have none yet, so that a long library costs no more while it is read.
void add_rows(Shelf &shelf, const Guidance &guidance) {
    AttemptsByScenario attempts;
    for (const AttemptSummary &attempt : shelf.attempts) attempts[attempt.scenario.text].push_back(&attempt);
    for (std::size_t i = shelf.rows.size(); i < shelf.entries.size(); ++i) {
        const LibraryEntry &entry = shelf.entries[i];
        if (!entry.summary) {
            shelf.rows.push_back(broken_row(entry));
            continue;
        }
        const std::vector<const AttemptSummary *> &own = attempts[entry.summary->info.id.text];
        shelf.rows.push_back(healthy_row(entry, opening_of(*entry.summary, own, shelf.person), guidance));
        add_attempts(entry, own, shelf.rows.back());
        for (const ProvisionId &id : entry.summary->info.objectives)
            shelf.exercises[id].push_back({entry.summary->info.id, entry.summary->info.title});
    }
    if (!shelf.loader || shelf.progress.finished) add_orphans(shelf, attempts);
    choose_rows(shelf, guidance);
    ++shelf.revision;
}

} // namespace

void read_libraries(Shelf &shelf, const Guidance &guidance, std::function<void()> wake) {
    shelf.loader.reset();
    shelf.entries.clear();
    shelf.problems.clear();
    shelf.progress = {0, 0, false, true};
    shelf.loader = std::make_unique<LibraryLoader>(shelf.libraries, guidance, std::move(wake));
    make_rows(shelf, guidance);
}

bool poll_library(Shelf &shelf, const Guidance &guidance) {
    if (!shelf.loader) return false;
    LibraryNews news = shelf.loader->poll();
    for (const Diagnostic &diagnostic : news.diagnostics) shelf.problems.push_back(to_line(diagnostic));
    shelf.progress = {news.found, news.read, news.finished, !news.finished};
    const bool changed = !news.entries.empty() || news.finished;
    std::move(news.entries.begin(), news.entries.end(), std::back_inserter(shelf.entries));
    if (changed) add_rows(shelf, guidance);
    if (news.finished) shelf.loader.reset();
    return changed;
}

bool poll_learned(Shelf &shelf, Records &records, const Guidance &guidance) {
    if (!poll_learned(shelf.learned, records, guidance)) return false;
    choose_rows(shelf, guidance);
    ++shelf.revision;
    return true;
}

void make_rows(Shelf &shelf, const Guidance &guidance) {
    shelf.rows.clear();
    shelf.exercises.clear();
    add_rows(shelf, guidance);
}

std::string folder_of(const Shelf &shelf, const ScenarioId &scenario) {
    for (const LibraryEntry &entry : shelf.entries)
        if (entry.summary && entry.summary->info.id == scenario) return entry.folder;
    return "";
}

} // namespace totality
