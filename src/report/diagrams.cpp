#include "report/diagrams.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>

#include "bokslut/core/number_text.hpp"
#include "bokslut/report/labels.hpp"

namespace bokslut {

namespace {

/// "rr/arets_resultat" and "2023" of "rr/arets_resultat@2023".
std::pair<std::string, std::string> parts_of(const std::string& id) {
    const std::size_t at = id.find('@');
    return at == std::string::npos ? std::pair(id, std::string()) : std::pair(id.substr(0, at), id.substr(at + 1));
}

std::string text_of(const Figure& figure) {
    return number_text(figure.shown, figure.measure.decimals);
}

const Figure* figure_at(const Row& row, std::size_t column) {
    return column < row.cells.size() ? std::get_if<Figure>(&row.cells[column]) : nullptr;
}

class Diagrams {
public:
    explicit Diagrams(const Document& document) : document_(document) {
        for (const Block& block : document.blocks)
            if (const auto* table = std::get_if<Table>(&block))
                for (const Row& row : table->rows)
                    for (const Cell& cell : row.cells)
                        if (const auto* figure = std::get_if<Figure>(&cell)) by_id_.emplace(figure->id, figure);
    }

    /// What stands after `table`.
    std::vector<Diagram> after(const Table& table) const {
        std::vector<Diagram> out;
        const auto keep = [&out](std::optional<Diagram> diagram) {
            if (diagram) out.push_back(std::move(*diagram));
        };
        if (!table.unit.empty()) return out;
        if (table.id == "resultatrakning") keep(result_and_equity());
        if (table.id == "balansrakning") keep(equity_bridge());
        if (table.id == "driftredovisning") keep(budget(table));
        if (table.id == "avgifter") {
            keep(by_member(table, labels::fee_by_member, "belopp",
                           [](const Cell& cell) { return std::holds_alternative<Figure>(cell); }));
            keep(by_member(table, labels::fee_by_inhabitant, "per_invanare", [](const Cell& cell) {
                const auto* number = std::get_if<Number>(&cell);
                return number != nullptr && number->measure.starts_with("kr/");
            }));
        }
        if (table.id.starts_with("not/") && table.id.ends_with("/plan")) keep(run_off(table));
        if (is_note_of("rr/verksamhetens_kostnader", table)) keep(by_size(table, labels::costs_by_size));
        if (is_note_of("rr/verksamhetens_intakter", table)) keep(by_size(table, labels::income_by_size));
        return out;
    }

private:
    const std::string& said(const Label& label) const { return label.in(document_.language); }

    const Figure* find(const std::string& id) const {
        const auto found = by_id_.find(id);
        return found == by_id_.end() ? nullptr : found->second;
    }

    Diagram begin(Diagram::Kind kind, const std::string& id, const Label& title, const Measure& measure) const {
        Diagram diagram;
        diagram.kind = kind;
        diagram.data.id = "diagram/" + id;
        diagram.data.title = said(title);
        diagram.data.measure = measure;
        return diagram;
    }

    std::optional<Diagram> result_and_equity() const {
        std::map<std::string, std::pair<const Figure*, const Figure*>> years;
        for (const auto& [id, figure] : by_id_) {
            const auto [quantity, year] = parts_of(id);
            if (year.empty() || year.find_first_not_of("0123456789") != std::string::npos) continue;
            // Of years before the books, the table of key figures tells.
            if (quantity == "rr/arets_resultat" || quantity == "nyckeltal/arets_resultat") years[year].first = figure;
            if (quantity == "br/eget_kapital" || quantity == "nyckeltal/eget_kapital") years[year].second = figure;
        }
        std::erase_if(years, [](const auto& year) { return !year.second.first || !year.second.second; });
        if (years.size() < 2) return std::nullopt;
        const Measure& measure = years.begin()->second.first->measure;
        Diagram diagram =
            begin(Diagram::Kind::columns, "resultat_och_eget_kapital", labels::result_and_equity, measure);
        diagram.data.columns = {{"resultat", said(labels::result)}, {"eget_kapital", said(labels::equity)}};
        for (const auto& [year, figures] : years) {
            diagram.data.rows.push_back({year, RowKind::line, 0, "", {*figures.first, *figures.second}});
            diagram.description += diagram.description.empty() ? "" : " ";
            diagram.description += year + ": " + said(labels::result) + " " + text_of(*figures.first) + ", " +
                                   said(labels::equity) + " " + text_of(*figures.second) + ".";
        }
        return diagram;
    }

