#include "output/sie_counts.hpp"

namespace bokslut {

std::map<std::string, std::size_t> findings_by_code(const Findings& findings) {
    std::map<std::string, std::size_t> counts = findings.dropped();
    for (const Finding& finding : findings.all()) ++counts[finding.code];
    return counts;
}

std::array<std::size_t, 4> findings_by_severity(const Findings& findings) {
    std::array<std::size_t, 4> counts{};
    for (const auto& [code, count] : findings_by_code(findings))
        counts[static_cast<std::size_t>(Finding{code, {}, {}}.severity())] += count;
    return counts;
}

}  // namespace bokslut
