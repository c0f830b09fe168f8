#include "cli/pdf_contents.hpp"

#include <charconv>

namespace bokslut::cli {

namespace {

/// The whole number at the beginning of a text, or -1.
int number_at(std::string_view text) {
    int number = -1;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// From the numbers of page objects to those of pages: they stand in the file in the order of the pages.
std::map<int, int> page_objects(std::string_view pdf) {
    constexpr std::string_view page = " 0 obj\n<</Type /Page\n";
    std::map<int, int> pages;
    for (std::size_t at = pdf.find(page); at != std::string_view::npos; at = pdf.find(page, at + 1)) {
        const std::size_t line = pdf.rfind('\n', at) + 1;
        const int count = static_cast<int>(pages.size());
        pages.emplace(number_at(pdf.substr(line, at - line)), count + 1);
    }
    return pages;
}

/// The dictionary of named places: "/avsnitt-noter [95 0 R /XYZ 0 700 0] ...".
std::string_view named_places(std::string_view pdf) {
    constexpr std::string_view key = "\n/Dests ";
    const std::size_t reference = pdf.rfind(key);
    if (reference == std::string_view::npos) return {};
    const int object = number_at(pdf.substr(reference + key.size()));
    const std::string begin = "\n" + std::to_string(object) + " 0 obj\n<<";
    const std::size_t at = pdf.find(begin);
    if (at == std::string_view::npos) return {};
    const std::string_view rest = pdf.substr(at + begin.size());
    return rest.substr(0, rest.find(">>"));
}

}  // namespace

std::map<std::string, int> pages_of_ids(std::string_view pdf) {
    const std::map<int, int> objects = page_objects(pdf);
    std::map<std::string, int> pages;
    std::string_view rest = named_places(pdf);
    for (std::size_t slash = rest.find('/'); slash != std::string_view::npos; slash = rest.find('/')) {
        const std::size_t bracket = rest.find(" [", slash), end = rest.find(']', slash);
        if (bracket == std::string_view::npos || end == std::string_view::npos) break;
        const auto page = objects.find(number_at(rest.substr(bracket + 2)));
        if (page != objects.end()) pages[std::string(rest.substr(slash + 1, bracket - slash - 1))] = page->second;
        rest.remove_prefix(end + 1);
    }
    return pages;
}

std::string with_page_numbers(std::string_view html, const std::map<std::string, int>& pages) {
    constexpr std::string_view link = "<a href=\"#", end_of_link = "</a>";
    const std::size_t begin = html.find("<nav"), end = html.find("</nav>");
    if (begin == std::string_view::npos || end == std::string_view::npos) return std::string(html);
    std::string out(html.substr(0, begin));
    std::string_view rest = html.substr(begin, end - begin);
    for (std::size_t at = rest.find(link); at != std::string_view::npos; at = rest.find(link)) {
        const std::string_view id = rest.substr(at + link.size(), rest.find('"', at + link.size()) - at - link.size());
        const std::size_t after = rest.find(end_of_link, at) + end_of_link.size();
        const auto page = pages.find(std::string(id));
        out += rest.substr(0, after);
        if (page != pages.end()) out += " <span class=\"page\">" + std::to_string(page->second) + "</span>";
        rest.remove_prefix(after);
    }
    return out.append(rest).append(html.substr(end));
}

}  // namespace bokslut::cli
