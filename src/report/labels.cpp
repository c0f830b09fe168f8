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

std::string fill(std::string text, const std::string& name, const std::string& value) {
    const std::string key = "{" + name + "}";
    const auto at = text.find(key);
    if (at != std::string::npos) text.replace(at, key.size(), value);
    return text;
}

}  // namespace bokslut::labels
