#include "report/adds_up.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "bokslut/consistency/rounding_plan.hpp"
#include "bokslut/core/number_text.hpp"
#include "bokslut/core/settings.hpp"
#include "bokslut/report/labels.hpp"
#include "bokslut/report/published.hpp"
#include "core/wide.hpp"
#include "report/proof_binder.hpp"

namespace bokslut {

namespace {

using consistency::Term;
using consistency::Var;
using Ore = std::optional<std::int64_t>;

/// Tables and figures that may be changed, in the order of figures_of().
struct Spot {
    Table* table;
    Figure* figure;
    std::string text;  ///< "Avskrivningar 2023"
};

std::vector<Spot> spots_of(Document& document) {
    std::vector<Spot> spots;
    for (Block& block : document.blocks) {
        auto* table = std::get_if<Table>(&block);
        if (!table) continue;
        for (Row& row : table->rows)
            for (std::size_t i = 0; i < row.cells.size(); ++i)
                if (auto* figure = std::get_if<Figure>(&row.cells[i]))
                    spots.push_back({table, figure, row.label + " " + table->columns[i].heading});
    }
    return spots;
}

/// The links between a document's figures, with the exact amount of each quantity.
class Links {
public:
    Links(const proof::Forms& forms, const std::vector<DocumentFigure>& figures, Measure measure)
        : figures_(figures), measure_(measure) {
        for (const DocumentFigure& figure : figures) printed_.push_back(figure.printed);
        model_ = proof::Binder(forms, printed_, true).bind();
        tie_equal_ids();
        read_exact();
        derive_unprinted();
    }

    consistency::RoundingPlan plan(const PrintedBefore& before) {
        consistency::System system;
        consistency::RoundingInput input;
        input.step = measure_.ore_per_step();
        for (const Ore& exact : exact_) {
            system.add_var();
            input.exact.push_back(exact.value_or(0));
        }
        for (const proof::ModelRelation& relation : model_.relations) {
            if (!holds(relation)) continue;
            system.add_relation(relation.terms);
            sentences_.push_back(relation.about.sentence);
        }
        input.fixed.resize(exact_.size());
        for (std::size_t q = 0; q < exact_.size(); ++q)
            for (const auto& [figure, sign] : model_.quantities[q].figures)
                if (const auto found = before.find(figures_[figure].figure->id); found != before.end() && exact_[q])
                    input.fixed[q] = sign * found->second;
        return consistency::plan_rounding(system, input);
    }

    /// What a figure shows by the plan; nothing where it is tied to nothing and shows its plain rounding.
    Ore shown(std::size_t figure, const consistency::RoundingPlan& plan) const {
        const auto& [quantity, sign] = bound_[figure];
        if (!exact_[quantity]) return std::nullopt;
        return sign * plan.shown[quantity];
    }

    const std::string& sentence(std::uint32_t relation) const { return sentences_[relation]; }

private:
    /// A figure printed twice under one id is one quantity, also where the tables do not say so.
    void tie_equal_ids() {
        bound_.assign(figures_.size(), {none, 1});
        for (std::size_t q = 0; q < model_.quantities.size(); ++q)
            for (const auto& [figure, sign] : model_.quantities[q].figures) bound_[figure] = {q, sign};
        std::map<std::string, std::pair<std::size_t, int>> first;
        for (std::size_t i = 0; i < figures_.size(); ++i) {
            const std::string& id = figures_[i].figure->id;
            if (bound_[i].first == none) {
                bound_[i] = {model_.quantity("figur/" + id), 1};
                model_.print(bound_[i].first, i);
            }
            const auto [entry, added] = first.emplace(id, bound_[i]);
            if (!added && entry->second.first != bound_[i].first)
                model_.relate({{entry->second.second, static_cast<Var>(entry->second.first)},
                               {-bound_[i].second, static_cast<Var>(bound_[i].first)}},
                              ProofRelation::Class::identity, figure_place(printed_[i]));
        }
    }

