// What the förbund's file and its tables say twice, leave empty or give beyond measure is told with its place.
#include "tests/federation/example.hpp"

using namespace bokslut;
using bokslut::test::fees_from;

namespace {

// 7 lines.
const std::string members = R"([[medlem]]
namn = "Åda"
kod  = "01"
[[medlem]]
namn = "Bro"
kod  = "02"
)";

// The one finding, with its line: "fees.twice 9".
std::string told(const std::string& text) {
    Findings findings;
    fees_from(text, findings);
    INFO(text << findings_message(findings));
    REQUIRE(findings.all().size() == 1);
    CHECK_FALSE(finding_text(findings.all()[0], Language::english).empty());
    return findings.all()[0].code + " " + std::to_string(findings.all()[0].place.line);
}

std::string fee(const std::string& rest) {
    return members + "[[avgift]]\nfor = \"Prov\"\nbeslutad_for = 2024\n" + rest;
}

}  // namespace

// Names are compared as keys are: in any case, and å as a.
TEST_CASE("what stands twice is told at the second") {
    CHECK(told(members + "[[medlem]]\nnamn = \"Ced\"\nkod = \"02\"") == "fees.member_code_twice 9");
    CHECK(told(fee("belopp = { \"Åda\" = 1, ada = 2 }")) == "fees.twice 10");
    CHECK(told(fee("fast = 1\nmedlemmar = [\"Bro\", \"bro\"]")) == "fees.twice 11");
    CHECK(told("[[index]]\nnamn = \"PKV\"\nprocent = { 2024 = \"1 %\" }\n[[index]]\nnamn = \"pkv\"\nprocent = { 2024 = "
               "\"1 %\" }") == "fees.twice 5");
    CHECK(told("[[index]]\nnamn = \"PKV\"\nprocent = { 2024 = \"1 %\" }\nvarden = { 2024 = 1 }") ==
          "fees.index_two_kinds 3");
    CHECK(told("[avgifter]\ninvanare_okar = { Bro = 1, bro = 2 }\n" + members) == "fees.twice 2");
    CHECK(told("[avgifter]\nforfaller = [\"31 mars\", \"31 Mars\"]\n" + members) == "fees.twice 2");
    CHECK(told("[[intern_fordelning.enhet]]\nnamn = \"IT\"\nkostnad = 1\n[[intern_fordelning.enhet]]\nnamn = "
               "\"it\"\nkostnad = 1") == "fees.twice 5");
    CHECK(told("[[intern_fordelning.enhet]]\nnamn = \"IT\"\nkostnad = 1\nnyttjas_av = { A = 1, a = 2 }\n"
               "[[intern_fordelning.enhet]]\nnamn = \"A\"\nkostnad = 1") == "fees.twice 4");
    CHECK(told("[[poangpris]]\nfor = \"P\"\nhogst_per_poang = 1\nproducerat = { A = 1, a = 2 }") == "fees.twice 4");
    const std::string points = "[[poangpris]]\nfor = \"P\"\nhogst_per_poang = 1\nproducerat = { A = 1 }\n";
    CHECK(told(points + points) == "fees.twice 6");
    CHECK(told(fee("fast = 1\nkonto = \"3\"\navdrag = [{ kod = \"02\", slag = \"beslutat projekt\" }]")) ==
          "fees.code_twice 12");
    CHECK(told(fee("fast = 1\nkonto = \"3\"\noverskott = { objekt = { 2023 = \"9\", 2024 = \"9\" } }")) ==
          "fees.code_twice 12");
}

// Given without anything in it is no choice.
TEST_CASE("what is empty is told") {
    for (const char* key : {"per_invanare_for", "belopp", "fordelas_efter"}) {
        INFO(key);
        CHECK(told(fee(std::string("fast = 1\ntotalt = 5\n") + key + " = {}")) == "fees.empty_list 12");
    }
    CHECK(told(fee("fast = 1\nmedlemmar = []")) == "fees.empty_list 11");
    CHECK(told(fee("fast = 1\nraknas_upp_med = {}")) == "fees.empty_list 11");
    CHECK(told(fee("fast = 1\nkonto = \"3\"\noverskott = { objekt = {} }")) == "fees.empty_list 12");
    CHECK(told("[avgifter]\nforfaller = []\n" + members) == "fees.empty_list 2");
    CHECK(told("[avgifter]\nforfaller = [\"31 mars\", \" \"]\n" + members) == "fees.empty_list 2");
    CHECK(told("[avgifter]\ninvanare_okar = {}\n" + members) == "fees.empty_list 2");
    CHECK(told("[[poangpris]]\nfor = \"P\"\nhogst_per_poang = 1\nproducerat = {}") == "fees.empty_list 4");
    CHECK(told("[[intern_fordelning.enhet]]\nnamn = \"IT\"\nkostnad = 1\nnyttjas_av = {}") == "fees.empty_list 4");
}

