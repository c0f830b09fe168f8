// sie_file_of: a ledger's balances as a file.
#include <algorithm>
#include <utility>

#include "bokslut/core/error.hpp"
#include "ledger/sie_balances.hpp"

namespace bokslut {
namespace {

std::size_t count_of_budgets(const Ledger& ledger) {
    return static_cast<std::size_t>(
        std::count_if(ledger.balances.begin(), ledger.balances.end(),
                      [](const Balance& balance) { return balance.kind == BalanceKind::budget; }));
}

Place place_of(const SieOrigin& origin) {
    return {origin.from, 0, 0, {}};
}

class FileMaker {
public:
    FileMaker(const Ledger& ledger, const Ledger* previous, SieType type, const SieOrigin& origin)
        : ledger_(ledger), previous_(previous), type_(type), origin_(origin) {}

    SieFile make(Findings& findings) {
        file_.name = ledger_.name;
        head();
        chart();
        year(ledger_, 0, findings);
        if (previous_ != nullptr) year(*previous_, -1, findings);
        return std::move(file_);
    }

private:
    void add(std::string label, std::vector<std::string> fields) {
        file_.records.push_back({{std::move(label), std::move(fields), {}, 0, {}, 0}, {}});
    }

    void head() {
        add("#PROGRAM", {origin_.program, origin_.version});
        add("#GEN", {date_text(origin_.generated)});
        add("#SIETYP", {std::string(sie_type_text(type_))});
        add("#FNAMN", {ledger_.name});
        rar("0", ledger_.year);
        if (previous_ != nullptr) rar("-1", previous_->year);
        if (type_ != SieType::type1) add("#OMFATTN", {date_text(ledger_.year.end)});
    }

    void rar(const char* number, const FiscalYear& year) {
        add("#RAR", {number, date_text(year.start), date_text(year.end)});
    }

    void chart() {
        Chart chart = ledger_.chart;
        if (previous_ != nullptr) chart.add(previous_->chart);
        for (const auto& [number, name] : chart.accounts) add("#KONTO", {number, name});
        for (const auto& [number, type] : chart.account_types)
            add("#KTYP", {number, std::string(1, static_cast<char>(type - 'a' + 'A'))});
        if (type_ != SieType::type3) return;
        for (const auto& [number, name] : chart.dimensions) add("#DIM", {number, name});
        for (const auto& [dimension, names] : chart.objects)
            for (const auto& [code, name] : names) add("#OBJEKT", {dimension, code, name});
    }

    void year(const Ledger& ledger, int number, Findings& findings) {
        BalanceRecords records(file_, number);
        records.add_openings(ledger);
        records.add_closings(ledger);
        if (type_ == SieType::type1) {
            tell_left_out("#PBUDGET", count_of_budgets(ledger), findings);
            return;
        }
        const bool with_objects = type_ == SieType::type3;
        if (knows_months(ledger)) records.add_months(ledger, with_objects);
        if (with_objects) {
            records.add_object_openings(ledger);
            records.add_object_closings(ledger);
            if (knows_months(ledger)) records.add_object_months(ledger);
        }
        tell_left_out("#PBUDGET {…}", records.add_budgets(ledger, with_objects), findings);
    }

    void tell_left_out(const char* record, std::size_t count, Findings& findings) const {
        if (count > 0)
            findings.add(
                "sie_file.left_out",
                {{"type", std::string(sie_type_text(type_))}, {"record", record}, {"count", std::to_string(count)}},
                place_of(origin_));
    }

    const Ledger& ledger_;
    const Ledger* previous_;
    SieType type_;
    const SieOrigin& origin_;
    SieFile file_;
};

}  // namespace

std::optional<SieFile> sie_file_of(const Ledger& ledger, const Ledger* previous, SieType type, const SieOrigin& origin,
                                   Findings& findings) {
    if (type == SieType::type4e || type == SieType::type4i) throw Error("a ledger has no vouchers to write");
    if (type != SieType::type1 && !knows_months(ledger)) {
        findings.add("sie_file.cannot_convert", {{"from", "1"}, {"to", std::string(sie_type_text(type))}},
                     place_of(origin));
        return std::nullopt;
    }
    return FileMaker(ledger, previous, type, origin).make(findings);
}

}  // namespace bokslut