    /// Figures in another measure than the report's have no part in its sums.
    void read_exact() {
        exact_.assign(model_.quantities.size(), std::nullopt);
        for (std::size_t q = 0; q < exact_.size(); ++q) {
            const proof::ModelQuantity& quantity = model_.quantities[q];
            if (quantity.hard.low == quantity.hard.high) exact_[q] = quantity.hard.low;
            bool one = true;
            for (const auto& [figure, sign] : quantity.figures) {
                const Figure& own = *figures_[figure].figure;
                const std::int64_t ore = sign * own.exact.ore();
                one = one && own.measure == measure_ && exact_[q].value_or(ore) == ore;
                exact_[q] = ore;
            }
            if (!one) exact_[q] = std::nullopt;
        }
    }

    /// A quantity that is printed nowhere follows from a link in which it alone is unknown.
    void derive_unprinted() {
        for (bool changed = true; changed;) {
            changed = false;
            for (const proof::ModelRelation& relation : model_.relations) {
                const Term* unknown = nullptr;
                Int128 sum = 0;
                int count = 0;
                for (const Term& term : relation.terms) {
                    if (exact_[term.var])
                        sum += Int128{term.coefficient} * *exact_[term.var];
                    else if (++count == 1)
                        unknown = &term;
                }
                if (count != 1 || std::abs(unknown->coefficient) != 1) continue;
                if (!model_.quantities[unknown->var].figures.empty()) continue;
                if (sum > consistency::System::largest_end || sum < -consistency::System::largest_end) continue;
                exact_[unknown->var] = -unknown->coefficient * static_cast<std::int64_t>(sum);
                changed = true;
            }
        }
    }

