// Which addresses a text may lead to. Private.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bokslut {

/// The address in ASCII without blanks, quotes and brackets (they are percent-encoded, as what is not ASCII is), when
/// it leads somewhere by http, https or mailto; nothing for any other, such as "javascript:" or a file's name.
std::optional<std::string> safe_link(std::string_view address);

}  // namespace bokslut
