#include "report/markdown_tables.hpp"

#include <algorithm>
#include <string_view>

namespace bokslut {

namespace {

std::string_view trimmed(std::string_view line) {
    const std::size_t first = std::min(line.find_first_not_of(" \t\r>"), line.size());
    line.remove_prefix(first);
    return line.substr(0, line.find_last_not_of(" \t\r") + 1);
}

std::size_t cells_of(std::string_view line) {
    line = trimmed(line);
    if (line.starts_with('|')) line.remove_prefix(1);
    if (line.ends_with('|') && !line.ends_with("\\|")) line.remove_suffix(1);
    std::size_t cells = 1;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] == '\\')
            ++at;
        else if (line[at] == '|')
            ++cells;
    }
    return cells;
}

/// "|---|:-:|": dashes in every cell, and nothing else but colons at their ends.
bool is_rule(std::string_view line) {
    line = trimmed(line);
    if (line.find('|') == std::string_view::npos || line.find_first_not_of("|:- \t") != std::string_view::npos)
        return false;
    if (line.starts_with('|')) line.remove_prefix(1);
    if (line.ends_with('|')) line.remove_suffix(1);
    for (std::size_t from = 0; from <= line.size();) {
        const std::size_t end = std::min(line.find('|', from), line.size());
        std::string_view cell = trimmed(line.substr(from, end - from));
        if (cell.starts_with(':')) cell.remove_prefix(1);
        if (cell.ends_with(':')) cell.remove_suffix(1);
        if (cell.empty() || cell.find_first_not_of('-') != std::string_view::npos) return false;
        from = end + 1;
    }
    return true;
}

std::string with_three_dashes(std::string_view line) {
    std::string out;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t end = std::min(line.find_first_not_of('-', at), line.size());
        if (end > at) out.append(std::max<std::size_t>(end - at, 3), '-');
        if (end < line.size()) out += line[end];
        at = end + 1;
    }
    return out;
}

/// The marks of quotations that a line begins with.
std::string_view quotation_of(std::string_view line) {
    const std::size_t end = std::min(line.find_first_not_of(" \t>"), line.size());
    return line.substr(0, line.substr(0, end).rfind('>') + 1);
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        lines.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return lines;
}

}  // namespace

PreparedTables prepare_tables(const std::string& text, const Source& written, Findings& findings) {
    PreparedTables out;
    const std::vector<std::string_view> lines = lines_of(text);
    bool code = false;
    std::size_t columns = 0;  // of the table that the line stands in; 0: in none
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view line = lines[i], inside = trimmed(line);
        if (inside.starts_with("```") || inside.starts_with("~~~")) code = !code;
        if (code || inside.empty()) columns = 0;
        const bool heads = !code && columns == 0 && i + 1 < lines.size() && is_rule(lines[i + 1]) &&
                           inside.find('|') != std::string_view::npos && cells_of(line) == cells_of(lines[i + 1]);
        if (heads && i > 0 && !trimmed(lines[i - 1]).empty()) {
            out.added.push_back(out.text.size());
            out.text.append(quotation_of(line)) += '\n';
        }
        if (columns > 0 && cells_of(line) > columns)
            findings.add("report.text_cells",
                         {{"cells", std::to_string(cells_of(line))}, {"columns", std::to_string(columns)}},
                         written.place_of_line(static_cast<int>(i) + 1));
        out.text.append(line) += '\n';
        if (!heads) continue;
        columns = cells_of(line);
        out.text.append(with_three_dashes(lines[++i])) += '\n';
    }
    return out;
}

}  // namespace bokslut
