// Checks of a SIE file's form: its bytes, its checksum and its records by type.
#include <string>

#include "ledger/sie_checks.hpp"

namespace bokslut {
namespace {

// By type in the order of SieType (1, 2, 3, 4E, 4I): R must be there, - must not, o may.
struct Presence {
    SieLabel label;
    std::string_view by_type;
};

constexpr Presence presences[] = {
    {SieLabel::flagga, "RRRRR"},   {SieLabel::program, "RRRRR"}, {SieLabel::format, "RRRRR"},
    {SieLabel::gen, "RRRRR"},      {SieLabel::sietyp, "oRRRR"},  {SieLabel::fnamn, "RRRRR"},
    {SieLabel::rar, "RRRRo"},      {SieLabel::bkod, "oooo-"},    {SieLabel::omfattn, "-RRo-"},
    {SieLabel::konto, "RRRRo"},    {SieLabel::sru, "RRooo"},     {SieLabel::dim, "--ooo"},
    {SieLabel::underdim, "--ooo"}, {SieLabel::objekt, "--ooo"},  {SieLabel::psaldo, "-RRoo"},
    {SieLabel::pbudget, "-oooo"},
};

void append_label(std::string& labels, SieLabel label) {
    labels += (labels.empty() ? "" : ", ") + std::string(sie_record_rule(label).text);
}

void say_type(const SieCheck& check) {
    const SieContent& content = check.content;
    const std::string_view type = sie_type_text(check.type);
    if (content.type && content.type->substr(0, 1) != type.substr(0, 1)) {
        check.findings.add("sie.type_differs",
                           {{"said", check.decoder.text(*content.type)}, {"type", std::string(type)}},
                           check.decoder.place());
    }
    if (check.type < SieType::type4e) {
        check.findings.add("sie.type", {{"type", std::string(type)}}, check.decoder.place());
    }
}

}  // namespace

void check_form(const SieCheck& check) {
    say_type(check);
    if (check.type == SieType::type5) return;
    std::string missing;
    std::string forbidden;
    for (const Presence& presence : presences) {
        const char rule = presence.by_type[static_cast<std::size_t>(check.type)];
        const bool present = check.content.has(presence.label);
        if (rule == 'R' && !present) append_label(missing, presence.label);
        if (rule == '-' && present) append_label(forbidden, presence.label);
    }
    // What is zero may be left out, but hardly all of it.
    if (!check.own.opening.empty() && check.own.closing.empty()) append_label(missing, SieLabel::ub);
    const auto say = [&check](const char* code, const std::string& records) {
        if (records.empty()) return;
        check.findings.add(code, {{"type", std::string(sie_type_text(check.type))}, {"records", records}},
                           check.decoder.place());
    };
    say("sie.record_missing", missing);
    say("sie.record_forbidden", forbidden);
}

void check_bytes_strictly(const SieBytes& bytes, const TextDecoder& decoder, Findings& findings) {
    if (bytes.encoding != SieEncoding::ascii && bytes.encoding != SieEncoding::cp437) {
        findings.add("sie.encoding", {{"encoding", std::string(sie_encoding_text(bytes.encoding))}}, decoder.place());
    }
    if (bytes.line_end == LineEnd::cr) findings.add("sie.line_end", {}, decoder.place());
}

void check_bytes(const SieBytes& bytes, const TextDecoder& decoder, Findings& findings) {
    const auto say = [&](const char* code, int line) {
        if (line > 0) findings.add(code, {}, Place{decoder.file(), line, 0, {}});
    };
    say("sie.damaged_text", bytes.damaged_line);
    say("sie.control_character", bytes.control_line);
}

bool check_checksum(const ToldChecksum& checksum, const TextDecoder& decoder, Findings& findings) {
    if (checksum.announced) {
        findings.add("sie.checksum_missing", {}, decoder.place(checksum.place));
        return false;
    }
    if (!checksum.value) return true;
    const std::uint32_t sum = checksum.sum.value(decoder.encoding());
    if (sum != *checksum.value) {
        findings.add("sie.checksum_wrong",
                     {{"told", std::to_string(*checksum.value)}, {"computed", std::to_string(sum)}},
                     decoder.place(checksum.place));
    }
    return true;
}

}  // namespace bokslut
