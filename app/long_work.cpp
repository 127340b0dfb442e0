#include "app/long_work.h"

namespace totality {

LongWork::LongWork(std::string title, std::function<std::string(const GoOn &)> work, std::function<void()> wake)
    : title_(std::move(title)), state_(std::make_shared<State>()) {
    thread_ = std::thread([state = state_, work = std::move(work), wake = std::move(wake)] {
        try {
            state->words = work([&](double share) {
                const double before = state->share.exchange(share);
                if (wake && static_cast<int>(share * 100) != static_cast<int>(before * 100)) wake();
                return !state->stop;
            });
        } catch (...) {
            state->failure = std::current_exception();
        }
        state->done = true;
        if (wake) wake();
    });
}

LongWork::~LongWork() {
    stop();
    if (thread_.joinable()) thread_.join();
}

std::string LongWork::result() {
    thread_.join();
    if (state_->failure) std::rethrow_exception(state_->failure);
    return state_->words;
}

} // namespace totality
