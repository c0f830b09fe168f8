// The words of a report, in Swedish (default) and English. Writers and rooms take them from here; account and object
// names are the books' own.
//
// Threads: functions without state.
#pragma once

#include <string>

#include "bokslut/core/finding.hpp"
#include "bokslut/statements/form.hpp"

namespace bokslut::labels {

extern const Label annual_report;    // Årsredovisning
extern const Label per_unit;         // Resultaträkning per enhet
extern const Label notes;            // Noter
extern const Label note;             // Not
extern const Label budget;           // Budget
extern const Label deviation;        // Avvikelse
extern const Label whole_table;      // hela tabellen
extern const Label row_count;        // {count} rader
extern const Label empty_cells;      // Tomma fält finns inte i böckerna.
extern const Label given_in;         // Angivet i {file}, inte ur bokföringen: {what}.
extern const Label internal_out;     // Interna poster ingår inte: {what}.
extern const Label internal_in;      // Interna poster ingår i {year}: {what}.
extern const Label not_by_unit;      // {column} finns inte per enhet i böckerna.
extern const Label not_in_books;     // {column} finns inte i böckerna.
extern const Label no_investments;   // Inga investeringar under {year}.
extern const Label investment_sign;  // Avvikelsen är budget minus utfall.
extern const Label operations_sign;  // Avvikelsen är utfall minus budget.

/// `text` with {name} replaced.
std::string fill(std::string text, const std::string& name, const std::string& value);

}  // namespace bokslut::labels
