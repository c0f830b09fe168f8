// Money: a whole number of öre.
//
// Threads: values; no shared state.
#pragma once

#include <compare>
#include <concepts>
#include <cstdint>

namespace bokslut {

/// An amount in öre (1/100 krona). Range: that of int64, about ±92 000 000 000 000 000 kronor.
/// Arithmetic is exact and throws Error when the result does not fit. Nothing converts from or to floating point; the
/// deleted templates below refuse it (templates, so that a plain `5` still finds the int64 overload).
class Amount {
public:
    constexpr Amount() = default;

    /// The amount of `ore` öre.
    static constexpr Amount from_ore(std::int64_t ore) { return Amount(ore); }
    template <std::floating_point T>
    static Amount from_ore(T) = delete;

    /// The amount of `kronor` whole kronor. Throws Error when it does not fit.
    static Amount from_kronor(std::int64_t kronor);
    template <std::floating_point T>
    static Amount from_kronor(T) = delete;

    constexpr std::int64_t ore() const { return ore_; }
    constexpr bool is_zero() const { return ore_ == 0; }

    Amount& operator+=(Amount other);
    Amount& operator-=(Amount other);
    friend Amount operator+(Amount a, Amount b) { return a += b; }
    friend Amount operator-(Amount a, Amount b) { return a -= b; }
    friend Amount operator-(Amount a) { return Amount() -= a; }
    /// The amount `factor` times. Throws Error when it does not fit.
    friend Amount operator*(std::int64_t factor, Amount a);
    template <std::floating_point T>
    friend Amount operator*(T, Amount) = delete;

    friend constexpr auto operator<=>(Amount, Amount) = default;

private:
    explicit constexpr Amount(std::int64_t ore) : ore_(ore) {}

    std::int64_t ore_ = 0;
};

}  // namespace bokslut
