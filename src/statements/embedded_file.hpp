// Files compiled in by support/embed.cmake.
#pragma once

#include <span>
#include <string_view>

namespace bokslut {

struct EmbeddedFile {
    std::string_view name;
    std::string_view text;
};

/// The statutory forms, src/statements/forms/*.toml.
std::span<const EmbeddedFile> forms_data();

}  // namespace bokslut
