// Formats that need packages which a build may lack. The rooms xlsx and docx, or without_xlsx and without_docx in their
// place, say which.
#pragma once

#include <string_view>

namespace bokslut::output {

inline constexpr std::string_view xlsx_packages = "libxlsxwriter-dev";
inline constexpr std::string_view docx_packages = "libzip-dev, libpugixml-dev";

bool has_xlsx();
bool has_docx();

}  // namespace bokslut::output
