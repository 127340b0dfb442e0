#include "scoring/json_fields.h"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace totality {

namespace {

// More than this in one file helps nobody, and a hostile file must not cost time.
constexpr std::size_t kMostErrors = 500;

const char *name_of(JsonKind kind) {
    switch (kind) {
    case JsonKind::null: return "null";
    case JsonKind::boolean: return "true or false";
    case JsonKind::integer: return "a whole number";
    case JsonKind::number: return "a number";
    case JsonKind::string: return "a text";
    case JsonKind::array: return "a list";
    case JsonKind::object: return "an object";
    }
    return "something else";
}

std::string escaped(std::string_view key) {
    std::string out;
    for (char c : key) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out += c;
    }
    return out;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({change, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row[b.size()];
}

bool wrong_type(Reading &reading, const JsonNode &node, const char *wanted) {
    reading.error(node, "wrong-type", fmt::format("{} is expected here, not {}", wanted, name_of(node.kind)));
    return false;
}

} // namespace

void Reading::add(Severity severity, std::size_t offset, const char *code, std::string message) {
    if (severity == Severity::error && ++errors_ > kMostErrors) {
        if (errors_ == kMostErrors + 1)
            diagnostics.push_back({Severity::error, "too-many-errors", file_, 0, 0, "",
                                   fmt::format("more than {} errors; mend these first", kMostErrors)});
        return;
    }
    const LineColumn at = place(offset);
    diagnostics.push_back({severity, code, file_, at.line, at.column, pointer(), std::move(message)});
}

bool Reading::is_full() const { return errors_ > kMostErrors; }

std::string Reading::pointer() const {
    std::string out;
    for (const Step &step : path) out += "/" + (step.member ? escaped(step.member->key) : std::to_string(step.index));
    return out;
}

LineColumn Reading::place(std::size_t offset) {
    if (line_starts_.empty()) {
        line_starts_.push_back(0);
        for (std::size_t i = 0; i < text_.size(); ++i)
            if (text_[i] == '\n') line_starts_.push_back(i + 1);
    }
    const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    const auto line = static_cast<std::size_t>(next - line_starts_.begin());
    return {static_cast<int>(line), static_cast<int>(offset - line_starts_[line - 1]) + 1};
}

bool is_kebab_id(std::string_view text) {
    if (text.empty() || text.size() > 100 || text.front() == '-' || text.back() == '-') return false;
    char before = 0;
    for (char c : text) {
        const bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!word && (c != '-' || before == '-')) return false;
        before = c;
    }
    return true;
}

bool expect_kind(Reading &reading, const JsonNode &node, JsonKind kind) {
    return node.kind == kind || wrong_type(reading, node, name_of(kind));
}

bool expect_at_most(Reading &reading, const JsonNode &node, std::size_t most) {
    if (node.children.size() <= most) return true;
    reading.error(node, "too-many", fmt::format("{} entries; at most {} are allowed", node.children.size(), most));
    return false;
}

bool read_text(Reading &reading, const JsonNode &node, std::string &out) {
    if (!expect_kind(reading, node, JsonKind::string)) return false;
    out = node.text;
    return true;
}

bool read_boolean(Reading &reading, const JsonNode &node, bool &out) {
    if (!expect_kind(reading, node, JsonKind::boolean)) return false;
    out = node.boolean;
    return true;
}

bool read_integer(Reading &reading, const JsonNode &node, int &out, int least, int most) {
    const bool whole =
        node.kind == JsonKind::integer || (node.kind == JsonKind::number && node.number == std::floor(node.number));
    if (!whole) return wrong_type(reading, node, name_of(JsonKind::integer));
    if (node.number < least || node.number > most) {
        reading.error(node, "out-of-range",
                      fmt::format("{} is out of range; {} to {} is allowed", node.number, least, most));
        return false;
    }
    out = static_cast<int>(node.number);
    return true;
}

