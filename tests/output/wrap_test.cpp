// Proves: width counts characters, lines keep to their width, and no number is torn apart.
#include "output/wrap.hpp"

#include "tests/catch.hpp"

using namespace bokslut::output;
using Lines = std::vector<std::string>;

TEST_CASE("width counts characters, not bytes") {
    CHECK(width_of("") == 0);
    CHECK(width_of("Årets") == 5);
    CHECK(width_of("A\u030Arets") == 5);  // å as a and a combining ring
    CHECK(width_of("💰") == 1);
    CHECK(width_of("\xC3") == 1);  // half a character
    CHECK(width_of(Lines{"å", "åäö", ""}) == 3);
}

TEST_CASE("aligned texts are filled up to the width and never cut") {
    CHECK(right_aligned("å", 3) == "  å");
    CHECK(left_aligned("å", 3) == "å  ");
    CHECK(right_aligned("lång", 3) == "lång");
    CHECK(left_aligned("lång", 3) == "lång");
}

TEST_CASE("words go on lines of the width") {
    CHECK(wrapped("", 10) == Lines{""});
    CHECK(wrapped("ett två tre", 7) == Lines{"ett två", "tre"});
    CHECK(wrapped("ett två tre fyra", 11, 4) == Lines{"ett två tre", "fyra"});
    CHECK(wrapped("  ett   två  ", 20) == Lines{"ett två"});
    CHECK(wrapped("ååååå öö", 3) == Lines{"ååå", "åå", "öö"});
    CHECK(wrapped("abc", 0) == Lines{"a", "b", "c"});
}

TEST_CASE("a number keeps its groups and its unit") {
    CHECK(wrapped("summan är 1 234 567 tkr, mer än förut", 16) == Lines{"summan är", "1 234 567 tkr,", "mer än förut"});
    CHECK(wrapped("minst 10 % av allt", 8) == Lines{"minst", "10 % av", "allt"});
    CHECK(wrapped("år 2023 kräver mer", 8) == Lines{"år 2023", "kräver", "mer"});
}

TEST_CASE("a word of a million characters is cut in reasonable time") {
    const Lines lines = wrapped(std::string(1000000, 'x'), 60);
    CHECK(lines.size() == 16667);
    CHECK(width_of(lines) == 60);
}
