#include "output/html_links.hpp"

#include "bokslut/core/settings.hpp"
#include "output/printed.hpp"

namespace bokslut::output {

HtmlLinks::HtmlLinks(const Document& document) : notes_(document) {
    for (const Block& block : document.blocks) {
        if (const auto* table = std::get_if<Table>(&block)) name_table(*table);
        if (const auto* chart = std::get_if<Diagram>(&block)) name_table(chart->data);
    }
    for (const Block& block : document.blocks)
        if (const auto* heading = std::get_if<Heading>(&block))
            heading_ids_[heading] = unique("avsnitt-" + slug(heading->text, "-"));
    for (const Block& block : document.blocks) {
        const auto* table = std::get_if<Table>(&block);
        if (table == nullptr) continue;
        for (const Row& row : table->rows) link_row(*table, row);
    }
}

void HtmlLinks::name_table(const Table& table) {
    const std::string name = slug(table.id + ' ' + table.unit, "-");
    ids_[&table] = unique(name.empty() ? "tabell" : name);
}

void HtmlLinks::link_row(const Table& table, const Row& row) {
    const Table* note = notes_.of(table, row);
    if (note == nullptr) return;
    const std::string& target = ids_.at(note);
    NoteLink link{unique(target + "-fran-" + ids_.at(&table)), target};
    back_[note].push_back({link.id, title_of(table)});
    links_[&row] = std::move(link);
}

std::string HtmlLinks::unique(const std::string& wanted) {
    std::string id = wanted;
    int& last = taken_[wanted];
    while (last > 0 && taken_.count(id) > 0) id = wanted + '-' + std::to_string(++last);
    if (last == 0) last = 1;
    taken_.try_emplace(id, 1);
    return id;
}

const NoteLink* HtmlLinks::note(const Row& row) const {
    const auto found = links_.find(&row);
    return found == links_.end() ? nullptr : &found->second;
}

const std::vector<BackLink>& HtmlLinks::back(const Table& note) const {
    static const std::vector<BackLink> none;
    const auto found = back_.find(&note);
    return found == back_.end() ? none : found->second;
}

}  // namespace bokslut::output
