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

std::string findings_text(const Findings& findings) {
    const auto counts = findings_by_severity(findings);
    std::string text = counts[0] == 0 ? "inga fel" : counted(counts[0], "fel", "fel");
    if (counts[1] > 0) text += fmt::format(", {} att förklara", counts[1]);
    if (counts[2] > 0) text += ", " + counted(counts[2], "påpekande", "påpekanden");
    if (counts[3] > 0) text += fmt::format(", {} ej kontrollerat", counts[3]);
    return text;
}

std::string amount_text(const std::optional<Amount>& amount) {
    return amount ? number_text(amount->ore(), 2, NumberStyle::plain()) : "-";
}

const char* checksum_text(SieChecksum checksum) {
    switch (checksum) {
        case SieChecksum::right:
            return "stämmer";
        case SieChecksum::wrong:
            return "stämmer inte";
        case SieChecksum::missing:
            return "saknas, fast den är utlovad";
        case SieChecksum::none:
            break;
    }
    return "finns inte";
}

/// "1 000 verifikationer, 4 000 rader (12 rättelser), 530 konton".
std::string contents_text(const SieReport& report) {
    const SieInfo& info = *report.info;
    if (report.merged_from) return counted(info.accounts, "konto", "konton");
    std::string text =
        counted(info.vouchers, "verifikation", "verifikationer") + ", " + counted(info.rows, "rad", "rader");
    if (info.corrections > 0) text += " (och " + counted(info.corrections, "rättelse", "rättelser") + ")";
    return text + ", " + counted(info.accounts, "konto", "konton");
}

std::string type_text(const SieReport& report) {
    if (report.merged_from) return "saldon ur flera filer eller år (bokslut sie merge)";
    const std::string type(sie_type_text(report.info->type));
    if (report.info->type == SieType::type5) return type + " (XML)";
    return fmt::format("{} (#SIETYP {})", type, report.info->says_type.value_or("saknas"));
}

/// "2022, 2023".
std::string years_text(const SieInfo& info) {
    std::string text;
    for (auto year = info.years.rbegin(); year != info.years.rend(); ++year)
        text += (text.empty() ? "" : ", ") + (year->year ? year->year->text() : std::string());
    return text;
}

/// "typ 4E, CP437, 1 000 verifikationer, 4 000 rader, 530 konton".
std::string described(const SieReport& report) {
    const SieInfo& info = *report.info;
    if (report.merged_from) return "saldon för " + years_text(info) + ", " + contents_text(report);
    return fmt::format("typ {}, {}, {}", sie_type_text(info.type), sie_encoding_text(info.encoding),
                       contents_text(report));
}

}  // namespace

std::string write_sie_summary_text(const SieReport& report) {
    if (!report.info) throw Error("there is nothing to summarise");
    const SieInfo& info = *report.info;
    std::string text;
    const auto line = [&text](std::string_view what, std::string_view value) {
        if (!value.empty()) text += fmt::format("{:<14}{}\n", what, value);
    };
    line("Fil", report.file);
    line("Namn", info.name);
    line("Org.nummer", info.organisation);
    line("Typ", type_text(report));
    if (report.merged_from) line("Ur", fmt::format("{}", fmt::join(*report.merged_from, ", ")));
    line("Program", info.program);
    line("Skapad", info.generated);
    line("Kodning", fmt::format("{}, radslut {}", sie_encoding_text(info.encoding), line_end_text(info.line_end)));
    line("Innehåll", contents_text(report));
    line("Omfattning", info.covers_to ? "till " + date_text(*info.covers_to) : "");
    line("Kontrollsumma", checksum_text(info.checksum));
    line("Storlek", fmt::format("{} byte, läst på {} s",
                                number_text(static_cast<std::int64_t>(info.bytes), 0, NumberStyle::plain()),
                                number_text((report.microseconds + 500) / 1000, 3, NumberStyle::plain())));
    line("Granskning", findings_text(report.findings));
    if (info.years.empty()) return text;
    text += fmt::format("\n{:<12}{:>20}{:>20}{:>20}\n", "År, kr", "IB", "UB", "RES");
    for (const SieYearInfo& year : info.years)
        text +=
            fmt::format("{:<12}{:>20}{:>20}{:>20}\n", year.year ? year.year->text() : fmt::format("år {}", year.number),
                        amount_text(year.opening), amount_text(year.closing), amount_text(year.result));
    return text;
}

std::string write_sie_check_text(const SieReport& report) {
    std::string text = findings_message(report.findings) + report.file + ": ";
    if (report.info) text += described(report) + "; ";
    return text + findings_text(report.findings) + "\n";
}

}  // namespace bokslut
