#include "output/svg.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <vector>

#include "output/printed.hpp"
#include "output/svg_canvas.hpp"

namespace bokslut::output {

namespace {

using Value = std::optional<std::int64_t>;

Value value_of(const Cell& cell) {
    if (const auto* figure = std::get_if<Figure>(&cell)) return figure->shown;
    if (const auto* number = std::get_if<Number>(&cell)) return number->shown();
    return std::nullopt;
}

/// The numbers of a diagram, and the texts that stand beside them.
class Drawing {
public:
    Drawing(const Diagram& diagram, const std::string& id) : diagram_(diagram), data_(diagram.data), canvas_(id) {}

    std::string svg() {
        if (!measure()) return {};
        const int top = legend();
        switch (diagram_.kind) {
            case Diagram::Kind::columns:
                return finish(upright_has_room() ? columns(top) : bars(top, data_.columns.size()));
            case Diagram::Kind::bars:
                return finish(bars(top, data_.columns.size()));
            case Diagram::Kind::deviation:
                return finish(bars(top, 2));
            case Diagram::Kind::bridge:
                return finish(bridge(top));
        }
        return {};
    }

private:
    std::string finish(int height) const { return canvas_.element(title_of(data_), diagram_.description, height); }

    std::string number(const Cell& cell) const { return cell_text(cell, data_.measure, NumberStyle::typographic()); }

    /// The ends of the numbers; whether there are any.
    bool measure() {
        bool any = false;
        std::int64_t level = 0;
        for (std::size_t r = 0; r < data_.rows.size(); ++r) {
            for (std::size_t c = 0; c < data_.columns.size(); ++c) {
                const Value value = value_of(cell_at(data_.rows[r], c));
                if (!value) continue;
                any = true;
                const bool step = diagram_.kind == Diagram::Kind::bridge && r > 0 && r + 1 < data_.rows.size();
                level = step ? level + *value : *value;
                low_ = std::min(low_, level);
                high_ = std::max(high_, level);
            }
        }
        return any;
    }

    /// What the columns of the data look like; the height it takes.
    int legend() {
        const std::string unit = measure_of(data_);
        int x = 0;
        if (!unit.empty()) {
            canvas_.text(0, text_height, unit);
            x = text_width_of(unit) + 24;
        }
        if (diagram_.kind == Diagram::Kind::bridge || data_.columns.size() < 2) return text_height + 12;
        int y = text_height;
        for (std::size_t c = 0; c < data_.columns.size(); ++c) {
            const std::string heading = printed(data_.columns[c].heading);
            const int width = 20 + text_width_of(heading) + 16;
            if (x > 0 && x + width > canvas_width) {
                x = 0;
                y += text_height + 4;
            }
            canvas_.bar(x, y - 12, 14, 12, c);
            canvas_.text(x + 20, y, heading);
            x += width;
        }
        return y + 14;
    }

    static constexpr int label_gap = 6;
    int group_width() const { return canvas_width / std::max(static_cast<int>(data_.rows.size()), 1); }
    /// Of each column of a group.
    int column_width() const {
        return std::clamp(group_width() * 8 / 10 / std::max(static_cast<int>(data_.columns.size()), 1), 2, 80);
    }

    /// Whether upright columns leave room for every number over its own, and for whole words of the labels; a column
    /// alone in its group has the group's width.
    bool upright_has_room() const {
        const int room = data_.columns.size() < 2 ? group_width() : column_width();
        for (const Row& row : data_.rows) {
            if (!Canvas::has_room(row.label, group_width() - label_gap)) return false;
            for (const Cell& cell : row.cells)
                if (text_width_of(number(cell)) > room) return false;
        }
        return true;
    }

    int columns(int top) {
        constexpr int height = 200, room = 18;  // room for numbers above and below
        const Scale scale(low_, high_, height);
        const auto y_of = [&](std::int64_t value) { return top + room + height - scale.at(value); };
        const int groups = static_cast<int>(data_.rows.size()), series = static_cast<int>(data_.columns.size());
        const int group = group_width(), width = column_width();
        int labels = 0;
        for (int g = 0; g < groups; ++g) {
            const Row& row = data_.rows[static_cast<std::size_t>(g)];
            const int left = g * group + (group - width * series) / 2;
            for (int s = 0; s < series; ++s) {
                const Cell& cell = cell_at(row, static_cast<std::size_t>(s));
                const Value value = value_of(cell);
                if (!value) continue;
                const int x = left + s * width, end = y_of(*value), zero = y_of(0);
                canvas_.bar(x + 1, std::min(end, zero), width - 2, std::abs(end - zero), static_cast<std::size_t>(s));
                canvas_.text(x + width / 2, *value < 0 ? end + 14 : end - 5, number(cell), Anchor::middle);
            }
            labels = std::max(labels, canvas_.wrapped_text(g * group + group / 2, top + 2 * room + height + 14,
                                                           row.label, group - label_gap, Anchor::middle));
        }
        canvas_.line(0, y_of(0), canvas_width, y_of(0), true);
        return top + 2 * room + height + labels + 8;
    }

