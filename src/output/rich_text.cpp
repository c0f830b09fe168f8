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

bool is_list(const Enclosure& enclosure) {
    return enclosure.kind != Enclosure::Kind::quote;
}

}  // namespace

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

std::string MarginWriter::mark(std::size_t depth, const Enclosure& enclosure) {
    if (enclosure.kind == Enclosure::Kind::quote) return std::string(marks_.quote);
    if (enclosure.kind == Enclosure::Kind::bullets) return std::string(marks_.bullet);
    const bool follows = depth < before_.size() && before_[depth].kind == enclosure.kind;
    if (depth >= delimiters_.size()) delimiters_.resize(depth + 1, '.');
    char& delimiter = delimiters_[depth];
    if (!follows)
        delimiter = '.';
    else if (marks_.markup && enclosure.begins && enclosure.number != before_[depth].number + 1)
        delimiter = delimiter == '.' ? ')' : '.';
    return std::to_string(enclosure.number) + delimiter + ' ';
}

Margins MarginWriter::next(const Paragraph& paragraph) {
    Margins out;
    const std::vector<Enclosure>& within = paragraph.within;
    bool same = true, same_but_last = false;  // whether what it stands in is what the paragraph before stands in
    for (std::size_t depth = 0; depth < within.size(); ++depth) {
        const Enclosure& enclosure = within[depth];
        const std::string own = mark(depth, enclosure);
        const std::string blank(is_list(enclosure) ? utf8::length(own) : 0, ' ');
        out.first += !is_list(enclosure) || enclosure.begins ? own : blank;
        out.after += is_list(enclosure) ? blank : own;
        const bool known = same && depth < before_.size() && before_[depth].kind == enclosure.kind;
        if (known && is_list(enclosure) && enclosure.begins) out.apart = false;
        if (depth + 1 == within.size()) same_but_last = same;
        same = known && !enclosure.begins;
        if (same) out.between += is_list(enclosure) ? blank : own;
    }
    // A list within an item begins right under its text; in markup only one that begins with 1 does.
    const bool deeper = !before_.empty() && is_list(before_.back()) && before_.size() + 1 == within.size();
    if (deeper && same_but_last && is_list(within.back()) && (!marks_.markup || within.back().number <= 1))
        out.apart = false;
    before_ = within;
    out.between.erase(out.between.find_last_not_of(' ') + 1);
    return out;
}

}  // namespace bokslut::output
