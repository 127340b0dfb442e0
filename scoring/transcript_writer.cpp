#include "scoring/transcript.h"
#include <algorithm>
#include <fmt/format.h>

namespace totality {

namespace {

std::string quoted(const std::string &text) {
    std::string result = "\"";
    for (char c : text) {
        if (c == '\n')
            result += "\\n";
        else if (c == '"' || c == '\\')
            (result += '\\') += c;
        else
            result += c;
    }
    return result + '"';
}

bool is_plain_word(const std::string &text) {
    return !text.empty() && text.find_first_of(" \t\r\n\"\\#") == std::string::npos;
}

template <class Items> std::string joined(const Items &items) {
    std::string list;
    for (const auto &item : items) list += (list.empty() ? "" : ",") + item.text;
    return list;
}

template <class Names> std::string joined_names(const Names &names) {
    std::string list;
    for (auto name : names) list += (list.empty() ? "" : ",") + std::string(name_of(name));
    return list;
}

// " key=a,b"; nothing where the list is empty.
std::string setting(const char *key, const std::string &list) {
    return list.empty() ? "" : fmt::format(" {}={}", key, list);
}

// What follows the action's name, with the space before it.
std::string rest_of(const action::Open &open) { return " " + open.document.text; }

std::string rest_of(const action::SetMark &set) {
    const Mark &mark = set.mark;
    std::string push = mark.push ? fmt::format(" {:+}", *mark.push) : "";
    std::string note = mark.note.empty() ? "" : " " + quoted(mark.note);
    return fmt::format(" {} {}{}{}", mark.passage.text, mark.consideration.text, push, note);
}

std::string rest_of(const action::Unmark &unmark) {
    return fmt::format(" {} {}", unmark.passage.text, unmark.consideration.text);
}

std::string rest_of(const action::Inquire &inquire) { return " " + inquire.inquiry.text; }
std::string rest_of(const action::Approve &approve) { return " " + approve.approval.text; }
std::string rest_of(const action::Wait &wait) { return wait.hours ? fmt::format(" {}", *wait.hours) : ""; }
std::string rest_of(const action::Lean &lean) { return fmt::format(" {:+}", lean.lean); }

std::string rest_of(const action::Answer &answer) {
    return fmt::format(" {} {}", answer.question.text, answer.answer.text);
}

std::string rest_of(const action::Basis &basis) {
    std::string list;
    for (const BasisPoint &point : basis.points)
        list += fmt::format("{} {} {}", list.empty() ? "" : ",", point.fact.text, point.consideration.text);
    return list.empty() ? " none" : list;
}

std::string rest_of(const action::Choose &choose) { return " " + choose.option.text; }
std::string rest_of(const action::Sign &sign) { return " " + sign.signer.text; }

std::string rest_of(const action::Memorize &memorize) {
    if (!memorize.memorandum) return " none";
    const Memorandum &memorandum = *memorize.memorandum;
    return setting("decision", memorandum.decision.text) + setting("facts", joined(memorandum.facts)) +
           setting("set_aside", joined(memorandum.set_aside)) + setting("legal", joined(memorandum.legal)) + " " +
           quoted(memorandum.text);
}

std::string rest_of(const action::Write &write) {
    if (!write.letter) return " none";
    const Letter &letter = *write.letter;
    return setting("to", joined_names(letter.to)) + setting("say", joined_names(letter.components)) + " " +
           quoted(letter.text);
}

std::string rest_of(const action::Confidence &confidence) { return fmt::format(" {}", confidence.percent); }

std::string rest_of(const action::Hint &hint) {
    return " " + (is_plain_word(hint.topic) ? hint.topic : quoted(hint.topic));
}

std::string rest_of(const action::Undo &) { return ""; }
std::string rest_of(const action::Redo &) { return ""; }
std::string rest_of(const action::Submit &) { return ""; }

} // namespace

std::string write_transcript(std::span<const Action> actions) {
    std::string text;
    for (const Action &action : actions) {
        text += name_of(action.body);
        text += std::visit([](const auto &act) { return rest_of(act); }, action.body);
        text += '\n';
    }
    return text;
}

} // namespace totality
