// Names of files as the system's paths. Private.
#pragma once

#include <filesystem>
#include <string>

namespace bokslut {

/// `name` is UTF-8, whatever the system's own encoding of names is.
inline std::filesystem::path path_of(const std::string& name) {
    return {std::u8string(name.begin(), name.end())};
}

}  // namespace bokslut
