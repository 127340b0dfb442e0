#pragma once
// Writes well-formed HTML: everything that is put in as words is escaped, every element that is opened is closed. Made
// for pages that stand alone: no script, nothing loaded, the style in the page (style.h).
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace totality::reports {

using Attributes = std::initializer_list<std::pair<const char *, std::string_view>>;

// For content and for attribute values in double quotes. Control characters and bytes that are not UTF-8, which HTML
// cannot hold, become U+FFFD.
std::string escaped(std::string_view words);

class Html {
  public:
    // Closes its element when it ends.
    class Element {
      public:
        ~Element() { html_.close(tag_); }
        Element(const Element &) = delete;
        Element &operator=(const Element &) = delete;

      private:
        friend class Html;
        Element(Html &html, const char *tag) : html_(html), tag_(tag) {}
        Html &html_;
        const char *tag_;
    };

    [[nodiscard]] Element in(const char *tag, Attributes attributes = {});
    void put(const char *tag, std::string_view words, Attributes attributes = {}); // an element with words in it
    void add(const char *tag, Attributes attributes = {});                         // one that holds nothing: br, hr
    void words(std::string_view words);
    // In a line of words, with no space of its own around it; `inner` nests in `tag`.
    void inline_words(const char *tag, std::string_view words, const char *inner = nullptr);

    // What people typed: a paragraph for each of its own, lines kept, in the direction of its writing.
    void typed(std::string_view text);

    std::string take() { return std::move(text_); }

  private:
    void open(const char *tag, Attributes attributes);
    void close(const char *tag);

    std::string text_;
};

} // namespace totality::reports
