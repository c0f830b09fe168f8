// The only file that includes toml++: its tree becomes ours at once, and floats are refused on the way.

#include "bokslut/core/settings.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "core/settings_node.hpp"
#include "core/utf8.hpp"

namespace bokslut {
namespace {

using Node = Value::Node;

/// Tables within tables by dots are taken apart by recursion, there and here; nobody writes this many on purpose.
constexpr int most_dots_in_a_line = 5000;

int line_of(const toml::source_position& at) {
    return std::max(1, static_cast<int>(at.line));
}
int column_of(const toml::source_position& at) {
    return std::max(1, static_cast<int>(at.column));
}

/// Makes our tree of a toml++ tree.
class Converter {
public:
    Converter(const Source& source, Findings& findings) : source_(source), findings_(findings) {}

    std::shared_ptr<const Node> convert(const toml::node& from) {
        auto node = std::make_shared<Node>();
        node->place = place(from.source().begin);
        if (const toml::table* table = from.as_table()) {
            convert_table(*table, *node);
        } else if (const toml::array* array = from.as_array()) {
            node->kind = Node::Kind::list;
            for (const toml::node& item : *array) node->items.push_back(convert(item));
        } else {
            convert_plain(from, *node);
        }
        return node;
    }

    bool refused() const { return refused_; }

private:
    Place place(const toml::source_position& at) const { return source_.place_of_line(line_of(at), column_of(at)); }

    void convert_table(const toml::table& table, Node& node) {
        node.kind = Node::Kind::table;
        // toml++ sorts by key; findings and readers want the order of the file.
        std::vector<std::pair<const toml::key*, const toml::node*>> items;
        for (const auto& [key, value] : table) items.emplace_back(&key, &value);
        std::sort(items.begin(), items.end(), [](const auto& a, const auto& b) {
            const toml::source_position at = a.first->source().begin, other = b.first->source().begin;
            return std::tie(at.line, at.column) < std::tie(other.line, other.column);
        });
        for (const auto& [key, value] : items) {
            const std::string spelling(key->str());
            node.entries.push_back({spelling, folded(spelling), place(key->source().begin), convert(*value)});
        }
    }

    void convert_plain(const toml::node& from, Node& node) {
        if (const auto* text = from.as_string()) {
            node.kind = Node::Kind::text;
            node.text = text->get();
        } else if (const auto* integer = from.as_integer()) {
            node.kind = Node::Kind::integer;
            node.integer = integer->get();
        } else if (const auto* boolean = from.as_boolean()) {
            node.kind = Node::Kind::boolean;
            node.boolean = boolean->get();
        } else {
            node.kind = Node::Kind::text;  // a date or time: as written
            node.text = written(from.source());
            if (from.is_floating_point()) refuse(node);
        }
    }

    void refuse(const Node& node) {
        refused_ = true;
        findings_.add("settings.float", {{"text", node.text}}, node.place);
    }

    /// A value that stands on one line, as written there.
    std::string written(const toml::source_region& region) const {
        std::string_view line = source_.line(line_of(region.begin));
        const auto skipped = static_cast<std::size_t>(column_of(region.begin) - 1);
        const auto length = static_cast<std::size_t>(std::max(0, column_of(region.end) - column_of(region.begin)));
        line.remove_prefix(utf8::prefix(line, skipped).size());
        return std::string(utf8::prefix(line, length));
    }

    const Source& source_;
    Findings& findings_;
    bool refused_ = false;
};

/// A key without quotes, and where it begins in its line.
struct BareKey {
    std::string_view text;
    std::size_t offset = 0;
};

/// The bare key at `at`, where toml++ gave up, when what stands there can only be a key: in a [heading], or before "="
/// or a dot. Empty when it is no key, or all ASCII.
BareKey bare_key_at(std::string_view line, std::size_t at) {
    const std::size_t first = line.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    const bool heading = line[first] == '[';
    const std::size_t left = line.substr(0, at).find_last_of("{[,.=\"'");
    const std::size_t right = line.find_first_of("=].\"'#", at);
    if (right == std::string_view::npos) return {};
    if (left != std::string_view::npos && std::string_view("=\"'").find(line[left]) != std::string_view::npos)
        return {};
    const bool ends_key = heading ? line[right] == ']' || line[right] == '.'
                                  : line[right] == '=' || (line[right] == '.' && line.find('=', right) != line.npos);
    if (!ends_key) return {};
    std::size_t begin = left == std::string_view::npos ? first : left + 1;
    begin = std::min(line.find_first_not_of(" \t", begin), right);
    const std::size_t last = line.substr(0, right).find_last_not_of(" \t");
    if (last == std::string_view::npos || last < begin) return {};
    const std::string_view key = line.substr(begin, last + 1 - begin);
    const bool ascii = std::all_of(key.begin(), key.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    return ascii ? BareKey{} : BareKey{key, begin};
}

void add_syntax_finding(const toml::parse_error& error, const Source& source, Findings& findings) {
    const int number = line_of(error.source().begin);
    const int column = column_of(error.source().begin);
    const std::string_view line = source.line(number);
    const BareKey key = bare_key_at(line, utf8::prefix(line, static_cast<std::size_t>(column - 1)).size());
    if (!key.text.empty()) {
        const std::size_t before = utf8::length(line.substr(0, key.offset));
        findings.add("settings.bare_key", {{"key", std::string(key.text)}},
                     source.place_of_line(number, static_cast<int>(before) + 1));
        return;
    }
    std::string_view detail = error.description();
    constexpr std::string_view opening = "Error while parsing ";
    if (detail.starts_with(opening)) detail.remove_prefix(opening.size());
    findings.add("settings.syntax", {{"detail", excerpt_of(detail)}}, source.place_of_line(number, column));
}

/// What toml++ is never asked to read; with a finding.
bool is_unreadable(const Source& source, Findings& findings) {
    const std::size_t invalid = utf8::first_invalid(source.bytes());
    if (invalid != std::string_view::npos) {
        findings.add("core.not_utf8", {{"file", source.name()}}, source.place(invalid));
        return true;
    }
    int dots = 0;
    for (std::size_t at = 0; at < source.bytes().size(); ++at) {
        const char c = source.bytes()[at];
        dots = c == '\n' ? 0 : dots + (c == '.' ? 1 : 0);
        if (dots <= most_dots_in_a_line) continue;
        findings.add("settings.syntax", {{"detail", "too many dots in one line"}}, source.place(at));
        return true;
    }
    return false;
}

}  // namespace

std::optional<Section> read_settings(const Source& source, Findings& findings) {
    if (is_unreadable(source, findings)) return std::nullopt;
    try {
        const toml::table table = toml::parse(source.bytes(), std::string_view(source.name()));
        Converter converter(source, findings);
        std::shared_ptr<const Node> root = converter.convert(table);
        if (converter.refused()) return std::nullopt;
        return Section(std::move(root));
    } catch (const toml::parse_error& error) {
        add_syntax_finding(error, source, findings);
        return std::nullopt;
    }
}

}  // namespace bokslut
