#include "report/markdown.hpp"

#include <md4c.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

#include "bokslut/core/error.hpp"
#include "report/entity.hpp"
#include "report/markdown_tables.hpp"
#include "report/safe_link.hpp"

namespace bokslut {

namespace {

using Kind = Enclosure::Kind;

bool is_break(std::string_view html) {
    return html == "<br>" || html == "<br/>" || html == "<br />";
}

/// Whether a cell without stated side is read from the right.
bool looks_like_number(std::string_view text) {
    for (const std::string_view unit : {"mnkr", "tkr", "kr", "%"})
        if (text.ends_with(unit)) text.remove_suffix(unit.size());
    const auto part_of_number = [](char c) {
        return std::string_view("0123456789 ,.+-\xC2\xA0\xE2\x88\x92\x93").find(c) != std::string_view::npos;
    };
    return std::all_of(text.begin(), text.end(), part_of_number);
}

/// What md4c says, one call after the other, put together as blocks.
class MarkdownReader {
public:
    MarkdownReader(const std::string& text, const Source& written, Findings& findings)
        : prepared_(prepare_tables(text, written, findings)), written_(written), findings_(findings) {}

    std::vector<Block> read() {
        MD_PARSER parser = {};
        parser.flags = MD_FLAG_TABLES | MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_PERMISSIVEAUTOLINKS;
        parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) { return of(self).enter(type, detail); };
        parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) { return of(self).leave(type); };
        parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) { return of(self).enter(type, detail); };
        parser.leave_span = [](MD_SPANTYPE type, void*, void* self) { return of(self).leave(type); };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
            return of(self).text(type, {text, size});
        };
        if (md_parse(text_.data(), static_cast<MD_SIZE>(text_.size()), &parser, this) != 0)
            throw Error("a text in Markdown cannot be read");
        return std::move(blocks_);
    }

