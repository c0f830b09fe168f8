// A document behind its handle, with its tables in order. Private.
#pragma once

#include <vector>

#include "bokslut/report/document.hpp"
#include "capi/wall.hpp"

struct bokslut_document {
    bokslut::Document document;
    std::vector<const bokslut::Table*> tables;

    bokslut::Findings findings;  ///< of the report, for the formats that tell them

    explicit bokslut_document(bokslut::Document made, bokslut::Findings found = {});
    bokslut_document(const bokslut_document&) = delete;
    bokslut_document& operator=(const bokslut_document&) = delete;
};
