// Makes a system small before the simplex method sees it: equal quantities are merged, figures that stand in one
// relation only are folded into it, and what is known is put in. Linear time; of forests nothing is left. Private.
//
// A row is a relation between classes (classes.hpp), Σ a·class in a range, [0, 0] at first. Folding a class into its
// only row widens the range by the class's bounds. A row with one class left bounds that class and is retired.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "bokslut/consistency/system.hpp"
#include "consistency/classes.hpp"
#include "consistency/linear_problem.hpp"
#include "core/wide.hpp"

namespace bokslut::consistency {

/// Row ranges may exceed 64 bits on the way. Open ends are ±wide_open.
struct WideInterval {
    Int128 low = 0;
    Int128 high = 0;
};
inline constexpr Int128 wide_open = Int128{1} << 120;
inline constexpr Int128 wide_reach = System::largest_end;  // what goes on in 64 bits: widths fit, too

class Reduction {
public:
    /// `bounds` holds what is known of each quantity. Without `fold_leaves` classes are only merged and put in. Throws
    /// Overflow when a bound leaves 64 bits.
    Reduction(const System& system, std::span<const Interval> bounds, bool fold_leaves = true);

    /// When a contradiction was found on the way: relations that contain it, ascending.
    const std::optional<std::vector<std::uint32_t>>& contradiction() const { return contradiction_; }

    /// What is left, a problem for each part that hangs together, with the names of its quantities and rows here.
    struct Part {
        LinearProblem problem;
        std::vector<std::uint32_t> classes;
        std::vector<std::uint32_t> rows;
    };
    std::vector<Part> parts() const;

    /// Relations that contain the contradiction in `part` whose rows and quantities are named as Solution does.
    std::vector<std::uint32_t> relations_behind(const Part& part, std::span<const std::uint32_t> rows,
                                                std::span<const std::uint32_t> quantities) const;

    /// A value for every quantity, from those of the classes in each part. Classes in no part take the value nearest to
    /// `wishes` (one for each class; empty: the middle of their bounds).
    std::vector<std::int64_t> restore(std::span<const Part> parts, std::span<const std::vector<std::int64_t>> values,
                                      std::span<const std::int64_t> wishes = {}) const;

    const Classes& classes() const { return classes_; }

private:
    friend class Trace;
    struct Place {
        std::uint32_t row;
        std::uint32_t term;  // in terms_
    };

    void bound_classes(std::span<const Interval> bounds);
    void make_rows();
    void add_row(std::uint32_t relation, std::vector<std::uint32_t>& place);
    void make_columns();

    void fold_all();
    void settle_class(std::uint32_t index);
    void settle_row(std::uint32_t row);
    void put_in(std::uint32_t index);
    void fold(std::uint32_t index, Place place);
    void take_out(std::uint32_t row, const Term& term);
    void bound_by(std::uint32_t row, const Term& term);
    void retire(std::uint32_t row);
    void distribute(std::uint32_t row, std::vector<std::int64_t>& values) const;

    std::span<const Term> terms_of(std::uint32_t row) const;
    std::span<const Place> places_of(std::uint32_t index) const;

    const System* system_;
    bool fold_leaves_;
    Classes classes_;
    // Of each class: its bounds, the rows that gave them (none: its own quantities), whether it is folded or put in,
    // the row it is folded into, the number of rows it is left in.
    std::vector<Interval> bounds_;
    std::vector<std::uint32_t> low_from_, high_from_;
    std::vector<char> is_done_;
    std::vector<std::uint32_t> leaf_of_, degree_;
    std::vector<Place> places_;
    std::vector<std::uint32_t> place_ends_;
    // Of each row: its terms, the relation it was, its range, the number of classes left, whether it is retired.
    std::vector<Term> terms_;
    std::vector<std::uint32_t> ends_, relation_, left_;
    std::vector<WideInterval> ranges_;
    std::vector<char> is_retired_;

    std::vector<std::uint32_t> class_queue_, row_queue_, retired_;
    std::optional<std::vector<std::uint32_t>> contradiction_;
};

}  // namespace bokslut::consistency
