#include "report/fee_tables.hpp"

#include <algorithm>

#include "bokslut/core/number_text.hpp"
#include "bokslut/core/settings.hpp"
#include "bokslut/federation/carry_over.hpp"
#include "bokslut/federation/fee_objects.hpp"
#include "bokslut/federation/fee_sheet.hpp"
#include "report/fee_cells.hpp"
#include "report/fee_words.hpp"

namespace bokslut {

using namespace fee_cells;

namespace {

/// A row of members_table: a member, or a sum of several.
struct Line {
    std::string label;
    RowKind kind = RowKind::line;
    Amount now;
    std::optional<Amount> before;
    std::optional<std::int64_t> inhabitants;

    void add(const Line& other) {
        now += other.now;
        before = before && other.before ? std::optional(*before + *other.before) : std::nullopt;
        inhabitants =
            inhabitants && other.inhabitants ? std::optional(*inhabitants + *other.inhabitants) : std::nullopt;
    }
};

Line line_of(const FeeView& view, std::size_t member) {
    const auto count = view.inhabitants(member);
    return {view.definition.members[member].name, RowKind::line, view.fees.of_member(member), view.previous(member),
            count ? std::optional(count->count) : std::nullopt};
}

Row printed(const Line& line) {
    Row row{line.label, line.kind, 0, "", {}};
    row.cells.push_back(line.inhabitants ? Cell(Number{"", Rational(*line.inhabitants), 0, ""}) : Cell());
    row.cells.push_back(kronor(line.now));
    row.cells.push_back(line.inhabitants && *line.inhabitants > 0
                            ? Cell(Number{"", Rational(line.now.ore(), 100 * *line.inhabitants), 2, "kr/inv."})
                            : Cell());
    row.cells.push_back(line.before ? kronor(*line.before) : Cell());
    row.cells.push_back(line.before ? kronor(line.now - *line.before) : Cell());
    row.cells.push_back(line.before ? percent_change(line.now, *line.before) : Cell());
    return row;
}

/// Rows for the members, a sum, and the associated members apart with a sum of all.
template <class Member, class Sum>
void rows_with_sums(const FeeView& view, Table& table, Member row_of, Sum sum_row) {
    const auto members = view.members(false), associated = view.members(true);
    for (const std::size_t member : members) table.rows.push_back(row_of(member));
    table.rows.push_back(sum_row("Summa medlemmar", RowKind::sum, members));
    if (associated.empty()) return;
    table.rows.push_back({"Adjungerade (ingen medlemsavgift, KL 9:6)", RowKind::heading, 0, "", {}});
    for (const std::size_t member : associated) table.rows.push_back(row_of(member));
    std::vector<std::size_t> all = members;
    all.insert(all.end(), associated.begin(), associated.end());
    table.rows.push_back(sum_row("Summa", RowKind::total, all));
}

/// Leaves out the columns that no row has anything in.
void drop_empty_columns(Table& table) {
    for (std::size_t column = table.columns.size(); column-- > 0;) {
        const bool any = std::any_of(table.rows.begin(), table.rows.end(), [&](const Row& row) {
            return column < row.cells.size() && !std::holds_alternative<std::monostate>(row.cells[column]);
        });
        if (any) continue;
        const auto at = static_cast<std::ptrdiff_t>(column);
        table.columns.erase(table.columns.begin() + at);
        for (Row& row : table.rows)
            if (column < row.cells.size()) row.cells.erase(row.cells.begin() + at);
    }
}

}  // namespace

std::vector<std::size_t> FeeView::members(bool associated) const {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < definition.members.size(); ++i) {
        if (definition.members[i].associated != associated) continue;
        const bool pays = std::any_of(fees.services.begin(), fees.services.end(),
                                      [&](const ServiceFees& service) { return service.of(i); });
        if (pays) out.push_back(i);
    }
    return out;
}

std::optional<Amount> FeeView::previous(std::size_t member) const {
    Amount sum;
    for (const ServiceFees& service : fees.services) {
        const auto one = previous_fee(definition, *service.model, member, fees.year, books);
        if (!one) return std::nullopt;
        sum += *one;
    }
    for (const FeeModel* model : ended()) {
        const auto one = previous_fee(definition, *model, member, fees.year, books);
        if (!one) return std::nullopt;
        sum += *one;
    }
    return sum;
}

