#include "bokslut/core/rational.hpp"

#include <fmt/format.h>

#include <boost/multiprecision/cpp_int.hpp>
#include <numeric>
#include <utility>

#include "bokslut/core/error.hpp"
#include "core/division.hpp"
#include "core/wide.hpp"

namespace bokslut {

using boost::multiprecision::cpp_int;
using boost::multiprecision::cpp_rational;

namespace {

/// In 64 bits as soon as both fit: dividing 128 bits costs ten times as much.
Int128 greatest_common_divisor(Int128 a, Int128 b) {
    while (b != 0 && !(fits_in_int64(a) && fits_in_int64(b))) a = std::exchange(b, a % b);
    if (b == 0) return a < 0 ? -a : a;
    const auto size = [](Int128 value) { return static_cast<std::uint64_t>(value < 0 ? -value : value); };
    return std::gcd(size(a), size(b));
}

cpp_int divide_by_rule(const cpp_rational& value, Rounding rule) {
    return bokslut::divide_by_rule<cpp_int>(numerator(value), denominator(value), rule);
}

}  // namespace

// The number behind the pointer, and the ways between the two representations. A value is big exactly when it does not
// fit in two int64, so equal values always look the same.
struct Rational::Big {
    cpp_rational value;

    static cpp_rational of(const Rational& a) {
        return a.big_ ? a.big_->value : cpp_rational(a.numerator_, a.denominator_);
    }

    static Rational make(const cpp_rational& value) {
        const cpp_int n = numerator(value);
        const cpp_int d = denominator(value);
        Rational result;
        if (fits_in_int64(n) && fits_in_int64(d)) {
            result.numerator_ = static_cast<std::int64_t>(n);
            result.denominator_ = static_cast<std::int64_t>(d);
        } else {
            result.big_ = std::make_shared<const Big>(Big{value});
        }
        return result;
    }

    /// Sets `a`, which is small, to n/d when that fits in lowest terms.
    static bool set_small(Rational& a, Int128 n, Int128 d) {
        if (d < 0) {
            n = -n;
            d = -d;
        }
        const Int128 divisor = d == 1 ? 1 : greatest_common_divisor(n, d);
        const bool narrow = fits_in_int64(n) && fits_in_int64(d);  // then 64 bits divide several times faster
        if (divisor != 1 && !narrow) {
            n /= divisor;
            d /= divisor;
            if (!fits_in_int64(n) || !fits_in_int64(d)) return false;
        } else if (!narrow) {
            return false;
        }
        const std::int64_t by = narrow ? static_cast<std::int64_t>(divisor) : 1;
        a.numerator_ = static_cast<std::int64_t>(n) / by;
        a.denominator_ = static_cast<std::int64_t>(d) / by;
        return true;
    }

    static bool both_small(const Rational& a, const Rational& b) { return !a.big_ && !b.big_; }
};

Rational::Rational(std::int64_t whole) : numerator_(whole) {}

Rational::Rational(std::int64_t numerator, std::int64_t denominator) {
    if (denominator == 0) throw Error("a fraction with denominator zero");
    if (Big::set_small(*this, numerator, denominator)) return;
    // By division, because the constructor in Boost 1.74 refuses a negative denominator.
    *this = Big::make(cpp_rational(numerator) / denominator);
}

// Of two small numbers the products are below 2^126 and their sum below 2^127, so 128 bits always hold them.
Rational& Rational::operator+=(const Rational& other) {
    if (Big::both_small(*this, other) &&
        Big::set_small(*this, Int128{numerator_} * other.denominator_ + Int128{other.numerator_} * denominator_,
                       Int128{denominator_} * other.denominator_)) {
        return *this;
    }
    return *this = Big::make(Big::of(*this) + Big::of(other));
}

Rational& Rational::operator-=(const Rational& other) {
    if (Big::both_small(*this, other) &&
        Big::set_small(*this, Int128{numerator_} * other.denominator_ - Int128{other.numerator_} * denominator_,
                       Int128{denominator_} * other.denominator_)) {
        return *this;
    }
    return *this = Big::make(Big::of(*this) - Big::of(other));
}

Rational& Rational::operator*=(const Rational& other) {
    if (Big::both_small(*this, other) &&
        Big::set_small(*this, Int128{numerator_} * other.numerator_, Int128{denominator_} * other.denominator_)) {
        return *this;
    }
    return *this = Big::make(Big::of(*this) * Big::of(other));
}

Rational& Rational::operator/=(const Rational& other) {
    if (other.sign() == 0) throw Error("a fraction divided by zero");
    if (Big::both_small(*this, other) &&
        Big::set_small(*this, Int128{numerator_} * other.denominator_, Int128{denominator_} * other.numerator_)) {
        return *this;
    }
    return *this = Big::make(Big::of(*this) / Big::of(other));
}

bool operator==(const Rational& a, const Rational& b) {
    if (a.big_ && b.big_) return a.big_->value == b.big_->value;
    return !a.big_ && !b.big_ && a.numerator_ == b.numerator_ && a.denominator_ == b.denominator_;
}

std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
    if (Rational::Big::both_small(a, b)) {
        const Int128 left = Int128{a.numerator_} * b.denominator_;
        const Int128 right = Int128{b.numerator_} * a.denominator_;
        return left <=> right;
    }
    return Rational::Big::of(a).compare(Rational::Big::of(b)) <=> 0;
}

int Rational::sign() const {
    if (big_) return big_->value.sign();
    return (numerator_ > 0) - (numerator_ < 0);
}

std::int64_t Rational::rounded(Rounding rule) const {
    if (big_) return to_int64(divide_by_rule(big_->value, rule), "a rounded fraction");
    return divide_rounded(numerator_, denominator_, rule);
}

std::string Rational::text() const {
    if (!big_)
        return denominator_ == 1 ? fmt::format("{}", numerator_) : fmt::format("{}/{}", numerator_, denominator_);
    const cpp_int d = denominator(big_->value);
    const std::string whole = numerator(big_->value).str();
    return d == 1 ? whole : whole + "/" + d.str();
}

Amount multiply_rounded(const Rational& rate, Amount amount, Rounding rule) {
    constexpr const char* what = "a rate times an amount";
    if (rate.big_) {
        const cpp_rational product = rate.big_->value * amount.ore();
        return Amount::from_ore(to_int64(divide_by_rule(product, rule), what));
    }
    // One division and no reduction: the product of two int64 fits in 128 bits, and so does twice the denominator.
    const Int128 product = Int128{rate.numerator_} * amount.ore();
    return Amount::from_ore(to_int64(divide_by_rule(product, Int128{rate.denominator_}, rule), what));
}

}  // namespace bokslut
