#include "scoring/json_text.h"
#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <nlohmann/json.hpp>

namespace totality {

namespace {

// Walks the text and tells the handler how far the parser has come: nlohmann/json keeps no positions of its own.
class CountingIterator {
  public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = const char &;

    CountingIterator(const char *at, const char **reached) : at_(at), reached_(reached) {}
    reference operator*() const { return *at_; }
    CountingIterator &operator++() {
        ++at_;
        *reached_ = at_;
        return *this;
    }
    CountingIterator operator++(int) {
        CountingIterator before = *this;
        ++*this;
        return before;
    }
    bool operator==(const CountingIterator &other) const { return at_ == other.at_; }
    bool operator!=(const CountingIterator &other) const { return at_ != other.at_; }

  private:
    const char *at_;
    const char **reached_;
};

bool is_between_tokens(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == ',' || c == ':'; }

bool is_number_byte(char c) {
    return (c >= '0' && c <= '9') || c == '.' || c == 'e' || c == 'E' || c == '+' || c == '-';
}

class TreeBuilder {
  public:
    TreeBuilder(std::string_view text, const std::string &file, const JsonLimits &limits)
        : reached(text.data()), text_(text), file_(file), limits_(limits) {}

    bool null() { return scalar(JsonKind::null); }
    bool boolean(bool value) {
        if (!scalar(JsonKind::boolean)) return false;
        latest_->boolean = value;
        return true;
    }
    bool number_integer(std::int64_t value) {
        if (!scalar(JsonKind::integer)) return false;
        latest_->integer = value;
        latest_->number = static_cast<double>(value);
        return true;
    }
    bool number_unsigned(std::uint64_t value) {
        if (value <= static_cast<std::uint64_t>(INT64_MAX)) return number_integer(static_cast<std::int64_t>(value));
        return number_float(static_cast<double>(value), {});
    }
    bool number_float(double value, const std::string &) {
        if (!scalar(JsonKind::number)) return false;
        latest_->number = value;
        return true;
    }
    bool string(std::string &value) {
        if (!string_allowed(value) || !scalar(JsonKind::string)) return false;
        latest_->text = std::move(value);
        return true;
    }
    bool binary(nlohmann::json::binary_t &) { return false; }
    bool start_object(std::size_t) { return open(JsonKind::object); }
    bool start_array(std::size_t) { return open(JsonKind::array); }
    bool end_array() { return close(); }
    bool end_object() { return keys_are_unique(*open_.back()) && close(); }
    bool key(std::string &value) {
        if (!string_allowed(value)) return false;
        key_offset_ = token_start();
        key_ = std::move(value);
        previous_end_ = here();
        return true;
    }
    bool parse_error(std::size_t, const std::string &, const nlohmann::json::exception &error) {
        const std::size_t at = here() > 0 ? here() - 1 : 0;
        return fail("json-syntax", at, explain(error.what(), at));
    }

    const char *reached; // one past the last byte that the parser took
    JsonNode root;
    std::vector<Diagnostic> diagnostics;

  private:
    std::size_t here() const { return static_cast<std::size_t>(reached - text_.data()); }

    std::size_t token_start() const {
        std::size_t at = previous_end_;
        while (at < text_.size() && is_between_tokens(text_[at])) ++at;
        return at;
    }

    // An object of these formats has three members or more: one allocation where growing would take three.
    static JsonNode &next_child(JsonNode &parent) {
        constexpr std::size_t kUsualMembers = 4;
        if (parent.kind == JsonKind::object && parent.children.empty()) parent.children.reserve(kUsualMembers);
        return parent.children.emplace_back();
    }

    JsonNode &place(JsonKind kind) {
        JsonNode &node = open_.empty() ? root : next_child(*open_.back());
        node.kind = kind;
        node.key = std::move(key_);
        node.key_offset = static_cast<std::uint32_t>(key_offset_);
        node.offset = static_cast<std::uint32_t>(token_start());
        key_.clear();
        return node;
    }

    bool scalar(JsonKind kind) {
        latest_ = &place(kind);
        previous_end_ = here();
        latest_->end = static_cast<std::uint32_t>(here());
        // The parser knows that a number is over only when it has taken the byte behind it.
        const bool number = kind == JsonKind::integer || kind == JsonKind::number;
        if (number && !is_number_byte(text_[latest_->end - 1])) --latest_->end;
        return true;
    }

