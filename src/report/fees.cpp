#include "bokslut/report/fees.hpp"

#include <algorithm>
#include <filesystem>

#include "bokslut/core/number_text.hpp"
#include "bokslut/core/settings.hpp"
#include "bokslut/federation/carry_over.hpp"
#include "bokslut/federation/fee_objects.hpp"
#include "bokslut/federation/fee_sheet.hpp"
#include "bokslut/federation/simulation.hpp"
#include "bokslut/report/definition.hpp"
#include "bokslut/report/published.hpp"
#include "bokslut/report/year_end.hpp"
#include "federation/given.hpp"
#include "report/books.hpp"
#include "report/cost_tables.hpp"
#include "report/diagrams.hpp"
#include "report/fee_audit_tables.hpp"
#include "report/fee_remarks.hpp"
#include "report/fee_tables.hpp"
#include "report/fee_words.hpp"

namespace bokslut {

namespace {

/// A förbund's file with its books, if it names any.
struct Loaded {
    Definition definition;
    Books books;
    std::optional<FeeBooks> fee_books;
    int year = 0;

    const FeeBooks* booked() const { return fee_books ? &*fee_books : nullptr; }
};

int latest_decided(const FeeDefinition& fees) {
    int year = 0;
    for (const FeeModel& model : fees.models) year = std::max(year, model.decided_for);
    return year;
}

/// Fills `out`, whose parts refer to each other. Answers whether fees can be computed.
bool load(const std::string& path, std::optional<int> year, Loaded& out, Findings& findings) {
    auto definition = read_definition(path, year, findings, false);
    if (!definition) return false;
    out.definition = std::move(*definition);
    if (out.definition.fees.empty()) {
        findings.add("fees.no_definition", {}, Place{path, 0, 0, ""});
        return false;
    }
    bool complete = false;
    out.books = read_books(out.definition.books, findings, complete);
    if (!complete) return false;
    if (!out.books.years.empty()) out.fee_books.emplace(fee_books(out.definition, out.books));
    out.year = out.definition.year.value_or(latest_decided(out.definition.fees));
    return true;
}

/// Makes the fee document.
class Maker {
public:
    Maker(const std::string& path, const FeeOptions& options) : path_(path), options_(options) {}

    FeeReport make() {
        if (load(path_, options_.year, loaded_, out_.findings) && can_compute()) write();
        return std::move(out_);
    }

private:
    const FeeDefinition& definition() const { return loaded_.definition.fees; }

    bool can_compute() {
        const Place place{path_, 0, 0, ""};
        if (loaded_.year == 0) given::missing("rapportar", "[forbund]", place, out_.findings);
        return loaded_.year != 0 && check_fee_year(loaded_.year, place, out_.findings) &&
               check_fee_year(loaded_.year + static_cast<long long>(options_.plan) - 1, place, out_.findings);
    }

    void write() {
        const FeeYear fees = compute_year(definition(), loaded_.year, loaded_.booked(), out_.findings);
        if (!fees.complete) return;
        if (fees.services.empty() && !definition().shares_costs())
            return out_.findings.add("fees.no_fees", {{"year", std::to_string(loaded_.year)}}, Place{path_, 0, 0, ""});
        document_.body = loaded_.definition.name;
        document_.title = "Avgifter " + std::to_string(loaded_.year);
        if (!add_blocks(fees)) return;
        add_diagrams(document_);
        out_.document = std::move(document_);
    }

    bool add_blocks(const FeeYear& fees) {
        if (!options_.audit.empty()) return audit();
        if (!options_.compare.empty()) return compare(fees);
        if (!options_.raise.empty()) return raise(fees);
        add_rows(fees, "");
        const FeeView view{definition(), fees, loaded_.booked()};
        if (view.books) check_not_in_force(definition(), loaded_.year, *view.books, out_.findings);
        if (!options_.explain.empty()) return explain(view);
        if (options_.plan > 1) return plan(fees);
        sheet(view);
        return true;
    }

    void add(Table table) { document_.blocks.emplace_back(std::in_place_type<Table>, std::move(table)); }
    void add(std::optional<Table> table) {
        if (table) add(std::move(*table));
    }

