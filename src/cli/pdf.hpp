// PDF by the browser that is installed: a report's HTML, printed with its tags.
#pragma once

#include <optional>
#include <string>

#include "bokslut/core/finding.hpp"

namespace bokslut::cli {

/// The bytes of `html` as a tagged PDF. No browser is `report.no_browser`, one that fails `report.browser_failed`.
std::optional<std::string> pdf_of(const std::string& html, Findings& findings);

}  // namespace bokslut::cli
