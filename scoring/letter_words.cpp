#include "scoring/letter_words.h"
#include "scoring/option_words.h"
#include <algorithm>

namespace totality {

namespace {

constexpr std::array<LetterTopic, kLetterTopics> kTopics{{
    {"status", "Immigration status", LetterComponent::no_status, LetterComponent::grants_status},
    {"travel", "Leave to travel", LetterComponent::no_travel, LetterComponent::grants_travel},
    {"immunity", "Protection from later removal", LetterComponent::no_immunity, LetterComponent::grants_immunity},
    {"right", "A right to enforce it", LetterComponent::no_right, LetterComponent::grants_right},
}};

const char *fixed_words(LetterComponent component) {
    switch (component) {
    case LetterComponent::no_status:
        return "This decision does not give you any immigration status. A status that you hold is neither better nor "
               "worse for it.";
    case LetterComponent::grants_status: return "This decision gives you lawful immigration status.";
    case LetterComponent::no_travel:
        return "It does not allow you to travel to the United States. If you leave, you may be refused admission when "
               "you return.";
    case LetterComponent::grants_travel: return "You may travel abroad and return to the United States.";
    case LetterComponent::no_immunity: return "It does not protect you from removal in the future.";
    case LetterComponent::grants_immunity: return "You will not be placed in proceedings over this matter again.";
    case LetterComponent::no_right:
        return "It creates no right that you or anyone else can enforce against the United States.";
    case LetterComponent::grants_right: return "You may rely on this decision as of right.";
    case LetterComponent::evaluation:
        return "The Service has weighed these facts one against another, and this is the outcome that they carry.";
    default: return "";
    }
}

// Quoted, since the file speaks of the person and the letter speaks to them.
std::string facts_words(const std::vector<std::string> &facts) {
    if (facts.empty()) return "The Service has considered the facts of your case.";
    std::string words = "In deciding, the Service has considered these sentences of your file:";
    for (const std::string &fact : facts) words += "\n“" + fact + "”";
    return words;
}

std::string linked_words(const Option *option) {
    if (option && option->linked_benefit)
        return "Linked to this decision, and to be applied for: " + *option->linked_benefit + ".";
    return "You may apply separately for any benefit that is linked to this decision.";
}

std::string words_of(LetterComponent component, const LetterSource &source) {
    switch (component) {
    case LetterComponent::decision:
        return source.option ? decision_sentence(*source.option) : "(No decision is chosen.)";
    case LetterComponent::consequences:
        return source.option ? consequence_sentence(*source.option) : "(No decision is chosen.)";
    case LetterComponent::facts: return facts_words(source.facts);
    case LetterComponent::linked_benefit: return linked_words(source.option);
    default: return fixed_words(component);
    }
}

// What was decided and why comes before what follows from it.
constexpr std::array kOrder{
    LetterComponent::decision,        LetterComponent::facts,         LetterComponent::evaluation,
    LetterComponent::consequences,    LetterComponent::no_status,     LetterComponent::grants_status,
    LetterComponent::no_travel,       LetterComponent::grants_travel, LetterComponent::no_immunity,
    LetterComponent::grants_immunity, LetterComponent::no_right,      LetterComponent::grants_right,
    LetterComponent::linked_benefit};

} // namespace

const std::array<LetterTopic, kLetterTopics> &letter_topics() { return kTopics; }

bool says(const Letter &letter, LetterComponent component) {
    return std::find(letter.components.begin(), letter.components.end(), component) != letter.components.end();
}

int state_of(const Letter &letter, const LetterTopic &topic) {
    return says(letter, topic.grants) ? 2 : says(letter, topic.denies) ? 1 : 0;
}

Letter with_component(Letter letter, LetterComponent component, bool on) {
    std::erase(letter.components, component);
    if (on) letter.components.push_back(component);
    std::sort(letter.components.begin(), letter.components.end());
    return letter;
}

Letter with_topic(Letter letter, const LetterTopic &topic, int state) {
    letter = with_component(std::move(letter), topic.denies, state == 1);
    return with_component(std::move(letter), topic.grants, state == 2);
}

Letter with_addressee(Letter letter, Addressee addressee, bool on) {
    std::erase(letter.to, addressee);
    if (on) letter.to.push_back(addressee);
    std::sort(letter.to.begin(), letter.to.end());
    return letter;
}

std::vector<LetterParagraph> letter_paragraphs(const Letter &letter, const LetterSource &source) {
    std::vector<LetterParagraph> paragraphs;
    for (const LetterComponent component : kOrder)
        if (says(letter, component)) paragraphs.push_back({words_of(component, source), static_cast<int>(component)});
    if (!letter.text.empty()) paragraphs.push_back({letter.text, -1});
    return paragraphs;
}

} // namespace totality
