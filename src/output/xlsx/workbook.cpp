#include "output/xlsx/workbook.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <mutex>
#include <new>
#include <vector>

#include "bokslut/core/error.hpp"
#include "core/utf8.hpp"
#include "output/printed.hpp"
#include "output/wrap.hpp"

namespace bokslut::output {

namespace {

constexpr std::size_t longest_text = 32767 / 2;  // what a cell holds, in characters of at most two UTF-16 units

/// `text` as a literal in a number format.
std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : printed(text))
        if (c != '"') out += c;
    return out + '"';
}

/// Excel takes "_x000D_" in a cell for the character of that number; so the underscore itself is written by its number.
std::string escaped(std::string text) {
    const auto is_number = [&text](std::size_t at) {
        return at + 7 <= text.size() && text[at + 6] == '_' &&
               text.find_first_not_of("0123456789abcdefABCDEF", at + 2) == at + 6;
    };
    for (std::size_t at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 2))
        if (is_number(at)) text.insert(at + 1, "x005F_"), at += 6;
    return text;
}

std::string digits(int decimals) {
    return decimals > 0 ? "#,##0." + std::string(static_cast<std::size_t>(decimals), '0') : "#,##0";
}

std::string reason_of(lxw_error error) {
    std::string reason = lxw_strerror(error);
    if (reason.ends_with('.')) reason.pop_back();
    return reason;
}

/// The library names its temporary files by srand(), also those of a cell with several looks, and takes gmtime()'s one
/// answer for all: the process's, not the book's.
std::mutex& one_at_a_time() {
    static std::mutex books;
    return books;
}

bool has_looks(const TextRun& run) {
    return run.strong || run.emphasis;
}

void write_rich(Workbook& book, lxw_worksheet* sheet, std::uint32_t row, const std::vector<TextRun>& runs,
                lxw_format* format) {
    std::vector<lxw_rich_string_tuple> parts;
    std::vector<std::string> texts;
    for (const TextRun& run : runs) texts.push_back(escaped(run.text));
    for (std::size_t i = 0; i < runs.size(); ++i)
        parts.push_back(
            {has_looks(runs[i]) ? book.format({.bold = runs[i].strong, .italic = runs[i].emphasis}) : nullptr,
             texts[i].data()});
    std::vector<lxw_rich_string_tuple*> list;
    for (lxw_rich_string_tuple& part : parts) list.push_back(&part);
    list.push_back(nullptr);
    check(worksheet_write_rich_string(sheet, row, 0, list.data(), format));
}

/// Where `piece`, which wrapped() made of `line` from `at` on, ends in it: more blanks may stand there.
std::size_t end_of(std::string_view piece, std::string_view line, std::size_t at) {
    for (const char c : piece) {
        while (c != ' ' && at < line.size() && line[at] == ' ') ++at;
        ++at;
    }
    return std::min(at, line.size());
}

/// What a row has room for of a text.
struct Part {
    std::string text;
    std::size_t lines = 0;
};

/// `text`, which breaks at "\n", in parts that a row each has room for.
std::vector<Part> parts_of(std::string_view text, std::size_t width) {
    std::vector<Part> parts(1);
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        const std::string_view line = text.substr(from, end - from);
        if (parts.back().lines > 0) parts.back().text += '\n';
        std::size_t at = 0;
        for (const std::string& piece : wrapped(line, width)) {
            if (parts.back().lines == most_lines) parts.emplace_back();
            const std::size_t begin = at;
            at = end_of(piece, line, at);
            parts.back().text += line.substr(begin, at - begin);
            ++parts.back().lines;
        }
        from = end + 1;
    }
    return parts;
}

/// The number of rows.
std::uint32_t write_parts(lxw_worksheet* sheet, std::uint32_t row, std::uint16_t last, const std::vector<Part>& parts,
                          lxw_format* format) {
    for (const Part& part : parts) {
        std::string string = part.text;
        const bool first = &part == &parts.front();
        if (!first) string.erase(0, string.find_first_not_of(' '));
        string.erase(string.find_last_not_of(" \n") + 1);
        string = escaped(std::move(string));
        if (last > 0)
            check(worksheet_merge_range(sheet, row, 0, row, last, string.c_str(), format));
        else
            check(string.empty() ? worksheet_write_blank(sheet, row, 0, format)
                                 : worksheet_write_string(sheet, row, 0, string.c_str(), format));
        set_lines(sheet, row++, part.lines);
    }
    return static_cast<std::uint32_t>(parts.size());
}

}  // namespace

void check(lxw_error error) {
    if (error == LXW_NO_ERROR) return;
    if (error == LXW_ERROR_MEMORY_MALLOC_FAILED) throw std::bad_alloc();
    if (error == LXW_ERROR_CREATING_TMPFILE || error == LXW_ERROR_READING_TMPFILE)
        refuse_temporary_file(reason_of(error));
    throw Error("the workbook cannot be written: " + reason_of(error));
}

Workbook::Workbook(const TemporaryFile& file) : alone_(one_at_a_time()), book_(nullptr) {
    std::string folder = file.folder();
    lxw_workbook_options options = {};
    options.tmpdir = folder.data();  // copied; without it, files of its own would lie elsewhere than ours
    book_ = workbook_new_opt(file.path().c_str(), &options);
    if (book_ == nullptr) throw std::bad_alloc();
}

