// int64 that refuses to overflow, for the simplex method while its numbers are whole and small. Private.
#pragma once

#include <cstdint>

namespace bokslut::consistency {

/// Thrown when a number leaves 64 bits: the caller goes on with big fractions, or answers "undecided".
struct Overflow {};

class Checked {
public:
    constexpr Checked() = default;
    constexpr Checked(std::int64_t value) : value_(value) {}

    constexpr std::int64_t value() const { return value_; }

    Checked& operator+=(Checked other) {
        if (__builtin_add_overflow(value_, other.value_, &value_)) throw Overflow();
        return *this;
    }
    Checked& operator-=(Checked other) {
        if (__builtin_sub_overflow(value_, other.value_, &value_)) throw Overflow();
        return *this;
    }
    Checked& operator*=(Checked other) {
        if (__builtin_mul_overflow(value_, other.value_, &value_)) throw Overflow();
        return *this;
    }
    /// Only by 1 and -1, the only pivots there are while numbers are whole.
    Checked& operator/=(Checked unit) { return *this *= unit; }

    friend Checked operator+(Checked a, Checked b) { return a += b; }
    friend Checked operator-(Checked a, Checked b) { return a -= b; }
    friend Checked operator*(Checked a, Checked b) { return a *= b; }
    friend Checked operator/(Checked a, Checked b) { return a /= b; }
    friend Checked operator-(Checked a) { return Checked() -= a; }
    friend constexpr auto operator<=>(Checked, Checked) = default;

private:
    std::int64_t value_ = 0;
};

}  // namespace bokslut::consistency
