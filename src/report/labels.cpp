#include "bokslut/report/labels.hpp"

namespace bokslut::labels {

const Label annual_report{"Årsredovisning", "Annual report"};
const Label per_unit{"Resultaträkning per enhet", "Income statement by unit"};
const Label notes{"Noter", "Notes"};
const Label note{"Not", "Note"};
const Label budget{"Budget", "Budget"};
const Label deviation{"Avvikelse", "Deviation"};
const Label whole_table{"hela tabellen", "the whole table"};
const Label row_count{"{count} rader", "{count} rows"};
const Label empty_cells{"Tomma fält finns inte i böckerna.", "Empty cells are not in the books."};
const Label given_in{"Angivet i {file}, inte ur bokföringen: {what}.", "Given in {file}, not from the books: {what}."};
const Label internal_items{"Interna poster", "Internal items"};
const Label internal_meaning{
    "Vad enheterna fakturerar varandra: ingår i enheternas intäkter och, med samma belopp, i deras kostnader, men inte "
    "i hela förbundets.",
    "What the units charge each other: in the units' income and, by the same amount, in their costs, but not in the "
    "whole body's."};
const Label internal_out{"Interna poster ingår inte; de står i tabellen Interna poster.",
                         "Internal items are left out; they stand in the table Internal items."};
const Label internal_in{"{year} inkluderar interna poster i {what}.", "{year} includes internal items in {what}."};
const Label not_by_unit{"{column} finns inte per enhet i böckerna.", "{column} is not in the books by unit."};
const Label not_in_books{"{column} finns inte i böckerna.", "{column} is not in the books."};
const Label no_investments{"Inga investeringar under {year}.", "No investments in {year}."};
const Label investment_sign{"Avvikelse = budget minus utfall.", "Deviation = budget minus outcome."};
const Label operations_sign{"Avvikelse = utfall minus budget; plus är bättre än budget.",
                            "Deviation = outcome minus budget; positive is better than budget."};

const Label disclosure_check{"Upplysningskontroll", "Disclosure check"};
const Label about{"ca", "about"};
const Label just_under{"knappt", "just under"};
const Label just_over{"drygt", "just over"};
const Label result_word{"Resultat", "Result"};
const Label result{"Årets resultat", "Result for the year"};
const Label equity{"Eget kapital", "Equity"};
const Label amount{"Belopp", "Amount"};
const Label other_changes{"Övriga förändringar", "Other changes"};
const Label result_and_equity{"Diagram: resultat och eget kapital", "Diagram: result and equity"};
const Label equity_change{"Diagram: förändring av eget kapital", "Diagram: change in equity"};
const Label costs_by_size{"Diagram: kostnader efter storlek", "Diagram: costs by size"};
const Label income_by_size{"Diagram: intäkter efter storlek", "Diagram: income by size"};
const Label budget_and_outcome{"Diagram: budget, utfall och avvikelse", "Diagram: budget, outcome and deviation"};
const Label fee_by_member{"Diagram: avgift per medlem", "Diagram: fee by member"};
const Label fee_by_inhabitant{"Diagram: avgift per invånare", "Diagram: fee per inhabitant"};
const Label members_only{"Adjungerade, som inte betalar medlemsavgift, är inte med i diagrammet.",
                         "Associated members, who pay no member fee, are not in the diagram."};
const Label run_off{"Diagram", "Diagram"};

const Label adjusted{"Deklarerad justering {year}, inte ur bokföringen, {name}: {what}.",
                     "Declared adjustment {year}, not from the books, {name}: {what}."};

const Label adds_up{"Avrundat så att allt summerar.", "Rounded so that everything adds up."};
const Label adds_up_but{"Avrundat så att allt summerar, utom där fjolårets tryckta siffror står i vägen.",
                        "Rounded so that everything adds up, but where last year's printed figures stand in the way."};
const Label adds_up_moved{"Siffror som därför avviker från vanlig avrundning (inom parentes): {figures}.",
                          "Figures that therefore differ from plain rounding (in brackets): {figures}."};

const Label& severity(Severity severity) {
    static const Label error{"Fel", "Error"}, explain{"Att förklara", "To explain"}, remark{"Påpekande", "Remark"},
        unchecked{"Inte kontrollerat", "Not checked"};
    switch (severity) {
        case Severity::error:
            return error;
        case Severity::explain:
            return explain;
        case Severity::remark:
            return remark;
        case Severity::unchecked:
            return unchecked;
    }
    return error;
}

const Label outcome{"Utfall", "Outcome"};
const Label budget_change{"Ändring", "Change"};
const Label budget_in_force{"Gällande budget", "Budget in force"};
const Label deviation_percent{"Avvikelse %", "Deviation %"};
const Label forecast{"Prognos helår", "Forecast, year"};
const Label forecast_deviation{"Prognos minus budget", "Forecast less budget"};
const Label forecast_word{"Prognos", "Forecast"};
const Label forecast_and_outcome{"Prognos och utfall", "Forecast and outcome"};
const Label forecast_sign{"Avvikelse = utfall minus prognos; plus är bättre än prognosen.",
                          "Deviation = outcome minus forecast; positive is better than the forecast."};
const Label budget_follow_up{"Budgetuppföljning", "Budget follow-up"};
const Label passed_limits{"Avvikelser som passerar gränsen", "Deviations past the limit"};
const Label no_limits{"Ingen gräns är angiven, så ingen avvikelse är prövad.",
                      "No limit is stated, so no deviation was tested."};
const Label none_passed{"Ingen avvikelse passerar gränsen.", "No deviation passes the limit."};
const Label unit{"Enhet", "Unit"};
const Label limit_passed{"Gräns", "Limit"};
const Label passed{"passerad", "passed"};
const Label investment_totals{"Investeringar, hela projekttiden", "Investments, all years"};
const Label decided_total{"Beslutad totalutgift", "Decided total"};
const Label accumulated{"Ackumulerat utfall", "Accumulated outcome"};
const Label forecast_total{"Beräknad totalutgift", "Forecast total"};
const Label investment_totals_meaning{
    "Ackumulerat utfall = angivet utfall före året och årets utfall ur bokföringen. Avvikelse = beslutad minus "
    "beräknad totalutgift.",
    "Accumulated outcome = stated outcome before the year and the year's outcome from the books. Deviation = decided "
    "less forecast total."};

const Label interim_report{"Delårsrapport {from} till {to}", "Interim report {from} to {to}"};
const Label management_report{"Förenklad förvaltningsberättelse", "Simplified management report"};
const Label events{"Händelser av väsentlig betydelse", "Events of material importance"};
const Label development{"Förväntad utveckling", "Expected development"};
const Label text_missing{"Texten saknas.", "The text is missing."};
const Label operations_summary{"Sammandrag av driften, resultat per enhet", "Summary of operations, result by unit"};
const Label whole_body{"Hela förbundet", "The whole body"};
const Label balance_forecast{"Prognos för balanskravsresultatet", "Forecast of the balance-requirement result"};
const Label forecast_result{"Årets resultat enligt prognosen", "The year's result by the forecast"};
const Label forecast_adjustments{"Balanskravsjusteringar enligt prognosen",
                                 "Balance-requirement adjustments by the forecast"};
const Label forecast_balance_result{"Balanskravsresultat enligt prognosen",
                                    "Balance-requirement result by the forecast"};
const Label financial_goals{"Finansiella mål", "Financial goals"};
const Label other_goals{"Övriga mål", "Other goals"};
const Label indicators{"Indikatorer", "Indicators"};
const Label condition{"Villkor", "Condition"};
const Label computed{"Beräknat", "Computed"};
const Label judged{"Bedömning", "Judgement"};
const Label computed_meaning{"Beräknat ur resultat- och balansräkningen; bedömningen är förbundets egen.",
                             "Computed from the income statement and balance sheet; the judgement is the body's own."};
const Label goal_base_year{"År", "Year"};
const Label goal_base{"Tidigare", "Before"};
const Label of_target{"Utfall av mål", "Outcome of target"};
const Label of_word{"av", "of"};
const Label indicator_meaning{
    "Uppnått när målet är nått, delvis uppnått när utfallet är bättre än det tidigare värdet men målet inte är nått, "
    "annars inte uppnått.",
    "Met when the target is reached, partly met when the outcome is better than before but the target is not reached, "
    "else not met."};
const Label sound_management{"God ekonomisk hushållning", "Sound financial management"};
const Label financial_count{
    "Finansiella mål: {met} av {all} uppnådda{rest}, beräknat ur resultat- och balansräkningen.",
    "Financial goals: {met} of {all} met{rest}, computed from the income statement and balance sheet."};
const Label other_count{"Övriga mål: {met} av {all} uppnådda{rest}; det som inte mäts är bedömt av {by}.",
                        "Other goals: {met} of {all} met{rest}; what is not measured was judged by {by}."};
const Label the_body{"förbundet", "the body"};
const Label no_rule{
    "Förbundet har ingen regel för hur målen vägs samman (minst_uppnadda under [mal]); den samlade bedömningen är "
    "förbundets.",
    "The body has no rule for weighing the goals together (minst_uppnadda under [mal]); the overall judgement is its "
    "own."};
const Label rule_met{
    "Förbundets regel är att alla finansiella mål och minst {least} % av övriga mål ska vara uppnådda: kraven för god "
    "ekonomisk hushållning är uppfyllda.",
    "The body's rule is that all financial goals and at least {least} % of the others shall be met: the requirements "
    "of sound financial management are fulfilled."};
const Label rule_not_met{
    "Förbundets regel är att alla finansiella mål och minst {least} % av övriga mål ska vara uppnådda: kraven för god "
    "ekonomisk hushållning är inte uppfyllda.",
    "The body's rule is that all financial goals and at least {least} % of the others shall be met: the requirements "
    "of sound financial management are not fulfilled."};
const Label group_left_out{"–: grupper om högst {most} anställda visas inte (LKBR 11:6).",
                           "–: groups of at most {most} employees are not shown (LKBR 11:6)."};
const Label groups_unknown{
    "Om någon grupp har högst {most} anställda kan inte bedömas: antal saknas (LKBR 11:6).",
    "Whether any group has at most {most} employees cannot be judged: counts are missing (LKBR 11:6)."};
const Label cannot_judge{"kan inte bedömas, värde saknas", "cannot be judged, a value is missing"};
const Label no_whole{"{sum}, inte heltalet", "{sum}, not the whole"};
const Label other_definition{"på annat sätt än de övriga", "in another way than the others"};
const Label share_check{"{name}, ska vara {whole}: {what}.", "{name}, shall be {whole}: {what}."};
const Label reconciliations{"Avstämningar", "Reconciliations"};
const Label operations_to_income{"Driftredovisning mot resultaträkning", "Operations statement to income statement"};
const Label by_operations{"{row} enligt driftredovisningen", "{row} by the operations statement"};
const Label by_income{"{row} enligt resultaträkningen", "{row} by the income statement"};
const Label difference{"Skillnad", "Difference"};
const Label cash_to_balance{"Kassaflödesanalys mot balansräkning", "Cash flow statement to balance sheet"};
const Label cash_by_flow{"Likvida medel vid årets början och årets kassaflöde",
                         "Cash at the beginning of the year and the year's cash flow"};
const Label cash_by_balance{"Likvida medel vid årets slut", "Cash at the end of the year"};
const Label requirement_to_income{"Balanskravsutredning mot resultaträkning",
                                  "Balance requirement to income statement"};
const Label years_result{"Årets resultat", "Result for the year"};
const Label investments_to_flow{"Investeringsredovisning mot not och kassaflödesanalys",
                                "Investment statement to note and cash flow statement"};
const Label investments_sum{"Summa investeringar", "Sum of investments"};
const Label investments_by_flow{"Investeringar enligt kassaflödesanalysen", "Investments by the cash flow statement"};
const Label specifications{"Balansspecifikationer", "Balance specifications"};
const Label opening_balance{"Ingående balans", "Opening balance"};
const Label change{"Förändring", "Change"};
const Label closing_balance{"Utgående balans", "Closing balance"};
const Label rests_on{"Underlag", "Rests on"};
const Label without_specification{"Konton utan specifikation: {accounts}.",
                                  "Accounts without a specification: {accounts}."};

std::string fill(std::string text, const std::string& name, const std::string& value) {
    const std::string key = "{" + name + "}";
    const auto at = text.find(key);
    if (at != std::string::npos) text.replace(at, key.size(), value);
    return text;
}

}  // namespace bokslut::labels
