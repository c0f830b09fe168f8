// Puts the annual report together from statements: which tables, over which columns, in which order.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "bokslut/report/definition.hpp"
#include "bokslut/report/document.hpp"
#include "bokslut/statements/statement.hpp"
#include "report/books.hpp"
#include "report/restatements.hpp"
#include "report/tables.hpp"

namespace bokslut {

class AnnualReport {
public:
    AnnualReport(const Definition& definition, const Books& books, const Statements& statements, Evaluator& evaluator,
                 std::vector<Unit> units, std::vector<RestatedLine> restated, Language language, Findings& findings);

    Document document();
    /// What the figures of the document print.
    FigureOrigins origins() const;

private:
    PrintedColumn outcome(int year, const std::vector<std::string>& with_internal, const Unit* unit = nullptr) const;
    PrintedColumn budget(const std::vector<std::string>& with_internal, const Unit* unit = nullptr) const;
    PrintedColumn deviation(const PrintedColumn& from, const PrintedColumn& minus) const;
    std::vector<PrintedColumn> two_years(const Unit* unit = nullptr) const;
    bool has_budget(const Unit* unit);
    bool has_given_budget(const Unit* unit) const;

    void heading(const std::string& text);
    void income_statement();
    void cash_flow();
    void units_tables();
    void statement(const Statement& statement, const std::vector<PrintedColumn>& columns);
    void notes();
    void operations();
    void investments();

    // added_sections.cpp
    void draft_mark();
    void balance_requirement();
    void restatements();
    void schedules_and_funds();
    void key_figures();
    void fingerprints();

    std::optional<Amount> internal_income(const StatementRow& row, int year, const std::vector<std::string>& accounts);
    std::string internal_in_operations(int year, const std::vector<std::string>& with);
    FigureOrigin internal_origin(std::size_t quantity, const Column& without) const;
    void internal_items();
    ObjectRef object(const Unit* unit) const;

    const Definition& definition_;
    const Books& books_;
    const Statements& statements_;
    Evaluator& evaluator_;
    std::vector<Unit> units_;
    std::vector<RestatedLine> restated_;
    Language language_;
    Findings& findings_;
    TableMaker tables_;
    FigureOrigins internal_origins_;
    int year_;
    Document document_;
};

}  // namespace bokslut
