#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "bokslut/output/writers.hpp"
#include "output/printed.hpp"

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

/// escaped(), and what is markup only at the beginning of a line: headings, lists, rules.
std::string escaped_line(std::string_view text) {
    std::string line = escaped(text);
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    const bool numbered = digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')');
    const bool marked = !line.empty() && std::string_view("+-=").find(line.front()) != std::string_view::npos;
    if (numbered || marked) line.insert(numbered ? digits : 0, 1, '\\');
    return line;
}

std::string strong(const std::string& markdown, bool sum) {
    return sum && !markdown.empty() ? "**" + markdown + "**" : markdown;
}

std::string paragraph(std::string_view text) {
    const std::string line = escaped_line(text);
    return line.empty() ? line : '\n' + line + '\n';
}

std::string heading(int level, std::string_view text) {
    const std::string line = escaped(text);
    if (line.empty()) return line;
    return fmt::format("\n{} {}\n", std::string(static_cast<std::size_t>(std::clamp(level, 1, 6)), '#'), line);
}

std::string head(const Table& table, std::string_view note) {
    std::string names = "| " + measure_of(table) + " |";
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

struct BlockMarkdown {
    std::string_view note;
    std::string operator()(const Heading& block) const { return heading(block.level + 1, block.text); }
    std::string operator()(const Paragraph& block) const { return paragraph(block.text); }
    std::string operator()(const Table& table) const { return table_text(table, note); }
    std::string operator()(const Diagram&) const { return {}; }  // the tables print its figures
};

}  // namespace

std::string write_markdown(const Document& document) {
    check_shape(document);
    std::string out = heading(1, document.title) + paragraph(document.body);
    for (const Block& block : document.blocks) out += std::visit(BlockMarkdown{words(document.language).note}, block);
    return out.empty() ? out : out.substr(1);  // every part begins with an empty line
}

}  // namespace bokslut