    void sheet(const FeeView& view) {
        if (!view.fees.services.empty()) {
            add(members_table(view));
            add(services_table(view));
            add(co_funders_table(view));
            add(instalments_table(view));
            add(carry_over_table(view));
        }
        shared_costs();
        consolidate();
        remark_on_fees(view.fees, definition(), out_.findings);
        if (!view.books) return;
        check_fees(definition(), loaded_.year, *view.books, out_.findings);
        for (const FeeModel& model : definition().models)
            check_deductions(model, loaded_.year, *view.books, out_.findings);
    }

    void shared_costs() {
        for (const PointPrice& price : definition().point_prices) {
            add(points_table(price, out_.findings));
            add(left_over_table(price));
        }
        add(pupils_table(definition().pupils));
        if (definition().internal_costs) add(internal_costs_table(*definition().internal_costs, out_.findings));
    }

    /// What the balance sheet prints is what members consolidate.
    void consolidate() {
        const auto& members = definition().members;
        const bool shares = std::any_of(members.begin(), members.end(), [](const Member& m) { return m.asset_share; });
        if (!shares || loaded_.definition.books.empty()) return;
        const YearEnd year_end = make_year_end(path_, {loaded_.year});
        if (!year_end.document) return;
        Amount assets, equity;
        for (const DocumentFigure& figure : figures_of(*year_end.document)) {
            const std::string year = "@" + std::to_string(loaded_.year);
            if (figure.figure->id == "br/summa_tillgangar" + year) assets = figure.figure->exact;
            if (figure.figure->id == "br/eget_kapital" + year) equity = figure.figure->exact;
        }
        add(consolidation_table(definition(), assets, assets - equity));
    }

    bool explain(const FeeView& view) {
        const auto& members = definition().members;
        const bool is_member = std::any_of(members.begin(), members.end(), [&](const Member& one) {
            return folded(one.name) == folded(options_.explain);
        });
        auto table = is_member ? std::nullopt : co_funders_table(view, options_.explain);
        if (table) {
            const std::string name = table->title;
            table->title += " " + std::to_string(loaded_.year);
            explain_title(name);
            add(std::move(*table));
            return true;
        }
        const auto member = find_member(definition().members, options_.explain, Place{path_, 0, 0, ""}, out_.findings);
        if (!member) return false;
        explain_title(definition().members[*member].name);
        for (const ServiceFees& service : view.fees.services)
            if (view.books)
                check_not_in_model(*service.model, definition(), *member, loaded_.year, *view.books, out_.findings);
        document_.blocks.push_back(Paragraph{explanation(view, *member)});
        add(explanation_table(view, *member));
        return true;
    }

    /// The document, and its rows, are about one payer.
    void explain_title(const std::string& name) {
        document_.title = "Varför betalar " + name + " detta " + std::to_string(loaded_.year) + "?";
        std::erase_if(out_.rows, [&](const FeeRow& row) { return row.payer != name; });
    }

    bool plan(const FeeYear& first) {
        std::vector<FeeYear> years = {first};
        for (int year = loaded_.year + 1; year < loaded_.year + options_.plan; ++year) {
            Findings own;  // what does not hinder was told of the first year
            years.push_back(compute_year(definition(), year, loaded_.booked(), own));
            if (!years.back().complete) out_.findings.append(own);
            if (!years.back().complete) return false;
            add_rows(years.back(), "");
        }
        document_.title = "Avgifter " + std::to_string(loaded_.year) + "–" + std::to_string(years.back().year);
        for (Table& table : plan_tables(definition(), years)) add(std::move(table));
        return true;
    }

    bool compare(const FeeYear& fees) {
        Loaded other;
        if (!load(options_.compare, loaded_.year, other, out_.findings)) return false;
        const FeeYear others = compute_year(other.definition.fees, loaded_.year, other.booked(), out_.findings);
        if (!others.complete) return false;
        const std::string first = file_name(path_, options_.compare), second = file_name(options_.compare, path_);
        add_rows(fees, first);
        const FeeDefinition own = definition();
        add_rows(others, second, other.definition.fees);
        for (Table& table : comparison_tables({first, own, fees}, {second, other.definition.fees, others}))
            add(std::move(table));
        return true;
    }

    /// The file's name; with its folder where the two have the same.
    static std::string file_name(const std::string& path, const std::string& other) {
        const std::filesystem::path one(path), two(other);
        return one.filename() == two.filename() ? path : one.filename().string();
    }