    bool open(JsonKind kind) {
        if (open_.size() >= limits_.nesting)
            return fail(
                "json-too-deep", token_start(),
                fmt::format("nested deeper than {} levels; nothing in this format needs that", limits_.nesting));
        JsonNode &node = place(kind);
        previous_end_ = here();
        open_.push_back(&node);
        return true;
    }

    bool close() {
        previous_end_ = here();
        open_.back()->end = static_cast<std::uint32_t>(here());
        open_.pop_back();
        return true;
    }

    bool string_allowed(const std::string &value) {
        if (value.size() > limits_.string_bytes)
            return fail(
                "json-string-too-long", token_start(),
                fmt::format("this string has {} bytes; at most {} are allowed", value.size(), limits_.string_bytes));
        if (value.find('\0') != std::string::npos)
            return fail("json-nul", token_start(), "a string holds the character U+0000; remove it");
        return true;
    }

    static bool none_is_equal(const std::vector<JsonNode> &members) {
        for (std::size_t i = 1; i < members.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (members[i].key == members[j].key) return false;
        return true;
    }

    // Sorted views keep a hostile object with very many keys from costing quadratic time; for a few members a look at
    // each pair is the quickest.
    bool keys_are_unique(const JsonNode &object) {
        constexpr std::size_t kFewMembers = 8;
        if (object.children.size() <= kFewMembers && none_is_equal(object.children)) return true;
        keys_.clear();
        for (const JsonNode &child : object.children) keys_.push_back(&child);
        // Of two equal keys the first stays first: members lie in memory as they stand in the text.
        const auto by_key = [](const JsonNode *a, const JsonNode *b) {
            const auto order = a->key <=> b->key;
            return order == 0 ? a < b : order < 0;
        };
        std::sort(keys_.begin(), keys_.end(), by_key);
        const auto same = [](const JsonNode *a, const JsonNode *b) { return a->key == b->key; };
        const auto twice = std::adjacent_find(keys_.begin(), keys_.end(), same);
        if (twice == keys_.end()) return true;
        return fail("json-duplicate-key", (*std::next(twice))->key_offset,
                    fmt::format("the key \"{}\" stands twice in this object; keep one", (*twice)->key));
    }

    // The library's message repeats the place and an error number; a person needs only what was expected.
    std::string explain(const std::string &what, std::size_t at) const {
        if (at >= text_.size() || text_.empty())
            return "the text ends too early; a value or a closing bracket is missing";
        const std::size_t dash = what.find("; ");
        if (what.find("ill-formed UTF-8") != std::string::npos) return "this byte is not UTF-8; save the file as UTF-8";
        const std::size_t start = what.find(" - ");
        const std::string tail = start != std::string::npos  ? what.substr(start + 3)
                                 : dash != std::string::npos ? what.substr(dash + 2)
                                                             : what;
        return "not valid JSON here: " + tail;
    }

    bool fail(const char *code, std::size_t offset, std::string message) {
        const LineColumn at = place_of(text_, offset);
        diagnostics.push_back({Severity::error, code, file_, at.line, at.column, "", std::move(message)});
        return false;
    }

    std::string_view text_;
    const std::string &file_;
    JsonLimits limits_;
    std::vector<JsonNode *> open_;
    std::vector<const JsonNode *> keys_;
    JsonNode *latest_ = nullptr;
    std::string key_;
    std::size_t key_offset_ = 0;
    std::size_t previous_end_ = 0;
};

} // namespace

const JsonNode *JsonNode::find(std::string_view name) const {
    const auto it = std::find_if(children.begin(), children.end(), [&](const JsonNode &n) { return n.key == name; });
    return it == children.end() ? nullptr : &*it;
}

Loaded<JsonNode> read_json(std::string_view text, const std::string &file, const JsonLimits &limits) {
    TreeBuilder builder(text, file, limits);
    const CountingIterator first(text.data(), &builder.reached);
    const CountingIterator last(text.data() + text.size(), &builder.reached);
    const bool ok = nlohmann::json::sax_parse(first, last, &builder);
    if (ok) return {std::move(builder.root), {}};
    return {std::nullopt, std::move(builder.diagnostics)};
}

LineColumn place_of(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const std::size_t start = before.rfind('\n');
    const std::size_t column = start == std::string_view::npos ? before.size() : before.size() - start - 1;
    return {static_cast<int>(lines) + 1, static_cast<int>(column) + 1};
}

} // namespace totality
