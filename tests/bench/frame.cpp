// What a frame of the case screen costs the processor beside a bare ImGui window, with a paper of 200 KB, 300 marks and
// a mouse that moves. Both are drawn without a window or a graphics card, so that only our own work is counted, from
// NewFrame to Render, on one atlas, in turns: printed, never asserted. Needs no display.
//
// A machine that does other things interrupts one frame in a hundred, the bare window's too. So beside the p99 of all
// frames stands that of the mouse's places, each by the median of its rounds: what of it is the program's own.
#include "app/platform/fonts.h"
#include "app/widgets/keys.h"
#include "tests/bench/large_case.h"
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <numbers>

using namespace totality;

namespace {

constexpr int kRounds = 40, kPlaces = 200, kFramesToSettle = 10;
const ImVec2 kWindow{1440, 900};

double processor_microseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

struct Fonts {
    ImFontAtlas atlas;
    ui::Fonts faces = platform::load_fonts(atlas, {1, 1});
    Fonts() { atlas.SetTexID(reinterpret_cast<ImTextureID>(1)); }
};

// An ImGui context and what is drawn in it.
class Drawn {
  public:
    Drawn(Fonts &fonts, std::function<void()> draw)
        : draw_(std::move(draw)), imgui_(ImGui::CreateContext(&fonts.atlas)) {
        ImGui::SetCurrentContext(imgui_);
        ImGuiIO &io = ImGui::GetIO();
        io.IniFilename = io.LogFilename = nullptr;
        io.DisplaySize = kWindow;
        io.FontDefault = fonts.faces.body;
        io.ConfigInputTextCursorBlink = false;
        ui::map_keys(io);
        context_.fonts = fonts.faces;
        context_.theme = ui::theme_of(ui::ThemeName::light);
        ui::attach(context_);
        ui::apply_style(context_.theme, fonts.faces.body->FontSize);
    }
    ~Drawn() { ImGui::DestroyContext(imgui_); }
    Drawn(const Drawn &) = delete;
    Drawn &operator=(const Drawn &) = delete;

    // Microseconds of the processor, with the mouse at one of its places.
    double frame(int place) {
        ImGui::SetCurrentContext(imgui_);
        ImGuiIO &io = ImGui::GetIO();
        io.DeltaTime = 1.f / 60;
        io.MousePos = place_of(place);
        const double from = processor_microseconds();
        ImGui::NewFrame();
        ui::begin_frame();
        draw_();
        ui::end_frame();
        ImGui::Render();
        return processor_microseconds() - from;
    }

  private:
    // A round over the whole window, never twice at one place in a row.
    static ImVec2 place_of(int n) {
        const double t = 2 * std::numbers::pi * n / kPlaces;
        return {kWindow.x * static_cast<float>(.5 + .49 * std::sin(3 * t)),
                kWindow.y * static_cast<float>(.5 + .49 * std::sin(2 * t + .7))};
    }
    std::function<void()> draw_;
    ImGuiContext *imgui_;
    ui::Context context_;
};

// As much of the paper's words as the window holds, as ImGui itself lays them out.
struct BareWindow {
    std::string words;
    void draw() const {
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize(kWindow);
        ImGui::Begin("bare");
        ImGui::PushTextWrapPos(0);
        ImGui::TextUnformatted(words.data(), words.data() + words.size());
        ImGui::PopTextWrapPos();
        ImGui::End();
    }
};

std::string screenful(const CaseFile &file) {
    std::string words;
    for (const Passage &passage : find_text(file, DocumentId{test::kLargePaper})->passages) {
        if (words.size() > 4000) break;
        words += passage.text + ' ';
    }
    return words;
}

double quantile(std::vector<double> values, double q) {
    const auto at = static_cast<std::ptrdiff_t>(q * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + at, values.end());
    return values[static_cast<std::size_t>(at)];
}

// The p99 of places, each by the median of its rounds.
double steady_p99(const std::vector<double> &times) {
    std::vector<double> places;
    for (std::size_t place = 0; place < kPlaces; ++place) {
        std::vector<double> rounds;
        for (std::size_t i = place; i < times.size(); i += kPlaces) rounds.push_back(times[i]);
        places.push_back(quantile(std::move(rounds), .5));
    }
    return quantile(std::move(places), .99);
}

void measure(const char *name, Drawn &bare, Drawn &ours) {
    std::vector<double> bare_times, our_times;
    for (int round = 0; round < kRounds; ++round)
        for (auto [drawn, times] : {std::pair{&bare, &bare_times}, std::pair{&ours, &our_times}}) {
            for (int i = 0; i < kFramesToSettle; ++i) drawn->frame(i); // its memory is near the processor again
            for (int i = 0; i < kPlaces; ++i) times->push_back(drawn->frame(i));
        }
    const double base = quantile(bare_times, .5), p99 = quantile(our_times, .99), steady = steady_p99(our_times);
    std::printf("%s, processor time of a frame: bare ImGui window median %.0f µs, p99 %.0f µs; Totality median %.0f "
                "µs, p99 %.0f µs, by places %.0f µs\n",
                name, base, quantile(bare_times, .99), quantile(our_times, .5), p99, steady);
    std::printf("%s, p99 / median of the bare window: %.2f, by places %.2f (wanted: at most 4)\n", name, p99 / base,
                steady / base);
}

} // namespace

int main() {
    const test::TempFolder folder, library;
    Fonts fonts;
    std::unique_ptr<App> app;
    Drawn ours(fonts, [&] { draw_frame(*app); });
    app = test::app_in_large_case(folder, library, nullptr,
                                  [](App &reading) { poll_library(reading.shelf, reading.guidance); });
    const CaseFile &file = app->play->file;
    const BareWindow words{screenful(file)};
    Drawn bare(fonts, [&] { words.draw(); });
    std::printf("case screen, a paper of %zu KB with %d marks; %d frames each, without a graphics driver\n",
                test::kLargePaperBytes >> 10, test::kManyMarks, kRounds * kPlaces);
    measure("reading", bare, ours);
    auto &marking = app->screens.case_file.marking;
    marking.range = {0, 0};
    marking.passages = {find_text(file, DocumentId{test::kLargePaper})->passages.front().id};
    measure("marking", bare, ours);
}
