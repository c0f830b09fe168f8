// Workbooks and Word documents read back: the parts of the zip file, each well-formed XML.
#pragma once

#include <zip.h>

#include <map>
#include <pugixml.hpp>
#include <stdexcept>
#include <string>
#include <vector>

namespace office {

using Parts = std::map<std::string, std::string>;

inline Parts unzipped(const std::string& bytes) {
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    zip_t* archive = source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr) : nullptr;
    if (!archive) throw std::runtime_error("not a zip file");
    Parts parts;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t stat;
        zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &stat);
        std::string content(stat.size, '\0');
        zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        const bool read =
            file && zip_fread(file, content.data(), content.size()) == static_cast<zip_int64_t>(stat.size);
        if (file) zip_fclose(file);
        if (!read) throw std::runtime_error(std::string("cannot read ") + stat.name);
        parts[stat.name] = std::move(content);
    }
    zip_discard(archive);
    return parts;
}

/// Throws when a character stands in the part that XML 1.0 does not allow, or it is not well formed.
inline void load(pugi::xml_document& document, const std::string& part) {
    for (const char c : part)
        if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t')
            throw std::runtime_error("a control character");
    for (const char* bad : {"\xEF\xBF\xBE", "\xEF\xBF\xBF", "&#x1;", "&#0;"})
        if (part.find(bad) != std::string::npos) throw std::runtime_error("no character");
    const auto read = document.load_buffer(part.data(), part.size(), pugi::parse_full | pugi::parse_ws_pcdata);
    if (!read) throw std::runtime_error(read.description());
}

/// All text under a node.
inline std::string text_of(const pugi::xml_node& node, const char* element) {
    std::string text;
    for (const auto& found : node.select_nodes((std::string(".//") + element).c_str()))
        text += found.node().text().get();
    return text;
}

}  // namespace office
