#include "app/learned.h"
#include "app/files/clock.h"
#include "app/files/machine_error.h"
#include "app/play.h"
#include <algorithm>

namespace totality {

namespace {

constexpr int kAttemptsAtOnce = 4; // a few milliseconds each

void make_report(Learned &learned, int today) {
    std::vector<DatedLesson> lessons;
    learned.unreadable = 0;
    for (const AttemptId &id : learned.order) {
        const std::optional<DatedLesson> &lesson = learned.known.at(id);
        if (lesson)
            lessons.push_back(*lesson);
        else
            ++learned.unreadable;
    }
    learned.report = report_progress(std::move(lessons), today);
    ++learned.revision;
}

Play *case_of(Learned &learned, const AttemptSummary &attempt, CaseSource source, const Guidance &guidance) {
    if (learned.last_case && learned.last_content == attempt.content_hash) return learned.last_case.get();
    learned.last_case.reset();
    Loaded<std::unique_ptr<Play>> play = make_play(std::move(source), guidance);
    if (!play.value) return nullptr;
    learned.last_case = std::move(*play.value);
    learned.last_content = attempt.content_hash;
    return learned.last_case.get();
}

double minutes_of(const AttemptSummary &attempt, const Records &records) {
    std::vector<Milliseconds> moments = records.action_times(attempt.id);
    moments.insert(moments.begin(), attempt.started_at);
    return minutes_at_work(moments);
}

std::optional<DatedLesson> read_lesson(Learned &learned, const AttemptSummary &attempt, const Records &records,
                                       const Guidance &guidance) {
    try {
        StoredAttempt stored = records.load_attempt(attempt.id);
        const Play *play = case_of(learned, attempt, std::move(stored.source), guidance);
        if (!play) return std::nullopt;
        DatedLesson dated;
        dated.scenario = attempt.scenario;
        dated.title = attempt.title;
        dated.day = local_day(attempt.updated_at);
        dated.minutes = minutes_of(attempt, records);
        dated.stated_minutes = play->file.scenario.info.minutes;
        dated.lesson = lesson_of(*play->panel, to_worksheet(play->file, replay(play->file, stored.actions)));
        return dated;
    } catch (const MachineError &) {
        return std::nullopt; // one damaged attempt does not take the others with it
    }
}

// An annotation is an expert's, and says nothing of what was learned.
bool counts(const AttemptSummary &attempt) { return attempt.standing.submitted && attempt.mode != "annotate"; }

} // namespace

void follow_attempts(Learned &learned, std::span<const AttemptSummary> attempts, int today) {
    learned.order.clear();
    learned.pending.clear();
    for (const AttemptSummary &attempt : attempts) {
        if (!counts(attempt)) continue;
        learned.order.push_back(attempt.id);
        if (!learned.known.contains(attempt.id)) learned.pending.push_back(attempt);
    }
    std::reverse(learned.order.begin(), learned.order.end()); // they come last touched first
    std::stable_sort(learned.pending.begin(), learned.pending.end(),
                     [](const AttemptSummary &a, const AttemptSummary &b) { return a.content_hash > b.content_hash; });
    learned.report.today = today;
    if (learned.pending.empty()) make_report(learned, today);
}

bool poll_learned(Learned &learned, Records &records, const Guidance &guidance) {
    if (learned.pending.empty()) return false;
    for (int i = 0; i < kAttemptsAtOnce && !learned.pending.empty(); ++i) {
        const AttemptSummary attempt = std::move(learned.pending.back());
        learned.pending.pop_back();
        learned.known[attempt.id] = read_lesson(learned, attempt, records, guidance);
    }
    if (!learned.pending.empty()) return false;
    learned.last_case.reset();
    make_report(learned, learned.report.today);
    return true;
}

} // namespace totality