    /// Equity at the start, what changed it, and at the end. The rest, where there is any, by itself.
    std::optional<Diagram> equity_bridge() const {
        const Figure *closing = nullptr, *opening = nullptr, *result = nullptr;
        for (const auto& [id, figure] : by_id_) {  // the latest year last
            const auto [quantity, year] = parts_of(id);
            if (quantity != "br/eget_kapital" || year.find_first_not_of("0123456789") != std::string::npos) continue;
            opening = std::exchange(closing, figure);
        }
        if (closing && opening) result = find("rr/arets_resultat@" + parts_of(closing->id).second);
        if (!result) return std::nullopt;
        Diagram diagram = begin(Diagram::Kind::bridge, "eget_kapital", labels::equity_change, closing->measure);
        diagram.data.columns = {{"belopp", said(labels::amount)}};
        const auto add = [&](const std::string& label, const Figure& figure) {
            diagram.data.rows.push_back({label, RowKind::line, 0, "", {figure}});
            diagram.description += (diagram.description.empty() ? "" : ", ") + label + " " + text_of(figure);
        };
        add(said(labels::equity) + " " + parts_of(opening->id).second, *opening);
        add(said(labels::result) + " " + parts_of(closing->id).second, *result);
        const Amount rest = closing->exact - opening->exact - result->exact;
        if (!rest.is_zero())
            add(said(labels::other_changes), Figure{"diagram/eget_kapital/ovrigt", rest,
                                                    closing->shown - opening->shown - result->shown, closing->measure});
        add(said(labels::equity) + " " + parts_of(closing->id).second, *closing);
        diagram.description += ".";
        return diagram;
    }

    bool is_note_of(const std::string& line, const Table& table) const {
        if (!table.id.starts_with("not/") || table.rows.empty()) return false;
        const Figure* first = table.rows.front().cells.empty() ? nullptr : figure_at(table.rows.front(), 0);
        return first && first->id.starts_with("not/" + line + "/");
    }

    /// The rows of a note over its years, the largest first.
    std::optional<Diagram> by_size(const Table& table, const Label& title) const {
        Diagram diagram = begin(Diagram::Kind::bars, table.id, title, table.measure);
        diagram.data.columns = table.columns;
        for (const Row& row : table.rows)
            if (row.kind == RowKind::line && row.cells.size() == table.columns.size() && all_figures(row))
                diagram.data.rows.push_back({row.label, RowKind::line, 0, "", row.cells});
        if (diagram.data.rows.size() < 2) return std::nullopt;
        std::stable_sort(diagram.data.rows.begin(), diagram.data.rows.end(),
                         [](const Row& a, const Row& b) { return figure_at(a, 0)->exact > figure_at(b, 0)->exact; });
        for (const Row& row : diagram.data.rows)
            diagram.description +=
                (diagram.description.empty() ? "" : ", ") + row.label + " " + text_of(*figure_at(row, 0));
        diagram.description = table.columns.front().heading + ": " + diagram.description + ".";
        return diagram;
    }

    static bool all_figures(const Row& row) {
        return std::all_of(row.cells.begin(), row.cells.end(),
                           [](const Cell& cell) { return std::holds_alternative<Figure>(cell); });
    }

