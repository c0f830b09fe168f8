// Sie5Parser: whose books they are, and of which years.
#include <algorithm>

#include "ledger/sie5/sie5_parser.hpp"

namespace bokslut {
namespace {

Date first_day(Month month) {
    return {month.year, month.month, 1};
}

Date last_day(Month month) {
    return {month.year, month.month, days_in_month(month.year, month.month)};
}

bool is_true(std::string_view value) {
    return value == "true" || value == "1";
}

}  // namespace

void Sie5Parser::file_info(const XmlElement& element) {
    each_child(element, [this](const XmlElement& child, std::string_view name) {
        if (name == "Company") {
            content_.name = child.attribute("name");
            content_.organisation = child.attribute("organizationId");
        } else if (name == "FiscalYears") {
            fiscal_years(child);
        } else if (name == "AccountingCurrency") {
            content_.currency = child.attribute("currency");
            if (content_.currency != "SEK") report("sie.currency", {{"currency", content_.currency}}, child);
        } else if (name == "SoftwareProduct") {
            content_.program = std::string(child.attribute("name")) + " " + std::string(child.attribute("version"));
        } else if (name == "FileCreation") {
            content_.generated = child.attribute("time");
        } else {
            skip(name, child);
        }
    });
}

void Sie5Parser::fiscal_years(const XmlElement& element) {
    each_child(element, [this](const XmlElement& child, std::string_view name) {
        name == "FiscalYear" ? fiscal_year(child) : skip(name, child);
    });
}

void Sie5Parser::fiscal_year(const XmlElement& element) {
    const auto start = month(element, "start");
    const auto end = month(element, "end");
    if (!start || !end) return;
    if (*end < *start) {
        return report_unreadable("sie5.bad_date",
                                 {{"record", "FiscalYear"}, {"text", std::string(element.attribute("end"))}}, element);
    }
    const bool is_primary = is_true(element.attribute("primary"));
    years_.push_back({{first_day(*start), last_day(*end)}, is_primary});
    if (is_primary) content_.covers_to = read_date(element.attribute("lastCoveredDate"));
}

void Sie5Parser::choose_years(const XmlElement& at) {
    const auto is_primary = [](const DeclaredYear& declared) { return declared.is_primary; };
    std::sort(years_.begin(), years_.end(),
              [](const DeclaredYear& a, const DeclaredYear& b) { return a.year < b.year; });
    const auto primary = std::find_if(years_.begin(), years_.end(), is_primary);
    if (primary == years_.end() || std::count_if(years_.begin(), years_.end(), is_primary) > 1) {
        if (!content_.unreadable) report_unreadable("sie5.no_primary_year", {}, at);
        return;
    }
    for (DeclaredYear& declared : years_) {
        const auto index = [this](const DeclaredYear& of) { return static_cast<int>(&of - years_.data()); };
        declared.number = index(declared) - index(*primary);
        if (declared.number <= 0) content_.years[declared.number].year = declared.year;
    }
}

std::optional<int> Sie5Parser::year_of(Date date) const {
    for (const DeclaredYear& declared : years_) {
        if (declared.year.contains(date)) return declared.number;
    }
    return std::nullopt;
}

}  // namespace bokslut
