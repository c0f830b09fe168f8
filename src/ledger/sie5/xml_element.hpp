// Elements of SIE 5: pugixml's, with names resolved to namespaces, which pugixml does not do. Private.
#pragma once

#include <pugixml.hpp>
#include <string_view>
#include <vector>

namespace bokslut {

inline constexpr std::string_view sie5_namespace = "http://www.sie.se/sie5";

/// The prefixes that mean SIE 5 where an element stands ("" for none), and whether too many were declared to keep.
struct XmlScope {
    std::vector<std::string_view> prefixes;
    /// As it is within `node`, by what that declares.
    XmlScope within(pugi::xml_node node) const;
};

/// Whether an element declares a namespace.
bool declares_namespace(pugi::xml_node node);
/// Its name without prefix when it is SIE 5's, otherwise empty.
std::string_view sie5_name(pugi::xml_node node, const XmlScope& scope);

struct XmlElement {
    pugi::xml_node node;
    const XmlScope* scope;  ///< within it

    /// An attribute's value without blanks around it; empty when there is none.
    std::string_view attribute(const char* name) const;
    bool has(const char* name) const { return !node.attribute(name).empty(); }
};

/// Calls on_child(element, name) for each child element, in order; the name is empty for one of another namespace.
template <class OnChild>
void each_child(const XmlElement& parent, const OnChild& on_child) {
    for (const pugi::xml_node node : parent.node.children()) {
        if (node.type() != pugi::node_element) continue;
        if (!declares_namespace(node)) {
            on_child(XmlElement{node, parent.scope}, sie5_name(node, *parent.scope));
            continue;
        }
        const XmlScope scope = parent.scope->within(node);
        on_child(XmlElement{node, &scope}, sie5_name(node, scope));
    }
}

}  // namespace bokslut
