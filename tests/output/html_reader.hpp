// A strict little reader of HTML for the tests: it knows tags, quoted attributes and character references, and nothing
// else may stand in a file.
#pragma once

#include <cctype>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace sample {

struct HtmlFacts {
    std::vector<std::string> tags;  ///< in order, closing ones with a slash
    std::vector<std::string> ids;
    std::vector<std::string> links;  ///< the values of href
    std::string text;                ///< what a reader hears, hidden words included
};

class HtmlReader {
public:
    explicit HtmlReader(std::string_view html) : rest_(html) {}

    /// Throws when tags do not nest or something else is not well formed.
    HtmlFacts read() {
        expect("<!DOCTYPE html>\n");
        while (!rest_.empty()) rest_.front() == '<' ? read_tag() : read_character();
        if (!open_.empty()) fail("not closed: " + open_.back());
        return facts_;
    }

private:
    [[noreturn]] void fail(const std::string& why) const {
        throw std::runtime_error(why + " before: " + std::string(rest_.substr(0, 60)));
    }
    void expect(std::string_view text) {
        if (rest_.substr(0, text.size()) != text) fail("expected " + std::string(text));
        rest_.remove_prefix(text.size());
    }
    std::string take_name() {
        std::string name;
        while (!rest_.empty() &&
               (std::isalnum(static_cast<unsigned char>(rest_.front())) != 0 || rest_.front() == '-')) {
            name += rest_.front();
            rest_.remove_prefix(1);
        }
        if (name.empty()) fail("a name is missing");
        return name;
    }

    void read_tag() {
        expect("<");
        const bool closing = rest_.substr(0, 1) == "/";
        if (closing) expect("/");
        const std::string name = take_name();
        facts_.tags.push_back((closing ? "/" : "") + name);
        while (!closing && rest_.substr(0, 1) == " ") read_attribute();
        expect(">");
        if (closing) {
            if (open_.empty() || open_.back() != name) fail("closed but not open: " + name);
            open_.pop_back();
        } else if (name == "style") {
            const std::size_t end = rest_.find("</style>");
            if (end == std::string_view::npos) fail("style is not closed");
            rest_.remove_prefix(end + 8);
        } else if (name != "meta" && name != "input" && name != "br") {
            open_.push_back(name);
        }
    }

    void read_attribute() {
        expect(" ");
        const std::string name = take_name();
        expect("=\"");
        const std::size_t end = rest_.find('"');
        const std::string value(rest_.substr(0, end));
        if (value.find_first_of("<>") != std::string::npos) fail("markup in an attribute");
        rest_.remove_prefix(end);
        expect("\"");
        if (name == "id") facts_.ids.push_back(value);
        if (name == "href") facts_.links.push_back(value);
        if (name.rfind("on", 0) == 0) fail("a script");
    }

    void read_character() {
        const char c = rest_.front();
        if (c == '>' || c == '"' || c == '\'' || (static_cast<unsigned char>(c) < 0x20 && c != '\n'))
            fail("a bare character");
        if (c != '&') {
            facts_.text += c;
            rest_.remove_prefix(1);
            return;
        }
        const std::size_t end = rest_.find(';');
        static const std::map<std::string_view, char> known = {
            {"&amp", '&'}, {"&lt", '<'}, {"&gt", '>'}, {"&quot", '"'}, {"&#39", '\''}};
        const auto found = known.find(rest_.substr(0, end));
        if (found == known.end()) fail("an unknown character reference");
        facts_.text += found->second;
        rest_.remove_prefix(end + 1);
    }

    std::string_view rest_;
    std::vector<std::string> open_;
    HtmlFacts facts_;
};

inline HtmlFacts read_html(std::string_view html) {
    return HtmlReader(html).read();
}

/// Whether no id comes twice and every link leads to one.
inline bool links_hold(const HtmlFacts& facts) {
    const std::set<std::string> ids(facts.ids.begin(), facts.ids.end());
    if (ids.size() != facts.ids.size() || ids.count("") > 0) return false;
    for (const std::string& link : facts.links) {
        if (link.empty() || link.front() != '#' || ids.count(link.substr(1)) == 0) return false;
    }
    return true;
}

}  // namespace sample
