// How grave a finding is, as a word for other programs. Private.
#pragma once

#include "bokslut/core/finding.hpp"

namespace bokslut {

/// "error", "explain", "remark", "unchecked".
const char* severity_name(Severity severity);

}  // namespace bokslut
