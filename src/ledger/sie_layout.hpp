// How the records of the SIE format are written: their fields, and the types that may hold them. Private.
//
// Source: SIE filformat 4C, chapters 5.12, 6 and 11.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "bokslut/ledger/sie_info.hpp"
#include "ledger/sie_label.hpp"

namespace bokslut {

/// What a field holds, and with that how it is written.
enum class SieField : char {
    code = 'c',    ///< a number or word, bare when it can be
    year = 'y',    ///< 0, -1 …
    text = 't',    ///< in quotes
    amount = 'm',  ///< two decimals
    date = 'd',    ///< YYYYMMDD
    month = 'p',   ///< YYYYMM
    orgnr = 'o',   ///< NNNNNN-NNNN
};

struct SieLayout {
    static constexpr std::size_t no_list = static_cast<std::size_t>(-1);

    SieLabel label;           ///< their order is the order of a file
    std::string_view fields;  ///< a SieField each
    std::size_t list_at;      ///< how many fields come before the object list; no_list for none
    std::uint8_t types;       ///< a bit for each SieType that may hold it

    std::string_view text() const { return sie_record_rule(label).text; }
    /// #TRANS, #RTRANS and #BTRANS, which stand in a voucher.
    bool is_row() const { return list_at == 1; }
    bool may_stand_in(SieType type) const { return (types >> static_cast<unsigned>(type) & 1U) != 0; }
    bool is_of_account() const { return label >= SieLabel::konto && label <= SieLabel::sru; }
    bool is_by_year() const { return field(0) == SieField::year; }
    /// Fields beyond the known ones are texts.
    SieField field(std::size_t at) const {
        return at < fields.size() ? static_cast<SieField>(fields[at]) : SieField::text;
    }
};

/// The layout of a label, in any case; null for one that the format does not know.
const SieLayout* sie_layout(std::string_view label);
/// The layout of a known label.
const SieLayout& sie_layout(SieLabel label);

}  // namespace bokslut
