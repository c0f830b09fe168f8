// Support units' costs on those they serve, by the direct, step-down and reciprocal methods, solved exactly.
//
// Threads: functions without state.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bokslut/core/amount.hpp"
#include "bokslut/core/finding.hpp"
#include "bokslut/core/rational.hpp"
#include "bokslut/core/settings.hpp"

namespace bokslut {

enum class CostMethod {
    direct,     ///< support costs only on operating units
    step_down,  ///< support units one after the other, each on those that come after it and on operating units
    reciprocal  ///< support units on each other too: the exact solution of the linear system
};

struct CostUnit {
    std::string name;
    Amount cost;                          ///< not negative
    std::map<std::size_t, Rational> use;  ///< of this unit's service, by unit (index); empty: an operating unit
};

enum class CostFault {
    none,
    negative,  ///< a cost or a use below zero
    no_user,   ///< a support unit whose cost reaches no operating unit (support units that only serve each other)
    bad_order  ///< step-down: the order does not name every support unit once
};

struct SharedCosts {
    std::vector<Rational> full;   ///< öre: what each unit passes on (support) or ends with (operating)
    std::vector<Amount> charged;  ///< operating units: whole öre that sum to all costs; support units: zero
    CostFault fault = CostFault::none;
};

/// Shares the costs of all support units. `order` is for step-down: the support units, first to last. What a unit uses
/// of its own service is left out. The charges are the exact costs made whole by the largest remainder.
SharedCosts share_costs(const std::vector<CostUnit>& units, CostMethod method,
                        const std::vector<std::size_t>& order = {});

/// [intern_fordelning] of the förbund's file: its units, and the order for step-down (empty: none is stated).
struct InternalCosts {
    std::vector<CostUnit> units;
    std::vector<std::size_t> order;
    Place place;
};
std::optional<InternalCosts> read_internal_costs(Section& file, Findings& findings);

}  // namespace bokslut
