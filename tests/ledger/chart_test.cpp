#include "bokslut/ledger/chart.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "tests/ledger/sie_files.hpp"

using bokslut::Chart;
using bokslut::NumberOrder;

TEST_CASE("chart: order of numbers", "[chart]") {
    // Proves that numbers are ordered by value, ties and other texts by their characters, numbers first.
    std::vector<std::string> given{"P1", "1911", "", "10", "DIFF", "301", "1", "01", "001", "2", "1A", "0", "00"};
    std::sort(given.begin(), given.end(), NumberOrder());
    CHECK(given ==
          std::vector<std::string>{"0", "00", "001", "01", "1", "2", "10", "301", "1911", "", "1A", "DIFF", "P1"});
}

TEST_CASE("chart: the order is total", "[chart]") {
    // Proves that NumberOrder is a strict weak order in which only equal texts are equivalent.
    rc::prop("on texts of few characters, where ties are common", [] {
        const auto text = rc::gen::container<std::string>(rc::gen::element('0', '1', '9', 'A', '\xE5'));
        const std::string a = *text;
        const std::string b = *text;
        const std::string c = *text;
        const NumberOrder before;
        RC_ASSERT(!before(a, a));
        RC_ASSERT((before(a, b) + before(b, a) + (a == b)) == 1);
        RC_ASSERT(!(before(a, b) && before(b, c)) || before(a, c));
    });
}

TEST_CASE("chart: names", "[chart]") {
    // Proves that what has no name is called by its number, and that leading zeros tell objects apart.
    Chart chart;
    chart.accounts = {{"1911", "Bank"}, {"1912", ""}};
    chart.objects["1"] = {{"01", "Kansli"}, {"1", "Skola"}};
    CHECK(chart.account_name("1911") == "Bank");
    CHECK(chart.account_name("1912") == "1912");
    CHECK(chart.account_name("9999") == "9999");
    CHECK(chart.object_name("1", "01") == "Kansli");
    CHECK(chart.object_name("1", "1") == "Skola");
    CHECK(chart.object_name("1", "02") == "02");
    CHECK(chart.object_name("6", "01") == "01");
}

TEST_CASE("chart: two charts", "[chart]") {
    // Proves that adding keeps this chart's names, and takes what it lacks.
    Chart chart;
    chart.accounts = {{"1911", "Bank"}};
    chart.objects["1"] = {{"01", "Kansli"}};
    Chart other;
    other.accounts = {{"1911", "Kassa"}, {"301", "Bidrag"}};
    other.dimensions = {{"6", "Projekt"}};
    other.objects["1"] = {{"01", "Annat"}, {"02", "Skola"}};
    other.objects["6"] = {{"P1", "Ny utställning"}};
    chart.add(other);
    CHECK(chart.accounts.begin()->first == "301");
    CHECK(chart.account_name("1911") == "Bank");
    CHECK(chart.dimensions.at("6") == "Projekt");
    CHECK(chart.object_name("1", "01") == "Kansli");
    CHECK(chart.object_name("1", "02") == "Skola");
    CHECK(chart.object_name("6", "P1") == "Ny utställning");
}
