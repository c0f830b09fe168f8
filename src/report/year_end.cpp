#include "bokslut/report/year_end.hpp"

#include <filesystem>

#include "bokslut/core/error.hpp"
#include "bokslut/core/settings.hpp"
#include "bokslut/federation/fee_sheet.hpp"
#include "bokslut/report/disclosure_check.hpp"
#include "bokslut/report/labels.hpp"
#include "bokslut/statements/checks.hpp"
#include "report/adds_up.hpp"
#include "report/annual_report.hpp"
#include "report/arrange.hpp"
#include "report/books.hpp"
#include "report/diagrams.hpp"
#include "report/disclosure_facts.hpp"
#include "report/given_tables.hpp"
#include "report/sum_terms.hpp"
#include "report/tracer.hpp"

namespace bokslut {

namespace {

/// Makes one year's report. Each step answers whether the next can be taken.
class Maker {
public:
    Maker(std::string path, YearEndOptions options) : path_(std::move(path)), options_(options) {}

    YearEnd make() {
        YearEnd out;
        if (prepare()) {
            Evaluator evaluator = make_evaluator();
            out.document = report(evaluator).document;
        }
        out.findings = std::move(findings_);
        return out;
    }

    TraceResult trace(const TraceQuery& query) {
        TraceResult out;
        if (prepare()) {
            Evaluator evaluator = make_evaluator();
            const Report made = report(evaluator);
            const VouchersByYear vouchers = query.vouchers ? read_vouchers(definition_.books) : VouchersByYear();
            out.trace = Tracer(made.document, made.origins, statements_, evaluator, units_, vouchers)
                            .trace(query, *definition_.year, findings_);
        }
        out.findings = std::move(findings_);
        return out;
    }

    DisclosureResult disclosures() {
        DisclosureResult out;
        if (prepare()) {
            Evaluator evaluator = make_evaluator();
            const Document document = report(evaluator).document;
            const int year = *definition_.year;
            const DisclosureFacts facts = disclosure_facts({definition_, books_, statements_, evaluator, findings_});
            out.check = DisclosureCheck{labels::disclosure_check.in(options_.language) + " " + std::to_string(year),
                                        document.body, year, options_.language,
                                        judge_disclosures(year, facts, definition_.disclosures)};
        }
        out.findings = std::move(findings_);
        return out;
    }

private:
    struct Report {
        Document document;
        FigureOrigins origins;
    };

    bool prepare() {
        return read_file_and_books() && choose_year() &&
               read_forms(input_, definition_.layout, *definition_.year, definition_.rows, findings_) && compile();
    }

    Evaluator make_evaluator() const {
        return Evaluator(statements_.quantities, input_.ledgers, definition_.internal.accounts);
    }

    bool read_file_and_books() {
        auto definition = read_definition(path_, options_.year, findings_);
        if (!definition) return false;
        definition_ = std::move(*definition);
        bool complete = false;
        books_ = read_books(definition_.books, findings_, complete);
        return complete;
    }

    bool choose_year() {
        if (!definition_.year)
            for (int year : books_.own) definition_.year = year;
        if (!books_.own.contains(definition_.year.value_or(0))) {
            findings_.add("report.year_missing",
                          {{"year", std::to_string(definition_.year.value_or(0))}, {"years", books_.years_text()}},
                          Place{path_, 0, 0, ""});
            return false;
        }
        input_ = statement_input(definition_, *definition_.year);
        input_.ledgers = books_.ledgers();
        return true;
    }

    bool compile() {
        Findings own;
        statements_ = compile_statements(input_, own);
        if (!own.has_errors()) restated_ = restate(definition_.restatements, input_, statements_, own);
        units_ = units();
        const Ledger& ledger = books_.years.at(*definition_.year);
        if (definition_.budget)
            read_budget(*definition_.budget, statements_.income, units_, BalanceIndex(ledger).has_budget({}),
                        statements_.quantities, own);
        if (definition_.investments)
            read_budget(*definition_.investments, statements_.investments, units_, true, statements_.quantities, own);
        findings_.append(own);
        return !own.has_errors();
    }

    /// The units of the förbund's file, or every object of the dimension in the books.
    std::vector<Unit> units() const {
        const auto dimension = definition_.dimensions.find("enhet");
        if (dimension == definition_.dimensions.end()) return {};
        std::vector<Unit> units = definition_.units;
        Chart chart;
        for (const auto& [year, ledger] : books_.years) chart.add(ledger.chart);
        if (units.empty() && chart.objects.contains(dimension->second))
            for (const auto& [code, name] : chart.objects.at(dimension->second)) units.push_back({code, name});
        std::map<std::string, int> named;
        for (Unit& unit : units) {
            if (unit.name.empty()) unit.name = chart.object_name(dimension->second, unit.code);
            ++named[folded(unit.name)];
        }
        for (Unit& unit : units)
            if (named[folded(unit.name)] > 1) unit.name += " (" + unit.code + ")";
        return units;
    }

