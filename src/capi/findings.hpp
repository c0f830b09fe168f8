// Findings as the C API hands them out: their texts made once, so that they can be borrowed. Private.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "bokslut/bokslut.h"
#include "bokslut/core/finding.hpp"

namespace bokslut::capi {

struct FindingRecord {
    bokslut_severity severity = BOKSLUT_ERROR;
    std::string code, text, remedy;
    Place place;
};

FindingRecord record_of(const Finding& finding, Language language);

struct FindingList {
    std::vector<FindingRecord> records;
    std::size_t dropped = 0;

    FindingList() = default;
    FindingList(const Findings& findings, Language language);
};

}  // namespace bokslut::capi

struct bokslut_findings {
    bokslut::capi::FindingList list;
};
