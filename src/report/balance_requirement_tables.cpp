#include "report/balance_requirement_tables.hpp"

#include "bokslut/report/labels.hpp"
#include "report/derivations.hpp"

namespace bokslut {

namespace {

const Label reserves_title{"Reserver för att jämna ut resultat", "Reserves that even out results"};
const Label at_start{"Vid årets början", "At the start of the year"};
const Label added{"Reservering", "Addition"};
const Label used{"Användning", "Use"};
const Label at_end{"Vid årets slut", "At the end of the year"};
const Label base{"Underlag", "Base"};
const Label floor_row{"Golv: {percent} % av underlaget", "Floor: {percent} % of the base"};
const Label ceiling_row{"Tak: {percent} % av underlaget", "Ceiling: {percent} % of the base"};
const Label most{"Högsta tillåtna reservering", "Highest permitted addition"};
const Label base_of{"Underlaget avser {what}.", "The base is {what}."};
const Label base_missing{"Underlag saknas, {law}; ange underlag och beslut.",
                         "The base is missing, {law}; state base and decision."};
const Label purpose{"Användningen avser {what} (LKBR 11:10).", "The use is for {what} (LKBR 11:10)."};

const Label deficits_title{"Balanskravsunderskott att återställa", "Balance-requirement deficits to restore"};
const Label deficit{"Underskott", "Deficit"};
const Label excepted{"Undantaget", "Excepted"};
const Label restored_before{"Återställt tidigare", "Restored before"};
const Label restored_in{"Återställt {year}", "Restored in {year}"};
const Label remaining{"Kvar", "Remaining"};
const Label due{"Senast", "Due"};
const Label all_deficits{"Balanskravsresultat att återställa", "Balance-requirement result to restore"};
const Label how_text{"Underskottet {year} återställs {what} (LKBR 11:11).",
                     "The deficit of {year} is restored {what} (LKBR 11:11)."};
const Label plan_text{"Åtgärdsplan {year}: {what} (KL 11:12).", "Plan of measures {year}: {what} (KL 11:12)."};
const Label reasons_text{"Synnerliga skäl {year}: {what} (KL 11:13).",
                         "Exceptional reasons {year}: {what} (KL 11:13)."};

const Label adjusted_result{"Årets resultat efter balanskravsjusteringar",
                            "Result after balance-requirement adjustments"};
const Label balance_result{"Balanskravsresultat", "Balance-requirement result"};
const Label floor_word{"Golv", "Floor"};
const Label ceiling_word{"Tak", "Ceiling"};
const Label reserve_formula{"vid årets början + reservering - användning", "at the start + addition - use"};
const Label by_table{"raden i balanskravsutredningen", "the row of the balance requirement"};
const Label by_accounts{"reservens konton vid årets början", "the reserve's accounts at the start of the year"};
const Label floor_formula{"{percent} % av underlaget, uppåt till hela ören",
                          "{percent} % of the base, up to whole öre"};
const Label ceiling_formula{"{percent} % av underlaget, nedåt till hela ören",
                            "{percent} % of the base, down to whole öre"};
const Label most_formula{
    "det minsta av resultatet och det justerade resultatet, minus golvet, och av taket minus vad reserven innehåller",
    "the least of the result and the adjusted result, less the floor, and of the ceiling less what the reserve holds"};
const Label deficit_formula{"balanskravsresultatet {year}, med omvänt tecken", "the balance result of {year}, turned"};
const Label restored_formula{"senare års överskott, de äldsta underskotten först",
                             "later years' surpluses, the oldest deficits first"};
const Label excepted_formula{"undantaget för synnerliga skäl (KL 11:13)",
                             "excepted for exceptional reasons (KL 11:13)"};
const Label remaining_formula{"underskott - undantaget - återställt", "deficit - excepted - restored"};
const Label remaining_sum{"summan av det som är kvar", "the sum of what remains"};

/// Where a year's amount is given; year 0 is the one that is reported. No file when it is not.
Place place_in(const std::map<int, Given>& years, int year) {
    const auto found = years.contains(year) ? years.find(year) : years.find(0);
    return found == years.end() ? Place() : found->second.place;
}

std::string filled(const Label& label, Language language, const std::string& name, const std::string& value) {
    return labels::fill(label.in(language), name, value);
}

class Tables {
public:
    Tables(const BalanceRequirement& requirement, const BalanceRequirementSettings& settings, Measure measure,
           Language language)
        : requirement_(requirement), settings_(settings), measure_(measure), language_(language) {}

