#pragma once
// A worksheet's JSON as typed values, and what can be wrong with it.
#include "scoring/case_index.h"
#include "scoring/coding.h"
#include "scoring/flaw.h"
#include "scoring/guidance.h"
#include "scoring/json_fields.h"
#include "scoring/worksheet.h"

namespace totality {

// Keys, types and ranges. Passages stay as the file spells them.
Worksheet read_worksheet_fields(Reading &reading, const JsonNode &root);

// Ids that the case does not have, and duplicates: what a worksheet to be scored is refused for.
void check_worksheet_form(const Worksheet &worksheet, const CaseIndex &index, const Guidance &guidance, Flaws &flaws);

// "document#fact" becomes the id of the sentence that states the fact there; what does not exist stays as it is.
void resolve_passages(Worksheet &worksheet, const CaseIndex &index);

// What a panelist's worksheet must keep besides: right scenario and version, possible path, marks that exist and that
// it could see, an ending of its own.
void check_annotation(const Worksheet &worksheet, const CodedWorksheet &coded, const CaseIndex &index, Flaws &flaws);

} // namespace totality
