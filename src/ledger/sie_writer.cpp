// write_sie: records in the order and form of the format, as bytes.
#include <algorithm>
#include <utility>

#include "bokslut/core/number_text.hpp"
#include "core/ascii.hpp"
#include "ledger/checksum.hpp"
#include "ledger/organisation_number.hpp"
#include "ledger/sie_amount.hpp"
#include "ledger/sie_date.hpp"
#include "ledger/sie_layout.hpp"
#include "ledger/sie_order.hpp"
#include "ledger/sie_record.hpp"
#include "ledger/sie_text.hpp"

namespace bokslut {
namespace {

constexpr std::string_view line_end = "\r\n";

std::string without_hyphens(std::string text) {
    std::erase(text, '-');
    return text;
}

/// The field in the form of the format; as it is, when it is not what it should be.
std::string in_form(SieField kind, std::string_view text) {
    switch (kind) {
        case SieField::amount:
            if (text.empty()) return sie_amount_text(Amount());
            if (const AmountResult amount = read_sie_amount(text)) return sie_amount_text(amount.value);
            break;
        case SieField::date:
            if (const auto read = read_sie_date(text)) return without_hyphens(date_text(read->date));
            break;
        case SieField::month:
            if (const auto month = read_month(text)) return std::to_string(month->number());
            break;
        case SieField::orgnr:
            return organisation_number(text);
        case SieField::code:
        case SieField::year:
        case SieField::text:
            break;
    }
    return std::string(text);
}

/// How many must be there even when the last are empty: names too, though a reader can do without.
std::size_t compulsory_fields(SieLabel label) {
    if (label == SieLabel::underdim) return 3;  // the dimension above stands behind the name
    const auto before_name = fields_before_name(label);
    return before_name ? *before_name + 1 : sie_record_rule(label).fields;
}

bool can_be_bare(std::string_view text) {
    const auto needs_quotes = [](char c) { return is_blank(c) || c == '"' || c == '{' || c == '}'; };
    return !text.empty() && std::none_of(text.begin(), text.end(), needs_quotes);
}

class Writer {
public:
    Writer(const SieFile& file, const SieWriteOptions& options) : file_(file), options_(options), text_(options.utf8) {}

    std::string write(Findings& findings) {
        write_line({"#FLAGGA", {"0"}, {}, 0, {}, 0});
        if (options_.checksum) write_line({"#KSUMMA", {}, {}, 0, {}, 0});
        checksum_ = {};
        for (const SieEntry* entry : in_order(records())) write_entry(*entry);
        if (options_.checksum) write_line({"#KSUMMA", {std::to_string(checksum_.value())}, {}, 0, {}, 0});
        text_.tell(file_.name, findings);
        if (backslashes_ > 0) {
            findings.add("sie_file.backslash_at_end", {{"count", std::to_string(backslashes_)}},
                         Place{file_.name, first_backslash_, 0, {}});
        }
        return std::move(out_);
    }

private:
    /// The file's records and those that every file has. #FLAGGA and #KSUMMA are written apart.
    std::vector<const SieEntry*> records() {
        std::vector<const SieEntry*> records;
        bool has_format = false, has_type = false;
        for (const SieEntry& entry : file_.records) {
            const SieLabel label = sie_label(entry.record.label);
            has_format |= label == SieLabel::format;
            has_type |= label == SieLabel::sietyp;
            if (label != SieLabel::flagga && label != SieLabel::ksumma) records.push_back(&entry);
        }
        if (!has_format) records.push_back(&format_);
        if (!has_type) records.push_back(&type_);
        return records;
    }

    void write_entry(const SieEntry& entry) {
        write_line(entry.record);
        if (sie_label(entry.record.label) != SieLabel::ver) return;
        out_.append("{").append(line_end);
        for (const SieLine& row : entry.rows) write_line(row);
        out_.append("}").append(line_end);
    }

    void write_line(const SieLine& line) {
        if (line.verbatim.empty()) {
            write_known(line);
        } else {
            write_verbatim(line);
        }
        out_ += line_end;
    }

    void write_verbatim(const SieLine& line) {
        const std::string text = text_.writable(line.verbatim, line.line);
        out_ += options_.utf8 ? text : cp437_bytes(text);
        if (options_.checksum) add_record(checksum_, cp437_bytes(text));
    }

    void write_known(const SieLine& line) {
        const SieLayout& layout = sie_layout(sie_label(line.label));
        put(layout.text(), layout.text());
        std::size_t count = line.fields.size();
        const std::size_t compulsory = std::min(compulsory_fields(layout.label), count);
        while (count > compulsory && line.fields[count - 1].empty() && layout.field(count - 1) != SieField::amount)
            --count;
        if (layout.list_at != SieLayout::no_list) count = std::max(count, layout.list_at);
        for (std::size_t at = 0; at <= count; ++at) {
            if (at == layout.list_at) write_list(line);
            if (at < count) write_field(layout, line, at);
        }
    }

    void write_list(const SieLine& line) {
        out_ += " {";
        bool is_dimension = true;
        for (const std::string& item : line.objects.value_or(std::vector<std::string>())) {
            if (out_.back() != '{') out_ += ' ';
            write_text(item, is_dimension, line.line);
            is_dimension = !is_dimension;
        }
        out_ += '}';
    }

    void write_field(const SieLayout& layout, const SieLine& line, std::size_t at) {
        out_ += ' ';
        const SieField kind = layout.field(at);
        const bool is_format = layout.label == SieLabel::format && at == 0;
        write_text(is_format ? "PC8" : in_form(kind, line.field(at)), kind != SieField::text, line.line);
    }

    void write_text(std::string_view field, bool bare_when_possible, int line) {
        std::string text = text_.writable(field, line);
        const bool ends_in_backslash = text.ends_with('\\');
        if (can_be_bare(text) && (bare_when_possible || ends_in_backslash)) return put(text, text);
        if (ends_in_backslash) keep_backslash(text, line);
        put('"' + escaped(text) + '"', text);
    }

    /// A quote behind a backslash is part of the text, so a text in quotes cannot end in one.
    void keep_backslash(std::string& text, int line) {
        text += ' ';
        if (backslashes_++ == 0) first_backslash_ = line;
    }

    void put(std::string_view written, std::string_view text) {
        out_ += options_.utf8 ? std::string(written) : cp437_bytes(written);
        if (options_.checksum) checksum_.add(cp437_bytes(text));
    }

    const SieFile& file_;
    SieWriteOptions options_;
    SieTextWriter text_;
    SieEntry format_{{"#FORMAT", {"PC8"}, {}, 0, {}, 0}, {}};
    SieEntry type_{{"#SIETYP", {std::string(sie_type_text(file_.type()).substr(0, 1))}, {}, 0, {}, 0}, {}};
    Crc32 checksum_;
    std::size_t backslashes_ = 0;
    int first_backslash_ = 0;
    std::string out_;
};

}  // namespace

std::string write_sie(const SieFile& file, const SieWriteOptions& options, Findings& findings) {
    return Writer(file, options).write(findings);
}

}  // namespace bokslut
