#pragma once
// The case whose files are coming in, line by line, until its attempts ask for it.
#include "app/records/record_lines.h"

namespace totality {

struct KeptCase {
    std::int64_t row = 0;  // in contents
    bool complete = false; // else only its title is known
    bool mended = false;   // its files were missing here, and have come now
};

class ArrivingCase {
  public:
    void take(CaseFileLine &&line);

    // Finds or adds the case of this attempt. What came is taken only if it is whole and gives the attempt's hash.
    KeptCase keep(SQLite::Database &database, const AttemptLine &attempt);

  private:
    int number_ = 0, files_ = 0, taken_ = 0;
    CaseSource source_;
    KeptCase kept_; // of the attempt before, where it was at the same case
    std::string kept_hash_;
    bool is_kept_ = false;
};

} // namespace totality