bool read_hours(Reading &reading, const JsonNode &node, double &out) {
    if (node.kind != JsonKind::integer && node.kind != JsonKind::number)
        return wrong_type(reading, node, "a number of hours");
    if (!(node.number >= 0 && node.number <= 1e6)) {
        reading.error(node, "out-of-range",
                      fmt::format("{} hours is out of range; 0 to 1,000,000 is allowed", node.number));
        return false;
    }
    out = node.number;
    return true;
}

bool read_id(Reading &reading, const JsonNode &node, std::string &out) {
    if (!expect_kind(reading, node, JsonKind::string)) return false;
    out = node.text;
    return true;
}

Fields::Fields(Reading &reading, const JsonNode &node) : reading_(reading), node_(node) {
    expect_kind(reading_, node_, JsonKind::object);
    constexpr std::size_t kUsualKeys = 16;
    known_.reserve(kUsualKeys);
}

Fields::~Fields() {
    if (node_.kind != JsonKind::object) return;
    for (const JsonNode &member : node_.children) {
        if (reading_.is_full()) return;
        if (std::find(known_.begin(), known_.end(), member.key) != known_.end()) continue;
        if (member.key.starts_with("x-")) {
            keep_extension(reading_, member);
            continue;
        }
        const Within within(reading_, member);
        const auto meant = nearest(member.key, known_);
        reading_.error_at_key(member, "unknown-key",
                              fmt::format("the key \"{}\" is not known here; {}", member.key,
                                          meant ? fmt::format("was \"{}\" meant?", *meant)
                                                : "remove it, or begin it with \"x-\" to keep it for yourself"));
    }
}

const JsonNode *Fields::take(std::string_view key, Need need) {
    known_.push_back(key);
    if (node_.kind != JsonKind::object) return nullptr;
    const JsonNode *member = node_.find(key);
    if (member && (member->kind != JsonKind::null || need == Need::required)) return member;
    if (need == Need::required) reading_.error(node_, "missing-key", fmt::format("the key \"{}\" is missing", key));
    return nullptr;
}

bool Fields::text(std::string_view key, std::string &out, Need need) {
    return with(key, need, [&](const JsonNode &node) { return read_text(reading_, node, out); });
}

bool Fields::boolean(std::string_view key, bool &out, Need need) {
    return with(key, need, [&](const JsonNode &node) { return read_boolean(reading_, node, out); });
}

bool Fields::integer(std::string_view key, int &out, int least, int most, Need need) {
    return with(key, need, [&](const JsonNode &node) { return read_integer(reading_, node, out, least, most); });
}

bool Fields::hours(std::string_view key, double &out, Need need) {
    return with(key, need, [&](const JsonNode &node) { return read_hours(reading_, node, out); });
}

bool Fields::hours(std::string_view key, std::optional<double> &out) {
    return with(key, Need::optional, [&](const JsonNode &node) {
        double hours = 0;
        if (!read_hours(reading_, node, hours)) return false;
        out = hours;
        return true;
    });
}

void keep_extension(Reading &reading, const JsonNode &member) {
    const Within within(reading, member);
    const std::string_view json = reading.text().substr(member.offset, member.end - member.offset);
    reading.extensions.emplace_back(reading.pointer(), std::string(json));
}

void report_bad_choice(Reading &reading, const JsonNode &node, std::span<const char *const> names) {
    reading.error(node, "bad-value",
                  fmt::format("{} is not one of: {}",
                              node.kind == JsonKind::string ? "\"" + node.text + "\"" : name_of(node.kind),
                              fmt::join(names, ", ")));
}

std::optional<std::string> nearest(std::string_view word, std::span<const std::string_view> names) {
    if (word.size() > 60) return std::nullopt;
    std::optional<std::string> best;
    std::size_t least = std::max<std::size_t>(2, word.size() / 4) + 1;
    for (std::string_view name : names) {
        const std::size_t distance = edit_distance(word, name);
        if (distance >= least) continue;
        least = distance;
        best = std::string(name);
    }
    return best;
}

} // namespace totality
