#include <vector>

#include "bokslut/output/trace_writers.hpp"
#include "capi/year_end.hpp"

using namespace bokslut;
using namespace bokslut::capi;

namespace {

/// A line, or an account of a line.
struct Traced {
    const TracedLine* line = nullptr;
    const TracedAccount* account = nullptr;
};

}  // namespace

struct bokslut_trace {
    Trace trace;
    Language language = Language::swedish;
    bool with_accounts = false;  ///< in text, of a sum too
    bokslut_findings findings;
    std::vector<Traced> parts;
};

namespace {

std::vector<Traced> parts_of(const Trace& trace) {
    std::vector<Traced> parts;
    for (const TracedLine& line : trace.lines) {
        if (line.accounts.empty()) parts.push_back({&line, nullptr});
        for (const TracedAccount& account : line.accounts) parts.push_back({&line, &account});
    }
    return parts;
}

TraceQuery query_of(const bokslut_trace_query& query) {
    const auto text = [](const bokslut_text& one, const char* name) { return std::string(given_text(one, name)); };
    return {text(query.id, "id"),     text(query.table, "table"),   text(query.row, "row"),
            text(query.unit, "unit"), text(query.column, "column"), query.vouchers != 0};
}

}  // namespace

bokslut_status bokslut_trace_make(const char* path, size_t path_size, const bokslut_trace_query* query,
                                  const bokslut_report_options* options, bokslut_trace** trace, bokslut_error** error) {
    return guarded(error, [&] {
        required(trace, "trace") = nullptr;
        const YearEndOptions report = report_options(options);
        const std::string file = given_path(path, path_size);
        const bokslut_trace_query given = given_options(&required(query, "query"));
        TraceResult result = trace_figure(file, query_of(given), report);
        if (!result.trace) throw bad_input(result.findings, report.language);
        auto made = std::make_unique<bokslut_trace>();
        made->trace = std::move(*result.trace);
        made->language = report.language;
        made->with_accounts = given.accounts != 0;
        made->findings.list = FindingList(result.findings, report.language);
        made->parts = parts_of(made->trace);
        *trace = made.release();
        return status_of(result.findings);
    });
}

void bokslut_trace_free(bokslut_trace* trace) {
    delete trace;
}

const bokslut_findings* bokslut_trace_findings(const bokslut_trace* trace) {
    return trace == nullptr ? nullptr : &trace->findings;
}

int64_t bokslut_trace_ore(const bokslut_trace* trace) {
    return trace == nullptr ? 0 : trace->trace.exact.ore();
}

size_t bokslut_trace_count(const bokslut_trace* trace) {
    return trace == nullptr ? 0 : trace->parts.size();
}

bokslut_status bokslut_trace_at(const bokslut_trace* trace, size_t index, bokslut_traced* out) {
    return filling(out, [&] {
        const Traced& part = item_at(required(trace, "trace").parts, index, "index");
        bokslut_traced traced{};
        traced.year = part.line->year;
        traced.budget = part.line->budget ? 1 : 0;
        traced.line = borrowed(part.line->id);
        traced.label = borrowed(part.line->label);
        traced.account = traced.name = borrowed_literal("");
        traced.ore = part.line->amount.ore();
        if (part.account != nullptr) {
            traced.account = borrowed(part.account->account);
            traced.name = borrowed(part.account->name);
            traced.ore = part.account->amount.ore();
            traced.opening_ore = part.account->opening.ore();
            traced.vouchers = part.account->rows.size();
        }
        fill(out, traced);
        return BOKSLUT_OK;
    });
}

bokslut_status bokslut_trace_voucher(const bokslut_trace* trace, size_t index, size_t voucher,
                                     bokslut_voucher_row* out) {
    return filling(out, [&] {
        const Traced& part = item_at(required(trace, "trace").parts, index, "index");
        if (part.account == nullptr) throw misuse("capi.index", "a given value has no vouchers");
        const TracedRow& row = item_at(part.account->rows, voucher, "voucher");
        fill(out, {0, day_number(row.date), borrowed(row.series), borrowed(row.number), borrowed(row.text),
                   row.amount.ore()});
        return BOKSLUT_OK;
    });
}

bokslut_status bokslut_trace_write(const bokslut_trace* trace, const char* format, size_t format_size, char* buffer,
                                   size_t capacity, size_t* size, bokslut_error** error) {
    return handing_out(size, error, [&] {
        const std::string_view name = given_text(format, format_size, "format");
        required(trace, "trace");
        if (name != "text" && name != "json") throw misuse("capi.format", "no such format: " + std::string(name));
        const std::string written = name == "json"
                                        ? write_trace_json(trace->trace)
                                        : write_trace_text(trace->trace, trace->with_accounts, trace->language);
        return hand_out(written, buffer, capacity, size);
    });
}
