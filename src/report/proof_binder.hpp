// Binds printed figures to quantities and derives what ties them together. The shared state of proof_binder.cpp,
// proof_statements.cpp, proof_units.cpp and proof_notes.cpp.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "report/proof_forms.hpp"
#include "report/proof_model.hpp"

namespace bokslut::proof {

/// A row of a printed table, with the statement's row it is.
struct SheetRow {
    std::string label, id;
    std::vector<std::size_t> figures;
    const StatementRow* source = nullptr;
};

/// A table as printed, of the whole body or one unit.
struct Sheet {
    std::string table, unit, title;
    std::vector<SheetRow> rows;
    std::map<std::string, PrintedPeriod> periods;  ///< by column id
    bool complete = true;                          ///< every row is known, so that what is not printed is zero
    int year = 0;                                  ///< the latest with an outcome: the year reported
    std::string tag;                               ///< tells tables of one name apart, from reports of several years
};

/// The quantity that a figure is bound to, and -1 where the print turns its sign. An empty key: none.
struct BoundFigure {
    std::string key;
    int sign = 1;
};

/// Whether the column holds amounts of its own: an outcome or a budget.
inline bool is_amounts(const PrintedPeriod& period) {
    return period.kind == PrintedPeriod::Kind::outcome || period.kind == PrintedPeriod::Kind::budget;
}

/// Whether the row is part of the one above, and is not added.
inline bool is_of_which(const std::string& label) {
    const std::string text = plain_label(label);
    return text.starts_with("darav ") || text.starts_with("varav ");
}

class Binder {
public:
    Binder(const Forms& forms, const std::vector<PrintedFigure>& figures, bool eliminations)
        : forms_(forms), figures_(figures), eliminations_(eliminations) {}

    Model bind();

    /// What each figure was bound to, after bind(). Keys are the same for another report of the same förbund.
    std::vector<BoundFigure> bound() const;

    /// Amounts of internal items that are not printed: key of the quantity, and its words.
    std::vector<std::pair<std::string, std::string>> unprinted_eliminations() const { return unprinted_; }

private:
    using Terms = std::vector<consistency::Term>;
    using Class = ProofRelation::Class;

    // proof_binder.cpp
    void make_sheets();
    void match_rows(Sheet& sheet);
    void bind_statement(const Sheet& sheet);
    void unprinted_are_zero(const Sheet& sheet);
    bool with_internal(const Sheet& sheet, const PrintedPeriod& period) const;
    std::string key(const std::string& id, const std::string& unit, const PrintedPeriod& period) const;
    std::string key(const std::string& id, int year) const;
    std::size_t quantity(const std::string& key);
    void print(const std::string& key, std::size_t quantity, std::size_t figure, int sign = 1);
    consistency::Term term(int sign, const std::string& key);
    std::string label(const std::string& id) const;
    std::string where(const Sheet& sheet, const PrintedPeriod& period) const;

    // proof_statements.cpp
    void same_opening_balances();
    void sums(const Sheet& sheet);
    void sum(const Sheet& sheet, const PrintedPeriod& period, const StatementRow& row);
    bool add_term(const Term& part, const Sheet& sheet, const PrintedPeriod& period, Terms& terms, std::string& text);
    void deviations(const Sheet& sheet);
    void cash();
    bool is_liquid(const std::string& line_id) const;
    bool is_partly_liquid(const std::string& line_id) const;

    // proof_units.cpp
    void find_internal_lines();
    void count_internal_lines();
    void same_in_only_unit();
    void units_to_total();
    void unit_row(const StatementRow& row, const PrintedPeriod& period);
    void operations_with_internal();
    std::string internal_row_key(const SheetRow& row, const PrintedPeriod& period) const;
    void internal_table(const Sheet& sheet);
    void unprinted_eliminations_of(int year);
    std::string elimination(const std::string& line_id, const PrintedPeriod& period) const;

    // proof_notes.cpp
    void note(const Sheet& sheet);
    const Line* line_of_note(const Sheet& sheet) const;
    const Line* find_line_of_note(const Sheet& sheet) const;
    const NoteStatement* own_note(const Sheet& sheet) const;
    void roll_forward(const Sheet& sheet, const Line& line);
    void note_sum(const Sheet& sheet, const Line* line);
    std::string note_row_key(const Sheet& sheet, const SheetRow& row, const PrintedPeriod& period) const;
    void investments(const Sheet& sheet);
    std::string name_of_note(const Sheet& sheet) const;  // proof_ledger.cpp
    bool all_noted(const std::set<std::string>& noted, int year);
    void bind_rows(const Sheet& sheet);

    const Forms& forms_;
    const std::vector<PrintedFigure>& figures_;
    bool eliminations_;
    Model model_;
    std::vector<Sheet> sheets_;
    std::vector<BoundFigure> bound_;       // by figure
    std::set<std::string> done_;           // relations derived already, by key
    std::vector<std::string> units_;       // folded names, in order
    std::set<int> years_;                  // with any outcome
    std::map<std::string, int> internal_;  // line id -> +1 income, -1 cost: lines that internal items stand on
    std::set<std::string> counted_;        // of those, lines whose internal items the operations statement counts
    std::set<int> internal_years_;         // years whose operations column counts internal items
    std::set<std::string> affected_;       // quantities that differ with internal items
    std::vector<std::pair<std::string, std::string>> unprinted_;
    mutable std::map<const Sheet*, const Line*> note_lines_;
};

}  // namespace bokslut::proof
