// Where does a figure come from? trace_figure FORBUND.toml ID
#include <bokslut/core/number_text.hpp>
#include <bokslut/report/year_end.hpp>
#include <iostream>

int main(int count, char** arguments) {
    if (count < 3) {
        std::cerr << "usage: trace_figure FORBUND.toml ID\n";
        return 2;
    }
    bokslut::TraceQuery query;
    query.id = arguments[2];
    query.vouchers = true;
    const bokslut::TraceResult result = bokslut::trace_figure(arguments[1], query);
    std::cerr << bokslut::findings_message(result.findings);
    if (!result.trace) return 2;
    std::cout << query.id << ": " << bokslut::kronor_text(result.trace->exact) << "\n";
    for (const bokslut::TracedLine& line : result.trace->lines) {
        for (const bokslut::TracedAccount& part : line.accounts) {
            std::cout << "  " << part.account << " " << part.name << ": " << bokslut::kronor_text(part.amount) << ", "
                      << part.rows.size() << " voucher rows\n";
            for (std::size_t i = 0; i < part.rows.size() && i < 3; ++i) {
                const bokslut::TracedRow& row = part.rows[i];
                std::cout << "    " << row.series << row.number << " " << bokslut::date_text(row.date) << " " << row.text
                          << ": " << bokslut::kronor_text(row.amount) << "\n";
            }
        }
    }
    return result.findings.has_errors() ? 1 : 0;
}
