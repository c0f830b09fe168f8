// Proves that a figure's trace adds up to the figure: parts, lines, accounts, to the öre.
#include <unistd.h>

#include <map>
#include <set>

#include "bokslut/report/year_end.hpp"
#include "tests/report/reports.hpp"

using bokslut::Amount;
using bokslut::TraceQuery;

namespace {

template <class Parts>
Amount sum(const Parts& parts) {
    Amount total;
    for (const auto& part : parts) total += part.amount;
    return total;
}

/// Tables whose figures say themselves what they come of, and are no quantities of the forms.
bool has_own_formula(const std::string& table) {
    return table.starts_with("avsattning/") || table.starts_with("balanskravsutredning/") || table == "nyckeltal";
}

bool is_statement(const std::string& table) {
    for (const char* one : {"resultatrakning", "balansrakning", "kassaflodesanalys", "driftredovisning", "prognos",
                            "investeringsredovisning", "balanskravsutredning", "interna_poster"})
        if (table == one) return true;
    return table.starts_with("not/") && !table.ends_with("/plan");
}

std::string code_of(const TraceQuery& query) {
    const auto result = bokslut::trace_figure(reports::boras, query);
    CHECK_FALSE(result.trace);
    REQUIRE_FALSE(result.findings.empty());
    return result.findings.all().back().code;  // those of the report come first
}

}  // namespace

TEST_CASE("every figure's trace adds up to it") {
    // Proves it for figures all over both reports: outcomes, budgets, deviations, notes, units, internal items. Only
    // values stated in the förbund's file have no lines.
    for (const std::string& file : {reports::boras, reports::litet}) {
        const auto made = bokslut::make_year_end(file);
        REQUIRE(made.document);
        const auto figures = bokslut::figures_of(*made.document);
        std::size_t with_accounts = 0;
        for (std::size_t i = 0; i < figures.size(); i += 13) {
            INFO(figures[i].figure->id);
            TraceQuery query;
            query.id = figures[i].figure->id;
            const auto result = bokslut::trace_figure(file, query);
            REQUIRE(result.trace);
            CHECK(result.trace->exact == figures[i].figure->exact);
            if (figures[i].figure->given && result.trace->lines.empty()) continue;
            if (has_own_formula(figures[i].printed.table)) continue;
            CHECK(sum(result.trace->lines) == result.trace->exact);
            if (!result.trace->parts.empty()) CHECK(sum(result.trace->parts) == result.trace->exact);
            for (const auto& line : result.trace->lines) {
                INFO(line.id);
                if (line.given.file.empty()) CHECK(sum(line.accounts) == line.amount);
                with_accounts += line.accounts.size();
            }
        }
        CHECK(with_accounts > 100);
    }
}

TEST_CASE("what is no line of a form says where it comes of") {
    // Proves that every figure of tables beside the statements is given at a line of a file, computed by a formula, or
    // printed under its id in a statement.
    std::size_t told = 0;
    for (const std::string& file : {reports::boras, reports::litet}) {
        const reports::Copy copy(file);
        copy.append("forbund.toml", "\n[[balansspecifikation]]\nkonton = [\"19\"]\nunderlag = \"saldobesked\"\n");
        if (file == reports::boras)
            copy.append("forbund.toml", "\n[nyckeltal]\nmedlemsavgifter = [\"356\", \"357\"]\n");
        const auto made = bokslut::make_year_end(copy.file());
        INFO(bokslut::findings_message(made.findings));
        REQUIRE(made.document);
        std::set<std::string> of_statements;
        const auto figures = bokslut::figures_and_numbers_of(*made.document);
        for (const auto& one : figures)
            if (is_statement(one.printed.table)) of_statements.insert(one.printed.id);
        for (const auto& one : figures) {
            INFO(one.printed.table << " " << one.printed.id);
            if (of_statements.contains(one.printed.id)) continue;
            const auto& from = one.figure ? one.figure->from : one.number->from;
            REQUIRE(from);
            CHECK((!from->formula.empty() || (!from->given.file.empty() && from->given.line > 0)));
            ++told;
        }
    }
    CHECK(told > 300);
}

