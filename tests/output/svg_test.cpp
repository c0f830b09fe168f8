// Proves: a diagram is one well-formed picture with words that can be read, zero-based and the same every time,
// whatever its figures are.
#include "output/svg.hpp"

#include <algorithm>
#include <limits>
#include <regex>

#include "bokslut/output/writers.hpp"
#include "tests/catch.hpp"
#include "tests/output/hostile.hpp"
#include "tests/output/html_reader.hpp"
#include "tests/output/sample.hpp"

using namespace sample;

namespace {

Diagram diagram(Diagram::Kind kind, const std::vector<std::vector<std::int64_t>>& rows) {
    Diagram out{kind, "Vad den visar.", {}};
    out.data = {"diagram/x", "", "Ett diagram", "", {}, {}, {}, {}};
    for (std::size_t c = 0; c < rows.front().size(); ++c)
        out.data.columns.push_back({"k", "Kolumn " + std::to_string(c)});
    for (const auto& values : rows) {
        Row row{"Rad " + std::to_string(out.data.rows.size()), RowKind::line, 0, "", {}};
        for (const std::int64_t value : values) row.cells.push_back(Figure{"f", Amount(), value, {}});
        out.data.rows.push_back(std::move(row));
    }
    return out;
}

HtmlFacts facts_of(const std::string& svg) {
    return read_html("<!DOCTYPE html>\n" + svg);
}

/// Heights of the bars, in the order they are drawn; the legend's squares, 14 wide, are left out.
std::vector<int> sizes(const std::string& svg, const std::string& side) {
    std::vector<int> found;
    const std::regex bar("<rect class=\"bar\" x=\"-?\\d+\" y=\"-?\\d+\" width=\"(\\d+)\" height=\"(\\d+)\"");
    for (std::sregex_iterator it(svg.begin(), svg.end(), bar), end; it != end; ++it)
        if (!((*it)[1] == "14" && (*it)[2] == "12")) found.push_back(std::stoi((*it)[side == "width" ? 1 : 2]));
    return found;
}

/// Of a text: digits of a wide font take 8 pixels each at this size, and are 12 high.
struct Box {
    int left, right, top, bottom;
    std::string text;
    bool overlaps(const Box& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
};

std::vector<Box> boxes(const std::string& svg) {
    std::vector<Box> found;
    const std::regex text("<text x=\"(-?\\d+)\" y=\"(-?\\d+)\" text-anchor=\"(\\w+)\">([^<]*)</text>");
    for (std::sregex_iterator it(svg.begin(), svg.end(), text), end; it != end; ++it) {
        const std::string content = (*it)[4];
        const auto characters =
            std::count_if(content.begin(), content.end(), [](char c) { return (c & 0xC0) != 0x80; });
        const int width = 8 * static_cast<int>(characters), x = std::stoi((*it)[1]);
        const int left = (*it)[3] == "start" ? x : (*it)[3] == "end" ? x - width : x - width / 2;
        const int y = std::stoi((*it)[2]);
        found.push_back({left, left + width, y - 11, y + 1, content});
    }
    return found;
}

void check_apart(const std::string& svg) {
    const std::vector<Box> all = boxes(svg);
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            CAPTURE(all[i].text, all[j].text);
            CHECK_FALSE(all[i].overlaps(all[j]));
        }
}

}  // namespace

TEST_CASE("columns are as high as their numbers, from zero") {
    const std::string svg = output::svg_of(diagram(Diagram::Kind::columns, {{100}, {50}, {-100}, {0}}), "d");
    CHECK(sizes(svg, "height") == std::vector<int>{100, 50, 100, 0});
}

TEST_CASE("lying bars are as long as their numbers, from zero") {
    const std::vector<int> bars =
        sizes(output::svg_of(diagram(Diagram::Kind::bars, {{400}, {200}, {100}}), "d"), "width");
    REQUIRE(bars.size() == 3);
    CHECK(std::abs(bars[0] - 2 * bars[1]) <= 1);
    CHECK(std::abs(bars[0] - 4 * bars[2]) <= 2);
}

TEST_CASE("the number at the end of the longest bar is within the picture") {
    // Digits of a wide font take 8,3 pixels each at this size, thin spaces half as much.
    const std::string svg = output::svg_of(diagram(Diagram::Kind::bars, {{20'251'319}, {1}}), "d");
    const std::regex text("<text x=\"(\\d+)\"[^>]*>20");
    std::smatch found;
    REQUIRE(std::regex_search(svg, found, text));
    CHECK(std::stod(found[1]) + 8 * 8.3 + 2 * 4.2 <= 800);
}

