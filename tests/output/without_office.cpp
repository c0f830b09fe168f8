// Proves: a build without libxlsxwriter, libzip and pugixml writes every other format, and says what these two lack.
#include "bokslut/core/error.hpp"
#include "bokslut/output/writers.hpp"
#include "tests/catch.hpp"
#include "tests/output/sample.hpp"

using namespace sample;

TEST_CASE("formats without their packages") {
    std::string here, missing;
    for (const Format& format : known_formats()) {
        if (format.needs.empty()) {
            here += std::string(format.name) + ' ';
            CHECK_FALSE(write_document(document(), format.name).empty());
        } else {
            missing += std::string(format.name) + ": " + std::string(format.needs) + "; ";
            CHECK_THROWS_WITH(write_document(document(), format.name), Catch::Contains(std::string(format.needs)));
        }
    }
    CHECK(here == "text markdown html csv json ");
    CHECK(missing == "xlsx: libxlsxwriter-dev; docx: libzip-dev, libpugixml-dev; ");
    CHECK(available_formats().size() == 5);
}
