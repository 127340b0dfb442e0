// How cost grows: replaying an attempt of n and of 2n actions, and documents that were made to be slow beside a plain
// one of the same size. Ratios of processor times within one run, each the least of several: printed, never asserted.
#include "scoring/attempt.h"
#include "tests/scoring/case_folder.h"
#include "tests/scoring/hostile_documents.h"
#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace totality;
using namespace totality::test;

namespace {

template <class Work> double least_seconds(int runs, const Work &work) {
    double least = 1e9;
    for (int run = 0; run < runs; ++run) {
        const std::clock_t from = std::clock();
        work();
        least = std::min(least, static_cast<double>(std::clock() - from) / CLOCKS_PER_SEC);
    }
    return least;
}

// Every sentence of the first paper under every factor, again and again with another push.
std::vector<Action> many_marks(const CaseFile &file, int count) {
    static const char *const factors[] = {"factor.status",       "factor.residence", "factor.criminal",
                                          "factor.humanitarian", "factor.military",  "factor.community",
                                          "factor.other"};
    const auto &sentences = file.documents.front().passages;
    const int places = static_cast<int>(sentences.size() * std::size(factors));
    std::vector<Action> actions;
    for (int i = 0; i < count; ++i) {
        const auto place = static_cast<std::size_t>(i % places);
        actions.push_back({i + 1, 0,
                           action::SetMark{{sentences[place % sentences.size()].id,
                                            {factors[place / sentences.size()]},
                                            i / places % 5 - 2,
                                            "",
                                            ""}}});
    }
    return actions;
}

double seconds_to_replay(int count) {
    const std::vector<Action> actions = many_marks(county_jail(), count);
    return least_seconds(25, [&] { replay(county_jail(), actions); });
}

double seconds_to_read(const std::string &markdown) {
    return least_seconds(3, [&] {
        read_document({"d"}, markdown, "d.md");
        read_rich_text(markdown);
    });
}

void tell_hostile() {
    const std::string plain = read_bytes(TOTALITY_SOURCE_DIR "/scenarios/county-jail-veteran/documents/interview.md");
    std::string text;
    while (text.size() + plain.size() + 2 <= kMebibyte) (text += plain) += "\n\n";
    std::replace(text.begin(), text.end(), '[', '('); // without facts: each may be stated once only
    const double base = seconds_to_read(text);
    std::printf("a plain document of a mebibyte: %.0f ms\n", base * 1000);
    std::vector<std::pair<double, std::string>> ratios;
    for (const HostileDocument &hostile : hostile_documents())
        ratios.emplace_back(seconds_to_read(hostile.text) / base, hostile.text.substr(0, 9));
    std::sort(ratios.rbegin(), ratios.rend());
    for (const auto &[ratio, start] : ratios) {
        std::printf("hostile / plain document of that size: %6.2f  ", ratio);
        for (const char c : start) std::printf(c < ' ' || c > '~' ? "\\x%02x" : "%c", static_cast<unsigned char>(c));
        std::printf("\n");
    }
}

} // namespace

int main() {
    std::printf("replay of 2,000 / of 1,000 actions: %.2f (2 where the cost grows with their number)\n",
                seconds_to_replay(2000) / seconds_to_replay(1000));
    tell_hostile();
}
