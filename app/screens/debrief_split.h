#pragma once
// Where the panel splits: over the outcome, or over one point, with what each of them wrote.
#include "app/screens/debrief_text.h"

namespace totality {

struct VoiceText {
    std::string who, stand, words; // "District Counsel", "Toward enforcement", the note
    std::optional<int> push;
    bool has = false, saw = true, set_aside = false;
};

// A part of the bar on top.
struct SharePart {
    int count = 0;
    std::string words;       // for a tooltip and the record
    std::optional<int> push; // none: left alone, or set aside
    bool set_aside = false;
};

// What is told of one point; made when it is chosen.
struct PointSplit {
    int point = -1;
    std::string standing; // how you stand to it
    std::vector<SharePart> parts;
    std::vector<VoiceText> voices; // you first, then the panel
    std::vector<int> others;       // further points of the same fact
};

struct SplitPane {
    PointSplit split;
};

struct SplitEvents {
    bool to_outcome = false; // away from the point
    int point = -1;          // another point of the same fact was asked for
};

PointSplit split_of(const DebriefView &view, const DebriefText &text, int point);

// `chosen`: the point, or -1 for the outcome.
SplitEvents draw_split(SplitPane &ui, const DebriefView &view, const DebriefText &text, int chosen, const ui::Box &box);

} // namespace totality
