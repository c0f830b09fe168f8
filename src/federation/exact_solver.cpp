#include "federation/exact_solver.hpp"

#include <boost/multiprecision/cpp_int.hpp>
#include <utility>

#include "bokslut/core/error.hpp"

namespace bokslut {

namespace {

using boost::multiprecision::cpp_int;
using boost::multiprecision::cpp_rational;
using Row = std::vector<cpp_int>;

cpp_rational big(const Rational& value) {
    return cpp_rational(value.text());
}

/// The row times the least common multiple of its denominators.
Row whole_row(const std::vector<Rational>& row) {
    cpp_int factor = 1;
    std::vector<cpp_rational> values;
    for (const Rational& value : row) {
        values.push_back(big(value));
        factor = lcm(factor, denominator(values.back()));
    }
    Row out;
    for (const cpp_rational& value : values) out.push_back(numerator(value) * (factor / denominator(value)));
    return out;
}

/// Bareiss: every division by the pivot before leaves no remainder, so that numbers grow no more than determinants do.
bool eliminate(std::vector<Row>& rows) {
    cpp_int before = 1;
    for (std::size_t k = 0; k < rows.size(); ++k) {
        std::size_t pivot = k;
        while (pivot < rows.size() && rows[pivot][k] == 0) ++pivot;
        if (pivot == rows.size()) return false;
        std::swap(rows[k], rows[pivot]);
        for (std::size_t i = k + 1; i < rows.size(); ++i) {
            for (std::size_t j = k + 1; j < rows[i].size(); ++j)
                rows[i][j] = (rows[i][j] * rows[k][k] - rows[i][k] * rows[k][j]) / before;
            rows[i][k] = 0;
        }
        before = rows[k][k];
    }
    return true;
}

/// Out of big numbers by the same door as everything else: what does not fit in 64 bits is rebuilt from its digits.
Rational small(const cpp_int& value) {
    const cpp_int limit = std::numeric_limits<std::int64_t>::max();
    if (value >= -limit && value <= limit) return Rational(static_cast<std::int64_t>(value));
    const cpp_int base = cpp_int(1) << 62;
    return small(value / base) * Rational(std::int64_t{1} << 62) + small(value % base);
}

}  // namespace

std::optional<std::vector<Rational>> solve_exactly(const std::vector<std::vector<Rational>>& rows) {
    std::vector<Row> whole;
    for (const auto& row : rows) {
        if (row.size() != rows.size() + 1) throw Error("a linear system to solve is not square");
        whole.push_back(whole_row(row));
    }
    if (!eliminate(whole)) return std::nullopt;
    std::vector<cpp_rational> solution(rows.size());
    for (std::size_t i = rows.size(); i-- > 0;) {
        cpp_rational value = whole[i].back();
        for (std::size_t j = i + 1; j < rows.size(); ++j) value -= cpp_rational(whole[i][j]) * solution[j];
        solution[i] = value / cpp_rational(whole[i][i]);
    }
    std::vector<Rational> out;
    for (const cpp_rational& value : solution) out.push_back(small(numerator(value)) / small(denominator(value)));
    return out;
}

}  // namespace bokslut
