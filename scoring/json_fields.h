#pragma once
// Reading typed values out of a JSON tree as a list of fields: every wrong type, missing key and unknown key becomes a
// diagnostic with its place and pointer, and reading goes on, so that one pass tells everything.
#include "scoring/json_text.h"
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace totality {

// Where we are in one JSON text, and what was found wrong so far.
class Reading {
  public:
    Reading(std::string_view text, std::string file) : text_(text), file_(std::move(file)) {}

    void error(const JsonNode &at, const char *code, std::string message) {
        add(Severity::error, at.offset, code, std::move(message));
    }
    void warn(const JsonNode &at, const char *code, std::string message) {
        add(Severity::warning, at.offset, code, std::move(message));
    }
    void error_at_key(const JsonNode &member, const char *code, std::string message) {
        add(Severity::error, member.key_offset, code, std::move(message));
    }
    void add(Severity severity, std::size_t offset, const char *code, std::string message);

    std::string pointer() const;
    std::string_view text() const { return text_; }
    const std::string &file() const { return file_; }
    bool failed() const { return errors_ > 0; }
    bool is_full() const; // so many errors that more would help nobody

    std::vector<Diagnostic> diagnostics;
    std::vector<std::pair<std::string, std::string>> extensions; // "x-" keys

    // The path to the present node: keys and indices, spelled out only when a diagnostic needs it.
    struct Step {
        const JsonNode *member = nullptr; // its key, if a member of an object
        std::size_t index = 0;
    };
    std::vector<Step> path;

  private:
    LineColumn place(std::size_t offset);

    std::string_view text_;
    std::string file_;
    std::vector<std::size_t> line_starts_; // made when the first diagnostic asks
    std::size_t errors_ = 0;
};

// A step into a member or an item for as long as it lives.
class Within {
  public:
    Within(Reading &reading, const JsonNode &member) : reading_(reading) { reading_.path.push_back({&member, 0}); }
    Within(Reading &reading, std::size_t index) : reading_(reading) { reading_.path.push_back({nullptr, index}); }
    ~Within() { reading_.path.pop_back(); }
    Within(const Within &) = delete;
    Within &operator=(const Within &) = delete;

  private:
    Reading &reading_;
};

enum class Need { required, optional }; // optional: may be missing or null

template <class Enum> struct Spelling {
    const char *name;
    Enum value;
};

bool is_kebab_id(std::string_view text);

// Values of single nodes. False: not of that type, and said so.
bool read_text(Reading &reading, const JsonNode &node, std::string &out);
bool read_boolean(Reading &reading, const JsonNode &node, bool &out);
bool read_integer(Reading &reading, const JsonNode &node, int &out, int least, int most);
bool read_hours(Reading &reading, const JsonNode &node, double &out); // a finite number, not negative
bool read_id(Reading &reading, const JsonNode &node, std::string &out);

// The members of one object. The destructor reports keys that nobody asked for.
class Fields {
  public:
    Fields(Reading &reading, const JsonNode &node);
    ~Fields();
    Fields(const Fields &) = delete;
    Fields &operator=(const Fields &) = delete;

    // The member, or null where it is missing or null (an error where it is required).
    const JsonNode *take(std::string_view key, Need need);

    template <class Read> bool with(std::string_view key, Need need, Read read) {
        const JsonNode *node = take(key, need);
        if (!node) return false;
        const Within within(reading_, *node);
        return read(*node);
    }

    bool text(std::string_view key, std::string &out, Need need = Need::required);
    bool boolean(std::string_view key, bool &out, Need need = Need::required);
    bool integer(std::string_view key, int &out, int least, int most, Need need = Need::required);
    bool hours(std::string_view key, double &out, Need need = Need::required);
    bool hours(std::string_view key, std::optional<double> &out);

    template <class AnyId> bool id(std::string_view key, AnyId &out, Need need = Need::required) {
        return with(key, need, [&](const JsonNode &node) { return read_id(reading_, node, out.text); });
    }

    template <class Enum, std::size_t N>
    bool choice(std::string_view key, Enum &out, const Spelling<Enum> (&spellings)[N], Need need = Need::required) {
        return with(key, need, [&](const JsonNode &node) { return read_choice(reading_, node, out, spellings); });
    }

    // Items of an array, at most `most` of them; `read(const JsonNode &)` for each.
    template <class Read> void items(std::string_view key, Need need, std::size_t most, Read read) {
        with(key, need, [&](const JsonNode &node) { return read_items(reading_, node, most, read); });
    }
    // Members of an object used as a map; "x-" keys are left out.
    template <class Read> void members(std::string_view key, Need need, Read read) {
        with(key, need, [&](const JsonNode &node) { return read_members(reading_, node, read); });
    }

    Reading &reading() { return reading_; }
    const JsonNode &node() const { return node_; }

  private:
    Reading &reading_;
    const JsonNode &node_;
    std::vector<std::string_view> known_;
};

bool expect_kind(Reading &reading, const JsonNode &node, JsonKind kind);
bool expect_at_most(Reading &reading, const JsonNode &node, std::size_t most);
void keep_extension(Reading &reading, const JsonNode &member);
void report_bad_choice(Reading &reading, const JsonNode &node, std::span<const char *const> names);

template <class Enum, std::size_t N>
bool read_choice(Reading &reading, const JsonNode &node, Enum &out, const Spelling<Enum> (&spellings)[N]) {
    if (node.kind == JsonKind::string)
        for (const auto &spelling : spellings)
            if (node.text == spelling.name) {
                out = spelling.value;
                return true;
            }
    const char *names[N];
    for (std::size_t i = 0; i < N; ++i) names[i] = spellings[i].name;
    report_bad_choice(reading, node, names);
    return false;
}

template <class Read> bool read_items(Reading &reading, const JsonNode &node, std::size_t most, Read read) {
    if (!expect_kind(reading, node, JsonKind::array) || !expect_at_most(reading, node, most)) return false;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        const Within within(reading, i);
        read(node.children[i]);
    }
    return true;
}

template <class Read> bool read_members(Reading &reading, const JsonNode &node, Read read) {
    if (!expect_kind(reading, node, JsonKind::object)) return false;
    for (const JsonNode &member : node.children) {
        if (member.key.starts_with("x-")) {
            keep_extension(reading, member);
            continue;
        }
        const Within within(reading, member);
        read(member);
    }
    return true;
}

// `names` sorted by likeness to `word`: the nearest, if it is near enough to be meant.
std::optional<std::string> nearest(std::string_view word, std::span<const std::string_view> names);

} // namespace totality
