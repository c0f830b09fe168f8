// A workbook being written: cell looks made once each, and texts cut to what Excel takes. The only header that includes
// libxlsxwriter.
//
// Threads: used by one thread at a time.
#pragma once

#include <xlsxwriter.h>

#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "bokslut/report/document.hpp"
#include "output/xlsx/temporary_file.hpp"

namespace bokslut::output {

struct Look {
    bool bold = false, italic = false, rule_above = false, rule_below = false, wrap = false, link = false,
         right = false, top = false;
    int indent = 0;
    int size = 11;
    std::string number = {};  ///< Excel's number format, or empty

    friend auto operator<=>(const Look&, const Look&) = default;
};

class Workbook {
public:
    /// Written to `file`, which must outlive it. Waits for the book of any other thread to be gone (see writers.hpp).
    explicit Workbook(const TemporaryFile& file);
    ~Workbook();
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    lxw_workbook* get() const { return book_; }
    lxw_worksheet* add_sheet(const std::string& name);
    lxw_format* format(const Look& look);
    /// Writes the file. Throws CannotWrite when the folder does not take it.
    void close();

private:
    std::unique_lock<std::mutex> alone_;  ///< of all threads, for as long as the book lives
    lxw_workbook* book_;
    std::map<Look, lxw_format*> formats_;
};

/// Throws CannotWrite for the library's own temporary files, and Error when it refuses anything else.
void check(lxw_error error);

/// The lines that a row has room for, which is 409 points high at most.
constexpr std::size_t most_lines = 27;
/// How many lines `text`, which breaks at "\n", takes.
std::size_t lines_of(std::string_view text, std::size_t width);
/// Makes the row as high as so many lines, or as it can be.
void set_lines(lxw_worksheet* sheet, std::uint32_t row, std::size_t lines);

/// A text cut with "…" where it is longer than a cell can hold.
std::string cut_string(std::string_view text);
/// A text as a cell holds it, on one line.
std::string cell_string(std::string_view text);
void write_text(lxw_worksheet* sheet, std::uint32_t row, std::uint16_t column, std::string_view text,
                lxw_format* format);
/// A text over as many lines as it needs in cells `width` characters wide, from column 0 to `last`: rows with a height,
/// since neither merged cells nor all programs find one by themselves. A text that is higher than a row can be goes on
/// in the next. The number of rows.
std::uint32_t write_wrapped(lxw_worksheet* sheet, std::uint32_t row, std::uint16_t last, double width,
                            std::string_view text, lxw_format* format);
/// The same for runs in column 0, cleaned already, each with its looks; without looks where they need several rows.
std::uint32_t write_runs(Workbook& book, lxw_worksheet* sheet, std::uint32_t row, double width,
                         const std::vector<TextRun>& runs, lxw_format* format);
/// A text that leads to the top of another sheet.
void write_link(lxw_worksheet* sheet, std::uint32_t row, std::uint16_t column, const std::string& to,
                std::string_view text, lxw_format* format);

/// Excel's number format for cells that hold kronor, shown in `measure`, or for cells that hold the printed number;
/// `named` adds the measure's name, and a zero may be a dash.
std::string amount_format(const Measure& measure, bool kronor, bool named, bool dashed);
std::string number_format(const Number& number);
/// The nearest double; what a cell can hold.
double number_value(const Number& number);

}  // namespace bokslut::output
