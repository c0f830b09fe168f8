// Proves: on every regular file, the reader finds what a plain slow one does: example files and, where they are, real
// ones from many programs.
#include "slow_sie.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>

#include "bokslut/core/source.hpp"
#include "sie_files.hpp"
#include "tests/ledger/sie_corpus.hpp"

using namespace bokslut;
using namespace bokslut::test;

namespace {

std::vector<std::filesystem::path> sie_files_under(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        std::string suffix = entry.path().extension().string();
        std::transform(suffix.begin(), suffix.end(), suffix.begin(),
                       [](char c) { return static_cast<char>(c | 0x20); });
        if (suffix == ".se" || suffix == ".si" || suffix == ".sie") files.push_back(entry.path());
    }
    return files;
}

// How many of the files are regular; each of these is read alike.
std::size_t compared_under(const std::filesystem::path& folder) {
    std::size_t compared = 0;
    for (const auto& path : sie_files_under(folder)) {
        CAPTURE(path.string());
        const std::string bytes = file_bytes(path.string());
        const auto slow = slow::read(bytes);
        if (!slow) continue;
        ++compared;
        const ReadResult fast = read(bytes);
        REQUIRE(fast.books);
        CHECK(slow::balances_of(fast.current()) == slow->balances);
        CHECK(slow::unbalanced_in(fast.findings) == slow->unbalanced);
    }
    return compared;
}

}  // namespace

TEST_CASE("the plain slow reader and the fast one agree on the examples") {
    CHECK(compared_under(std::string(BOKSLUT_SOURCE_DIR) + "/examples") >= 4);
}

TEST_CASE("the plain slow reader and the fast one agree on real files") {
    const std::filesystem::path corpus = corpus_folder();
    if (corpus.empty()) return;
    const std::size_t compared = compared_under(corpus.string());
    CHECK(compared >= 25);
}
