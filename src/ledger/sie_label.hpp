// The labels of the SIE format. Private.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace bokslut {

/// Which record a line is.
enum class SieLabel : std::uint8_t {
    unknown,
    flagga,
    ksumma,
    program,
    format,
    gen,
    sietyp,
    prosa,
    ftyp,
    fnr,
    orgnr,
    bkod,
    adress,
    fnamn,
    rar,
    taxar,
    omfattn,
    kptyp,
    valuta,
    konto,
    ktyp,
    enhet,
    sru,
    dim,
    underdim,
    objekt,
    ib,
    ub,
    oib,
    oub,
    res,
    psaldo,
    pbudget,
    ver,
    trans,
    rtrans,
    btrans,
};
inline constexpr std::size_t sie_label_count = static_cast<std::size_t>(SieLabel::btrans) + 1;

/// The groups that records stand in, in this order.
enum class SieGroup : std::uint8_t { flag, identification, chart, balances, anywhere };

/// What the format says of a record, whatever the file's type.
struct SieRecordRule {
    std::string_view text;  ///< the label, '#' included
    SieLabel label;
    SieGroup group;
    std::size_t fields;  ///< how many must be there, the object list not counted
    bool once;           ///< a second one adds nothing
};

/// Throws Error for `unknown`.
const SieRecordRule& sie_record_rule(SieLabel label);

/// How many fields stand before the name of a record that ends in one; nothing for other records.
std::optional<std::size_t> fields_before_name(SieLabel label);

/// The label of a line, '#' included, in any case.
SieLabel sie_label(std::string_view label);

}  // namespace bokslut
