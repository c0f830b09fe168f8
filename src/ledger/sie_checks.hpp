// Checks of a SIE file as a whole: that it agrees with itself and with the format. Private.
#pragma once

#include "bokslut/ledger/chart.hpp"
#include "ledger/sie_books.hpp"
#include "ledger/sie_content.hpp"

namespace bokslut {

/// What a check looks at, and where it tells.
struct SieCheck {
    const SieContent& content;
    const SieYear& own;
    SieType type;
    const Chart& chart;
    const TextDecoder& decoder;
    Findings& findings;

    std::string account(std::uint32_t id) const { return decoder.text(content.rows.accounts()[id]); }
    /// As declared; empty when it is not.
    std::string account_name(std::uint32_t id) const;
    /// #KTYP in lower case; '\0' when the file does not say.
    char account_type(std::uint32_t id) const;
};

/// Everything below. `content.rows` hold the openings and movements of the file's own year, which is known.
void check_sie(const SieContent& content, const Chart& chart, const TextDecoder& decoder, Findings& findings);

/// sie_checks.cpp: dates (`sie.date_outside_year`), accounts and objects that are not declared, and closing balances
/// (`sie.closing_differs`, `sie.months_differ`).
void check_contents(const SieCheck& check);
/// sie_year_checks.cpp: the years against each other and each against itself.
void check_years(const SieCheck& check);
/// Whether the year, which has dates, ends before the later ones begin; otherwise it is left out (`sie.year_order`).
bool is_before_later_years(const SieContent& content, int number);
/// sie_form_checks.cpp: the records that the file's type must and may have.
void check_form(const SieCheck& check);

/// sie_form_checks.cpp, before it is known whether there are books: the bytes, and #KSUMMA. Returns whether the file's
/// end is there.
void check_bytes_strictly(const SieBytes& bytes, const TextDecoder& decoder, Findings& findings);
void check_bytes(const SieBytes& bytes, const TextDecoder& decoder, Findings& findings);
bool check_checksum(const ToldChecksum& checksum, const TextDecoder& decoder, Findings& findings);

}  // namespace bokslut
