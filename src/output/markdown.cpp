#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "bokslut/output/writers.hpp"
#include "core/ascii.hpp"
#include "core/utf8.hpp"
#include "output/printed.hpp"
#include "output/rich_text.hpp"

namespace bokslut {

namespace {

using namespace output;

/// Every character that could be markup, escaped wherever it stands.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : printed(text)) {
        if (std::string_view("\\`*_[]|~$#").find(c) != std::string_view::npos) out += '\\';
        out += entity_or(c);
    }
    return out;
}

/// An escaped line whose beginning is no markup either: headings, lists, rules.
std::string guarded_line(std::string line) {
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    const bool numbered = digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')');
    const bool marked = !line.empty() && std::string_view("+-=").find(line.front()) != std::string_view::npos;
    if (numbered || marked) line.insert(numbered ? digits : 0, 1, '\\');
    return line;
}

std::string strong(const std::string& markdown, bool sum) {
    return sum && !markdown.empty() ? "**" + markdown + "**" : markdown;
}

bool is_letter(char32_t code) {
    if (code < 0x80) return ascii::is_digit(static_cast<char>(code)) || ascii::is_letter(static_cast<char>(code));
    return code > 0xBF && (code < 0x2000 || code > 0x2BFF);  // between them: quotation marks, dashes, arrows
}

/// Whether marks between the texts are read as marks: not where a letter or other marks stand outside and no letter
/// inside.
bool marks_hold(std::string_view before, std::string_view inside, std::string_view after) {
    const std::u32string inner = utf8::decoded(inside), left = utf8::decoded(before), right = utf8::decoded(after);
    const auto touches = [](char32_t code) { return is_letter(code) || code == '*'; };
    const bool begins = left.empty() || !touches(left.back()) || is_letter(inner.front());
    return begins && (right.empty() || !touches(right.front()) || is_letter(inner.back()));
}

/// A run's text with its marks, which may not touch a blank on their inner side. `before` and `after` stand around it.
std::string marked(const TextRun& run, std::string_view text, std::string_view before, std::string_view after) {
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return std::string(text);
    const std::size_t last = text.find_last_not_of(' ') + 1;
    std::string marks = std::string(run.strong ? "**" : "") + (run.emphasis ? "*" : "");
    if (run.link.empty() &&
        !marks_hold(first > 0 ? "" : before, text.substr(first, last - first), last < text.size() ? "" : after))
        marks.clear();
    std::string inner = marks + escaped(text.substr(first, last - first)) + marks;
    if (!run.link.empty()) inner = fmt::format("[{}](<{}>)", inner, run.link);
    return std::string(text.substr(0, first)).append(inner).append(text.substr(last));
}

/// What a run begins with: its marks, or its text.
std::string_view begin_of(const TextRun& run) {
    return run.strong || run.emphasis ? "*" : std::string_view(run.text);
}

/// The lines of a paragraph: what begins one may not be taken for markup, and all but the last end in a hard break.
std::vector<std::string> lines_of(const Paragraph& block) {
    std::vector<std::string> lines(1);
    const std::vector<TextRun> runs = printed_runs(block);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        std::string_view rest = runs[i].text;
        while (true) {
            const std::size_t end = rest.find('\n');
            const bool last = end == std::string_view::npos;
            std::string& line = lines.back();
            // "![" would begin an image.
            if (!runs[i].link.empty() && line.ends_with('!')) line.insert(line.size() - 1, 1, '\\');
            line +=
                marked(runs[i], rest.substr(0, end), line, last && i + 1 < runs.size() ? begin_of(runs[i + 1]) : "");
            if (last) break;
            lines.emplace_back();
            rest.remove_prefix(end + 1);
        }
    }
    for (std::string& line : lines) line = guarded_line(std::move(line));
    return lines;
}

std::string paragraph(const Paragraph& block, MarginWriter& margins) {
    std::string text;
    for (const std::string& line : lines_of(block)) text += (text.empty() ? "" : "\\\n") + line;
    if (text.empty()) return text;
    const Margins own = margins.next(block);
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1))
        text.insert(at + 1, own.after);
    return (own.apart ? own.between + '\n' : "") + own.first + text + '\n';
}

std::string paragraph(std::string_view text) {
    const std::string line = guarded_line(escaped(text));
    return line.empty() ? line : '\n' + line + '\n';
}

std::string heading(int level, std::string_view text) {
    const std::string line = escaped(text);
    if (line.empty()) return line;
    return fmt::format("\n{} {}\n", std::string(static_cast<std::size_t>(std::clamp(level, 1, 6)), '#'), line);
}

std::string head(const Table& table, std::string_view note) {
    std::string names = "| " + escaped(corner_of(table)) + " |";
    std::string rule = "|:---|";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        names += ' ' + escaped(table.columns[i].heading) + " |";
        rule += is_text_column(table, i) ? ":---|" : "---:|";
    }
    if (table.has_notes()) {
        names += fmt::format(" {} |", note);
        rule += "---:|";
    }
    return names + '\n' + rule + '\n';
}

std::string row_line(const Row& row, const Table& table, bool notes) {
    const bool sum = is_sum(row);
    std::string line = "| ";
    for (int i = 0; i < level_of(row); ++i) line += "&nbsp;&nbsp;&nbsp;";
    line += strong(escaped(row.label), sum || row.kind == RowKind::heading) + " |";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const std::string text = cell_text(cell_at(row, i), table.measure, NumberStyle::typographic());
        line += ' ' + strong(escaped(text), sum) + " |";
    }
    if (notes) line += ' ' + escaped(row.note) + " |";
    return line + '\n';
}

std::string table_text(const Table& table, std::string_view note) {
    const std::string title = strong(escaped(title_of(table)), true);
    const std::string law = escaped(law_of(table));
    std::string out;
    if (!title.empty() || !law.empty())
        out += fmt::format("\n{}{}{}\n", title, title.empty() || law.empty() ? "" : " ", law);
    if (!table.columns.empty() || !table.rows.empty()) out += '\n' + head(table, note);
    const bool notes = table.has_notes();
    for (const Row& row : table.rows) out += row_line(row, table, notes);
    for (const std::string& remark : table.remarks) out += paragraph(remark);
    return out;
}

class BlockMarkdown {
public:
    explicit BlockMarkdown(std::string_view note) : note_(note) {}
    std::string operator()(const Heading& block) { return ended(heading(block.level + 1, block.text)); }
    std::string operator()(const Paragraph& block) { return paragraph(block, margins_); }
    std::string operator()(const Table& table) { return ended(table_text(table, note_)); }
    std::string operator()(const Diagram&) const { return {}; }  // the tables print its figures

private:
    std::string ended(std::string text) {
        if (!text.empty()) margins_.end();
        return text;
    }

    std::string_view note_;
    MarginWriter margins_ = MarginWriter({.bullet = "- ", .quote = "> ", .markup = true});
};

}  // namespace

std::string write_markdown(const Document& document) {
    check_shape(document);
    std::string out = heading(1, document.title) + paragraph(document.body);
    BlockMarkdown writer(words(document.language).note);
    for (const Block& block : document.blocks) out += std::visit(writer, block);
    return out.empty() ? out : out.substr(1);  // every part begins with an empty line
}

}  // namespace bokslut