TEST_CASE("no two texts of a picture overlap, and none is outside it") {
    using Rows = std::vector<std::vector<std::int64_t>>;
    const Rows plan(10, {12'345, -1'234, 98'765}), two(5, {12'345'678, 345}), alone(12, {1'234'567}),
        high(3, {1, 2, 3, 4});
    for (const Rows& rows : {plan, two, alone, high, Rows{{1'000'000, -50'000}, {0, 0}}})
        for (const auto kind : {Diagram::Kind::columns, Diagram::Kind::bars, Diagram::Kind::deviation}) {
            if (kind == Diagram::Kind::deviation && rows.front().size() != 3) continue;
            CAPTURE(rows.size(), rows.front().size(), static_cast<int>(kind));
            const std::string svg = output::svg_of(diagram(kind, rows), "d");
            CHECK(boxes(svg).size() > rows.size() * rows.front().size());
            check_apart(svg);
            for (const Box& box : boxes(svg)) CHECK((box.left >= 0 && box.right <= 800));
        }
    check_apart(output::svg_of(diagram(Diagram::Kind::bridge, {{11'875}, {695}, {-2}, {12'568}}), "d"));
}

TEST_CASE("columns too narrow for their numbers, or for a word of their labels, are drawn lying") {
    const auto widths = [](const std::vector<std::vector<std::int64_t>>& rows, const std::string& label) {
        Diagram narrow = diagram(Diagram::Kind::columns, rows);
        for (Row& row : narrow.data.rows) row.label = label;
        std::vector<int> found = sizes(output::svg_of(narrow, "d"), "height");
        std::sort(found.begin(), found.end());
        return found.back();
    };
    const std::vector<std::vector<std::int64_t>> few(4, {123}), many(20, {123'456}), short_numbers(20, {1});
    CHECK(widths(few, "2023") == 200);
    CHECK(widths(many, "2023") < 20);
    CHECK(widths(short_numbers, "23") == 200);
    CHECK(widths(short_numbers, "Pensionsavsättningar") < 20);
}

TEST_CASE("hatching is lines within the bar, never a pattern, which a browser prints as a large picture") {
    const std::string svg = output::svg_of(diagram(Diagram::Kind::bars, {{400, 300, 17, 5}, {-90, 1, -400, 8}}), "d");
    CHECK(svg.find("pattern") == std::string::npos);
    CHECK(svg.find("url(") == std::string::npos);
    const std::regex hatched(
        "<rect class=\"bar\" x=\"(\\d+)\" y=\"(\\d+)\" width=\"(\\d+)\" height=\"(\\d+)\" "
        "fill=\"#ffffff\"[^>]*></rect>\n<path d=\"([^\"]*)\"");
    const std::regex line("M(\\d+) (\\d+)L(\\d+) (\\d+)");
    std::size_t lines = 0;
    for (std::sregex_iterator it(svg.begin(), svg.end(), hatched), end; it != end; ++it) {
        const auto number = [&it](std::size_t i) { return std::stoi((*it)[i]); };
        const std::string path = (*it)[5];
        for (std::sregex_iterator at(path.begin(), path.end(), line); at != end; ++at, ++lines)
            for (const std::size_t point : {1U, 3U}) {
                const int x = std::stoi((*at)[point]), y = std::stoi((*at)[point + 1]);
                CHECK((x >= number(1) && x <= number(1) + number(3)));
                CHECK((y >= number(2) && y <= number(2) + number(4)));
            }
    }
    CHECK(lines > 30);
}

TEST_CASE("a bridge stands on where the last step ended") {
    const std::string svg = output::svg_of(diagram(Diagram::Kind::bridge, {{100}, {50}, {-30}, {120}}), "d");
    const std::vector<int> steps = sizes(svg, "height");
    REQUIRE(steps.size() == 4);
    CHECK(std::abs(steps[0] + steps[1] - steps[2] - steps[3]) <= 2);
}

TEST_CASE("the picture has a title, a description, its numbers as text and a look for each column") {
    const std::string svg = output::svg_of(diagram(Diagram::Kind::columns, {{34851, -12}, {1, 2}}), "d");
    CHECK(svg.find("role=\"img\" aria-labelledby=\"d-titel d-text\"") != std::string::npos);
    CHECK(svg.find("<title id=\"d-titel\">Ett diagram</title>\n<desc id=\"d-text\">Vad den visar.</desc>") !=
          std::string::npos);
    CHECK(visible(svg).find(">34~851<") != std::string::npos);
    CHECK(visible(svg).find(">−12<") != std::string::npos);
    CHECK(svg.find("fill=\"#00488a\" stroke=\"#00488a\"") != std::string::npos);
    CHECK(svg.find("fill=\"#ffffff\" stroke=\"#b34700\"") != std::string::npos);
    CHECK(links_hold(facts_of(svg)));
    CHECK(svg == output::svg_of(diagram(Diagram::Kind::columns, {{34851, -12}, {1, 2}}), "d"));
}

TEST_CASE("numbers at the ends of what there is, and none at all") {
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max() / 4;
    for (const auto kind :
         {Diagram::Kind::columns, Diagram::Kind::bars, Diagram::Kind::deviation, Diagram::Kind::bridge}) {
        for (const auto& rows : std::vector<std::vector<std::vector<std::int64_t>>>{
                 {{0, 0, 0}}, {{most, -most, most}, {-most, most, -most}}, {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}}) {
            const std::string svg = output::svg_of(diagram(kind, rows), "d");
            CHECK(links_hold(facts_of(svg)));
            for (const int size : sizes(svg, "height")) CHECK(size <= 300);
        }
        Diagram empty{kind, "", {}};
        CHECK(output::svg_of(empty, "d").empty());
    }
}

TEST_CASE("hostile texts: a picture has the same elements as for a harmless text") {
    const auto named = [](const std::string& text) {
        Diagram out = diagram(Diagram::Kind::deviation, {{1, 2, 1}});
        out.description = out.data.title = out.data.rows[0].label = text;
        for (TableColumn& column : out.data.columns) column.heading = text;
        return out;
    };
    for (const std::string& text : hostile_texts()) {
        Document document;
        document.blocks.emplace_back(named(text));
        CAPTURE(text.substr(0, 60));
        const HtmlFacts facts = read_html(write_html(document));
        CHECK(links_hold(facts));
        for (const std::string& tag : facts.tags) CHECK((tag != "script" && tag != "img"));
    }
}
