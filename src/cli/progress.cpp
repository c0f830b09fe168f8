#include "cli/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <utility>

namespace bokslut::cli {
namespace {

constexpr auto patience = std::chrono::seconds(1);
constexpr auto between = std::chrono::milliseconds(100);
constexpr const char* erase_line = "\r\x1b[K";

}  // namespace

Progress::Progress(std::string file, std::size_t size, Language language)
    : file_(std::move(file)),
      size_(size),
      language_(language),
      on_terminal_(isatty(STDERR_FILENO) != 0),
      next_(Clock::now() + patience) {}

Progress::~Progress() {
    if (shown_) std::fputs(erase_line, stderr);
}

void Progress::at(std::size_t bytes) {
    if (!on_terminal_ || Clock::now() < next_) return;
    next_ = Clock::now() + between;
    shown_ = true;
    const std::string how_far =
        size_ > 0 ? fmt::format("{} %", bytes * 100 / size_) : fmt::format("{} MB", bytes >> 20);
    const char* reads = language_ == Language::swedish ? "Läser" : "Reading";
    std::fputs(fmt::format("{}{} {}: {}", erase_line, reads, file_, how_far).c_str(), stderr);
    std::fflush(stderr);
}

}  // namespace bokslut::cli
