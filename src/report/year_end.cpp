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
#include "report/both_languages.hpp"
#include "report/budget_units.hpp"
#include "report/diagrams.hpp"
#include "report/disclosure_facts.hpp"
#include "report/disclosure_report_facts.hpp"
#include "report/preparation.hpp"
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
        if (start()) {
            Evaluator evaluator = made_->evaluator();
            Report made = report(evaluator);
            if (options_.disclosures)
                for (Block& block : disclosure_chapter(checked(made, evaluator)))
                    made.document.blocks.push_back(std::move(block));
            out.document = std::move(made.document);
            out.balance_requirement = std::move(made.requirement);
        }
        out.findings = std::move(findings_);
        return out;
    }

    TraceResult trace(const TraceQuery& query) {
        TraceResult out;
        if (start()) {
            Evaluator evaluator = made_->evaluator();
            const Report report = this->report(evaluator);
            const VouchersByYear vouchers = query.vouchers ? read_vouchers(made_->definition.books) : VouchersByYear();
            out.trace = Tracer(report.document, report.origins, made_->statements, evaluator, made_->units, vouchers)
                            .trace(query, made_->year(), findings_);
        }
        out.findings = std::move(findings_);
        return out;
    }

    DisclosureResult disclosures() {
        DisclosureResult out;
        if (start()) {
            Evaluator evaluator = made_->evaluator();
            out.check = checked(report(evaluator), evaluator);
        }
        out.findings = std::move(findings_);
        return out;
    }

