// Figures of a report by the words that a text asks for them with. Private.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "bokslut/statements/form.hpp"
#include "report/both_languages.hpp"

namespace bokslut {

class Placeholders {
public:
    /// The report must outlive it.
    Placeholders(const BothLanguages& report, int year);

    /// What stands in place of `asked` (see own_texts.hpp); after a finding, what was asked for, in brackets.
    std::string text(const std::string& asked, const Place& place, Findings& findings) const;

private:
    /// A column to take a row's figure from.
    struct Asked {
        std::string table;  // a name of it; empty: any of the whole förbund
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
    struct Spot {
        const Table* table;
        const Row* row;
    };
    using Rows = std::unordered_map<std::string, std::vector<Spot>>;  // by plain label, in the report's order

    void add_table(const Table& table, const Table* other);
    Asked read(std::string what) const;
    std::string take_table(std::string& what) const;
    bool is_called(const Table& table, const std::string& name) const;
    Found find(const Asked& asked, const std::string& column) const;
    Found find(const Asked& asked, const std::string& column, const Rows& rows, bool of_units) const;
    void tell_unknown(const std::string& asked, const Asked& read, const std::string& column, const Place& place,
                      Findings& findings) const;
    std::string with_table(const std::string& asked, const Table& table) const;
    std::string nearest_row(const std::string& row) const;
    std::string about(const Label& word, const Figure& figure, Amount exact, const std::string& asked,
                      const Place& place, Findings& findings) const;

    const Document& document_;
    int year_;
    Rows own_, other_;
    std::unordered_map<const Table*, std::vector<std::string>> names_;  // folded, in both languages
};

}  // namespace bokslut
