#include "ledger/voucher_numbers.hpp"

#include <map>
#include <set>

#include "tests/ledger/sie_files.hpp"

using namespace bokslut;

namespace {

// The plainest way: every number of every series is remembered.
class PlainNumbers {
public:
    NumberVerdict add(const std::string& series, int number) {
        const int before = latest_[series];
        latest_[series] = number;
        if (!seen_.emplace(series, number).second) return NumberVerdict::twice;
        return number > before ? NumberVerdict::fine : NumberVerdict::not_ascending;
    }

private:
    std::map<std::string, int> latest_;
    std::set<std::pair<std::string, int>> seen_;
};

}  // namespace

TEST_CASE("voucher numbers: as the plainest way", "[sie]") {
    // Proves, for any numbers in any order and series, which come too late and which come twice.
    rc::prop("numbers and series", [] {
        VoucherNumbers numbers;
        PlainNumbers plain;
        const int count = *rc::gen::inRange(0, 60);
        const int highest = *rc::gen::inRange(2, 40);
        for (int i = 0; i < count; ++i) {
            const std::string series = *rc::gen::element<std::string>("A", "B", "");
            const int number = *rc::gen::inRange(1, highest);
            RC_ASSERT(numbers.add(series, std::to_string(number)) == plain.add(series, number));
        }
    });
}

TEST_CASE("voucher numbers: what is no number", "[sie]") {
    // Proves that vouchers to be numbered by the receiver are not compared, that texts are compared as texts, and that
    // leading zeros make no other number.
    VoucherNumbers numbers;
    for (const char* unnumbered : {"", "", "0", "0"}) CHECK(numbers.add("A", unnumbered) == NumberVerdict::fine);
    CHECK(numbers.add("A", "K12") == NumberVerdict::fine);
    CHECK(numbers.add("A", "K2") == NumberVerdict::fine);
    CHECK(numbers.add("A", "K12") == NumberVerdict::twice);
    CHECK(numbers.add("B", "K12") == NumberVerdict::fine);
    CHECK(numbers.add("A", "7") == NumberVerdict::fine);
    CHECK(numbers.add("A", "007") == NumberVerdict::twice);
    CHECK(numbers.add("A", "99999999999999999999999") == NumberVerdict::fine);
    CHECK(numbers.add("A", "8") == NumberVerdict::fine);
}