    /// Whether the link holds between the exact amounts; one that the books break is told by the checks.
    bool holds(const proof::ModelRelation& relation) const {
        Int128 sum = 0;
        for (const Term& term : relation.terms) {
            if (!exact_[term.var]) return false;
            sum += Int128{term.coefficient} * *exact_[term.var];
        }
        return sum == 0;
    }

    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    const std::vector<DocumentFigure>& figures_;
    Measure measure_;
    std::vector<PrintedFigure> printed_;
    proof::Model model_;
    std::vector<std::pair<std::size_t, int>> bound_;  // quantity and sign, by figure
    std::vector<Ore> exact_;                          // by quantity
    std::vector<std::string> sentences_;              // of the links in the plan
};

/// A note is known by its heading, since its number may be another this year.
std::string place_of(const PrintedFigure& figure, const std::string& heading) {
    const std::string table = figure.table.starts_with("not/") ? "not " + plain_label(heading) : figure.table;
    return table + "\n" + folded(figure.unit) + "\n" + plain_label(figure.row) + "\n" + figure.column;
}

/// "Årets intäkter" of "Not 8 Årets intäkter".
std::string note_heading(const Table& table) {
    const std::size_t number = table.title.find(' ');
    const std::size_t heading = number == std::string::npos ? number : table.title.find(' ', number + 1);
    return heading == std::string::npos ? table.title : table.title.substr(heading + 1);
}

/// Figures of a report, found by what a file says of them.
class Finder {
public:
    explicit Finder(const Document& document) : figures_(figures_of(document)) {
        std::size_t next = 0;
        for (const Block& block : document.blocks) {
            const auto* table = std::get_if<Table>(&block);
            if (!table) continue;
            for (const Row& row : table->rows)
                for (const Cell& cell : row.cells) {
                    if (!std::holds_alternative<Figure>(cell)) continue;
                    const DocumentFigure& figure = figures_[next++];
                    by_id_.emplace(figure.figure->id, &figure);
                    by_place_.emplace(place_of(figure.printed, note_heading(*table)), &figure);
                }
        }
    }
    /// nullptr when the report has none.
    const DocumentFigure* find(const PrintedFigure& printed) const {
        const auto& index = printed.id.empty() ? by_place_ : by_id_;
        const auto found = index.find(printed.id.empty() ? place_of(printed, printed.title) : printed.id);
        return found == index.end() || found->second->figure->measure != printed.measure ? nullptr : found->second;
    }

private:
    std::vector<DocumentFigure> figures_;
    std::map<std::string, const DocumentFigure*> by_id_, by_place_;
};

/// A comparison figure stands as it was printed, also where the books have changed since.
void say_restated(const PrintedFigure& printed, const Figure& figure, Findings& findings) {
    const std::int64_t step = figure.measure.ore_per_step();
    const std::int64_t low = divide_rounded(figure.exact.ore(), step, Rounding::floor);
    const std::int64_t high = divide_rounded(figure.exact.ore(), step, Rounding::ceiling);
    if (printed.shown >= low && printed.shown <= high) return;
    findings.add("report.last_year_differs", {{"figure", figure_text(printed)}, {"amount", kronor_text(figure.exact)}},
                 printed.place);
}

void say_policy(Table& table, const std::string& moved, bool all_hold, Language language) {
    const Label& policy = all_hold ? labels::adds_up : labels::adds_up_but;
    std::string text = policy.in(language);
    if (!moved.empty()) text += " " + labels::fill(labels::adds_up_moved.in(language), "figures", moved);
    table.remarks.push_back(std::move(text));
}

}  // namespace

void round_to_add_up(Document& document, const Document& swedish, const proof::Forms& forms,
                     const PrintedBefore& before, Findings& findings) {
    const std::vector<DocumentFigure> figures = figures_of(swedish);
    Links links(forms, figures, forms.definition->measure);
    const consistency::RoundingPlan plan = links.plan(before);
    for (std::uint32_t relation : plan.broken)
        findings.add("report.does_not_add_up", {{"link", links.sentence(relation)}});

    std::map<const Table*, std::string> moved;
    const std::vector<Spot> spots = spots_of(document);
    for (std::size_t i = 0; i < spots.size(); ++i) {
        Figure& figure = *spots[i].figure;
        const std::int64_t plain = figure.shown;
        figure.shown = links.shown(i, plan).value_or(plain);
        if (figure.shown == plain) continue;
        std::string& text = moved[spots[i].table];
        text += (text.empty() ? "" : "; ") + spots[i].text + " (" + number_text(plain, figure.measure.decimals) + ")";
    }
    for (Block& block : document.blocks)
        if (auto* table = std::get_if<Table>(&block))
            say_policy(*table, moved[table], plan.broken.empty(), document.language);
    document.rounding = RoundingPolicy::adds_up;
}

PrintedBefore read_printed_before(const std::vector<TableFile>& files, const Document& document, int year,
                                  Measure measure, Findings& findings) {
    const Finder finder(document);
    PrintedBefore before;
    for (const TableFile& file : files) {
        const auto source = read_file(file.path, findings, file.place);
        if (!source) continue;
        std::vector<PrintedFigure> unmatched;
        std::size_t matched = 0;
        for (PrintedFigure& printed : read_published(*source, measure.unit, findings)) {
            if (printed.period.kind == PrintedPeriod::Kind::deviation || printed.period.year >= year) continue;
            const DocumentFigure* figure = finder.find(printed);
            if (!figure) {
                if (printed.period.year == year - 1) unmatched.push_back(std::move(printed));
                continue;
            }
            ++matched;
            const auto [entry, added] = before.emplace(figure->figure->id, printed.shown);
            if (added)
                say_restated(printed, *figure->figure, findings);
            else if (entry->second != printed.shown)
                findings.add("report.last_year_contradicts",
                             {{"figure", figure_text(printed)},
                              {"first", number_text(entry->second, measure.decimals, NumberStyle::plain())}},
                             printed.place);
        }
        if (matched == 0)
            findings.add("report.last_year_unknown", {{"file", file.path}}, file.place);
        else if (!unmatched.empty())
            findings.add("report.last_year_unmatched",
                         {{"count", std::to_string(unmatched.size())},
                          {"file", file.path},
                          {"figure", figure_text(unmatched.front())}},
                         unmatched.front().place);
    }
    return before;
}

PrintedBefore printed_before(const Document& document) {
    PrintedBefore before;
    for (const DocumentFigure& figure : figures_of(document)) before[figure.figure->id] = figure.figure->shown;
    return before;
}

}  // namespace bokslut