TEST_CASE("a number is traced to its line or formula, and so are its terms") {
    TraceQuery query;
    query.table = "personal";
    query.row = "Medianlön, män";
    query.column = "2023";
    const auto staff = bokslut::trace_figure(reports::boras, query);
    REQUIRE(staff.trace);
    REQUIRE(staff.trace->number);
    CHECK(staff.trace->number->exact == bokslut::Rational(50800));
    CHECK(staff.trace->from.given.file.ends_with("personal.csv"));
    CHECK(staff.trace->from.given.line == 25);

    query = {};
    query.id = "nyckeltal/soliditet@2024";
    const auto ratio = bokslut::trace_figure(reports::litet, query);
    REQUIRE(ratio.trace);
    CHECK(ratio.trace->from.formula == "eget kapital / summa tillgångar");
    REQUIRE(ratio.trace->from.terms.size() == 2);
    CHECK(std::get<bokslut::Figure>(ratio.trace->from.terms[0].value).id == "br/eget_kapital@2024");
    CHECK(std::get<bokslut::Figure>(ratio.trace->from.terms[0].value).exact == Amount::from_ore(1'003'899'460));

    // Long-term liabilities are not printed, since there are none: their term has no id that could be followed.
    const reports::Copy copy(reports::boras);
    copy.append("forbund.toml", "\n[nyckeltal]\n");
    query.id = "nyckeltal/langfristig_skuldgrad@2023";
    const auto debt = bokslut::trace_figure(copy.file(), query);
    REQUIRE(debt.trace);
    CHECK(std::get<bokslut::Figure>(debt.trace->from.terms[0].value).id.empty());
    CHECK(std::get<bokslut::Figure>(debt.trace->from.terms[1].value).id == "br/summa_tillgangar@2023");
}

TEST_CASE("vouchers make up what an account has moved") {
    // Proves the last step: opening balance and voucher rows are the account's amount, in statements, units, notes by
    // object and internal items, of both years; budgets have no vouchers.
    const std::vector<std::string> ids = {
        "rr/verksamhetens_kostnader@2023",     "rr/verksamhetens_kostnader[05]@2022",
        "br/kortfristiga_skulder@2023",        "kf/kortfristiga_skulder@2022",
        "intern/verksamhetens_intakter@2023",  "not/rr/medlemsavgifter_brb/summa@2023",
        "rr/finansiella_intakter@2023/budget", "inv/projekt/P2@2023"};
    for (const std::string& id : ids) {
        INFO(id);
        TraceQuery query;
        query.id = id;
        query.vouchers = true;
        const auto result = bokslut::trace_figure(reports::boras, query);
        REQUIRE(result.trace);
        std::size_t rows = 0;
        for (const auto& line : result.trace->lines)
            for (const auto& account : line.accounts) {
                if (!line.budget && !line.opening) CHECK(account.without_voucher().is_zero());
                rows += account.rows.size();
            }
        CHECK((rows > 0) == !id.ends_with("/budget"));
    }
}

TEST_CASE("a figure is found by where it stands") {
    // Proves what is meant when not everything is said: the whole body, the year's outcome, a statement before the
    // table of internal items; a unit, a budget and a deviation are asked for.
    struct Case {
        std::string table, row, unit, column, id;
    };
    const std::vector<Case> cases = {
        {"", "Finansiella intäkter", "", "", "rr/finansiella_intakter@2023"},
        {"interna_poster", "Finansiella intäkter", "", "", "intern/finansiella_intakter@2023"},
        {"Balansräkning", "kortfristiga skulder", "", "", "br/kortfristiga_skulder@2023"},
        {"resultatrakning", "Avskrivningar", "", "2022", "rr/avskrivningar@2022"},
        {"driftredovisning", "Finansiella intäkter", "", "avvikelse", "rr/finansiella_intakter@2023/avvikelse"},
        {"Not 7", "Summa", "", "", "not/rr/medlemsavgifter_brb/summa@2023"},
    };
    for (const Case& c : cases) {
        INFO(c.table << " " << c.row << " " << c.column);
        const auto result = bokslut::trace_figure(reports::boras, {"", c.table, c.row, c.unit, c.column});
        REQUIRE(result.trace);
        CHECK(result.trace->figure.id == c.id);
    }
    const auto unit =
        bokslut::trace_figure(reports::boras, {"", "resultatrakning", "Årets resultat", "Business Region Borås", ""});
    REQUIRE(unit.trace);
    CHECK(unit.trace->figure.unit == "Business Region Borås");
    CHECK(unit.trace->lines.front().unit == "Business Region Borås");
}

TEST_CASE("a figure that is not there, or not one, is said") {
    CHECK(code_of({"", "", "Avskrivning av allt", "", ""}) == "report.unknown_figure");
    CHECK(code_of({"rr/ingenting@2023", "", "", "", ""}) == "report.unknown_figure");
    CHECK(code_of({"", "Not 1", "", "", ""}) == "report.several_figures");
}

TEST_CASE("of a figure that is not there, the part that is not there is said") {
    // Proves that the first part that does not fit those before it is named, with what there is instead.
    struct Case {
        TraceQuery query;
        const char *name, *value, *nearest, *choices;  // an argument that names the part; none: it is all of the query
    };
    const std::vector<Case> cases = {
        {{"", "Not 77", "Summa", "X", ""}, "table", "Not 77", "not/7", "tables"},
        {{"", "resultatrakning", "Avskrivingar", "X", ""}, "row", "Avskrivingar", "Avskrivningar", nullptr},
        {{"", "", "Avskrivningar", "Administraton", ""}, "unit", "Administraton", "Administration", "units"},
        {{"", "", "Avskrivningar", "", "2032"}, "column", "2032", nullptr, "columns"},
        {{"", "", "", "Administraton", ""}, nullptr, nullptr, "Administration", "units"},
        {{"", "", "Avskrivingar", "", ""}, nullptr, nullptr, "Avskrivningar", nullptr},
    };
    for (const Case& c : cases) {
        INFO(c.query.table << " " << c.query.row << " " << c.query.unit << " " << c.query.column);
        const auto result = bokslut::trace_figure(reports::boras, c.query);
        REQUIRE_FALSE(result.trace);
        std::map<std::string, std::string> told;
        for (const auto& [name, text] : result.findings.all().back().arguments) told[name] = text;
        CHECK(result.findings.all().back().code == "report.unknown_figure");
        if (c.name != nullptr) CHECK(told[c.name] == c.value);
        if (c.nearest != nullptr) CHECK(told["nearest"] == c.nearest);
        if (c.choices != nullptr) CHECK_FALSE(told[c.choices].empty());
        CHECK(told.size() == 2U + (c.name != nullptr ? 1U : 0U) + (c.choices != nullptr ? 1U : 0U));
    }
}
