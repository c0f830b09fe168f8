// Costs shared by use: worked by hand, the real BRvux figures, the naturbruk agreement's dates, and internal costs.
#include "bokslut/federation/cost_sharing.hpp"

#include "bokslut/federation/internal_costs.hpp"
#include "tests/core/number_generators.hpp"
#include "tests/federation/example.hpp"

using namespace bokslut;

namespace {

Amount kronor(std::int64_t amount) {
    return Amount::from_kronor(amount);
}

Pupil term(Pupil::Form form, std::optional<Date> left, bool autumn = true) {
    return {form, autumn, Rational(8'000'000), left, {}, {}, {}};  // 80 000 kr a term
}

}  // namespace

// The published points of 2023 at 12 kr: Mark 813 600, Tranemo 43 800, Vårgårda 240 576; Borås coordinates, is paid and
// does not pay.
TEST_CASE("BRvux at 12 kr per point") {
    PointPrice price{"BRvux", "Borås", Rational(1'089'600'000), 908'000, Rational(1'200), {}, {}, {}};
    price.producers = {{"Mark", 67'800, ""}, {"Tranemo", 3'650, ""}, {"Vårgårda", 20'048, ""}, {"Borås", 922'902, ""}};
    const PointCharges charges = charge_points(price);
    CHECK(charges.exact_price == Rational(1'200));
    CHECK_FALSE(charges.capped);
    CHECK(charges.charges == std::vector<Amount>{kronor(813'600), kronor(43'800), kronor(240'576), Amount()});
}

// 11 350 000 kr on 908 000 points is 12,50 kr per point: the cap charges 12 kr and leaves 454 000 kr uncovered.
TEST_CASE("a price above its cap") {
    PointPrice price{"BRvux", "Borås", Rational(1'135'000'000), 908'000, Rational(1'200), {{"Mark", 100, ""}}, {}, {}};
    const PointCharges charges = charge_points(price);
    CHECK(charges.capped);
    CHECK(charges.exact_price == Rational(1'250));
    CHECK(charges.price == Rational(1'200));
    CHECK(charges.not_covered == kronor(454'000));
    CHECK(charges.charges[0] == kronor(1'200));
    price.cost_ore.reset();  // only the cap is known: it is the price
    CHECK(charge_points(price).price == Rational(1'200));
}

// Left-over grant by points, to the öre; nothing is shared when more was used than received.
TEST_CASE("left-over grant is shared") {
    CHECK(share_left_over(kronor(1'000), Amount::from_ore(99'900), {2, 1}) ==
          std::vector<Amount>{Amount::from_ore(67), Amount::from_ore(33)});
    CHECK(share_left_over(kronor(1'000), kronor(1'000), {2, 1}).empty());
    CHECK(share_left_over(kronor(1'000), kronor(1'200), {2, 1}).empty());
}

// The agreement's dates, each side of them, in autumn and spring; 80 000 kr a term.
TEST_CASE("naturbruk pupils who leave") {
    using Form = Pupil::Form;
    using Rule = PupilCharge::Rule;
    struct Case {
        const char* what;
        Pupil pupil;
        Rule rule;
        std::int64_t municipality, region;
    };
    const std::vector<Case> cases = {
        {"stays", term(Form::upper_secondary, {}), Rule::whole, 40'000, 40'000},
        {"leaves 14 September", term(Form::upper_secondary, Date{2025, 9, 14}), Rule::left_before, 0, 0},
        {"leaves 15 September", term(Form::upper_secondary, Date{2025, 9, 15}), Rule::half_back, 20'000, 20'000},
        {"leaves 14 October", term(Form::upper_secondary, Date{2025, 10, 14}), Rule::half_back, 20'000, 20'000},
        {"leaves 15 October", term(Form::upper_secondary, Date{2025, 10, 15}), Rule::half_back, 20'000, 20'000},
        {"leaves 16 October", term(Form::upper_secondary, Date{2025, 10, 16}), Rule::whole, 40'000, 40'000},
        {"leaves 14 February", term(Form::upper_secondary, Date{2026, 2, 14}, false), Rule::left_before, 0, 0},
        {"leaves 15 March", term(Form::upper_secondary, Date{2026, 3, 15}, false), Rule::half_back, 20'000, 20'000},
        {"leaves 16 March", term(Form::upper_secondary, Date{2026, 3, 16}, false), Rule::whole, 40'000, 40'000},
        {"adapted, stays", term(Form::adapted, {}), Rule::whole, 80'000, 0},
        {"adapted, leaves 14 October", term(Form::adapted, Date{2025, 10, 14}), Rule::half_back, 40'000, 0},
    };
    for (const Case& one : cases) {
        INFO(one.what);
        const PupilCharge charge = charge_pupil(one.pupil);
        CHECK(charge.rule == one.rule);
        CHECK(charge.municipality == kronor(one.municipality));
        CHECK(charge.region == kronor(one.region));
    }
}

// An adult on a course of 800 points at 100 kr, 10 points a week (half pace), who leaves after half: 400 points, and
// three weeks' 30 points as administration. One who completes pays 800.
TEST_CASE("an adult who leaves after half the course") {
    Pupil adult{Pupil::Form::adult, true, Rational(10'000), Date{2025, 11, 20}, 800, 400, 10};
    const PupilCharge charge = charge_pupil(adult);
    CHECK(charge.rule == PupilCharge::Rule::per_point);
    CHECK(charge.administration == kronor(3'000));
    CHECK(charge.municipality == kronor(43'000));
    CHECK(charge.region == Amount());
    adult.left.reset();
    CHECK(charge_pupil(adult).municipality == kronor(80'000));
}

// Two support units and two operating ones, the textbook way: administration 600 (used 20 % by IT, 30 % by A, 50 % by
// B), IT 400 (40 % by administration, 40 % by A, 20 % by B); A and B have 1 000 each.
TEST_CASE("internal costs by three methods") {
    const std::vector<CostUnit> units = {
        {"Administration", kronor(600), {{1, 20}, {2, 30}, {3, 50}}},
        {"IT", kronor(400), {{0, 40}, {2, 40}, {3, 20}}},
        {"A", kronor(1'000), {}},
        {"B", kronor(1'000), {}},
    };
    // Direct: 600 x 30/80 = 225 and 375; 400 x 40/60 = 266,67 and 133,33.
    const SharedCosts direct = share_costs(units, CostMethod::direct);
    CHECK(direct.full[2] == Rational(100'000) + Rational(22'500) + Rational(80'000, 3));
    CHECK(direct.charged[2] == Amount::from_ore(149'167));
    CHECK(direct.charged[3] == Amount::from_ore(150'833));
    // Step-down, administration first: 120 to IT, 180, 300; IT 520 as 2/3 and 1/3.
    const SharedCosts step = share_costs(units, CostMethod::step_down, {0, 1});
    CHECK(step.full[1] == Rational(52'000));
    CHECK(step.full[2] == Rational(100'000) + Rational(18'000) + Rational(52'000) * Rational(2, 3));
    CHECK(step.full[2] + step.full[3] == Rational(300'000));
    // The other order gives other costs: IT first, 160 to administration, which is then 760.
    const SharedCosts other = share_costs(units, CostMethod::step_down, {1, 0});
    CHECK(other.full[0] == Rational(76'000));
    CHECK(other.full[2] == Rational(100'000) + Rational(16'000) + Rational(28'500));
    // Reciprocal: adm = 600 + 0,4 IT, IT = 400 + 0,2 adm: adm 760/0,92, IT 520/0,92.
    const SharedCosts both = share_costs(units, CostMethod::reciprocal);
    CHECK(both.full[0] == Rational(7'600'000, 92));
    CHECK(both.full[1] == Rational(5'200'000, 92));
    CHECK(both.full[2] + both.full[3] == Rational(300'000));
    CHECK(both.charged[2] + both.charged[3] == kronor(3'000));
}

// Three support units that all serve each other; checked by putting the solution back into its equations.
TEST_CASE("reciprocal among three units") {
    const std::vector<CostUnit> units = {
        {"Ekonomi", kronor(900), {{0, 5}, {1, 10}, {2, 20}, {3, 70}}},
        {"Lokaler", kronor(1'800), {{0, 30}, {2, 10}, {3, 20}, {4, 40}}},
        {"Personal", kronor(700), {{0, 1}, {1, 1}, {4, 6}}},
        {"Skola", kronor(5'000), {}},
        {"Vård", kronor(0), {}},
    };
    const SharedCosts costs = share_costs(units, CostMethod::reciprocal);
    REQUIRE(costs.fault == CostFault::none);
    const auto& x = costs.full;
    CHECK(x[0] == Rational(90'000) + x[1] * Rational(30, 100) + x[2] * Rational(1, 8));  // own use is left out
    CHECK(x[1] == Rational(180'000) + x[0] * Rational(10, 100) + x[2] * Rational(1, 8));
    CHECK(x[2] == Rational(70'000) + x[0] * Rational(20, 100) + x[1] * Rational(10, 100));
    CHECK(x[3] + x[4] == Rational(840'000));
    CHECK(costs.charged[3] + costs.charged[4] == kronor(8'400));
    CHECK(costs.charged[0] == Amount());
}

TEST_CASE("costs that cannot be shared are told") {
    const CostUnit operating{"A", kronor(1), {}};
    const auto fault = [](const std::vector<CostUnit>& units, CostMethod method, std::vector<std::size_t> order = {}) {
        return share_costs(units, method, order).fault;
    };
    const std::vector<CostUnit> closed = {{"X", kronor(1), {{1, 1}}}, {"Y", kronor(1), {{0, 1}}}, operating};
    for (const CostMethod method : {CostMethod::direct, CostMethod::reciprocal})
        CHECK(fault(closed, method) == CostFault::no_user);
    CHECK(fault(closed, CostMethod::step_down, {0, 1}) == CostFault::no_user);
    const std::vector<CostUnit> plain = {{"X", kronor(1), {{1, 1}}}, operating};
    CHECK(fault(plain, CostMethod::step_down, {}) == CostFault::bad_order);
    CHECK(fault(plain, CostMethod::step_down, {0, 0}) == CostFault::bad_order);
    CHECK(fault({{"X", kronor(-1), {{1, 1}}}, operating}, CostMethod::direct) == CostFault::negative);
    CHECK(fault({{"X", kronor(1), {{1, -1}}}, operating}, CostMethod::direct) == CostFault::negative);
}

// Whatever the uses are, all costs end on the operating units, by every method, and the reciprocal solution fulfils its
// equations exactly: twelve support units overflow 128 bits on the way.
TEST_CASE("all costs end on operating units") {
    rc::prop("sums", [] {
        const std::size_t support = *rc::gen::inRange<std::size_t>(1, 13);
        std::vector<CostUnit> units;
        Amount total;
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < support + 2; ++i) {
            CostUnit unit{"", Amount::from_ore(*rc::gen::inRange<std::int64_t>(0, 1'000'000'000)), {}};
            for (std::size_t j = 0; i < support && j < support + 2; ++j)
                unit.use[j] = Rational(*rc::gen::inRange(j < support ? 0 : 1, 100'000), 7);
            if (i < support) order.push_back(i);
            total += unit.cost;
            units.push_back(std::move(unit));
        }
        for (const CostMethod method : {CostMethod::direct, CostMethod::step_down, CostMethod::reciprocal}) {
            const SharedCosts costs = share_costs(units, method, order);
            RC_ASSERT(costs.fault == CostFault::none);
            RC_ASSERT(costs.full[support] + costs.full[support + 1] == Rational(total.ore()));
            RC_ASSERT(costs.charged[support] + costs.charged[support + 1] == total);
        }
    });
}
