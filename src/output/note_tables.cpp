#include "output/note_tables.hpp"

namespace bokslut::output {

NoteTables::NoteTables(const Document& document) {
    for (const Block& block : document.blocks) {
        const auto* table = std::get_if<Table>(&block);
        if (table == nullptr) continue;
        notes_.try_emplace({table->id, table->unit}, table);
        notes_.try_emplace({table->id, ""}, table);
    }
}

const Table* NoteTables::of(const Table& table, const Row& row) const {
    if (row.note.empty()) return nullptr;
    auto found = notes_.find({"not/" + row.note, table.unit});
    if (found == notes_.end()) found = notes_.find({"not/" + row.note, ""});
    return found == notes_.end() ? nullptr : found->second;
}

}  // namespace bokslut::output
