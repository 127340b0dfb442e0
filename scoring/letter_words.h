#pragma once
// The letter as text. Its four topics have three states each, so that the choice gives away neither what belongs nor
// what is a false promise.
#include "scoring/scenario.h"
#include "scoring/worksheet.h"
#include <array>
#include <string>
#include <vector>

namespace totality {

struct LetterTopic {
    const char *id;    // for widgets
    const char *label; // "Immigration status"
    LetterComponent denies, grants;
};
inline constexpr std::size_t kLetterTopics = 4;
const std::array<LetterTopic, kLetterTopics> &letter_topics();

bool says(const Letter &letter, LetterComponent component);
// 0 not mentioned, 1 does not give, 2 gives.
int state_of(const Letter &letter, const LetterTopic &topic);

// With one component or topic changed; components stand in the order of the type.
Letter with_component(Letter letter, LetterComponent component, bool on);
Letter with_topic(Letter letter, const LetterTopic &topic, int state);
Letter with_addressee(Letter letter, Addressee addressee, bool on);

struct LetterSource {
    const Option *option = nullptr; // none: nothing is decided
    std::vector<std::string> facts; // sentences of the file that the decision rests on
};

struct LetterParagraph {
    std::string text;
    int component = -1; // LetterComponent that it comes from; -1: typed
};

std::vector<LetterParagraph> letter_paragraphs(const Letter &letter, const LetterSource &source);

} // namespace totality
