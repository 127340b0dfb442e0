#include "app/screens/debrief_split.h"
#include "app/widgets/push.h"
#include <algorithm>
#include <fmt/format.h>

namespace totality {

namespace {

// "all 5 of the panel", "4 of the panel"; those who could see it where not all could.
std::string how_many(int some, const PointReport &panel) {
    const bool all_saw = panel.saw == static_cast<int>(panel.saw_it.size());
    const char *who = all_saw ? "the panel" : "the panel who could see it";
    if (panel.saw == 1) return fmt::format("the one panelist{}", all_saw ? "" : " who could see it");
    if (some == panel.saw) return fmt::format("all {} of {}", some, who);
    return all_saw ? fmt::format("{} of {}", some, panel.saw)
                   : fmt::format("{} of the {} who could see it", some, panel.saw);
}

std::string capital(std::string words) {
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') words.front() += 'A' - 'a';
    return words;
}

// Of the panelists who push it at all; all of them push it the other way than you.
std::string opposite_words(const PointReport &panel) {
    const int push_it = panel.pushes[0] + panel.pushes[1] + panel.pushes[3] + panel.pushes[4];
    return push_it == 1 ? "You push it the other way than the one panelist who pushes it."
                        : fmt::format("You push it the other way than all {} of the panel who push it.", push_it);
}

std::string alone_words(const PointReport &panel, bool bar) {
    const char *you = bar ? "You set it aside" : "You weigh it under this heading";
    if (panel.saw == 0) return fmt::format("{}; nobody on the panel could see it.", you);
    return fmt::format("{}, and nobody on the panel {}.", you, bar ? "did" : "does");
}

// How you stand to the panel, by how many of it have the point.
std::string standing_words(const DebriefPoint &point) {
    const PointReport &panel = point.panel;
    const bool bar = is_bar(panel.consideration), one = panel.have == 1;
    const std::string many = how_many(panel.have, panel);
    switch (point.standing) {
    case Standing::agree:
    case Standing::minority: {
        const char *few = point.standing == Standing::minority ? ": a minority view" : "";
        if (bar) return fmt::format("You set it aside, and so did {}{}.", many, few);
        return fmt::format("You weigh it under this heading, and so {} {}{}.", one ? "does" : "do", many, few);
    }
    case Standing::only_you: return alone_words(panel, bar);
    case Standing::opposite: return opposite_words(panel);
    case Standing::missed:
    case Standing::left_alone:
        if (!point.could_see) return "It did not reach you.";
        if (panel.have == 0) return "Neither you nor anybody on the panel has it.";
        if (bar) return fmt::format("{} set it aside; you did not.", capital(many));
        return fmt::format("{} {} it under this heading; you do not.", capital(many), one ? "weighs" : "weigh");
    }
    return {};
}

std::string stand_words(const VoiceText &voice) {
    if (!voice.saw && !voice.has) return "Could not see it";
    if (voice.set_aside) return voice.has ? "Set it aside" : "Did not set it aside";
    return voice.has ? ui::push_words(voice.push.value_or(0)) : "Left it alone";
}

// What a worksheet notes at its marks of this point.
std::string note_of(const CaseFile &file, const Worksheet &worksheet, const PointReport &point) {
    std::string notes;
    for (const Mark &mark : worksheet.marks) {
        if (mark.consideration != point.consideration || mark.note.empty()) continue;
        const Passage *passage = find_passage(file, mark.passage);
        if (!passage || (passage->fact.text != point.fact && passage->id.text != point.fact)) continue;
        if (!notes.empty()) notes += "\n";
        notes += mark.note;
    }
    return notes;
}

void add_you(const DebriefView &view, const PointText &row, PointSplit &split) {
    VoiceText &you = split.voices.emplace_back();
    you.who = "You";
    you.push = row.point->push;
    you.has = row.point->yours;
    you.saw = row.point->could_see;
    you.set_aside = row.group == ui::kBars;
    you.words = note_of(view.file, view.worksheet, row.point->panel);
}

void add_panelist(const DebriefView &view, const PointText &row, std::size_t i, PointSplit &split) {
    const PointReport &panel = row.point->panel;
    VoiceText &voice = split.voices.emplace_back();
    voice.who = view.debrief.voices[i].perspective;
    voice.has = panel.push_of[i].has_value();
    voice.saw = panel.saw_it[i] != 0;
    voice.set_aside = row.group == ui::kBars;
    if (!voice.set_aside) voice.push = panel.push_of[i];
    voice.words = told(view, note_of(view.file, view.file.panel[i], panel));
}

void add_parts(const PointText &row, PointSplit &split) {
    const PointReport &panel = row.point->panel;
    const bool bar = row.group == ui::kBars;
    const auto add = [&](int count, std::string words, std::optional<int> push, bool set_aside) {
        if (count > 0) split.parts.push_back({count, std::move(words), push, set_aside});
    };
    if (bar)
        add(panel.have, "Set it aside", std::nullopt, true);
    else
        for (int push = -2; push <= 2; ++push)
            add(panel.pushes[static_cast<std::size_t>(push + 2)], ui::push_words(push), push, false);
    add(panel.saw - panel.have, bar ? "Did not set it aside" : "Left it alone", std::nullopt, false);
}

} // namespace

PointSplit split_of(const DebriefView &view, const DebriefText &text, int point) {
    PointSplit split;
    split.point = point;
    if (point < 0) return split;
    const PointText &row = text.points[static_cast<std::size_t>(point)];
    split.standing = standing_words(*row.point);
    add_parts(row, split);
    add_you(view, row, split);
    for (std::size_t i = 0; i < row.point->panel.push_of.size(); ++i) add_panelist(view, row, i, split);
    for (VoiceText &voice : split.voices) voice.stand = stand_words(voice);
    for (std::size_t i = 0; i < text.points.size(); ++i)
        if (static_cast<int>(i) != point && text.points[i].point->panel.fact == row.point->panel.fact)
            split.others.push_back(static_cast<int>(i));
    return split;
}

} // namespace totality
