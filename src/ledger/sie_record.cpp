#include "ledger/sie_record.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace bokslut {
namespace {

constexpr std::size_t npos = std::string_view::npos;

class Cursor {
public:
    explicit Cursor(std::string_view line, const QuotedPlace& known = {npos, npos}) : line_(line), known_(known) {}

    bool at_end() const { return at_ >= line_.size(); }
    char peek() const { return line_[at_]; }
    void skip() { ++at_; }
    std::size_t position() const { return at_; }
    std::string_view since(std::size_t begin) const { return line_.substr(begin, at_ - begin); }

    void skip_blanks() {
        while (!at_end() && is_blank(peek())) ++at_;
    }

    std::string_view field() { return peek() == '"' ? quoted() : bare(false); }
    std::string_view list_item() { return peek() == '"' ? quoted() : bare(true); }
    bool loose_quote() const { return loose_quote_; }
    bool open_quote() const { return open_quote_; }

private:
    std::string_view bare(bool in_list) {
        const std::size_t begin = at_;
        for (; !at_end() && !is_blank(peek()) && !(in_list && peek() == '}'); ++at_) {
            if (peek() == '"' && line_[at_ - 1] != '\\') loose_quote_ = true;
        }
        return since(begin);
    }

    std::string_view quoted() {
        const std::size_t begin = at_ + 1;
        if (begin == known_.begin) return quoted_until(begin, known_.end);
        std::size_t last_escaped = npos;
        for (std::size_t quote = line_.find('"', begin); quote != npos; quote = line_.find('"', quote + 1)) {
            const bool escaped = quote > begin && line_[quote - 1] == '\\';
            if (field_may_end_before(quote + 1)) {
                if (!escaped) return quoted_until(begin, quote);
                last_escaped = quote;
            } else if (!escaped) {
                loose_quote_ = true;
            }
        }
        if (last_escaped != npos) return quoted_until(begin, last_escaped);
        open_quote_ = true;
        return quoted_until(begin, line_.size());
    }

    std::string_view quoted_until(std::size_t begin, std::size_t end) {
        at_ = std::min(end + 1, line_.size());
        return line_.substr(begin, end - begin);
    }

    bool field_may_end_before(std::size_t next) const {
        return next >= line_.size() || is_blank(line_[next]) || line_[next] == '}';
    }

    std::string_view line_;
    QuotedPlace known_;
    std::size_t at_ = 0;
    bool loose_quote_ = false;
    bool open_quote_ = false;
};

void note_loose_quote(const Cursor& cursor, std::string_view field, SieRecord& record) {
    if (!cursor.loose_quote() || record.loose_quote) return;
    record.loose_quote = true;
    record.loose_field = field;
}

void split_list(Cursor& cursor, SieRecord& record) {
    cursor.skip();
    const std::size_t begin = cursor.position();
    bool empty = true;
    for (cursor.skip_blanks(); !cursor.at_end() && cursor.peek() != '}'; cursor.skip_blanks()) {
        note_loose_quote(cursor, cursor.list_item(), record);
        empty = false;
    }
    record.opens_block = cursor.at_end() && empty;
    if (!record.opens_block && record.lists++ == 0) {
        record.list = cursor.since(begin);
        record.list_at = record.fields.size();
        record.list_is_closed = !cursor.at_end();
    }
    if (!cursor.at_end()) cursor.skip();
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == npos) return {};
    const std::size_t end = text.find_last_not_of(" \t\x1A");
    return end == npos || end < begin ? std::string_view() : text.substr(begin, end + 1 - begin);
}

void split_record(std::string_view line, SieRecord& record) {
    split_record(line, {npos, npos}, record);
}

void split_record(std::string_view line, const QuotedPlace& text, SieRecord& record) {
    record.fields.clear();
    record.list.reset();
    record.list_at = 0;
    record.lists = 0;
    record.list_is_closed = true;
    record.opens_block = false;
    record.loose_quote = false;
    record.loose_field = {};
    Cursor cursor(line, text);
    cursor.skip_blanks();
    record.label = cursor.at_end() ? std::string_view() : cursor.field();
    note_loose_quote(cursor, record.label, record);
    for (cursor.skip_blanks(); !cursor.at_end(); cursor.skip_blanks()) {
        if (cursor.peek() == '{') {
            split_list(cursor, record);
        } else {
            record.fields.push_back(cursor.field());
            note_loose_quote(cursor, record.fields.back(), record);
        }
    }
    record.open_quote = cursor.open_quote();
}

void for_each_field(std::string_view line, const std::function<void(std::string_view)>& use) {
    Cursor cursor(line);
    bool in_list = false;
    for (cursor.skip_blanks(); !cursor.at_end(); cursor.skip_blanks()) {
        if (cursor.peek() == '{' || cursor.peek() == '}') {
            in_list = cursor.peek() == '{';
            cursor.skip();
        } else {
            use(in_list ? cursor.list_item() : cursor.field());
        }
    }
}

std::optional<std::string_view> last_text(std::string_view line, std::size_t begin) {
    const std::size_t first = line.find('"', begin);
    const std::size_t last = line.rfind('"');
    if (first == npos || last <= first) return std::nullopt;
    return line.substr(first + 1, last - first - 1);
}

void append_unescaped(std::string& text, std::string_view field) {
    for (std::size_t quote = field.find("\\\""); quote != npos; quote = field.find("\\\"")) {
        text.append(field.substr(0, quote)) += '"';
        field.remove_prefix(quote + 2);
    }
    text.append(field);
}

std::string unescaped(std::string_view field) {
    std::string text;
    append_unescaped(text, field);
    return text;
}

std::string escaped(std::string_view text) {
    std::string field;
    for (const char c : text) {
        if (c == '"') field += '\\';
        field += c;
    }
    return field;
}

std::optional<ObjectSet> split_object_list(std::string_view list) {
    ObjectSet objects;
    Cursor cursor(list);
    for (cursor.skip_blanks(); !cursor.at_end(); cursor.skip_blanks()) {
        std::string dimension = unescaped(cursor.field());
        cursor.skip_blanks();
        if (cursor.at_end()) return std::nullopt;
        std::string code = unescaped(cursor.field());
        if (!code.empty()) objects.push_back({std::move(dimension), std::move(code)});
    }
    return objects;
}

}  // namespace bokslut
