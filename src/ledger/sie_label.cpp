#include "ledger/sie_label.hpp"

#include "core/ascii.hpp"

namespace bokslut {
namespace {

struct Name {
    std::string_view text;
    SieLabel label;
};

// The most frequent first. #RTRANS and #BTRANS are ignored on purpose: the first is only a mark on the #TRANS that
// follows, the second a row that was taken away.
constexpr Name names[] = {
    {"#TRANS", SieLabel::trans},    {"#VER", SieLabel::ver},           {"#PBUDGET", SieLabel::pbudget},
    {"#PSALDO", SieLabel::psaldo},  {"#KONTO", SieLabel::konto},       {"#KTYP", SieLabel::ktyp},
    {"#SRU", SieLabel::ignored},    {"#OBJEKT", SieLabel::objekt},     {"#IB", SieLabel::ib},
    {"#UB", SieLabel::ub},          {"#RES", SieLabel::res},           {"#OIB", SieLabel::oib},
    {"#OUB", SieLabel::oub},        {"#RTRANS", SieLabel::ignored},    {"#BTRANS", SieLabel::ignored},
    {"#DIM", SieLabel::dim},        {"#UNDERDIM", SieLabel::underdim}, {"#RAR", SieLabel::rar},
    {"#FNAMN", SieLabel::fnamn},    {"#SIETYP", SieLabel::sietyp},     {"#FLAGGA", SieLabel::ignored},
    {"#FORMAT", SieLabel::ignored}, {"#PROGRAM", SieLabel::ignored},   {"#GEN", SieLabel::ignored},
    {"#PROSA", SieLabel::ignored},  {"#FTYP", SieLabel::ignored},      {"#FNR", SieLabel::ignored},
    {"#ORGNR", SieLabel::ignored},  {"#BKOD", SieLabel::ignored},      {"#ADRESS", SieLabel::ignored},
    {"#TAXAR", SieLabel::ignored},  {"#OMFATTN", SieLabel::omfattn},   {"#KPTYP", SieLabel::ignored},
    {"#VALUTA", SieLabel::ignored}, {"#ENHET", SieLabel::ignored},     {"#KSUMMA", SieLabel::ignored},
};

}  // namespace

SieLabel sie_label(std::string_view label) {
    for (const Name& name : names) {
        if (label == name.text) return name.label;
    }
    for (const Name& name : names) {
        if (ascii::equal_in_any_case(label, name.text)) return name.label;
    }
    return SieLabel::unknown;
}

}  // namespace bokslut
