// What stands where in a workbook: known before anything is written, so that formulas can refer ahead.
//
// Threads: a value made for one document; const calls may run at once.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "bokslut/report/document.hpp"

namespace bokslut::output {

/// A cell of a sheet; rows and columns count from 0.
struct Spot {
    std::size_t sheet = 0;
    std::uint32_t row = 0;
    std::uint16_t column = 0;
    std::uint32_t exact_row = 0;  ///< its row in the hidden sheet of exact amounts
    const Figure* figure = nullptr;
};

struct PlannedSheet {
    const Table* table = nullptr;
    std::string name;
};

inline constexpr std::uint32_t first_table_row = 4;  ///< below title, law and column headings
inline constexpr std::uint16_t first_table_column = 1;
/// The columns of the hidden sheet that formulas refer to.
inline constexpr std::uint16_t exact_ore_column = 4, exact_shown_column = 5;

class Plan {
public:
    /// The document must outlive it.
    explicit Plan(const Document& document);

    /// One for each table, in the order of the document.
    const std::vector<PlannedSheet>& sheets() const { return sheets_; }
    const std::string& sheet_name(const Table& table) const { return sheets_[of_table_.at(&table)].name; }
    const std::string& contents() const { return contents_; }
    const std::string& charts() const { return charts_; }
    const std::string& exact() const { return exact_; }
    /// The cells of the tables' figures, in document order.
    const std::vector<Spot>& spots() const { return spots_; }
    const Spot& spot(const Figure& figure) const { return spots_[of_figure_.at(&figure)]; }
    /// Where the figure called `id` stands, on `near` if it does; nullptr when no table has it.
    const Spot* find(const std::string& id, std::size_t near) const;

    /// The formula of a sum, "=SUM(B5:B9)-B12"; empty for other figures, and where the cells do not add up to the cell
    /// (printed figures that were rounded each by itself).
    std::string formula(const Figure& figure) const;
    /// "B5", or "'Not 1'!B5" seen from another sheet.
    std::string reference(const Spot& spot, std::size_t from) const;
    /// What the cell holds: kronor, or the printed number where printed numbers add up.
    double value(const Figure& figure) const;
    bool holds_kronor() const { return document_.rounding == RoundingPolicy::independent; }

private:
    std::string unique_name(std::string_view wanted);
    void add_table(const Table& table);
    bool adds_up(const Figure& figure, const std::vector<const Spot*>& parts) const;

    const Document& document_;
    std::set<std::string> taken_;  // folded
    std::string contents_, charts_, exact_;
    std::vector<PlannedSheet> sheets_;
    std::vector<Spot> spots_;
    std::map<const Table*, std::size_t> of_table_;
    std::unordered_map<const Figure*, std::size_t> of_figure_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_id_;
};

/// "B5" of row 4 and column 1.
std::string cell_name(std::uint32_t row, std::uint16_t column);
/// "'Not 1'!", before a cell on another sheet.
std::string sheet_prefix(const std::string& name);

}  // namespace bokslut::output
