#pragma once
// What the progress screen says and draws, made once from a report.
#include "app/widgets/chart.h"
#include "scoring/progress_report.h"
#include <array>
#include <string>
#include <vector>

namespace totality {

// One finished attempt, in words.
struct LessonText {
    std::string key, day, title;
    std::array<std::string, kDimensions> dimensions;
    std::string core, z, verdict, minutes, stated;
};

struct ProvisionText {
    ProvisionId id;
    std::string title, mean, counted, last, due;
    bool is_due = false;
    float share = 0; // the mean, 0..1
};

struct BinText {
    std::string range, answers, stated, came;
};

struct ProgressText {
    std::string subtitle;
    std::vector<LessonText> lessons; // last one first
    std::array<ui::ChartData, kDimensions> dimensions;
    ui::ChartData panel, time;
    std::vector<ProvisionText> provisions;
    std::string due_now; // "3 provisions are due"
    std::vector<BinText> bins;
    std::string brier, brier_words, error_words;
};

ProgressText prepare_progress(const ProgressReport &report, const Guidance &guidance);

const char *title_of(Dimension dimension); // "Relevance"

} // namespace totality
