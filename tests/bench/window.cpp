// How long the program takes to its first frame beside a bare ImGui window, how much memory it takes at its peak, and
// how many frames it draws while nobody touches it. Every start is a process of its own, the kinds in turns, and the
// medians make the ratios. Needs a display: xvfb-run -a build/release/totality_bench_window
//
// Memory is the peak that the kernel tells of the process (VmHWM), graphics driver included. Without a graphics card
// the driver is a large part of either.
#include "app/platform/window.h"
#include "app/app.h"
#include "tests/bench/large_case.h"
#include <GLFW/glfw3.h>
#include <algorithm>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <glad/gl.h>
#include <string>
#include <string_view>
#include <thread>

using namespace totality;

namespace {

using Clock = std::chrono::steady_clock;
constexpr int kStarts = 15, kMemoryStarts = 5, kMemoryFrames = 60;
constexpr std::chrono::seconds kIdle{10};

double milliseconds_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

void finish_frame() { glFinish(); } // what was asked of the driver is on screen

// --- one start each, in a process of its own -------------------------------------------------------------------------

GLFWwindow *open_bare() {
    if (!glfwInit()) return nullptr;
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    GLFWwindow *window = glfwCreateWindow(1440, 900, "bare", nullptr, nullptr);
    if (!window) return nullptr;
    glfwMakeContextCurrent(window);
    glfwSwapInterval(1);
    if (!gladLoadGL(glfwGetProcAddress)) return nullptr;
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui_ImplGlfw_InitForOpenGL(window, true);
    ImGui_ImplOpenGL3_Init("#version 330 core");
    return window;
}

void draw_bare(GLFWwindow *window) {
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    ImGui::NewFrame();
    ImGui::ShowDemoWindow();
    ImGui::Render();
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(window);
    finish_frame();
}

double bare_first_frame() {
    const Clock::time_point start = Clock::now();
    GLFWwindow *window = open_bare();
    if (!window) return -1;
    draw_bare(window);
    return milliseconds_since(start);
}

double our_first_frame() {
    const test::TempFolder folder;
    const Clock::time_point start = Clock::now();
    platform::Window window({});
    const std::unique_ptr<App> app = start_app(test::paths_in(folder), {}, &window);
    window.frame([&] { draw_frame(*app); });
    finish_frame();
    return milliseconds_since(start);
}

double peak_megabytes() {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;)
        if (double kilobytes = 0; word == "VmHWM:" && status >> kilobytes) return kilobytes / 1024;
    return -1;
}

double bare_memory() {
    GLFWwindow *window = open_bare();
    for (int i = 0; window && i < kMemoryFrames; ++i) draw_bare(window);
    return window ? peak_megabytes() : -1;
}

double memory_of_docket() {
    const test::TempFolder folder;
    platform::Window window({});
    const std::unique_ptr<App> app = start_app(test::paths_in(folder), {}, &window);
    while (app->shelf.loader) window.frame([&] { draw_frame(*app); });
    for (int i = 0; i < kMemoryFrames; ++i) window.frame([&] { draw_frame(*app); });
    finish_frame();
    return peak_megabytes();
}

double memory_of_large_case() {
    const test::TempFolder folder, library;
    platform::Window window({});
    const std::unique_ptr<App> app = test::app_in_large_case(
        folder, library, &window, [&](App &reading) { window.frame([&] { draw_frame(reading); }); });
    for (int i = 0; i < kMemoryFrames; ++i) window.frame([&] { draw_frame(*app); });
    finish_frame();
    return peak_megabytes();
}

// The library is read and the docket drawn; then nothing happens.
double frames_while_idle() {
    const test::TempFolder folder;
    platform::Window window({});
    const std::unique_ptr<App> app = start_app(test::paths_in(folder), {}, &window);
    while (app->shelf.loader) window.frame([&] { draw_frame(*app); });
    int drawn = -1; // when the window waited for the first time
    std::thread clock;
    window.run({[&] { draw_frame(*app); },
                {},
                [&] {
                    if (drawn >= 0 || !window.is_settled()) return;
                    drawn = window.frames_drawn();
                    clock = std::thread([&] {
                        std::this_thread::sleep_for(kIdle);
                        window.close();
                        platform::wake();
                    });
                }});
    clock.join();
    return window.frames_drawn() - drawn - 1; // the last one is of the closing
}

// --- all of them -----------------------------------------------------------------------------------------------------

double ask(const std::string &program, const char *what) {
    const std::string command = "'" + program + "' " + what;
    std::FILE *pipe = ::popen(command.c_str(), "r");
    double answer = -1;
    if (!pipe || std::fscanf(pipe, "%lf", &answer) != 1 || ::pclose(pipe) != 0 || answer < 0) {
        std::fprintf(stderr, "No answer from: %s\nIs there a display? xvfb-run -a %s\n", command.c_str(),
                     program.c_str());
        std::exit(1);
    }
    return answer;
}

double median(std::vector<double> values) {
    std::nth_element(values.begin(), values.begin() + values.size() / 2, values.end());
    return values[values.size() / 2];
}

void tell_memory(const std::string &program) {
    std::vector<double> bare, docket, large_case;
    for (int i = 0; i < kMemoryStarts; ++i) {
        bare.push_back(ask(program, "bare-memory"));
        docket.push_back(ask(program, "docket-memory"));
        large_case.push_back(ask(program, "case-memory"));
    }
    const double base = median(bare);
    std::printf("peak memory, medians of %d starts: bare ImGui window %.1f MB; Totality's docket %.1f MB, ratio %.2f; "
                "its case screen with %d marks on %zu KB %.1f MB, ratio %.2f (wanted: at most 1.5)\n",
                kMemoryStarts, base, median(docket), median(docket) / base, test::kManyMarks,
                test::kLargePaperBytes >> 10, median(large_case), median(large_case) / base);
}

} // namespace

int main(int argc, char **argv) {
    const std::string_view what = argc > 1 ? argv[1] : "";
    if (what == "bare") return std::printf("%f\n", bare_first_frame()) < 0;
    if (what == "ours") return std::printf("%f\n", our_first_frame()) < 0;
    if (what == "idle") return std::printf("%f\n", frames_while_idle()) < 0;
    if (what == "bare-memory") return std::printf("%f\n", bare_memory()) < 0;
    if (what == "docket-memory") return std::printf("%f\n", memory_of_docket()) < 0;
    if (what == "case-memory") return std::printf("%f\n", memory_of_large_case()) < 0;
    std::vector<double> bare, ours;
    for (int i = 0; i < kStarts; ++i) {
        bare.push_back(ask(argv[0], "bare"));
        ours.push_back(ask(argv[0], "ours"));
    }
    std::printf(
        "first frame, medians of %d starts: bare ImGui window %.1f ms, Totality %.1f ms, ratio %.2f (wanted 1.5)\n",
        kStarts, median(bare), median(ours), median(ours) / median(bare));
    tell_memory(argv[0]);
    std::printf("frames drawn in ten idle seconds: %.0f (wanted 0)\n", ask(argv[0], "idle"));
}
