// The XML of a Word document's parts.
#pragma once

#include <pugixml.hpp>
#include <sstream>
#include <string>

namespace bokslut::output {

using Node = pugi::xml_node;

inline Node add(Node parent, const char* name) {
    return parent.append_child(name);
}

inline Node add(Node parent, const char* name, const char* attribute, const std::string& value) {
    Node node = parent.append_child(name);
    node.append_attribute(attribute) = value.c_str();
    return node;
}

inline std::string xml_of(const pugi::xml_document& document) {
    std::ostringstream out;
    document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
    return out.str();
}

inline Node root_of(pugi::xml_document& document, const char* name) {
    constexpr const char* main_namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    Node declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    declaration.append_attribute("standalone") = "yes";
    Node root = add(document, name, "xmlns:w", main_namespace);
    root.append_attribute("xmlns:r") = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    return root;
}

inline Node paragraph(Node parent, const char* style) {
    Node p = add(parent, "w:p");
    add(add(p, "w:pPr"), "w:pStyle", "w:val", style);
    return p;
}

}  // namespace bokslut::output
