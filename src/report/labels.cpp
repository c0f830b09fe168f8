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
const Label internal_out{"Interna poster ingår inte: {what}.", "Internal items are left out: {what}."};
const Label internal_in{"{year} inkluderar interna poster: {what}.", "{year} includes internal items: {what}."};
const Label not_by_unit{"{column} finns inte per enhet i böckerna.", "{column} is not in the books by unit."};
const Label not_in_books{"{column} finns inte i böckerna.", "{column} is not in the books."};
const Label no_investments{"Inga investeringar under {year}.", "No investments in {year}."};
const Label investment_sign{"Avvikelse = budget minus utfall.", "Deviation = budget minus outcome."};
const Label operations_sign{"Avvikelse = utfall minus budget; plus är bättre än budget.",
                            "Deviation = outcome minus budget; positive is better than budget."};

const Label adjusted{"Deklarerad justering {year}, inte ur bokföringen, {name}: {what}.",
                     "Declared adjustment {year}, not from the books, {name}: {what}."};

std::string fill(std::string text, const std::string& name, const std::string& value) {
    const std::string key = "{" + name + "}";
    const auto at = text.find(key);
    if (at != std::string::npos) text.replace(at, key.size(), value);
    return text;
}

}  // namespace bokslut::labels
