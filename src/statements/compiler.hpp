// Compiles forms to quantities: the shared state of compile.cpp, notes.cpp and investments.cpp.
#pragma once

#include <string>
#include <vector>

#include "bokslut/statements/statement.hpp"
#include "statements/account_map.hpp"

namespace bokslut {

class Compiler {
public:
    Compiler(const StatementInput& input, Findings& findings);

    Statements compile();

private:
    // compile.cpp
    void form(const Form& form, Statement& out);
    void item(const Form& form, const Line& line);
    void subtotal(const Form& form, std::size_t position);
    StatementRow row(const Line& line) const;
    Quantity leaf(const Line& line) const;
    Quantity sum_of(const Form& form, const Line& line);
    void add_uncounted(const Form& form, const Line& sum, Quantity& into);
    static bool in_group(const Form& form, const Line& wanted);
    static bool in_listed(const Form& form, const Line& wanted);
    static LineSide side_of(const Form& form, const Line& total);
    void add_reference(const Form& form, const Line& line, const LineTerm& term, Quantity& into);
    void add_adjustments(const Form& form, const Line& line, Quantity& into);
    void leave_out_liquid(const Line& line, const Line& referred, const Term& term, Quantity& into);
    std::vector<const Line*> with_taken(const std::string& line_id) const;
    const Line* balance_line(const std::string& line_id) const;
    std::vector<std::string> accounts_matching(const std::vector<std::string>& prefixes) const;
    std::size_t define(const std::string& line_id, Quantity quantity);
    void given_lines();
    void check_adjustment_labels();

    // notes.cpp
    void notes();
    NoteStatement note(const Line& line);
    void by_account(const Line& line, NoteStatement& out);
    void by_object(const Line& line, NoteStatement& out);
    void roll_forward(const Line& line, NoteStatement& out);
    std::optional<StatementRow> change_row(const Line& line, const NoteChange& change, const std::string& id);
    void number_notes();

    // investments.cpp
    void investments();

    std::optional<std::string> dimension(const std::string& name, const Place& place);
    std::vector<std::string> objects(const std::string& koddel, const std::string& dimension,
                                     const std::vector<std::string>& accounts) const;
    std::vector<std::string> accounts_of(const Line& line) const;
    StatementRow figure_row(Label label, std::size_t quantity, Show show = Show::always) const;

    const StatementInput& input_;
    Findings& findings_;
    std::vector<std::string> accounts_;  // of all ledgers, in NumberOrder
    Chart chart_;                        // of all ledgers
    AccountMap map_;
    std::vector<std::string> liquid_;
    Statements out_;
};

}  // namespace bokslut