    Table reserves() {
        Table table = empty("balanskravsutredning/reserver", reserves_title, "KL 11:14, LKBR 11:10");
        for (const Reserve& reserve : requirement_.reserves)
            table.columns.push_back({std::string(reserve.rule->id), reserve.rule->heading.in(language_)});
        const auto row = [&](const Label& label, RowKind kind, const std::string& id, auto&& amount) {
            Row out{label.in(language_), kind, 0, "", {}};
            for (const Reserve& reserve : requirement_.reserves)
                out.cells.push_back(
                    cell(std::string(reserve.rule->id) + "/" + id, amount(reserve), reserve_source(reserve, id)));
            table.rows.push_back(std::move(out));
        };
        row(at_start, RowKind::line, "ib", [](const Reserve& r) { return std::optional(r.before); });
        row(added, RowKind::line, "reservering", [](const Reserve& r) { return std::optional(r.added); });
        row(used, RowKind::line, "anvandning", [](const Reserve& r) { return std::optional(-r.used); });
        row(at_end, RowKind::sum, "ub", [](const Reserve& r) { return std::optional(r.after()); });
        for (const Reserve& reserve : requirement_.reserves)
            if (reserve.limit) limit_rows(reserve, row);
        reserve_remarks(table);
        return table;
    }

    Table deficits() {
        Table table = empty("balanskravsutredning/underskott", deficits_title, "KL 11:12-13, LKBR 11:11");
        const std::string year = std::to_string(requirement_.year);
        table.columns = {{"underskott", deficit.in(language_)},
                         {"undantaget", excepted.in(language_)},
                         {"aterstallt tidigare", restored_before.in(language_)},
                         {"aterstallt " + year, filled(restored_in, language_, "year", year)},
                         {"kvar", remaining.in(language_)},
                         {"senast", due.in(language_)}};
        for (const Deficit& one : requirement_.deficits.deficits) deficit_row(one, table);
        Row total{all_deficits.in(language_), RowKind::total, 0, "", {{}, {}, {}, {}}};
        std::vector<DerivedTerm> terms;
        for (const Deficit& one : requirement_.deficits.deficits) {
            const std::string of = std::to_string(one.year);
            terms.push_back(term(of, id_of("underskott/" + of + "/kvar"), one.remaining(), measure_));
        }
        total.cells.push_back(cell("underskott/kvar", requirement_.deficits.remaining(),
                                   computed(remaining_sum.in(language_), std::move(terms))));
        total.cells.emplace_back();
        table.rows.push_back(std::move(total));
        return table;
    }

private:
    Table empty(const char* id, const Label& title, const char* law) const {
        Table table;
        table.id = id;
        table.title = title.in(language_);
        table.law = law;
        table.measure = measure_;
        return table;
    }

    std::string id_of(const std::string& id) const { return "bk/" + id + "@" + std::to_string(requirement_.year); }

    Cell cell(const std::string& id, std::optional<Amount> amount, std::shared_ptr<const Derivation> from) const {
        if (!amount) return {};
        return coming_of(Figure{id_of(id), *amount, shown_steps(*amount, measure_), measure_}, std::move(from));
    }

    std::shared_ptr<const Derivation> base_source() const {
        return given_at(place_in(settings_.base, requirement_.year));
    }

    /// What a figure of a reserve comes of, by the end of its id.
    std::shared_ptr<const Derivation> reserve_source(const Reserve& reserve, const std::string& id) const {
        const std::string rule(reserve.rule->id), own = rule + "/";
        const auto part = [&](const Label& label, const char* end, Amount amount) {
            return term(label.in(language_), id_of(own + end), amount, measure_);
        };
        if (id == "ib") {
            const auto stated = settings_.before.find(rule);
            const Place place =
                stated == settings_.before.end() ? Place() : place_in(stated->second, requirement_.year);
            return place.file.empty() ? computed(by_accounts.in(language_)) : given_at(place);
        }
        if (id == "reservering" || id == "anvandning") return computed(by_table.in(language_));
        if (id == "ub")
            return computed(reserve_formula.in(language_),
                            {part(at_start, "ib", reserve.before), part(added, "reservering", reserve.added),
                             part(used, "anvandning", -reserve.used)});
        if (id == "underlag") return base_source();
        if (!reserve.limit) return {};
        const DerivedTerm base_term = term(base.in(language_), id_of(own + "underlag"),
                                           requirement_.base.value_or(Amount()), measure_, base_source());
        const auto percent = [](int value) { return std::to_string(value); };
        if (id == "golv")
            return computed(filled(floor_formula, language_, "percent", percent(reserve.limit->floor_percent)),
                            {base_term});
        if (id == "tak")
            return computed(filled(ceiling_formula, language_, "percent", percent(*reserve.rule->ceiling_percent)),
                            {base_term});
        std::vector<DerivedTerm> terms = {
            term(labels::years_result.in(language_), "rr/arets_resultat@" + std::to_string(requirement_.year),
                 requirement_.result.value_or(Amount()), measure_),
            term(adjusted_result.in(language_), id_of("efter_justeringar"), requirement_.adjusted.value_or(Amount()),
                 measure_),
            part(floor_word, "golv", reserve.limit->floor)};
        if (reserve.limit->ceiling) terms.push_back(part(ceiling_word, "tak", *reserve.limit->ceiling));
        terms.push_back(part(at_start, "ib", reserve.before));
        return computed(most_formula.in(language_), std::move(terms));
    }

