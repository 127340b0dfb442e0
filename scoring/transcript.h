#pragma once
// A transcript: the attempt log as a text that a case writer can read and write, one action a line.
//
//   # comment                         open interview
//   mark booking-sheet#lpr-1963 factor.status +2 "a note"
//   mark desk-mail#lodge-politics bar.protected-trait
//   unmark booking-sheet#lpr-1963 factor.status
//   inquire call-hospital             approve counsel
//   wait | wait 4                     lean +1
//   answer nta-mandatory may          basis entered-at-four factor.humanitarian, honorable factor.military
//   choose refer                      sign district-director
//   confidence 80                     hint unread
//   memorandum decision=decline-nta facts=a,b set_aside=c legal=weigh.totality "text"   (or: memorandum none)
//   letter to=subject,attorney say=decision,consequences,no-status "text"               (or: letter none)
//   undo | redo | submit
#include "scoring/attempt.h"
#include <string>
#include <string_view>
#include <vector>

namespace totality {

struct TranscriptLine {
    int line = 0;
    std::string text;
    ActionBody body;
};

// Errors name line and column. Ids are resolved against the case; "document#fact" becomes the passage's id.
Loaded<std::vector<TranscriptLine>> read_transcript(std::string_view text, const std::string &path,
                                                    const CaseFile &file);

std::string write_transcript(std::span<const Action> actions);

} // namespace totality
