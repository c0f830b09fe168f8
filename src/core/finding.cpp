#include "bokslut/core/finding.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "bokslut/core/error.hpp"
#include "bokslut/core/number_text.hpp"
#include "core/utf8.hpp"

namespace bokslut {
namespace {

using Arguments = std::vector<std::pair<std::string, std::string>>;

const FindingText& text_of(std::string_view code) {
    const std::vector<FindingText>& all = finding_catalogue();
    const auto found =
        std::lower_bound(all.begin(), all.end(), code,
                         [](const FindingText& text, std::string_view wanted) { return text.code < wanted; });
    if (found == all.end() || found->code != code) throw Error(fmt::format("no finding has the code '{}'", code));
    return *found;
}

const std::string* argument_named(const Arguments& arguments, std::string_view name) {
    const auto found =
        std::find_if(arguments.begin(), arguments.end(), [&](const auto& argument) { return argument.first == name; });
    return found == arguments.end() ? nullptr : &found->second;
}

/// A text with its arguments in place, and whether one of them was empty or missing.
struct Filled {
    std::string text;
    bool lacks = false;
};

/// Puts the arguments in for {name}, also within other braces; a {name} that is no argument stays as it is. Values are
/// made safe to print.
Filled fill(std::string_view text, const Arguments& arguments) {
    Filled filled;
    while (!text.empty()) {
        const std::size_t first = text.find('{'), end = text.find('}', std::min(first, text.size()));
        if (end == std::string_view::npos) {
            filled.text += text;
            break;
        }
        const std::size_t open = text.rfind('{', end), close = end - open;
        filled.text += text.substr(0, open);
        text.remove_prefix(open);
        const std::string* value = argument_named(arguments, text.substr(1, close - 1));
        filled.lacks = filled.lacks || value == nullptr || value->empty();
        filled.text += value != nullptr ? utf8::one_line(*value) : std::string(text.substr(0, close + 1));
        text.remove_prefix(close + 1);
    }
    return filled;
}

/// Like fill, but a part in <angle brackets> is left out when an argument in it is empty or missing.
std::string fill_parts(std::string_view text, const Arguments& arguments) {
    std::string result;
    while (!text.empty()) {
        const std::size_t open = std::min(text.find('<'), text.size());
        result += fill(text.substr(0, open), arguments).text;
        text.remove_prefix(open);
        const std::size_t close = text.find('>');
        if (close == std::string_view::npos) break;
        const Filled part = fill(text.substr(1, close - 1), arguments);
        if (!part.lacks) result += part.text;
        text.remove_prefix(close + 1);
    }
    return result;
}

std::string_view severity_name(Severity severity, Language language) {
    const bool swedish = language == Language::swedish;
    switch (severity) {
        case Severity::error:
            return swedish ? "fel" : "error";
        case Severity::explain:
            return swedish ? "förklara" : "explain";
        case Severity::remark:
            return swedish ? "påpekande" : "remark";
        case Severity::unchecked:
            return swedish ? "ej kontrollerat" : "unchecked";
    }
    throw Error("no such severity");
}

/// "file:line:column: ", as far as the place is known.
std::string place_prefix(const Place& place) {
    if (place.file.empty()) return {};
    std::string prefix = utf8::one_line(place.file) + ":";
    if (place.line > 0) prefix += fmt::format("{}:", place.line);
    if (place.line > 0 && place.column > 0) prefix += fmt::format("{}:", place.column);
    return prefix + " ";
}

}  // namespace

Severity Finding::severity() const {
    return text_of(code).severity;
}

void Findings::add(std::string code, Arguments arguments, Place place) {
    text_of(code);
    if (++count_[code] > kept_per_code) return;
    kept_.push_back({std::move(code), std::move(arguments), std::move(place)});
}

void Findings::append(const Findings& other) {
    const std::map<std::string, std::size_t> dropped_there = other.dropped();
    const std::size_t kept_there = other.kept_.size();  // taken first: `other` may be this
    for (std::size_t i = 0; i < kept_there; ++i) {
        const Finding& finding = other.kept_[i];
        add(finding.code, finding.arguments, finding.place);
    }
    for (const auto& [code, count] : dropped_there) count_[code] += count;
}

std::size_t Findings::errors() const {
    std::size_t errors = 0;
    for (const auto& [code, count] : count_)
        if (text_of(code).severity == Severity::error) errors += count;
    return errors;
}

std::map<std::string, std::size_t> Findings::dropped() const {
    std::map<std::string, std::size_t> dropped;
    for (const auto& [code, count] : count_) {
        if (count > kept_per_code) dropped[code] = count - kept_per_code;
    }
    return dropped;
}

std::string finding_text(const Finding& finding, Language language) {
    const FindingText& text = text_of(finding.code);
    return fill_parts(language == Language::swedish ? text.what_sv : text.what_en, finding.arguments);
}

std::string finding_remedy(const Finding& finding, Language language) {
    const FindingText& text = text_of(finding.code);
    return fill_parts(language == Language::swedish ? text.remedy_sv : text.remedy_en, finding.arguments);
}

std::string finding_message(const Finding& finding, Language language) {
    std::string message =
        fmt::format("{}{}: {} [{}]", place_prefix(finding.place), severity_name(finding.severity(), language),
                    finding_text(finding, language), finding.code);
    const std::string excerpt = utf8::one_line(finding.place.excerpt);
    const std::string remedy = finding_remedy(finding, language);
    if (!excerpt.empty()) message += "\n    " + excerpt;
    if (!remedy.empty()) message += "\n    " + remedy;
    return message;
}

std::string findings_message(const Findings& findings, Language language) {
    std::string messages;
    for (const Finding& finding : findings.all()) messages += finding_message(finding, language) + "\n";
    for (const auto& [code, count] : findings.dropped()) {
        const std::string more = number_text(static_cast<std::int64_t>(count), 0, NumberStyle::plain());
        messages += language == Language::swedish ? fmt::format("… och {} till av samma slag [{}]\n", more, code)
                                                  : fmt::format("… and {} more of the same kind [{}]\n", more, code);
    }
    return messages;
}

}  // namespace bokslut
