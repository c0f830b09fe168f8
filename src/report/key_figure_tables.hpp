// Key figures over five years, and how they were computed, as tables.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bokslut/core/csv.hpp"
#include "bokslut/federation/key_figures.hpp"
#include "bokslut/report/document.hpp"
#include "report/key_figure_inhabitants.hpp"

namespace bokslut {

/// Key figures by year and id of the rule: given for years without books.
struct KeyFigureHistory {
    struct Value {
        Rational value;
        Place place;
    };
    std::map<int, std::map<std::string, Value>> years;
};

/// Reads `nyckeltal;2019;2020;…`: a row for each key figure, by name or id, in per cent, kronor per inhabitant or
/// amounts: kronor where a cell states no unit, whatever the report is shown in. A name that is none is
/// `key_figures.unknown`, a heading that is no year `settings.bad_date`, text that is no number `report.bad_number`.
/// Empty cells and "-" are not known.
KeyFigureHistory read_key_figure_history(const CsvTable& table, Findings& findings);

struct KeyFigureYears {
    int year = 0;                       ///< that is reported
    std::map<int, KeyInputs> by_books;  ///< years whose books are there
    std::map<int, CountedInhabitants> inhabitants;
    KeyFigureHistory history;
    std::string history_file;

    /// The years that the table shows: at most five, the reported one last.
    std::vector<int> shown() const;
};

std::vector<Table> key_figure_tables(const KeyFigureYears& years, Measure measure, Language language);

}  // namespace bokslut
