// Proves how a demand is judged from what is stated, printed and known, and that the data of demands is whole.
#include "bokslut/federation/disclosures.hpp"

#include <algorithm>
#include <set>

#include "bokslut/core/error.hpp"
#include "tests/catch.hpp"

using namespace bokslut;
using Status = DisclosureStatus;

namespace {

/// Facts that let every demand be judged.
DisclosureFacts all_facts(bool holds) {
    DisclosureFacts facts;
    for (int year : {2019, 2023, 2024, 2030})
        for (const Disclosure& demand : disclosures_of(year)) {
            for (const std::string& name : {demand.applies, demand.shown})
                if (!name.empty()) facts.by_name[name] = {holds, {"därför", "because"}};
            for (const auto& lines : {demand.lines, demand.names})
                for (const std::string& line : lines) facts.statutory[line] = {line, line};
        }
    return facts;
}

DisclosureJudgement judged(const std::string& id, const DisclosureFacts& facts, const DisclosureStatements& stated) {
    for (DisclosureJudgement& judgement : judge_disclosures(2024, facts, stated))
        if (judgement.demand.id == id) return std::move(judgement);
    FAIL("no demand " << id);
    return {};
}

DisclosureStatement statement(std::string where, std::string reference = "", std::string not_applicable = "") {
    return {std::move(where), "", std::move(reference), std::move(not_applicable), "", {}};
}

}  // namespace

TEST_CASE("a stated demand is judged by what the förbund says") {
    struct Case {
        const char* what;
        const char* id;
        std::optional<DisclosureStatement> said;
        std::optional<bool> applies;
        Status status;
        const char* detail;
    };
    const std::vector<Case> cases = {
        {"where it stands", "handelser", statement("avsnitt 2"), true, Status::found, "avsnitt 2"},
        {"nothing", "handelser", {}, true, Status::missing, "handelser anges inte under [upplysningar]"},
        {"a reference is not enough", "varderingsprinciper", statement("avsnitt 2", "årsredovisning 2022"), true,
         Status::missing, "bara en hänvisning till årsredovisning 2022"},
        {"stated not to apply", "personal", statement("", "", "inga anställda"), true, Status::not_applicable,
         "inga anställda"},
        {"does not apply by the books", "nyttjandeperioder", {}, false, Status::not_applicable, "därför"},
        {"applies by the books",
         "nyttjandeperioder",
         {},
         true,
         Status::missing,
         "därför; nyttjandeperioder anges inte under [upplysningar]"},
        {"nobody knows whether it applies", "nyttjandeperioder", {}, {}, Status::undecided, "därför"},
        {"optional, and not stated",
         "privata_utforare",
         {},
         true,
         Status::not_applicable,
         "inget sådant är angivet i förbundets fil"},
        {"optional, and stated", "privata_utforare", statement("avsnitt 9"), true, Status::found, "avsnitt 9"},
    };
    for (const Case& c : cases) {
        INFO(c.what);
        DisclosureFacts facts = all_facts(true);
        facts.by_name["materiella_tillgangar"].holds = c.applies;
        DisclosureStatements stated;
        if (c.said) stated[c.id] = *c.said;
        const DisclosureJudgement judgement = judged(c.id, facts, stated);
        CHECK(judgement.status == c.status);
        CHECK(judgement.detail.sv == c.detail);
    }
}

TEST_CASE("rows are judged by what is printed and what it is called") {
    DisclosureFacts facts = all_facts(true);
    CHECK(judged("verksamhetens_resultat", facts, {}).status == Status::missing);
    facts.printed["rr/verksamhetens_resultat"] = {"Resultat av verksamheten", ""};
    facts.statutory["rr/verksamhetens_resultat"] = {"Verksamhetens resultat", ""};
    CHECK(judged("verksamhetens_resultat", facts, {}).status == Status::found);
    CHECK(judged("delsummornas_namn", facts, {}).status == Status::missing);
    facts.printed["rr/verksamhetens_resultat"] = {"Verksamhetens resultat", ""};
    CHECK(judged("delsummornas_namn", facts, {}).status == Status::found);
}

TEST_CASE("the demands follow the fiscal year: equity is divided by the wording of LKBR 6:2") {
    const auto lines = [](int year) {
        for (const Disclosure& demand : disclosures_of(year))
            if (demand.id == "eget_kapitals_delning") return demand.lines.front();
        return std::string();
    };
    CHECK(lines(2023) == "br/arets_resultat");
    CHECK(lines(2024) == "br/eget_kapital_ib");
}

TEST_CASE("every demand is whole, belongs to a part, and has an id of its own") {
    for (int year : {2019, 2023, 2024, 2030}) {
        std::set<std::string> ids;
        std::size_t checks = 0;
        for (const Disclosure& demand : disclosures_of(year)) {
            INFO(demand.id);
            CHECK(ids.insert(demand.id).second);
            const auto& parts = disclosure_parts();
            CHECK(std::any_of(parts.begin(), parts.end(), [&](const auto& p) { return p.first == demand.part; }));
            for (const std::string* text :
                 {&demand.law, &demand.what.sv, &demand.what.en, &demand.remedy.sv, &demand.remedy.en})
                CHECK_FALSE(text->empty());
            CHECK((demand.stated || !demand.shown.empty() || !demand.lines.empty() || !demand.names.empty()));
            if (demand.part == "kontroller") ++checks;
        }
        CHECK(checks == 16);
    }
}

TEST_CASE("a demand that names an unknown fact is our mistake") {
    CHECK_THROWS_AS(judge_disclosures(2024, {}, {}), Error);
}