    /// The four amounts of a deficit, and what is left of it.
    std::vector<std::shared_ptr<const Derivation>> deficit_sources(const Deficit& one,
                                                                   const std::vector<DerivedTerm>& terms) const {
        const std::string year = std::to_string(one.year);
        const auto stated = settings_.earlier.find(one.year);
        const bool earlier = one.year < requirement_.year && stated != settings_.earlier.end();
        const auto restored = computed(restored_formula.in(language_));
        return {earlier ? given_at(stated->second.place)
                        : computed(filled(deficit_formula, language_, "year", year),
                                   {term(balance_result.in(language_), "bk/balanskravsresultat@" + year, -one.amount,
                                         measure_)}),
                one.decision.reasons.empty() ? computed(excepted_formula.in(language_)) : given_at(one.decision.place),
                restored, restored, computed(remaining_formula.in(language_), terms)};
    }

    /// What the limit of the year's own reserve comes of.
    template <class AddRow>
    void limit_rows(const Reserve& of, const AddRow& row) const {
        const auto only = [&of](std::optional<Amount> amount) {
            return [&of, amount](const Reserve& r) { return r.rule == of.rule ? amount : std::nullopt; };
        };
        const auto percent = [&](const Label& label, int value) {
            const std::string text = std::to_string(value);
            return Label{labels::fill(label.sv, "percent", text), labels::fill(label.en, "percent", text)};
        };
        row(base, RowKind::line, "underlag", only(requirement_.base));
        row(percent(floor_row, of.limit->floor_percent), RowKind::line, "golv", only(of.limit->floor));
        if (of.limit->ceiling)
            row(percent(ceiling_row, *of.rule->ceiling_percent), RowKind::line, "tak", only(of.limit->ceiling));
        row(most, RowKind::line, "hogst", only(of.limit->most));
    }

    void reserve_remarks(Table& table) const {
        if (!requirement_.base)
            for (const Reserve& reserve : requirement_.reserves)
                if (reserve.rule->may_add(requirement_.year))
                    table.remarks.push_back(filled(base_missing, language_, "law", std::string(reserve.rule->law)));
        if (!requirement_.base_of.empty())
            table.remarks.push_back(filled(base_of, language_, "what", requirement_.base_of));
        if (!requirement_.purpose.empty())
            table.remarks.push_back(filled(purpose, language_, "what", requirement_.purpose));
    }

    void deficit_row(const Deficit& one, Table& table) const {
        const std::string year = std::to_string(one.year);
        const Amount before = one.restored_by(requirement_.year - 1);
        Row row{year, RowKind::line, 0, "", {}};
        const std::pair<const char*, Amount> amounts[] = {{"belopp", one.amount},
                                                          {"undantaget", one.excepted},
                                                          {"aterstallt_tidigare", before},
                                                          {"aterstallt", one.restored_by(requirement_.year) - before},
                                                          {"kvar", one.remaining()}};
        std::vector<DerivedTerm> terms;
        for (std::size_t i = 0; i + 1 < std::size(amounts); ++i)
            terms.push_back(term(table.columns[i].heading, id_of("underskott/" + year + "/" + amounts[i].first),
                                 amounts[i].second, measure_));
        const auto sources = deficit_sources(one, terms);
        for (std::size_t i = 0; i < std::size(amounts); ++i)
            row.cells.push_back(cell("underskott/" + year + "/" + amounts[i].first, amounts[i].second, sources[i]));
        row.cells.emplace_back(std::to_string(one.due()));
        table.rows.push_back(std::move(row));
        const std::pair<const Label*, const std::string*> texts[] = {
            {&how_text, &one.decision.how}, {&plan_text, &one.decision.plan}, {&reasons_text, &one.decision.reasons}};
        for (const auto& [label, text] : texts)
            if (!text->empty())
                table.remarks.push_back(labels::fill(filled(*label, language_, "year", year), "what", *text));
    }

    const BalanceRequirement& requirement_;
    const BalanceRequirementSettings& settings_;
    Measure measure_;
    Language language_;
};

}  // namespace

std::vector<Block> balance_requirement_blocks(const BalanceRequirement& requirement,
                                              const BalanceRequirementSettings& settings, Measure measure,
                                              Language language) {
    std::vector<Block> blocks;
    Tables tables(requirement, settings, measure, language);
    if (!requirement.reserves.empty()) blocks.push_back(tables.reserves());
    if (!requirement.deficits.deficits.empty()) blocks.push_back(tables.deficits());
    return blocks;
}

}  // namespace bokslut
