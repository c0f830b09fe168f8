#include "report/tracer.hpp"

#include <algorithm>
#include <set>

#include "bokslut/core/settings.hpp"
#include "bokslut/report/proof.hpp"

namespace bokslut {

namespace {

bool asked(const std::string& wanted, const std::string& text) {
    return wanted.empty() || plain_label(wanted) == plain_label(text);
}

/// What a figure can be asked for by, the widest first.
struct Part {
    std::string TraceQuery::*wanted;
    std::string PrintedFigure::*printed;
    const char* name;     ///< of the argument that says what is not there
    const char* choices;  ///< of the argument that lists what is; none: there are too many
};

constexpr Part query_parts[] = {{&TraceQuery::table, &PrintedFigure::table, "table", "tables"},
                                {&TraceQuery::row, &PrintedFigure::row, "row", nullptr},
                                {&TraceQuery::unit, &PrintedFigure::unit, "unit", "units"},
                                {&TraceQuery::column, &PrintedFigure::column, "column", "columns"}};

/// A table is called by its id or by its title: "not/7", "Not 7".
bool fits(const PrintedFigure& figure, const TraceQuery& query, const Part& part) {
    const std::string& wanted = query.*part.wanted;
    return asked(wanted, figure.*part.printed) ||
           (part.wanted == &TraceQuery::table && asked(wanted, table_title(figure.table)));
}

bool fits(const PrintedFigure& figure, const TraceQuery& query) {
    return std::all_of(std::begin(query_parts), std::end(query_parts),
                       [&](const Part& part) { return fits(figure, query, part); });
}

std::string wanted_text(const TraceQuery& query) {
    if (!query.id.empty()) return query.id;
    std::string text;
    for (const std::string* part : {&query.table, &query.unit, &query.row, &query.column})
        if (!part->empty()) text += (text.empty() ? "" : ", ") + *part;
    return text;
}

/// What there is of a part, each once, in the order of the report.
std::vector<std::string> choices(const std::vector<const PrintedFigure*>& figures, const Part& part) {
    std::vector<std::string> all;
    for (const PrintedFigure* figure : figures) {
        const std::string& text = figure->*part.printed;
        if (!text.empty() && std::find(all.begin(), all.end(), text) == all.end()) all.push_back(text);
    }
    return all;
}

std::string listed(const std::vector<std::string>& texts, const char* separator, std::size_t most) {
    std::string list;
    for (std::size_t i = 0; i < std::min(texts.size(), most); ++i) list += (list.empty() ? "" : separator) + texts[i];
    return list + (texts.size() > most ? std::string(separator) + "…" : "");
}

/// Of a query that no figure fits, the first part that is not among the figures that fit those before it.
void tell_unknown(const std::vector<DocumentFigure>& figures, const TraceQuery& query, Findings& findings) {
    std::vector<std::pair<std::string, std::string>> arguments{{"figure", wanted_text(query)}};
    std::vector<const PrintedFigure*> all, left;
    for (const DocumentFigure& figure : figures) all.push_back(&figure.printed);
    if (!query.id.empty()) {
        std::vector<std::string> ids;
        for (const PrintedFigure* figure : all) ids.push_back(figure->id);
        arguments.emplace_back("nearest", nearest(query.id, ids));
        return findings.add("report.unknown_figure", std::move(arguments));
    }
    left = all;
    for (const Part& part : query_parts) {
        const std::vector<const PrintedFigure*> before = left;
        std::erase_if(left, [&](const PrintedFigure* figure) { return !fits(*figure, query, part); });
        if (!left.empty()) continue;
        constexpr std::size_t most_listed = 20;
        const std::vector<std::string> here = choices(before, part), known = here.empty() ? choices(all, part) : here;
        if (query.*part.wanted != wanted_text(query)) arguments.emplace_back(part.name, query.*part.wanted);
        arguments.emplace_back("nearest", nearest(query.*part.wanted, known));
        if (part.choices != nullptr) arguments.emplace_back(part.choices, listed(known, ", ", most_listed));
        break;
    }
    findings.add("report.unknown_figure", std::move(arguments));
}

/// A leaf that a sum meets on several ways counts once, with what it comes to.
std::vector<TracedLeaf> merged(std::vector<TracedLeaf> leaves) {
    std::vector<TracedLeaf> once;
    for (TracedLeaf& leaf : leaves) {
        const auto same = std::find_if(once.begin(), once.end(), [&](const TracedLeaf& l) {
            return l.quantity == leaf.quantity && l.opening == leaf.opening;
        });
        if (same == once.end())
            once.push_back(std::move(leaf));
        else
            same->sign += leaf.sign;
    }
    std::erase_if(once, [](const TracedLeaf& leaf) { return leaf.sign == 0; });
    return once;
}

/// Only figures that the report prints can be followed further.
Derivation with_printed_ids(Derivation from, const std::vector<DocumentFigure>& figures) {
    for (DerivedTerm& term : from.terms) {
        auto* figure = std::get_if<Figure>(&term.value);
        if (figure && std::none_of(figures.begin(), figures.end(),
                                   [&](const DocumentFigure& one) { return one.printed.id == figure->id; }))
            figure->id.clear();
    }
    return from;
}

}  // namespace

Amount TracedAccount::without_voucher() const {
    Amount rest = amount - opening;
    for (const TracedRow& row : rows) rest -= row.amount;
    return rest;
}

std::optional<Trace> Tracer::trace(const TraceQuery& query, int year, Findings& findings) const {
    const std::vector<DocumentFigure> figures = figures_and_numbers_of(document_);
    const DocumentFigure* found = find(figures, query, year, findings);
    if (!found) return std::nullopt;
    Trace out{found->printed, {}, query.vouchers, false, {}, {}};
    if (found->number) out.number = *found->number;
    if (found->figure) out.exact = found->figure->exact;
    if (found->figure) out.given = found->figure->given;
    if (const auto& from = found->number ? found->number->from : found->figure->from)
        out.from = with_printed_ids(*from, figures);
    const auto origin = origins_.find(found->printed.id);
    if (origin == origins_.end()) return out;
    for (const auto& [sign, column] : origin->second.columns) {
        add_parts(sign, origin->second.quantity, column, out.parts);
        add_lines(sign, origin->second.quantity, column, out.lines);
    }
    return out;
}

/// Figures with one id are one; the rest must be told apart.
const DocumentFigure* Tracer::find(const std::vector<DocumentFigure>& figures, const TraceQuery& query, int year,
                                   Findings& findings) const {
    std::vector<const DocumentFigure*> hits;
    for (const DocumentFigure& figure : figures)
        if (query.id.empty() ? fits(figure.printed, query) : figure.printed.id == query.id) hits.push_back(&figure);
    // What was not asked for is the whole body's, and the outcome of the year.
    const auto prefer = [&hits](const auto& is_meant) {
        if (std::any_of(hits.begin(), hits.end(), is_meant))
            std::erase_if(hits, [&](const DocumentFigure* figure) { return !is_meant(figure); });
    };
    if (query.table.empty()) prefer([](const DocumentFigure* f) { return f->printed.table != "interna_poster"; });
    if (query.unit.empty()) prefer([](const DocumentFigure* f) { return f->printed.unit.empty(); });
    if (query.column.empty())
        prefer([year](const DocumentFigure* f) { return f->printed.column == std::to_string(year); });

    std::set<std::string> ids, places;
    for (const DocumentFigure* figure : hits)
        if (ids.insert(figure->printed.id).second) places.insert(figure_place(figure->printed));
    if (ids.size() == 1) return hits.front();
    if (ids.empty()) {
        tell_unknown(figures, query, findings);
        return nullptr;
    }
    constexpr std::size_t most_named = 5;
    findings.add("report.several_figures", {{"figure", wanted_text(query)},
                                            {"count", std::to_string(ids.size())},
                                            {"places", listed({places.begin(), places.end()}, "; ", most_named)}});
    return nullptr;
}

void Tracer::add_parts(int sign, std::size_t quantity, const Column& column, std::vector<TracedPart>& parts) const {
    if (statements_.quantities.given(quantity, column)) return;
    for (const Term& term : statements_.quantities[quantity].terms) {
        const Amount amount = sign * term.sign * evaluator_.value(term.quantity, column, term.at).value_or(Amount());
        if (amount.is_zero()) continue;
        parts.push_back({statements_.quantities[term.quantity].id, label(term.quantity), column.year,
                         column.basis == Basis::budget, term.at, amount});
    }
}

void Tracer::add_lines(int sign, std::size_t quantity, const Column& column, std::vector<TracedLine>& lines) const {
    auto leaves = evaluator_.trace(quantity, column);
    if (!leaves) return;
    for (const TracedLeaf& leaf : merged(std::move(*leaves))) {
        TracedLine next = line(sign * leaf.sign, leaf, column);
        if (!next.amount.is_zero() || !next.accounts.empty() || leaf.given) lines.push_back(std::move(next));
    }
}

TracedLine Tracer::line(int sign, const TracedLeaf& leaf, const Column& column) const {
    TracedLine line;
    line.id = statements_.quantities[leaf.quantity].id;
    line.label = label(leaf.quantity);
    line.unit = unit_name(column.unit);
    line.year = column.year;
    line.budget = column.basis == Basis::budget;
    line.opening = leaf.opening;
    line.amount = sign * leaf.amount;
    if (leaf.given) line.given = leaf.given->place;
    for (const auto& [selector, parts] : leaf.selectors) add_accounts(sign, selector, parts, column, line);
    return line;
}

void Tracer::add_accounts(int sign, const Selector& selector, const std::vector<AccountPart>& parts,
                          const Column& column, TracedLine& line) const {
    const BalanceIndex& books = *evaluator_.index(column.year);
    RowsByAccount of_account = rows(sign * selector.sign, selector, parts, column);
    for (const AccountPart& part : parts) {
        TracedAccount account{part.account,
                              books.ledger().chart.account_name(part.account),
                              sign * part.amount,
                              {},
                              std::move(of_account[part.account])};
        // The side was chosen by the whole balance; here the account is in already.
        Selector opening{selector.sign,    {part.account},   BalanceMeasure::opening,
                         BalanceSide::any, selector.objects, false};
        if (column.basis == Basis::outcome && selector.measure != BalanceMeasure::movement)
            account.opening = sign * books.sum(opening, column.basis, column.unit, {}).value_or(Amount());
        line.accounts.push_back(std::move(account));
    }
}

/// The voucher rows behind what was moved.
Tracer::RowsByAccount Tracer::rows(int sign, const Selector& selector, const std::vector<AccountPart>& parts,
                                   const Column& column) const {
    RowsByAccount rows;
    const auto vouchers = vouchers_.find(column.year);
    if (vouchers == vouchers_.end() || column.basis == Basis::budget || selector.measure == BalanceMeasure::opening)
        return rows;
    std::set<std::string, std::less<>> accounts;
    for (const AccountPart& part : parts) accounts.insert(part.account);
    const RowFilter filter{[&](std::string_view account) { return accounts.contains(account); },
                           [&](const ObjectSet& objects) { return counts(objects, selector, column.unit); },
                           {},
                           {}};
    for (const Vouchers& file : vouchers->second)
        for (const FoundRow& found : find_rows(file, filter)) {
            const std::string text = found.row.text();
            rows[found.row.account()].push_back({found.voucher.series(), found.voucher.number(), found.voucher.date(),
                                                 text.empty() ? found.voucher.text() : text,
                                                 sign * found.row.amount()});
        }
    return rows;
}

std::string Tracer::label(std::size_t quantity) const {
    for (const Statement* statement : {&statements_.income, &statements_.balance, &statements_.cash_flow,
                                       &statements_.balance_requirement, &statements_.investments})
        for (const StatementRow& row : statement->rows)
            if (row.quantity == quantity) return row.label.in(document_.language);
    for (const NoteStatement& note : statements_.notes)
        for (const StatementRow& row : note.rows)
            if (row.quantity == quantity) return row.label.in(document_.language);
    return statements_.quantities[quantity].id;
}

std::string Tracer::unit_name(const ObjectRef& unit) const {
    for (const Unit& known : units_)
        if (!unit.code.empty() && known.code == unit.code) return known.name;
    return unit.code;
}

}  // namespace bokslut