// Those the fee is for are `medlemmar`, and nobody else.
TEST_CASE("a member beside the list is refused") {
    CHECK(told(fee("per_invanare = 1\nmedlemmar = [\"Bro\"]\nper_invanare_for = { \"Åda\" = 2 }")) ==
          "fees.not_among_members 12");
    CHECK(told(fee("belopp = { \"Åda\" = 2, Bro = 3 }\nmedlemmar = [\"Bro\"]")) == "fees.not_among_members 10");
    CHECK(told(fee("totalt = 5\nfordelas_efter = { \"Åda\" = 2, Bro = 3 }\nmedlemmar = [\"Bro\"]")) ==
          "fees.not_among_members 11");
}

// What belongs together: a key and a membership, a surplus and its account.
TEST_CASE("what cannot stand alone is told") {
    CHECK(told(members + "[[medlem]]\nnamn = \"Ced\"\nadjungerad = true\nandel_kostnader = \"100 %\"") ==
          "fees.associated_with_key 10");
    CHECK(told(fee("fast = 1\noverskott = { objekt = { 2023 = \"9\" } }")) == "settings.missing_key 7");
    CHECK(told(fee("fast = 1\nkonto = \"3\"\nenligt_bokforingen = true")) == "fees.booked_beside_model 12");
    CHECK(told(fee("fast = 1\navdrag = [{ kod = \"9\", slag = \"beslutat projekt\" }]")) == "settings.missing_key 7");
}

// Days that are none, and words that are not meant as days.
TEST_CASE("due dates are days or words") {
    const auto with = [](const std::string& due) { return "[avgifter]\nforfaller = [\"" + due + "\"]\n" + members; };
    for (const char* day : {"31 januari", "29 februari", "2024-01-31", "varje kvartal", "30 dagar netto"}) {
        INFO(day);
        fees_from(with(day));
    }
    for (const char* day : {"31 februari", "31 janauri", "2024-02-30", "0 maj", "1,5 juni", "32"}) {
        INFO(day);
        CHECK(told(with(day)) == "settings.bad_date 2");
    }
}

// Beyond measure, or nothing to count by.
TEST_CASE("numbers that cannot be are told") {
    CHECK(told(fee("totalt = 5\nfordelas_efter = { Bro = 10000000001 }")) == "fees.number_too_large 11");
    CHECK(told("[avgifter]\ninvanare_okar = 1000000001\n" + members) == "fees.number_too_large 2");
    CHECK(told(fee("totalt = \"1 001,50 kr\"")) == "fees.total_not_whole 10");
    CHECK(told(fee("totalt = \"1 500 kr\"\navrundas_till = \"tusental\"")) == "fees.total_not_whole 10");
    fees_from(fee("totalt = \"1 001,50 kr\"\navrundas_till = \"öre\""));
    const std::string points = "[[poangpris]]\nfor = \"P\"\nproducerat = { Bro = 9000000000 }\n";
    CHECK(told(points + "kostnad = 5\npoang = 0") == "fees.zero_points 5");
    CHECK(told(points + "kostnad = \"90 mnkr\"\npoang = 1") == "fees.too_large 1");
    CHECK(told(points + "hogst_per_poang = 1\ntill = \"Brå\"") == "fees.unknown_member 5");
    fees_from(points + "hogst_per_poang = 1\ntill = \"Samordnaren\"");
}

// Years that a model never comes to.
TEST_CASE("years that are never used are told") {
    CHECK(told(fee("fast = 1\ngaller_till = 2023")) == "fees.ends_before_it_begins 11");
    CHECK(told(fee("fast = 1\nraknas_upp_med = { 2024 = \"3 %\", 2025 = \"2 %\" }")) == "fees.index_year_unused 11");
}

// Members and columns of the table of inhabitants.
TEST_CASE("inhabitants that stand twice are told") {
    const FeeDefinition fees = fees_from(members);
    const auto codes = [&](const char* table) {
        Findings findings;
        Inhabitants out;
        read_inhabitants(read_csv(Source("invanare.csv", table), findings), fees.members, out, findings);
        std::vector<std::string> all;
        for (const Finding& finding : findings.all())
            all.push_back(finding.code + " " + std::to_string(finding.place.line) + ":" +
                          std::to_string(finding.place.column));
        return all;
    };
    CHECK(codes("kommun;2024;2023-11-01\nBro;1;2\nÅda;1;2\n").empty());
    CHECK(codes("kommun;2024\nBro;1\nbro;2\n") == std::vector<std::string>{"fees.twice 3:1"});
    CHECK(codes("kommun;2024;2024\nBro;1;2\n") == std::vector<std::string>{"fees.twice 1:13"});
    CHECK(codes("kommun;2023-11-01;20231101\nBro;1;2\n") == std::vector<std::string>{"fees.twice 1:19"});
}

