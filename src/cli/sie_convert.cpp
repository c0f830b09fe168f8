#include <chrono>
#include <filesystem>

#include "bokslut/ledger/sie5.hpp"
#include "bokslut/ledger/sie_file.hpp"
#include "cli/input.hpp"
#include "cli/sie_commands.hpp"
#include "cli/sie_reading.hpp"
#include "core/path.hpp"

namespace bokslut::cli {
namespace {

Date today() {
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
    return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
            static_cast<int>(static_cast<unsigned>(day.day()))};
}

std::optional<SieType> type_named(const std::string& name) {
    for (const SieType type : {SieType::type1, SieType::type2, SieType::type3, SieType::type4e, SieType::type4i})
        if (sie_type_text(type) == name) return type;
    return std::nullopt;
}

const Ledger* year_before(const LedgerState& state, const Ledger& ledger) {
    for (const std::vector<Ledger>* ledgers : {&state.own, &state.told})
        for (const Ledger& one : *ledgers)
            if (one.year.end < ledger.year.start && one.year.number() == ledger.year.number() - 1) return &one;
    return nullptr;
}

/// Of a file that is not SIE 1 to 4, the balances of one year.
std::optional<SieFile> file_of_balances(const LedgerState& state, const Source& source, const SieArguments& arguments,
                                        Findings& findings) {
    const Ledger* ledger = ledger_of_year(state, arguments.year, source.name(), findings);
    if (ledger == nullptr) return std::nullopt;
    const SieType otherwise = ledger->totals_only ? SieType::type1 : SieType::type2;
    const SieType type = type_named(arguments.type).value_or(otherwise);
    if (type == SieType::type4e || type == SieType::type4i) {
        findings.add(is_state(source.bytes()) ? "report.vouchers_of_state" : "report.vouchers_of_sie5",
                     {{"to", arguments.type}, {"types", ledger->totals_only ? "1" : "1, 2, 3"}},
                     Place{source.name(), 0, 0, {}});
        return std::nullopt;
    }
    return sie_file_of(*ledger, year_before(state, *ledger), type, {"bokslut", BOKSLUT_VERSION, today(), source.name()},
                       findings);
}

std::optional<LedgerState> ledgers_of_sie5(const Source& source, Findings& findings) {
    auto read = read_sie5(source.name(), source.bytes(), findings);
    if (!read) return std::nullopt;
    return LedgerState::of(std::move(read->books));
}

bool is_of_year(const Source& source, const SieArguments& arguments, Findings& findings) {
    Findings told_later;
    SieReader reader(source.name());
    reader.feed(source.bytes());
    auto books = reader.finish(told_later);
    return !books ||
           ledger_of_year(LedgerState::of(std::move(*books)), arguments.year, source.name(), findings) != nullptr;
}

std::optional<SieFile> file_of(const SieArguments& arguments, Findings& findings) {
    const Language language = language_named(arguments.language);
    auto source = read_input(arguments.in, findings, language);
    if (!source) return std::nullopt;
    if (is_state(source->bytes())) {
        const auto state = read_state(*source, findings);
        return state ? file_of_balances(*state, *source, arguments, findings) : std::nullopt;
    }
    if (is_sie5(source->bytes())) {
        const auto ledgers = ledgers_of_sie5(*source, findings);
        auto file = ledgers ? file_of_balances(*ledgers, *source, arguments, findings) : std::nullopt;
        if (file)
            findings.add("sie_file.left_out",
                         {{"type", std::string(sie_type_text(file->type()))},
                          {"record", "#VER"},
                          {"count", language == Language::swedish ? "alla" : "all"}},
                         Place{source->name(), 0, 0, {}});
        return file;
    }
    if (arguments.year && !is_of_year(*source, arguments, findings)) return std::nullopt;
    auto file = read_sie_file(*source, findings);
    source.reset();  // the file itself is larger
    const auto type = type_named(arguments.type);
    if (!file || !type) return file;
    return convert_sie(*std::move(file), *type, findings);
}

bool is_over_itself(const std::string& in, const std::string& out, Findings& findings) {
    std::error_code ignored;
    if (out == "-" || !std::filesystem::equivalent(path_of(in), path_of(out), ignored)) return false;
    findings.add("report.over_itself", {{"file", in}});
    return true;
}

}  // namespace

int run_sie_convert(const SieArguments& arguments) {
    const Language language = language_named(arguments.language);
    Findings findings;
    const bool to_file = arguments.out != "-";
    if (is_over_itself(arguments.in, arguments.out, findings)) {
        print_findings(findings, language);
        return 2;
    }
    const auto file = file_of(arguments, findings);
    bool done = file.has_value();
    if (done) {
        const std::string bytes = write_sie(*file, {arguments.encoding == "utf8", arguments.checksum}, findings);
        done = to_file ? write_file(arguments.out, bytes, findings) : print(bytes, findings, language);
    }
    const int status = print_findings(findings, language);
    if (done && to_file)
        std::fprintf(stderr, language == Language::swedish ? "Skrev %s, typ %s.\n" : "Wrote %s, type %s.\n",
                     arguments.out.c_str(), std::string(sie_type_text(file->type())).c_str());
    return done ? status : 2;
}

int run_sie_merge(const SieArguments& arguments) {
    const Language language = language_named(arguments.language);
    Findings findings;
    for (const std::string& file : arguments.files)
        if (is_over_itself(file, arguments.out, findings)) {
            print_findings(findings, language);
            return 2;
        }
    LedgerState state;
    bool done = true;
    for (const std::string& file : arguments.files) {
        BooksRead read = read_books(file, {});
        findings.append(read.report.findings);
        Findings of_merging;
        if (read.ledgers) state.merge(*read.ledgers, of_merging);
        done = done && read.ledgers && !of_merging.has_errors();
        findings.append(of_merging);
    }
    const bool to_file = arguments.out != "-";
    if (done)
        done = to_file ? write_file(arguments.out, write_state(state), findings)
                       : print(write_state(state), findings, language);
    const int status = print_findings(findings, language);
    if (done && to_file)
        std::fprintf(stderr, language == Language::swedish ? "Skrev %s: %s.\n" : "Wrote %s: %s.\n",
                     arguments.out.c_str(), years_text(state).c_str());
    return done ? status : 2;
}

}  // namespace bokslut::cli
