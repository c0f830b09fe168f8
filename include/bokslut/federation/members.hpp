// The members of a kommunalförbund, their inhabitants and their two keys (KL 9:6 p. 11).
//
// Threads: values; const calls may run at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bokslut/core/calendar.hpp"
#include "bokslut/core/csv.hpp"
#include "bokslut/core/finding.hpp"
#include "bokslut/core/rational.hpp"
#include "bokslut/core/settings.hpp"

namespace bokslut {

struct Member {
    std::string name;
    std::string code;                     ///< of the object that stands for it in the books; may be empty
    bool associated = false;              ///< adjungerad: its fees are no member fees (KL 9:6), and it has no key
    std::optional<Rational> cost_share;   ///< of 1
    std::optional<Rational> asset_share;  ///< of 1: assets and liabilities (KL 9:6 p. 11, LKBR 12:5)
    std::optional<Rational> area;         ///< km²
    Place place;
};

/// Reads [[medlem]]. A name that stands twice is `fees.member_twice`, a code `fees.member_code_twice`; a key that does
/// not sum to 100 % is `fees.key_not_whole`, one of an associated member `fees.associated_with_key`.
std::vector<Member> read_members(Section& file, Findings& findings);

/// The index of the member called `name` (folded). Another name is `fees.unknown_member` at `place`, with the nearest.
std::optional<std::size_t> find_member(const std::vector<Member>& members, const std::string& name, const Place& place,
                                       Findings& findings);

/// When the inhabitants that fees are computed on are counted. 1 November the year before is what the law's own
/// equalisation uses (2004:773); the förbundsordning decides for fees.
struct ReferenceDate {
    int years_before = 1;
    int month = 11;
    int day = 1;
    bool stated = false;  ///< else a column headed by the fee year itself is used first

    Date in(int year) const { return {year - years_before, month, day}; }
};

/// The most inhabitants that can be given or projected.
inline constexpr std::int64_t most_inhabitants = 1'000'000'000;

/// How many inhabitants a fee is computed on, and where the number is from.
struct InhabitantCount {
    std::int64_t count = 0;
    std::optional<Date> date;  ///< nothing: the column headed by the year below
    int year = 0;              ///< the fee year that the number was given for
    bool projected = false;    ///< by the stated yearly increase, from `year`
};

/// A yearly increase: a number of persons, or a rate.
struct Increase {
    std::int64_t persons = 0;
    Rational rate;
};

/// A column of the table of inhabitants, as it was read.
struct InhabitantColumn {
    std::optional<Date> date;  ///< the day of the count; nothing: headed by a fee year
    int year = 0;              ///< the fee year, where there is no day
    std::string heading;
    std::map<std::size_t, std::pair<std::int64_t, Place>> counts;  ///< by member; empty cells are not there
};

/// Why inhabitants are not known.
enum class InhabitantLack {
    not_given,   ///< neither for the year nor by an increase
    no_earlier,  ///< there is an increase, but no number that it could be counted from
    impossible   ///< the increase leads below zero, or beyond all measure
};

/// Inhabitants of every member, by fee year or by reference date.
class Inhabitants {
public:
    void give(std::size_t member, int fee_year, std::int64_t count) { by_year_[{fee_year, member}] = count; }
    void give(std::size_t member, Date date, std::int64_t count) { by_date_[{date, member}] = count; }
    void give(InhabitantColumn column) { columns_.push_back(std::move(column)); }
    void give(std::size_t member, Increase increase) { increase_[member] = std::move(increase); }

    /// Those that fees of `year` are computed on. Where the year's own are not given, the latest given before it with
    /// the stated increase, rounded to whole persons each year; nothing without an increase, or where it leads below
    /// zero or above most_inhabitants.
    std::optional<InhabitantCount> of(std::size_t member, int year, const ReferenceDate& reference = {}) const;
    /// Why that gives nothing.
    InhabitantLack lack(std::size_t member, int year, const ReferenceDate& reference = {}) const;

    /// What the table held, column by column.
    const std::vector<InhabitantColumn>& columns() const { return columns_; }

private:
    std::optional<InhabitantCount> earlier(std::size_t member, int year, const ReferenceDate& reference) const;
    std::optional<InhabitantCount> given(std::size_t member, int year, const ReferenceDate& reference) const;

    std::map<std::pair<int, std::size_t>, std::int64_t> by_year_;
    std::map<std::pair<Date, std::size_t>, std::int64_t> by_date_;
    std::map<std::size_t, Increase> increase_;
    std::vector<InhabitantColumn> columns_;
};

/// Reads a table with a row for each member and columns headed by a date ("2022-11-01") or a fee year ("2023"). Empty
/// cells are not known. Other columns are `fees.inhabitants_column`, members and columns that stand twice `fees.twice`.
void read_inhabitants(const CsvTable& table, const std::vector<Member>& members, Inhabitants& out, Findings& findings);

}  // namespace bokslut
