#include "report/arrange.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "bokslut/core/settings.hpp"
#include "report/own_texts.hpp"

namespace bokslut {

namespace {

/// A chapter: what it is called, and its blocks, of which the first is its heading.
struct Chapter {
    std::set<std::string> names;  // slugs, in both languages
    std::vector<Block> blocks;

    const std::string& title() const { return std::get<Heading>(blocks.front()).text; }
};

bool begins_chapter(const Block& block) {
    const auto* heading = std::get_if<Heading>(&block);
    return heading != nullptr && heading->level <= 1;
}

/// What the chapters are called in the other language, by what they are called in the report's.
std::map<std::string, std::string> other_names(const BothLanguages& report) {
    std::map<std::string, std::string> names;
    for (std::size_t i = 0; i < report.own.blocks.size(); ++i) {
        const Heading* other = report.in_other<Heading>(i);
        if (other != nullptr && begins_chapter(report.own.blocks[i]))
            names.emplace(std::get<Heading>(report.own.blocks[i]).text, other->text);
    }
    return names;
}

std::vector<Chapter> chapters_of(std::vector<Block> blocks, const std::map<std::string, std::string>& other_names) {
    std::vector<Chapter> chapters;
    for (Block& block : blocks) {
        if (begins_chapter(block)) chapters.emplace_back();
        Chapter& chapter = chapters.back();
        if (begins_chapter(block)) {
            const std::string& title = std::get<Heading>(block).text;
            chapter.names.insert(slug(title, "_"));
            if (const auto other = other_names.find(title); other != other_names.end())
                chapter.names.insert(slug(other->second, "_"));
        }
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

namespace {

/// Puts each text into the report's chapter it is named after; the others are chapters before the rest, in the order of
/// names, also those that are called as another text.
void add_texts(std::vector<OwnText> texts, std::vector<Chapter>& chapters) {
    std::size_t own = 0;
    for (OwnText& text : texts) {
        const auto named = [&text](const Chapter& chapter) { return chapter.names.contains(text.name); };
        const auto chapter = std::find_if(chapters.begin() + static_cast<std::ptrdiff_t>(own), chapters.end(), named);
        if (chapter == chapters.end()) {
            Chapter made{{text.name}, std::move(text).as_chapter()};
            made.names.insert(slug(made.title(), "_"));
            chapters.insert(chapters.begin() + static_cast<std::ptrdiff_t>(own++), std::move(made));
            continue;
        }
        std::vector<Block> blocks = std::move(text).within_chapter(chapter->title());
        chapter->blocks.insert(chapter->blocks.begin() + 1, blocks.begin(), blocks.end());
    }
}

std::vector<Chapter> ordered(std::vector<Chapter> chapters, const std::vector<NamedPlace>& order, Findings& findings) {
    std::vector<Chapter> first;
    for (const NamedPlace& wanted : order) {
        const auto named = [name = slug(wanted.name, "_")](const Chapter& chapter) {
            return chapter.names.contains(name);
        };
        const auto found = std::find_if(chapters.begin(), chapters.end(), named);
        if (found != chapters.end()) {
            first.push_back(std::move(*found));
            chapters.erase(found);
            continue;
        }
        const bool twice = std::any_of(first.begin(), first.end(), named);
        findings.add(twice ? "report.chapter_twice" : "report.unknown_chapter", {{"name", wanted.name}}, wanted.place);
    }
    std::move(chapters.begin(), chapters.end(), std::back_inserter(first));
    return first;
}

}  // namespace

void arrange(Document& document, const BothLanguages& report, const DocumentSettings& settings, int year,
             Findings& findings) {
    // What stands before every chapter, such as that the report is a draft, stays there.
    const auto first = std::find_if(document.blocks.begin(), document.blocks.end(), begins_chapter);
    std::vector<Block> rest(std::make_move_iterator(first), std::make_move_iterator(document.blocks.end()));
    document.blocks.erase(first, document.blocks.end());
    std::vector<Chapter> chapters = chapters_of(std::move(rest), other_names(report));
    add_texts(read_own_texts(settings.texts, report, year, findings), chapters);
    for (Chapter& chapter : ordered(std::move(chapters), settings.order, findings))
        std::move(chapter.blocks.begin(), chapter.blocks.end(), std::back_inserter(document.blocks));
}

}  // namespace bokslut
