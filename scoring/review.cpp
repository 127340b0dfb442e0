#include "scoring/review.h"

namespace totality {

std::vector<Diagnostic> review_case(const CaseSource &source, const CaseFile &file,
                                    const std::vector<Anachronism> &anachronisms) {
    std::vector<Diagnostic> diagnostics;
    warn_about_later_words(source, file, anachronisms, diagnostics);
    warn_about_give_aways(source, file, diagnostics);
    return diagnostics;
}

} // namespace totality
