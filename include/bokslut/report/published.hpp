// Printed figures read back: from our own tidy CSV, or from tables typed off a published report.
//
// Threads: functions without state.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bokslut/core/finding.hpp"
#include "bokslut/core/rounding.hpp"
#include "bokslut/core/source.hpp"
#include "bokslut/report/document.hpp"

namespace bokslut {

/// What a column of a report is of.
struct PrintedPeriod {
    enum class Kind { outcome, budget, deviation, other };

    Kind kind = Kind::other;
    int year = 0;                ///< 0 where the heading names none
    bool with_internal = false;  ///< the heading says that internal items are counted
};

/// A printed figure and where it stands. A sentence that states an amount is one too: its table is "text", its row what
/// it says, its column where in the report, and its title what it is about.
struct PrintedFigure {
    std::string table;   ///< our table id: "resultatrakning", "not/7"
    std::string unit;    ///< empty for the whole body
    std::string title;   ///< the note's heading, where the file states it
    std::string row;     ///< as printed
    int row_number = 0;  ///< counts the rows of the table and unit from 1, as two rows may have one label
    std::string column;  ///< our column id: "2023", "budget 2023", "avvikelse"; others as printed
    PrintedPeriod period;
    std::int64_t shown = 0;  ///< in steps of the last shown digit
    Measure measure;
    std::string id;  ///< of the quantity, where the file states it
    Place place;
};

/// "utfall 2023 inkl. interna poster" as outcome, 2023, with internal items.
PrintedPeriod read_period(std::string_view heading);

/// "Resultaträkning" for "resultatrakning", "Not 7" for "not/7"; other ids as they are.
std::string table_title(const std::string& table);

/// How labels compare: folded, without commas and asterisks, blanks as one.
std::string plain_label(std::string_view label);

/// Reads one file. A file whose heading is that of our tidy CSV (table;unit;row;column;ore;shown;id;measure) says
/// everything itself; its `ore` is not used, since printed figures are what is checked. Any other is a table as
/// published, known by its file name ("balansrakning.csv", "noter.csv", "not20_e20.csv"). A name that is not known is
/// `published.unknown_table`; a cell that is no number is `report.bad_number`; figures whose measure neither the file
/// nor `measure` says are `published.no_measure`, and are left out. "text_med_siffror.csv" holds sentences (stalle;
/// uttryck; syftar pa), whose amounts say themselves what they are in; one without an amount is `published.no_amount`.
std::vector<PrintedFigure> read_published(const Source& source, std::optional<Measure::Unit> measure,
                                          Findings& findings);

/// Reads every file of a folder, by name. Files that are no tables are `published.unknown_table`; a folder that cannot
/// be read is `published.no_folder`.
std::vector<PrintedFigure> read_published_folder(const std::string& folder, std::optional<Measure::Unit> measure,
                                                 Findings& findings);

bool is_sentence(const PrintedFigure& figure);

/// A figure of a report of our own, as printed, beside the figure itself.
struct DocumentFigure {
    PrintedFigure printed;
    const Figure* figure = nullptr;  ///< in the document
    const Number* number = nullptr;  ///< instead of a figure, in figures_and_numbers_of()
};

/// Every figure of a document, in its order: what read_published() gives of its tidy CSV, without places. The document
/// must outlive what is returned.
std::vector<DocumentFigure> figures_of(const Document& document);
std::vector<DocumentFigure> figures_of(const Document&& document) = delete;
/// The same, and the numbers that are no amounts; `shown` and `measure` of their print are not set.
std::vector<DocumentFigure> figures_and_numbers_of(const Document& document);
std::vector<DocumentFigure> figures_and_numbers_of(const Document&& document) = delete;

}  // namespace bokslut
