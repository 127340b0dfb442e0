#pragma once
// The parts of a scenario's page.
#include "app/reports/paper_page.h"
#include "scoring/case_file.h"

namespace totality::reports {

struct ScenarioPart {
    Html &html;
    const CaseFile &file;
    const Guidance &guidance;
    const TwinValues &values;

    const Scenario &scenario() const { return file.scenario; }
    std::string told(const std::string &text) const { return with_values(text, values); }
};

void put_stage(const ScenarioPart &part, std::size_t stage);
void put_answers(const ScenarioPart &part); // of the inquiries, each to be read only by who asked
void put_worksheet(const ScenarioPart &part);

void put_choice(Html &html, const std::string &words); // a list item with a box to tick

} // namespace totality::reports
