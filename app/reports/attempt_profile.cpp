// Six dimensions beside the panel's own range, in numbers, as a bar and in words.
#include "app/reports/attempt_parts.h"
#include "app/reports/words.h"
#include "scoring/time_words.h"
#include <fmt/format.h>

namespace totality::reports {

namespace {

std::optional<Spread> range_of(const Score &score, std::size_t d) {
    if (!score.band) return std::nullopt;
    return d < kCoreDimensions ? score.band->dimensions[d] : std::nullopt;
}

void put_rectangle(Html &html, const char *look, double x, double y, double width, double height) {
    html.put("rect", "",
             {{"class", look},
              {"x", fmt::format("{:.1f}", x)},
              {"y", fmt::format("{:.1f}", y)},
              {"width", fmt::format("{:.1f}", width)},
              {"height", fmt::format("{:.1f}", height)}});
}

// 0 to 100 from left to right: the range as a block with a line at its mean, the score as a strong line. The words
// beside it say the same, so readers that speak pass it over.
void put_bar(Html &html, const std::optional<double> &value, const std::optional<Spread> &range) {
    const auto svg = html.in("svg", {{"class", "range"},
                                     {"viewBox", "-1 0 102 10"},
                                     {"aria-hidden", "true"},
                                     {"focusable", "false"},
                                     {"preserveAspectRatio", "none"}});
    put_rectangle(html, "axis", 0, 4.6, 100, .8);
    if (range) {
        put_rectangle(html, "band", range->min, 1.5, std::max(.8, range->max - range->min), 7);
        put_rectangle(html, "mean", range->mean - .25, 1.5, .5, 7);
    }
    if (value) put_rectangle(html, "value", *value - .8, 0, 1.6, 10);
}

struct ProfileRow {
    const char *title, *question;
    std::optional<double> value;
    std::optional<Spread> range;
    std::string words;
};

void put_profile_row(Html &html, const ProfileRow &row) {
    const auto tr = html.in("tr");
    {
        const auto th = html.in("th", {{"scope", "row"}});
        html.words(row.title);
        html.put("div", row.question, {{"class", "provision"}});
    }
    html.put("td", whole(row.value), {{"class", "number"}});
    html.put("td", row.range
                       ? fmt::format("{:.0f} to {:.0f}, mean {:.0f}", row.range->min, row.range->max, row.range->mean)
                       : std::string("none"));
    {
        const auto td = html.in("td");
        put_bar(html, row.value, row.range);
    }
    html.put("td", row.words);
}

std::string core_words(const Score &score) {
    if (!score.core) return "not scored";
    if (!score.band || !score.band->core) return "no range";
    if (*score.core < score.band->core->min - 1e-9) return "below the range";
    return *score.core > score.band->core->max + 1e-9 ? "above the range" : "within the range";
}

std::string verdict_sentence(const Debrief &debrief) {
    const Score &score = debrief.score;
    if (!score.core) return "There is no panel to compare with: only what the memo settles is scored.";
    if (!score.verdict)
        return fmt::format("{:.0f} of 100 taken together. A range takes three answers or more.", *score.core);
    const std::string z = score.z ? fmt::format(" (z {})", signed_words(score.z)) : std::string();
    return fmt::format("{:.0f} of 100 taken together{}: {}.", *score.core, z, verdict_words(score.verdict));
}

} // namespace

void put_profile(const AttemptPart &part) {
    const Debrief &debrief = part.attempt.debrief;
    const Score &score = debrief.score;
    part.html.put("h2", "Profile");
    part.html.put("p", verdict_sentence(debrief), {{"class", "lead"}});
    if (score.band)
        part.html.put("p", fmt::format("The range is that of the {}, each scored beside the others. They were free to "
                                       "disagree.",
                                       panel_of(debrief)));
    const auto table = part.html.in("table");
    part.html.put("caption", "Six dimensions, each of 100, beside the panel's range");
    {
        const auto head = part.html.in("thead");
        const auto tr = part.html.in("tr");
        part.html.put("th", "Dimension", {{"scope", "col"}});
        part.html.put("th", "Score", {{"scope", "col"}, {"class", "number"}});
        part.html.put("th", "Panel's range", {{"scope", "col"}});
        part.html.put("th", "0 to 100", {{"scope", "col"}});
        part.html.put("th", "In words", {{"scope", "col"}});
    }
    const auto body = part.html.in("tbody");
    for (std::size_t d = 0; d < kDimensions; ++d) {
        const auto dimension = static_cast<Dimension>(d);
        put_profile_row(part.html, {title_of(dimension), question_of(dimension), score.dimensions[d],
                                    range_of(score, d), range_words(score, dimension)});
    }
    put_profile_row(part.html, {"Core", "The first five together", score.core,
                                score.band ? score.band->core : std::nullopt, core_words(score)});
}

} // namespace totality::reports
