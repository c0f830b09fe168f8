// Statements: forms compiled to quantities, and their values from the books.
//
// Threads: values; an Evaluator is used by one thread at a time.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bokslut/statements/form.hpp"
#include "bokslut/statements/form_settings.hpp"
#include "bokslut/statements/quantity.hpp"

namespace bokslut {

/// A row as printed: a label and the quantity whose figures stand in it, or none for a heading.
struct StatementRow {
    enum class Kind { heading, line, sum, total, of_which };

    Label label;
    Kind kind = Kind::line;
    int level = 0;
    std::optional<std::size_t> quantity;
    Show show = Show::always;
    bool added = false;   ///< from the förbund's file: left out of a unit's table when it has no amount there
    std::string line_id;  ///< the form's line, or empty
};

/// A statement: rows, to be printed over columns.
struct Statement {
    std::string id;      ///< table id: "resultatrakning", "not/7"
    std::string prefix;  ///< of its quantities: "rr"
    Label title;
    std::string law;
    std::vector<StatementRow> rows;
};

/// A note: a statement, its number, the line it belongs to, its texts and the table of given figures it may have.
struct NoteStatement : Statement {
    int number = 0;
    std::string line_id;
    std::vector<std::string> texts;
    std::optional<NotePlan> plan;
    Place place;
    std::size_t line_quantity = 0;        ///< what the note explains
    int line_sign = 1;                    ///< -1 for costs, which notes print positive
    std::optional<std::size_t> computed;  ///< the sum of its rows, to be held against the line
};

/// What forms are compiled from.
struct StatementInput {
    std::vector<const Ledger*> ledgers;  ///< one a fiscal year
    int year = 0;                        ///< the year reported
    Form income, balance, cash_flow, balance_requirement, operations, investments;
    std::vector<SwitchingAccounts> switching;
    CashSettings cash;
    InternalItems internal;
    std::vector<GivenLine> given;
    std::map<std::string, std::string> dimensions;          ///< folded koddel name -> SIE dimension
    std::map<std::string, std::vector<std::string>> order;  ///< folded koddel name -> codes in printing order
};

/// All statements of a report, and the quantities they print.
struct Statements {
    Quantities quantities;
    std::map<std::string, std::size_t> lines;  ///< line id -> its quantity
    Statement income, balance, cash_flow, balance_requirement, investments;
    Statement operations;              ///< the income statement's rows, to be held against the budget
    std::vector<NoteStatement> notes;  ///< in number order
};

/// The statements that have a form, by table id.
const std::vector<std::string>& statement_ids();
/// The form of a statement. Throws Error for an id that is not one of statement_ids().
Form& form_of(StatementInput& input, std::string_view statement);
/// Reads the forms of a layout and fiscal year, with the förbund's changes, into `input`. Answers whether they were
/// found and all changes fit; if not, the findings say why.
bool read_forms(StatementInput& input, std::string_view layout, int fiscal_year, const std::vector<RowChange>& changes,
                Findings& findings);

/// Compiles forms to statements. Lines that are unknown, koddelar that are not declared and the like are findings.
Statements compile_statements(const StatementInput& input, Findings& findings);

/// A leaf of a figure: what it takes from the books' accounts, or a value given in the förbund's file.
struct TracedLeaf {
    std::size_t quantity = 0;
    int sign = 1;          ///< how it counts in the figure
    bool opening = false;  ///< measured at the start of the column
    Amount amount;         ///< without that sign
    const Given* given = nullptr;
    /// The selectors it sums, measured as they were, each with its accounts.
    std::vector<std::pair<Selector, std::vector<AccountPart>>> selectors;
};

/// Values of quantities.
class Evaluator {
public:
    /// The ledgers must outlive the evaluator. `internal` are the prefixes of internal accounts.
    Evaluator(const Quantities& quantities, const std::vector<const Ledger*>& ledgers,
              std::vector<std::string> internal);

    /// The exact value, signed as printed; nothing when the books cannot say.
    std::optional<Amount> value(std::size_t quantity, const Column& column, At at = At::closing);

    /// The leaves that value() adds up, in order, each once; nothing where value() is nothing.
    std::optional<std::vector<TracedLeaf>> trace(std::size_t quantity, const Column& column, At at = At::closing) const;

    /// The books of a fiscal year; nullptr when there are none.
    const BalanceIndex* index(int year) const;
    /// Whether the value comes from the förbund's file.
    bool is_given(std::size_t quantity, const Column& column) const {
        return quantities_->given(quantity, column) != nullptr;
    }

private:
    struct Memo {
        Column column;
        bool opening = false;
        LeftOut left_out;
        std::vector<bool> known;
        std::vector<std::optional<Amount>> values;
    };
    std::size_t memo(const Column& column, bool opening);
    std::optional<Amount> at_date(std::size_t quantity, const Column& column, bool opening);
    std::optional<Amount> compute(std::size_t quantity, const Column& column, bool opening, const LeftOut& left_out);
    bool trace_into(std::size_t quantity, const Column& column, int sign, bool opening,
                    std::vector<TracedLeaf>& out) const;
    LeftOut left_out_of(const Column& column) const;
    std::optional<Amount> leaf(const Quantity& quantity, const Column& column, bool opening,
                               const LeftOut& left_out) const;

    const Quantities* quantities_;
    std::map<int, BalanceIndex> indices_;
    std::vector<std::string> internal_;
    std::vector<Memo> memos_;
};

}  // namespace bokslut
