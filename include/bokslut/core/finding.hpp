// What the user's data can cause: findings, with a place, and their text with a remedy.
//
// Threads: values; const calls may run at once.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bokslut {

enum class Language { swedish, english };

/// How grave a finding is.
enum class Severity {
    error,     ///< cannot be true, or cannot be done
    explain,   ///< expected to agree, and does not
    remark,    ///< påpekande
    unchecked  ///< could not be checked
};

/// A place in a user's file. `line` and `column` count from 1; 0 means that there is none. The column counts
/// characters.
struct Place {
    std::string file;
    int line = 0;
    int column = 0;
    std::string excerpt;  ///< the line itself, UTF-8, shortened
};

/// One finding: a dotted code from the catalogue and its arguments by name.
struct Finding {
    std::string code;
    std::vector<std::pair<std::string, std::string>> arguments;
    Place place;

    /// From the catalogue. Throws Error when the code is not in it, as do the texts below.
    Severity severity() const;
};

/// Findings in the order they were made; at most `kept_per_code` of each code are kept, the rest counted.
class Findings {
public:
    static constexpr std::size_t kept_per_code = 1000;

    /// Throws Error when the code is not in the catalogue.
    void add(std::string code, std::vector<std::pair<std::string, std::string>> arguments = {}, Place place = {});
    /// Adds all of `other`'s, those it dropped to the count.
    void append(const Findings& other);

    const std::vector<Finding>& all() const { return kept_; }
    bool empty() const { return kept_.empty(); }
    /// How many are at level error, those dropped too.
    std::size_t errors() const;
    bool has_errors() const { return errors() > 0; }
    /// How many of each code were made beyond those kept; empty when none.
    std::map<std::string, std::size_t> dropped() const;

private:
    std::vector<Finding> kept_;
    std::map<std::string, std::size_t> count_;
};

/// What is wrong, in one sentence.
std::string finding_text(const Finding& finding, Language language = Language::swedish);
/// What to do about it.
std::string finding_remedy(const Finding& finding, Language language = Language::swedish);
/// The whole message: "file:line:column: fel: what [code]", then the excerpt and the remedy, each indented on a line of
/// its own; no line end after the last. What is not known of the place is left out.
std::string finding_message(const Finding& finding, Language language = Language::swedish);
/// All messages, and a last line for each code of which some were dropped. Each ends in a line end; empty when all is
/// well.
std::string findings_message(const Findings& findings, Language language = Language::swedish);

/// One entry of the catalogue. The texts hold arguments as {name}; a {name} that is no argument stays as it is. A part
/// in angle brackets is left out when an argument in it is empty or missing: `<Menades {nearest}? >`. Control
/// characters in arguments are left out, so that a message is safe to print.
struct FindingText {
    std::string_view code;
    Severity severity;
    std::string_view what_sv, remedy_sv;
    std::string_view what_en, remedy_en;
};

/// The whole catalogue, sorted by code.
const std::vector<FindingText>& finding_catalogue();

}  // namespace bokslut
