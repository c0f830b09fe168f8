#include "ledger/sie_checks.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "ledger/wide_text.hpp"

namespace bokslut {
namespace {

class Checker {
public:
    Checker(const SieContent& content, const Chart& chart, const TextDecoder& decoder, Findings& findings)
        : content_(content), own_(content.years[0]), chart_(chart), decoder_(decoder), findings_(findings) {}

    void check() {
        check_type();
        check_dates();
        check_accounts();
        check_object_sets();
        if (content_.vouchers > 0 || !content_.period_balances.empty()) check_closings();
    }

private:
    void check_type() {
        if (content_.vouchers > 0 || content_.type == "4") return;
        // #SIETYP may be left out in files of type 1.
        findings_.add("sie.type", {{"type", content_.type.empty() ? "1" : decoder_.text(content_.type)}},
                      decoder_.place());
    }

    void check_dates() {
        for (const SuspectVoucher& voucher : content_.suspect_vouchers) {
            if (own_.year->contains(voucher.date)) continue;
            findings_.add("sie.date_outside_year",
                          {{"series", decoder_.text(voucher.series)},
                           {"number", decoder_.text(voucher.number)},
                           {"date", date_text(voucher.date)},
                           {"year", own_.year->text()}},
                          decoder_.place(voucher.place));
        }
    }

    void check_accounts() {
        for (std::uint32_t id = 0; id < content_.account_uses.size(); ++id) {
            const RawPlace& use = content_.account_uses[id];
            if (use.line == 0 || chart_.accounts.contains(account_text(id))) continue;
            findings_.add("sie.undeclared_account", {{"account", account_text(id)}}, decoder_.place(use));
        }
    }

    void check_object_sets() {
        for (std::size_t id = 0; id < content_.object_set_uses.size(); ++id) {
            const RawPlace& use = content_.object_set_uses[id];
            if (use.line == 0) continue;
            for (const ObjectRef& object : content_.rows.object_sets()[id]) {
                check_object(decoder_.text(object.dimension), decoder_.text(object.code), use);
            }
        }
    }

    // A dimension none of whose objects is declared is one that the program does not export.
    void check_object(const std::string& dimension, const std::string& code, const RawPlace& use) {
        const auto declared = chart_.objects.find(dimension);
        if (declared == chart_.objects.end() || declared->second.contains(code)) return;
        if (!undeclared_objects_.emplace(dimension, code).second) return;
        findings_.add("sie.undeclared_object", {{"dimension", dimension}, {"object", code}}, decoder_.place(use));
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
        if (may_be_left_out_as_zero(id)) compare(id, StatedBalance{0, first_use(id)}, opening + movement);
    }

    // A balance of zero need not be written. But when a file has no #UB at all, it says nothing of balance accounts,
    // and without #RES nothing of result accounts.
    bool may_be_left_out_as_zero(std::uint32_t id) const {
        const auto type = content_.account_types.find(id);
        const char letter = type == content_.account_types.end() ? '\0' : type->second;
        if (letter == 'k' || letter == 'i') return !own_.result.empty();
        if (letter == 't' || letter == 's' || own_.opening.contains(id)) return !own_.closing.empty();
        return !own_.closing.empty() && !own_.result.empty();
    }

    void compare(std::uint32_t id, const StatedBalance& stated, Int128 computed) {
        if (stated.ore == computed) return;
        const auto declared = chart_.accounts.find(account_text(id));
        findings_.add("sie.closing_differs",
                      {{"account", account_text(id)},
                       {"name", declared == chart_.accounts.end() ? "" : declared->second},
                       {"stated", wide_kronor_text(stated.ore)},
                       {"computed", wide_kronor_text(computed)},
                       {"difference", wide_kronor_text(computed - stated.ore)}},
                      decoder_.place(stated.place));
    }

    RawPlace first_use(std::uint32_t id) const {
        return id < content_.account_uses.size() ? content_.account_uses[id] : RawPlace();
    }
    std::string account_text(std::uint32_t id) const { return decoder_.text(content_.rows.accounts()[id]); }

    const SieContent& content_;
    const SieYear& own_;
    const Chart& chart_;
    const TextDecoder& decoder_;
    Findings& findings_;
    std::set<std::pair<std::string, std::string>> undeclared_objects_;
};

}  // namespace

void check_sie(const SieContent& content, const Chart& chart, const TextDecoder& decoder, Findings& findings) {
    Checker(content, chart, decoder, findings).check();
}

}  // namespace bokslut
