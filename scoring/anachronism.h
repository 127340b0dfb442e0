#pragma once
// Agencies, statutes, cases, rules and things that are later than a scenario's day, and where a text names one.
#include "scoring/diagnostic.h"
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace totality {

// assets/anachronisms.json. Names are found as written, as whole words, and those of several words in capitals too;
// words in lower case also at the head of a sentence.
struct Anachronism {
    std::vector<std::string> words;
    std::vector<std::string> but_not; // longer names that hold one of them and are of the period
    std::string since;                // the first day (or month, or year) on which it could be named: "2003-03-01"
    std::string what;                 // what came then
    std::string source;
    std::string instead;      // what a paper of the period would say; may be empty
    bool also_a_word = false; // "ICE": says nothing in a line set in capitals
};

Loaded<std::vector<Anachronism>> read_anachronisms(std::string_view json, const std::string &file);

// All names at once: one pass over a text, whatever their number.
class AnachronismScan {
  public:
    // Those that are later than `day`, an ISO date with or without a time. `all` must outlive the scan.
    AnachronismScan(const std::vector<Anachronism> &all, const std::string &day);

    struct Found {
        const Anachronism *entry = nullptr;
        std::size_t offset = 0;
        std::size_t length = 0; // bytes
    };
    std::vector<Found> find(std::string_view text) const; // by offset; each entry once

  private:
    struct Spelling {
        std::string words;
        const Anachronism *entry = nullptr; // none: of the period
    };
    void add(const std::string &words, const Anachronism *entry);
    const Spelling *longest_at(std::string_view text, std::size_t at, std::string_view word, std::size_t &length) const;

    std::unordered_map<std::string, std::vector<Spelling>> by_first_word_; // longer ones first
};

} // namespace totality
