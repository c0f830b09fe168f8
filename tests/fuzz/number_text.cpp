// Proves of number text: what is read can be written and read again, in every style, to the same number.
#include "bokslut/core/number_text.hpp"

#include <cstring>

#include "fuzz.hpp"

using namespace bokslut;
using bokslut::fuzz::require;

namespace {

void read_again(std::int64_t steps, int decimals) {
    for (const NumberStyle& style : {NumberStyle::typographic(), NumberStyle::plain(), NumberStyle::bare()}) {
        const std::string text = number_text(steps, decimals, style);
        const DecimalResult read = read_decimal(text);
        require(static_cast<bool>(read), "what is written can be read: " + text);
        require(read.value.digits == steps && read.value.decimals == decimals, "it is the same number: " + text);
    }
}

void amounts(std::string_view text) {
    for (const Measure::Unit unit : {Measure::Unit::kr, Measure::Unit::tkr, Measure::Unit::mnkr}) {
        const AmountResult amount = read_amount(text, unit);
        if (!amount) continue;
        const AmountResult again = read_amount(kronor_text(amount.value));
        require(again && again.value == amount.value, "an amount in kronor is the same amount");
    }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::bytes_of(data, size);
    const DecimalResult read = read_decimal(text);
    if (read) {
        require(read.value.decimals >= 0 && read.value.decimals <= max_decimals, "decimals are within bounds");
        read_again(read.value.digits, read.value.decimals);
        require(static_cast<bool>(read_decimal(" " + std::string(text) + "\t")), "blanks around a number are ignored");
    }
    amounts(text);
    if (size == 9) {  // any number at all, not only those that were read
        std::int64_t steps = 0;
        std::memcpy(&steps, data, sizeof steps);
        read_again(steps, data[8] % (max_decimals + 1));
    }
    return 0;
}
