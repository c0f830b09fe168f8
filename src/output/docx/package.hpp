// A zip file in memory, the same bytes for the same parts.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace bokslut::output {

/// Names and contents, in the order they stand in the file. Throws Error when the file cannot be made.
std::string zip_package(const std::vector<std::pair<std::string, std::string>>& parts);

}  // namespace bokslut::output
