#pragma once
// The screens of deciding over an attempt without records.
#include "app/screens/decide_screen.h"
#include "tests/app/playing.h"

namespace totality::test {

// At the supervisory review, with marks, a basis of two, and two sentences that state the same fact.
inline const std::string kAtReview = R"(
inquire order-conviction-record
wait 1
mark booking-sheet#lpr-1963 factor.status +2
mark interview#entered-at-four factor.humanitarian +2
mark interview#drug-sale-1991 factor.criminal -1
wait 7
mark court-record#drug-sale-1991 factor.criminal -2
mark desk-mail#lodge-politics bar.protected-trait
lean +1
choose refer
basis drug-sale-1991 factor.criminal, entered-at-four factor.humanitarian
)";

struct Deciding {
    Playing play;
    DecideScreen screen;
    Intents intents;
    explicit Deciding(const std::string &transcript = kAtReview)
        : play(shipped_case("county-jail-veteran"), transcript) {}
    void draw() {
        const Intents wanted = draw_decide(screen, {play.file, play.state, guidance(), play.revision});
        keep(intents, wanted);
        play.take(wanted);
    }
    const Draft &draft() const { return play.state.draft; }
};

} // namespace totality::test