private:
    static MarkdownReader& of(void* self) { return *static_cast<MarkdownReader*>(self); }

    int enter(MD_BLOCKTYPE type, void* detail) {
        end_paragraph();
        switch (type) {
            case MD_BLOCK_QUOTE:
                within_.push_back({Kind::quote});
                break;
            case MD_BLOCK_UL:
                within_.push_back({Kind::bullets});
                break;
            case MD_BLOCK_OL:  // its first item counts one up
                within_.push_back(
                    {Kind::numbers, static_cast<int>(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start) - 1});
                break;
            case MD_BLOCK_LI:
                within_.back().begins = true;
                ++within_.back().number;
                break;
            case MD_BLOCK_H:
                heading_ = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
                break;
            case MD_BLOCK_CODE:
                told_at_text_ = "report.text_code";
                break;
            case MD_BLOCK_HTML:
                told_at_text_ = "report.text_html";
                html_block_ = true;
                break;
            case MD_BLOCK_HR:
                tell_rule();
                break;
            case MD_BLOCK_TABLE:
                table_.emplace();
                break;
            case MD_BLOCK_TR:
                cells_.clear();
                break;
            case MD_BLOCK_TH:
                sides_.push_back(static_cast<MD_BLOCK_TD_DETAIL*>(detail)->align);
                break;
            default:
                break;
        }
        return 0;
    }

    int leave(MD_BLOCKTYPE type) {
        switch (type) {
            case MD_BLOCK_TH:
            case MD_BLOCK_TD:
                cells_.push_back(plain());
                return 0;
            case MD_BLOCK_TR:
                end_row();
                return 0;
            case MD_BLOCK_TABLE:
                end_table();
                return 0;
            default:
                break;
        }
        end_paragraph();
        if (type == MD_BLOCK_QUOTE || type == MD_BLOCK_UL || type == MD_BLOCK_OL) within_.pop_back();
        told_at_text_.clear();
        html_block_ = false;
        return 0;
    }

    int enter(MD_SPANTYPE type, void* detail) {
        if (type == MD_SPAN_STRONG) ++strong_;
        if (type == MD_SPAN_EM) ++emphasis_;
        if (type == MD_SPAN_CODE) told_at_text_ = "report.text_code";
        if (type == MD_SPAN_IMG) tell("report.text_image", attribute(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src));
        if (type == MD_SPAN_A) {
            const std::string address = attribute(static_cast<MD_SPAN_A_DETAIL*>(detail)->href);
            const auto safe = safe_link(address);
            if (!safe) tell("report.text_link", address);
            link_ = safe.value_or("");
            said_.clear();
        }
        return 0;
    }

    int leave(MD_SPANTYPE type) {
        if (type == MD_SPAN_STRONG) --strong_;
        if (type == MD_SPAN_EM) --emphasis_;
        if (type == MD_SPAN_CODE) told_at_text_.clear();
        if (type != MD_SPAN_A) return 0;
        const std::string address = std::exchange(link_, "");
        const bool has_no_links = heading_ > 0 || table_;
        if (has_no_links && !address.empty() && address != said_ && address != "mailto:" + said_)
            add(" (" + address + ")");
        return 0;
    }

    int text(MD_TEXTTYPE type, std::string_view text) {
        stand_at(text);
        if (!told_at_text_.empty()) tell(std::exchange(told_at_text_, ""), {});
        if (type == MD_TEXT_HTML && is_break(text)) type = MD_TEXT_BR;
        if (type == MD_TEXT_HTML && !html_block_ && !text.starts_with("</")) tell("report.text_html", {});
        switch (type) {
            case MD_TEXT_BR:
                add("\n");
                break;
            case MD_TEXT_SOFTBR:
                add(" ");
                break;
            case MD_TEXT_ENTITY:
                add(entity_text(text));
                break;
            default:
                add(text);
        }
        return 0;
    }

    /// `more` with the looks of where it stands.
    void add(std::string_view more) {
        if (!link_.empty()) said_ += more;
        const TextRun look{"", strong_ > 0, emphasis_ > 0, heading_ > 0 || table_ ? "" : link_};
        if (runs_.empty() || runs_.back().strong != look.strong || runs_.back().emphasis != look.emphasis ||
            runs_.back().link != look.link)
            runs_.push_back(look);
        runs_.back().text += more;
    }

    /// What was read since, without looks.
    std::string plain() {
        std::string all;
        for (const TextRun& run : std::exchange(runs_, {})) all += run.text;
        return all;
    }

    void end_paragraph() {
        const int level = std::exchange(heading_, 0);
        if (runs_.empty()) return;
        if (level > 0) pass_underline();
        if (level > 0 && within_.empty()) {
            blocks_.emplace_back(Heading{level, plain()});
            return;
        }
        Paragraph paragraph;
        paragraph.within = within_;
        const bool looks = std::any_of(runs_.begin(), runs_.end(), [](const TextRun& run) {
            return run.strong || run.emphasis || !run.link.empty() || run.text.find('\n') != std::string::npos;
        });
        if (looks || level > 0) paragraph.runs = runs_;
        if (level > 0)  // no chapter begins within a list
            for (TextRun& run : paragraph.runs) run.strong = true;
        paragraph.text = plain();
        blocks_.emplace_back(std::move(paragraph));
        for (Enclosure& enclosure : within_) enclosure.begins = false;
    }

    void end_row() {
        if (cells_.empty()) return;
        if (!head_done_) {
            table_->row_heading = cells_.front();
            for (std::size_t i = 1; i < cells_.size(); ++i) table_->columns.push_back({cells_[i], cells_[i]});
            head_done_ = true;
            return;
        }
        Row row;
        row.label = cells_.front();
        for (std::size_t i = 1; i < cells_.size(); ++i)
            cells_[i].empty() ? row.cells.emplace_back() : row.cells.emplace_back(cells_[i]);
        table_->rows.push_back(std::move(row));
    }

    void end_table() {
        for (std::size_t i = 0; i < table_->columns.size(); ++i) {
            const auto is_number = [i](const Row& row) {
                const auto* text = i < row.cells.size() ? std::get_if<std::string>(&row.cells[i]) : nullptr;
                return text == nullptr || looks_like_number(*text);
            };
            const MD_ALIGN side = i + 1 < sides_.size() ? sides_[i + 1] : MD_ALIGN_DEFAULT;
            const bool right =
                side == MD_ALIGN_RIGHT ||
                (side == MD_ALIGN_DEFAULT && std::all_of(table_->rows.begin(), table_->rows.end(), is_number));
            table_->columns[i].align = right ? TableColumn::Align::right : TableColumn::Align::left;
        }
        blocks_.emplace_back(std::move(*table_));
        table_.reset();
        sides_.clear();
        head_done_ = false;
    }

    /// Where md4c points into the text, what it says stands there.
    void stand_at(std::string_view said) {
        const std::less<> before;
        if (before(said.data(), text_.data()) || !before(said.data(), text_.data() + text_.size())) return;
        at_ = static_cast<std::size_t>(said.data() - text_.data());
        known_ = true;
    }

    std::string attribute(const MD_ATTRIBUTE& attribute) {
        stand_at({attribute.text, attribute.size});
        std::string out;
        for (int i = 0; attribute.text != nullptr && attribute.substr_offsets[i] < attribute.size; ++i) {
            const MD_OFFSET from = attribute.substr_offsets[i], to = attribute.substr_offsets[i + 1];
            const std::string_view part(attribute.text + from, to - from);
            out += attribute.substr_types[i] == MD_TEXT_ENTITY ? entity_text(part) : std::string(part);
        }
        return out;
    }

    int line() const {
        const auto lines = std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(at_), '\n');
        const auto added = std::count_if(prepared_.added.begin(), prepared_.added.end(),
                                         [this](std::size_t begin) { return begin < at_; });
        return 1 + static_cast<int>(lines - added);
    }

    void tell(const std::string& code, const std::string& what) {
        findings_.add(code, {{"what", what}}, written_.place_of_line(line()));
    }

    /// A line across has no text: it is the next line of nothing else.
    void tell_rule() {
        for (std::size_t begin = known_ ? line_after(at_) : 0; begin < text_.size(); begin = line_after(begin)) {
            const std::string_view found = line_at(begin);
            if (found.find_first_not_of(" \t\r>-*_") != std::string_view::npos ||
                std::count_if(found.begin(), found.end(), [](char c) { return c == '-' || c == '*' || c == '_'; }) < 3)
                continue;
            at_ = begin;
            known_ = true;
            break;
        }
        tell("report.text_rule", {});
    }

    /// Stands at the line under a heading, where it has one: that is no line across.
    void pass_underline() {
        const std::size_t newline = at_ == 0 ? std::string::npos : text_.rfind('\n', at_ - 1);
        const std::string_view heading = line_at(newline == std::string::npos ? 0 : newline + 1);
        const std::size_t first = std::min(heading.find_first_not_of(" \t>-+*.)0123456789"), heading.size());
        const std::size_t under = line_after(at_);
        if (heading.substr(first).starts_with('#') || under >= text_.size()) return;
        if (line_at(under).find_first_not_of(" \t\r>-=") == std::string_view::npos) at_ = under;
    }

    std::size_t line_after(std::size_t at) const {
        const std::size_t newline = text_.find('\n', at);
        return newline == std::string::npos ? text_.size() : newline + 1;
    }

    std::string_view line_at(std::size_t begin) const {
        return std::string_view(text_).substr(begin, std::min(text_.find('\n', begin), text_.size()) - begin);
    }

    const PreparedTables prepared_;
    const std::string& text_ = prepared_.text;
    const Source& written_;
    Findings& findings_;
    std::vector<Block> blocks_;
    std::size_t at_ = 0;  // the last place that is known
    bool known_ = false;  // whether any is

    std::vector<TextRun> runs_;  // of the paragraph, heading or cell that is read
    std::vector<Enclosure> within_;
    int heading_ = 0;  // its level, within a heading
    int strong_ = 0, emphasis_ = 0;
    std::string link_, said_;   // the address, and the text that leads there so far
    std::string told_at_text_;  // the finding whose place is where the next text stands
    bool html_block_ = false;

    std::optional<Table> table_;
    std::vector<std::string> cells_;  // of the row that is read
    std::vector<MD_ALIGN> sides_;
    bool head_done_ = false;
};

}  // namespace

std::vector<Block> read_markdown(const std::string& text, const Source& written, Findings& findings) {
    return MarkdownReader(text, written, findings).read();
}

}  // namespace bokslut
