// Follows a figure of a report back to the books. Private.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bokslut/report/definition.hpp"
#include "bokslut/report/trace.hpp"
#include "bokslut/statements/statement.hpp"
#include "report/books.hpp"
#include "report/figure_origins.hpp"

namespace bokslut {

class Tracer {
public:
    /// All must outlive the tracer.
    Tracer(const Document& document, const FigureOrigins& origins, const Statements& statements, Evaluator& evaluator,
           const std::vector<Unit>& units, const VouchersByYear& vouchers)
        : document_(document),
          origins_(origins),
          statements_(statements),
          evaluator_(evaluator),
          units_(units),
          vouchers_(vouchers) {}

    /// Nothing after a finding: no figure fits (`report.unknown_figure`), or several do (`report.several_figures`).
    std::optional<Trace> trace(const TraceQuery& query, int year, Findings& findings) const;

private:
    const DocumentFigure* find(const std::vector<DocumentFigure>& figures, const TraceQuery& query, int year,
                               Findings& findings) const;
    void add_parts(int sign, std::size_t quantity, const Column& column, std::vector<TracedPart>& parts) const;
    void add_lines(int sign, std::size_t quantity, const Column& column, std::vector<TracedLine>& lines) const;
    TracedLine line(int sign, const TracedLeaf& leaf, const Column& column) const;
    void add_accounts(int sign, const Selector& selector, const std::vector<AccountPart>& parts, const Column& column,
                      TracedLine& line) const;
    using RowsByAccount = std::map<std::string, std::vector<TracedRow>>;
    RowsByAccount rows(int sign, const Selector& selector, const std::vector<AccountPart>& parts,
                       const Column& column) const;
    std::string label(std::size_t quantity) const;
    std::string unit_name(const ObjectRef& unit) const;

    const Document& document_;
    const FigureOrigins& origins_;
    const Statements& statements_;
    Evaluator& evaluator_;
    const std::vector<Unit>& units_;
    const VouchersByYear& vouchers_;
};

}  // namespace bokslut
