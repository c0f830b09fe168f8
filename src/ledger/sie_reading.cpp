#include "ledger/sie_reading.hpp"

#include <algorithm>
#include <utility>

#include "core/ascii.hpp"
#include "core/utf8.hpp"
#include "ledger/sie_books.hpp"
#include "ledger/sie_record.hpp"
#include "ledger/sie_threads.hpp"

namespace bokslut {
namespace {

constexpr int most_threads = 64;

// What the bytes are instead, as far as their beginning tells.
std::string kind_of(std::string_view first_line) {
    const auto begins_with = [first_line](std::string_view text) {
        return ascii::equal_in_any_case(first_line.substr(0, text.size()), text);
    };
    if (begins_with("<!doctype html") || begins_with("<html")) return "HTML";
    if (begins_with("<?xml")) return "XML";
    if (begins_with("%PDF")) return "PDF";
    if (begins_with("PK\x03\x04")) return "ZIP";
    return {};
}

// By its mark, or by the zero beside the first '#'.
bool is_utf16(std::string_view first_line) {
    using namespace std::string_view_literals;
    for (const std::string_view beginning : {"\xFF\xFE"sv, "\xFE\xFF"sv, "#\0"sv, "\0#"sv})
        if (first_line.starts_with(beginning)) return true;
    return false;
}

}  // namespace

ChunkReader::ChunkReader(const SieOptions& options, bool rows_at_once)
    : at_once(rows_at_once), rows({options.objects, options.keep_vouchers}) {}

SieReading::SieReading(std::string name, const SieOptions& options, const ReadingPath& path)
    : name_(std::move(name)),
      options_(options),
      path_(path),
      cutter_(path.chunk_size),
      parser_(options),
      own_(options, path.rows_at_once) {}

void SieReading::feed(std::string_view bytes) {
    while (!bytes.empty() && !parser_.is_hopeless()) {
        const std::span<char> room = cutter_.room();
        const std::size_t count = std::min(room.size(), bytes.size());
        std::copy_n(bytes.data(), count, room.data());
        wrote(room.first(count));
        bytes.remove_prefix(count);
        if (!cutter_.is_full() || !take(own_, false)) continue;
        own_.read();
        meet(own_);
    }
}

bool SieReading::feed_all(const Read& read) {
    // What stands before the vouchers decides how they may be read.
    do {
        if (!take_next(own_, read)) return !failed_;
        own_.read();
        meet(own_);
    } while (own_.chunk.is_head && !parser_.is_hopeless());
    if (options_.threads > 1) {
        work_together(read);
        return !failed_;
    }
    while (!parser_.is_hopeless() && take_next(own_, read)) {
        own_.read();
        meet(own_);
    }
    return !failed_;
}

void SieReading::wrote(std::span<const char> bytes) {
    fingerprint_.feed({bytes.data(), bytes.size()});
    line_end_.feed({bytes.data(), bytes.size()});
    size_ += bytes.size();
    cutter_.wrote(bytes.size());
}

bool SieReading::take(ChunkReader& reader, bool at_end) {
    if (!cutter_.take(reader.chunk, at_end)) return false;
    reader.turn = turn_++;
    return true;
}

bool SieReading::take_next(ChunkReader& reader, const Read& read) {
    while (!at_end_) {
        const std::span<char> room = cutter_.room();
        const std::optional<std::size_t> count = read(room);
        failed_ = failed_ || !count;
        at_end_ = count.value_or(0) == 0;
        wrote(room.first(count.value_or(0)));
        if (cutter_.is_full() && take(reader, false)) return true;
    }
    return take(reader, true);
}

void SieReading::work_together(const Read& read) {
    Turns turns(turn_);
    const auto work = [&](ChunkReader& reader) {
        while (turns.alone([&] { return !parser_.is_hopeless() && take_next(reader, read); })) {
            reader.read();
            turns.in_turn(reader.turn, [&] { meet(reader); });
        }
    };
    std::vector<ChunkReader> others;
    for (int thread = 1; thread < std::min(options_.threads, most_threads); ++thread)
        others.emplace_back(options_, path_.rows_at_once);
    run_together(turns, own_, others, work);
    for (const ChunkReader& other : others) add_sums(other);
}

// The parser meets vouchers, first uses and other lines in the order in which they stand in the file.
void SieReading::meet(ChunkReader& reader) {
    if (parser_.is_hopeless()) return;  // another thread had its chunk already
    const std::string_view bytes = reader.chunk.bytes();
    if (reader.chunk.is_long_line) return meet_long_line(bytes);
    const SieRows& rows = reader.rows;
    auto other = rows.other_lines().begin();
    auto use = rows.first_uses().begin();
    const auto meet_lines_before = [&](std::size_t voucher) {
        for (; other != rows.other_lines().end() && other->voucher == voucher; ++other) {
            meet_lines(bytes.substr(other->begin, other->end - other->begin));
        }
    };
    for (std::size_t i = 0; i < rows.vouchers().size(); ++i) {
        meet_lines_before(i);
        if (parser_.is_hopeless()) return;
        const RegularVoucher& voucher = rows.vouchers()[i];
        encoding_.pass(voucher.blank_lines + voucher.lines);
        parser_.regular_voucher(voucher, bytes);
        for (; use != rows.first_uses().end() && use->voucher == i; ++use) meet_first_use(reader, *use);
        if (options_.keep_vouchers) keep(reader, i);
        parser_.pass_lines(voucher.lines - 1);
    }
    meet_lines_before(rows.vouchers().size());
}

// Once it has any, the file is not empty, whatever it is.
void SieReading::look_for_text(std::string_view line) {
    if (line.starts_with(utf8::byte_order_mark)) line.remove_prefix(utf8::byte_order_mark.size());
    has_text_ = !trimmed(line).empty();
}

void SieReading::meet_lines(std::string_view bytes) {
    each_line(bytes, [this](std::string_view line) {
        // How much has come behind that depends on the chunks, and must not decide the encoding.
        if (parser_.is_hopeless()) return;
        if (line.size() > longest_line) return meet_long_line(line);
        if (!has_text_) look_for_text(line);
        encoding_.line(line);
        parser_.line(line);
    });
}

void SieReading::meet_long_line(std::string_view beginning) {
    has_text_ = true;
    encoding_.pass(1);
    parser_.long_line(beginning);
}

void SieReading::meet_first_use(ChunkReader& reader, const FirstUse& use) {
    const std::string_view line = use.line_text.of(reader.chunk.bytes());
    if (use.is_list) {
        const std::string& list = reader.rows.lists()[reader.list_ids.size()];
        reader.list_ids.push_back(parser_.regular_list(list, line, use.line));
    } else {
        const std::string& account = reader.rows.accounts()[reader.account_ids.size()];
        reader.account_ids.push_back(parser_.regular_account(account, line, use.line));
    }
}

void SieReading::keep(const ChunkReader& reader, std::size_t voucher) {
    const std::string_view bytes = reader.chunk.bytes();
    const RegularVoucher& from = reader.rows.vouchers()[voucher];
    VoucherColumns& columns = parser_.columns();
    columns.voucher({{from.series.of(bytes), from.number.of(bytes), from.text.of(bytes), {}, from.signature.of(bytes)},
                     from.date,
                     from.registered,
                     parser_.line_number()});
    const std::size_t first = voucher == 0 ? 0 : reader.rows.vouchers()[voucher - 1].rows_end;
    for (std::size_t i = first; i < from.rows_end; ++i) {
        const RegularRow& row = reader.rows.rows()[i];
        const std::uint32_t account = reader.account_ids[row.account], list = reader.list_ids[row.list];
        if (row.is_bare()) {
            columns.bare_row(account, list, row.ore);
        } else {
            columns.row({account,
                         list,
                         row.ore,
                         VoucherRowKind::counted,
                         row.date,
                         {{}, {}, row.text.of(bytes), row.quantity.of(bytes), row.signature.of(bytes)}});
        }
    }
}

void SieReading::add_sums(const ChunkReader& reader) {
    if (parser_.is_hopeless()) return;  // what it has read, if anything, was never met
    for (const auto& [month, table] : reader.rows.sums().all()) {
        parser_.movements(month).add_all(
            table, [&](std::uint32_t account) { return reader.account_ids[account]; },
            [&](std::uint32_t list) { return reader.list_ids[list]; });
    }
    encoding_.add(reader.rows.letters());
}

std::optional<SieBooks> SieReading::finish(Findings& findings) {
    while (!parser_.is_hopeless() && take(own_, true)) {
        own_.read();
        meet(own_);
    }
    add_sums(own_);
    parser_.finish();

    const TextDecoder decoder(name_, encoding_.decide());
    if (!parser_.is_sie()) {
        if (!has_text_) {
            findings.add("sie.empty", {{"bytes", size_ == 0 ? "" : std::to_string(size_)}}, decoder.place());
            return std::nullopt;
        }
        const RawPlace& first = parser_.first_line();
        if (is_utf16(first.excerpt)) {
            findings.add("sie.utf16", {}, Place{name_, 0, 0, {}});
            return std::nullopt;
        }
        findings.add("sie.not_sie", {{"detail", kind_of(first.excerpt)}}, decoder.place(first));
        return std::nullopt;
    }
    SieContent content = parser_.take_content();
    std::optional<Vouchers> vouchers;
    if (options_.keep_vouchers) vouchers = vouchers_of(parser_.columns(), content, decoder);
    const SieBytes bytes{
        encoding_.described(),         line_end_.found(), size_, fingerprint_.value(), encoding_.first_damaged_line(),
        encoding_.first_control_line()};
    SieAnswer answer = make_books(std::move(content), decoder, bytes, options_.strict, findings);
    info_ = std::move(answer.info);
    if (!answer.books) return std::nullopt;
    answer.books->current.objects_known = options_.objects;
    answer.books->vouchers = std::move(vouchers);
    return std::move(answer.books);
}

}  // namespace bokslut
