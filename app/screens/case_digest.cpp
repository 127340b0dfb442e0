#include "app/screens/case_digest.h"
#include "app/screens/case_screen.h"
#include "scoring/clock.h"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace totality {

namespace {

const ui::TokenValues kNoValues;
const std::string kGiven = "Given.";

const ui::TokenValues &values_of(const CaseView &view) { return view.values ? *view.values : kNoValues; }

std::string shown_text(const CaseView &view, const std::string &text) { return with_values(text, values_of(view)); }

const Stage *present_stage(const CaseView &view) { return find_stage(view.file.scenario, view.state.stage); }

// --- what never changes in an attempt -------------------------------------------------------------------------------

std::string setting_title(const CaseView &view) {
    for (const Named &setting : view.guidance.settings)
        if (setting.id == view.file.scenario.info.setting) return setting.title;
    return {};
}

void begin_digest(CaseDigest &digest, const CaseView &view) {
    digest.considerations = considerations_of(view.guidance);
    for (std::size_t d = 0; d < view.file.documents.size(); ++d)
        for (std::size_t p = 0; p < view.file.documents[d].passages.size(); ++p)
            digest.places[view.file.documents[d].passages[p].id] = {d, static_cast<int>(p)};
    digest.calendar = calendar_of(view.file.scenario.info.starts_at);
    const std::string role = capitalised(shown_text(view, view.file.scenario.officer.role));
    digest.subtitle = fmt::format("{}. {}. Every person here is invented.", setting_title(view), role);
    digest.mode_words = view.mode == Mode::practice ? "Practice" : "Assessment";
}

// --- the assignment, as a paper --------------------------------------------------------------------------------------

Block plain_block(BlockKind kind, int level, std::string text) {
    Block block;
    block.kind = kind;
    block.level = level;
    block.cells.push_back({Run{std::move(text), false, false, false, -1}});
    return block;
}

std::string deadline_sentence(const CaseView &view, const CaseDigest &digest, const Stage &stage) {
    const auto deadline = deadline_hour(view.file, view.state);
    if (!deadline) return {};
    const Moment at = hours_after(digest.calendar.start, *deadline);
    std::string words = fmt::format("You have until {}, {}.", long_day(at), time_of_day(at));
    if (const Option *option = find_option(stage, stage.on_deadline))
        words += fmt::format(" If you have chosen nothing by then, this is taken: {}.", option->label);
    return words;
}

void make_assignment(CaseDigest &digest, const CaseView &view) {
    Document &paper = digest.assignment;
    paper.blocks.clear();
    paper.blocks.push_back(plain_block(BlockKind::heading, 1, "Your assignment"));
    for (Block &block : read_rich_text(view.file.scenario.info.opening)) paper.blocks.push_back(std::move(block));
    if (const Stage *stage = present_stage(view)) {
        paper.blocks.push_back(plain_block(BlockKind::heading, 2, stage->title));
        for (Block &block : read_rich_text(stage->brief)) paper.blocks.push_back(std::move(block));
        if (std::string words = deadline_sentence(view, digest, *stage); !words.empty())
            paper.blocks.push_back(plain_block(BlockKind::paragraph, 0, std::move(words)));
    }
}

// --- papers and requests ---------------------------------------------------------------------------------------------

void make_papers(CaseDigest &digest, const CaseView &view) {
    digest.papers.clear();
    for (const Arrival &arrival : view.state.documents) {
        if (!has_arrived(view.state, arrival.document)) continue;
        const DocumentEntry *entry = find_document(view.file.scenario, arrival.document);
        const Document *text = find_text(view.file, arrival.document);
        if (!entry || !text) continue;
        PaperRow row;
        row.id = arrival.document;
        row.document = static_cast<std::size_t>(text - view.file.documents.data());
        row.kind = entry->kind;
        row.title = shown_text(view, entry->title);
        row.when = digest.calendar.at(arrival.hour, view.state.hour);
        row.unread = !arrival.opened;
        for (const Mark &mark : view.state.draft.marks) row.marks += document_of(mark.passage) == row.id ? 1 : 0;
        digest.papers.push_back(std::move(row));
    }
}

bool brings_paper(const CaseView &view, const InquiryId &inquiry) {
    const auto &all = view.file.scenario.documents;
    return std::any_of(all.begin(), all.end(),
                       [&](const DocumentEntry &entry) { return entry.available.inquiry == inquiry; });
}

struct AskedFor {
    const std::string &label, &reply;
    bool told = true; // false where a paper says all that came back
};

template <class RequestId>
void add_request(CaseDigest &digest, const CaseView &view, const Request<RequestId> &request, const AskedFor &what) {
    const double now = view.state.hour;
    const bool back = request.returns_hour <= now + kSameHour;
    if (back && !what.told) return;
    const std::string when = digest.calendar.at(request.returns_hour, now);
    RequestRow row;
    row.label = shown_text(view, what.label);
    row.reply = back ? shown_text(view, what.reply) : ""; // nobody knows an answer before it comes
    row.asked = request.asked_hour;
    row.returns = request.returns_hour;
    row.after_deadline = !back && digest.clock.deadline && request.returns_hour > *digest.clock.deadline;
    row.due = fmt::format("{} {}{}", back ? "back" : "due", when, row.after_deadline ? ", after the deadline" : "");
    row.bar = fmt::format("back {}: {}", digest.calendar.soon(request.returns_hour, now), row.label);
    (back ? digest.answered : digest.under_way).push_back(std::move(row));
}

void make_requests(CaseDigest &digest, const CaseView &view) {
    digest.under_way.clear();
    digest.answered.clear();
    for (const auto &request : view.state.inquiries)
        if (const Inquiry *inquiry = find_inquiry(view.file.scenario, request.id))
            add_request(digest, view, request,
                        {inquiry->label, inquiry->reply, !inquiry->reply.empty() || !brings_paper(view, inquiry->id)});
    for (const auto &request : view.state.approvals)
        if (const Approval *approval = find_approval(view.file.scenario, request.id))
            add_request(digest, view, request, {approval->label, kGiven});
    const auto by_return = [](const RequestRow &a, const RequestRow &b) { return a.returns < b.returns; };
    std::stable_sort(digest.under_way.begin(), digest.under_way.end(), by_return);
    std::stable_sort(digest.answered.begin(), digest.answered.end(), by_return);
}

// --- marks and basis -------------------------------------------------------------------------------------------------

ui::PassageLook *look_at(CaseDigest &digest, const PassageId &passage) {
    const auto place = digest.places.find(passage);
    if (place == digest.places.end()) return nullptr;
    return &digest.looks[place->second.document][static_cast<std::size_t>(place->second.passage)];
}

bool is_same_fact(const CaseView &view, const FactRef &fact, const PassageId &passage) {
    if (fact.text == passage.text) return true;
    const Passage *stands = find_passage(view.file, passage);
    return stands && !stands->fact.empty() && stands->fact.text == fact.text;
}

bool in_basis(const CaseView &view, const PassageId &passage, const ProvisionId &consideration) {
    const auto &basis = view.state.draft.basis;
    return std::any_of(basis.begin(), basis.end(), [&](const BasisPoint &point) {
        return point.consideration == consideration && is_same_fact(view, point.fact, passage);
    });
}

void add_mark(CaseDigest &digest, const CaseView &view, const MarkRow &mark) {
    const Consideration *c = find_consideration(digest.considerations, mark.consideration);
    ui::PassageLook *look = look_at(digest, mark.passage);
    if (!c || !look) return;
    if (c->group == ui::kBars)
        look->set_aside = true;
    else
        ++look->groups[c->group];
    auto &groups = c->group == ui::kBars ? digest.set_aside : digest.weighed;
    const auto index = static_cast<std::size_t>(c - digest.considerations.data());
    auto group =
        std::find_if(groups.begin(), groups.end(), [&](const MarkGroup &g) { return g.consideration >= index; });
    if (group == groups.end() || group->consideration != index) group = groups.insert(group, {index, {}});
    MarkRow row = mark;
    row.words = sentence_of(view, digest, mark.passage);
    row.key = static_cast<unsigned>(std::hash<std::string>{}(mark.passage.text + ' ' + mark.consideration.text));
    row.in_basis = in_basis(view, mark.passage, mark.consideration);
    group->marks.push_back(std::move(row));
}

void make_marks(CaseDigest &digest, const CaseView &view, const std::vector<PendingMark> &pending) {
    digest.weighed.clear();
    digest.set_aside.clear();
    digest.looks.resize(view.file.documents.size());
    for (std::size_t d = 0; d < digest.looks.size(); ++d)
        digest.looks[d].assign(view.file.documents[d].passages.size(), {});
    for (const Mark &mark : view.state.draft.marks)
        add_mark(digest, view, {mark.passage, mark.consideration, {}, mark.push, false, false});
    for (const PendingMark &mark : pending)
        add_mark(digest, view, {mark.passage, mark.consideration, {}, std::nullopt, true, false});
}

// The sentence that a basis point means: the one it names, else the first in the papers that states the fact.
PassageId sentence_of_fact(const CaseView &view, const CaseDigest &digest, const FactRef &fact) {
    if (fact.text.find('#') != std::string::npos) return PassageId{fact.text};
    for (const PaperRow &row : digest.papers)
        for (const Passage &passage : view.file.documents[row.document].passages)
            if (passage.fact.text == fact.text) return passage.id;
    return {};
}

std::optional<int> push_of(const CaseView &view, const BasisPoint &point) {
    std::optional<int> push;
    for (const Mark &mark : view.state.draft.marks)
        if (mark.consideration == point.consideration && is_same_fact(view, point.fact, mark.passage) && mark.push &&
            (!push || std::abs(*mark.push) > std::abs(*push)))
            push = mark.push;
    return push;
}

void make_basis(CaseDigest &digest, const CaseView &view) {
    digest.basis.clear();
    for (const BasisPoint &point : view.state.draft.basis) {
        BasisRow row{point, sentence_of_fact(view, digest, point.fact), {}, 0, push_of(view, point)};
        row.words = sentence_of(view, digest, row.passage);
        if (const Consideration *c = find_consideration(digest.considerations, point.consideration))
            row.group = c->group;
        digest.basis.push_back(std::move(row));
    }
}

} // namespace

