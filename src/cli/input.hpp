// A file of books that is read once, from its beginning to its end, so that it may be a pipe: "-" is standard input.
#pragma once

#include <fstream>
#include <istream>
#include <optional>
#include <string>
#include <string_view>

#include "bokslut/core/source.hpp"
#include "cli/progress.hpp"

namespace bokslut::cli {

/// As a file is called in findings.
std::string input_name(const std::string& path, Language language);

class Input {
public:
    explicit Input(const std::string& path, Language language = Language::swedish);

    /// As input_name() says.
    const std::string& name() const { return name_; }
    /// The next bytes, which stand until the next call; none at the end, or when reading fails.
    std::string_view next();
    /// Whether all of it could be read; otherwise the findings say why not.
    bool is_whole(Findings& findings) const;

private:
    bool is_standard_input_;
    std::string path_;
    std::string name_;
    std::ifstream file_;
    std::istream& stream_;
    Progress progress_;
    std::string piece_;
    std::size_t read_ = 0;
};

/// All of it; nothing when it cannot be read.
std::optional<Source> read_input(const std::string& path, Findings& findings, Language language = Language::swedish);

}  // namespace bokslut::cli
