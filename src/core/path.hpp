// Names of files as the system's paths. Private.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

namespace bokslut {

/// `name` is UTF-8, whatever the system's own encoding of names is.
inline std::filesystem::path path_of(const std::string& name) {
    return {std::u8string(name.begin(), name.end())};
}

/// Where temporary files belong: what the environment calls TMPDIR, else /tmp. It need not be there.
inline std::string temporary_folder() {
    const char* named = std::getenv("TMPDIR");
    return named != nullptr && *named != '\0' ? named : "/tmp";
}

}  // namespace bokslut
