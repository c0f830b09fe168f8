#include "report/balance_requirement_tables.hpp"

#include "bokslut/report/labels.hpp"

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

std::string filled(const Label& label, Language language, const std::string& name, const std::string& value) {
    return labels::fill(label.in(language), name, value);
}

class Tables {
public:
    Tables(const BalanceRequirement& requirement, Measure measure, Language language)
        : requirement_(requirement), measure_(measure), language_(language) {}

    Table reserves() {
        Table table = empty("balanskravsutredning/reserver", reserves_title, "KL 11:14, LKBR 11:10");
        for (const Reserve& reserve : requirement_.reserves)
            table.columns.push_back({std::string(reserve.rule->id), reserve.rule->heading.in(language_)});
        const auto row = [&](const Label& label, RowKind kind, const char* id, auto&& amount) {
            Row out{label.in(language_), kind, 0, "", {}};
            for (const Reserve& reserve : requirement_.reserves)
                out.cells.push_back(cell(std::string(reserve.rule->id) + "/" + id, amount(reserve)));
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
        total.cells.push_back(cell("underskott/kvar", requirement_.deficits.remaining()));
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

    Cell cell(const std::string& id, std::optional<Amount> amount) const {
        if (!amount) return {};
        return Figure{"bk/" + id + "@" + std::to_string(requirement_.year), *amount, shown_steps(*amount, measure_),
                      measure_};
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
        for (const auto& [id, amount] : amounts) row.cells.push_back(cell("underskott/" + year + "/" + id, amount));
        row.cells.emplace_back(std::to_string(one.due()));
        table.rows.push_back(std::move(row));
        const std::pair<const Label*, const std::string*> texts[] = {
            {&how_text, &one.decision.how}, {&plan_text, &one.decision.plan}, {&reasons_text, &one.decision.reasons}};
        for (const auto& [label, text] : texts)
            if (!text->empty())
                table.remarks.push_back(labels::fill(filled(*label, language_, "year", year), "what", *text));
    }

    const BalanceRequirement& requirement_;
    Measure measure_;
    Language language_;
};

}  // namespace

std::vector<Block> balance_requirement_blocks(const BalanceRequirement& requirement, Measure measure,
                                              Language language) {
    std::vector<Block> blocks;
    Tables tables(requirement, measure, language);
    if (!requirement.reserves.empty()) blocks.push_back(tables.reserves());
    if (!requirement.deficits.deficits.empty()) blocks.push_back(tables.deficits());
    return blocks;
}

}  // namespace bokslut
