#include "ledger/sie_checks.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "core/ascii.hpp"
#include "ledger/wide_text.hpp"

namespace bokslut {
namespace {

constexpr std::size_t reserved_digits = 2;

// The format's own dimensions, 1 to 19, need no declaration.
bool is_reserved(const std::string& dimension) {
    const bool digits = std::all_of(dimension.begin(), dimension.end(), ascii::is_digit);
    if (!digits || dimension.empty() || dimension.front() == '0' || dimension.size() > reserved_digits) return false;
    return dimension.size() == 1 || dimension.front() == '1';
}

class ContentCheck {
public:
    explicit ContentCheck(const SieCheck& check) : check_(check), content_(check.content), own_(check.own) {}

    void run() {
        check_dates();
        check_names();
        // An import file leans on the receiver's chart and objects.
        if (check_.type != SieType::type4i) {
            check_accounts();
            check_object_sets();
        }
        if (content_.vouchers > 0 || !content_.period_balances.empty()) check_closings();
    }

private:
    void check_dates() {
        for (const auto& [date, vouchers] : content_.early_vouchers) {
            if (own_.year->contains(date)) continue;
            std::vector<std::pair<std::string, std::string>> arguments{{"series", check_.decoder.text(vouchers.series)},
                                                                       {"number", check_.decoder.text(vouchers.number)},
                                                                       {"date", date_text(date)},
                                                                       {"year", own_.year->text()}};
            if (vouchers.count > 1) arguments.emplace_back("more", std::to_string(vouchers.count - 1));
            check_.findings.add("sie.date_outside_year", std::move(arguments), check_.decoder.place(vouchers.place));
        }
    }

    void check_names() {
        const auto look = [this](const char* record, const SieDeclaration& declared, const std::string& kept) {
            const std::string name = check_.decoder.text(declared.name);
            if (name.empty() || name == kept) return;
            check_.findings.add(
                "sie.named_twice",
                {{"record", record}, {"number", check_.decoder.text(declared.number)}, {"name", kept}, {"other", name}},
                Place{check_.decoder.file(), declared.line, 0, {}});
        };
        const auto text = [this](const std::string& bytes) { return check_.decoder.text(bytes); };
        for (const SieDeclaration& one : content_.accounts)
            look("#KONTO", one, check_.chart.accounts.at(text(one.number)));
        for (const SieDeclaration& one : content_.dimensions)
            look("#DIM", one, check_.chart.dimensions.at(text(one.number)));
        for (const SieDeclaration& one : content_.objects)
            look("#OBJEKT", one, check_.chart.objects.at(text(one.dimension)).at(text(one.number)));
    }

    void check_accounts() {
        for (std::uint32_t id = 0; id < content_.account_uses.size(); ++id) {
            const RawPlace& use = content_.account_uses[id];
            if (use.line == 0) continue;
            const std::string account = check_.account(id);
            if (check_.chart.accounts.contains(account)) continue;
            check_.findings.add("sie.undeclared_account", {{"account", account}}, check_.decoder.place(use));
        }
    }

    void check_object_sets() {
        for (std::size_t id = 0; id < content_.object_set_uses.size(); ++id) {
            const RawPlace& use = content_.object_set_uses[id];
            if (use.line == 0) continue;
            for (const ObjectRef& object : content_.rows.object_sets()[id]) {
                // There are many more sets than objects.
                if (!objects_seen_.insert(object).second) continue;
                check_object(check_.decoder.text(object.dimension), check_.decoder.text(object.code), use);
            }
        }
    }

    // A dimension none of whose objects is declared is one that the program does not export.
    void check_object(const std::string& dimension, const std::string& code, const RawPlace& use) {
        if (!is_reserved(dimension) && !check_.chart.dimensions.contains(dimension) &&
            undeclared_dimensions_.insert(dimension).second) {
            check_.findings.add("sie.undeclared_dimension", {{"dimension", dimension}}, check_.decoder.place(use));
        }
        const auto declared = check_.chart.objects.find(dimension);
        if (declared == check_.chart.objects.end() || declared->second.contains(code)) return;
        if (!undeclared_objects_.emplace(dimension, code).second) return;
        check_.findings.add("sie.undeclared_object", {{"dimension", dimension}, {"object", code}},
                            check_.decoder.place(use));
    }

