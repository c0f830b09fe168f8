#include <fmt/format.h>

#include <array>
#include <string>

#include "bokslut/output/writers.hpp"
#include "output/html_page.hpp"
#include "output/html_table.hpp"
#include "output/printed.hpp"
#include "output/severity_name.hpp"

namespace bokslut {

namespace {

using namespace output;

struct FindingWords {
    std::string_view title, none, intro, more;
    std::array<std::string_view, 4> groups;  // in the order of Severity
};

constexpr FindingWords swedish = {"Fynd",
                                  "Inget att anmärka.",
                                  "Bocka av efter hand, eller skriv ut sidan.",
                                  "{} fynd av slaget {} till visas inte.",
                                  {"Fel", "Att förklara", "Påpekanden", "Inte kontrollerat"}};
constexpr FindingWords english = {"Findings",
                                  "Nothing to remark.",
                                  "Tick them off as you go, or print the page.",
                                  "{} more findings of the kind {} are not shown.",
                                  {"Errors", "To explain", "Remarks", "Not checked"}};

std::string place_text(const Place& place) {
    std::string text = place.file;
    if (place.line > 0) text += fmt::format(":{}", place.line);
    if (place.column > 0) text += fmt::format(":{}", place.column);
    return text;
}

std::string article(const Finding& finding, std::size_t number, Language language) {
    std::string out = fmt::format(
        "<div class=\"finding {0}\">\n<p><input type=\"checkbox\" id=\"fynd-{1}\"><label for=\"fynd-{1}\">{2}. "
        "{3}</label></p>\n",
        severity_name(finding.severity()), number, number, html_escaped(finding_text(finding, language)));
    out += html_element("p", " class=\"place\"", place_text(finding.place));
    out += html_element("p", " class=\"place\"", finding.place.excerpt);
    out += html_element("p", "", finding_remedy(finding, language));
    return out + fmt::format("<p class=\"remark\">{}</p>\n</div>\n", html_escaped(finding.code));
}

}  // namespace

std::string write_findings_html(const Findings& findings, std::string_view title, Language language) {
    const FindingWords& said = language == Language::english ? english : swedish;
    const std::string name = fmt::format("{}{}{}", said.title, printed(title).empty() ? "" : ": ", title);
    std::string out = html_page_begin(name, language) + "<main>\n" + html_element("h1", "", name);
    out += html_element("p", "", findings.empty() ? said.none : said.intro);
    std::size_t number = 0;
    for (std::size_t group = 0; group < said.groups.size(); ++group) {
        std::string of_group;
        std::size_t count = 0;
        for (const Finding& finding : findings.all()) {
            if (static_cast<std::size_t>(finding.severity()) != group) continue;
            of_group += article(finding, ++number, language);
            ++count;
        }
        if (count > 0) out += fmt::format("<h2>{} ({})</h2>\n{}", said.groups[group], count, of_group);
    }
    for (const auto& [code, count] : findings.dropped())
        out += html_element("p", "", fmt::format(fmt::runtime(said.more), count, code));
    return out + "</main>\n" + html_page_end();
}

}  // namespace bokslut
