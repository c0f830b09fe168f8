#include "bokslut/ledger/state.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <tuple>
#include <utility>

#include "core/path.hpp"
#include "ledger/checksum.hpp"
#include "ledger/state_text.hpp"

namespace bokslut {
namespace {

/// A ledger as lines.
class LedgerLines {
public:
    std::string of(const Ledger& ledger, std::string_view role) {
        line({std::string(role), date_text(ledger.year.start), date_text(ledger.year.end)});
        line({"name", ledger.name});
        if (!ledger.organisation.empty()) line({"organisation", ledger.organisation});
        if (ledger.source_errors > 0) line({"errors", std::to_string(ledger.source_errors)});
        if (ledger.totals_only) line({"totals-only"});
        if (!ledger.openings_known) line({"no-openings"});
        if (!ledger.objects_known) line({"no-objects"});
        sources(ledger);
        chart(ledger.chart);
        for (const Balance& one : ledger.balances) balance(ledger, one);
        for (const Marginal& one : ledger.marginals) marginal(one);
        return std::move(text_);
    }

private:
    void line(const std::vector<std::string>& fields) { append_state_line(text_, fields); }

    // Where files lay says nothing of the books, and may be nobody's business. A pipe has no other name.
    static std::string without_folder(const std::string& path) {
        return path.starts_with("/dev/") ? path : path.substr(path.find_last_of('/') + 1);
    }

    void sources(const Ledger& ledger) {
        std::vector<std::vector<std::string>> lines;
        for (std::size_t i = 0; i < ledger.source_ids.size(); ++i) {
            const std::string path = i < ledger.sources.size() ? ledger.sources[i] : std::string();
            lines.push_back({"source", fmt::format("{:016x}", ledger.source_ids[i]), without_folder(path)});
        }
        std::sort(lines.begin(), lines.end());
        for (const auto& fields : lines) line(fields);
    }

    void chart(const Chart& chart) {
        for (const auto& [number, name] : chart.accounts) line({"account", number, name});
        for (const auto& [number, type] : chart.account_types) line({"type", number, std::string(1, type)});
        for (const auto& [number, name] : chart.dimensions) line({"dimension", number, name});
        for (const auto& [dimension, names] : chart.objects)
            for (const auto& [code, name] : names) line({"object", dimension, code, name});
    }

    void balance(const Ledger& ledger, const Balance& balance) {
        amount({"balance", std::string(state_kind_text(balance.kind)), std::to_string(balance.month),
                std::to_string(balance.amount.ore()), ledger.accounts[balance.account]},
               ledger.object_sets[balance.objects]);
    }

    void marginal(const Marginal& marginal) {
        amount({"marginal", marginal.closing ? "closing" : "opening", std::to_string(marginal.amount.ore()),
                marginal.account},
               marginal.objects);
    }

    void amount(std::vector<std::string> fields, const ObjectSet& objects) {
        for (const ObjectRef& object : objects) {
            fields.push_back(object.dimension);
            fields.push_back(object.code);
        }
        line(fields);
    }

    std::string text_;
};

// Two years that no figure could be told apart by: they share days, or the year that they are named after.
bool collide(const FiscalYear& a, const FiscalYear& b) {
    return a.number() == b.number() || (a.start <= b.end && b.start <= a.end);
}

bool by_year_and_source(const Ledger& a, const Ledger& b) {
    return std::tie(a.year, a.source_ids) < std::tie(b.year, b.source_ids);
}

/// The first bytes of a file; empty when it cannot be read, or is a pipe, whose bytes come only once.
std::string beginning_of(const std::string& path) {
    const std::filesystem::path where = path_of(path);
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(where, ignored)) return {};
    std::ifstream file(where, std::ios::binary);
    std::string bytes(64, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

}  // namespace

LedgerState LedgerState::of(SieBooks books) {
    LedgerState state;
    state.own.push_back(std::move(books.current));
    if (books.previous) state.told.push_back(std::move(*books.previous));
    for (Ledger& ledger : books.earlier) state.told.push_back(std::move(ledger));
    std::sort(state.told.begin(), state.told.end(), by_year_and_source);
    return state;
}

void LedgerState::merge(const LedgerState& other, Findings& findings) {
    for (const Ledger& ledger : other.own) {
        const auto known =
            std::find_if(own.begin(), own.end(), [&](const Ledger& one) { return one.year == ledger.year; });
        if (known != own.end()) {
            known->merge(ledger, findings);
        } else if (const auto other_year = std::find_if(
                       own.begin(), own.end(), [&](const Ledger& one) { return collide(one.year, ledger.year); });
                   other_year != own.end()) {
            const std::string file = ledger.sources.empty() ? std::string() : ledger.sources.front();
            findings.add(
                "ledger.years_overlap",
                {{"file", file}, {"year", ledger.year.period_text()}, {"other", other_year->year.period_text()}},
                Place{file, 0, 0, {}});
        } else {
            if (!own.empty()) check_same_body(own.front(), ledger, findings);
            own.push_back(ledger);
        }
    }
    for (const Ledger& ledger : other.told) {
        const bool is_known = std::any_of(told.begin(), told.end(), [&](const Ledger& one) {
            return one.year == ledger.year && one.source_ids == ledger.source_ids;
        });
        if (!is_known) told.push_back(ledger);
    }
    std::sort(own.begin(), own.end(), by_year_and_source);
    std::sort(told.begin(), told.end(), by_year_and_source);
}

std::string write_state(const LedgerState& state) {
    std::vector<std::pair<FiscalYear, std::string>> blocks;
    for (const Ledger& ledger : state.own) blocks.emplace_back(ledger.year, LedgerLines().of(ledger, "own"));
    for (const Ledger& ledger : state.told) blocks.emplace_back(ledger.year, LedgerLines().of(ledger, "told"));
    std::sort(blocks.begin(), blocks.end());
    std::string bytes = std::string(state_mark) + std::string(state_version) + "\n";
    for (const auto& [year, block] : blocks) bytes += block;
    Crc32 sum;
    sum.add(bytes);
    append_state_line(bytes, {"checksum", fmt::format("{:08x}", sum.value())});
    return bytes;
}

bool is_state(std::string_view bytes) {
    return bytes.starts_with(state_mark);
}

std::optional<LedgerState> read_ledgers(const std::string& path, Findings& findings, const SieOptions& options,
                                        const Place& asked_for_at) {
    if (is_state(beginning_of(path))) {
        const auto source = read_file(path, findings, asked_for_at);
        return source ? read_state(*source, findings) : std::nullopt;
    }
    auto books = read_sie(path, findings, options, asked_for_at);
    if (!books) return std::nullopt;
    return LedgerState::of(std::move(*books));
}

}  // namespace bokslut
