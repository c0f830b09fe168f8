#include "bokslut/report/fees.hpp"

#include <algorithm>
#include <vector>

#include "bokslut/output/fee_writers.hpp"
#include "capi/document.hpp"

using namespace bokslut;
using namespace bokslut::capi;

struct bokslut_fees {
    FeeReport report;
    bokslut_document document;
    bokslut_findings findings;
    std::vector<std::string> exact;  ///< by row

    bokslut_fees(FeeReport made, Language language)
        : report(std::move(made)), document(*report.document), findings{FindingList(report.findings, language)} {
        for (const FeeRow& row : report.rows) exact.push_back(row.exact.text());
    }
};

namespace {

std::int32_t payer_number(FeeRow::Payer kind) {
    if (kind == FeeRow::Payer::member) return BOKSLUT_PAYER_MEMBER;
    return kind == FeeRow::Payer::associated ? BOKSLUT_PAYER_ASSOCIATED : BOKSLUT_PAYER_CO_FUNDER;
}

}  // namespace

bokslut_status bokslut_fees_make(const char* path, size_t path_size, const bokslut_fee_options* options,
                                 bokslut_fees** fees, bokslut_error** error) {
    return guarded(error, [&] {
        required(fees, "fees") = nullptr;
        const bokslut_fee_options given = given_options(options);
        const Language language = language_of(given.language);
        if (given.plan < 0) throw misuse("capi.plan", "plan is negative");
        FeeOptions wanted;
        if (given.year != 0) wanted.year = given.year;
        wanted.plan = std::max(1, given.plan);
        FeeReport made = make_fees(given_path(path, path_size), wanted);
        if (!made.document) throw bad_input(made.findings, language);
        const bokslut_status status = status_of(made.findings);
        *fees = new bokslut_fees(std::move(made), language);
        return status;
    });
}

void bokslut_fees_free(bokslut_fees* fees) {
    delete fees;
}

const bokslut_findings* bokslut_fees_findings(const bokslut_fees* fees) {
    return fees == nullptr ? nullptr : &fees->findings;
}

const bokslut_document* bokslut_fees_document(const bokslut_fees* fees) {
    return fees == nullptr ? nullptr : &fees->document;
}

size_t bokslut_fees_count(const bokslut_fees* fees) {
    return fees == nullptr ? 0 : fees->report.rows.size();
}

bokslut_status bokslut_fees_at(const bokslut_fees* fees, size_t index, bokslut_fee* out) {
    return filling(out, [&] {
        const FeeRow& row = item_at(required(fees, "fees").report.rows, index, "index");
        fill(out, {0, row.year, payer_number(row.kind), borrowed(row.service), borrowed(row.payer), row.amount.ore(),
                   borrowed(fees->exact[index]), borrowed(row.key), borrowed(row.working)});
        return BOKSLUT_OK;
    });
}

bokslut_status bokslut_fees_write(const bokslut_fees* fees, const char* format, size_t format_size, char* buffer,
                                  size_t capacity, size_t* size, bokslut_error** error) {
    return handing_out(size, error, [&] {
        const std::string_view name = given_text(format, format_size, "format");
        const FeeReport& report = required(fees, "fees").report;
        if (name != "csv" && name != "json") throw misuse("capi.format", "no such format: " + std::string(name));
        return hand_out(name == "csv" ? write_fees_csv(report) : write_fees_json(report), buffer, capacity, size);
    });
}
