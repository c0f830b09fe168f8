// Several threads at one file: they take chunks one at a time, read them together, and hand over what they found in the
// file's order. Private.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace bokslut {

class Turns {
public:
    explicit Turns(std::size_t first) : next_(first) {}

    /// While no other thread does the same, nor has its turn. False when it says so, or when some thread has failed.
    template <class Take>
    bool alone(const Take& take) {
        const std::lock_guard lock(mutex_);
        return !failure_ && take();
    }

    /// When all turns before have been.
    template <class Meet>
    void in_turn(std::size_t turn, const Meet& meet) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return next_ == turn || failure_; });
        if (failure_) return;
        meet();
        ++next_;
        changed_.notify_all();
    }

    /// Does the work; what it throws ends that of all threads.
    template <class Work>
    void guard(const Work& work) noexcept {
        try {
            work();
        } catch (...) {
            const std::lock_guard lock(mutex_);
            if (!failure_) failure_ = std::current_exception();
            changed_.notify_all();
        }
    }
    void rethrow() const {
        if (failure_) std::rethrow_exception(failure_);
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t next_;
    std::exception_ptr failure_;
};

/// work(worker) for `own` on this thread and for each of `others` on its own; returns when all are done. Throws what
/// the first of them threw.
template <class Worker, class Work>
void run_together(Turns& turns, Worker& own, std::vector<Worker>& others, const Work& work) {
    std::vector<std::thread> threads;
    turns.guard([&] {
        for (Worker& other : others) {
            threads.emplace_back([&] { turns.guard([&] { work(other); }); });
        }
        work(own);
    });
    for (std::thread& thread : threads) thread.join();
    turns.rethrow();
}

}  // namespace bokslut
