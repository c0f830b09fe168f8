// Statements over columns as tables: values rounded once, rows hidden or shown, sentences under the table.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bokslut/report/table.hpp"
#include "bokslut/statements/statement.hpp"
#include "report/figure_origins.hpp"

namespace bokslut {

/// A column as printed: a signed sum of measured columns (a deviation is outcome minus budget).
struct PrintedColumn {
    std::string id;
    std::string heading;
    std::string suffix;  ///< of the figures' ids: "2023", "2023/budget"
    std::vector<std::pair<int, Column>> terms;
};

class TableMaker {
public:
    TableMaker(const Statements& statements, Evaluator& evaluator, Measure measure, Language language);

    /// `unit_name` is empty for the whole body. A column without any figure is left out, which a sentence under the
    /// table says.
    Table table(const Statement& statement, const std::vector<PrintedColumn>& columns,
                const std::string& unit_name = "");

    /// Of every figure in the tables made so far.
    const FigureOrigins& origins() const { return origins_; }

private:
    /// What the row prints in the column; nothing when the books cannot say.
    std::optional<Figure> figure(const StatementRow& row, const PrintedColumn& column);
    bool shown(const StatementRow& row, const std::vector<PrintedColumn>& columns, bool of_unit);
    std::string figure_id(std::size_t quantity, const PrintedColumn& column) const;
    bool counts_internal(std::size_t quantity, const Column& column) const;
    std::vector<PrintedColumn> with_figures(const Statement& statement, const std::vector<PrintedColumn>& columns,
                                            Table& table);
    void remark_given(const Statement& statement, const std::vector<PrintedColumn>& columns, Table& table) const;
    void remark_missing(Table& table) const;

    const Statements& statements_;
    Evaluator& evaluator_;
    Measure measure_;
    Language language_;
    std::map<std::string, std::string> note_of_line_;
    FigureOrigins origins_;
};

}  // namespace bokslut
