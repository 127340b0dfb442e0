#include "app/screens/session_form.h"
#include "app/screens/chrome.h"
#include "app/widgets/field.h"
#include "app/widgets/kit.h"
#include "app/widgets/text.h"
#include "scoring/calendar.h"
#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace totality {

namespace {

std::string iso_day(int days) {
    const Moment day = day_after_1970(days);
    return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
}

void begin(RecordsScreen &screen, const intent::KeepSession &session) {
    screen.session = session;
    screen.date = session.id.empty() ? "" : iso_day(session.day);
    screen.present = session.present == 0 ? "" : std::to_string(session.present);
    screen.problem.clear();
}

void draw_named(std::string_view id, std::string_view label, std::string &value, float width,
                std::string_view hint = {}) {
    ui::say(ui::fonts().body, ui::theme().words.main, label);
    ui::text_field(id, value, width, {.hint = hint, .limit = 200});
    ui::gap(.5f);
}

std::optional<int> number_in(const std::string &text) {
    if (text.empty()) return 0;
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool good = error == std::errc() && end == text.data() + text.size() && number >= 0 && number <= 100000;
    return good ? std::optional(number) : std::nullopt;
}

// What is wrong with it in words; empty: it was asked for.
std::string keep(RecordsScreen &screen, Intents &intents) {
    const std::optional<Moment> day = screen.date.size() == 10 ? parse_moment(screen.date) : std::nullopt;
    if (!day) return "The date is written year-month-day, as in 2000-11-20.";
    const std::optional<int> present = number_in(screen.present);
    if (!present) return "How many were present is a number, or empty.";
    screen.session->day = days_since_1970(*day);
    screen.session->present = *present;
    intents.push_back(*screen.session);
    screen.session.reset();
    return {};
}

void draw_form(RecordsScreen &screen, Intents &intents) {
    intent::KeepSession &session = *screen.session;
    const float wide = ImGui::GetContentRegionAvail().x, width = std::min(wide, ui::em(24));
    draw_named("session.date", "Date", screen.date, width, "2000-11-20");
    draw_named("session.title", "What it was about", session.title, width);
    draw_named("session.facilitator", "Facilitator", session.facilitator, width);
    draw_named("session.region", "Region", session.region, width);
    draw_named("session.district", "District", session.district, width);
    draw_named("session.present", "How many were present", screen.present, width, "may stay empty");
    ui::say(ui::fonts().body, ui::theme().words.main, "For");
    int at = static_cast<int>(session.trained);
    if (ui::segments("session.trained", &at, {"Not said", "Regional leadership", "District staff"},
                     std::min(wide, ui::em(38))))
        session.trained = static_cast<Trained>(at);
    ui::gap(.7f);
    if (!screen.problem.empty()) {
        ui::say(ui::fonts().body, ui::theme().signal.bad, screen.problem);
        ui::gap(.4f);
    }
    const bool known = !session.id.empty();
    bool removed = false, dropped = false;
    if (ui::button("session.keep", "Keep it", ui::ButtonKind::primary)) {
        screen.problem = keep(screen, intents);
        return;
    }
    ImGui::SameLine(0, ui::em(.6f));
    dropped = ui::button("session.drop", "Leave it");
    if (known) {
        ImGui::SameLine(0, ui::em(.6f));
        removed = ui::button("session.remove", "Remove this session");
    }
    if (removed) {
        session.removed = true;
        intents.push_back(session);
    }
    if (removed || dropped) screen.session.reset();
}

} // namespace

void draw_sessions(RecordsScreen &screen, const RecordsView &view, Intents &intents) {
    heading("Training sessions");
    quiet("Sessions that were held, for the completion report.");
    ui::gap(.7f);
    if (screen.session) return draw_form(screen, intents);
    for (const SessionRow &row : view.sessions) {
        if (ui::link(ui::Name{"session.", row.session.id}, row.words)) begin(screen, row.session);
        ui::gap(.3f);
    }
    if (view.sessions.empty()) quiet("None is written down yet.");
    ui::gap(.5f);
    if (ui::button("session.new", "Write one down")) {
        intent::KeepSession fresh;
        fresh.region = view.region;
        fresh.district = view.district;
        begin(screen, fresh);
    }
}

} // namespace totality
