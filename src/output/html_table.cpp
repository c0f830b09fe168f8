#include "output/html_table.hpp"

#include <fmt/format.h>

#include <vector>

#include "bokslut/core/settings.hpp"
#include "core/ascii.hpp"
#include "output/page_shape.hpp"
#include "output/printed.hpp"

namespace bokslut::output {

namespace {

std::string_view class_of(RowKind kind) {
    switch (kind) {
        case RowKind::heading:
            return "heading";
        case RowKind::line:
            return "line";
        case RowKind::sum:
            return "sum";
        case RowKind::total:
            return "total";
        case RowKind::of_which:
            return "of-which";
    }
    return "line";
}

// On paper a wide table has a page that lies down, and a very wide one smaller letters.
std::string_view width_class(Page page) {
    switch (page) {
        case Page::upright:
            return "";
        case Page::lying:
            return " wide";
        case Page::lying_small:
            return " wide very-wide";
    }
    return "";
}

/// Whether the blank at `at` stands between groups of digits, as in 1 234, so that no line may break there.
bool is_within_number(std::string_view line, std::size_t at) {
    const auto is_digit = [line](std::size_t i) { return i < line.size() && ascii::is_digit(line[i]); };
    return at > 0 && is_digit(at - 1) && is_digit(at + 1) && is_digit(at + 2) && is_digit(at + 3) && !is_digit(at + 4);
}

/// The text, escaped, in which no line breaks within a month or day such as 2024-08.
std::string whole_dates(std::string_view text) {
    const std::string escaped = html_escaped(text);
    std::string out;
    for (std::size_t at = 0; at < escaped.size();) {
        const std::size_t end = std::min(escaped.find(' ', at), escaped.size());
        const std::string_view word = std::string_view(escaped).substr(at, end - at);
        const bool date = !word.empty() && ascii::is_digit(word.front()) && word.find('-') != std::string_view::npos;
        out += date ? fmt::format("<span class=\"whole\">{}</span>", word) : std::string(word);
        out += end < escaped.size() ? " " : "";
        at = end + 1;
    }
    return out;
}

class HtmlTable {
public:
    HtmlTable(const Table& table, const HtmlLinks& links, Language language);

    std::string text();

private:
    void add(const std::string& html) { html_ += html; }
    void write_title(std::string_view element, std::string_view attributes);
    void write_head();
    void write_body();
    void write_row(const Row& row);
    void write_cell(const Cell& cell, bool is_text);
    void write_note(const Row& row);
    void write_below();
    std::string label(const Row& row) const;

    const Table& table_;
    const HtmlLinks& links_;
    const Words& words_;
    const bool notes_;
    std::vector<bool> texts_;  // of each column, whether it holds running text
    std::string html_;
};

HtmlTable::HtmlTable(const Table& table, const HtmlLinks& links, Language language)
    : table_(table), links_(links), words_(words(language)), notes_(table.has_notes()) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) texts_.push_back(is_text_column(table, i));
}

std::string HtmlTable::text() {
    const std::string id = fmt::format(" id=\"{}\"", links_.id(table_));
    const Page page = page_for(table_);
    add(fmt::format("<div class=\"table{}{}\">\n", width_class(page), fits_page(table_, page) ? "" : " long"));
    if (table_.columns.empty() && table_.rows.empty()) {
        write_title("p", id);
    } else {
        const std::string title = html_escaped(title_of(table_));
        add(html_scroll_begin(title.empty() ? words_.table : title));
        add(fmt::format("<table{}>\n", id));
        write_title("caption", "");
        write_head();
        write_body();
        add("</table>\n</div>\n");
    }
    write_below();
    add("</div>\n");
    return std::move(html_);
}

void HtmlTable::write_title(std::string_view element, std::string_view attributes) {
    const std::string title = html_escaped(title_of(table_));
    const std::string law = html_escaped(law_of(table_));
    if (title.empty() && law.empty() && attributes.empty()) return;
    const std::string marked = law.empty() ? law : fmt::format(" <span class=\"law\">{}</span>", law);
    add(fmt::format("<{0}{1}>{2}{3}</{0}>\n", element, attributes, title, marked));
}

void HtmlTable::write_head() {
    constexpr std::string_view column = "<th scope=\"col\"{}>{}</th>";
    constexpr std::string_view number = " class=\"number\"";
    const std::string measure = measure_of(table_), corner = html_escaped(table_.row_heading);
    const std::string hidden = fmt::format("<span class=\"hidden\">{} </span>", words_.row_in);
    add("<thead>\n<tr>");
    if (!corner.empty())
        add(fmt::format(column, "", corner));
    else
        add(measure.empty() ? "<td></td>" : fmt::format(column, " class=\"measure\"", hidden + measure));
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
        add(fmt::format(column, texts_[i] ? "" : number, whole_dates(table_.columns[i].heading)));
    }
    if (notes_) add(fmt::format(column, number, words_.note));
    add("</tr>\n</thead>\n");
}

