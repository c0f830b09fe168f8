#include "ledger/sie_label.hpp"

#include <algorithm>
#include <iterator>

#include "bokslut/core/error.hpp"
#include "core/ascii.hpp"

namespace bokslut {
namespace {

// The most frequent first. Records whose fields the reader asks for one by one have no number of fields here.
constexpr SieRecordRule rules[] = {
    {"#TRANS", SieLabel::trans, SieGroup::balances, 0, false},
    {"#VER", SieLabel::ver, SieGroup::balances, 0, false},
    {"#PBUDGET", SieLabel::pbudget, SieGroup::balances, 0, false},
    {"#PSALDO", SieLabel::psaldo, SieGroup::balances, 0, false},
    {"#KONTO", SieLabel::konto, SieGroup::chart, 0, false},
    {"#KTYP", SieLabel::ktyp, SieGroup::chart, 2, false},
    {"#SRU", SieLabel::sru, SieGroup::chart, 2, false},
    {"#OBJEKT", SieLabel::objekt, SieGroup::chart, 0, false},
    {"#IB", SieLabel::ib, SieGroup::balances, 0, false},
    {"#UB", SieLabel::ub, SieGroup::balances, 0, false},
    {"#RES", SieLabel::res, SieGroup::balances, 0, false},
    {"#OIB", SieLabel::oib, SieGroup::balances, 0, false},
    {"#OUB", SieLabel::oub, SieGroup::balances, 0, false},
    {"#RTRANS", SieLabel::rtrans, SieGroup::balances, 0, false},
    {"#BTRANS", SieLabel::btrans, SieGroup::balances, 0, false},
    {"#DIM", SieLabel::dim, SieGroup::chart, 0, false},
    {"#UNDERDIM", SieLabel::underdim, SieGroup::chart, 0, false},
    {"#RAR", SieLabel::rar, SieGroup::identification, 0, false},
    {"#FNAMN", SieLabel::fnamn, SieGroup::identification, 1, true},
    {"#SIETYP", SieLabel::sietyp, SieGroup::identification, 1, true},
    {"#FLAGGA", SieLabel::flagga, SieGroup::flag, 1, true},
    {"#FORMAT", SieLabel::format, SieGroup::identification, 1, true},
    {"#PROGRAM", SieLabel::program, SieGroup::identification, 2, true},
    {"#GEN", SieLabel::gen, SieGroup::identification, 1, true},
    {"#PROSA", SieLabel::prosa, SieGroup::identification, 1, false},
    {"#FTYP", SieLabel::ftyp, SieGroup::identification, 1, true},
    {"#FNR", SieLabel::fnr, SieGroup::identification, 1, true},
    {"#ORGNR", SieLabel::orgnr, SieGroup::identification, 1, true},
    {"#BKOD", SieLabel::bkod, SieGroup::identification, 1, true},
    {"#ADRESS", SieLabel::adress, SieGroup::identification, 4, true},
    {"#TAXAR", SieLabel::taxar, SieGroup::identification, 1, true},
    {"#OMFATTN", SieLabel::omfattn, SieGroup::identification, 1, true},
    {"#KPTYP", SieLabel::kptyp, SieGroup::identification, 1, true},
    {"#VALUTA", SieLabel::valuta, SieGroup::identification, 1, true},
    {"#ENHET", SieLabel::enhet, SieGroup::chart, 2, false},
    {"#KSUMMA", SieLabel::ksumma, SieGroup::anywhere, 0, false},
};

}  // namespace

const SieRecordRule& sie_record_rule(SieLabel label) {
    const auto found =
        std::find_if(std::begin(rules), std::end(rules), [label](const auto& rule) { return rule.label == label; });
    if (found == std::end(rules)) throw Error("an unknown record has no rule");
    return *found;
}

std::optional<std::size_t> fields_before_name(SieLabel label) {
    switch (label) {
        case SieLabel::fnamn:
        case SieLabel::prosa:
            return 0;
        case SieLabel::konto:
        case SieLabel::dim:
            return 1;
        case SieLabel::objekt:
            return 2;
        default:
            return std::nullopt;
    }
}

SieLabel sie_label(std::string_view label) {
    for (const SieRecordRule& rule : rules) {
        if (label == rule.text) return rule.label;
    }
    for (const SieRecordRule& rule : rules) {
        if (ascii::equal_in_any_case(label, rule.text)) return rule.label;
    }
    return SieLabel::unknown;
}

}  // namespace bokslut
