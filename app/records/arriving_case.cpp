#include "app/records/arriving_case.h"
#include "app/records/contents.h"
#include "scoring/content_hash.h"

namespace totality {

void ArrivingCase::take(CaseFileLine &&line) {
    if (line.case_number != number_ || is_kept_) {
        *this = {};
        number_ = line.case_number;
    }
    files_ = line.files;
    ++taken_;
    source_.folder_name = std::move(line.folder);
    if (line.part == 0)
        source_.scenario = std::move(line.file);
    else
        (line.part == 1 ? source_.documents : source_.panel).push_back(std::move(line.file));
}

KeptCase ArrivingCase::keep(SQLite::Database &database, const AttemptLine &attempt) {
    const AttemptSummary &summary = attempt.summary;
    const bool same = is_kept_ && number_ == attempt.case_number && kept_hash_ == summary.content_hash;
    if (same) return kept_;
    const bool whole = !is_kept_ && number_ == attempt.case_number && taken_ == files_ &&
                       !source_.scenario.text.empty() && content_hash(source_) == summary.content_hash;
    CaseFile file; // what a row of contents names of it
    file.content_hash = summary.content_hash;
    file.scenario.info.id = summary.scenario;
    file.scenario.info.version = summary.scenario_version;
    file.scenario.info.title = summary.title;
    kept_ = {};
    kept_.complete = whole;
    if (whole) {
        kept_.mended = mend_content(database, source_, summary.content_hash);
        kept_.row = keep_content(database, source_, file);
    } else {
        const std::optional<std::int64_t> known = content_by_hash(database, summary.content_hash);
        kept_.complete = known && !load_content(database, *known).scenario.text.empty();
        kept_.row = known ? *known : keep_content(database, {}, file);
    }
    source_ = {};
    number_ = attempt.case_number;
    kept_hash_ = summary.content_hash;
    is_kept_ = true;
    return kept_;
}

} // namespace totality
