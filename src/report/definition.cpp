#include "bokslut/report/definition.hpp"

#include <filesystem>

#include "bokslut/core/number_text.hpp"
#include "federation/given.hpp"
#include "ledger/fingerprint.hpp"
#include "report/restatements.hpp"

namespace bokslut {

namespace {

void read_body(Section& file, Definition& out, Findings& findings) {
    auto section = file.section("forbund", findings);
    if (!section) return;
    out.name = section->text("namn", findings).value_or("");
    if (const auto year = section->integer("rapportar", findings)) out.year = static_cast<int>(*year);
    out.title = section->text("titel", findings).value_or("");
    out.layout = section->choice("uppstallning", form_layouts(), findings).value_or("lagen");
    const auto measure = section->choice("visa_i", {"kr", "tkr", "mnkr"}, findings);
    out.measure = measure_named(measure.value_or("tkr")).value();
    const int most = out.measure.unit == Measure::Unit::kr ? 2 : out.measure.unit == Measure::Unit::tkr ? 5 : 8;
    out.measure.decimals = static_cast<int>(section->integer("decimaler", findings, 0, most).value_or(0));
    section->finish(findings);
}

void read_rounding(Section& file, Definition& out, Findings& findings) {
    auto section = file.section("avrundning", findings);
    if (!section) return;
    out.rounding.adds_up = section->choice("metod", {"oberoende", "summerar"}, findings) == "summerar";
    for (const std::string& path : section->texts("forra_aret", findings))
        out.rounding.last_year.push_back({beside(out.path, path), section->place("forra_aret")});
    section->finish(findings);
}

/// The year asked for wins over `rapportar`, in the title too: "Årsbokslut 2023" becomes "Årsbokslut 2022".
void choose_year(int year, Definition& out) {
    const std::string told = out.year ? std::to_string(*out.year) : "";
    const auto at = told.empty() ? std::string::npos : out.title.find(told);
    if (at != std::string::npos) out.title.replace(at, told.size(), std::to_string(year));
    out.year = year;
}

void read_books(Section& file, bool needed, Definition& out, Findings& findings) {
    auto section = file.section("bokforing", findings);
    if (!section && !needed) return;
    if (!section) return given::missing("filer", "[bokforing]", file.place(), findings);
    section->choice("kontoplan", {"kommunbas"}, findings);
    const auto value = section->value("filer");
    const auto items = value ? value->as_list() : std::nullopt;
    const std::vector<std::string> files = section->texts("filer", findings);
    for (std::size_t i = 0; i < files.size(); ++i)
        out.books.push_back(
            {beside(out.path, files[i]), items && i < items->size() ? (*items)[i].place() : section->place("filer")});
    if (out.books.empty()) given::missing("filer", "[bokforing]", section->place(), findings);
    section->finish(findings);
}

void read_dimensions(Section& file, Definition& out, Findings& findings) {
    if (auto section = file.section("koddelar", findings)) {
        for (const auto& [name, value] : section->entries()) {
            const auto number = value.as_integer();
            const auto text = value.as_text();
            if (number || text)
                out.dimensions[folded(name)] = number ? std::to_string(*number) : *text;
            else
                findings.add("settings.wrong_kind", {{"key", name}, {"expected", "heltal"}}, value.place());
        }
    }
    if (auto section = file.section("ordning", findings)) {
        for (const auto& [name, value] : section->entries()) {
            if (!out.dimensions.contains(folded(name))) {
                std::vector<std::string> names;
                for (const auto& [known, number] : out.dimensions) names.push_back(known);
                findings.add("statements.unknown_dimension", {{"name", name}, {"nearest", nearest(name, names)}},
                             value.place());
            }
            out.order[folded(name)] = section->texts(name, findings);
        }
    }
}

void read_units(Section& file, Definition& out, Findings& findings) {
    for (Section& section : file.sections("enhet", findings)) {
        Unit unit;
        unit.code = section.text("kod", findings).value_or("");
        unit.name = section.text("namn", findings).value_or("");
        if (unit.code.empty()) given::missing("kod", "[[enhet]]", section.place(), findings);
        section.finish(findings);
        out.units.push_back(std::move(unit));
        if (!out.dimensions.contains("enhet")) given::missing("enhet", "[koddelar]", section.place(), findings);
    }
}

void read_tables(Section& file, Definition& out, Findings& findings) {
    auto section = file.section("tabeller", findings);
    if (!section) return;
    const auto table = [&](const std::string& key) -> std::optional<TableFile> {
        const auto path = section->text(key, findings);
        if (!path) return std::nullopt;
        return TableFile{beside(out.path, *path), section->place(key)};
    };
    out.budget = table("budget");
    out.forecast = table("prognos");
    out.last_interim = table("utfall");
    out.financial_goals = table("finansiella_mal");
    out.goals = table("mal");
    out.indicators = table("indikatorer");
    out.investments = table("investeringar");
    const auto inhabitants = table("invanare"), pupils = table("elever");
    section->finish(findings);
    if (inhabitants)
        if (const auto source = read_file(inhabitants->path, findings, inhabitants->place))
            read_inhabitants(read_csv(*source, findings), out.fees.members, out.fees.inhabitants, findings);
    if (pupils)
        if (const auto source = read_file(pupils->path, findings, pupils->place))
            out.fees.pupils =
                read_pupils(read_csv(*source, findings), source->place_of_line(1), findings, out.fees.members);
}

void read_fees(Section& file, Definition& out, Findings& findings) {
    out.fees = read_fee_definition(file, findings);
    if (out.fees.dimension.empty() || out.dimensions.contains(folded(out.fees.dimension))) return;
    std::vector<std::string> names;
    for (const auto& [known, number] : out.dimensions) names.push_back(known);
    findings.add("statements.unknown_dimension",
                 {{"name", out.fees.dimension}, {"nearest", nearest(out.fees.dimension, names)}},
                 file.place("avgifter"));
}

/// [mal]: how goals are summed up.
void read_goal_rule(Section& file, Definition& out, Findings& findings) {
    auto section = file.section("mal", findings);
    if (!section) return;
    if (const auto least = section->integer("minst_uppnadda", findings, 0, 100))
        out.sound_management.least_met = Rational(*least);
    out.sound_management.judged_by = section->text("bedomda_av", findings).value_or("");
    section->finish(findings);
}

void read_materiality(Section& file, Definition& out, Findings& findings) {
    auto section = file.section("vasentlighet", findings);
    if (!section) return;
    if (!section->has("belopp")) given::missing("belopp", "[vasentlighet]", section->place(), findings);
    out.materiality = section->amount("belopp", Measure::Unit::kr, findings);
    if (out.materiality && out.materiality->ore() <= 0)
        findings.add("settings.bad_amount", {{"key", "belopp"}, {"text", kronor_text(*out.materiality)}},
                     section->place("belopp"));
    section->finish(findings);
}

const std::vector<std::string> balance_requirement_keys = {
    "realisationsvinster_undantag",    "realisationsforluster_undantag", "orealiserade_vinster_och_forluster",
    "aterforing_av_orealiserade",      "reservering_till_rur",           "anvandning_av_rur",
    "reservering_till_resultatreserv", "anvandning_av_resultatreserv"};
const std::vector<std::string> contingent_keys = {"panter", "pensioner", "ovriga_ansvarsforbindelser"};

void read_given(Section& file, int year, Definition& out, Findings& findings) {
    if (auto section = file.section("balanskrav", findings)) {
        out.given = read_given_lines(*section, balance_requirement_keys, year, findings);
        out.balance_requirement = read_balance_requirement(*section, year, findings);
        section->finish(findings);
    }
    if (auto section = file.section("ansvarsforbindelser", findings)) {
        const auto contingent = read_given_lines(*section, contingent_keys, year, findings);
        out.given.insert(out.given.end(), contingent.begin(), contingent.end());
        section->finish(findings);
    }
}

std::uint64_t fingerprint_of(std::string_view bytes) {
    Fingerprint fingerprint;
    fingerprint.feed(bytes);
    return fingerprint.value();
}

std::optional<Date> read_day(Section& section, const std::string& key, Findings& findings) {
    const auto text = section.text(key, findings);
    if (!text) return std::nullopt;
    const auto day = read_date(*text);
    if (!day) findings.add("settings.bad_date", {{"text", *text}}, section.place(key));
    return day;
}

void read_decision(Section& file, Definition& out, Findings& findings) {
    auto section = file.section("beslut", findings);
    if (!section) return;
    out.decision.handed_over = read_day(*section, "overlamnad", findings);
    out.decision.adopted = read_day(*section, "beslutad", findings);
    section->finish(findings);
}

}  // namespace

StatementInput statement_input(Definition& definition, int year) {
    definition.year = year;
    for (GivenLine& given : definition.given)
        if (given.year == 0) given.year = year;
    for (CashAdjustment& adjustment : definition.cash.adjustments)
        if (adjustment.year == 0) adjustment.year = year;
    StatementInput input;
    input.year = year;
    input.switching = definition.switching;
    input.cash = definition.cash;
    input.internal = definition.internal;
    input.given = definition.given;
    input.dimensions = definition.dimensions;
    input.order = definition.order;
    return input;
}

std::string member_dimension(const Definition& definition) {
    std::vector<std::string> names = {folded(definition.fees.dimension)};
    if (names.front().empty()) names = {"motpart", "medlem"};
    for (const std::string& name : names)
        if (const auto found = definition.dimensions.find(name); found != definition.dimensions.end())
            return found->second;
    return "";
}

std::string beside(const std::string& file, const std::string& path) {
    const std::filesystem::path wanted(path);
    if (wanted.is_absolute()) return path;
    return (std::filesystem::path(file).parent_path() / wanted).string();
}

std::optional<Definition> read_definition(const std::string& path, std::optional<int> year, Findings& findings,
                                          bool books_needed) {
    Findings own;
    const auto source = read_file(path, own);
    auto file = source ? read_settings(*source, own) : std::nullopt;
    Definition out;
    if (file) {
        out.path = path;
        out.fingerprint = fingerprint_of(source->bytes());
        read_body(*file, out, own);
        read_rounding(*file, out, own);
        out.rounding.year = out.year.value_or(0);
        const int reported = out.year.value_or(0);  // amounts without a year belong to the file's own
        if (year) choose_year(*year, out);
        read_books(*file, books_needed, out, own);
        read_dimensions(*file, out, own);
        read_units(*file, out, own);
        out.rows = read_row_changes(*file, own);
        out.switching = read_switching_accounts(*file, own);
        out.cash = read_cash_settings(*file, reported, own);
        out.internal = read_internal_items(*file, own);
        read_given(*file, reported, out, own);
        read_decision(*file, out, own);
        out.disclosures = read_disclosures(*file, own);
        out.provisions = read_provisions(*file, own);
        read_fees(*file, out, own);
        out.funds = read_fund_tables(*file, own);
        out.key_figures = read_key_figures(*file, own);
        out.restatements = read_restatements(*file, own);
        read_tables(*file, out, own);
        out.budget_settings = read_budget_settings(*file, own);
        out.interim = read_interim_settings(*file, own);
        out.tables = read_typed_tables(*file, own);
        out.specifications = read_specifications(*file, own);
        read_goal_rule(*file, out, own);
        read_materiality(*file, out, own);
        out.document = read_document_settings(*file, path, own);
        file->finish(own);
    }
    findings.append(own);
    if (!file || own.has_errors()) return std::nullopt;
    return out;
}

}  // namespace bokslut