std::vector<const FeeModel*> FeeView::ended() const {
    std::vector<const FeeModel*> out;
    for (const FeeModel& model : definition.models) {
        const bool goes_on = std::any_of(fees.services.begin(), fees.services.end(), [&](const ServiceFees& service) {
            // What was booked on an account is counted once, whatever the service is called now.
            return folded(service.model->service) == folded(model.service) ||
                   same_account(service.model->account, model.account);
        });
        if (model.in_force(fees.year - 1) && !goes_on) out.push_back(&model);
    }
    return out;
}

std::optional<InhabitantCount> FeeView::inhabitants(std::size_t member) const {
    for (const ServiceFees& service : fees.services)
        if (const MemberFee* fee = service.of(member))
            for (const FeeTerm& term : fee->terms)
                if (term.inhabitants) return term.inhabitants;
    return definition.inhabitants.of(member, fees.year);
}

Table members_table(const FeeView& view) {
    const std::string year = std::to_string(view.fees.year), before = std::to_string(view.fees.year - 1);
    Table table = kronor_table("avgifter", "Avgifter " + year + ", hela förbundet");
    table.columns = {{"invånare", "Invånare"}, {year, year},           {"per invånare", "Kr per invånare"},
                     {before, before},         {"ändring", "Ändring"}, {"ändring %", "Ändring %"}};
    rows_with_sums(
        view, table, [&](std::size_t member) { return printed(line_of(view, member)); },
        [&](const char* label, RowKind kind, const std::vector<std::size_t>& members) {
            Line sum{label, kind, {}, Amount(), 0};
            for (const std::size_t member : members) sum.add(line_of(view, member));
            return printed(sum);
        });
    drop_empty_columns(table);
    if (view.books && view.books->has(view.fees.year - 1)) table.remarks.push_back(before + " är vad som bokfördes.");
    return table;
}

Table services_table(const FeeView& view) {
    Table table =
        kronor_table("avgifter/verksamheter", "Avgifter " + std::to_string(view.fees.year) + " per verksamhet");
    for (const ServiceFees& service : view.fees.services) {
        table.columns.push_back({service.model->service, service.model->heading()});
        table.remarks.push_back(service.model->service + ": " + fee_rule(*service.model, view.definition));
    }
    table.columns.push_back({"summa", "Summa"});
    rows_with_sums(
        view, table,
        [&](std::size_t member) {
            Row row{view.definition.members[member].name, RowKind::line, 0, "", {}};
            for (const ServiceFees& service : view.fees.services) {
                const MemberFee* fee = service.of(member);
                row.cells.push_back(fee ? kronor(fee->amount) : Cell());
            }
            row.cells.push_back(kronor(view.fees.of_member(member)));
            return row;
        },
        [&](const char* label, RowKind kind, const std::vector<std::size_t>& members) {
            Row row{label, kind, 0, "", {}};
            Amount all;
            for (const ServiceFees& service : view.fees.services) {
                Amount sum;
                for (const std::size_t member : members)
                    if (const MemberFee* fee = service.of(member)) sum += fee->amount;
                all += sum;
                row.cells.push_back(kronor(sum));
            }
            row.cells.push_back(kronor(all));
            return row;
        });
    return table;
}

std::optional<Table> co_funders_table(const FeeView& view) {
    const std::string year = std::to_string(view.fees.year);
    Table table = kronor_table("avgifter/medfinansiering", "Medfinansiering " + year);
    table.columns = {{year, year}, {"uträkning", "Så räknas den"}};
    for (const ServiceFees& service : view.fees.services)
        for (const CoFunderFee& fee : service.co_funders)
            table.rows.push_back({service.model->service + ", " + fee.funder->name,
                                  RowKind::line,
                                  0,
                                  "",
                                  {kronor(fee.amount), Cell(co_funder_working(service, fee))}});
    if (table.rows.empty()) return std::nullopt;
    return table;
}

std::optional<Table> co_funders_table(const FeeView& view, const std::string& name) {
    const std::string year = std::to_string(view.fees.year);
    Table table = kronor_table("avgifter/forklaring", "");
    table.measure.decimals = 2;
    table.columns = {{year, year}, {"uträkning", "Så räknas den"}};
    Amount sum;
    for (const ServiceFees& service : view.fees.services)
        for (const CoFunderFee& fee : service.co_funders) {
            if (folded(fee.funder->name) != folded(name)) continue;
            table.title = fee.funder->name;
            sum += fee.amount;
            table.rows.push_back({service.model->service,
                                  RowKind::line,
                                  0,
                                  "",
                                  {ore_figure(fee.amount), Cell(co_funder_working(service, fee))}});
            table.remarks.push_back(service.model->service + ": " + fee_rule(*service.model, view.definition));
        }
    if (table.rows.empty()) return std::nullopt;
    table.rows.push_back({"Summa", RowKind::total, 0, "", {ore_figure(sum), Cell()}});
    return table;
}