// Pupils: no home, more points than the course, the same pupil twice, a price beyond measure.
TEST_CASE("pupils that cannot be charged are told") {
    const std::string heading = "elev;kommun;utbildning;termin;pris;slutade;poang;genomforda;poang_per_vecka\n";
    const auto codes = [&](const std::string& rows) {
        Findings findings;
        read_pupils(read_csv(Source("elever.csv", heading + rows), findings), {}, findings);
        std::vector<std::string> all;
        for (const Finding& finding : findings.all())
            all.push_back(finding.code + " " + std::to_string(finding.place.line));
        return all;
    };
    using Codes = std::vector<std::string>;
    CHECK(codes("A;;gymnasium;HT2025;80;;;;\n") == Codes{"fees.empty_list 2"});
    CHECK(codes(";Mark;gymnasium;HT2025;80;;;;\n") == Codes{"fees.empty_list 2"});
    CHECK(codes("A;Mark;vuxen;HT2025;80;2025-10-01;800;801;10\n") == Codes{"fees.more_than_course 2"});
    CHECK(codes("A;Mark;vuxen;HT2025;80;;800;;\nA;Mark;vuxen;HT2025;80;;400;;\n").empty());
    CHECK(codes("A;Mark;gymnasium;HT2025;80;;;;\na;Mark;gymnasium;ht2025;80;;;;\n") == Codes{"fees.twice 3"});
    CHECK(codes("A;Mark;gymnasium;HT2025;99999999999;;;;\n") == Codes{"fees.number_too_large 2"});
    CHECK(codes("A;Mark;vuxen;HT2025;9000000000;;9000000000;;\n") == Codes{"fees.too_large 2"});
}

