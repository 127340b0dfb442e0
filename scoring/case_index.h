#pragma once
// The names of a case by number, for readers that look up much. Views into the case file, which must outlive it.
#include "scoring/case_file.h"
#include <string_view>
#include <unordered_map>
#include <vector>

namespace totality {

// A "fact number" counts the scenario's facts first and then every sentence that states none: both can be marked.
struct CaseIndex {
    struct Sentence {
        int document = -1;
        int fact = -1; // fact number
        const Passage *passage = nullptr;
    };

    explicit CaseIndex(const CaseFile &file);

    const CaseFile *file = nullptr;
    std::unordered_map<std::string_view, int> documents;
    std::unordered_map<std::string_view, int> facts;
    std::unordered_map<std::string_view, Sentence> sentences; // by passage id
    std::unordered_map<std::string_view, int> stages;
    std::unordered_map<std::string_view, int> inquiries;
    std::unordered_map<std::string_view, int> approvals;
    std::unordered_map<std::string_view, int> signers;
    std::unordered_map<std::string_view, int> questions;
    std::vector<std::vector<int>> stating; // fact number → documents that state it
};

// The number behind a name, or -1.
int number_of(const std::unordered_map<std::string_view, int> &names, std::string_view name);

const CaseIndex::Sentence *find_sentence(const CaseIndex &index, std::string_view passage_id);

// The sentence that states a fact in a document ("document#fact"), or null.
const CaseIndex::Sentence *find_stated(const CaseIndex &index, std::string_view document, std::string_view fact);

} // namespace totality
