#include "ledger/sie_layout.hpp"

#include <iterator>

#include "bokslut/core/error.hpp"

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

constexpr SieLayout layouts[] = {
    {SieLabel::flagga, "c", no_list, all},        {SieLabel::ksumma, "c", no_list, all},
    {SieLabel::program, "tt", no_list, all},      {SieLabel::format, "c", no_list, all},
    {SieLabel::gen, "dt", no_list, all},          {SieLabel::sietyp, "c", no_list, all},
    {SieLabel::prosa, "t", no_list, all},         {SieLabel::ftyp, "c", no_list, all},
    {SieLabel::fnr, "t", no_list, all},           {SieLabel::orgnr, "occ", no_list, all},
    {SieLabel::bkod, "c", no_list, balances},     {SieLabel::adress, "tttt", no_list, all},
    {SieLabel::fnamn, "t", no_list, all},         {SieLabel::rar, "ydd", no_list, all},
    {SieLabel::taxar, "c", no_list, all},         {SieLabel::omfattn, "d", no_list, months},
    {SieLabel::kptyp, "c", no_list, all},         {SieLabel::valuta, "c", no_list, all},
    {SieLabel::konto, "ct", no_list, all},        {SieLabel::ktyp, "cc", no_list, all},
    {SieLabel::enhet, "ct", no_list, all},        {SieLabel::sru, "cc", no_list, all},
    {SieLabel::dim, "ct", no_list, objects},      {SieLabel::underdim, "ctc", no_list, objects},
    {SieLabel::objekt, "ctt", no_list, objects},  {SieLabel::ib, "ycmc", no_list, balances},
    {SieLabel::ub, "ycmc", no_list, balances},    {SieLabel::oib, "ycmc", 2, object_balances},
    {SieLabel::oub, "ycmc", 2, object_balances},  {SieLabel::res, "ycmc", no_list, balances},
    {SieLabel::psaldo, "ypcmc", 3, months},       {SieLabel::pbudget, "ypcmc", 3, months},
    {SieLabel::ver, "ccdtdt", no_list, vouchers}, {SieLabel::trans, "cmdtct", 1, vouchers},
    {SieLabel::rtrans, "cmdtct", 1, vouchers},    {SieLabel::btrans, "cmdtct", 1, vouchers},
};
static_assert(std::size(layouts) == sie_label_count - 1);  // in the order of SieLabel, without `unknown`

}  // namespace

const SieLayout* sie_layout(std::string_view label) {
    const SieLabel known = sie_label(label);
    return known == SieLabel::unknown ? nullptr : &sie_layout(known);
}

const SieLayout& sie_layout(SieLabel label) {
    if (label == SieLabel::unknown) throw Error("an unknown record has no layout");
    return layouts[static_cast<std::size_t>(label) - 1];
}

}  // namespace bokslut
