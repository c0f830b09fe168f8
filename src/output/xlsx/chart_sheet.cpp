#include "output/xlsx/chart_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "output/printed.hpp"

namespace bokslut::output {

namespace {

constexpr double default_rows = 14.4;  // what an unscaled chart is high
constexpr std::size_t no_sheet = static_cast<std::size_t>(-1);

/// A colour and a pattern for each series, so that colour is not needed to tell them apart.
struct Paint {
    lxw_color_t colour;
    std::uint8_t pattern;
};
constexpr std::array<Paint, 4> paints = {{{0x00488A, LXW_CHART_PATTERN_DARK_UPWARD_DIAGONAL},
                                          {0xB34700, LXW_CHART_PATTERN_PERCENT_50},
                                          {0x2E6B34, LXW_CHART_PATTERN_DARK_HORIZONTAL},
                                          {0x5B3A8C, LXW_CHART_PATTERN_SMALL_CHECK}}};

void paint(lxw_chart_series* series, std::size_t index) {
    const Paint& look = paints[index % paints.size()];
    lxw_chart_line line = {};
    line.color = look.colour;
    chart_series_set_line(series, &line);
    if (index == 0) {  // the first is filled
        lxw_chart_fill fill = {};
        fill.color = look.colour;
        chart_series_set_fill(series, &fill);
        return;
    }
    lxw_chart_pattern pattern = {};
    pattern.fg_color = look.colour;
    pattern.bg_color = 0xFFFFFF;
    pattern.type = look.pattern;
    chart_series_set_pattern(series, &pattern);
}

class ChartSheet {
public:
    ChartSheet(Workbook& book, const Plan& plan) : book_(book), plan_(plan), sheet_(book.add_sheet(plan.charts())) {
        worksheet_set_column(sheet_, 0, 0, 36, nullptr);
        worksheet_set_column(sheet_, 1, 6, 14, nullptr);
        worksheet_set_paper(sheet_, 9);
        worksheet_set_landscape(sheet_);
        worksheet_set_print_scale(sheet_, 65);
    }

    void write(const Diagram& chart) {
        const std::uint32_t first = row_ + 2;
        write_text(sheet_, row_, 0, title_of(chart.data), book_.format({.bold = true, .size = 14}));
        write_data(chart.data, first);
        if (chart.kind == Diagram::Kind::bridge) write_bridge(chart.data, first);
        draw(chart, first);
        const auto drawn = static_cast<std::uint32_t>(default_rows * height_of(chart)) + 3;
        row_ = std::max(first + static_cast<std::uint32_t>(chart.data.rows.size()) + 2, row_ + drawn);
        breaks_.push_back(row_);
    }

    /// Each chart on a page of its own.
    void finish() {
        if (breaks_.size() < 2) return;
        breaks_.resize(std::min<std::size_t>(breaks_.size(), LXW_BREAKS_MAX));
        breaks_.back() = 0;  // ends the list
        check(worksheet_set_h_pagebreaks(sheet_, breaks_.data()));
    }

private:
    /// Many columns lie down, so that the numbers at their ends have room.
    static bool is_lying(const Diagram& chart) {
        constexpr std::size_t most_upright = 12;
        return chart.kind == Diagram::Kind::bars || chart.kind == Diagram::Kind::deviation ||
               (chart.kind == Diagram::Kind::columns &&
                chart.data.rows.size() * chart.data.columns.size() > most_upright);
    }

    /// Lying bars need room for each.
    static double height_of(const Diagram& chart) {
        const auto bars = static_cast<double>(chart.data.rows.size() * chart.data.columns.size());
        return is_lying(chart) ? std::clamp(0.5 + 0.055 * bars, 1.3, 6.0) : 1.3;
    }

    void write_data(const Table& data, std::uint32_t first) {
        lxw_format* head = book_.format({.bold = true, .rule_below = true, .wrap = true, .right = true});
        write_text(sheet_, first - 1, 0, measure_of(data), book_.format({.bold = true, .rule_below = true}));
        for (std::size_t c = 0; c < data.columns.size(); ++c)
            write_text(sheet_, first - 1, column(c), data.columns[c].heading, head);
        for (std::size_t r = 0; r < data.rows.size(); ++r) {
            const auto row = first + static_cast<std::uint32_t>(r);
            write_text(sheet_, row, 0, data.rows[r].label, nullptr);
            for (std::size_t c = 0; c < data.rows[r].cells.size(); ++c)
                write_cell(row, column(c), data.rows[r].cells[c]);
        }
    }

    void write_cell(std::uint32_t row, std::uint16_t column, const Cell& cell) {
        if (const auto* number = std::get_if<Number>(&cell))
            check(worksheet_write_number(sheet_, row, column, number_value(*number),
                                         book_.format({.number = number_format(*number)})));
        const auto* figure = std::get_if<Figure>(&cell);
        if (figure == nullptr) return;
        lxw_format* format =
            book_.format({.number = amount_format(figure->measure, plan_.holds_kronor(), false, false)});
        const double value = plan_.value(*figure);
        const Spot* spot = plan_.find(figure->id, no_sheet);
        if (spot == nullptr || spot->figure->exact != figure->exact) {
            check(worksheet_write_number(sheet_, row, column, value, format));
            return;
        }
        const std::string formula = "=" + plan_.reference(*spot, no_sheet);
        check(worksheet_write_formula_num(sheet_, row, column, formula.c_str(), format, value));
    }

