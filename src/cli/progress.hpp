// A line on a terminal that says how far the reading of a file has come.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "bokslut/core/finding.hpp"

namespace bokslut::cli {

/// Nothing is shown for a file that takes less than a second, or when standard error is no terminal. The line goes when
/// the value does.
class Progress {
public:
    /// `size` is 0 when it is not known.
    Progress(std::string file, std::size_t size, Language language);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void at(std::size_t bytes);

private:
    using Clock = std::chrono::steady_clock;
    std::string file_;
    std::size_t size_;
    Language language_;
    bool on_terminal_;
    bool shown_ = false;
    Clock::time_point next_;
};

}  // namespace bokslut::cli
