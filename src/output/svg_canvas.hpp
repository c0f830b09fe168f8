// What diagrams are drawn with: elements of SVG and a scale. Private.
//
// Threads: values; const calls may run at once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bokslut::output {

inline constexpr int canvas_width = 800;
inline constexpr int text_height = 16;
inline constexpr std::size_t most_lines = 6;  ///< of a label

/// About how wide a text is drawn; fonts differ, so it is rather too much.
int text_width_of(std::string_view text);

/// Numbers to places: from `low` to `high` over `length`, zero always within.
class Scale {
public:
    Scale(std::int64_t low, std::int64_t high, int length);
    /// How far from the low end `value` stands, 0..length.
    int at(std::int64_t value) const;
    std::int64_t low() const { return low_; }
    std::int64_t high() const { return high_; }

private:
    std::int64_t low_, high_;
    int length_;
};

enum class Anchor { start, middle, end };

class Canvas {
public:
    explicit Canvas(std::string id) : id_(std::move(id)) {}

    /// A bar in the look of column `series`: its colour, filled or hatched.
    void bar(int x, int y, int width, int height, std::size_t series);
    void line(int x1, int y1, int x2, int y2, bool strong = false);
    void text(int x, int y, std::string_view text, Anchor anchor = Anchor::start);
    /// The text over lines of `width`; what has no room on most_lines ends in "…". The height it takes.
    int wrapped_text(int x, int y, std::string_view text, int width, Anchor anchor);
    /// Whether lines of `width` hold every word of a text, and all of it.
    static bool has_room(std::string_view text, int width);
    /// The whole element.
    std::string element(std::string_view title, std::string_view description, int height) const;

private:
    std::string id_;
    std::string out_;
};

}  // namespace bokslut::output
