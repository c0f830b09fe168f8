#include "bokslut/core/csv.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "core/utf8.hpp"

namespace bokslut {
namespace {

using Row = std::vector<CsvCell>;

constexpr char separator = ';';

bool is_line_end(char c) {
    return c == '\n' || c == '\r';
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t") == std::string_view::npos;
}

bool is_blank_cell(const CsvCell& cell) {
    return is_blank(cell.text);
}

// Bare, a row of blanks would be a blank line, and a mark at the beginning of a file no text.
bool needs_quotes(std::string_view text) {
    return text.find_first_of(";\"\r\n") != std::string_view::npos || (is_blank(text) && !text.empty()) ||
           text.starts_with(utf8::byte_order_mark);
}

/// Goes through the bytes once, a row at a time.
class CsvReader {
public:
    CsvReader(const Source& source, Findings& findings) : source_(source), text_(source.bytes()), findings_(findings) {
        if (text_.starts_with(utf8::byte_order_mark)) at_ = utf8::byte_order_mark.size();
    }

    /// The next row that is not blank; nothing at the end, or where a quote never closes.
    std::optional<Row> next() {
        while (at_ < text_.size()) {
            quoted_ = false;
            std::optional<Row> row = read_row();
            if (!row) return std::nullopt;
            if (quoted_ || !std::all_of(row->begin(), row->end(), is_blank_cell)) return row;
        }
        return std::nullopt;
    }

private:
    bool at_row_end() const { return at_ == text_.size() || is_line_end(text_[at_]); }

    /// Where the reader stands. The line's excerpt is made once, not for each cell.
    const Place& place() {
        const std::string_view passed = text_.substr(placed_at_, at_ - placed_at_);
        if (place_.line == 0 || std::any_of(passed.begin(), passed.end(), is_line_end))
            place_ = source_.place(at_);
        else
            place_.column += static_cast<int>(utf8::length(passed));
        placed_at_ = at_;
        return place_;
    }

    std::optional<Row> read_row() {
        Row row;
        while (true) {
            CsvCell cell = {"", place()};
            if (!read_cell(cell)) return std::nullopt;
            row.push_back(std::move(cell));
            if (at_row_end()) break;
            ++at_;  // the separator
        }
        if (text_.substr(at_, 2) == "\r\n") ++at_;
        if (at_ < text_.size()) ++at_;
        return row;
    }

    /// False when a quote never closes; what follows it is then not read.
    bool read_cell(CsvCell& cell) {
        if (at_ < text_.size() && text_[at_] == '"' && !read_quoted(cell)) return false;
        for (; !at_row_end() && text_[at_] != separator; ++at_) cell.text += text_[at_];
        return true;
    }

    bool read_quoted(CsvCell& cell) {
        quoted_ = true;
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] == '"') {
                ++at_;
                if (at_ == text_.size() || text_[at_] != '"') return true;
            }
            cell.text += text_[at_];
        }
        findings_.add("core.csv_quote_open", {}, cell.place);
        return false;
    }

    const Source& source_;
    std::string_view text_;
    Findings& findings_;
    std::size_t at_ = 0;
    Place place_;  // of the byte at placed_at_, once its line is set
    std::size_t placed_at_ = 0;
    bool quoted_ = false;  // whether the row that is read has a quoted cell
};

}  // namespace

CsvTable read_csv(const Source& source, Findings& findings) {
    CsvTable table;
    const std::size_t invalid = utf8::first_invalid(source.bytes());
    if (invalid != std::string_view::npos) {
        findings.add("core.not_utf8", {{"file", source.name()}}, source.place(invalid));
        return table;
    }
    CsvReader reader(source, findings);
    std::optional<Row> heading = reader.next();
    if (!heading) return table;
    table.heading = std::move(*heading);
    while (std::optional<Row> row = reader.next()) {
        if (row->size() == table.heading.size()) {
            table.rows.push_back(std::move(*row));
            continue;
        }
        findings.add("core.csv_row_length",
                     {{"expected", std::to_string(table.heading.size())}, {"found", std::to_string(row->size())}},
                     row->front().place);
    }
    return table;
}

std::string csv_cell(std::string_view text) {
    if (!needs_quotes(text)) return std::string(text);
    std::string cell = "\"";
    for (const char c : text) {
        if (c == '"') cell += '"';
        cell += c;
    }
    return cell + '"';
}

}  // namespace bokslut
