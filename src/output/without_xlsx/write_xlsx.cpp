// In place of the room xlsx, in a build without its packages.
#include <fmt/format.h>

#include "bokslut/core/error.hpp"
#include "bokslut/output/writers.hpp"
#include "output/optional.hpp"

namespace bokslut {

bool output::has_xlsx() {
    return false;
}

std::string write_xlsx(const Document&) {
    throw Error(fmt::format("this build does not write xlsx: it was made without {}", output::xlsx_packages));
}

}  // namespace bokslut