private:
    struct Report {
        Document document;
        FigureOrigins origins;
        BalanceRequirement requirement;
        GoalTables goals;
    };

    DisclosureCheck checked(const Report& made, Evaluator& evaluator) const {
        const int year = made_->year();
        const DisclosureFacts facts = disclosure_facts(
            {made_->definition, made_->books, made_->statements, evaluator, findings_, made.goals, interim_findings()});
        return {labels::disclosure_check.in(options_.language) + " " + std::to_string(year), made.document.body, year,
                options_.language, judge_disclosures(year, facts, made_->definition.disclosures)};
    }

    bool start() {
        made_ = prepare(path_, {options_.year}, findings_);
        return made_.has_value();
    }

    void check(Evaluator& evaluator) {
        std::vector<int> years;
        for (int year : {made_->year(), made_->year() - 1})
            if (made_->books.years.contains(year)) years.push_back(year);
        check_statements(made_->input, made_->statements, evaluator, years, findings_);
        check_fee_notes(years);
        check_budget_units(*made_, evaluator, false, findings_);
        const auto dimension = made_->definition.dimensions.find("enhet");
        if (dimension == made_->definition.dimensions.end()) return;
        std::vector<std::string> codes;
        for (const Unit& unit : made_->units) codes.push_back(unit.code);
        for (int year : years)
            if (!made_->books.years.at(year).totals_only) check_units_of(year, dimension->second, codes, evaluator);
    }

    /// The notes print what is booked; where a model is known it must say the same.
    void check_fee_notes(const std::vector<int>& years) {
        const FeeBooks books = fee_books(made_->definition, made_->books);
        for (int year : years) check_fees(made_->definition.fees, year, books, findings_, year == made_->year());
    }

    /// Amounts outside the units are told by account; only what they do not explain is told as a difference.
    void check_units_of(int year, const std::string& dimension, const std::vector<std::string>& codes,
                        Evaluator& evaluator) {
        Findings own;
        check_units(made_->books.years.at(year), made_->input.income, dimension, codes, own);
        if (own.empty()) {
            std::vector<Column> units;
            for (const std::string& code : codes) units.push_back({year, Basis::outcome, {}, {dimension, code}});
            check_units_sum(made_->statements.income, evaluator, year, units, made_->definition.internal.accounts, own);
        }
        findings_.append(own);
    }

    Report report(Evaluator& evaluator) {
        check(evaluator);
        AnnualReport annual(*made_, evaluator, options_.language, findings_);
        Document document = annual.document();
        document.sources = sources();
        link_sums(document, annual.origins(), made_->statements.quantities, evaluator);
        const auto asked = made_->definition.rounding.adds_up ? RoundingPolicy::adds_up : RoundingPolicy::independent;
        if (options_.rounding.value_or(asked) == RoundingPolicy::adds_up) add_up(document, evaluator);
        const DocumentSettings& settings = made_->definition.document;
        const BothLanguages names = both_languages(document, evaluator);
        show_zeros(document, settings.zeros);
        add_diagrams(document);
        arrange(document, names, settings, made_->year(), findings_);
        return {std::move(document), annual.origins(), annual.requirement(), annual.goal_tables()};
    }

    /// What making the interim report that the law asks for finds; nothing where none is stated.
    std::optional<Findings> interim_findings() const {
        const InterimSettings* stated = statutory_interim(made_->definition, made_->ledger().year);
        if (!stated) return std::nullopt;
        const InterimReport interim = make_interim_report(path_, {stated->to, options_.language});
        return interim.document ? std::optional(interim.findings) : std::nullopt;
    }

    std::vector<DocumentSource> sources() const {
        std::vector<DocumentSource> out;
        const auto add = [&out](const char* kind, const std::string& path) {
            out.push_back({kind, std::filesystem::path(path).filename().string()});
        };
        add("definition", path_);
        for (const TableFile& file : made_->definition.books) add("books", file.path);
        if (made_->definition.budget) add("budget", made_->definition.budget->path);
        if (made_->definition.investments) add("investments", made_->definition.investments->path);
        for (const auto& [kind, file] : {std::pair("forecast", &made_->definition.forecast),
                                         {"outcome", &made_->definition.last_interim},
                                         {"goals", &made_->definition.financial_goals},
                                         {"goals", &made_->definition.goals},
                                         {"goals", &made_->definition.indicators}})
            if (*file) add(kind, (*file)->path);
        for (const TypedTable& table : made_->definition.tables) add("table", table.file);
        for (const NoteStatement& note : made_->statements.notes)
            if (note.plan) add("note", note.plan->file);
        for (const TableFile& file : made_->definition.rounding.last_year) add("last_year", file.path);
        return out;
    }

    /// What texts and settings name may be named in either language.
    BothLanguages both_languages(const Document& document, Evaluator& evaluator) const {
        const DocumentSettings& settings = made_->definition.document;
        if (settings.texts.name.empty() && settings.order.empty()) return {};
        const bool swedish = options_.language == Language::swedish;
        Findings told;  // with the report itself
        return {document,
                AnnualReport(*made_, evaluator, swedish ? Language::english : Language::swedish, told).document()};
    }

    void add_up(Document& document, Evaluator& evaluator) {
        std::optional<Document> in_swedish;
        if (options_.language != Language::swedish) {
            Findings told;  // with the report itself
            in_swedish = AnnualReport(*made_, evaluator, Language::swedish, told).document();
        }
        const Document& swedish = in_swedish ? *in_swedish : document;
        round_to_add_up(document, swedish, {made_->definition, made_->year(), made_->input, made_->statements},
                        last_year(swedish), findings_);
    }

    /// What last year's report printed: as the förbund's file says of the year it reports, else as that report is made
    /// today.
    PrintedBefore last_year(const Document& swedish) {
        if (!made_->definition.rounding.last_year.empty() && made_->definition.rounding.year == made_->year())
            return read_printed_before(made_->definition.rounding.last_year, swedish, made_->year(),
                                       made_->definition.measure, findings_);
        const int year = made_->year() - 1;
        if (!made_->books.own.contains(year)) return {};
        YearEndOptions options{year, Language::swedish, RoundingPolicy::adds_up};
        const YearEnd before = Maker(path_, options).make();
        return before.document ? printed_before(*before.document) : PrintedBefore();
    }

    std::string path_;
    YearEndOptions options_;
    Findings findings_;
    std::optional<Preparation> made_;
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
