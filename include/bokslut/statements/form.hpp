// Forms: the statutory statements as data, chosen by fiscal year and layout.
//
// Sources: LKBR (2018:597) 5:2, 6:2 (two wordings), 8:1, 10:1-2, 11:10; RKR R13, R14. The data is src/statements/forms.
// Threads: functions without state.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bokslut/core/finding.hpp"
#include "bokslut/statements/note.hpp"
#include "bokslut/statements/selector.hpp"

namespace bokslut {

/// A text in Swedish and English.
struct Label {
    std::string sv;
    std::string en;

    const std::string& in(Language language) const { return language == Language::english && !en.empty() ? en : sv; }
};

/// What the line is of, which sets the sign: income, costs and liabilities turn the ledger's sign (income prints
/// positive, cost negative, liability positive), assets keep it. Deducted income is income printed negative (capital
/// gains in the balance requirement).
enum class LineSide { none, income, cost, asset, liability, deducted_income };
int ledger_sign(LineSide side);

enum class Show {
    always,
    nonzero,  ///< when some column has an amount
    given,    ///< when a value is given in the förbund's file
    never     ///< part of sums, not printed
};

/// Which lines a subtotal adds: all items above, those since the last heading, the items of its group (deeper lines
/// below it), or the listed ones.
enum class SumKind { none, above, section, group, listed };

/// A reference to a line: "-br/fordringar@change".
struct LineTerm {
    int sign = 1;
    std::string id;
    At at = At::closing;
};

struct Line {
    std::string id;  ///< with the form's prefix: "rr/avskrivningar"
    Label label;
    int level = 0;
    LineSide side = LineSide::none;
    BalanceMeasure measure = BalanceMeasure::movement;
    std::vector<std::string> accounts;  ///< prefixes; an account belongs to the line with the longest one
    bool selects = false;               ///< a leaf: has accounts, even if none by default
    bool leftover = false;              ///< takes the accounts of its side that no other line has
    bool unmoved_result = false;        ///< counts last year's result that is still outside equity
    std::vector<LineTerm> terms;        ///< an item made of other lines
    SumKind sum = SumKind::none;
    std::vector<LineTerm> listed;  ///< for SumKind::listed
    std::string given;             ///< key of a value in the förbund's file
    int given_sign = 0;            ///< given as a positive amount and printed with this sign; 0: given as printed
    std::string cash;              ///< "opening" or "closing": balance of the liquid accounts
    bool keeps_side = false;       ///< an account with a balance on the other side is worth a remark
    bool of_which = false;         ///< därav/varav: never added
    bool total = false;
    Show show = Show::always;
    bool added = false;      ///< from the förbund's file
    std::string taken_from;  ///< the line its accounts would belong to without it
    std::optional<NoteSpec> note;
    Place place;  ///< in the förbund's file, when changed there

    /// Whether sums above it count it: it has a value of its own and is no "of which" line.
    bool is_item() const { return sum == SumKind::none && !of_which && (selects || !terms.empty() || !given.empty()); }
    bool is_heading() const {
        return sum == SumKind::none && !selects && terms.empty() && given.empty() && cash.empty();
    }
};

struct Form {
    std::string statement;  ///< table id: "resultatrakning"
    std::string prefix;     ///< of ids: "rr"
    std::string law;
    Label title;
    std::vector<std::string> cash;      ///< default liquid accounts
    std::vector<std::string> accounts;  ///< investment statement: accounts that purchases are booked on
    std::vector<Line> lines;

    Line* find(std::string_view id);
    const Line* find(std::string_view id) const;
    /// The line whose Swedish label is `label`, compared folded and without commas; nullptr when there is none.
    Line* labelled(std::string_view label);
    const Line* labelled(std::string_view label) const;
};

/// Whether two labels are one: compared folded and without commas and footnote asterisks.
bool same_label(std::string_view a, std::string_view b);

/// Makes the finding `statements.unknown_line` of a label that no line of the form has, with the nearest that one has.
void add_unknown_line(const std::string& label, const Form& form, const Place& place, Findings& findings);

/// The layouts a förbund can choose: "lagen" (the statute's), "kommunalförbund".
const std::vector<std::string>& form_layouts();

/// The form of a statement for a fiscal year. Forms without a layout of their own serve all layouts. A year without a
/// form is a finding (`statements.no_form`).
std::optional<Form> statutory_form(std::string_view statement, std::string_view layout, int fiscal_year,
                                   Findings& findings);

}  // namespace bokslut