// An associated member that is named for a part of its own pays that part and nothing else.
TEST_CASE("an associated member pays what it is named for") {
    const std::string associated = members + "[[medlem]]\nnamn = \"Ced\"\nadjungerad = true\n";
    struct Case {
        const char* fee;
        std::vector<std::int64_t> ore;
    };
    for (const Case& one :
         std::vector<Case>{{"fast = 10\nbelopp = { Ced = 3 }", {1'000, 1'000, 300}},
                           {"per_invanare = 1\nper_invanare_for = { Ced = 2 }\ntotalt = 20", {11'000, 11'000, 20'000}},
                           {"fast = 10\nmedlemmar = [\"Bro\", \"Ced\"]", {1'000, 1'000}},
                           {"belopp = { Ced = 3 }", {300}}}) {
        INFO(one.fee);
        FeeDefinition fees = fees_from(associated + "[[avgift]]\nfor = \"P\"\nbeslutad_for = 2024\n" + one.fee);
        for (std::size_t i = 0; i < 3; ++i) fees.inhabitants.give(i, 2024, 100);
        Findings findings;
        const auto service = compute_fees(fees.models[0], fees, 2024, nullptr, findings);
        REQUIRE(service.has_value());
        std::vector<std::int64_t> ore;
        for (const MemberFee& fee : service->fees) ore.push_back(fee.amount.ore());
        CHECK(ore == one.ore);
    }
}

// Two services that read the same account would count it twice; members that differ tell them apart, and so do years.
TEST_CASE("one account for two services is told") {
    const auto two = [](const char* first, const char* second) {
        return members + "[[avgift]]\nfor = \"A\"\nbeslutad_for = 2024\nfast = 1\n" + first +
               "\n[[avgift]]\nfor = \"B\"\nbeslutad_for = 2024\nfast = 1\n" + second;
    };
    CHECK(told(two("konto = \"35\"", "konto = \"3561\"")) == "fees.account_twice 16");
    CHECK(told(two("konto = \"3561\"", "konto = \"35\"")) == "fees.account_twice 16");
    fees_from(two("konto = \"3561\"", "konto = \"3562\""));
    fees_from(two("konto = \"3561\"\nmedlemmar = [\"Bro\"]", "konto = \"3561\"\nmedlemmar = [\"Åda\"]"));
    fees_from(two("konto = \"3561\"\ngaller_till = 2024", "konto = \"3561\"")
                  .replace(two("konto = \"3561\"\ngaller_till = 2024", "konto = \"3561\"").rfind("2024"), 4, "2025"));
}

// A short name that is another service's would hide it.
TEST_CASE("a short name that is another's is told") {
    const auto two = [](const char* first, const char* second) {
        return members + "[[avgift]]\nfor = \"Alfa\"\nbeslutad_for = 2024\nfast = 1\n" + first +
               "\n[[avgift]]\nfor = \"Beta\"\nbeslutad_for = 2024\nfast = 1\n" + second;
    };
    CHECK(told(two("", "kort = \"alfa\"")) == "fees.short_name_taken 16");
    CHECK(told(two("kort = \"Beta\"", "")) == "fees.short_name_taken 12");
    CHECK(told(two("kort = \"X\"", "kort = \"x\"")) == "fees.short_name_taken 16");
    fees_from(two("kort = \"Alfa\"", "kort = \"B\""));
}

// A name that is given without anything in it is no name; what is no text states nothing.
TEST_CASE("blank names and statements that are none are told") {
    CHECK(told("[[medlem]]\nnamn = \"\"") == "fees.empty_list 2");
    CHECK(told(members + "[[avgift]]\nfor = \" \"\nbeslutad_for = 2024\nfast = 1") == "fees.empty_list 8");
    const std::string points = "[[poangpris]]\nfor = \"P\"\nhogst_per_poang = 1\nproducerat = { Bro = 9, Ada = 1 }\n";
    CHECK(told("[[poangpris]]\nfor = \"\"\nhogst_per_poang = 1\nproducerat = { A = 1 }") == "fees.empty_list 2");
    CHECK(told(points + "uppges = { Bro = 9 }") == "settings.wrong_kind 5");
    CHECK(told(points + "uppges = { Ada = \"1 kr\", \"Åda\" = \"2 kr\" }") == "fees.twice 5");
    CHECK(told("[intern_fordelning]") == "settings.missing_key 1");
    CHECK(told("[[intern_fordelning.enhet]]\nnamn = \"\"\nkostnad = 1") == "fees.empty_list 2");
}

// An index that lowers a fee, or that nothing follows of.
TEST_CASE("an index that does not raise is told") {
    const std::string index = "[[index]]\nnamn = \"PKV\"\nprocent = { 2024 = \"1 %\" }\n";
    const auto raised = [&](const char* by) { return index + fee(std::string("fast = 1\nraknas_upp_med = ") + by); };
    CHECK(told(raised("{ serie = \"PKV\", bas = 2025 }")) == "fees.index_base_late 14");
    fees_from(raised("{ serie = \"PKV\", bas = 2024 }"));
    CHECK(told(index +
               fee("konto = \"3\"\nenligt_bokforingen = true\nraknas_upp_med = { serie = \"PKV\", bas = 2022 }")) ==
          "fees.index_base_unused 15");
    const std::string grant =
        "fordelas_efter = \"invånare\"\nraknas_upp_med = \"2 %\"\nmotfinansierar = { bidrag = 5 }\n";
    CHECK(told(fee(grant)) == "fees.index_unused 11");
    fees_from(fee(grant + "fast = 1"));
}

// What is left of a grant is shared by points or by stated weights.
TEST_CASE("a grant that is left over is read") {
    const std::string points = "[[poangpris]]\nfor = \"P\"\nhogst_per_poang = 1\nproducerat = { Bro = 9, Ada = 1 }\n";
    const auto grant = [&](const std::string& rest) {
        return points + "statsbidrag = { beviljat = 50, " + rest + " }";
    };
    const LeftOverGrant by_points = fees_from(grant("anvant = 20")).point_prices[0].grant.value();
    CHECK(by_points.names == std::vector<std::string>{"Bro", "Ada"});
    CHECK(by_points.weights == std::vector<Rational>{9, 1});
    const LeftOverGrant stated =
        fees_from(grant("anvant = 20, fordelas_efter = { Ada = 1, Bro = 1, Ced = 2 }")).point_prices[0].grant.value();
    CHECK(stated.names.size() == 3);
    CHECK(stated.granted_ore == Rational(5'000));
    CHECK(told(grant("fordelas_efter = \"poäng\"")) == "settings.missing_key 5");
    CHECK(told(grant("anvant = 20, fordelas_efter = { Ada = 0 }")) == "fees.no_weight 5");
    CHECK(told(grant("anvant = 20, fordelas_efter = { Ada = 1, ada = 1 }")) == "fees.twice 5");
}

// A home that is nearly a member's name is a slip of the pen; another is not.
TEST_CASE("a pupil's home that is nearly a member is told") {
    const FeeDefinition fees = fees_from("[[medlem]]\nnamn = \"Tranemo\"");
    Findings findings;
    const std::string rows =
        "elev;kommun;utbildning;termin;pris\n"
        "A;Tranemmo;gymnasium;HT2025;80\nB;tranemo;gymnasium;HT2025;80\nC;Habo;gymnasium;HT2025;80\n";
    CHECK(read_pupils(read_csv(Source("elever.csv", rows), findings), {}, findings, fees.members).size() == 3);
    REQUIRE(findings.all().size() == 1);
    CHECK(findings.all()[0].code == "fees.pupil_home");
    CHECK(findings.all()[0].place.line == 2);
}
