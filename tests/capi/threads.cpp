// Proves the thread rule of the C API: two threads on two handles, and const calls on one handle from two threads, give
// what one thread gives. Meant for the thread sanitizer (support/capi_checks.sh); without it, the answers are compared.
#include <cstdio>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "bokslut/bokslut.h"

namespace {

const std::string litet = "examples/litet-forbund/forbund.toml";
const std::string boras = "examples/borasregionen-2023/forbund.toml";
const std::string books = "examples/litet-forbund/litet-forbund-2024.se";

/// What a handle's _write function gives, by the rule for buffers.
template <class Handle, class Write>
std::string written_by(const Handle* handle, Write write, const std::string& format) {
    std::size_t size = 0;
    write(handle, format.data(), format.size(), nullptr, 0, &size, nullptr);
    std::string text(size, '\0');
    write(handle, format.data(), format.size(), text.data(), text.size(), &size, nullptr);
    return text;
}

std::string written(const bokslut_document* document, const std::string& format) {
    return written_by(document, bokslut_document_write, format);
}

std::string state_of(const bokslut_ledger* ledger) {
    std::size_t size = 0;
    bokslut_ledger_state(ledger, nullptr, 0, &size);
    std::string text(size, '\0');
    bokslut_ledger_state(ledger, text.data(), text.size(), &size);
    return text;
}

std::string made_alone() {
    bokslut_year_end* made = nullptr;
    bokslut_year_end_make(litet.data(), litet.size(), nullptr, &made, nullptr);
    std::string csv = written(bokslut_year_end_document(made), "csv");
    bokslut_year_end_free(made);
    return csv;
}

std::string fees_alone() {
    bokslut_fees* made = nullptr;
    bokslut_fees_make(boras.data(), boras.size(), nullptr, &made, nullptr);
    std::string json = written_by(made, bokslut_fees_write, "json");
    bokslut_fees_free(made);
    return json;
}

std::string budget_alone() {
    bokslut_budget* made = nullptr;
    bokslut_budget_make(litet.data(), litet.size(), nullptr, &made, nullptr);
    std::string json = written_by(made, bokslut_budget_write, "json");
    bokslut_budget_free(made);
    return json;
}

std::string traced_alone() {
    bokslut_trace_query query = BOKSLUT_INIT(bokslut_trace_query);
    query.id = {"rr/avskrivningar@2024", BOKSLUT_ZERO_ENDED};
    query.vouchers = 1;
    bokslut_trace* made = nullptr;
    bokslut_trace_make(litet.data(), litet.size(), &query, nullptr, &made, nullptr);
    std::string json = written_by(made, bokslut_trace_write, "json");
    bokslut_trace_free(made);
    return json;
}

std::string published_alone() {
    bokslut_check_options options = BOKSLUT_INIT(bokslut_check_options);
    options.form = {boras.data(), boras.size()};
    options.published = {"tests/golden/borasregionen-2023", BOKSLUT_ZERO_ENDED};
    bokslut_check* check = nullptr;
    bokslut_check_new(&options, &check, nullptr);
    bokslut_check_run(check, nullptr);
    std::string json = written_by(check, bokslut_check_write, "json");
    bokslut_check_free(check);
    return json;
}

std::string checked(const bokslut_document* document) {
    bokslut_check* check = nullptr;
    bokslut_check_new(nullptr, &check, nullptr);
    bokslut_check_add_document(check, document, nullptr);
    bokslut_check_run(check, nullptr);
    std::size_t size = 0;
    bokslut_check_write(check, "json", 4, nullptr, 0, &size, nullptr);
    bokslut_check_free(check);
    return std::to_string(size);
}

bool same_from_two(const char* what, const std::function<std::string()>& work) {
    std::string one, other;
    std::thread first([&] { one = work(); });
    std::thread second([&] { other = work(); });
    first.join();
    second.join();
    const bool same = one == other && one == work() && !one.empty();
    std::printf("%s: %s\n", what, same ? "the same" : "DIFFERENT");
    return same;
}

}  // namespace

int main() {
    bool holds = same_from_two("a report each", made_alone);
    holds &= same_from_two("fees each", fees_alone);
    holds &= same_from_two("a budget each", budget_alone);
    holds &= same_from_two("a trace each", traced_alone);
    holds &= same_from_two("a published report each", published_alone);
    bokslut_year_end* made = nullptr;
    bokslut_year_end_make(litet.data(), litet.size(), nullptr, &made, nullptr);
    const bokslut_document* document = bokslut_year_end_document(made);
    for (std::size_t i = 0; i < bokslut_format_count(); ++i) {
        bokslut_text format;
        bokslut_format(i, &format, nullptr);
        const std::string name = format.data;
        holds &= same_from_two(("one document, written as " + name).c_str(), [&] { return written(document, name); });
    }
    holds &= same_from_two("one document, checked", [&] { return checked(document); });
    bokslut_year_end_free(made);

    bokslut_sie_options options = BOKSLUT_INIT(bokslut_sie_options);
    options.threads = 2;
    bokslut_ledger* ledger = nullptr;
    bokslut_ledger_read(books.data(), books.size(), &options, &ledger, nullptr);
    holds &= same_from_two("one ledger", [&] { return state_of(ledger); });
    bokslut_ledger_free(ledger);
    return holds ? 0 : 1;
}
