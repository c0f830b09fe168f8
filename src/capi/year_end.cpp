#include "capi/year_end.hpp"

using namespace bokslut;
using namespace bokslut::capi;

namespace bokslut::capi {

YearEndOptions report_options(const bokslut_report_options* given) {
    const bokslut_report_options options = given_options(given);
    YearEndOptions report;
    if (options.year != 0) report.year = options.year;
    report.language = language_of(options.language);
    if (options.rounding == BOKSLUT_ROUNDING_INDEPENDENT) {
        report.rounding = RoundingPolicy::independent;
    } else if (options.rounding == BOKSLUT_ROUNDING_ADDS_UP) {
        report.rounding = RoundingPolicy::adds_up;
    } else if (options.rounding != BOKSLUT_ROUNDING_AS_FILE) {
        throw misuse("capi.rounding", "no such rounding");
    }
    return report;
}

}  // namespace bokslut::capi

bokslut_status bokslut_year_end_make(const char* path, size_t path_size, const bokslut_report_options* options,
                                     bokslut_year_end** year_end, bokslut_error** error) {
    return guarded(error, [&] {
        required(year_end, "year_end") = nullptr;
        const YearEndOptions report = report_options(options);
        YearEnd made = make_year_end(given_path(path, path_size), report);
        if (!made.document) throw bad_input(made.findings, report.language);
        *year_end = new bokslut_year_end{bokslut_document(std::move(*made.document), made.findings),
                                         {FindingList(made.findings, report.language)},
                                         std::move(made.balance_requirement).value()};
        return status_of(made.findings);
    });
}

void bokslut_year_end_free(bokslut_year_end* year_end) {
    delete year_end;
}

const bokslut_findings* bokslut_year_end_findings(const bokslut_year_end* year_end) {
    return year_end == nullptr ? nullptr : &year_end->findings;
}

const bokslut_document* bokslut_year_end_document(const bokslut_year_end* year_end) {
    return year_end == nullptr ? nullptr : &year_end->document;
}