    /// Budget beside outcome, and the deviation by itself, for the rows that have an amount.
    std::optional<Diagram> budget(const Table& table) const {
        const auto column = [&table](const std::function<bool(const std::string&)>& is) {
            const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                            [&](const TableColumn& candidate) { return is(candidate.id); });
            return static_cast<std::size_t>(found - table.columns.begin());
        };
        const std::size_t planned = column([](const std::string& id) { return id.starts_with("budget "); });
        const std::size_t deviation = column([](const std::string& id) { return id == "avvikelse"; });
        if (planned == table.columns.size() || deviation == table.columns.size()) return std::nullopt;
        const std::string year = table.columns[planned].id.substr(7);
        const std::size_t outcome = column([&year](const std::string& id) { return id == year; });
        if (outcome == table.columns.size()) return std::nullopt;
        Diagram diagram = begin(Diagram::Kind::deviation, table.id, labels::budget_and_outcome, table.measure);
        diagram.data.columns = {table.columns[planned], table.columns[outcome], table.columns[deviation]};
        for (const Row& row : table.rows) {
            if (row.cells.size() != table.columns.size() || !all_figures(row) || row.kind == RowKind::of_which)
                continue;
            const Figure &plan = *figure_at(row, planned), &made = *figure_at(row, outcome),
                         &differs = *figure_at(row, deviation);
            if (plan.shown == 0 && made.shown == 0) continue;
            diagram.data.rows.push_back({row.label, row.kind, 0, "", {plan, made, differs}});
        }
        if (diagram.data.rows.empty()) return std::nullopt;
        const Row& last = diagram.data.rows.back();
        diagram.description = last.label;
        for (std::size_t i = 0; i < 3; ++i)
            diagram.description +=
                (i == 0 ? ": " : ", ") + diagram.data.columns[i].heading + " " + text_of(*figure_at(last, i));
        diagram.description += ".";
        return diagram;
    }

    /// The first column whose cells pass, a bar for each member, the largest first. The members stand before the first
    /// sum; what associated members pay, after it, is no member fee (KL 9:6).
    std::optional<Diagram> by_member(const Table& table, const Label& title, const std::string& id,
                                     const std::function<bool(const Cell&)>& is) const {
        const auto exact = [](const Cell& cell) {
            const auto* figure = std::get_if<Figure>(&cell);
            return figure != nullptr ? Rational(figure->exact.ore()) : std::get<Number>(cell).exact;
        };
        const auto is_line = [](const Row& row) { return row.kind == RowKind::line; };
        const auto sum =
            std::find_if(table.rows.begin(), table.rows.end(), [](const Row& row) { return row.kind == RowKind::sum; });
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            Diagram diagram = begin(Diagram::Kind::bars, table.id + "/" + id, title, table.measure);
            diagram.data.columns = {table.columns[c]};
            std::for_each(table.rows.begin(), sum, [&](const Row& row) {
                if (is_line(row) && c < row.cells.size() && is(row.cells[c]))
                    diagram.data.rows.push_back({row.label, RowKind::line, 0, "", {row.cells[c]}});
            });
            if (diagram.data.rows.size() < 2) continue;
            std::stable_sort(diagram.data.rows.begin(), diagram.data.rows.end(), [&exact](const Row& a, const Row& b) {
                return exact(a.cells.front()) > exact(b.cells.front());
            });
            diagram.description = table.columns[c].heading + ": " + diagram.data.rows.front().label + " – " +
                                  diagram.data.rows.back().label + ".";
            if (std::any_of(sum, table.rows.end(), is_line)) {
                diagram.description += " " + said(labels::members_only);
                diagram.data.remarks.push_back(said(labels::members_only));
            }
            return diagram;
        }
        return std::nullopt;
    }

    /// A plan of given figures by year: what a provision was, grew by and was paid.
    std::optional<Diagram> run_off(const Table& table) const {
        Diagram diagram = begin(Diagram::Kind::columns, table.id, labels::run_off, table.measure);
        diagram.data.title += ": " + table.title;
        diagram.data.columns = table.columns;
        for (const Row& row : table.rows)
            if (row.kind == RowKind::line && row.cells.size() == table.columns.size() && all_figures(row))
                diagram.data.rows.push_back({row.label, RowKind::line, 0, "", row.cells});
        if (diagram.data.rows.size() < 2) return std::nullopt;
        diagram.description = diagram.data.rows.front().label + "–" + diagram.data.rows.back().label + ".";
        return diagram;
    }

    const Document& document_;
    std::map<std::string, const Figure*> by_id_;
};

}  // namespace

void add_diagrams(Document& document) {
    const Diagrams diagrams(document);
    std::vector<Block> blocks;
    for (const Block& block : document.blocks) {
        blocks.push_back(block);
        const auto* table = std::get_if<Table>(&block);
        if (!table) continue;
        for (Diagram& diagram : diagrams.after(*table)) blocks.emplace_back(std::move(diagram));
    }
    document.blocks = std::move(blocks);
}

}  // namespace bokslut
