#include "scoring/transcript.h"
#include "scoring/action_kinds.h"
#include "scoring/considerations.h"
#include "scoring/scenario_spelling.h"
#include "scoring/text_check.h"
#include "scoring/transcript_values.h"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace totality {

namespace {

ActionBody read_open(LineReader &line) {
    return action::Open{{take_id(line, "document", ids_of(line.file.scenario.documents))}};
}

ActionBody read_mark(LineReader &line) {
    Mark mark;
    mark.passage = take_passage(line);
    mark.consideration = take_consideration(line);
    if (!is_known_bar(mark.consideration)) mark.push = take_whole(line, "push", -2, 2);
    if (const Word *note = line.words.take_quoted()) mark.note = note->text;
    if (const Passage *passage = find_passage(line.file, mark.passage)) mark.text_hash = passage->hash;
    return action::SetMark{std::move(mark)};
}

ActionBody read_unmark(LineReader &line) {
    PassageId passage = take_passage(line);
    return action::Unmark{passage, take_consideration(line)};
}

ActionBody read_inquire(LineReader &line) {
    return action::Inquire{{take_id(line, "inquiry", ids_of(line.file.scenario.inquiries))}};
}

ActionBody read_approve(LineReader &line) {
    return action::Approve{{take_id(line, "approval", ids_of(line.file.scenario.approvals))}};
}

ActionBody read_wait(LineReader &line) {
    if (line.words.at_end()) return action::Wait{};
    const Word &word = *line.words.take("");
    auto hours = parse_number<double>(word.text);
    if (!hours || !std::isfinite(*hours) || *hours <= 0 || *hours > kLongestWaitHours)
        line.words.error(
            word, "transcript-number",
            fmt::format("\"{}\" is no number of hours above 0 and at most {}; or write \"wait\" alone, for "
                        "the next arrival",
                        word.text, kLongestWaitHours));
    return action::Wait{hours};
}

ActionBody read_lean(LineReader &line) { return action::Lean{take_whole(line, "lean", -2, 2).value_or(0)}; }

ActionBody read_answer(LineReader &line) {
    std::string id = take_id(line, "question", ids_of(line.file.scenario.questions));
    const Question *question = find_question(line.file.scenario, {id});
    // Where the question is unknown nobody can say what would answer it.
    const Word *answer = line.words.take("an answer");
    if (answer && question) known(line, *answer, "answer", ids_of(question->options));
    return action::Answer{{id}, {answer ? answer->text : ""}};
}

// The points of a basis: the words between two commas.
std::vector<std::vector<Word>> take_points(LineReader &line) {
    std::vector<std::vector<Word>> points(1);
    while (!line.words.at_end()) {
        std::vector<Word> pieces = split_at_commas(*line.words.take(""));
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            if (i > 0) points.emplace_back();
            if (!pieces[i].text.empty()) points.back().push_back(pieces[i]);
        }
    }
    return points;
}

ActionBody read_basis(LineReader &line) {
    if (line.words.take_if("none")) return action::Basis{};
    Ids factors(kFactorIds.begin(), kFactorIds.end());
    action::Basis basis;
    for (const std::vector<Word> &point : take_points(line)) {
        if (point.size() != 2) {
            line.words.error(point.empty() ? 1 : point.front().column, "transcript-basis",
                             "a point of the basis is a fact and a factor, with a comma before the next point; \"basis "
                             "none\" empties it");
            continue;
        }
        FactRef fact = resolve_fact(line, point[0]);
        basis.points.push_back({fact, {known(line, point[1], "factor", factors)}});
    }
    return basis;
}

ActionBody read_choose(LineReader &line) {
    return action::Choose{{take_id(line, "option", options_of(line.file.scenario))}};
}

ActionBody read_sign(LineReader &line) {
    return action::Sign{{take_id(line, "signer", ids_of(line.file.scenario.signers))}};
}

