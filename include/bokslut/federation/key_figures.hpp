// Key figures: each with its formula, what was put in, and an answer, or why there is none.
//
// No statute defines them; the formulas are those that RKR's and Kolada's readers expect, with member fees in place of
// taxes. The rules are data: src/federation/key_figure_rules.cpp.
// Threads: values; functions without state.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bokslut/core/rational.hpp"
#include "bokslut/core/settings.hpp"
#include "bokslut/statements/statement.hpp"

namespace bokslut {

/// What formulas are made of. All are positive as people say them: net costs 12 mnkr are 12, not -12.
enum class KeyInput {
    equity,
    assets,
    pensions,  ///< ansvarsförbindelse
    current_assets,
    inventories,
    fixed_assets,
    financial_assets,  ///< without shares
    short_debt,
    long_debt,
    provisions,
    net_costs,  ///< before member fees
    fees,
    result,
    depreciation,
    investments,
    inhabitants  ///< a count, at 31 December of the year
};
const Label& input_name(KeyInput input);
/// The form's line that it is the amount of, "br/eget_kapital"; empty where it is another sum, or no amount.
std::string_view input_line(KeyInput input);

enum class KeyMeasure { amount, per_cent, per_inhabitant };

struct KeyTerm {
    int sign = 1;
    KeyInput input = KeyInput::equity;
};

/// (sum of `over`) / (sum of `under`); an amount has no `under`.
struct KeyFigureRule {
    std::string id;
    Label name;
    KeyMeasure measure = KeyMeasure::per_cent;
    std::vector<KeyTerm> over, under;

    /// "(omsättningstillgångar - förråd) / kortfristiga skulder". The inhabitants are those of 31 December unless told
    /// otherwise.
    std::string formula(Language language, bool year_end = true) const;
};
const std::vector<KeyFigureRule>& key_figure_rules();

/// A year's inputs: öre, or persons. What is not known is not there.
using KeyInputs = std::map<KeyInput, std::int64_t>;

/// The answer in the rule's measure: öre, per cent, or kronor per inhabitant.
struct KeyFigure {
    const KeyFigureRule* rule = nullptr;
    std::optional<Rational> value;
    Label undefined;  ///< why there is no value
};
KeyFigure key_figure(const KeyFigureRule& rule, const KeyInputs& inputs);

/// [nyckeltal].
struct KeyFigureSettings {
    bool wanted = false;                      ///< the section is there
    std::vector<std::string> fee_accounts;    ///< medlemsavgifter: prefixes
    std::map<int, std::int64_t> inhabitants;  ///< invanare, at 31 December; wins over the members' own
    std::map<int, Place> inhabitant_places;   ///< where they are given
    std::string history;                      ///< historik: CSV, for years without books
    Place place;
};
KeyFigureSettings read_key_figures(Section& file, Findings& findings);

/// A year's inputs from the statements.
KeyInputs key_inputs(const Statements& statements, Evaluator& evaluator, int year, const KeyFigureSettings& settings);

}  // namespace bokslut