const PaperRow *find_row(const CaseDigest &digest, const DocumentId &id) {
    const auto it =
        std::find_if(digest.papers.begin(), digest.papers.end(), [&](const PaperRow &row) { return row.id == id; });
    return it == digest.papers.end() ? nullptr : &*it;
}

std::string sentence_of(const CaseView &view, const CaseDigest &digest, const PassageId &passage) {
    const auto place = digest.places.find(passage);
    if (place == digest.places.end()) return {};
    const Document &document = view.file.documents[place->second.document];
    return shown_text(view, document.passages[static_cast<std::size_t>(place->second.passage)].text);
}

void keep_digest(CaseScreen &ui, const CaseView &view) {
    CaseDigest &digest = ui.digest;
    if (digest.revision == view.revision && !ui.stale) return;
    if (digest.considerations.empty()) begin_digest(digest, view);
    const Stage *stage = present_stage(view);
    const std::string title = stage ? shown_text(view, stage->title) : std::string();
    if (title != digest.stage_title || digest.assignment.blocks.empty()) {
        make_assignment(digest, view);
        ui.reading.assignment.laid_document = nullptr;
    }
    digest.stage_title = title;
    digest.clock.deadline = deadline_hour(view.file, view.state);
    make_papers(digest, view);
    make_requests(digest, view);
    make_marks(digest, view, ui.marking.pending);
    make_basis(digest, view);
    make_clock(digest, view);
    digest.revision = view.revision;
    ui.stale = false;
}

} // namespace totality
