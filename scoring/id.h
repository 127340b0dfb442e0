#pragma once
// Typed ids: a stage id cannot be passed where a fact id is wanted. The text is the id as files spell it.
#include <algorithm>
#include <compare>
#include <cstddef>
#include <functional>
#include <string>

namespace totality {

template <class Tag> struct Id {
    std::string text;
    bool empty() const { return text.empty(); }
    auto operator<=>(const Id &) const = default;
};

using ScenarioId = Id<struct ScenarioTag>;
using DocumentId = Id<struct DocumentTag>;
using PassageId = Id<struct PassageTag>; // "document#16 hex digits"
using FactId = Id<struct FactTag>;
using FactRef = Id<struct FactRefTag>; // a fact id, or the id of a passage that stands for one
using ProvisionId = Id<struct ProvisionTag>;
using StageId = Id<struct StageTag>;
using OptionId = Id<struct OptionTag>;
using InquiryId = Id<struct InquiryTag>;
using ApprovalId = Id<struct ApprovalTag>;
using SignerId = Id<struct SignerTag>;
using QuestionId = Id<struct QuestionTag>;
using AnswerId = Id<struct AnswerTag>; // an option of a question

// Equality for long searches among ids of one document, which differ only at their ends.
inline bool same_from_the_end(const PassageId &a, const PassageId &b) {
    return std::equal(a.text.rbegin(), a.text.rend(), b.text.rbegin(), b.text.rend());
}

} // namespace totality

template <class Tag> struct std::hash<totality::Id<Tag>> {
    std::size_t operator()(const totality::Id<Tag> &id) const noexcept { return std::hash<std::string>{}(id.text); }
};
