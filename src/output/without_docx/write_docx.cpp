// In place of the room docx, in a build without its packages.
#include <fmt/format.h>

#include "bokslut/core/error.hpp"
#include "bokslut/output/writers.hpp"
#include "output/optional.hpp"

namespace bokslut {

bool output::has_docx() {
    return false;
}

std::string write_docx(const Document&) {
    throw Error(fmt::format("this build does not write docx: it was made without {}", output::docx_packages));
}

}  // namespace bokslut
