// The debrief's words by number, its panes as columns come and go, and what its marks and knobs look like.
#include "tests/app/debrief_shown.h"
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::test;

TEST_CASE("how you stand to a point is told by how many of the panel have it") {
    const DebriefText text = prepare_debrief(good().view());
    const auto standing = [&](const char *key) {
        for (std::size_t i = 0; i < text.points.size(); ++i)
            if (text.points[i].key == key) return split_of(good().view(), text, static_cast<int>(i)).standing;
        return std::string("no such point");
    };
    struct Row {
        const char *point, *words;
    };
    for (const Row &row :
         {Row{"lpr-1963/factor.status", "You weigh it under this heading, and so do all 5 of the panel."},
          Row{"entered-at-four/factor.residence", "You weigh it under this heading, and so do 4 of 5."},
          Row{"lodge-politics/bar.protected-trait", "You set it aside, and so did all 5 of the panel."},
          Row{"fellow-soldier/bar.personal-feelings", "4 of 5 set it aside; you did not."},
          Row{"no-portuguese/factor.humanitarian", "2 of 5 weigh it under this heading; you do not."}}) {
        CAPTURE(row.point);
        CHECK(standing(row.point) == row.words);
    }
}

TEST_CASE("a paper that did not reach you says how it comes, apart from an answer of the same office") {
    ShownDebrief s(good());
    const auto words = [&](const char *id) {
        for (std::size_t d = 0; d < s.screen.text.papers.size(); ++d)
            if (s.debriefed.file.scenario.documents[d].id.text == id) return s.screen.text.papers[d].words;
        return std::string();
    };
    CHECK(words("counsel-note") == "It did not reach you: it comes 6 hours into Supervisory review.");
    Debriefed hasty(jail(),
                    "wait 1\ninquire call-hospital\nchoose refer\napprove counsel\nchoose decline-nta\nsubmit\n");
    const DebriefText text = prepare_debrief(hasty.view());
    CHECK(text.papers[3].words ==
          "It did not reach you. Not asked for: Order the record of conviction from the county clerk");
    CHECK(text.papers[5].words == "It did not reach you in time: Call the hospital about the daughter");
    const auto advice = std::find_if(text.path.begin(), text.path.end(),
                                     [](const StepText &step) { return step.words == "District Counsel's advice"; });
    REQUIRE(advice != text.path.end());
    CHECK(advice->detail == "Asked Tue 11:00; no answer in time");
}