std::optional<Table> instalments_table(const FeeView& view) {
    const std::vector<std::string>& due = view.definition.due;
    if (due.empty()) return std::nullopt;
    Table table = kronor_table("avgifter/fakturor", "Underlag för fakturor " + std::to_string(view.fees.year));
    table.measure.decimals = 2;
    for (const std::string& day : due) table.columns.push_back({day, day});
    table.columns.push_back({"summa", "Summa"});
    const auto row_of = [&](const std::string& label, RowKind kind, const std::vector<std::size_t>& members) {
        Row row{label, kind, 0, "", {}};
        std::vector<Amount> sums(due.size() + 1);
        for (const std::size_t member : members) {
            const auto parts = instalments(view.fees.of_member(member), due.size());
            for (std::size_t i = 0; i < parts.size(); ++i) sums[i] += parts[i];
            sums.back() += view.fees.of_member(member);
        }
        for (const Amount sum : sums) row.cells.push_back(ore_figure(sum));
        return row;
    };
    rows_with_sums(
        view, table,
        [&](std::size_t member) { return row_of(view.definition.members[member].name, RowKind::line, {member}); },
        [&](const char* label, RowKind kind, const std::vector<std::size_t>& members) {
            return row_of(label, kind, members);
        });
    return table;
}

std::optional<Table> carry_over_table(const FeeView& view) {
    if (!view.books) return std::nullopt;
    const std::string year = std::to_string(view.fees.year);
    Table table = kronor_table("avgifter/overskott", "Överskott som förs över " + year + ", skuld till medlemmarna");
    table.columns = {{"ingående", "Ingående"},
                     {"tas in", "Tas in " + year},
                     {"förs ut", "Förs ut " + year},
                     {"utgående", "Utgående"},
                     {"resultat", "Enhetens resultat"}};
    for (const FeeModel& model : view.definition.models) {
        const auto carried = carried_year(model, view.fees.year, *view.books);
        if (!carried) continue;
        Row row{model.service, RowKind::line, 0, "", {}};
        row.cells = {kronor(carried->opening), kronor(-carried->taken_in), kronor(carried->carried_out),
                     kronor(carried->closing), carried->unit_result ? kronor(*carried->unit_result) : Cell()};
        table.rows.push_back(std::move(row));
        table.remarks.push_back(
            model.service + ": " +
            (model.carry_over->ground.empty() ? "inget avtal är angivet" : model.carry_over->ground) + ".");
    }
    if (table.rows.empty()) return std::nullopt;
    return table;
}

namespace {

/// A service that the member paid for last year, and pays nothing for now.
Row ended_row(const FeeModel& model, Amount last, std::string why) {
    return {model.service,
            RowKind::line,
            0,
            "",
            {ore_figure({}), ore_figure(last), ore_figure(-last), Cell(std::move(why))}};
}

std::string no_fee_words(const FeeView& view, const FeeModel& model, std::size_t member) {
    const std::string& code = view.definition.members[member].code;
    const bool readable = view.books && !model.account.empty() && !code.empty() &&
                          !paid_to_another(view.definition, model, member, view.fees.year);
    const Amount booked = readable ? view.books->income(view.fees.year, model.account, code) : Amount();
    if (booked.is_zero()) return "betalar inte längre";
    return "ingår inte i modellen; bokfört " + std::to_string(view.fees.year) + ": " +
           kronor_words(Rational(booked.ore()));
}

}  // namespace

