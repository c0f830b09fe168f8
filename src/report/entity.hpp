// Characters by the names that HTML and Markdown have for them. Private.
#pragma once

#include <string>
#include <string_view>

namespace bokslut {

/// The character that "&auml;", "&#228;" or "&#xE4;" names; the text itself where the name is not known.
std::string entity_text(std::string_view entity);

}  // namespace bokslut
