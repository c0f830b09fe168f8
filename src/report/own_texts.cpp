#include "report/own_texts.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>

#include "bokslut/core/settings.hpp"
#include "bokslut/core/source.hpp"
#include "core/utf8.hpp"
#include "ledger/encoding.hpp"
#include "report/markdown.hpp"
#include "report/placeholder.hpp"

namespace bokslut {

namespace {

std::string trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r") - first + 1));
}

int line_count(const Source& source) {
    return source.place(source.bytes().size()).line;
}

/// What a placeholder prints, as text that Markdown takes for nothing else.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (std::string_view("\\`*_[]<>|~#&!").find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

/// Fills the placeholders of a text, line by line, before it is read as Markdown: names are taken as they are written.
class Filler {
public:
    Filler(const Source& source, const Placeholders& placeholders, Findings& findings)
        : source_(source), placeholders_(placeholders), findings_(findings) {}

    std::string filled() const {
        std::string out;
        for (int line = 1, last = line_count(source_); line <= last; ++line)
            out += filled(std::string(source_.line(line)), line) + '\n';
        return out;
    }

private:
    std::string filled(std::string line, int number) const {
        escape_footnotes(line, number);
        std::string out;
        std::size_t from = 0;
        for (std::size_t open = line.find("{{"); open != std::string::npos; open = line.find("{{", from)) {
            const std::size_t close = line.find("}}", open);
            if (close == std::string::npos) {
                findings_.add("report.placeholder_open", {{"text", line.substr(open)}}, source_.place_of_line(number));
                break;
            }
            out += line.substr(from, open - from);
            const std::string asked = line.substr(open + 2, close - open - 2);
            out += escaped(placeholders_.text(trimmed(asked), source_.place_of_line(number), findings_));
            from = close + 2;
            // "12." is a figure at the end of a sentence, and no item of a list.
            if (from < line.size() && (line[from] == '.' || line[from] == ')')) out += '\\';
        }
        return out + line.substr(from);
    }

    /// [^1] and [^1]: are no footnotes here, and must not become links.
    void escape_footnotes(std::string& line, int number) const {
        for (std::size_t at = line.find("[^"); at != std::string::npos; at = line.find("[^", at + 2)) {
            const std::size_t end = line.find_first_of("] ", at);
            if (end == std::string::npos || line[end] != ']' || end == at + 2) continue;
            findings_.add("report.text_footnote", {{"what", line.substr(at, end + 1 - at)}},
                          source_.place_of_line(number));
            line.insert(at++, 1, '\\');
        }
    }

    const Source& source_;
    const Placeholders& placeholders_;
    Findings& findings_;
};

/// A file's text as UTF-8; nothing when it cannot be told what it says.
std::optional<Source> as_utf8(Source source, Findings& findings) {
    const std::string_view bytes = source.bytes();
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        findings.add("core.not_utf8", {{"file", source.name()}}, source.place(0));
        return std::nullopt;
    }
    const std::size_t invalid = utf8::first_invalid(bytes);
    if (invalid == std::string::npos) return source;
    std::string text;
    for (int line = 1, last = line_count(source); line <= last; ++line)
        text += to_utf8(source.line(line), Encoding::latin1) + '\n';
    Source read(source.name(), text);
    findings.add("report.text_not_utf8", {{"file", source.name()}}, read.place_of_line(source.place(invalid).line));
    return read;
}

/// The .md files of a folder in the report's language, by name.
std::vector<std::filesystem::path> files_of(const std::filesystem::path& folder, Language language) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        const std::filesystem::path& path = entry.path();
        if (path.extension() != ".md") continue;
        const bool english = path.stem().extension() == ".en";
        std::filesystem::path translated = path;
        translated.replace_extension(".en.md");
        const bool wanted = language == Language::english ? english || !std::filesystem::exists(translated) : !english;
        if (wanted) files.push_back(path);
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// "väsentliga_händelser" as a title.
std::string title_of(std::string stem) {
    std::replace(stem.begin(), stem.end(), '_', ' ');
    for (const auto& [small, large] : {std::pair("å", "Å"), {"ä", "Ä"}, {"ö", "Ö"}})
        if (stem.starts_with(small)) return large + stem.substr(std::string_view(small).size());
    if (!stem.empty() && stem[0] >= 'a' && stem[0] <= 'z') stem[0] = static_cast<char>(stem[0] - 'a' + 'A');
    return stem;
}

/// Tables are called as the heading they stand under.
void name_tables(std::vector<Block>& blocks, const std::string& text, std::string title) {
    int count = 0;
    for (Block& block : blocks) {
        if (const auto* heading = std::get_if<Heading>(&block)) title = heading->text;
        auto* table = std::get_if<Table>(&block);
        if (table == nullptr) continue;
        table->id = "text/" + text + "/" + std::to_string(++count);
        table->title = title;
    }
}

}  // namespace

std::vector<Block> OwnText::as_chapter() && {
    const auto level = [](const Block& block) {
        const auto* heading = std::get_if<Heading>(&block);
        return heading == nullptr ? 0 : heading->level;
    };
    const auto is_first_level = [&level](const Block& block) { return level(block) == 1; };
    auto title = blocks.begin();
    if (blocks.empty() || level(blocks.front()) == 0)
        title = std::count_if(blocks.begin(), blocks.end(), is_first_level) == 1
                    ? std::find_if(blocks.begin(), blocks.end(), is_first_level)
                    : blocks.end();
    if (title == blocks.end())
        blocks.insert(blocks.begin(), Heading{1, title_of(stem)});
    else
        std::rotate(blocks.begin(), title, title + 1);
    std::get<Heading>(blocks.front()).level = 1;
    for (std::size_t i = 1; i < blocks.size(); ++i)  // one chapter a file
        if (auto* inner = std::get_if<Heading>(&blocks[i])) inner->level = std::max(inner->level, 2);
    name_tables(blocks, name, "");
    return std::move(blocks);
}

std::vector<Block> OwnText::within_chapter(const std::string& title) && {
    const auto* first = blocks.empty() ? nullptr : std::get_if<Heading>(&blocks.front());
    if (first != nullptr && slug(first->text, "_") == slug(title, "_")) blocks.erase(blocks.begin());
    for (Block& block : blocks)
        if (auto* heading = std::get_if<Heading>(&block)) ++heading->level;
    name_tables(blocks, name, title);
    return std::move(blocks);
}

std::vector<OwnText> read_own_texts(const NamedPlace& folder, const BothLanguages& report, int year,
                                    Findings& findings) {
    if (folder.name.empty()) return {};
    std::error_code error;
    if (!std::filesystem::is_directory(folder.name, error)) {
        findings.add("report.no_texts", {{"folder", folder.name}}, folder.place);
        return {};
    }
    const Placeholders placeholders(report, year);
    std::vector<OwnText> texts;
    for (const std::filesystem::path& path : files_of(folder.name, report.own.language)) {
        auto bytes = read_file(path.string(), findings, folder.place);
        const auto source = bytes ? as_utf8(std::move(*bytes), findings) : std::nullopt;
        if (!source) continue;
        std::filesystem::path stem = path.stem();
        if (stem.extension() == ".en") stem = stem.stem();
        const std::string filled = Filler(*source, placeholders, findings).filled();
        texts.push_back({slug(stem.string(), "_"), stem.string(), read_markdown(filled, *source, findings)});
    }
    return texts;
}

}  // namespace bokslut
