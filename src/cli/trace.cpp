#include <CLI/CLI.hpp>
#include <string>

#include "bokslut/output/trace_writers.hpp"
#include "bokslut/report/year_end.hpp"
#include "cli/commands.hpp"

namespace bokslut::cli {

void add_trace(CLI::App& command, TraceArguments& arguments) {
    TraceQuery& query = arguments.query;
    command.add_option("FORBUND.toml", arguments.file, "Förbundets egen fil")->required();
    command.add_option("--id", query.id, "Siffrans id, som i CSV och JSON");
    command.add_option("--table", query.table, "Tabell: resultatrakning, \"Not 7\" …");
    command.add_option("--row", query.row, "Radens text");
    command.add_option("--unit", query.unit, "Enhetens namn; utan den hela förbundet");
    command.add_option("--column", query.column, "Kolumn: 2023, \"budget 2023\", avvikelse; utan den årets utfall");
    command.add_option("--year", arguments.year, "Räkenskapsår; går före `rapportar` i filen");
    command.add_flag("--accounts", arguments.accounts, "Visa konton även för en summa");
    command.add_flag("--vouchers", query.vouchers, "Visa varje verifikationsrad");
    command.add_option("--format", arguments.format, "Format: text eller json")
        ->check(CLI::IsMember({"text", "json"}).description(""));
    add_language(command, arguments.language);
    command.footer(
        "Exempel:\n"
        "  bokslut trace forbund.toml --table resultatrakning --row \"Verksamhetens kostnader\"\n"
        "  bokslut trace forbund.toml --id rr/avskrivningar@2023 --format json");
}

int run_trace(const TraceArguments& arguments) {
    const Language language = language_named(arguments.language);
    TraceResult result = trace_figure(arguments.file, arguments.query, {arguments.year, language});
    bool done = result.trace.has_value();
    if (done)
        done = print(arguments.format == "json" ? write_trace_json(*result.trace)
                                                : write_trace_text(*result.trace, arguments.accounts, language),
                     result.findings, language);
    const int status = print_findings(result.findings, language);
    return done ? status : 2;
}

}  // namespace bokslut::cli
