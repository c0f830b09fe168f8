#include "bokslut/federation/reserve_rules.hpp"

#include <algorithm>

#include "bokslut/core/rational.hpp"

namespace bokslut {

const std::vector<ReserveRule>& reserve_rules() {
    static const std::vector<ReserveRule> rules = {
        {"rur",
         {"Resultatutjämningsreserv", "Equalisation reserve"},
         {"RUR", "Equalisation"},
         "KL 11:14, 2013-2023",
         2013,
         2023,
         1,
         2,
         {}},
        {"resultatreserv",
         {"Resultatreserv", "Result reserve"},
         {"Resultatreserv", "Result reserve"},
         "KL 11:14",
         2024,
         9999,
         1,
         2,
         5},
    };
    return rules;
}

const ReserveRule* reserve_rule(int year) {
    const auto& rules = reserve_rules();
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const auto& rule) { return rule.may_add(year); });
    return found == rules.end() ? nullptr : &*found;
}

ReserveLimit reserve_limit(const ReserveRule& rule, const ReserveQuestion& question) {
    ReserveLimit limit;
    const bool strained = question.equity < question.pensions;
    limit.floor_percent = strained ? rule.strained_floor_percent : rule.floor_percent;
    limit.floor = multiply_rounded(Rational(limit.floor_percent, 100), question.base, Rounding::ceiling);
    limit.most = std::min(question.result, question.adjusted) - limit.floor;
    if (rule.ceiling_percent) {
        limit.ceiling = multiply_rounded(Rational(*rule.ceiling_percent, 100), question.base, Rounding::floor);
        limit.most = std::min(limit.most, *limit.ceiling - question.before);
    }
    limit.most = std::max(limit.most, Amount());
    return limit;
}

}  // namespace bokslut
