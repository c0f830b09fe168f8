#include <fmt/format.h>

#include "bokslut/core/error.hpp"
#include "bokslut/core/number_text.hpp"
#include "bokslut/output/sie_writers.hpp"
#include "output/sie_counts.hpp"

namespace bokslut {

namespace {

std::string counted(std::size_t count, const char* one, const char* several) {
    return fmt::format("{} {}", number_text(static_cast<std::int64_t>(count), 0, NumberStyle::plain()),
                       count == 1 ? one : several);
}

std::string findings_text(const Findings& findings, bool sv) {
    const auto counts = findings_by_severity(findings);
    const auto some = [&](Severity severity, const char* one, const char* several) {
        const std::size_t count = counts[static_cast<std::size_t>(severity)];
        return count == 0 ? std::string() : ", " + counted(count, one, several);
    };
    const std::string errors = sv ? some(Severity::error, "fel", "fel") : some(Severity::error, "error", "errors");
    const std::string text = !errors.empty() ? errors.substr(2) : sv ? "inga fel" : "no errors";
    if (sv)
        return text + some(Severity::explain, "att förklara", "att förklara") +
               some(Severity::remark, "påpekande", "påpekanden") +
               some(Severity::unchecked, "ej kontrollerat", "ej kontrollerat");
    return text + some(Severity::explain, "to be explained", "to be explained") +
           some(Severity::remark, "remark", "remarks") + some(Severity::unchecked, "not checked", "not checked");
}

std::string amount_text(const std::optional<Amount>& amount) {
    return amount ? number_text(amount->ore(), 2, NumberStyle::plain()) : "-";
}

const char* checksum_text(SieChecksum checksum, bool sv) {
    switch (checksum) {
        case SieChecksum::right:
            return sv ? "stämmer" : "right";
        case SieChecksum::wrong:
            return sv ? "stämmer inte" : "wrong";
        case SieChecksum::missing:
            return sv ? "saknas, fast den är utlovad" : "missing, though it is promised";
        case SieChecksum::none:
            break;
    }
    return sv ? "finns inte" : "none";
}

/// "1 000 verifikationer, 4 000 rader (och 12 rättelser), 530 konton".
std::string contents_text(const SieReport& report, bool sv) {
    const SieInfo& info = *report.info;
    const std::string accounts =
        sv ? counted(info.accounts, "konto", "konton") : counted(info.accounts, "account", "accounts");
    if (report.merged_from) return accounts;
    std::string text =
        sv ? counted(info.vouchers, "verifikation", "verifikationer") + ", " + counted(info.rows, "rad", "rader")
           : counted(info.vouchers, "voucher", "vouchers") + ", " + counted(info.rows, "row", "rows");
    if (info.corrections > 0)
        text += sv ? " (och " + counted(info.corrections, "rättelse", "rättelser") + ")"
                   : " (and " + counted(info.corrections, "correction", "corrections") + ")";
    return text + ", " + accounts;
}

std::string type_text(const SieReport& report, bool sv) {
    if (report.merged_from)
        return sv ? "saldon ur flera filer eller år (bokslut sie merge)"
                  : "balances of several files or years (bokslut sie merge)";
    const std::string type(sie_type_text(report.info->type));
    if (report.info->type == SieType::type5) return type + " (XML)";
    return fmt::format("{} (#SIETYP {})", type, report.info->says_type.value_or(sv ? "saknas" : "missing"));
}

/// "2022, 2023".
std::string years_text(const SieInfo& info) {
    std::string text;
    for (auto year = info.years.rbegin(); year != info.years.rend(); ++year)
        text += (text.empty() ? "" : ", ") + (year->year ? year->year->text() : std::string());
    return text;
}

/// "typ 4E, CP437, 1 000 verifikationer, 4 000 rader, 530 konton".
std::string described(const SieReport& report, bool sv) {
    const SieInfo& info = *report.info;
    if (report.merged_from)
        return (sv ? "saldon för " : "balances of ") + years_text(info) + ", " + contents_text(report, sv);
    return fmt::format("{} {}, {}, {}", sv ? "typ" : "type", sie_type_text(info.type), sie_encoding_text(info.encoding),
                       contents_text(report, sv));
}

}  // namespace

std::string write_sie_summary_text(const SieReport& report, Language language) {
    if (!report.info) throw Error("there is nothing to summarise");
    const bool sv = language == Language::swedish;
    const SieInfo& info = *report.info;
    std::string text;
    const auto line = [&](std::string_view swedish, std::string_view english, std::string_view value) {
        if (!value.empty()) text += fmt::format("{:<14}{}\n", sv ? swedish : english, value);
    };
    line("Fil", "File", report.file);
    line("Namn", "Name", info.name);
    line("Org.nummer", "Organisation", info.organisation);
    line("Typ", "Type", type_text(report, sv));
    if (report.merged_from) line("Ur", "From", fmt::format("{}", fmt::join(*report.merged_from, ", ")));
    line("Program", "Program", info.program);
    line("Skapad", "Made", info.generated);
    line("Kodning", "Encoding",
         fmt::format("{}, {} {}", sie_encoding_text(info.encoding), sv ? "radslut" : "line end",
                     line_end_text(info.line_end)));
    line("Innehåll", "Contents", contents_text(report, sv));
    line("Omfattning", "Covers", info.covers_to ? (sv ? "till " : "to ") + date_text(*info.covers_to) : "");
    line("Kontrollsumma", "Checksum", checksum_text(info.checksum, sv));
    line("Storlek", "Size",
         fmt::format("{} {} {} s", number_text(static_cast<std::int64_t>(info.bytes), 0, NumberStyle::plain()),
                     sv ? "byte, läst på" : "bytes, read in",
                     number_text((report.microseconds + 500) / 1000, 3, NumberStyle::plain())));
    line("Granskning", "Check", findings_text(report.findings, sv));
    if (info.years.empty()) return text;
    text += fmt::format("\n{:<12}{:>20}{:>20}{:>20}\n", sv ? "År, kr" : "Year, kr", "IB", "UB", "RES");
    for (const SieYearInfo& year : info.years)
        text += fmt::format("{:<12}{:>20}{:>20}{:>20}\n",
                            year.year ? year.year->text() : fmt::format("{} {}", sv ? "år" : "year", year.number),
                            amount_text(year.opening), amount_text(year.closing), amount_text(year.result));
    return text;
}

std::string write_sie_check_text(const SieReport& report, Language language) {
    const bool sv = language == Language::swedish;
    std::string text = findings_message(report.findings, language) + report.file + ": ";
    if (report.info) text += described(report, sv) + "; ";
    return text + findings_text(report.findings, sv) + "\n";
}

}  // namespace bokslut
