#include "bokslut/report/typed_table.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "bokslut/core/calendar.hpp"
#include "bokslut/core/csv.hpp"
#include "bokslut/core/number_text.hpp"
#include "bokslut/report/definition.hpp"
#include "bokslut/report/labels.hpp"
#include "report/derivations.hpp"

namespace bokslut {

namespace {

struct Read {
    Rational value;
    int decimals = 0;
};

std::optional<Read> read_number(const std::string& text) {
    const auto decimal = read_decimal(text);
    if (!decimal) return std::nullopt;
    Rational value(decimal.value.digits);
    for (int i = 0; i < decimal.value.decimals; ++i) value /= 10;
    return Read{value, decimal.value.decimals};
}

std::optional<std::size_t> column_named(const CsvTable& csv, const std::string& name) {
    for (std::size_t i = 0; i < csv.heading.size(); ++i)
        if (folded(csv.heading[i].text) == folded(name)) return i;
    return std::nullopt;
}

class Maker {
public:
    Maker(const TypedTable& settings, const std::string& definition, Measure measure, Language language,
          Findings& findings)
        : settings_(settings), definition_(definition), measure_(measure), language_(language), findings_(findings) {}

    std::optional<Table> make() {
        if (!read(settings_.file, csv_) || csv_.heading.size() < 2 || !find_columns()) return std::nullopt;
        if (!settings_.counts.empty() && !read(settings_.counts, counts_)) return std::nullopt;
        table_.id = settings_.id;
        table_.title = settings_.title;
        table_.law = settings_.law;
        table_.measure = {settings_.unit, settings_.unit == measure_.unit ? measure_.decimals : 0};
        for (std::size_t i : shown_) table_.columns.push_back({csv_.heading[i].text, csv_.heading[i].text});
        check_counts();
        add_rows();
        table_.remarks = settings_.texts;
        for (const ShareCheck& check : settings_.shares) add_check(check);
        remark_groups();
        const std::string file = std::filesystem::path(settings_.file).filename().string();
        table_.remarks.push_back(labels::fill(labels::fill(labels::given_in.in(language_), "file", file), "what",
                                              labels::whole_table.in(language_)));
        return std::move(table_);
    }

private:
    bool read(const std::string& file, CsvTable& out) {
        const auto source = read_file(beside(definition_, file), findings_, settings_.place);
        if (source) out = read_csv(*source, findings_);
        return source.has_value();
    }

    bool find_columns() {
        const auto find = [&](const std::string& name) -> std::optional<std::size_t> {
            const auto index = column_named(csv_, name);
            if (!index)
                findings_.add("goals.column_missing", {{"column", name}, {"table", settings_.title}}, settings_.place);
            return index;
        };
        if (!settings_.row.empty()) {
            const auto index = find(settings_.row);
            if (!index) return false;
            label_ = *index;
        }
        if (!settings_.group.empty()) {
            group_ = find(settings_.group);
            if (!group_) return false;
        }
        for (const auto& [heading, type] : settings_.columns)
            if (!column_named(csv_, heading)) find(heading);
        for (std::size_t i = 0; i < csv_.heading.size(); ++i)
            if (i != label_ && i != group_) shown_.push_back(i);
        return true;
    }

    void add_rows() {
        std::string group;
        for (const auto& cells : csv_.rows) {
            if (group_ && cells[*group_].text != group) {
                group = cells[*group_].text;
                table_.rows.push_back({group, RowKind::heading, 0, "", {}});
            }
            Row row{cells[label_].text, RowKind::line, group_ ? 1 : 0, "", {}};
            for (std::size_t i : shown_) row.cells.push_back(cell(cells[label_].text, i, cells[i]));
            table_.rows.push_back(std::move(row));
        }
    }

    CellType type(std::size_t column) const {
        const auto own = settings_.columns.find(folded(csv_.heading[column].text));
        return own == settings_.columns.end() ? settings_.type : own->second;
    }

