#include "report/own_texts.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "bokslut/core/number_text.hpp"
#include "bokslut/core/settings.hpp"
#include "bokslut/core/source.hpp"
#include "report/placeholder.hpp"

namespace bokslut {

namespace {

std::string trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r") - first + 1));
}

/// Without the stars of bold text: what a writer emphasises is its own choice.
std::string without_bold(std::string text) {
    for (std::size_t at = text.find("**"); at != std::string::npos; at = text.find("**", at)) text.erase(at, 2);
    return text;
}

class Reader {
public:
    Reader(const Source& source, const Placeholders& placeholders, Findings& findings)
        : source_(source), placeholders_(placeholders), findings_(findings) {}

    std::vector<Block> read() {
        const auto lines = 1 + std::count(source_.bytes().begin(), source_.bytes().end(), '\n');
        for (int line = 1; line <= lines; ++line) read_line(line);
        end_paragraph();
        return std::move(blocks_);
    }

private:
    void read_line(int number) {
        const std::string line = filled(trimmed(source_.line(number)), number);
        const std::size_t hashes = line.find_first_not_of('#');
        const bool heading = hashes != std::string::npos && hashes > 0 && hashes < 7 && line[hashes] == ' ';
        const bool item = line.starts_with("- ") || line.starts_with("* ");
        if (line.empty() || heading || item) end_paragraph();
        if (heading)
            blocks_.emplace_back(Heading{static_cast<int>(hashes), trimmed(line.substr(hashes))});
        else if (!line.empty())
            paragraph_ += (paragraph_.empty() ? "" : " ") + (item ? "• " + trimmed(line.substr(2)) : line);
    }

    void end_paragraph() {
        if (!paragraph_.empty()) blocks_.emplace_back(Paragraph{without_bold(std::move(paragraph_))});
        paragraph_.clear();
    }

    std::string filled(const std::string& line, int number) {
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
            out += placeholders_.text(trimmed(asked), source_.place_of_line(number), findings_);
            from = close + 2;
        }
        return out + line.substr(from);
    }

    const Source& source_;
    const Placeholders& placeholders_;
    Findings& findings_;
    std::vector<Block> blocks_;
    std::string paragraph_;
};

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

}  // namespace

std::vector<Block> OwnText::as_chapter() && {
    const auto* heading = blocks.empty() ? nullptr : std::get_if<Heading>(&blocks.front());
    if (heading == nullptr || heading->level > 1) {
        std::string title = name;
        std::replace(title.begin(), title.end(), '_', ' ');
        if (!title.empty() && title[0] >= 'a' && title[0] <= 'z') title[0] = static_cast<char>(title[0] - 'a' + 'A');
        blocks.insert(blocks.begin(), Heading{1, title});
    }
    for (std::size_t i = 1; i < blocks.size(); ++i)  // one chapter a file
        if (auto* inner = std::get_if<Heading>(&blocks[i])) inner->level = std::max(inner->level, 2);
    return std::move(blocks);
}

std::vector<Block> OwnText::within_chapter() && {
    for (Block& block : blocks)
        if (auto* heading = std::get_if<Heading>(&block)) ++heading->level;
    return std::move(blocks);
}

std::vector<OwnText> read_own_texts(const NamedPlace& folder, const Document& document, int year, Findings& findings) {
    if (folder.name.empty()) return {};
    std::error_code error;
    if (!std::filesystem::is_directory(folder.name, error)) {
        findings.add("report.no_texts", {{"folder", folder.name}}, folder.place);
        return {};
    }
    const Placeholders placeholders(document, year);
    std::vector<OwnText> texts;
    for (const std::filesystem::path& path : files_of(folder.name, document.language)) {
        const auto source = read_file(path.string(), findings, folder.place);
        if (!source) continue;
        std::filesystem::path stem = path.stem();
        if (stem.extension() == ".en") stem = stem.stem();
        texts.push_back(
            {slug(stem.string(), "_"), path.filename().string(), Reader(*source, placeholders, findings).read()});
    }
    return texts;
}

}  // namespace bokslut
