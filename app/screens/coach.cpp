#include "app/screens/coach.h"
#include <algorithm>
#include <array>

namespace totality {

namespace {

bool is_weighed(const Mark &mark) { return mark.push.has_value(); } // a bar has none

bool has_read(const CaseView &view) { return std::ranges::count_if(view.state.documents, &Arrival::opened) >= 2; }
bool has_weighed(const CaseView &view) { return std::ranges::any_of(view.state.draft.marks, is_weighed); }
bool has_set_aside(const CaseView &view) { return !std::ranges::all_of(view.state.draft.marks, is_weighed); }
bool has_asked(const CaseView &view) { return !view.state.inquiries.empty(); }
bool has_waited(const CaseView &view) {
    return std::ranges::any_of(view.state.inquiries,
                               [&](const auto &inquiry) { return inquiry.returns_hour <= view.state.hour; });
}
bool has_basis(const CaseView &view) { return !view.state.draft.basis.empty(); }
bool has_leaned(const CaseView &view) { return !view.state.draft.leans.empty(); }
bool has_decided(const CaseView &view) { return view.state.ended; }

struct Lesson {
    bool (*taken)(const CaseView &);
    std::string_view title, words;
};

constexpr std::array kLessons{
    Lesson{has_read, "Read", "Open the papers on the left, two of them at least. A dot tells which you have not read."},
    Lesson{has_weighed, "Weigh a sentence",
           "Click a sentence that matters to you. On the right, take what it bears on; then say which way it cuts and "
           "how strongly. Nothing is right or wrong yet."},
    Lesson{has_set_aside, "Set something aside",
           "Some of what stands in a file may not count either way. Where you find such a sentence, click it and take "
           "one of the three choices at the foot of the list."},
    Lesson{has_asked, "Ask for more",
           "Press “Ask for more” under the papers. It says what an answer costs and when it would be back, before you "
           "ask."},
    Lesson{has_waited, "Let the clock run",
           "Nothing happens while you read: the clock below stands until you wait. Wait until your answer is back, and "
           "keep an eye on the deadline."},
    Lesson{has_basis, "Say what carries it",
           "Which marks decide the matter for you? Drag them from the worksheet to the basis, or press the star beside "
           "a mark. Five at most."},
    Lesson{has_leaned, "Say where you lean",
           "At the foot of the worksheet, say where you lean now. You may change it whenever you like."},
    Lesson{has_decided, "Decide",
           "Press “Decide” above. The pages after it ask what you would do, who signs, and what goes into the file and "
           "to the person. Nothing is final before the last of them."},
};

} // namespace

std::optional<CoachStep> next_step(const CaseView &view) {
    if (!view.file.scenario.info.guided || view.mode != Mode::practice) return std::nullopt;
    const auto next = std::ranges::find_if(kLessons, [&](const Lesson &lesson) { return !lesson.taken(view); });
    if (next == kLessons.end()) return std::nullopt;
    return CoachStep{static_cast<int>(next - kLessons.begin()) + 1, static_cast<int>(kLessons.size()), next->title,
                     next->words};
}

} // namespace totality
