// Figures of a report by the words that a text asks for them with. Private.
#pragma once

#include <optional>
#include <string>

#include "bokslut/report/document.hpp"

namespace bokslut {

class Placeholders {
public:
    /// The document must outlive it.
    Placeholders(const Document& document, int year) : document_(document), year_(year) {}

    /// What stands in place of `asked` (see own_texts.hpp); after a finding, what was asked for, in brackets.
    std::string text(const std::string& asked, const Place& place, Findings& findings) const;

private:
    /// A column to take a row's figure from.
    struct Asked {
        std::string table;  // title or id; empty: any of the whole förbund
        std::string row;
        std::string column;  // "2023", "budget 2023", "avvikelse"
        std::string before;  // the column to count a change from; else empty
    };
    /// The first cell that is meant, and whether another one is meant as well and says something else.
    struct Found {
        const Table* table = nullptr;
        const Cell* cell = nullptr;
        bool several = false;
    };
    Asked read(std::string what) const;
    std::string take_table(std::string& what) const;
    Found find(const Asked& asked, const std::string& column) const;
    std::string nearest_row(const std::string& row) const;
    std::string about(const std::string& word, const Figure& figure, Amount exact, const std::string& asked,
                      const Place& place, Findings& findings) const;

    const Document& document_;
    int year_;
};

}  // namespace bokslut