Table explanation_table(const FeeView& view, std::size_t member) {
    const std::string year = std::to_string(view.fees.year), before = std::to_string(view.fees.year - 1);
    Table table = kronor_table("avgifter/forklaring", view.definition.members[member].name + " " + year);
    table.measure.decimals = 2;
    table.columns = {{year, year}, {before, before}, {"ändring", "Ändring"}, {"uträkning", "Så räknas den"}};
    Amount sum;
    std::optional<Amount> all_before = Amount();
    for (const ServiceFees& service : view.fees.services) {
        const MemberFee* fee = service.of(member);
        const auto last = previous_fee(view.definition, *service.model, member, view.fees.year, view.books);
        all_before = all_before && last ? std::optional(*all_before + *last) : std::nullopt;
        if (!fee) {
            const std::string why = no_fee_words(view, *service.model, member);
            if (!last.value_or(Amount()).is_zero()) table.rows.push_back(ended_row(*service.model, *last, why));
            continue;
        }
        sum += fee->amount;
        table.rows.push_back({service.model->service,
                              RowKind::line,
                              0,
                              "",
                              {ore_figure(fee->amount), last ? ore_figure(*last) : Cell(),
                               last ? ore_figure(fee->amount - *last) : Cell(), Cell(fee_working(service, *fee))}});
        if (!service.model->as_booked)
            table.remarks.push_back(service.model->service + ": " + fee_rule(*service.model, view.definition));
    }
    for (const FeeModel* model : view.ended()) {
        const auto last = previous_fee(view.definition, *model, member, view.fees.year, view.books);
        all_before = all_before && last ? std::optional(*all_before + *last) : std::nullopt;
        if (!last.value_or(Amount()).is_zero()) table.rows.push_back(ended_row(*model, *last, "upphörde " + before));
    }
    table.rows.push_back({"Summa",
                          RowKind::total,
                          0,
                          "",
                          {ore_figure(sum), all_before ? ore_figure(*all_before) : Cell(),
                           all_before ? ore_figure(sum - *all_before) : Cell(), Cell()}});
    return table;
}

namespace {

/// "Mest ändras Räddningstjänst (+403 000 kr) och Sotning (+260 000 kr)." Nothing where nothing changes.
std::string largest_changes(const FeeView& view, std::size_t member) {
    std::vector<std::pair<Amount, std::string>> changes;
    for (const ServiceFees& service : view.fees.services) {
        const auto last = previous_fee(view.definition, *service.model, member, view.fees.year, view.books);
        const MemberFee* fee = service.of(member);
        const Amount change = last ? (fee ? fee->amount : Amount()) - *last : Amount();
        if (!change.is_zero()) changes.emplace_back(change, service.model->service);
    }
    for (const FeeModel* model : view.ended())
        if (const auto last = previous_fee(view.definition, *model, member, view.fees.year, view.books);
            last && !last->is_zero())
            changes.emplace_back(-*last, model->service);
    const auto size = [](Amount amount) { return amount < Amount() ? -amount : amount; };
    std::stable_sort(changes.begin(), changes.end(),
                     [&](const auto& a, const auto& b) { return size(a.first) > size(b.first); });
    std::string out;
    constexpr std::size_t most = 2;
    for (std::size_t i = 0; i < std::min(most, changes.size()); ++i) {
        const Amount change = changes[i].first;
        out += (i ? " och " : " Mest ändras ") + changes[i].second + (change < Amount() ? " (-" : " (+") +
               number_text(shown_steps(size(change), {Measure::Unit::kr, 0}), 0, NumberStyle::plain()) + " kr)";
    }
    return out.empty() ? out : out + ".";
}

}  // namespace

std::string explanation(const FeeView& view, std::size_t member) {
    const Member& who = view.definition.members[member];
    const Line own = line_of(view, member);
    Line all{"", RowKind::sum, {}, Amount(), 0};
    for (const std::size_t other : view.members(false)) all.add(line_of(view, other));
    std::string out =
        who.name + " betalar " + kronor_words(Rational(own.now.ore())) + " för " + std::to_string(view.fees.year);
    if (!who.associated && !all.now.is_zero()) {
        out += ", " + one_decimal_percent(Rational(own.now.ore(), all.now.ore())) +
               " av vad medlemmarna betalar tillsammans";
        if (own.inhabitants && all.inhabitants.value_or(0) > 0)
            out +=
                ", och har " + one_decimal_percent(Rational(*own.inhabitants, *all.inhabitants)) + " av deras invånare";
    }
    out += ".";
    if (who.associated) out += " Kommunen är adjungerad; avgiften är ingen medlemsavgift (KL 9:6).";
    if (own.inhabitants && *own.inhabitants > 0)
        out += " Det är " +
               number_text(Rational(own.now.ore(), *own.inhabitants).rounded(Rounding::half_away_from_zero), 2,
                           NumberStyle::plain()) +
               " kr per invånare.";
    if (own.before && !own.before->is_zero()) {
        const Amount change = own.now - *own.before;
        const char* word = change < Amount() ? "en sänkning med " : "en höjning med ";
        const Amount size = change < Amount() ? -change : change;
        out += " Året före var det " + kronor_words(Rational(own.before->ore())) +
               (change.is_zero() ? ", alltså oförändrat."
                                 : ", alltså " + std::string(word) + kronor_words(Rational(size.ore())) + ".");
        out += largest_changes(view, member);
    }
    return out;
}

}  // namespace bokslut
