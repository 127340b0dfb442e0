#include "app/screens/docket_rows.h"
#include "app/screens/search.h"
#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace totality {

namespace {

bool exercises(const DocketRow &row, const ProvisionId &provision) {
    return std::any_of(row.objectives.begin(), row.objectives.end(),
                       [&](const DocketObjective &objective) { return objective.id == provision; });
}

// Each test by itself, so that facets can leave one out.
struct Passes {
    bool words = false, exercises = false, setting = false, progress = false;
};

Passes test(const DocketRow &row, const DocketFilter &filter, const std::string &query) {
    Passes passes;
    passes.words = holds_words(row.searched, query);
    passes.exercises = filter.exercises.empty() || exercises(row, filter.exercises);
    passes.setting = filter.setting.empty() || row.setting == filter.setting;
    passes.progress = filter.progress < 0 || static_cast<int>(row.progress) == filter.progress;
    return passes;
}

void count_setting(Facets &facets, const std::string &setting, bool shows) {
    if (setting.empty()) return;
    auto it = std::find_if(facets.settings.begin(), facets.settings.end(),
                           [&](const FacetCount &facet) { return facet.id == setting; });
    if (it == facets.settings.end()) it = facets.settings.insert(it, {setting, 0});
    it->count += shows ? 1 : 0;
}

// A long library has few provisions and many rows: each is looked up by its id.
using ExerciseIndex = std::unordered_map<std::string_view, std::size_t>;

void count_exercises(Facets &facets, ExerciseIndex &index, const DocketRow &row, bool shows) {
    for (const DocketObjective &objective : row.objectives) {
        const auto [it, fresh] = index.try_emplace(objective.id.text, facets.exercises.size());
        if (fresh) facets.exercises.push_back({objective, folded(objective.title + " " + objective.id.text), 0});
        facets.exercises[it->second].count += shows ? 1 : 0;
    }
}

} // namespace

std::vector<int> rows_that_show(std::span<const DocketRow> rows, const DocketFilter &filter) {
    const std::string query = folded(filter.search);
    std::vector<int> shown;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Passes passes = test(rows[i], filter, query);
        if (passes.words && passes.exercises && passes.setting && passes.progress) shown.push_back(static_cast<int>(i));
    }
    const auto before = [&](int a, int b) {
        const DocketRow &x = rows[static_cast<std::size_t>(a)], &y = rows[static_cast<std::size_t>(b)];
        return std::tuple(x.progress == Progress::broken, x.guided_minutes == 0, x.difficulty,
                          std::string_view(x.searched)) < std::tuple(y.progress == Progress::broken,
                                                                     y.guided_minutes == 0, y.difficulty,
                                                                     std::string_view(y.searched));
    };
    std::stable_sort(shown.begin(), shown.end(), before);
    return shown;
}

Facets count_facets(std::span<const DocketRow> rows, const DocketFilter &filter) {
    const std::string query = folded(filter.search);
    Facets facets;
    ExerciseIndex index;
    for (const DocketRow &row : rows) {
        const Passes passes = test(row, filter, query);
        const bool asked = passes.words && passes.exercises;
        const bool for_setting = asked && passes.progress, for_progress = asked && passes.setting;
        const bool for_exercises = passes.words && passes.setting && passes.progress;
        count_setting(facets, row.setting, for_setting);
        facets.any_setting += for_setting ? 1 : 0;
        facets.any_progress += for_progress ? 1 : 0;
        count_exercises(facets, index, row, for_exercises);
        facets.any_exercises += for_exercises ? 1 : 0;
        facets.progress[static_cast<std::size_t>(row.progress)] += for_progress ? 1 : 0;
    }
    std::ranges::sort(facets.exercises, {},
                      [](const ExerciseCount &each) { return std::tie(each.searched, each.objective.id.text); });
    return facets;
}

const char *name_of(Progress progress) {
    static constexpr std::array<const char *, kProgresses> names{"New", "In progress", "Done", "Cannot be played"};
    return names[static_cast<std::size_t>(progress)];
}

const char *difficulty_words(int difficulty) {
    switch (difficulty) {
    case 1: return "Difficulty 1 of 3: straightforward";
    case 2: return "Difficulty 2 of 3: demanding";
    case 3: return "Difficulty 3 of 3: hard";
    default: return "";
    }
}

} // namespace totality