    /// Lying bars. With three columns of data and two `shown` beside each other, the third has a field of its own.
    int bars(int top, std::size_t shown) {
        constexpr int label = 210, bar = 13, gap = 8;
        const bool apart = shown < data_.columns.size();
        const int field = apart ? 330 : canvas_width - label;
        int y = top;
        const int height = static_cast<int>(shown) * bar + gap;
        const Span left = span(0, shown, label, field),
                   right = span(shown, data_.columns.size(), label + field, canvas_width - label - field);
        for (const Row& row : data_.rows) {
            const int label_height = canvas_.wrapped_text(0, y + 12, row.label, label - 12, Anchor::start);
            for (std::size_t c = 0; c < data_.columns.size(); ++c) {
                const bool aside = c >= shown;
                lying_bar(aside ? right : left, y + (aside ? (height - gap - bar) / 2 : static_cast<int>(c) * bar),
                          bar - 2, cell_at(row, c), c);
            }
            y += std::max(height, label_height + gap);
        }
        canvas_.line(left.zero(), top - 4, left.zero(), y - gap + 4, true);
        if (apart) canvas_.line(right.zero(), top - 4, right.zero(), y - gap + 4, true);
        return y;
    }

    /// A field for lying bars, with room for the numbers at their ends.
    struct Span {
        Scale scale;
        int start;
        int zero() const { return start + scale.at(0); }
    };

    Span span(std::size_t first, std::size_t last, int start, int width) const {
        std::int64_t low = 0, high = 0;
        int widest_low = 0, widest_high = 0;
        for (const Row& row : data_.rows)
            for (std::size_t c = first; c < last; ++c) {
                const Value value = value_of(cell_at(row, c));
                if (!value) continue;
                low = std::min(low, *value);
                high = std::max(high, *value);
                int& widest = *value < 0 ? widest_low : widest_high;
                widest = std::max(widest, text_width_of(number(cell_at(row, c))) + 12);
            }
        const int length = std::max(width - widest_low - widest_high, 20);
        return {Scale(low, high, length), start + widest_low};
    }

    void lying_bar(const Span& span, int y, int height, const Cell& cell, std::size_t series) {
        const Value value = value_of(cell);
        if (!value) return;
        const int end = span.start + span.scale.at(*value), zero = span.zero();
        canvas_.bar(std::min(end, zero), y, std::abs(end - zero), height, series);
        canvas_.text(*value < 0 ? end - 6 : end + 6, y + height - 1, number(cell),
                     *value < 0 ? Anchor::end : Anchor::start);
    }

    int bridge(int top) {
        constexpr int height = 200, room = 18;
        const Scale scale(low_, high_, height);
        const auto y_of = [&](std::int64_t value) { return top + room + height - scale.at(value); };
        const int count = static_cast<int>(data_.rows.size());
        const int group = canvas_width / std::max(count, 1), width = std::clamp(group * 7 / 10, 4, 110);
        std::int64_t level = 0;
        int labels = 0;
        for (int r = 0; r < count; ++r) {
            const Row& row = data_.rows[static_cast<std::size_t>(r)];
            const Cell& cell = cell_at(row, 0);
            const std::int64_t value = value_of(cell).value_or(0);
            const bool whole = r == 0 || r + 1 == count;
            const std::int64_t from = whole ? 0 : level, to = whole ? value : level + value;
            const int x = r * group + (group - width) / 2, high = std::min(y_of(from), y_of(to));
            canvas_.bar(x, high, width, std::abs(y_of(from) - y_of(to)), whole ? 0 : value < 0 ? 1 : 2);
            canvas_.text(x + width / 2, high - 5, number(cell), Anchor::middle);
            if (r + 1 < count) canvas_.line(x + width, y_of(to), x + group, y_of(to));
            labels = std::max(labels, canvas_.wrapped_text(r * group + group / 2, top + 2 * room + height + 14,
                                                           row.label, group - label_gap, Anchor::middle));
            level = to;
        }
        canvas_.line(0, y_of(0), canvas_width, y_of(0), true);
        return top + 2 * room + height + labels + 8;
    }

    const Diagram& diagram_;
    const Table& data_;
    Canvas canvas_;
    std::int64_t low_ = 0, high_ = 0;
};

}  // namespace

std::string svg_of(const Diagram& diagram, const std::string& id) {
    return Drawing(diagram, id).svg();
}

}  // namespace bokslut::output