Workbook::~Workbook() {
    if (book_ != nullptr) lxw_workbook_free(book_);
}

void Workbook::close() {
    lxw_workbook* book = book_;
    book_ = nullptr;  // workbook_close() frees it
    const lxw_error error = workbook_close(book);
    if (error == LXW_NO_ERROR || error == LXW_ERROR_MEMORY_MALLOC_FAILED) return check(error);
    refuse_temporary_file(reason_of(error));
}

lxw_worksheet* Workbook::add_sheet(const std::string& name) {
    lxw_worksheet* sheet = workbook_add_worksheet(book_, name.c_str());
    if (sheet == nullptr) throw Error(fmt::format("the workbook refuses a sheet called '{}'", name));
    return sheet;
}

lxw_format* Workbook::format(const Look& look) {
    lxw_format*& format = formats_[look];
    if (format != nullptr) return format;
    format = workbook_add_format(book_);
    if (look.bold) format_set_bold(format);
    if (look.italic) format_set_italic(format);
    if (look.rule_above) format_set_top(format, LXW_BORDER_THIN);
    if (look.rule_below) format_set_bottom(format, LXW_BORDER_THIN);
    if (look.wrap) format_set_text_wrap(format);
    if (look.link) {
        format_set_font_color(format, 0x00488A);
        format_set_underline(format, LXW_UNDERLINE_SINGLE);
    }
    if (look.right) format_set_align(format, LXW_ALIGN_RIGHT);
    if (look.indent > 0) format_set_indent(format, static_cast<std::uint8_t>(look.indent));
    if (look.size != 11) format_set_font_size(format, look.size);
    if (!look.number.empty()) format_set_num_format(format, look.number.c_str());
    format_set_align(format, look.top ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_BOTTOM);
    return format;
}

std::string cut_string(std::string_view text) {
    if (text.size() <= longest_text || utf8::length(text) <= longest_text) return std::string(text);
    return std::string(utf8::prefix(text, longest_text - 1)) + "…";
}

std::string cell_string(std::string_view text) {
    return escaped(cut_string(printed(text)));
}

std::size_t lines_of(std::string_view text, std::size_t width) {
    std::size_t lines = 0;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        lines += wrapped(text.substr(from, end - from), width).size();
        from = end + 1;
    }
    return lines;
}

void set_lines(lxw_worksheet* sheet, std::uint32_t row, std::size_t lines) {
    const double height = LXW_DEF_ROW_HEIGHT * static_cast<double>(std::min(lines, most_lines));
    check(worksheet_set_row(sheet, row, height, nullptr));
}

void write_text(lxw_worksheet* sheet, std::uint32_t row, std::uint16_t column, std::string_view text,
                lxw_format* format) {
    const std::string string = cell_string(text);
    check(string.empty() ? worksheet_write_blank(sheet, row, column, format)
                         : worksheet_write_string(sheet, row, column, string.c_str(), format));
}

std::uint32_t write_wrapped(lxw_worksheet* sheet, std::uint32_t row, std::uint16_t last, double width,
                            std::string_view text, lxw_format* format) {
    return write_parts(sheet, row, last, parts_of(printed(text), static_cast<std::size_t>(width)), format);
}

std::uint32_t write_runs(Workbook& book, lxw_worksheet* sheet, std::uint32_t row, double width,
                         const std::vector<TextRun>& runs, lxw_format* format) {
    std::string whole;
    for (const TextRun& run : runs) whole += run.text;
    const std::size_t lines = lines_of(whole, static_cast<std::size_t>(width));
    if (whole.empty() || lines > most_lines || cut_string(whole) != whole)
        return write_parts(sheet, row, 0, parts_of(whole, static_cast<std::size_t>(width)), format);
    const bool rich = runs.size() > 1 && std::any_of(runs.begin(), runs.end(), has_looks);  // the library asks for two
    if (rich)
        write_rich(book, sheet, row, runs, format);
    else
        check(worksheet_write_string(sheet, row, 0, escaped(whole).c_str(), format));
    set_lines(sheet, row, lines);
    return 1;
}

void write_link(lxw_worksheet* sheet, std::uint32_t row, std::uint16_t column, const std::string& to,
                std::string_view text, lxw_format* format) {
    const std::string url = "internal:'" + to + "'!A1";
    check(worksheet_write_url(sheet, row, column, url.c_str(), format));
    check(worksheet_write_string(sheet, row, column, cell_string(text).c_str(), format));
}

std::string amount_format(const Measure& measure, bool kronor, bool named, bool dashed) {
    std::string format = digits(measure.decimals);
    if (kronor && measure.unit != Measure::Unit::kr) format += measure.unit == Measure::Unit::tkr ? "," : ",,";
    if (named) format += quoted(" " + std::string(measure.name()));
    return dashed ? "\"–\"" : format;
}

std::string number_format(const Number& number) {
    return digits(number.decimals) + (number.measure.empty() ? "" : "\" \"" + quoted(number.measure));
}

double number_value(const Number& number) {
    const std::string text = number.exact.text();
    const std::size_t slash = text.find('/');
    const double numerator = std::strtod(text.c_str(), nullptr);
    return slash == std::string::npos ? numerator : numerator / std::strtod(text.c_str() + slash + 1, nullptr);
}

}  // namespace bokslut::output
