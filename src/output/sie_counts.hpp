// How many findings a file has. Private.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>

#include "bokslut/core/finding.hpp"

namespace bokslut {

/// By code, those dropped included.
std::map<std::string, std::size_t> findings_by_code(const Findings& findings);
/// By Severity, likewise.
std::array<std::size_t, 4> findings_by_severity(const Findings& findings);

}  // namespace bokslut
