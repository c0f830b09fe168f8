#include "ledger/sie5/xml_element.hpp"

#include <algorithm>
#include <optional>

namespace bokslut {
namespace {

// No program binds more; without a bound, declarations in every element could take time beyond any measure.
constexpr std::size_t most_prefixes = 8;

// The prefix that an attribute declares a namespace for.
std::optional<std::string_view> declared_prefix(std::string_view name) {
    if (name == "xmlns") return std::string_view();
    constexpr std::string_view begin = "xmlns:";
    return name.starts_with(begin) ? std::optional(name.substr(begin.size())) : std::nullopt;
}

}  // namespace

XmlScope XmlScope::within(pugi::xml_node node) const {
    XmlScope scope = *this;
    for (const pugi::xml_attribute attribute : node.attributes()) {
        const auto prefix = declared_prefix(attribute.name());
        if (!prefix) continue;
        std::erase(scope.prefixes, *prefix);
        const bool is_ours = attribute.value() == sie5_namespace;
        if (is_ours && scope.prefixes.size() < most_prefixes) scope.prefixes.push_back(*prefix);
    }
    return scope;
}

bool declares_namespace(pugi::xml_node node) {
    const auto attributes = node.attributes();
    return std::any_of(attributes.begin(), attributes.end(),
                       [](pugi::xml_attribute attribute) { return declared_prefix(attribute.name()).has_value(); });
}

std::string_view sie5_name(pugi::xml_node node, const XmlScope& scope) {
    const std::string_view name = node.name();
    const std::size_t colon = name.find(':');
    const std::string_view prefix = colon == std::string_view::npos ? std::string_view() : name.substr(0, colon);
    const bool is_ours = std::find(scope.prefixes.begin(), scope.prefixes.end(), prefix) != scope.prefixes.end();
    return is_ours ? name.substr(colon + 1) : std::string_view();  // npos + 1 is 0
}

std::string_view XmlElement::attribute(const char* name) const {
    constexpr std::string_view blanks = " \t\r\n";
    std::string_view value = node.attribute(name).value();
    value.remove_prefix(std::min(value.find_first_not_of(blanks), value.size()));
    return value.substr(0, value.find_last_not_of(blanks) + 1);  // npos + 1 is 0: all is blank
}

}  // namespace bokslut
