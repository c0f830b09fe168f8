// Proves of SIE 1-4: any bytes are read or refused; in whatever pieces they come, the ledger and the findings are the
// same; and what is regular is read as by a plain slow reader.
#include <algorithm>
#include <tuple>

#include "ledger/sie_reading.hpp"
#include "ledgers.hpp"
#include "sie_maker.hpp"
#include "tests/ledger/slow_sie.hpp"

using namespace bokslut;
using bokslut::fuzz::require;

namespace {

struct Reading {
    std::optional<SieBooks> books;
    Findings findings;
    std::optional<SieInfo> info;
};

// In pieces of sizes from 1 to `most`, as a simple generator chooses; 0 for one piece.
Reading read_in_pieces(std::string_view bytes, std::size_t most, bool strict = false) {
    SieReader reader("prov.se", SieOptions{.strict = strict});
    std::size_t state = bytes.size();
    while (!bytes.empty()) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        const std::size_t size = most == 0 ? bytes.size() : std::min(1 + (state >> 33) % most, bytes.size());
        const std::string piece(bytes.substr(0, size));  // of its own, so that no view may reach beyond it
        reader.feed(piece);
        bytes.remove_prefix(size);
    }
    Reading reading;
    reading.books = reader.finish(reading.findings);
    reading.info = reader.info();
    return reading;
}

void require_same(const Reading& a, const Reading& b) {
    require(fuzz::same_findings(a.findings, b.findings), "the same findings in other pieces");
    require(a.books.has_value() == b.books.has_value(), "read or refused alike in other pieces");
    if (!a.books) return;
    require(a.books->current == b.books->current, "the same ledger in other pieces");
    require(a.books->previous == b.books->previous, "the same year before in other pieces");
}

void require_same_as_slow(std::string_view bytes, const Reading& fast, bool must_be_regular) {
    const auto slow = slow::read(bytes);
    require(slow || !must_be_regular, "what the maker makes is regular");
    if (!slow) return;
    require(fast.books.has_value(), "what is regular is read: " + fuzz::told(fast.findings));
    require(slow::balances_of(fast.books->current) == slow->balances, "the same balances as by the slow reader");
    require(slow::unbalanced_in(fast.findings) == slow->unbalanced, "the same vouchers do not balance");
}

// Strict reading stops at a breach of the format; where there is none, it reads the same.
void require_strict_agrees(std::string_view bytes, const Reading& lenient) {
    const Reading strict = read_in_pieces(bytes, 0, true);
    fuzz::told(strict.findings);
    require(strict.books || strict.findings.has_errors(), "what is not read has its reason");
    if (strict.books)
        require(lenient.books && strict.books->current == lenient.books->current, "strict reads the same");
}

constexpr std::size_t most_on_every_path = 4096;  // bytes: beyond, threads cost more than reading

// With vouchers kept, in small chunks and on two threads, or line by line.
Reading read_all(std::string_view bytes, const ReadingPath& path, int threads, std::string& vouchers) {
    SieOptions options;
    options.keep_vouchers = true;
    options.threads = threads;
    SieReading reading("prov.se", options, path);
    reading.feed_all([&bytes](std::span<char> room) -> std::optional<std::size_t> {
        const std::size_t count = std::min(room.size(), bytes.size());
        std::copy_n(bytes.data(), count, room.data());
        bytes.remove_prefix(count);
        return count;
    });
    Reading result;
    result.books = reading.finish(result.findings);
    if (!result.books) return result;
    fuzz::require_rows_make_up(result.books->current, result.books->vouchers.value());
    for (const FoundRow& found : find_rows(result.books->vouchers.value(), {}))
        vouchers += found.voucher.series() + "|" + found.voucher.number() + "|" + date_text(found.voucher.date()) +
                    "|" + found.voucher.text() + "|" + found.row.account() + "|" +
                    std::to_string(found.row.amount().ore()) + "|" + found.row.text() + "|" + found.row.quantity() +
                    "\n";
    return result;
}

Reading require_same_on_every_path(std::string_view bytes) {
    std::string plain, fast;
    const Reading by_line = read_all(bytes, {false, most_on_every_path}, 1, plain);
    Reading at_once = read_all(bytes, {true, 300}, 2, fast);
    require_same(by_line, at_once);
    require(plain == fast, "the same vouchers on both paths");
    return at_once;
}

// Vouchers alone, behind the head of a file: no input is lost on a head that is damaged, and each costs little, so that
// most of what is tried comes to the hot path.
void prove_vouchers(std::string_view vouchers) {
    const std::string file =
        "#FLAGGA 0\n#SIETYP 4\n#FNAMN Prov\n#RAR 0 20230101 20231231\n#KONTO 1911 Bank\n#KONTO 3011 Bidrag\n" +
        std::string(vouchers);
    if (file.size() <= most_on_every_path) require_same_as_slow(file, require_same_on_every_path(file), false);
}

// The same with a checksum, which is wrong: what it should be is told, and must be the same.
void prove_summed_vouchers(std::string_view vouchers) {
    const std::string file = "#FLAGGA 0\n#KSUMMA\n#SIETYP 4\n#FNAMN Prov\n#RAR 0 20230101 20231231\n" +
                             std::string(vouchers) + "\n#KSUMMA 1\n";
    if (file.size() <= most_on_every_path) require_same_on_every_path(file);
}

void require_described(const Reading& reading) {
    require(reading.info || !reading.books, "what is read is described");
    if (!reading.info) return;
    const SieInfo& info = *reading.info;
    require(!sie_type_text(info.type).empty() && !sie_encoding_text(info.encoding).empty(), "type and encoding");
    require(line_end_text(info.line_end).size() <= 4, "line ends");
}

void prove(std::string_view bytes, bool must_be_regular) {
    const Reading whole = read_in_pieces(bytes, 0);
    fuzz::told(whole.findings);
    require_same(whole, read_in_pieces(bytes, 1 + bytes.size() % 97));
    if (bytes.size() < 4096) require_same(whole, read_in_pieces(bytes, 1));
    if (whole.books) fuzz::require_sound(*whole.books);
    require_described(whole);
    if (bytes.size() <= most_on_every_path) require_same_on_every_path(bytes);
    require_strict_agrees(bytes, whole);
    require_same_as_slow(bytes, whole, must_be_regular);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = fuzz::bytes_of(data, size);
    // A file begins with '#', a blank or a mark; what begins with D are dice, with V or S vouchers.
    if (bytes.starts_with('D')) {
        prove(fuzz::SieMaker(bytes.substr(1)).make(), true);
    } else if (bytes.starts_with('V')) {
        prove_vouchers(bytes.substr(1));
    } else if (bytes.starts_with('S')) {
        prove_summed_vouchers(bytes.substr(1));
    } else {
        prove(bytes, false);
    }
    return 0;
}
