// The labels of the SIE format. Private.
#pragma once

#include <cstdint>
#include <string_view>

namespace bokslut {

/// Which record a line is. `ignored` ones are known, but say nothing that a ledger holds.
enum class SieLabel : std::uint8_t {
    unknown,
    ignored,
    fnamn,
    sietyp,
    omfattn,
    rar,
    konto,
    ktyp,
    dim,
    underdim,
    objekt,
    ib,
    ub,
    res,
    oib,
    oub,
    psaldo,
    pbudget,
    ver,
    trans,
};

/// The label of a line, '#' included, in any case.
SieLabel sie_label(std::string_view label);

}  // namespace bokslut