    Cell cell(const std::string& row, std::size_t column, const CsvCell& cell) {
        if (cell.text.empty()) return {};
        if (is_small(row, csv_.heading[column].text)) {
            suppressed_ = true;
            return std::string("–");
        }
        const std::string id = settings_.id + "/" + row + "/" + csv_.heading[column].text;
        switch (type(column)) {
            case CellType::text:
                return cell.text;
            case CellType::date:
                return read_date(cell.text) ? Cell(cell.text) : bad(cell);
            case CellType::amount: {
                const auto amount = read_amount(cell.text, settings_.unit);
                if (!amount || std::abs(amount.value.ore()) > settings_limit_ore) return bad(cell);
                return coming_of(
                    Figure{id, amount.value, shown_steps(amount.value, table_.measure), table_.measure, true},
                    given_at(cell.place));
            }
            case CellType::count:
            case CellType::number:
            case CellType::percent:
                break;
        }
        const auto number = read_number(cell.text);
        if (!number || (type(column) == CellType::count && number->decimals > 0)) return bad(cell);
        return coming_of(Number{id, number->value, number->decimals, type(column) == CellType::percent ? "%" : ""},
                         given_at(cell.place));
    }

    Cell bad(const CsvCell& cell) {
        findings_.add("tables.bad_cell", {{"text", cell.text}, {"table", settings_.title}}, cell.place);
        return {};
    }

    /// Whether the group that a cell tells of is too small to be shown.
    bool is_small(const std::string& row, const std::string& column) const {
        if (settings_.smallest_group == 0 || counts_.heading.empty()) return false;
        const auto index = column_named(counts_, column);
        const Cells* sizes = row_named(counts_, 0, row);
        const auto count = index && sizes ? read_number((*sizes)[*index].text) : std::nullopt;
        return count && count->value <= settings_.smallest_group;
    }

    /// The group sizes have the table's rows and columns, so that no group is taken for large by a misspelling.
    void check_counts() {
        for (std::size_t i = 1; i < counts_.heading.size(); ++i)
            if (!column_named(csv_, counts_.heading[i].text))
                findings_.add("report.given_column", {{"column", counts_.heading[i].text}, {"table", settings_.title}},
                              counts_.heading[i].place);
        for (const auto& cells : counts_.rows) {
            if (!row_named(csv_, label_, cells[0].text))
                findings_.add("report.given_row", {{"row", cells[0].text}, {"table", settings_.title}}, cells[0].place);
            for (std::size_t i = 1; i < cells.size(); ++i) {
                const auto count = cells[i].text.empty() ? std::nullopt : read_number(cells[i].text);
                if (!cells[i].text.empty() && (!count || count->value < 0))
                    findings_.add("report.bad_number", {{"text", cells[i].text}}, cells[i].place);
            }
        }
        if (!counts_.heading.empty()) check_groups();
    }

    /// What the table shows of sick leave, or of a row that has sizes, without the size of its group.
    void check_groups() {
        constexpr std::size_t most_named = 5;
        std::string groups;
        std::size_t number = 0;
        for (const auto& cells : csv_.rows)
            for (std::size_t i : shown_) {
                const std::string& row = cells[label_].text;
                const auto sizes = row_named(counts_, 0, row);
                if (cells[i].text.empty() || (!sizes && folded(row).find("sjukfranvaro") == std::string::npos))
                    continue;
                const auto column = column_named(counts_, csv_.heading[i].text);
                if (sizes && column && !(*sizes)[*column].text.empty()) continue;
                if (++number <= most_named) groups += (groups.empty() ? "" : "; ") + row + " " + csv_.heading[i].text;
            }
        if (number == 0) return;
        if (number > most_named) groups += "; …";
        findings_.add("tables.group_size_missing",
                      {{"table", settings_.title},
                       {"groups", groups},
                       {"most", std::to_string(settings_.smallest_group)},
                       {"law", settings_.law},
                       {"file", std::filesystem::path(settings_.counts).filename().string()}},
                      settings_.place);
    }

    using Cells = std::vector<CsvCell>;
    static const Cells* row_named(const CsvTable& csv, std::size_t label, const std::string& name) {
        const auto row = std::find_if(csv.rows.begin(), csv.rows.end(),
                                      [&](const Cells& cells) { return same_row(cells[label].text, name); });
        return row == csv.rows.end() ? nullptr : &*row;
    }

    static bool same_row(const std::string& a, const std::string& b) { return folded(a) == folded(b); }

