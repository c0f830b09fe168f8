#include "report/arrange.hpp"

#include <algorithm>
#include <set>

#include "bokslut/core/settings.hpp"
#include "report/own_texts.hpp"

namespace bokslut {

namespace {

/// A chapter: what it is called, and its blocks, the heading first.
struct Chapter {
    std::set<std::string> names;  // slugs
    std::vector<Block> blocks;
};

bool begins_chapter(const Block& block) {
    const auto* heading = std::get_if<Heading>(&block);
    return heading != nullptr && heading->level <= 1;
}

std::vector<Chapter> chapters_of(std::vector<Block> blocks) {
    std::vector<Chapter> chapters;
    for (Block& block : blocks) {
        if (chapters.empty() || begins_chapter(block)) chapters.emplace_back();
        Chapter& chapter = chapters.back();
        if (begins_chapter(block)) chapter.names.insert(slug(std::get<Heading>(block).text, "_"));
        // By its first table a chapter is known in every language, but not one that begins with a unit's.
        if (const auto* table = std::get_if<Table>(&block); table != nullptr && chapter.blocks.size() == 1)
            if (table->unit.empty()) chapter.names.insert(table->id.starts_with("not/") ? "noter" : table->id);
        chapter.blocks.push_back(std::move(block));
    }
    return chapters;
}

/// Whether a row is left out where lines without amounts are hidden.
bool is_nothing(const Row& row) {
    if (row.kind != RowKind::line && row.kind != RowKind::of_which) return false;
    return !row.cells.empty() && std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) {
        const auto* figure = std::get_if<Figure>(&cell);
        return figure != nullptr && figure->exact.is_zero() && figure->shown == 0;
    });
}

/// Headings that have no row under them any more.
void drop_bare_headings(Table& table) {
    for (std::size_t i = table.rows.size(); i-- > 0;) {
        const Row& row = table.rows[i];
        if (row.kind != RowKind::heading || !row.cells.empty()) continue;
        const bool bare = i + 1 == table.rows.size() || table.rows[i + 1].kind == RowKind::total ||
                          (table.rows[i + 1].kind == RowKind::heading && table.rows[i + 1].level <= row.level);
        if (bare) table.rows.erase(table.rows.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

template <class Visit>
void each_figure(Document& document, Visit visit) {
    for (Block& block : document.blocks)
        if (auto* table = std::get_if<Table>(&block))
            for (Row& row : table->rows)
                for (Cell& cell : row.cells)
                    if (auto* figure = std::get_if<Figure>(&cell)) visit(*figure);
}

void hide(Document& document) {
    for (Block& block : document.blocks) {
        auto* table = std::get_if<Table>(&block);
        if (table == nullptr || std::erase_if(table->rows, is_nothing) == 0) continue;
        drop_bare_headings(*table);
    }
    std::set<std::string> printed;
    each_figure(document, [&printed](const Figure& figure) { printed.insert(figure.id); });
    each_figure(document, [&printed](Figure& figure) {
        std::erase_if(figure.terms, [&printed](const FigureTerm& term) { return !printed.contains(term.id); });
    });
}

}  // namespace

void show_zeros(Document& document, ZeroLines zeros) {
    if (zeros == ZeroLines::hidden) hide(document);
    if (zeros == ZeroLines::dashed) each_figure(document, [](Figure& figure) { figure.dashed = figure.shown == 0; });
}

void arrange(Document& document, const DocumentSettings& settings, int year, Findings& findings) {
    std::vector<OwnText> texts = read_own_texts(settings.texts, document, year, findings);
    std::vector<Chapter> chapters = chapters_of(std::move(document.blocks));
    std::size_t own = 0;  // texts that are chapters stand first, in the order of their names
    for (OwnText& text : texts) {
        const auto named = [&text](const Chapter& chapter) { return chapter.names.contains(text.name); };
        const auto chapter = std::find_if(chapters.begin(), chapters.end(), named);
        if (chapter == chapters.end()) {
            chapters.insert(chapters.begin() + static_cast<std::ptrdiff_t>(own++),
                            {{text.name}, std::move(text).as_chapter()});
            continue;
        }
        std::vector<Block> blocks = std::move(text).within_chapter();
        chapter->blocks.insert(chapter->blocks.begin() + 1, blocks.begin(), blocks.end());
    }
    std::vector<Chapter> ordered;
    for (const NamedPlace& wanted : settings.order) {
        const std::string name = slug(wanted.name, "_");
        const auto found = std::find_if(chapters.begin(), chapters.end(),
                                        [&name](const Chapter& chapter) { return chapter.names.contains(name); });
        if (found == chapters.end()) {
            findings.add("report.unknown_chapter", {{"name", wanted.name}}, wanted.place);
            continue;
        }
        ordered.push_back(std::move(*found));
        chapters.erase(found);
    }
    std::move(chapters.begin(), chapters.end(), std::back_inserter(ordered));
    document.blocks.clear();
    for (Chapter& chapter : ordered)
        std::move(chapter.blocks.begin(), chapter.blocks.end(), std::back_inserter(document.blocks));
}

}  // namespace bokslut
