// Small ledgers for the statement tests, written as SIE.
#pragma once

#include <string>

#include "bokslut/ledger/sie.hpp"
#include "tests/catch.hpp"

namespace books {

inline bokslut::SieBooks read(const std::string& records) {
    bokslut::Findings findings;
    bokslut::SieReader reader("prov.se");
    reader.feed("#FLAGGA 0\n#SIETYP 4\n#FNAMN \"Prov\"\n#RAR 0 20240101 20241231\n" + records);
    auto read = reader.finish(findings);
    REQUIRE(read);
    return std::move(*read);
}

}  // namespace books
