// Proves of SIE 5: any bytes are read or refused; reading is repeatable; the rows that are kept make up the balances; a
// byte order mark and a comment at the end change nothing.
#include "bokslut/ledger/sie5.hpp"

#include <tuple>

#include "ledgers.hpp"

using namespace bokslut;
using bokslut::fuzz::require;

namespace {

struct Reading {
    std::optional<Sie5Books> read;
    Findings findings;
};

Reading reading_of(const std::string& bytes) {
    Reading reading;
    SieOptions options;
    options.keep_vouchers = true;
    reading.read = read_sie5("prov.sie", bytes, reading.findings, options);
    return reading;
}

// The same but for the file's fingerprint.
bool same_ledger(Ledger a, Ledger b) {
    a.source_ids = b.source_ids = {};
    return a == b;
}

void require_same_books(const Reading& a, const Reading& b, const std::string& what) {
    require(fuzz::same_findings(a.findings, b.findings), "the same findings " + what);
    require(a.read.has_value() == b.read.has_value(), "read or refused alike " + what);
    if (!a.read) return;
    require(a.read->counts == b.read->counts, "the same counts " + what);
    require(same_ledger(a.read->books.current, b.read->books.current), "the same ledger " + what);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(fuzz::bytes_of(data, size));
    is_sie5(bytes);
    const Reading reading = reading_of(bytes);
    fuzz::told(reading.findings);
    require(reading.read || reading.findings.has_errors(), "what is not read has its reason");
    require_same_books(reading, reading_of(bytes), "again");
    if (!reading.read) return 0;
    fuzz::require_sound(reading.read->books);
    require(reading.read->counts.overstruck <= reading.read->counts.rows, "rows struck out are rows");
    require_same_books(reading, reading_of(bytes + "<!-- slut -->"), "with a comment at the end");
    // The mark is before the first line, so that no place moves.
    if (bytes.starts_with("<"))
        require_same_books(reading, reading_of("\xEF\xBB\xBF" + bytes), "with a byte order mark");
    return 0;
}
