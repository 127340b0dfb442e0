#include "scoring/case_index.h"
#include <algorithm>

namespace totality {

namespace {

template <class Items> void number(std::unordered_map<std::string_view, int> &names, const Items &items) {
    names.reserve(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) names.emplace(items[i].id.text, static_cast<int>(i));
}

} // namespace

CaseIndex::CaseIndex(const CaseFile &case_file) : file(&case_file) {
    const Scenario &s = case_file.scenario;
    number(documents, case_file.documents);
    number(facts, s.facts);
    number(stages, s.stages);
    number(inquiries, s.inquiries);
    number(approvals, s.approvals);
    number(signers, s.signers);
    number(questions, s.questions);
    stating.resize(s.facts.size());
    for (std::size_t d = 0; d < case_file.documents.size(); ++d)
        for (const Passage &passage : case_file.documents[d].passages) {
            int fact = number_of(facts, passage.fact.text);
            if (fact < 0) {
                fact = static_cast<int>(stating.size());
                stating.emplace_back();
            }
            stating[static_cast<std::size_t>(fact)].push_back(static_cast<int>(d));
            sentences.emplace(passage.id.text, Sentence{static_cast<int>(d), fact, &passage});
        }
}

int number_of(const std::unordered_map<std::string_view, int> &names, std::string_view name) {
    const auto it = names.find(name);
    return it == names.end() ? -1 : it->second;
}

const CaseIndex::Sentence *find_sentence(const CaseIndex &index, std::string_view passage_id) {
    const auto it = index.sentences.find(passage_id);
    return it == index.sentences.end() ? nullptr : &it->second;
}

const CaseIndex::Sentence *find_stated(const CaseIndex &index, std::string_view document, std::string_view fact) {
    const int number = number_of(index.documents, document);
    if (number < 0) return nullptr;
    const auto &passages = index.file->documents[static_cast<std::size_t>(number)].passages;
    const auto stated = std::find_if(passages.begin(), passages.end(),
                                     [&](const Passage &passage) { return passage.fact.text == fact; });
    return stated == passages.end() ? nullptr : find_sentence(index, stated->id.text);
}

} // namespace totality
