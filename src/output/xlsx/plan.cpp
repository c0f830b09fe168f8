#include "output/xlsx/plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "bokslut/core/settings.hpp"
#include "core/utf8.hpp"
#include "core/wide.hpp"
#include "output/printed.hpp"

namespace bokslut::output {

namespace {

constexpr std::size_t longest_name = 31;  // of a sheet, in UTF-16 units

std::size_t units_of(char32_t code) {
    return code > 0xFFFF ? 2 : 1;
}

/// As much of `text` as has room, without what a sheet's name may not hold, nor "#", at which a link to it would end.
std::string name_of(std::string_view text, std::size_t room) {
    std::string name;
    std::size_t units = 0;
    const std::string line = printed(text);
    for (std::size_t at = 0; at < line.size();) {
        const utf8::Character character = utf8::character_at(line, at);
        at += character.length;
        const bool refused = character.code < 0x80 &&
                             std::string_view("[]:*?/\\'#").find(char(character.code)) != std::string_view::npos;
        units += units_of(character.code);
        if (units > room) break;
        utf8::append(name, refused ? U'-' : character.code);
    }
    return printed(name);
}

}  // namespace

std::string cell_name(std::uint32_t row, std::uint16_t column) {
    std::string letters;
    for (unsigned rest = column + 1u; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters + std::to_string(row + 1);
}

std::string sheet_prefix(const std::string& name) {
    return "'" + name + "'!";
}

Plan::Plan(const Document& document) : document_(document) {
    taken_.insert("history");  // Excel's own
    const bool english = document.language == Language::english;
    contents_ = unique_name(english ? "Contents" : "Innehåll");
    charts_ = unique_name(english ? "Charts" : "Diagram");
    exact_ = unique_name(english ? "Exact" : "Exakt");
    for (const Block& block : document.blocks)
        if (const auto* table = std::get_if<Table>(&block)) add_table(*table);
    for (std::size_t i = 0; i < spots_.size(); ++i) {
        of_figure_[spots_[i].figure] = i;
        by_id_[spots_[i].figure->id].push_back(i);
    }
}

std::string Plan::unique_name(std::string_view wanted) {
    std::string name = name_of(wanted, longest_name);
    if (name.empty()) name = document_.language == Language::english ? "Table" : "Tabell";
    for (int number = 2; !taken_.insert(folded(name)).second; ++number) {
        const std::string suffix = fmt::format(" ({})", number);
        name = name_of(wanted, longest_name - suffix.size()) + suffix;
    }
    return name;
}

void Plan::add_table(const Table& table) {
    const std::size_t sheet = sheets_.size();
    of_table_[&table] = sheet;
    sheets_.push_back({&table, unique_name(title_of(table))});
    for (std::size_t r = 0; r < table.rows.size(); ++r)
        for (std::size_t c = 0; c < table.rows[r].cells.size(); ++c)
            if (const auto* figure = std::get_if<Figure>(&table.rows[r].cells[c]))
                spots_.push_back({sheet, first_table_row + static_cast<std::uint32_t>(r),
                                  static_cast<std::uint16_t>(first_table_column + c),
                                  static_cast<std::uint32_t>(spots_.size() + 1), figure});
}

const Spot* Plan::find(const std::string& id, std::size_t near) const {
    const auto found = by_id_.find(id);
    if (found == by_id_.end()) return nullptr;
    for (const std::size_t i : found->second)
        if (spots_[i].sheet == near) return &spots_[i];
    return &spots_[found->second.front()];
}

std::string Plan::reference(const Spot& spot, std::size_t from) const {
    return (spot.sheet == from ? "" : sheet_prefix(sheets_[spot.sheet].name)) + cell_name(spot.row, spot.column);
}

double Plan::value(const Figure& figure) const {
    if (holds_kronor()) return static_cast<double>(figure.exact.ore()) / 100;
    return static_cast<double>(figure.shown) / std::pow(10, figure.measure.decimals);
}

bool Plan::adds_up(const Figure& figure, const std::vector<const Spot*>& parts) const {
    Int128 sum = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Figure& part = *parts[i]->figure;
        if (!holds_kronor() && part.measure != figure.measure) return false;
        sum += Int128{figure.terms[i].sign} * (holds_kronor() ? part.exact.ore() : part.shown);
    }
    return sum == (holds_kronor() ? figure.exact.ore() : figure.shown);
}

std::string Plan::formula(const Figure& figure) const {
    constexpr std::size_t longest = 8000;  // Excel takes 8 192 characters
    const Spot& own = spot(figure);
    std::vector<const Spot*> parts;
    for (const FigureTerm& term : figure.terms) {
        const Spot* part = find(term.id, own.sheet);
        if (part == nullptr || part->figure == &figure) return {};
        parts.push_back(part);
    }
    if (parts.empty() || !adds_up(figure, parts)) return {};
    std::string text = "=";
    for (std::size_t i = 0; i < parts.size() && text.size() < longest;) {
        std::size_t end = i + 1;  // cells that follow each other downwards and are added are one SUM
        const auto follows = [&](std::size_t next) {
            return figure.terms[i].sign == 1 && figure.terms[next].sign == 1 && parts[next]->sheet == parts[i]->sheet &&
                   parts[next]->column == parts[i]->column && parts[next]->row == parts[next - 1]->row + 1;
        };
        while (end < parts.size() && follows(end)) ++end;
        const std::string first = reference(*parts[i], own.sheet);
        if (figure.terms[i].sign < 0)
            text += '-';
        else if (i > 0)
            text += '+';
        text += end - i < 2 ? first
                            : fmt::format("SUM({}:{})", first, cell_name(parts[end - 1]->row, parts[end - 1]->column));
        i = end;
    }
    return text.size() < longest ? text : std::string();
}

}  // namespace bokslut::output
