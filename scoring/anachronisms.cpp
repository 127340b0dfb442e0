#include "scoring/calendar.h"
#include "scoring/json_text.h"
#include "scoring/warnings.h"
#include <cctype>
#include <fmt/format.h>

namespace totality {

namespace {

struct Anachronism {
    const char *words;
    std::string_view since; // the first day on which it could be written
    const char *reason;
};

// Longer names stand before their parts.
constexpr Anachronism kAnachronisms[] = {
    {"Department of Homeland Security", "2002-11-25", "created by the Homeland Security Act (Pub. L. 107-296)"},
    {"Homeland Security", "2001-10-08", "the office dates from Executive Order 13228"},
    {"DHS", "2002-11-25", "the Department of Homeland Security did not exist"},
    {"Immigration and Customs Enforcement", "2003-03-01", "took over from the Service in March 2003"},
    {"U.S. Citizenship and Immigration Services", "2003-03-01", "took over from the Service in March 2003"},
    {"USCIS", "2003-03-01", "took over from the Service in March 2003"},
    {"Customs and Border Protection", "2003-03-01", "took over from the Service in March 2003"},
    {"CBP", "2003-03-01", "took over from the Service in March 2003"},
    {"USA PATRIOT Act", "2001-10-26", "Pub. L. 107-56"},
    {"PATRIOT Act", "2001-10-26", "Pub. L. 107-56"},
    {"REAL ID", "2005-05-11", "Pub. L. 109-13, division B"},
    {"LIFE Act", "2000-12-21", "Pub. L. 106-553 and 106-554"},
    {"Zadvydas", "2001-06-28", "533 U.S. 678"},
    {"INS v. St. Cyr", "2001-06-25", "533 U.S. 289; the Second Circuit's St. Cyr v. INS is of 1 September 2000"},
    {"Matter of Rojas", "2001-05-18", "23 I. & N. Dec. 117"},
    {"Demore v. Kim", "2003-04-29", "538 U.S. 510"},
    {"Padilla v. Kentucky", "2010-03-31", "559 U.S. 356"},
    {"Leocal v. Ashcroft", "2004-11-09", "543 U.S. 1"},
    {"Lopez v. Gonzales", "2006-12-05", "549 U.S. 47"},
    {"Matter of Silva-Trevino", "2008-11-07", "24 I. & N. Dec. 687"},
    {"SEVIS", "2002-07-01", "the student system opened in July 2002"},
    {"US-VISIT", "2004-01-05", "began at ports of entry in January 2004"},
    {"NSEERS", "2002-09-11", "special registration began in September 2002"},
    {"287.3(d) 48 hours", "2001-09-17", "the 48-hour rule is 66 FR 48334"},
    {"66 FR 48334", "2001-09-20", "published in September 2001"},
    {"DACA", "2012-06-15", "the memorandum on childhood arrivals is of June 2012"},
    {"Morton memo", "2011-06-17", "the later memorandum on discretion"},
    {"September 11", "2001-09-11", "the attacks came later"},
    {"PREA", "2003-09-04", "Pub. L. 108-79"},
    {"T nonimmigrant", "2002-01-31", "the regulation for trafficking victims came in 2002"}};

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

bool stands_alone(std::string_view text, std::size_t at, std::size_t length) {
    const bool starts = at == 0 || !is_word(text[at - 1]);
    const bool ends = at + length >= text.size() || !is_word(text[at + length]);
    return starts && ends;
}

} // namespace

void warn_about_anachronisms(std::string_view text, const std::string &starts_at, const std::string &path,
                             std::vector<Diagnostic> &diagnostics) {
    if (!parse_moment(starts_at)) return;
    for (const Anachronism &item : kAnachronisms) {
        if (item.since <= starts_at) continue; // ISO dates sort as they read
        const std::string_view words = item.words;
        for (std::size_t at = text.find(words); at != std::string_view::npos;
             at = text.find(words, at + words.size())) {
            if (!stands_alone(text, at, words.size())) continue;
            const LineColumn place = place_of(text, at);
            diagnostics.push_back(
                {Severity::warning, "anachronism", path, place.line, place.column, "",
                 fmt::format("\"{}\" is later than {}: {} ({})", words, starts_at, item.reason, item.since)});
            break; // once a text is enough
        }
    }
}

} // namespace totality
