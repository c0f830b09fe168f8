// The chart of accounts and the dimensions with their objects, as the books declare them.
//
// Threads: values; const calls may run at once.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bokslut {

/// Orders account numbers and object codes as numbers ("301" before "1911", and "01" before "1"), other text after
/// them.
struct NumberOrder {
    using is_transparent = void;
    bool operator()(std::string_view a, std::string_view b) const;
};

/// Names as declared (#KONTO, #DIM, #OBJEKT). Numbers are strings: leading zeros matter.
struct Chart {
    std::map<std::string, std::string, NumberOrder> accounts;    ///< number -> name
    std::map<std::string, std::string, NumberOrder> dimensions;  ///< number -> name
    /// What the books say an account is (#KTYP), by number: 't' asset, 's' liability, 'k' cost, 'i' income.
    std::map<std::string, char, NumberOrder> account_types;
    /// dimension -> code -> name
    std::map<std::string, std::map<std::string, std::string, NumberOrder>, NumberOrder> objects;

    friend bool operator==(const Chart&, const Chart&) = default;

    /// The declared name, or the number itself.
    std::string account_name(std::string_view account) const;
    /// The declared name, or the code itself.
    std::string object_name(std::string_view dimension, std::string_view code) const;
    /// Adds what `other` declares and this does not; this one's names win.
    void add(const Chart& other);
};

}  // namespace bokslut
