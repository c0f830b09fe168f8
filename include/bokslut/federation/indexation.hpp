// How fees are raised from the year they were decided for: by a percentage, a chain of them, or an index.
//
// Threads: values; const calls may run at once.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bokslut/core/finding.hpp"
#include "bokslut/core/rational.hpp"
#include "bokslut/core/settings.hpp"

namespace bokslut {

/// An index such as PKV, KPI or LPIK: its values by year, or its change from the year before.
struct IndexSeries {
    std::string name;
    std::map<int, Rational> values;
    std::map<int, Rational> changes;  ///< 1/40 is 2,5 %
    Place place;

    /// From the level of year `from` to that of year `to`; nothing where a year that is needed is missing, which is
    /// then `missing`. `from` may be the later year.
    std::optional<Rational> factor(int from, int to, int& missing) const;
};

/// Reads [[index]]: namn, and varden or procent by year. Both are `fees.index_two_kinds`, a name that stands twice
/// `fees.twice`.
std::vector<IndexSeries> read_indices(Section& file, Findings& findings);

struct Indexation {
    enum class Kind { none, percentage, chain, series };

    Kind kind = Kind::none;
    Rational rate;                  ///< percentage: every year
    std::map<int, Rational> chain;  ///< by the year that is raised
    std::string series;
    std::optional<int> base;  ///< series: the year whose level the amounts are in; else the year they were decided for
    int lag = 0;              ///< series: fees of a year follow the index of so many years before
    Place place;
};

/// Reads raknas_upp_med: "2,5 %", { 2024 = "2,5 %", 2025 = "3 %" }, or { serie = "PKV", bas = 2022, slapar = 2 }.
Indexation read_indexation(const Value& value, Findings& findings);

/// What the amounts of `decided_for` are multiplied by in `year`; 1 up to and including that year. A year or series
/// that is missing is `fees.index_missing` or `fees.unknown_index`, and gives nothing.
std::optional<Rational> index_factor(const Indexation& indexation, const std::vector<IndexSeries>& series,
                                     int decided_for, int year, Findings& findings);

}  // namespace bokslut
