// What stands for the SIE 5 reader in a build without pugixml.
#include "bokslut/ledger/sie5.hpp"

namespace bokslut {

bool can_read_sie5() {
    return false;
}

std::optional<Sie5Books> read_sie5(const std::string& name, std::string_view, Findings& findings, const SieOptions&) {
    findings.add("sie5.not_built", {}, {name, 0, 0, {}});
    return std::nullopt;
}

}  // namespace bokslut
