// The key figures: names and formulas as data.
#include "bokslut/federation/key_figures.hpp"

namespace bokslut {

namespace {

using I = KeyInput;
using M = KeyMeasure;

const std::map<KeyInput, Label> names = {
    {I::equity, {"eget kapital", "equity"}},
    {I::assets, {"summa tillgångar", "total assets"}},
    {I::pensions, {"ansvarsförbindelse för pensioner", "contingent liability for pensions"}},
    {I::current_assets, {"omsättningstillgångar", "current assets"}},
    {I::inventories, {"förråd", "inventories"}},
    {I::fixed_assets, {"anläggningstillgångar", "fixed assets"}},
    {I::financial_assets, {"finansiella anläggningstillgångar utom aktier", "financial assets but shares"}},
    {I::short_debt, {"kortfristiga skulder", "short-term liabilities"}},
    {I::long_debt, {"långfristiga skulder", "long-term liabilities"}},
    {I::provisions, {"avsättningar", "provisions"}},
    {I::net_costs, {"nettokostnader före medlemsavgifter", "net costs before member fees"}},
    {I::fees, {"medlemsavgifter", "member fees"}},
    {I::result, {"årets resultat", "result for the year"}},
    {I::depreciation, {"avskrivningar", "depreciation"}},
    {I::investments, {"nettoinvesteringar", "net investments"}},
    {I::inhabitants, {"invånare 31 december", "inhabitants at 31 December"}}};

}  // namespace

const Label& input_name(KeyInput input) {
    return names.at(input);
}

std::string_view input_line(KeyInput input) {
    static const std::map<KeyInput, std::string_view> lines = {{I::equity, "br/eget_kapital"},
                                                               {I::assets, "br/summa_tillgangar"},
                                                               {I::pensions, "br/ansvarsforbindelse_pensioner"},
                                                               {I::current_assets, "br/omsattningstillgangar"},
                                                               {I::inventories, "br/forrad"},
                                                               {I::fixed_assets, "br/anlaggningstillgangar"},
                                                               {I::short_debt, "br/kortfristiga_skulder"},
                                                               {I::long_debt, "br/langfristiga_skulder"},
                                                               {I::provisions, "br/avsattningar"},
                                                               {I::result, "rr/arets_resultat"},
                                                               {I::depreciation, "rr/avskrivningar"},
                                                               {I::investments, "kf/investeringar"}};
    const auto found = lines.find(input);
    return found == lines.end() ? std::string_view() : found->second;
}

const std::vector<KeyFigureRule>& key_figure_rules() {
    static const std::vector<KeyFigureRule> rules = {
        {"arets_resultat", {"Årets resultat", "Result for the year"}, M::amount, {{1, I::result}}, {}},
        {"resultat_andel",
         {"Resultat av medlemsavgifter", "Result of member fees"},
         M::per_cent,
         {{1, I::result}},
         {{1, I::fees}}},
        {"nettokostnadsandel",
         {"Nettokostnader av medlemsavgifter", "Net costs of member fees"},
         M::per_cent,
         {{1, I::net_costs}},
         {{1, I::fees}}},
        {"nettokostnad_invanare",
         {"Nettokostnad per invånare", "Net cost per inhabitant"},
         M::per_inhabitant,
         {{1, I::net_costs}},
         {{1, I::inhabitants}}},
        {"medlemsavgift_invanare",
         {"Medlemsavgifter per invånare", "Member fees per inhabitant"},
         M::per_inhabitant,
         {{1, I::fees}},
         {{1, I::inhabitants}}},
        {"eget_kapital", {"Eget kapital", "Equity"}, M::amount, {{1, I::equity}}, {}},
        {"soliditet", {"Soliditet", "Equity ratio"}, M::per_cent, {{1, I::equity}}, {{1, I::assets}}},
        {"soliditet_pensioner",
         {"Soliditet med alla pensionsförpliktelser", "Equity ratio with all pension obligations"},
         M::per_cent,
         {{1, I::equity}, {-1, I::pensions}},
         {{1, I::assets}}},
        {"balanslikviditet",
         {"Balanslikviditet", "Current ratio"},
         M::per_cent,
         {{1, I::current_assets}},
         {{1, I::short_debt}}},
        {"kassalikviditet",
         {"Kassalikviditet", "Quick ratio"},
         M::per_cent,
         {{1, I::current_assets}, {-1, I::inventories}},
         {{1, I::short_debt}}},
        {"rorelsekapital",
         {"Rörelsekapital", "Working capital"},
         M::amount,
         {{1, I::current_assets}, {-1, I::short_debt}},
         {}},
        {"anlaggningskapital",
         {"Anläggningskapital", "Fixed capital"},
         M::amount,
         {{1, I::fixed_assets}, {-1, I::long_debt}, {-1, I::provisions}},
         {}},
        {"finansiella_nettotillgangar",
         {"Finansiella nettotillgångar", "Net financial assets"},
         M::amount,
         {{1, I::financial_assets}, {1, I::current_assets}, {-1, I::short_debt}, {-1, I::long_debt}},
         {}},
        {"skuld_och_avsattningsgrad",
         {"Skuld- och avsättningsgrad", "Debt and provision ratio"},
         M::per_cent,
         {{1, I::provisions}, {1, I::short_debt}, {1, I::long_debt}},
         {{1, I::assets}}},
        {"avsattningsgrad",
         {"Avsättningsgrad", "Provision ratio"},
         M::per_cent,
         {{1, I::provisions}},
         {{1, I::assets}}},
        {"kortfristig_skuldgrad",
         {"Kortfristig skuldsättningsgrad", "Short-term debt ratio"},
         M::per_cent,
         {{1, I::short_debt}},
         {{1, I::assets}}},
        {"langfristig_skuldgrad",
         {"Långfristig skuldsättningsgrad", "Long-term debt ratio"},
         M::per_cent,
         {{1, I::long_debt}},
         {{1, I::assets}}},
        {"nettoinvesteringar", {"Nettoinvesteringar", "Net investments"}, M::amount, {{1, I::investments}}, {}},
        {"sjalvfinansiering",
         {"Självfinansieringsgrad av investeringar", "Self-financing of investments"},
         M::per_cent,
         {{1, I::result}, {1, I::depreciation}},
         {{1, I::investments}}},
    };
    return rules;
}

}  // namespace bokslut