/// A heading row begins a group of rows; a row further out than the heading, and a total, end it.
void HtmlTable::write_body() {
    if (table_.rows.empty()) return;
    add("<tbody>\n");
    int group_level = -1;
    for (const Row& row : table_.rows) {
        const bool heading = row.kind == RowKind::heading;
        const bool leaves = group_level >= 0 && (row.kind == RowKind::total || level_of(row) < group_level);
        if (&row != &table_.rows.front() && (heading || leaves)) add("</tbody>\n<tbody>\n");
        if (heading || leaves) group_level = heading ? level_of(row) : -1;
        write_row(row);
    }
    add("</tbody>\n");
}

/// The label, with what bold type says to those who see it in words for those who do not.
std::string HtmlTable::label(const Row& row) const {
    const std::string text = printed(row.label);
    const auto begins = [spoken = folded(text)](std::string_view word) { return spoken.rfind(folded(word), 0) == 0; };
    std::string_view said;
    if (row.kind == RowKind::sum && !begins(words_.sum)) said = words_.sum;
    if (row.kind == RowKind::total && !begins(words_.sum) && !begins(words_.total)) said = words_.total;
    if (row.kind == RowKind::of_which && !begins(words_.of_which) && !begins("varav")) said = words_.of_which;
    if (said.empty()) return whole_dates(text);
    return fmt::format("{}<span class=\"hidden\"> ({})</span>", whole_dates(text), said);
}

void HtmlTable::write_row(const Row& row) {
    constexpr std::string_view form = "<tr class=\"{}\"><th scope=\"{}\"{} class=\"level-{}\">{}</th>";
    const bool group = is_group_heading(row);
    const std::string span = group ? fmt::format(" colspan=\"{}\"", 1 + texts_.size() + (notes_ ? 1 : 0)) : "";
    add(fmt::format(form, class_of(row.kind), group ? "rowgroup" : "row", span, level_of(row), label(row)));
    for (std::size_t i = 0; !group && i < texts_.size(); ++i) write_cell(cell_at(row, i), texts_[i]);
    if (!group && notes_) write_note(row);
    add("</tr>\n");
}

void HtmlTable::write_cell(const Cell& cell, bool is_text) {
    const std::string text = html_escaped(cell_text(cell, table_.measure, NumberStyle::typographic()));
    add(fmt::format("<td class=\"{}\">{}</td>", is_text ? "text" : "number", text));
}

void HtmlTable::write_note(const Row& row) {
    const std::string number = html_escaped(row.note);
    const NoteLink* link = links_.note(row);
    if (link == nullptr) return add(fmt::format("<td class=\"number\">{}</td>", number));
    add(fmt::format("<td class=\"number\"><a id=\"{}\" href=\"#{}\"><span class=\"hidden\">{} </span>{}</a></td>",
                    link->id, link->target, words_.note, number));
}

/// Remarks, and the way back from a note to the rows it belongs to.
void HtmlTable::write_below() {
    for (const std::string& remark : table_.remarks) add(html_element("p", " class=\"remark\"", remark));
    for (const BackLink& back : links_.back(table_)) {
        add(fmt::format("<p class=\"back\"><a href=\"#{}\">{} {}</a></p>\n", back.target, words_.back_to,
                        html_escaped(back.title)));
    }
}

}  // namespace

std::string html_escaped(std::string_view text) {
    const std::string line = printed(text);
    std::string out;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        if (c == ' ' && is_within_number(line, at)) {
            out += "\u00a0";
        } else {
            out += c == '"' ? "&quot;" : c == '\'' ? "&#39;" : entity_or(c);
        }
    }
    return out;
}

std::string html_element(std::string_view name, std::string_view attributes, std::string_view text) {
    const std::string inside = html_escaped(text);
    return inside.empty() ? inside : fmt::format("<{0}{1}>{2}</{0}>\n", name, attributes, inside);
}

std::string html_scroll_begin(std::string_view escaped_name) {
    return fmt::format("<div class=\"scroll\" role=\"group\" aria-label=\"{}\" tabindex=\"0\">\n", escaped_name);
}

std::string html_table(const Table& table, const HtmlLinks& links, Language language) {
    return HtmlTable(table, links, language).text();
}

}  // namespace bokslut::output