    void check(Evaluator& evaluator) {
        std::vector<int> years;
        for (int year : {*definition_.year, *definition_.year - 1})
            if (books_.years.contains(year)) years.push_back(year);
        check_statements(input_, statements_, evaluator, years, findings_);
        check_fee_notes(years);
        const auto dimension = definition_.dimensions.find("enhet");
        if (dimension == definition_.dimensions.end()) return;
        std::vector<std::string> codes;
        for (const Unit& unit : units_) codes.push_back(unit.code);
        for (int year : years)
            if (!books_.years.at(year).totals_only) check_units_of(year, dimension->second, codes, evaluator);
    }

    /// The notes print what is booked; where a model is known it must say the same.
    void check_fee_notes(const std::vector<int>& years) {
        const FeeBooks books = fee_books(definition_, books_);
        for (int year : years) check_fees(definition_.fees, year, books, findings_, year == *definition_.year);
    }

    /// Amounts outside the units are told by account; only what they do not explain is told as a difference.
    void check_units_of(int year, const std::string& dimension, const std::vector<std::string>& codes,
                        Evaluator& evaluator) {
        Findings own;
        check_units(books_.years.at(year), input_.income, dimension, codes, own);
        if (own.empty()) {
            std::vector<Column> units;
            for (const std::string& code : codes) units.push_back({year, Basis::outcome, {}, {dimension, code}});
            check_units_sum(statements_.income, evaluator, year, units, definition_.internal.accounts, own);
        }
        findings_.append(own);
    }

    Report report(Evaluator& evaluator) {
        check(evaluator);
        AnnualReport annual(definition_, books_, statements_, evaluator, units_, restated_, options_.language,
                            findings_);
        Document document = annual.document();
        document.sources = sources();
        link_sums(document, annual.origins(), statements_.quantities, evaluator);
        const auto asked = definition_.rounding.adds_up ? RoundingPolicy::adds_up : RoundingPolicy::independent;
        if (options_.rounding.value_or(asked) == RoundingPolicy::adds_up) add_up(document, evaluator);
        show_zeros(document, definition_.document.zeros);
        add_diagrams(document);
        arrange(document, definition_.document, *definition_.year, findings_);
        return {std::move(document), annual.origins()};
    }

    std::vector<DocumentSource> sources() const {
        std::vector<DocumentSource> out;
        const auto add = [&out](const char* kind, const std::string& path) {
            out.push_back({kind, std::filesystem::path(path).filename().string()});
        };
        add("definition", path_);
        for (const TableFile& file : definition_.books) add("books", file.path);
        if (definition_.budget) add("budget", definition_.budget->path);
        if (definition_.investments) add("investments", definition_.investments->path);
        for (const NoteStatement& note : statements_.notes)
            if (note.plan) add("note", note.plan->file);
        for (const TableFile& file : definition_.rounding.last_year) add("last_year", file.path);
        return out;
    }

    void add_up(Document& document, Evaluator& evaluator) {
        std::optional<Document> in_swedish;
        if (options_.language != Language::swedish) {
            Findings told;  // with the report itself
            in_swedish =
                AnnualReport(definition_, books_, statements_, evaluator, units_, restated_, Language::swedish, told)
                    .document();
        }
        const Document& swedish = in_swedish ? *in_swedish : document;
        round_to_add_up(document, swedish, {definition_, *definition_.year, input_, statements_}, last_year(swedish),
                        findings_);
    }

    /// What last year's report printed: as the förbund's file says of the year it reports, else as that report is made
    /// today.
    PrintedBefore last_year(const Document& swedish) {
        if (!definition_.rounding.last_year.empty() && definition_.rounding.year == *definition_.year)
            return read_printed_before(definition_.rounding.last_year, swedish, *definition_.year, definition_.measure,
                                       findings_);
        const int year = *definition_.year - 1;
        if (!books_.own.contains(year)) return {};
        YearEndOptions options{year, Language::swedish, RoundingPolicy::adds_up};
        const YearEnd before = Maker(path_, options).make();
        return before.document ? printed_before(*before.document) : PrintedBefore();
    }

    std::string path_;
    YearEndOptions options_;
    Findings findings_;
    Definition definition_;
    Books books_;
    StatementInput input_;
    Statements statements_;
    std::vector<Unit> units_;
    std::vector<RestatedLine> restated_;
};

}  // namespace

TraceResult trace_figure(const std::string& path, const TraceQuery& query, const YearEndOptions& options) {
    return Maker(path, options).trace(query);
}

DisclosureResult check_disclosures(const std::string& path, const YearEndOptions& options) {
    return Maker(path, options).disclosures();
}

YearEnd make_year_end(const std::string& path, const YearEndOptions& options) {
    return Maker(path, options).make();
}

}  // namespace bokslut
