// Proves: what a förbund states of earlier years means the same in whatever unit the report is shown.
#include "tests/report/reports.hpp"

using namespace bokslut;

TEST_CASE("amounts of the history are kronor where they state no unit") {
    for (const char* unit : {"kr", "tkr", "mnkr"}) {
        const reports::Copy copy(reports::litet);
        copy.replace("forbund.toml", "visa_i    = \"kr\"", std::string("visa_i = \"") + unit + "\"");
        copy.replace("nyckeltal.csv", "212 000;", "212 tkr;");
        std::map<std::string, long long> said;
        for (const reports::Line& line : reports::lines_of(*make_year_end(copy.file()).document))
            if (line.table == "nyckeltal" && line.row == "Årets resultat") said[line.column] = line.ore;
        CAPTURE(unit);
        CHECK(said["2020"] == 21200000);
        CHECK(said["2021"] == -9500000);
        CHECK(said["2022"] == 34100000);
    }
}
