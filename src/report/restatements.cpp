#include "report/restatements.hpp"

#include <algorithm>
#include <map>

#include "bokslut/core/number_text.hpp"
#include "bokslut/report/labels.hpp"
#include "report/derivations.hpp"

namespace bokslut {

namespace {

const Label title{"Omräknade jämförelsetal", "Restated comparison figures"};
const Label adopted{"Fastställt {year}", "Adopted {year}"};
const Label change{"Omräkning", "Restatement"};
const Label restated{"Omräknat {year}", "Restated {year}"};
const Label books_of_year{"raden i bokföringen för {year}, före omräkningen", "the line by the books of {year}"};
const Label sum_formula{"fastställt + omräkning", "adopted + restatement"};
const Label equity{"Eget kapital", "Equity"};
const Label reason{"Orsak: {what}.", "Reason: {what}."};

Restatement read_restatement(Section section, Findings& findings) {
    Restatement out;
    out.place = section.place();
    for (const char* key : {"ar", "orsak", "belopp"})
        if (!section.has(key))
            findings.add("settings.missing_key", {{"key", key}, {"section", "[[omrakning]]"}}, out.place);
    out.year = static_cast<int>(section.integer("ar", findings).value_or(0));
    out.reason = section.text("orsak", findings).value_or("");
    if (auto rows = section.section("belopp", findings))
        for (const auto& [label, value] : rows->entries())
            if (const auto amount = rows->amount(label, Measure::Unit::kr, findings))
                out.rows.push_back({label, {*amount, value.place()}});
    section.finish(findings);
    return out;
}

/// The line of income statement or balance sheet that has the label and takes accounts.
const Line* line_labelled(const StatementInput& input, const std::string& label) {
    for (const Form* form : {&input.income, &input.balance})
        if (const Line* line = form->labelled(label); line && line->selects) return line;
    return nullptr;
}

/// How a change weighs: assets against equity and liabilities, in which the result stands too.
int side_sign(const Line& line) {
    return line.side == LineSide::asset ? 1 : -1;
}

/// What is restated at the end of last year opens this one (LKBR 4:4 p. 7). Equity is compared as a whole, since last
/// year's result moves within it.
void check_opening(const std::vector<RestatedLine>& lines, const StatementInput& input, const Statements& statements,
                   Findings& findings) {
    Evaluator evaluator(statements.quantities, input.ledgers, input.internal.accounts);
    const BalanceIndex* books = evaluator.index(input.year);
    if (!books || !books->ledger().openings_known) return;
    std::map<std::string, std::pair<Label, Place>> compared;
    for (const RestatedLine& line : lines) {
        const bool own = line.id.starts_with("br/") && line.id.find("eget_kapital") == std::string::npos &&
                         line.id.find("resultat") == std::string::npos;
        compared.try_emplace(own ? line.id : "br/eget_kapital", own ? line.label : equity, line.place);
    }
    for (const auto& [id, what] : compared) {
        const auto quantity = statements.lines.find(id);
        if (quantity == statements.lines.end()) continue;
        const auto closing = evaluator.value(quantity->second, {input.year - 1, Basis::outcome, {}, {}});
        const auto opening = evaluator.value(quantity->second, {input.year, Basis::outcome, {}, {}}, At::opening);
        if (!closing || !opening || *closing == *opening) continue;
        findings.add("restatements.opening_differs",
                     {{"row", what.first.sv},
                      {"year", std::to_string(input.year)},
                      {"previous", std::to_string(input.year - 1)},
                      {"restated", kronor_text(*closing)},
                      {"opening", kronor_text(*opening)},
                      {"difference", kronor_text(*closing - *opening)}},
                     what.second);
    }
}

}  // namespace

std::vector<Restatement> read_restatements(Section& file, Findings& findings) {
    std::vector<Restatement> all;
    for (Section& section : file.sections("omrakning", findings)) all.push_back(read_restatement(section, findings));
    return all;
}

std::vector<RestatedLine> restate(const std::vector<Restatement>& restatements, const StatementInput& input,
                                  Statements& statements, Findings& findings) {
    std::vector<RestatedLine> lines;
    const Column column{input.year - 1, Basis::outcome, {}, {}};
    for (const Restatement& restatement : restatements) {
        if (restatement.year != column.year) {
            findings.add("restatements.other_year",
                         {{"year", std::to_string(restatement.year)}, {"comparison", std::to_string(column.year)}},
                         restatement.place);
            continue;
        }
        Amount balance;
        for (const auto& [label, given] : restatement.rows) {
            const Line* line = line_labelled(input, label);
            if (!line) {
                add_unknown_line(label, input.balance.labelled(label) ? input.balance : input.income, given.place,
                                 findings);
                continue;
            }
            balance += side_sign(*line) * given.amount;
            const std::size_t quantity = statements.lines.at(line->id);
            // Restatements of one line add up, as the value is asked for again.
            const auto before =
                Evaluator(statements.quantities, input.ledgers, input.internal.accounts).value(quantity, column);
            if (!before) continue;
            statements.quantities.give(quantity, column.year, Basis::outcome, "",
                                       {*before + given.amount, given.place});
            lines.push_back({line->id, line->label, *before, given.amount, given.place});
        }
        if (!balance.is_zero())
            findings.add("restatements.not_balanced",
                         {{"year", std::to_string(restatement.year)}, {"difference", kronor_text(balance)}},
                         restatement.place);
    }
    check_opening(lines, input, statements, findings);
    return lines;
}

Table restatement_table(const std::vector<Restatement>& restatements, const std::vector<RestatedLine>& lines, int year,
                        Measure measure, Language language) {
    const std::string name = std::to_string(year);
    Table table;
    table.id = "omrakning";
    table.title = title.in(language);
    table.law = "LKBR 5:6, 6:5, RKR R12";
    table.measure = measure;
    table.columns = {{"fastställt", labels::fill(adopted.in(language), "year", name)},
                     {"omräkning", change.in(language)},
                     {"omräknat", labels::fill(restated.in(language), "year", name)}};
    std::size_t number = 0;
    for (const RestatedLine& line : lines) {
        Row row{line.label.in(language), RowKind::line, 0, "", {}};
        const std::string id = "omrakning/" + std::to_string(++number) + "/" + line.id;
        const auto add = [&](const char* end, Amount amount, std::shared_ptr<const Derivation> from) {
            row.cells.emplace_back(coming_of(
                Figure{id + end + "@" + name, amount, shown_steps(amount, measure), measure, true}, std::move(from)));
        };
        const auto given = given_at(line.place);
        const std::string by_books = labels::fill(books_of_year.in(language), "year", name);
        add("/faststallt", line.before, computed(by_books));
        add("/omrakning", line.change, given);
        add("/omraknat", line.before + line.change,
            computed(sum_formula.in(language),
                     {term(table.columns[0].heading, id + "/faststallt@" + name, line.before, measure),
                      term(change.in(language), id + "/omrakning@" + name, line.change, measure, given)}));
        table.rows.push_back(std::move(row));
    }
    for (const Restatement& restatement : restatements)
        if (restatement.year == year)
            table.remarks.push_back(labels::fill(reason.in(language), "what", restatement.reason));
    return table;
}

}  // namespace bokslut
