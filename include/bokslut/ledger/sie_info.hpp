// What a SIE file is and holds, in a few figures: its type, encoding and program, how much there is of it and what its
// balances sum to.
//
// Threads: values; const calls may run at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bokslut/core/amount.hpp"
#include "bokslut/core/calendar.hpp"

namespace bokslut {

/// The file's types: 1 balances of the year, 2 and of the months, 3 and of objects, 4E with vouchers, 4I vouchers to be
/// read by an accounting system; 5 is XML.
enum class SieType : std::uint8_t { type1, type2, type3, type4e, type4i, type5 };

/// "1", "2", "3", "4E", "4I", "5".
std::string_view sie_type_text(SieType type);

/// How the bytes are written, whatever #FORMAT says. Latin-1 stands for its superset Windows-1252.
enum class SieEncoding : std::uint8_t { ascii, cp437, utf8, utf8_with_mark, latin1 };

/// "ASCII", "CP437", "UTF-8", "UTF-8 BOM", "Latin-1".
std::string_view sie_encoding_text(SieEncoding encoding);

/// How lines end, by the first one.
enum class LineEnd : std::uint8_t { none, lf, crlf, cr };

/// "", "LF", "CRLF", "CR".
std::string_view line_end_text(LineEnd end);

/// What #KSUMMA says of the file: nothing, that it is whole, that it was changed or damaged, or that its end is
/// missing.
enum class SieChecksum : std::uint8_t { none, right, wrong, missing };

/// One of the years that a file gives. Sums are over accounts; nothing when the file has no such record of the year, or
/// when the sum is too large to say.
struct SieYearInfo {
    int number = 0;                  ///< 0 is the file's own year, -1 the one before, and so on
    std::optional<FiscalYear> year;  ///< #RAR, or what was derived in its place
    std::optional<Amount> opening;   ///< #IB
    std::optional<Amount> closing;   ///< #UB
    std::optional<Amount> result;    ///< #RES
};

/// Texts are UTF-8.
struct SieInfo {
    std::string program;                   ///< #PROGRAM, name and version
    std::string generated;                 ///< #GEN, the date as written
    std::string name;                      ///< #FNAMN
    std::string organisation;              ///< #ORGNR, as written
    std::string currency = "SEK";          ///< #VALUTA
    std::optional<std::string> says_type;  ///< #SIETYP, as written
    SieType type = SieType::type1;         ///< by what the file holds
    SieEncoding encoding = SieEncoding::ascii;
    LineEnd line_end = LineEnd::none;
    std::optional<Date> covers_to;   ///< #OMFATTN
    std::vector<SieYearInfo> years;  ///< the file's own first, then backwards
    std::size_t bytes = 0;
    std::size_t accounts = 0;     ///< #KONTO
    std::size_t vouchers = 0;     ///< #VER
    std::size_t rows = 0;         ///< #TRANS
    std::size_t corrections = 0;  ///< #RTRANS and #BTRANS
    SieChecksum checksum = SieChecksum::none;
};

}  // namespace bokslut
