#include "output/svg_canvas.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "core/utf8.hpp"
#include "core/wide.hpp"
#include "output/html_table.hpp"
#include "output/wrap.hpp"

namespace bokslut::output {

namespace {

constexpr int character_width = 8;  // digits of a wide font
/// How a column of the data is told from the others without colour.
enum class Hatch { filled, slanting, across, upright };
/// A colour, at least 3:1 against white, and lines.
struct Look {
    std::string_view colour;
    Hatch hatch;
};
constexpr std::array<Look, 4> looks = {{{"#00488a", Hatch::filled},
                                        {"#b34700", Hatch::slanting},
                                        {"#2e6b34", Hatch::across},
                                        {"#5b3a8c", Hatch::upright}}};

/// The first multiple of `step` after `from`.
int next_line(int from, int step) {
    const int rest = from % step;
    return from - rest + (rest < 0 ? 0 : step);
}

/// Lines within a rectangle as the data of a path. They are drawn one by one and not as an SVG pattern, which a browser
/// prints as a picture of a megabyte.
std::string hatch_lines(Hatch hatch, int left, int top, int right, int bottom) {
    constexpr int slanting_step = 8, straight_step = 4;
    std::string path;
    const auto line = [&path](int x1, int y1, int x2, int y2) { path += fmt::format("M{} {}L{} {}", x1, y1, x2, y2); };
    if (hatch == Hatch::slanting)
        for (int sum = next_line(left + top, slanting_step); sum < right + bottom; sum += slanting_step)
            line(std::max(left, sum - bottom), std::min(bottom, sum - left), std::min(right, sum - top),
                 std::max(top, sum - right));
    if (hatch == Hatch::across)
        for (int y = next_line(top, straight_step); y < bottom; y += straight_step) line(left, y, right, y);
    if (hatch == Hatch::upright)
        for (int x = next_line(left, straight_step); x < right; x += straight_step) line(x, top, x, bottom);
    return path;
}

std::vector<std::string> lines_of(std::string_view text, int width) {
    return wrapped(text, static_cast<std::size_t>(std::max(width / character_width, 1)));
}

}  // namespace

int text_width_of(std::string_view text) {
    return static_cast<int>(std::min<std::size_t>(utf8::length(text), 1000)) * character_width;
}

Scale::Scale(std::int64_t low, std::int64_t high, int length)
    : low_(std::min<std::int64_t>(low, 0)), high_(std::max<std::int64_t>(high, 0)), length_(length) {
    if (low_ == high_) high_ = 1;
}

int Scale::at(std::int64_t value) const {
    const Int128 range = Int128{high_} - low_;
    return static_cast<int>(((Int128{value} - low_) * length_ * 2 + range) / (range * 2));
}

void Canvas::bar(int x, int y, int width, int height, std::size_t series) {
    const Look& look = looks[series % looks.size()];
    const bool filled = look.hatch == Hatch::filled;
    out_ += fmt::format(
        R"(<rect class="bar" x="{}" y="{}" width="{}" height="{}" fill="{}" stroke="{}" stroke-width="1"></rect>)", x,
        y, std::max(width, 0), std::max(height, 0), filled ? look.colour : "#ffffff", look.colour);
    out_ += '\n';
    const std::string lines = hatch_lines(look.hatch, x, y, x + width, y + height);
    if (!lines.empty())
        out_ += fmt::format("<path d=\"{}\" stroke=\"{}\" stroke-width=\"2\"></path>\n", lines, look.colour);
}

void Canvas::line(int x1, int y1, int x2, int y2, bool strong) {
    out_ += fmt::format(R"(<line x1="{}" y1="{}" x2="{}" y2="{}" stroke="{}" stroke-width="1"></line>)", x1, y1, x2, y2,
                        strong ? "#1a1a1a" : "#767676");
    out_ += '\n';
}

void Canvas::text(int x, int y, std::string_view text, Anchor anchor) {
    constexpr std::array<std::string_view, 3> names = {"start", "middle", "end"};
    out_ += fmt::format(R"(<text x="{}" y="{}" text-anchor="{}">{}</text>)", x, y,
                        names[static_cast<std::size_t>(anchor)], html_escaped(text));
    out_ += '\n';
}

int Canvas::wrapped_text(int x, int y, std::string_view source, int width, Anchor anchor) {
    std::vector<std::string> lines = lines_of(source, width);
    if (lines.size() > most_lines) {
        lines.resize(most_lines);
        lines.back() += "…";
    }
    for (const std::string& line : lines) {
        text(x, y, line, anchor);
        y += text_height - 2;
    }
    return static_cast<int>(lines.size()) * (text_height - 2);
}

bool Canvas::has_room(std::string_view source, int width) {
    return static_cast<int>(longest_word(source)) * character_width <= width &&
           lines_of(source, width).size() <= most_lines;
}

std::string Canvas::element(std::string_view title, std::string_view description, int height) const {
    const std::string named = title.empty() ? "diagram" : html_escaped(title);
    return fmt::format(
        "<svg role=\"img\" aria-labelledby=\"{0}-titel {0}-text\" viewBox=\"0 0 {1} {2}\" width=\"{1}\" "
        "height=\"{2}\" xmlns=\"http://www.w3.org/2000/svg\">\n<title id=\"{0}-titel\">{3}</title>\n"
        "<desc id=\"{0}-text\">{4}</desc>\n{5}</svg>\n",
        id_, canvas_width, height, named, html_escaped(description), out_);
}

}  // namespace bokslut::output
