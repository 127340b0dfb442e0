#pragma once
// The parts of the case screen; each draws into its box and adds what was asked for.
#include "app/screens/case_screen.h"

namespace totality {

struct Turn { // one frame of the case screen
    CaseScreen &ui;
    const CaseView &view;
    Intents &wanted;
    void want(ActionBody body) { wanted.push_back(intent::Act{std::move(body)}); }
};

void draw_case_bar(Turn &turn);
void draw_document_list(Turn &turn, const ui::Box &box);
void draw_reading_pane(Turn &turn, const ui::Box &box);
void draw_find_bar(Turn &turn, const ui::Box &box);
void draw_worksheet(Turn &turn, const ui::Box &box);
void draw_worksheet_tab(Turn &turn, const ui::Box &box);
void draw_palette(Turn &turn, const ui::Box &box);
void draw_clock(Turn &turn, const ui::Box &box);
void draw_ask_sheet(Turn &turn);
void draw_wait_sheet(Turn &turn);
void draw_deadline_warning(Turn &turn);
void draw_hint_sheet(Turn &turn);

// In the worksheet.
void draw_basis(Turn &turn, float width);
void draw_stage_questions(Turn &turn, float width);
void draw_lean(Turn &turn, float width, bool labels);
void follow_basis_drag(Turn &turn);

// In the palette.
void draw_mark_cards(Turn &turn, float width);
void commit_note(Turn &turn);

const char *kind_icon(DocumentKind kind);

// Goes to a sentence; `mark` opens the palette on it.
void show_passage(Turn &turn, const PassageId &passage, bool mark);
void open_paper(Turn &turn, const DocumentId &document);
void close_palette(Turn &turn);

// Marking, for all sentences that are chosen at once.
struct MarkStatus {
    bool on = false;         // all of them have it, or wait for its push
    bool pending = false;    // some still want a push
    std::optional<int> push; // where all agree
    const Mark *first = nullptr;
};
MarkStatus status_of(const Turn &turn, const ProvisionId &consideration);
void toggle_mark(Turn &turn, const Consideration &consideration);
void set_push(Turn &turn, const ProvisionId &consideration, int push);
bool is_in_basis(const Turn &turn, const PassageId &passage, const ProvisionId &consideration);
// Of the one mark that the sentence has; where it has none or several, says so.
void toggle_basis_of(Turn &turn, const PassageId &passage);
void toggle_basis(Turn &turn, const PassageId &passage, const ProvisionId &consideration);

// Finding.
void open_find(Turn &turn);
void find_next(Turn &turn, bool backward);
void keep_find(Turn &turn);

// Waiting: asks first where a deadline would pass.
void wait_for(Turn &turn, std::optional<double> hours);

} // namespace totality
