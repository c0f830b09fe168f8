#include "ledger/sie_layout.hpp"

#include <algorithm>
#include <array>

#include "core/ascii.hpp"

namespace bokslut {
namespace {

constexpr std::uint8_t bit(SieType type) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(type));
}

constexpr std::uint8_t import = bit(SieType::type4i);
constexpr std::uint8_t vouchers = bit(SieType::type4e) | import;
constexpr std::uint8_t balances =
    bit(SieType::type1) | bit(SieType::type2) | bit(SieType::type3) | bit(SieType::type4e);
constexpr std::uint8_t all = balances | import;
constexpr std::uint8_t months = balances & ~bit(SieType::type1);
constexpr std::uint8_t objects = bit(SieType::type3) | vouchers;
constexpr std::uint8_t object_balances = bit(SieType::type3) | bit(SieType::type4e);
constexpr std::size_t no_list = SieLayout::no_list;

// The records of an account share a rank: they stand together.
constexpr std::size_t chart = 18;
constexpr SieLayout layouts[] = {
    {"#FLAGGA", "c", no_list, all, 0},
    {"#KSUMMA", "c", no_list, all, 1},
    {"#PROGRAM", "tt", no_list, all, 2},
    {"#FORMAT", "c", no_list, all, 3},
    {"#GEN", "dt", no_list, all, 4},
    {"#SIETYP", "c", no_list, all, 5},
    {"#PROSA", "t", no_list, all, 6},
    {"#FTYP", "c", no_list, all, 7},
    {"#FNR", "t", no_list, all, 8},
    {"#ORGNR", "occ", no_list, all, 9},
    {"#BKOD", "c", no_list, balances, 10},
    {"#ADRESS", "tttt", no_list, all, 11},
    {"#FNAMN", "t", no_list, all, 12},
    {"#RAR", "ydd", no_list, all, 13},
    {"#TAXAR", "c", no_list, all, 14},
    {"#OMFATTN", "d", no_list, months, 15},
    {"#KPTYP", "c", no_list, all, 16},
    {"#VALUTA", "c", no_list, all, 17},
    {"#KONTO", "ct", no_list, all, chart, 1},
    {"#KTYP", "cc", no_list, all, chart, 2},
    {"#ENHET", "ct", no_list, all, chart, 3},
    {"#SRU", "cc", no_list, all, chart, 4},
    {"#DIM", "ct", no_list, objects, 19},
    {"#UNDERDIM", "ctc", no_list, objects, 20},
    {"#OBJEKT", "ctt", no_list, objects, 21},
    {"#IB", "ycmc", no_list, balances, 22},
    {"#UB", "ycmc", no_list, balances, 23},
    {"#OIB", "ycmc", 2, object_balances, 24},
    {"#OUB", "ycmc", 2, object_balances, 25},
    {"#RES", "ycmc", no_list, balances, 26},
    {"#PSALDO", "ypcmc", 3, months, 27},
    {"#PBUDGET", "ypcmc", 3, months, 28},
    {"#VER", "ccdtdt", no_list, vouchers, 29},
    {"#TRANS", "cmdtct", 1, vouchers, 30},
    {"#RTRANS", "cmdtct", 1, vouchers, 30},
    {"#BTRANS", "cmdtct", 1, vouchers, 30},
};

}  // namespace

const SieLayout* sie_layout(std::string_view label) {
    // From the end, where the most frequent are.
    const auto found = std::find_if(std::rbegin(layouts), std::rend(layouts), [label](const SieLayout& layout) {
        return ascii::equal_in_any_case(layout.label, label);
    });
    return found == std::rend(layouts) ? nullptr : &*found;
}

}  // namespace bokslut