    /// What a bridge is drawn from: an invisible column below, and what stands on it.
    void write_bridge(const Table& data, std::uint32_t first) {
        const auto rows = static_cast<std::uint32_t>(data.rows.size());
        double level = 0;
        for (std::uint32_t r = 0; r < rows; ++r) {
            const bool end = r == 0 || r + 1 == rows;
            const auto* figure = std::get_if<Figure>(&cell_at(data.rows[r], 0));
            const double value = figure == nullptr ? 0 : plan_.value(*figure);
            const std::string at = cell_name(first + r, 1);
            const std::string before = fmt::format("SUM({}:{})", cell_name(first, 1), cell_name(first + r - 1, 1));
            const double base = end ? 0 : std::min(level, level + value);
            const std::string below = end ? "=0" : fmt::format("=MIN({0},{0}+{1})", before, at);
            lxw_format* grey = book_.format({.italic = true, .number = "#,##0"});
            check(worksheet_write_formula_num(sheet_, first + r, 2, below.c_str(), grey, base));
            check(worksheet_write_formula_num(sheet_, first + r, 3, ("=ABS(" + at + ")").c_str(), grey,
                                              value < 0 ? -value : value));
            level = end ? value : level + value;
        }
    }

    void draw(const Diagram& chart, std::uint32_t first) {
        if (chart.data.rows.empty()) return;
        const bool lying = is_lying(chart);
        const bool bridge = chart.kind == Diagram::Kind::bridge;
        const lxw_chart_type type = lying ? LXW_CHART_BAR : bridge ? LXW_CHART_COLUMN_STACKED : LXW_CHART_COLUMN;
        lxw_chart* drawn = workbook_add_chart(book_.get(), type);
        chart_title_set_name(drawn, title_of(chart.data).c_str());
        const std::uint32_t last = first + static_cast<std::uint32_t>(chart.data.rows.size()) - 1;
        if (bridge) {
            add_series(drawn, first, last, 2, "", nullptr);
            add_series(drawn, first, last, 3, measure_of(chart.data), &paints[0]);
            chart_legend_set_position(drawn, LXW_CHART_LEGEND_NONE);
        }
        for (std::size_t c = 0; !bridge && c < chart.data.columns.size(); ++c)
            paint(add_series(drawn, first, last, column(c), chart.data.columns[c].heading, &paints[0]), c);
        // Of a lying chart the library calls the upright axis y, though it has the labels.
        lxw_chart_axis* labels = lying ? drawn->y_axis : drawn->x_axis;
        lxw_chart_axis* numbers = lying ? drawn->x_axis : drawn->y_axis;
        if (lying) chart_axis_set_reverse(labels);  // the first row at the top
        const std::string format = amount_format(chart.data.measure, plan_.holds_kronor(), false, false);
        if (!measure_of(chart.data).empty()) chart_axis_set_num_format(numbers, format.c_str());
        chart_axis_set_label_position(labels, LXW_CHART_AXIS_LABEL_POSITION_LOW);
        if (!bridge && chart.data.columns.size() == 1) chart_legend_set_position(drawn, LXW_CHART_LEGEND_NONE);
        if (!bridge && chart.data.columns.size() > 1) chart_legend_set_position(drawn, LXW_CHART_LEGEND_BOTTOM);
        std::string description = cut_string(printed(chart.description));
        lxw_chart_options options = {};
        options.x_scale = 1.5;
        options.y_scale = height_of(chart);
        options.description = description.data();
        check(worksheet_insert_chart_opt(
            sheet_, row_ + 1, static_cast<std::uint16_t>(std::max<std::size_t>(4, chart.data.columns.size() + 2)),
            drawn, &options));
    }

    lxw_chart_series* add_series(lxw_chart* chart, std::uint32_t first, std::uint32_t last, std::uint16_t column,
                                 const std::string& name, const Paint* visible) {
        lxw_chart_series* series = chart_add_series(chart, nullptr, nullptr);
        const char* sheet = plan_.charts().c_str();
        chart_series_set_categories(series, sheet, first, 0, last, 0);
        chart_series_set_values(series, sheet, first, column, last, column);
        if (!name.empty()) chart_series_set_name(series, printed(name).c_str());
        lxw_chart_fill fill = {};
        fill.color = visible ? visible->colour : 0u;
        fill.none = visible == nullptr;
        chart_series_set_fill(series, &fill);
        if (visible) chart_series_set_labels(series);
        return series;
    }

    static std::uint16_t column(std::size_t index) { return static_cast<std::uint16_t>(1 + index); }

    Workbook& book_;
    const Plan& plan_;
    lxw_worksheet* sheet_;
    std::uint32_t row_ = 0;
    std::vector<lxw_row_t> breaks_;
};

}  // namespace

void write_chart_sheet(Workbook& book, const Plan& plan, const Document& document) {
    std::vector<const Diagram*> charts;
    for (const Block& block : document.blocks)
        if (const auto* chart = std::get_if<Diagram>(&block)) charts.push_back(chart);
    if (charts.empty()) return;
    ChartSheet sheet(book, plan);
    for (const Diagram* chart : charts) sheet.write(*chart);
    sheet.finish();
}

}  // namespace bokslut::output
