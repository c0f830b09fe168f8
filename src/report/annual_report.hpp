// Puts the annual report together from statements: which tables, over which columns, in which order.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "bokslut/report/definition.hpp"
#include "bokslut/report/document.hpp"
#include "bokslut/statements/statement.hpp"
#include "report/goal_tables.hpp"
#include "report/preparation.hpp"
#include "report/restatements.hpp"
#include "report/tables.hpp"

namespace bokslut {

class AnnualReport {
public:
    AnnualReport(const Preparation& made, Evaluator& evaluator, Language language, Findings& findings);

    Document document();
    /// What the figures of the document print.
    FigureOrigins origins() const;
    /// Of the document's year, once it is made.
    const BalanceRequirement& requirement() const { return requirement_; }
    /// Goals as they were read and measured.
    const GoalTables& goal_tables() const { return goals_; }

private:
    PrintedColumn outcome(int year, const std::vector<std::string>& with_internal, const Unit* unit = nullptr) const;
    PrintedColumn budget(const std::vector<std::string>& with_internal, const Unit* unit = nullptr) const;
    PrintedColumn deviation(const PrintedColumn& from, const PrintedColumn& minus) const;
    void add_budget(const std::vector<std::string>& with_internal, const Unit* unit,
                    std::vector<PrintedColumn>& columns) const;
    std::vector<PrintedColumn> two_years(const Unit* unit = nullptr) const;

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
    void use_fund_objects(const FundTable& funds, std::vector<Fund>& all);
    void key_figures();
    void fingerprints();

    void forecast();
    void goals();
    void typed_tables();
    void reconciliations();
    void check_table_ids();

    std::optional<Amount> internal_income(const StatementRow& row, int year, const std::vector<std::string>& accounts);
    std::string internal_in_operations(int year, const std::vector<std::string>& with);
    FigureOrigin internal_origin(std::size_t quantity, const Column& without) const;
    void internal_items();
    ObjectRef object(const Unit* unit) const;

    const Preparation& made_;
    const Definition& definition_;
    const Books& books_;
    const Statements& statements_;
    Evaluator& evaluator_;
    const std::vector<Unit>& units_;
    const std::vector<RestatedLine>& restated_;
    Language language_;
    Findings& findings_;
    TableMaker tables_;
    FigureOrigins internal_origins_;
    BalanceRequirement requirement_;
    GoalTables goals_;
    int year_;
    Document document_;
};

}  // namespace bokslut