    void remark_groups() {
        if (settings_.smallest_group == 0) return;
        const std::string most = std::to_string(settings_.smallest_group);
        if (suppressed_) table_.remarks.push_back(labels::fill(labels::group_left_out.in(language_), "most", most));
        if (!settings_.counts.empty()) return;
        table_.remarks.push_back(labels::fill(labels::groups_unknown.in(language_), "most", most));
        findings_.add("tables.counts_missing", {{"table", settings_.title}, {"most", most}, {"law", settings_.law}},
                      settings_.place);
    }

    struct Sum {
        Rational value, tolerance;
    };

    /// The sum of the rows in a column; nothing when one has no value there. Each share may be rounded by half its last
    /// digit.
    std::optional<Sum> sum(const std::vector<std::string>& rows, std::size_t column, const ShareCheck& check) {
        Sum out;
        for (const std::string& wanted : rows) {
            const Cells* row = row_named(csv_, label_, wanted);
            if (!row) {
                if (missing_.insert(wanted).second)
                    findings_.add("report.given_row", {{"row", wanted}, {"table", settings_.title}}, check.place);
                return std::nullopt;
            }
            const auto number = read_number((*row)[column].text);
            if (!number) return std::nullopt;
            Rational half(1, 2);
            for (int i = 0; i < number->decimals; ++i) half /= 10;
            out.value += number->value;
            out.tolerance += half;
        }
        return out;
    }

    /// Which way a column sums to the whole; -1 when none does, -2 when it cannot be told.
    int way(const ShareCheck& check, std::size_t column, std::string& shown) {
        bool known = false;
        for (std::size_t i = 0; i < check.ways.size(); ++i) {
            const auto total = sum(check.ways[i], column, check);
            if (!total) continue;
            const Rational off = total->value > check.whole ? total->value - check.whole : check.whole - total->value;
            const std::string text =
                number_text((total->value * 10).rounded(Rounding::half_away_from_zero), 1, NumberStyle::plain());
            if (!known || off <= total->tolerance) shown = text;
            known = true;
            if (off <= total->tolerance) return static_cast<int>(i);
        }
        return known ? -1 : -2;
    }

    void add_check(const ShareCheck& check) {
        std::string text, by_way;
        std::map<int, std::string> columns_by_way;
        for (std::size_t column : shown_) {
            const std::string heading = csv_.heading[column].text;
            std::string shown;
            const int how = way(check, column, shown);
            text += (text.empty() ? "" : "; ") + heading + " ";
            if (how == -2)
                text += labels::cannot_judge.in(language_);
            else if (how == -1)
                text += labels::fill(labels::no_whole.in(language_), "sum", shown);
            else
                text += shown + (how > 0 ? " (" + labels::other_definition.in(language_) + ")" : "");
            std::string& columns = columns_by_way[how];
            columns += (columns.empty() ? "" : ", ") + heading;
        }
        const std::string whole =
            number_text(check.whole.rounded(Rounding::half_away_from_zero), 0, NumberStyle::plain());
        table_.remarks.push_back(labels::fill(
            labels::fill(labels::fill(labels::share_check.in(language_), "name", check.name), "whole", whole), "what",
            text));
        if (columns_by_way.contains(-1))
            findings_.add("tables.shares_differ",
                          {{"name", check.name}, {"columns", columns_by_way[-1]}, {"whole", whole}}, check.place);
        columns_by_way.erase(-1);
        columns_by_way.erase(-2);
        if (columns_by_way.size() < 2) return;
        for (const auto& [how, columns] : columns_by_way) by_way += (by_way.empty() ? "" : " / ") + columns;
        findings_.add("tables.definition_changed", {{"name", check.name}, {"columns", by_way}}, check.place);
    }

    const TypedTable& settings_;
    const std::string& definition_;
    Measure measure_;
    Language language_;
    Findings& findings_;
    CsvTable csv_, counts_;
    std::size_t label_ = 0;
    std::optional<std::size_t> group_;
    std::vector<std::size_t> shown_;
    std::set<std::string> missing_;
    bool suppressed_ = false;
    Table table_;
};

}  // namespace

std::optional<Table> make_typed_table(const TypedTable& settings, const std::string& definition, Measure measure,
                                      Language language, Findings& findings) {
    return Maker(settings, definition, measure, language, findings).make();
}

}  // namespace bokslut
