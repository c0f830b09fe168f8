// The commands: their arguments, and what each runs. Every run_ function returns the exit status: 0 done, 1 done with
// findings at error level, 2 could not be done.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bokslut/core/finding.hpp"
#include "bokslut/report/fees.hpp"
#include "bokslut/report/trace.hpp"

namespace CLI {
class App;
}

namespace bokslut::cli {

struct ReportArguments {
    std::string file;
    std::optional<int> year;
    std::vector<std::string> formats;
    std::string out;
    std::string language = "sv";
    std::string rounding;  ///< "independent", "adds-up"; empty: as the förbund's file says
    bool disclosures = false;
};
void add_report(CLI::App& command, ReportArguments& arguments);
int run_report(const ReportArguments& arguments);

struct BalancesArguments {
    std::string file;
    std::optional<int> year;
    std::string language = "sv";
};
void add_balances(CLI::App& command, BalancesArguments& arguments);
int run_balances(const BalancesArguments& arguments);

struct NewArguments {
    std::vector<std::string> files;
    std::string out = "forbund.toml";
};
void add_new(CLI::App& command, NewArguments& arguments);
int run_new(const NewArguments& arguments);

struct CheckArguments {
    std::vector<std::string> files;
    std::string published, form, rules, amounts;
    std::string zeros = "rounded", rounding = "half-away", eliminations = "allowed", format = "text";
    std::string language = "sv";
};
void add_check(CLI::App& command, CheckArguments& arguments);
int run_check(const CheckArguments& arguments);

struct TraceArguments {
    std::string file;
    TraceQuery query;
    bool accounts = false;
    std::optional<int> year;
    std::string format = "text", language = "sv";
};
void add_trace(CLI::App& command, TraceArguments& arguments);
int run_trace(const TraceArguments& arguments);

struct DisclosureArguments {
    std::string file;
    std::optional<int> year;
    std::string format = "text", language = "sv";
};
void add_disclosures(CLI::App& command, DisclosureArguments& arguments);
int run_disclosures(const DisclosureArguments& arguments);

struct FeeArguments {
    std::string file;
    FeeOptions options;
    std::string format = "text";
};
void add_fees(CLI::App& command, FeeArguments& arguments);
int run_fees(const FeeArguments& arguments);

struct BudgetArguments {
    std::string file;
    std::optional<int> year;
    std::string to;
    std::optional<std::string> threshold;
    bool by_month = false;
    std::string format = "text", language = "sv";
};
void add_budget(CLI::App& command, BudgetArguments& arguments);
/// Returns 1 also when a deviation passes its limit.
int run_budget(const BudgetArguments& arguments);

struct InterimArguments {
    std::string file, to;
    std::string format = "text", language = "sv";
};
void add_interim(CLI::App& command, InterimArguments& arguments);
int run_interim(const InterimArguments& arguments);

struct SieArguments {
    std::vector<std::string> files;
    bool strict = false;
    std::string format = "text", language = "sv";
    std::string in, out;
    std::string type;
    std::string encoding = "cp437";
    bool checksum = false;
    std::optional<int> year;
};
/// bokslut sie check, summary, convert and merge.
void add_sie(CLI::App& command, SieArguments& arguments);
/// Runs the one that `command` was given.
int run_sie(const CLI::App& command, const SieArguments& arguments);

/// The option that says in which language a command answers: "sv", which is also what is meant without it, or "en".
void add_language(CLI::App& command, std::string& language);
Language language_named(const std::string& name);

/// Prints the findings on standard error, and returns 1 when any is an error, else 0.
int print_findings(const Findings& findings, Language language = Language::swedish);

/// Writes a file. A failure is `report.cannot_write`.
bool write_file(const std::string& path, const std::string& bytes, Findings& findings);

/// Writes to standard output. A failure is `report.cannot_write`.
bool print(const std::string& text, Findings& findings, Language language = Language::swedish);

}  // namespace bokslut::cli
