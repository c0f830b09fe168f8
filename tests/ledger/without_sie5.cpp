// Proves: a build without pugixml refuses a SIE 5 file in one sentence that names the package.
#include <filesystem>
#include <fstream>

#include "bokslut/ledger/sie5.hpp"
#include "tests/catch.hpp"

using namespace bokslut;

TEST_CASE("without pugixml, SIE 5 is refused by name and SIE 4 is read") {
    CHECK_FALSE(can_read_sie5());
    const std::string path = (std::filesystem::temp_directory_path() / "bokslut-without-sie5.sie").string();
    std::ofstream(path) << "<?xml version=\"1.0\"?><Sie xmlns=\"http://www.sie.se/sie5\"/>";
    Findings findings;
    CHECK_FALSE(read_sie(path, findings));
    std::filesystem::remove(path);
    REQUIRE(findings.all().size() == 1);
    CHECK(findings.all()[0].code == "sie5.not_built");
    CHECK(finding_remedy(findings.all()[0]).find("libpugixml-dev") != std::string::npos);

    Findings none;
    CHECK(read_sie(std::string(BOKSLUT_SOURCE_DIR) + "/tests/install/books.se", none));
    CHECK(none.empty());
}
