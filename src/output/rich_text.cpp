#include "output/rich_text.hpp"

#include <algorithm>
#include <optional>

#include "core/utf8.hpp"
#include "output/printed.hpp"
#include "report/safe_link.hpp"

namespace bokslut::output {

namespace {

/// Cleans the texts of runs as one: blanks run together across them, and none stands at either end of a line.
class Cleaner {
public:
    explicit Cleaner(std::vector<TextRun>& runs) : runs_(runs) {}

    void clean() {
        for (at_ = 0; at_ < runs_.size(); ++at_) {
            const std::string text = std::move(runs_[at_].text);
            runs_[at_].text.clear();
            for (std::size_t from = 0; from <= text.size();) {
                const std::size_t end = std::min(text.find('\n', from), text.size());
                if (from > 0) break_line();
                for (const char c : one_line(std::string_view(text).substr(from, end - from))) add(c);
                from = end + 1;
            }
        }
    }

private:
    void break_line() {
        if (!nothing_yet_ && !broken_) broken_ = at_;  // empty lines are none
        blank_.reset();
    }

    void add(char c) {
        if (c == ' ') {
            if (!blank_ && !nothing_yet_ && !broken_) blank_ = at_;
            return;
        }
        if (broken_) runs_[*broken_].text += '\n';
        if (blank_) runs_[*blank_].text += ' ';
        runs_[at_].text += c;
        nothing_yet_ = false;
        broken_.reset();
        blank_.reset();
    }

    std::vector<TextRun>& runs_;
    std::size_t at_ = 0;
    // The run of a blank or of a line break, which stands there if anything follows it.
    std::optional<std::size_t> blank_, broken_;
    bool nothing_yet_ = true;
};

bool looks_the_same(const TextRun& a, const TextRun& b) {
    return a.strong == b.strong && a.emphasis == b.emphasis && a.link == b.link;
}

}  // namespace

bool is_list(const Enclosure& enclosure) {
    return enclosure.kind != Enclosure::Kind::quote;
}

GoesOn goes_on(const std::vector<Enclosure>& before, const std::vector<Enclosure>& within) {
    GoesOn on;
    for (const std::size_t depths = std::min(before.size(), within.size()); on.lists < depths;) {
        const Enclosure &open = before[on.lists], &next = within[on.lists];
        if (open.kind != next.kind || (next.begins && !is_list(next))) return on;
        const int number = next.begins ? open.number + 1 : open.number;
        if (next.kind == Enclosure::Kind::numbers && next.number != number) return on;
        ++on.lists;
        if (next.begins) return on;
        on.items = on.lists;
    }
    return on;
}

std::vector<TextRun> printed_runs(const Paragraph& paragraph) {
    if (paragraph.runs.empty()) {
        std::string text = printed(paragraph.text);
        return text.empty() ? std::vector<TextRun>() : std::vector<TextRun>{{std::move(text)}};
    }
    std::vector<TextRun> runs = paragraph.runs;
    for (TextRun& run : runs) run.link = safe_link(run.link).value_or("");
    Cleaner(runs).clean();
    std::vector<TextRun> merged;
    for (TextRun& run : runs) {
        if (run.text.empty()) continue;
        if (!merged.empty() && looks_the_same(merged.back(), run))
            merged.back().text += run.text;
        else
            merged.push_back(std::move(run));
    }
    return merged;
}

std::vector<TextRun> runs_with_addresses(const Paragraph& paragraph) {
    std::vector<TextRun> out;
    std::string said;  // the whole text of a link, which may be several runs
    const std::vector<TextRun> runs = printed_runs(paragraph);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        out.push_back({runs[i].text, runs[i].strong, runs[i].emphasis});
        const std::string& link = runs[i].link;
        said = link.empty() ? "" : said + runs[i].text;
        if (link.empty() || (i + 1 < runs.size() && runs[i + 1].link == link)) continue;
        if (link != said && link != "mailto:" + said) out.push_back({" (" + link + ")"});
        said.clear();
    }
    return out;
}

std::vector<std::string> plain_lines(const Paragraph& paragraph) {
    std::vector<std::string> lines(1);
    for (const TextRun& run : runs_with_addresses(paragraph))
        for (const char c : run.text) c == '\n' ? void(lines.emplace_back()) : lines.back().push_back(c);
    return lines;
}

std::string MarginWriter::mark(std::size_t depth, const Enclosure& enclosure, const GoesOn& on) {
    if (enclosure.kind == Enclosure::Kind::quote) return std::string(marks_.quote);
    if (enclosure.kind == Enclosure::Kind::bullets) return std::string(marks_.bullet);
    if (depth >= delimiters_.size()) delimiters_.resize(depth + 1, '.');
    char& delimiter = delimiters_[depth];
    if (depth >= on.lists) {
        const bool beside = depth == on.items && depth < before_.size() && before_[depth].kind == enclosure.kind;
        delimiter = marks_.markup && beside && delimiter == '.' ? ')' : '.';
    }
    return std::to_string(enclosure.number) + delimiter + ' ';
}

/// The blanks that keep a line in an item whose mark is so wide. In markup an item that something else has ended cannot
/// be gone on with: blanks would make code of the line.
std::size_t MarginWriter::indent(std::size_t depth, const Enclosure& enclosure, const GoesOn& on,
                                 std::size_t mark) const {
    if (!is_list(enclosure)) return 0;
    if (depth < on.items) return indents_[depth];
    return enclosure.begins || !marks_.markup ? mark : 0;
}

Margins MarginWriter::next(const Paragraph& paragraph) {
    Margins out;
    const std::vector<Enclosure>& within = paragraph.within;
    const GoesOn on = goes_on(before_, within);
    std::vector<std::size_t> indents;
    for (std::size_t depth = 0; depth < within.size(); ++depth) {
        const Enclosure& enclosure = within[depth];
        const std::string own = mark(depth, enclosure, on);
        indents.push_back(indent(depth, enclosure, on, utf8::length(own)));
        const std::string blank(indents.back(), ' ');
        out.first += !is_list(enclosure) || enclosure.begins ? own : blank;
        out.after += is_list(enclosure) ? blank : own;
        if (depth < on.items) out.between += is_list(enclosure) ? blank : own;
        const bool beside = depth == on.items && depth < before_.size() && before_[depth].kind == enclosure.kind;
        if (beside && is_list(enclosure) && enclosure.begins && indents_[depth] > 0) out.apart = false;
    }
    // A list within an item begins right under its text; in markup only one that begins with 1 does.
    const bool deeper = !before_.empty() && is_list(before_.back()) && before_.size() + 1 == within.size();
    if (deeper && on.items == before_.size() && is_list(within.back()) && (!marks_.markup || within.back().number <= 1))
        out.apart = false;
    before_ = within;
    indents_ = std::move(indents);
    out.between.erase(out.between.find_last_not_of(' ') + 1);
    return out;
}

}  // namespace bokslut::output
