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
//   undo | redo | submit                basis none
//
// Texts stand in quotes and on one line: \" is a quote, \\ a backslash, \n a new line. A word that begins with '#'
// begins a comment. Lists have no spaces around their commas, except in a basis.
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

// All errors in one pass, each with line and column (codes "transcript-…"). Ids are resolved against the case;
// "document#fact" becomes the passage's id. Whether an action is allowed when its turn comes is for can_apply.
Loaded<std::vector<TranscriptLine>> read_transcript(std::string_view text, const std::string &path,
                                                    const CaseFile &file);

// Reads back to the same actions, if the case has their ids; numbers and hours of the actions are not told.
std::string write_transcript(std::span<const Action> actions);

} // namespace totality
