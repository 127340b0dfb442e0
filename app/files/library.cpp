#include "app/files/library.h"
#include "app/files/disk.h"
#include "app/files/scenario_folder.h"
#include <iterator>
#include <mutex>
#include <thread>
#include <utility>

namespace totality {

namespace {

CaseSummary summary_of(CaseFile &&file) {
    return {std::move(file.scenario.info),
            std::move(file.scenario.twins),
            std::move(file.content_hash),
            file.documents.size(),
            file.panel.size(),
            is_expert_panel(file.panel)};
}

} // namespace

LibraryEntry read_entry(const std::string &folder, const Guidance &guidance) {
    Loaded<CaseFile> file = load_case(folder, guidance);
    LibraryEntry entry{folder, shown_path(last_part(folder)), {}, std::move(file.diagnostics)};
    if (file.value) entry.summary = summary_of(std::move(*file.value));
    return entry;
}

struct LibraryLoader::Shared {
    Shared(std::vector<std::string> libraries_, Guidance guidance_, std::function<void()> wake_)
        : libraries(std::move(libraries_)),
          guidance(std::move(guidance_)),
          wake(std::move(wake_)),
          thread([this](const std::stop_token &stop) { run(stop); }) {}

    void run(const std::stop_token &stop) {
        const std::vector<std::string> folders = list_all();
        for (const std::string &folder : folders) {
            if (stop.stop_requested()) break;
            tell([entry = read_entry(folder, guidance)](LibraryNews &news) mutable {
                news.entries.push_back(std::move(entry));
            });
        }
        tell([](LibraryNews &news) { news.finished = true; });
    }

    std::vector<std::string> list_all() {
        std::vector<std::string> all;
        for (const std::string &library : libraries) {
            Loaded<std::vector<std::string>> folders = scenario_folders(library);
            if (folders.value) std::move(folders.value->begin(), folders.value->end(), std::back_inserter(all));
            tell([&](LibraryNews &news) {
                news.found = all.size();
                std::move(folders.diagnostics.begin(), folders.diagnostics.end(), std::back_inserter(news.diagnostics));
            });
        }
        return all;
    }

    template <class Change> void tell(Change change) {
        bool first = false;
        {
            const std::lock_guard lock(mutex);
            first = !std::exchange(unseen, true);
            change(waiting);
            first = first || waiting.finished;
        }
        if (first && wake) wake();
    }

    const std::vector<std::string> libraries;
    const Guidance guidance;
    const std::function<void()> wake;
    std::mutex mutex;
    LibraryNews waiting;
    bool unseen = false;
    std::jthread thread; // last: it uses all of the above, and ends before they do
};

LibraryLoader::LibraryLoader(std::vector<std::string> libraries, Guidance guidance, std::function<void()> wake)
    : shared_(std::make_unique<Shared>(std::move(libraries), std::move(guidance), std::move(wake))) {}

LibraryLoader::~LibraryLoader() = default;

LibraryNews LibraryLoader::poll() {
    const std::lock_guard lock(shared_->mutex);
    LibraryNews news = std::move(shared_->waiting);
    news.read += news.entries.size();
    shared_->waiting = {{}, {}, news.found, news.read, news.finished};
    shared_->unseen = false;
    return news;
}

void LibraryLoader::cancel() { shared_->thread.request_stop(); }

} // namespace totality
