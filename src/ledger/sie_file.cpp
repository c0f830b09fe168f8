#include "bokslut/ledger/sie_file.hpp"

#include <algorithm>
#include <utility>

#include "bokslut/ledger/sie.hpp"
#include "core/utf8.hpp"
#include "ledger/chunks.hpp"
#include "ledger/encoding.hpp"
#include "ledger/sie_layout.hpp"
#include "ledger/sie_mending.hpp"
#include "ledger/sie_record.hpp"

namespace bokslut {
namespace {

/// Which rows belong to which voucher: as SieParser has it.
class Builder {
public:
    Builder(SieFile& file, Encoding encoding) : file_(file), encoding_(encoding) {}

    void line(std::string_view text) {
        ++line_number_;
        if (line_number_ == 1 && text.starts_with(utf8::byte_order_mark)) text.remove_prefix(3);
        std::string_view rest = trimmed(text);
        while (!rest.empty() && (rest.front() == '{' || rest.front() == '}')) {
            rest.front() == '{' ? open_block() : close_block();
            rest = trimmed(rest.substr(1));
        }
        if (!rest.empty()) record(rest);
    }

    void finish() {
        if (state_ == State::open) drop_open_voucher();
    }

private:
    enum class State { none, announced, open };

    void open_block() {
        if (state_ == State::announced) state_ = State::open;
    }
    void close_block() {
        if (state_ != State::open) return;
        state_ = State::none;
        file_.records[voucher_].rows.shrink_to_fit();  // rows are most of a file
    }
    void drop_open_voucher() {
        state_ = State::none;
        file_.records.erase(file_.records.begin() + static_cast<std::ptrdiff_t>(voucher_));
    }

    void record(std::string_view text) {
        split_record(text, record_);
        const SieLabel label = sie_label(record_.label);
        const bool is_voucher = label == SieLabel::ver;
        const bool is_row = label == SieLabel::trans || label == SieLabel::rtrans || label == SieLabel::btrans;
        mend_loose_quotes(label, text, record_);
        if (is_voucher && state_ == State::open) drop_open_voucher();
        if (is_row && state_ != State::open) return;
        if (is_row) mend_left_out_date(record_);
        SieLine line = decoded(text, is_voucher);
        if (state_ == State::open && (is_row || label == SieLabel::unknown)) {
            file_.records[voucher_].rows.push_back(std::move(line));
            return;
        }
        file_.records.push_back({std::move(line), {}});
        if (!is_voucher) return;
        voucher_ = file_.records.size() - 1;
        state_ = record_.opens_block ? State::open : State::announced;
    }

    SieLine decoded(std::string_view text, bool is_voucher) const {
        const SieLayout* layout = sie_layout(record_.label);
        SieLine line;
        line.line = line_number_;
        line.label = to_utf8(record_.label, encoding_);
        line.fields.reserve(record_.fields.size());
        for (const std::string_view field : record_.fields) line.fields.push_back(decoded(unescaped(field)));
        if (record_.list) {
            line.objects.emplace();
            for_each_field(*record_.list,
                           [&](std::string_view item) { line.objects->push_back(decoded(unescaped(item))); });
            line.objects_at = record_.list_at;
        }
        const std::size_t lists = layout != nullptr && layout->list_at != SieLayout::no_list ? 1 : 0;
        const bool says_more = record_.lists > lists || (record_.opens_block && !is_voucher);
        if (layout == nullptr || says_more) line.verbatim = decoded(without_control_in_label(text));
        return line;
    }
    /// Were a control character a blank there, as elsewhere, an unknown label could become a known one.
    std::string without_control_in_label(std::string_view text) const {
        std::string bytes(text);
        const auto label = bytes.begin() + (record_.label.data() - text.data());
        std::replace_if(
            label, label + static_cast<std::ptrdiff_t>(record_.label.size()),
            [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7F'; }, '?');
        return bytes;
    }
    std::string decoded(std::string_view bytes) const { return to_utf8(bytes, encoding_); }

    SieFile& file_;
    Encoding encoding_;
    SieRecord record_;
    State state_ = State::none;
    std::size_t voucher_ = 0;  // the last one, by its place among the records
    int line_number_ = 0;
};

Encoding encoding_of(std::string_view bytes) {
    EncodingDetector detector;
    each_line(bytes, [&detector](std::string_view text) { detector.line(text); });
    return detector.decide();
}

/// Whether the reader takes the file: all its fields can be read, and perhaps it has no #RAR.
bool is_readable(const Source& source, Findings& findings) {
    Findings found;
    SieReader reader(source.name());
    reader.feed(source.bytes());
    const bool has_books = reader.finish(found).has_value();
    findings.append(found);
    return has_books || std::any_of(found.all().begin(), found.all().end(),
                                    [](const Finding& finding) { return finding.code == "sie.no_year"; });
}

/// What the records of a file say of its type.
struct Content {
    bool has_vouchers = false;
    bool has_balances = false;
    bool has_months = false;
    bool has_objects = false;
    char declared = '1';

    explicit Content(const SieFile& file) {
        for (const SieEntry& entry : file.records) take(entry.record);
    }

private:
    void take(const SieLine& line) {
        const SieLabel label = sie_label(line.label);
        const bool of_objects = line.objects && !line.objects->empty();
        has_vouchers |= label == SieLabel::ver;
        has_balances |= label == SieLabel::ib || label == SieLabel::ub || label == SieLabel::res;
        has_months |= label == SieLabel::psaldo;
        has_objects |= label == SieLabel::oib || label == SieLabel::oub || (label == SieLabel::psaldo && of_objects);
        if (label == SieLabel::sietyp && !line.field(0).empty()) declared = line.field(0).front();
    }
};

}  // namespace

SieType SieFile::type() const {
    const Content content(*this);
    if (content.has_vouchers) return content.has_balances ? SieType::type4e : SieType::type4i;
    if (content.declared == '4') return SieType::type4e;
    if (content.has_objects || content.declared == '3') return SieType::type3;
    return content.has_months || content.declared == '2' ? SieType::type2 : SieType::type1;
}

std::optional<SieFile> read_sie_file(const Source& source, Findings& findings) {
    if (!is_readable(source, findings)) return std::nullopt;
    SieFile file{source.name(), {}};
    Builder builder(file, encoding_of(source.bytes()));
    each_line(source.bytes(), [&builder](std::string_view text) { builder.line(text); });
    builder.finish();
    return file;
}

std::optional<SieFile> read_sie_file(const std::string& path, Findings& findings, const Place& asked_for_at) {
    const auto source = read_file(path, findings, asked_for_at);
    return source ? read_sie_file(*source, findings) : std::nullopt;
}

}  // namespace bokslut
