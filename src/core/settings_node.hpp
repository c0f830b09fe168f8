// The settings tree as settings.cpp makes it from TOML and settings_section.cpp hands it out.
//
// Threads: values; const calls may run at once.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "bokslut/core/settings.hpp"

namespace bokslut {

/// A value with its place; only the member that `kind` names is used.
struct Value::Node {
    enum class Kind { text, integer, boolean, list, table };

    /// A key of a table and its value.
    struct Entry {
        std::string key;     ///< as spelt in the file
        std::string folded;  ///< as compared
        Place place;         ///< where the key stands
        std::shared_ptr<const Node> value;
    };

    Kind kind = Kind::table;
    Place place;
    std::string text;
    std::int64_t integer = 0;
    bool boolean = false;
    std::vector<std::shared_ptr<const Node>> items;  ///< of a list
    std::vector<Entry> entries;                      ///< of a table, in the order of the file
};

}  // namespace bokslut
