#include "ledger/sie5/sie5_parser.hpp"

#include <algorithm>
#include <array>

namespace bokslut {
namespace {

constexpr std::size_t most_names = 100;  // of elements, counted or told

// Sections of which no ledger keeps anything: sub-ledgers, documents, tables for tax forms and reports.
constexpr std::array counted_sections{
    std::string_view("CustomerInvoices"), std::string_view("SupplierInvoices"),
    std::string_view("FixedAssets"),      std::string_view("GeneralSubdividedAccount"),
    std::string_view("Customers"),        std::string_view("Suppliers"),
    std::string_view("Documents"),        std::string_view("AccountAggregations"),
};

}  // namespace

void Sie5Parser::read(const XmlElement& root, bool is_import) {
    content_.is_xml = true;
    // The years decide what every balance is, so they come first, wherever they stand.
    each_child(root, [this](const XmlElement& child, std::string_view name) {
        if (name == "FileInfo") file_info(child);
    });
    // An import file need not name any: then make_books takes it from the dates.
    if (!is_import || !years_.empty()) {
        choose_years(root);
        if (!content_.years.at(0).year) return;
    }
    each_child(root, [this](const XmlElement& child, std::string_view name) { section(child, name); });
    say_parts_without_whole();
    say_what_is_left_out();
}

void Sie5Parser::section(const XmlElement& element, std::string_view name) {
    if (name == "FileInfo") return;
    if (name == "Accounts") return accounts(element);
    if (name == "Dimensions") return dimensions(element);
    if (name == "Journal") return journal(element);
    const bool is_counted = std::find(counted_sections.begin(), counted_sections.end(), name) != counted_sections.end();
    if (is_counted) return count_children(element);
    if (name.empty() && std::string_view(element.node.name()).ends_with("Signature")) {
        ++counts_.signatures;
        return;
    }
    skip(name, element);
}

void Sie5Parser::count_children(const XmlElement& element) {
    each_child(element, [this](const XmlElement& child, std::string_view name) {
        if (name.empty() || (counts_.other.size() >= most_names && !counts_.other.contains(name))) {
            return skip(name, child);
        }
        const auto known = counts_.other.find(name);
        known == counts_.other.end() ? counts_.other.emplace(name, 1).first->second : ++known->second;
    });
}

// What other programs add in namespaces of their own is theirs; what SIE 5 does not have is told.
void Sie5Parser::skip(std::string_view element_name, const XmlElement& element) {
    if (element_name.empty()) {
        ++counts_.foreign;
        return;
    }
    if (unknown_names_.contains(element_name) || unknown_names_.size() >= most_names) return;
    unknown_names_.emplace(element_name);
    report("sie.unknown_record", {{"label", std::string(element_name)}}, element);
}

void Sie5Parser::say_what_is_left_out() {
    const auto& own = content_.years.at(0).year;
    if (of_other_years_ > 0) {
        content_.findings.add("sie5.other_years",
                              {{"count", std::to_string(of_other_years_)}, {"year", own ? own->text() : ""}}, {});
    }
    std::string what;
    const auto add = [&what](std::string_view name, std::size_t count) {
        if (count == 0) return;
        what += what.empty() ? "" : ", ";
        what += std::string(name) + " " + std::to_string(count);
    };
    for (const auto& [name, count] : counts_.other) add(name, count);
    add("Signature", counts_.signatures);
    if (!what.empty()) content_.findings.add("sie5.counted_only", {{"what", what}}, {});
}

RawPlace Sie5Parser::place(const XmlElement& element) const {
    // pugixml gives the place of the name, after the '<'.
    const auto offset = static_cast<std::size_t>(std::max<std::ptrdiff_t>(element.node.offset_debug() - 1, 0));
    return places_.place(offset);
}

void Sie5Parser::report(const char* code, std::vector<RawArgument> arguments, const XmlElement& at) {
    content_.findings.add(code, std::move(arguments), place(at));
}

void Sie5Parser::report_unreadable(const char* code, std::vector<RawArgument> arguments, const XmlElement& at) {
    content_.unreadable = true;
    report(code, std::move(arguments), at);
}

}  // namespace bokslut