ActionBody read_memorandum(LineReader &line) {
    if (line.words.take_if("none")) return action::Memorize{};
    Memorandum memorandum;
    for (const Setting &setting : take_settings(line, {"decision", "facts", "set_aside", "legal"}, memorandum.text)) {
        if (setting.key == "decision")
            memorandum.decision = {known(line, setting.value, "option", options_of(line.file.scenario))};
        if (setting.key == "facts") memorandum.facts = read_facts(line, setting.value);
        if (setting.key == "set_aside") memorandum.set_aside = read_facts(line, setting.value);
        if (setting.key == "legal") memorandum.legal = read_provisions(line, setting.value);
    }
    if (memorandum.decision.empty() && !line.words.failed()) line.words.take("decision=OPTION (or \"none\")");
    return action::Memorize{std::move(memorandum)};
}

ActionBody read_letter(LineReader &line) {
    if (line.words.take_if("none")) return action::Write{};
    if (line.words.at_end()) line.words.take("to=…, say=… or a text in quotes (or \"none\")");
    Letter letter;
    for (const Setting &setting : take_settings(line, {"to", "say"}, letter.text)) {
        if (setting.key == "to") letter.to = read_names(line, setting.value, "addressee", kAddressees);
        if (setting.key == "say") letter.components = read_names(line, setting.value, "component", kLetterComponents);
    }
    return action::Write{std::move(letter)};
}

ActionBody read_confidence(LineReader &line) {
    return action::Confidence{take_whole(line, "confidence", 50, 100).value_or(50)};
}

ActionBody read_hint(LineReader &line) {
    const Word *topic = line.words.take("what the hint is about");
    return action::Hint{topic ? topic->text : ""};
}

ActionBody read_undo(LineReader &) { return action::Undo{}; }
ActionBody read_redo(LineReader &) { return action::Redo{}; }
ActionBody read_submit(LineReader &) { return action::Submit{}; }

// By the variant's index, as kActionKinds.
constexpr ActionBody (*kReaders[])(LineReader &) = {
    read_open,   read_mark,       read_unmark, read_inquire, read_approve, read_wait,
    read_lean,   read_answer,     read_basis,  read_choose,  read_sign,    read_memorandum,
    read_letter, read_confidence, read_hint,   read_undo,    read_redo,    read_submit};
static_assert(std::size(kReaders) == kActionKinds.size());

std::optional<ActionBody> read_line(LineReader &line) {
    const Word &name = *line.words.take("an action");
    auto kind = std::find(kActionKinds.begin(), kActionKinds.end(), name.text);
    if (kind == kActionKinds.end()) {
        unknown(line, name, "action", Ids(kActionKinds.begin(), kActionKinds.end()));
        return std::nullopt;
    }
    ActionBody body = kReaders[kind - kActionKinds.begin()](line);
    line.words.expect_end(name.text);
    if (line.words.failed()) return std::nullopt;
    return body;
}

// Takes the first line off the text, without its end.
std::string_view take_line(std::string_view &text) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

Diagnostic not_text(const std::string &path, int line, std::size_t offset) {
    return {Severity::error,
            "transcript-not-utf8",
            path,
            line,
            static_cast<int>(offset) + 1,
            "",
            "this byte is not UTF-8 text; save the transcript as UTF-8"};
}

} // namespace

Loaded<std::vector<TranscriptLine>> read_transcript(std::string_view text, const std::string &path,
                                                    const CaseFile &file) {
    Loaded<std::vector<TranscriptLine>> result{std::vector<TranscriptLine>{}, {}};
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF"; // some editors write one
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    int number = 0;
    while (!text.empty()) {
        std::string_view written = take_line(text);
        ++number;
        if (std::size_t unclean = first_unclean_byte(written); unclean != std::string_view::npos) {
            result.diagnostics.push_back(not_text(path, number, unclean));
            continue;
        }
        LineReader line{TranscriptWords(written, number, path, result.diagnostics), file};
        if (line.words.at_end()) continue;
        if (auto body = read_line(line)) result.value->push_back({number, std::string(written), std::move(*body)});
    }
    if (has_errors(result.diagnostics)) result.value.reset();
    return result;
}

} // namespace totality
