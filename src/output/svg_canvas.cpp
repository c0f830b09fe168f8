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
constexpr std::string_view look_names = "abcd";
/// For each column of the data a colour, at least 3:1 against white, and lines that tell it without colour.
constexpr std::array<std::string_view, 4> looks = {
    R"(<rect width="8" height="8" fill="#00488a"></rect>)",
    R"(<rect width="8" height="8" fill="#ffffff"></rect><path d="M-2 2 l4 -4 M0 8 l8 -8 M6 10 l4 -4" stroke="#b34700" stroke-width="2.5"></path>)",
    R"(<rect width="8" height="8" fill="#ffffff"></rect><path d="M0 2 h8 M0 6 h8" stroke="#2e6b34" stroke-width="2"></path>)",
    R"(<rect width="8" height="8" fill="#ffffff"></rect><path d="M2 0 v8 M6 0 v8" stroke="#5b3a8c" stroke-width="2"></path>)"};
constexpr std::array<std::string_view, 4> edges = {"#00488a", "#b34700", "#2e6b34", "#5b3a8c"};

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
    const std::size_t look = series % looks.size();
    out_ += fmt::format(
        R"svg(<rect x="{}" y="{}" width="{}" height="{}" fill="url(#{}-{})" stroke="{}" stroke-width="1"></rect>)svg",
        x, y, std::max(width, 0), std::max(height, 0), id_, look_names[look], edges[look]);
    out_ += '\n';
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
    std::vector<std::string> lines =
        wrapped(std::string(source), static_cast<std::size_t>(std::max(width / character_width, 1)));
    if (lines.size() > static_cast<std::size_t>(most_lines)) {
        lines.resize(static_cast<std::size_t>(most_lines));
        lines.back() += "…";
    }
    for (const std::string& line : lines) {
        text(x, y, line, anchor);
        y += text_height - 2;
    }
    return static_cast<int>(lines.size()) * (text_height - 2);
}

std::string Canvas::element(std::string_view title, std::string_view description, int height) const {
    std::string patterns;
    for (std::size_t i = 0; i < looks.size(); ++i)
        patterns +=
            fmt::format(R"(<pattern id="{}-{}" width="8" height="8" patternUnits="userSpaceOnUse">{}</pattern>)", id_,
                        look_names[i], looks[i]);
    const std::string named = title.empty() ? "diagram" : html_escaped(title);
    return fmt::format(
        "<svg role=\"img\" aria-labelledby=\"{0}-titel {0}-text\" viewBox=\"0 0 {1} {2}\" width=\"{1}\" "
        "height=\"{2}\" xmlns=\"http://www.w3.org/2000/svg\">\n<title id=\"{0}-titel\">{3}</title>\n"
        "<desc id=\"{0}-text\">{4}</desc>\n<defs>{5}</defs>\n{6}</svg>\n",
        id_, canvas_width, height, named, html_escaped(description), patterns, out_);
}

}  // namespace bokslut::output
