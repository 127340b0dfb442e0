#include "scoring/scenario_check.h"
#include <algorithm>
#include <map>

namespace totality {

namespace {

using Edges = std::vector<std::vector<std::size_t>>; // stage → stages that an option leads to

std::map<StageId, std::size_t> stage_numbers(const Scenario &scenario) {
    std::map<StageId, std::size_t> numbers;
    for (std::size_t i = 0; i < scenario.stages.size(); ++i) numbers.emplace(scenario.stages[i].id, i);
    return numbers;
}

Edges edges_of(const Scenario &scenario) {
    const auto numbers = stage_numbers(scenario);
    Edges edges(scenario.stages.size());
    for (std::size_t i = 0; i < edges.size(); ++i)
        for (const Option &option : scenario.stages[i].options)
            if (const auto to = numbers.find(option.leads_to); to != numbers.end()) edges[i].push_back(to->second);
    return edges;
}

void visit(const Edges &edges, std::size_t from, std::vector<bool> &seen) {
    if (seen[from]) return;
    seen[from] = true;
    for (std::size_t to : edges[from]) visit(edges, to, seen);
}

bool leads_back(const Edges &edges, std::size_t stage) {
    std::vector<bool> seen(edges.size(), false);
    for (std::size_t to : edges[stage]) visit(edges, to, seen);
    return seen[stage];
}

bool has_ending(const Scenario &scenario, const std::vector<bool> &reachable, OptionKind kind) {
    for (std::size_t i = 0; i < scenario.stages.size(); ++i)
        for (const Option &option : scenario.stages[i].options)
            if (reachable[i] && option.kind == kind) return true;
    return false;
}

void check_endings(const Scenario &scenario, const std::vector<bool> &reachable, Flaws &flaws) {
    if (!has_ending(scenario, reachable, OptionKind::enforce))
        flaws.push_back({Severity::error, "no-enforce-ending", "/stages",
                         "no path ends in enforcement; add an option of kind \"enforce\""});
    if (!has_ending(scenario, reachable, OptionKind::favorable))
        flaws.push_back({Severity::error, "no-favorable-ending", "/stages",
                         "no path ends in a favorable exercise; add an option of kind \"favorable\""});
}

void check_reach(const Scenario &scenario, const std::vector<bool> &reachable, Flaws &flaws) {
    const auto numbers = stage_numbers(scenario);
    const auto reached = [&](const StageId &id) {
        const auto it = numbers.find(id);
        return it == numbers.end() || reachable[it->second]; // an unknown stage has its own error
    };
    std::map<InquiryId, bool> inquiry_reached;
    for (std::size_t i = 0; i < scenario.inquiries.size(); ++i) {
        const Inquiry &inquiry = scenario.inquiries[i];
        const bool open = std::any_of(inquiry.stages.begin(), inquiry.stages.end(), reached);
        inquiry_reached.emplace(inquiry.id, open);
        if (!open)
            flaws.push_back({Severity::error, "inquiry-unreachable", fmt::format("/inquiries/{}", i),
                             fmt::format("no stage that can be reached offers the inquiry \"{}\"", inquiry.id.text)});
    }
    for (std::size_t i = 0; i < scenario.documents.size(); ++i) {
        const Availability &available = scenario.documents[i].available;
        const auto by_inquiry = inquiry_reached.find(available.inquiry);
        const bool open = available.inquiry.empty() ? reached(available.stage)
                                                    : by_inquiry == inquiry_reached.end() || by_inquiry->second;
        if (!open)
            flaws.push_back({Severity::error, "document-unreachable", fmt::format("/documents/{}/available", i),
                             fmt::format("the document \"{}\" can never arrive", scenario.documents[i].id.text)});
    }
}

} // namespace

std::vector<bool> reachable_stages(const Scenario &scenario) {
    std::vector<bool> seen(scenario.stages.size(), false);
    if (!seen.empty()) visit(edges_of(scenario), 0, seen);
    return seen;
}

void check_stage_graph(const Scenario &scenario, Flaws &flaws) {
    if (scenario.stages.empty()) return;
    const Edges edges = edges_of(scenario);
    const std::vector<bool> reachable = reachable_stages(scenario);
    for (std::size_t i = 0; i < edges.size(); ++i) {
        const std::string pointer = fmt::format("/stages/{}", i);
        const std::string &id = scenario.stages[i].id.text;
        if (leads_back(edges, i))
            flaws.push_back({Severity::error, "stage-cycle", pointer,
                             fmt::format("the stage \"{}\" can lead back to itself; a case must end", id)});
        if (!reachable[i])
            flaws.push_back({Severity::error, "stage-unreachable", pointer,
                             fmt::format("no option leads to the stage \"{}\"", id)});
    }
    check_endings(scenario, reachable, flaws);
    check_reach(scenario, reachable, flaws);
}

} // namespace totality
