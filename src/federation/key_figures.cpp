#include "bokslut/federation/key_figures.hpp"

#include <algorithm>

#include "bokslut/core/calendar.hpp"

namespace bokslut {

namespace {

/// The sum of `terms`, or the first input that is not known.
struct Summed {
    Rational sum;
    std::optional<KeyInput> missing;
};

Summed sum_of(const std::vector<KeyTerm>& terms, const KeyInputs& inputs) {
    Summed out;
    for (const KeyTerm& term : terms) {
        const auto found = inputs.find(term.input);
        if (found == inputs.end()) return {{}, term.input};
        out.sum += Rational(found->second) * term.sign;
    }
    return out;
}

const Label people{"invånare", "inhabitants"};

std::string words(const std::vector<KeyTerm>& terms, Language language, bool year_end = true) {
    std::string text;
    for (const KeyTerm& term : terms) {
        const Label& name = term.input == KeyInput::inhabitants && !year_end ? people : input_name(term.input);
        text += (text.empty() ? "" : term.sign > 0 ? " + " : " - ") + name.in(language);
    }
    return text;
}

std::string within(const std::vector<KeyTerm>& terms, Language language, bool year_end) {
    const std::string text = words(terms, language, year_end);
    return terms.size() == 1 ? text : "(" + text + ")";
}

/// How many of the measure's units the quotient of öre is: per cent, or kronor.
Rational scale(KeyMeasure measure) {
    return measure == KeyMeasure::per_inhabitant ? Rational(1, 100) : Rational(100);
}

}  // namespace

std::string KeyFigureRule::formula(Language language, bool year_end) const {
    if (under.empty()) return words(over, language, year_end);
    return within(over, language, year_end) + " / " + within(under, language, year_end);
}

KeyFigure key_figure(const KeyFigureRule& rule, const KeyInputs& inputs) {
    const Summed over = sum_of(rule.over, inputs), under = sum_of(rule.under, inputs);
    for (const Summed* part : {&over, &under})
        if (part->missing) {
            const Label& name = input_name(*part->missing);
            return {&rule, std::nullopt, {name.sv + " saknas", name.en + " missing"}};
        }
    if (rule.under.empty()) return {&rule, over.sum, {}};
    if (under.sum.sign() <= 0)
        return {&rule,
                std::nullopt,
                {words(rule.under, Language::swedish) + " är inte större än noll",
                 words(rule.under, Language::english) + " not above zero"}};
    return {&rule, over.sum / under.sum * scale(rule.measure), {}};
}

KeyFigureSettings read_key_figures(Section& file, Findings& findings) {
    KeyFigureSettings settings;
    auto section = file.section("nyckeltal", findings);
    if (!section) return settings;
    settings.wanted = true;
    settings.place = section->place();
    settings.fee_accounts = section->texts("medlemsavgifter", findings);
    settings.history = section->text("historik", findings).value_or("");
    if (auto years = section->section("invanare", findings))
        for (const auto& [year, value] : years->entries()) {
            const auto number = read_year(year);
            if (!number)
                findings.add("settings.bad_date", {{"text", year}}, value.place());
            else if (const auto count = years->integer(year, findings, 1, 99'999'999)) {
                settings.inhabitants[*number] = *count;
                settings.inhabitant_places[*number] = value.place();
            }
        }
    section->finish(findings);
    return settings;
}

namespace {

/// Collects a year's inputs.
class Inputs {
public:
    Inputs(const Statements& statements, Evaluator& evaluator, int year, const KeyFigureSettings& settings)
        : statements_(statements), evaluator_(evaluator), settings_(settings), column_{year, Basis::outcome, {}, {}} {}

    KeyInputs collect() {
        if (!evaluator_.index(column_.year)) return {};
        balance();
        set_line(KeyInput::result);
        set_line(KeyInput::depreciation, -1);
        set_line(KeyInput::investments, -1);
        if (!settings_.fee_accounts.empty()) fees();
        if (const auto count = settings_.inhabitants.find(column_.year); count != settings_.inhabitants.end())
            inputs_[KeyInput::inhabitants] = count->second;
        return std::move(inputs_);
    }

private:
    std::optional<Amount> value(const std::string& line) {
        const auto found = statements_.lines.find(line);
        return found == statements_.lines.end() ? std::nullopt : evaluator_.value(found->second, column_);
    }

    void set(KeyInput input, std::optional<Amount> amount, int sign = 1) {
        if (amount) inputs_[input] = (sign * *amount).ore();
    }

    void set_line(KeyInput input, int sign = 1) { set(input, value(std::string(input_line(input))), sign); }

    void balance() {
        for (const KeyInput input :
             {KeyInput::equity, KeyInput::assets, KeyInput::current_assets, KeyInput::inventories,
              KeyInput::fixed_assets, KeyInput::short_debt, KeyInput::long_debt, KeyInput::provisions})
            set_line(input);
        if (const auto line = statements_.lines.find(std::string(input_line(KeyInput::pensions)));
            line != statements_.lines.end() && evaluator_.is_given(line->second, column_))
            set_line(KeyInput::pensions);
        if (const auto financial = value("br/finansiella")) set(KeyInput::financial_assets, *financial - shares());
    }

    Amount shares() {
        Amount sum;
        const BalanceIndex& books = *evaluator_.index(column_.year);
        for_accounts("br/finansiella", [&](const std::string& account) {
            const std::string name = folded(books.ledger().chart.account_name(account));
            if (name.find("aktie") != std::string::npos || name.find("andel") != std::string::npos)
                sum += books.balance(account, BalanceMeasure::closing);
        });
        return sum;
    }

    /// Fees that stand in Verksamhetens intäkter lower the net costs there; a reader wants the costs before fees.
    void fees() {
        Amount all, in_income;
        const BalanceIndex& books = *evaluator_.index(column_.year);
        for (const std::string& account : books.ledger().accounts)
            if (matches_any(account, settings_.fee_accounts)) all -= books.balance(account, BalanceMeasure::movement);
        for_accounts("rr/verksamhetens_intakter", [&](const std::string& account) {
            if (matches_any(account, settings_.fee_accounts))
                in_income -= books.balance(account, BalanceMeasure::movement);
        });
        if (!all.is_zero()) set(KeyInput::fees, all);  // without fees, figures of them are not defined
        if (const auto net = value("rr/verksamhetens_nettokostnader")) set(KeyInput::net_costs, in_income - *net);
    }

    template <class OnAccount>
    void for_accounts(const std::string& line, const OnAccount& on_account) const {
        const auto found = statements_.lines.find(line);
        if (found == statements_.lines.end()) return;
        for (const Selector& selector : statements_.quantities[found->second].selectors)
            for (const std::string& account : selector.accounts) on_account(account);
    }

    const Statements& statements_;
    Evaluator& evaluator_;
    const KeyFigureSettings& settings_;
    Column column_;
    KeyInputs inputs_;
};

}  // namespace

KeyInputs key_inputs(const Statements& statements, Evaluator& evaluator, int year, const KeyFigureSettings& settings) {
    return Inputs(statements, evaluator, year, settings).collect();
}

}  // namespace bokslut