    void check_closings() {
        const std::vector<Int128> openings = content_.rows.totals(BalanceKind::opening);
        const std::vector<Int128> movements = content_.rows.totals(BalanceKind::movement);
        for (std::uint32_t id = 0; id < openings.size(); ++id) check_closing(id, openings[id], movements[id]);
    }

    // #RES comes first: some programs write #UB for result accounts too.
    void check_closing(std::uint32_t id, Int128 opening, Int128 movement) {
        if (const auto result = own_.result.find(id); result != own_.result.end()) {
            return compare(id, result->second, movement);
        }
        if (const auto closing = own_.closing.find(id); closing != own_.closing.end()) {
            return compare(id, closing->second, opening + movement);
        }
        if (may_be_left_out_as_zero(id)) compare(id, StatedBalance{0, first_use(id)}, opening + movement, missing(id));
    }

    // A balance of zero need not be written. But when a file has no #UB at all, it says nothing of balance accounts,
    // and without #RES nothing of result accounts.
    bool may_be_left_out_as_zero(std::uint32_t id) const {
        const char letter = check_.account_type(id);
        if (letter == 'k' || letter == 'i') return !own_.result.empty();
        if (letter == 't' || letter == 's' || own_.opening.contains(id)) return !own_.closing.empty();
        return !own_.closing.empty() && !own_.result.empty();
    }

    // The record that could have stated its balance.
    std::string missing(std::uint32_t id) const {
        const char letter = check_.account_type(id);
        if (letter == 'k' || letter == 'i') return "#RES";
        if (letter == 't' || letter == 's' || own_.opening.contains(id)) return "#UB";
        return "#UB/#RES";
    }

    // Months that do not make up the year need not be wrong: programs differ in what they put in them.
    void compare(std::uint32_t id, const StatedBalance& stated, Int128 computed, const std::string& missing = {}) {
        if (stated.ore == computed) return;
        std::vector<std::pair<std::string, std::string>> arguments{
            {"account", check_.account(id)},
            {"name", check_.account_name(id)},
            {"stated", wide_kronor_text(stated.ore)},
            {"computed", wide_kronor_text(computed)},
            {"difference", wide_kronor_text(computed - stated.ore)}};
        if (!missing.empty()) arguments.emplace_back("missing", missing);
        check_.findings.add(content_.vouchers > 0 ? "sie.closing_differs" : "sie.months_differ", std::move(arguments),
                            check_.decoder.place(stated.place));
    }

    RawPlace first_use(std::uint32_t id) const {
        return id < content_.account_uses.size() ? content_.account_uses[id] : RawPlace();
    }

    const SieCheck& check_;
    const SieContent& content_;
    const SieYear& own_;
    std::unordered_set<ObjectRef, ObjectHash> objects_seen_;
    std::set<std::pair<std::string, std::string>> undeclared_objects_;
    std::set<std::string> undeclared_dimensions_;
};

}  // namespace

std::string SieCheck::account_name(std::uint32_t id) const {
    const auto declared = chart.accounts.find(account(id));
    return declared == chart.accounts.end() ? std::string() : declared->second;
}

char SieCheck::account_type(std::uint32_t id) const {
    const auto told = content.account_types.find(id);
    return told == content.account_types.end() ? '\0' : told->second;
}

void check_contents(const SieCheck& check) {
    ContentCheck(check).run();
}

void check_sie(const SieContent& content, const Chart& chart, const TextDecoder& decoder, Findings& findings) {
    const SieCheck check{content, content.years.at(0), type_of(content), chart, decoder, findings};
    check_form(check);
    check_contents(check);
    check_years(check);
}

}  // namespace bokslut
