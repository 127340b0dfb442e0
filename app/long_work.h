#pragma once
// Work on the records that may take long: on a thread of its own, with its share for a bar, until it is done or
// stopped. While it runs nothing else may touch what it was given.
#include "app/records/exchange.h"
#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <thread>

namespace totality {

class LongWork {
  public:
    // `work` returns what to tell of its end; what it throws is told in its place. `wake` is called from its thread
    // whenever there is something to see.
    LongWork(std::string title, std::function<std::string(const GoOn &)> work, std::function<void()> wake);
    ~LongWork(); // stops it and waits
    LongWork(const LongWork &) = delete;
    LongWork &operator=(const LongWork &) = delete;

    const std::string &title() const { return title_; }
    double share() const { return state_->share; }
    bool is_done() const { return state_->done; }
    bool is_stopping() const { return state_->stop; }
    void stop() { state_->stop = true; }

    // Once it is done: its words; throws MachineError where it failed.
    std::string result();

  private:
    struct State {
        std::atomic<double> share = 0;
        std::atomic<bool> stop = false, done = false;
        std::string words;
        std::exception_ptr failure;
    };
    std::string title_;
    std::shared_ptr<State> state_;
    std::thread thread_;
};

} // namespace totality