    bool audit() {
        const auto source = read_file(options_.audit, out_.findings);
        if (!source) return false;
        const auto published = read_published(*source, loaded_.definition.measure.unit, out_.findings);
        for (Table& table : audit_tables(published, definition(), loaded_.year, out_.findings)) add(std::move(table));
        if (document_.blocks.empty())
            out_.findings.add("fees.nothing_published", {{"year", std::to_string(loaded_.year)}},
                              Place{options_.audit, 0, 0, ""});
        return !document_.blocks.empty();
    }

    bool raise(const FeeYear& fees) {
        const auto equals = options_.raise.rfind('=');
        const auto total = equals == std::string::npos ? AmountResult{{}, NumberFault::empty}
                                                       : read_amount(options_.raise.substr(equals + 1));
        std::string name = options_.raise.substr(0, equals);
        name.resize(name.find_last_not_of(' ') + 1);
        if (!total || total.value < Amount() || total.value.ore() > settings_limit_ore || folded(name).empty()) {
            out_.findings.add("fees.bad_raise", {{"text", options_.raise}});
            return false;
        }
        const ServiceFees* service = find_service(fees, name);
        if (!service) return false;
        Findings own;  // what does not hinder was told with the fees as they are
        const auto found =
            rate_raising(*service->model, total.value, definition(), loaded_.year, loaded_.booked(), own);
        if (!found) out_.findings.append(own);
        if (!found) return false;
        document_.blocks.push_back(Paragraph{rate_words(*found, *service)});
        FeeDefinition changed = definition();
        changed.models[static_cast<std::size_t>(service->model - definition().models.data())] = found->model;
        const FeeYear then = compute_year(changed, loaded_.year, loaded_.booked(), own);
        add_rows(then, "");
        for (Table& table : comparison_tables({"nu", definition(), fees}, {"med satsen", changed, then}))
            add(std::move(table));
        return true;
    }

    const ServiceFees* find_service(const FeeYear& fees, const std::string& name) {
        std::vector<std::string> names;
        for (const ServiceFees& service : fees.services) {
            if (folded(service.model->service) == folded(name)) return &service;
            names.push_back(service.model->service);
        }
        for (const ServiceFees& service : fees.services)
            if (folded(service.model->heading()) == folded(name)) return &service;
        out_.findings.add("fees.unknown_service",
                          {{"service", name}, {"year", std::to_string(fees.year)}, {"nearest", nearest(name, names)}});
        return nullptr;
    }

    std::string rate_words(const RateRaising& found, const ServiceFees& service) const {
        const bool associated = std::any_of(service.fees.begin(), service.fees.end(), [&](const MemberFee& fee) {
            return definition().members[fee.member].associated;
        });
        const std::string level = service.factor == Rational(1)
                                      ? ""
                                      : " Satserna är i nivån för " + std::to_string(service.model->decided_for) +
                                            ", och räknas upp med " + decimal_text(service.factor, 0, 9) + " till " +
                                            std::to_string(service.year) + ".";
        return service.model->service + ": för att medlemmarna " + (associated ? "och de adjungerade " : "") +
               "tillsammans ska betala " + kronor_words(Rational(found.total.ore())) + " behövs " +
               decimal_text(found.exact / Rational(100), 2, 6) + " kr per invånare (nu " +
               kronor_words(service.model->per_inhabitant) + "). I hela ören " + kronor_words(found.rate) +
               ", som ger " + kronor_words(Rational(found.raised.ore())) + "." + level;
    }

    void add_rows(const FeeYear& fees, const std::string& file) { add_rows(fees, file, definition()); }

    void add_rows(const FeeYear& fees, const std::string& file, const FeeDefinition& of) {
        for (const ServiceFees& service : fees.services) {
            for (const MemberFee& fee : service.fees) {
                const Member& member = of.members[fee.member];
                out_.rows.push_back({file, fees.year, service.model->service, member.name,
                                     member.associated ? FeeRow::Payer::associated : FeeRow::Payer::member, fee.amount,
                                     fee.exact, fee_key(fee), fee_working(service, fee)});
            }
            for (const CoFunderFee& fee : service.co_funders)
                out_.rows.push_back({file, fees.year, service.model->service, fee.funder->name,
                                     FeeRow::Payer::co_funder, fee.amount, fee.exact, "medfinansiar",
                                     co_funder_working(service, fee)});
        }
    }

    const std::string& path_;
    const FeeOptions& options_;
    Loaded loaded_;
    Document document_;
    FeeReport out_;
};

}  // namespace

FeeReport make_fees(const std::string& path, const FeeOptions& options) {
    return Maker(path, options).make();
}

}  // namespace bokslut
