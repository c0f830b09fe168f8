// A SIE file as a value: its records in order, every field as it was written, so that it can be written again without
// loss. For sums, SieReader is the one to use; this holds the whole file in memory.
//
// Source: SIE filformat utgåva 4C.
// Threads: values; const calls may run at once.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "bokslut/core/calendar.hpp"
#include "bokslut/core/finding.hpp"
#include "bokslut/core/source.hpp"
#include "bokslut/ledger/ledger.hpp"
#include "bokslut/ledger/sie_info.hpp"

namespace bokslut {

/// One record, in UTF-8: its label, its fields without quotes, and its object list.
struct SieLine {
    std::string label;                ///< with '#'
    std::vector<std::string> fields;  ///< without the object list
    /// What stands between the braces: dimension, object, dimension, object …
    std::optional<std::vector<std::string>> objects;
    std::size_t objects_at = 0;  ///< how many fields come before the object list
    /// The whole line, of a record that the format does not know: it is written as it stands.
    std::string verbatim;
    int line = 0;  ///< in the file, from 1; 0 when it comes from nowhere. Not compared.

    /// Empty for a field that is not there.
    std::string_view field(std::size_t at) const { return at < fields.size() ? fields[at] : std::string_view(); }
    friend bool operator==(const SieLine& a, const SieLine& b) {
        return std::tie(a.label, a.fields, a.objects, a.objects_at, a.verbatim) ==
               std::tie(b.label, b.fields, b.objects, b.objects_at, b.verbatim);
    }
};

/// A record with the rows that belong to it; only #VER has any.
struct SieEntry {
    SieLine record;
    std::vector<SieLine> rows;
    friend bool operator==(const SieEntry&, const SieEntry&) = default;
};

struct SieFile {
    std::string name;  ///< stands in findings, usually the file's path
    std::vector<SieEntry> records;
    friend bool operator==(const SieFile&, const SieFile&) = default;

    /// What #SIETYP says (1 without it), unless the file holds more than that type may: vouchers make it 4E, or 4I
    /// when it has no balances; balances of objects make it 3, of months 2.
    SieType type() const;
};

/// Reads a whole file, with the findings of SieReader. Nothing is returned when it is not SIE or has a field that
/// cannot be read; a file without #RAR is returned. Vouchers that never end and rows outside vouchers are left out, and
/// told. Control characters become blanks, and what the encoding does not know U+FFFD.
std::optional<SieFile> read_sie_file(const Source& source, Findings& findings);
/// The same; a file that cannot be read is a finding at `asked_for_at`.
std::optional<SieFile> read_sie_file(const std::string& path, Findings& findings, const Place& asked_for_at = {});

/// The file as another type. What the type may not hold is left out, and told (`sie_file.left_out`, by record and
/// count). From vouchers, the balances that types 2 and 3 need are computed where the file does not give them: #PSALDO
/// by month, and for type 3 #PSALDO and #OUB by object; so are #UB and #RES, when it has none at all. Nothing is
/// returned, but `sie_file.cannot_convert`, when the type needs what the file does not hold: vouchers, months or
/// objects.
std::optional<SieFile> convert_sie(SieFile file, SieType type, Findings& findings);

/// What a file says of where it comes from.
struct SieOrigin {
    std::string program;  ///< #PROGRAM, with its version
    std::string version;
    Date generated;         ///< #GEN
    std::string from = {};  ///< the file that the ledger was read from, which findings name
};

/// The balances of a ledger as a file of type 1, 2 or 3, without vouchers; `previous`, if any, becomes year -1.
/// Which accounts are balance accounts (#IB, #UB) their types say (#KTYP); of accounts without one, those with an
/// opening balance and those of class 1 and 2 are. Others have #RES.
/// Balances by month need type 2 or 3, those by object type 3. Nothing is returned, but `sie_file.cannot_convert`, when
/// the type needs months that the ledger does not know. Throws Error for type 4E and 4I, which are vouchers.
std::optional<SieFile> sie_file_of(const Ledger& ledger, const Ledger* previous, SieType type, const SieOrigin& origin,
                                   Findings& findings);

struct SieWriteOptions {
    bool utf8 = false;      ///< instead of CP437; #FORMAT stays PC8, since some programs refuse a file without it
    bool checksum = false;  ///< #KSUMMA
};

/// The file as bytes, in the order and form of the format: records by group, vouchers by series and number, CRLF, texts
/// in quotes, amounts with two decimals, dates YYYYMMDD, #FLAGGA 0, #ORGNR with its hyphen. An unknown record stays
/// behind the one it followed. #FLAGGA, #FORMAT and #SIETYP are added where missing. A character that CP437 does not
/// have is replaced by one that reads alike, or by "?"; each is told (`sie_file.character_replaced`,
/// `sie_file.character_lost`). The same file gives the same bytes, and what was written is written the same again.
/// Throws Error for a record that the format does not know and that is not verbatim.
std::string write_sie(const SieFile& file, const SieWriteOptions& options, Findings& findings);

}  // namespace bokslut
