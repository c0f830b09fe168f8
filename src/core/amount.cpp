#include "bokslut/core/amount.hpp"

#include "bokslut/core/error.hpp"

namespace bokslut {
namespace {

constexpr std::int64_t ore_per_krona = 100;

[[noreturn]] void throw_out_of_range() {
    throw Error("an amount does not fit in 64 bits of öre");
}

std::int64_t product(std::int64_t a, std::int64_t b) {
    std::int64_t result = 0;
    if (__builtin_mul_overflow(a, b, &result)) throw_out_of_range();
    return result;
}

}  // namespace

Amount Amount::from_kronor(std::int64_t kronor) {
    return from_ore(product(kronor, ore_per_krona));
}

// The builtins store a wrapped result when they report overflow, so the sum goes by way of a local: an amount that
// threw keeps its value.
Amount& Amount::operator+=(Amount other) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(ore_, other.ore_, &sum)) throw_out_of_range();
    ore_ = sum;
    return *this;
}

Amount& Amount::operator-=(Amount other) {
    std::int64_t difference = 0;
    if (__builtin_sub_overflow(ore_, other.ore_, &difference)) throw_out_of_range();
    ore_ = difference;
    return *this;
}

Amount operator*(std::int64_t factor, Amount a) {
    return Amount::from_ore(product(factor, a.ore_));
}

}  // namespace bokslut
