// Exact fractions, for rates, keys and shares.
//
// Threads: values; const calls may run at once.
#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <memory>
#include <string>

#include "bokslut/core/amount.hpp"
#include "bokslut/core/rounding.hpp"

namespace bokslut {

/// A fraction in lowest terms with a positive denominator. Two int64 while they suffice, a big number behind a
/// shared pointer when they do not, so that arithmetic never overflows and never rounds.
class Rational {
public:
    Rational() = default;
    /// The whole number `whole`, implicitly: `rate * 3` is meant to be written.
    Rational(std::int64_t whole);
    /// `numerator / denominator`. Throws Error when the denominator is zero.
    Rational(std::int64_t numerator, std::int64_t denominator);
    /// Floating point is refused, also in `rate + 0.5` and `rate == 0.5`.
    template <std::floating_point T>
    Rational(T) = delete;
    template <std::floating_point N, class D>
    Rational(N, D) = delete;
    template <class N, std::floating_point D>
    Rational(N, D) = delete;

    Rational& operator+=(const Rational& other);
    Rational& operator-=(const Rational& other);
    Rational& operator*=(const Rational& other);
    /// Throws Error when `other` is zero.
    Rational& operator/=(const Rational& other);
    friend Rational operator+(Rational a, const Rational& b) { return a += b; }
    friend Rational operator-(Rational a, const Rational& b) { return a -= b; }
    friend Rational operator*(Rational a, const Rational& b) { return a *= b; }
    friend Rational operator/(Rational a, const Rational& b) { return a /= b; }
    friend Rational operator-(const Rational& a) { return Rational() -= a; }

    friend bool operator==(const Rational& a, const Rational& b);
    friend std::strong_ordering operator<=>(const Rational& a, const Rational& b);

    /// -1, 0 or 1.
    int sign() const;
    /// The whole number nearest by `rule`. Throws Error when it does not fit in int64.
    std::int64_t rounded(Rounding rule) const;
    /// "3/4", "-12" (no denominator when it is 1).
    std::string text() const;

    friend Amount multiply_rounded(const Rational& rate, Amount amount, Rounding rule);

private:
    struct Big;
    std::int64_t numerator_ = 0;
    std::int64_t denominator_ = 1;
    std::shared_ptr<const Big> big_;  // set only when the value does not fit above, which then holds 0/1
};

/// The whole öre nearest to `rate` times `amount`, by `rule`. Throws Error when it does not fit.
Amount multiply_rounded(const Rational& rate, Amount amount, Rounding rule);

}  // namespace bokslut
