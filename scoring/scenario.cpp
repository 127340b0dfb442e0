#include "scoring/scenario.h"
#include <algorithm>

namespace totality {

namespace {

// Linear on purpose: the limits of the format keep these lists short, and a vector keeps the author's order.
template <class Item, class ItemId> const Item *find_by_id(const std::vector<Item> &items, const ItemId &id) {
    auto found = std::find_if(items.begin(), items.end(), [&](const Item &item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

} // namespace

const Fact *find_fact(const Scenario &scenario, const FactId &id) { return find_by_id(scenario.facts, id); }

const Stage *find_stage(const Scenario &scenario, const StageId &id) { return find_by_id(scenario.stages, id); }

const Option *find_option(const Stage &stage, const OptionId &id) { return find_by_id(stage.options, id); }

const DocumentEntry *find_document(const Scenario &scenario, const DocumentId &id) {
    return find_by_id(scenario.documents, id);
}

const Inquiry *find_inquiry(const Scenario &scenario, const InquiryId &id) {
    return find_by_id(scenario.inquiries, id);
}

const Approval *find_approval(const Scenario &scenario, const ApprovalId &id) {
    return find_by_id(scenario.approvals, id);
}

const Signer *find_signer(const Scenario &scenario, const SignerId &id) { return find_by_id(scenario.signers, id); }

const Question *find_question(const Scenario &scenario, const QuestionId &id) {
    return find_by_id(scenario.questions, id);
}

bool ends_case(const Option &option) { return option.kind != OptionKind::continues; }

std::string with_values(const std::string &text, const std::map<std::string, std::string> &values) {
    std::string shown;
    std::size_t from = 0;
    for (std::size_t open = text.find("{{"); open != std::string::npos; open = text.find("{{", from)) {
        std::size_t close = text.find("}}", open);
        if (close == std::string::npos) break;
        auto value = values.find(text.substr(open + 2, close - open - 2));
        // An unknown token keeps its braces, and the search goes on inside it: "{{ {{name}}" still finds name.
        std::size_t next = value == values.end() ? open + 2 : close + 2;
        shown.append(text, from, open - from);
        shown += value == values.end() ? "{{" : value->second;
        from = next;
    }
    return shown.append(text, from);
}

} // namespace totality
