// What the readers and the scorer cost beside nlohmann's bare parse of the same JSON, and how a docket of a thousand
// scenarios (copies of a shipped one, made on the fly) opens. The ratios stand at the end: of medians of repetitions
// that take turns, so that a machine that slows down for a moment slows both sides.
#include "app/files/library.h"
#include "scoring/score.h"
#include "tests/scoring/case_folder.h"
#include <benchmark/benchmark.h>
#include <condition_variable>
#include <cstdio>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>

using namespace totality;
using namespace totality::test;

namespace {

// The scenarios that ship, by number.
const std::vector<CaseSource> &sources() {
    static const std::vector<CaseSource> loaded = [] {
        std::vector<CaseSource> all;
        for (const auto &folder : shipped_folders()) all.push_back(case_source(folder));
        return all;
    }();
    return loaded;
}

const CaseSource &source_of(const benchmark::State &state) {
    return sources()[static_cast<std::size_t>(state.range())];
}

const std::string &worksheet_text() {
    static const std::string text = read_bytes(TOTALITY_SOURCE_DIR "/tests/data/worksheets/good.json");
    return text;
}

void parse_scenario(benchmark::State &state) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(nlohmann::json::parse(source_of(state).scenario.text));
        for (const TextFile &file : source_of(state).panel) benchmark::DoNotOptimize(nlohmann::json::parse(file.text));
    }
}

void load_and_check(benchmark::State &state) {
    for (auto _ : state) benchmark::DoNotOptimize(read_case(source_of(state), guidance()));
}

void parse_worksheet(benchmark::State &state) {
    for (auto _ : state) benchmark::DoNotOptimize(nlohmann::json::parse(worksheet_text()));
}

void score_worksheet(benchmark::State &state) {
    const CaseFile &file = county_jail();
    const auto panel = compile_panel(file, file.panel, guidance());
    const Worksheet worksheet = *read_worksheet(worksheet_text(), "good.json", file, guidance()).value;
    for (auto _ : state) benchmark::DoNotOptimize(score(*panel, worksheet));
}

void every_scenario(benchmark::internal::Benchmark *benchmark) {
    benchmark->DenseRange(0, static_cast<std::int64_t>(sources().size()) - 1);
}

BENCHMARK(parse_scenario)->Apply(every_scenario);
BENCHMARK(load_and_check)->Apply(every_scenario);
BENCHMARK(parse_worksheet);
BENCHMARK(score_worksheet);

struct Collector : benchmark::ConsoleReporter {
    std::map<std::string, double> nanoseconds; // processor time of one pass, median
    void ReportRuns(const std::vector<Run> &runs) override {
        for (const Run &run : runs)
            if (run.aggregate_name == "median")
                nanoseconds[run.run_name.function_name + run.run_name.args] = run.GetAdjustedCPUTime();
        ConsoleReporter::ReportRuns(runs);
    }
};

// A thousand copies in a folder that is gone afterwards.
class Library {
  public:
    explicit Library(int count) : path_(std::filesystem::temp_directory_path() / "totality-bench-library") {
        std::filesystem::remove_all(path_);
        for (int i = 0; i < count; ++i) add("copy-" + std::to_string(i));
    }
    ~Library() { std::filesystem::remove_all(path_); }
    std::string path() const { return path_.string(); }

  private:
    void add(const std::string &id) {
        const auto to = path_ / id;
        std::filesystem::create_directories(path_);
        std::filesystem::copy(TOTALITY_SOURCE_DIR "/scenarios/county-jail-veteran", to,
                              std::filesystem::copy_options::recursive);
        for (const auto &file : std::filesystem::recursive_directory_iterator(to)) rename_in(file.path(), id);
    }
    static void rename_in(const std::filesystem::path &file, const std::string &id) {
        if (file.extension() != ".json") return;
        std::string text = read_bytes(file);
        const std::string old = "\"county-jail-veteran\"";
        if (const std::size_t at = text.find(old); at != std::string::npos)
            text.replace(at, old.size(), "\"" + id + "\"");
        std::ofstream(file, std::ios::binary | std::ios::trunc) << text;
    }
    std::filesystem::path path_;
};

double milliseconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

void open_a_thousand() {
    const Library library(1000);
    std::mutex mutex;
    std::condition_variable woken;
    bool news = false;
    const auto start = std::chrono::steady_clock::now();
    LibraryLoader loader({library.path()}, guidance(), [&] {
        const std::lock_guard lock(mutex);
        news = true;
        woken.notify_one();
    });
    std::printf("docket of 1,000: the window waits %.3f ms for the loader to start\n", milliseconds_since(start));
    double longest = 0;
    for (bool finished = false; !finished;) {
        std::unique_lock lock(mutex);
        woken.wait(lock, [&] { return news; });
        news = false;
        lock.unlock();
        const auto poll = std::chrono::steady_clock::now();
        finished = loader.poll().finished;
        longest = std::max(longest, milliseconds_since(poll));
    }
    std::printf("docket of 1,000: all read after %.0f ms; the longest look for news took %.3f ms\n",
                milliseconds_since(start), longest);
}

} // namespace

int main(int argc, char **argv) {
    std::vector<std::string> defaults = {"--benchmark_repetitions=15", "--benchmark_min_time=0.05",
                                         "--benchmark_enable_random_interleaving=true",
                                         "--benchmark_report_aggregates_only=true"};
    std::vector<char *> arguments{argv[0]};
    for (std::string &argument : defaults) arguments.push_back(argument.data());
    arguments.insert(arguments.end(), argv + 1, argv + argc); // what is given on the command line wins
    int count = static_cast<int>(arguments.size());
    benchmark::Initialize(&count, arguments.data());
    Collector collector;
    benchmark::RunSpecifiedBenchmarks(&collector);
    auto &ns = collector.nanoseconds;
    std::printf("\n");
    for (std::size_t i = 0; i < sources().size(); ++i)
        std::printf("load and check / bare parse of its JSON: %.2f (wanted: at most 3)  %s\n",
                    ns["load_and_check" + std::to_string(i)] / ns["parse_scenario" + std::to_string(i)],
                    sources()[i].folder_name.c_str());
    std::printf("score / bare parse of the worksheet:     %.3f (wanted: at most 0.2)\n",
                ns["score_worksheet"] / ns["parse_worksheet"]);
    open_a_thousand();
}
