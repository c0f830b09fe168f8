// read_state: what write_state wrote, and nothing else.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "bokslut/ledger/state.hpp"
#include "ledger/balance_builder.hpp"
#include "ledger/checksum.hpp"
#include "ledger/state_text.hpp"

namespace bokslut {
namespace {

using Fields = std::vector<std::string>;

template <class Number>
std::optional<Number> read_number(std::string_view text, int base = 10) {
    Number number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number, base);
    if (fault != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
    return number;
}

/// The bytes before the last line, when that is their checksum.
std::optional<std::string_view> checked(std::string_view bytes) {
    if (!bytes.ends_with('\n')) return std::nullopt;
    const std::size_t last = bytes.rfind('\n', bytes.size() - 2);
    if (last == std::string_view::npos) return std::nullopt;
    const auto fields = state_fields(bytes.substr(last + 1, bytes.size() - last - 2));
    if (!fields || fields->size() != 2 || fields->front() != "checksum") return std::nullopt;
    Crc32 sum;
    sum.add(bytes.substr(0, last + 1));
    if (fields->back() != fmt::format("{:08x}", sum.value())) return std::nullopt;
    return bytes.substr(0, last + 1);
}

/// One ledger in the making.
class Reader {
public:
    /// Every line after the first; false when it is not one of a state.
    bool line(const Fields& fields) {
        const std::string& word = fields.front();
        if (word == "own" || word == "told") return ledger(fields);
        if (!open_) return false;
        if (word == "balance") return balance(fields);
        if (word == "marginal") return marginal(fields);
        if (word == "source") return source(fields);
        if (fields.size() == 1 && word == "totals-only") return ledger_.totals_only = true;
        if (fields.size() == 1 && word == "no-openings") return !(ledger_.openings_known = false);
        if (fields.size() == 1 && word == "no-objects") return !(ledger_.objects_known = false);
        if (fields.size() == 2 && word == "name") return set(ledger_.name, fields[1]);
        if (fields.size() == 2 && word == "organisation") return set(ledger_.organisation, fields[1]);
        if (fields.size() == 2 && word == "errors") return errors(fields);
        if (fields.size() == 3 && word == "account") return set(ledger_.chart.accounts[fields[1]], fields[2]);
        if (fields.size() == 3 && word == "type") return type(fields);
        if (fields.size() == 3 && word == "dimension") return set(ledger_.chart.dimensions[fields[1]], fields[2]);
        if (fields.size() == 4 && word == "object") return set(ledger_.chart.objects[fields[1]][fields[2]], fields[3]);
        return false;
    }

    /// Puts the last ledger in its place. False when its amounts are too large, or when a year has two.
    bool close() {
        if (!std::exchange(open_, false)) return true;
        const auto as_it_is = [](std::string_view text) { return std::string(text); };
        Findings too_large;
        if (!rows_.store(ledger_, as_it_is, too_large, {})) return false;
        if (!is_told_ && std::any_of(state_.own.begin(), state_.own.end(),
                                     [this](const Ledger& one) { return one.year == ledger_.year; }))
            return false;
        (is_told_ ? state_.told : state_.own).push_back(std::move(ledger_));
        ledger_ = {};
        rows_ = {};
        return true;
    }

    LedgerState take() { return std::move(state_); }

private:
    static bool set(std::string& to, const std::string& text) {
        to = text;
        return true;
    }

    bool ledger(const Fields& fields) {
        if (!close() || fields.size() != 3) return false;
        const auto start = read_date(fields[1]);
        const auto end = read_date(fields[2]);
        if (!start || !end || *end < *start) return false;
        ledger_.year = {*start, *end};
        is_told_ = fields[0] == "told";
        return open_ = true;
    }

    bool type(const Fields& fields) {
        if (fields[2].size() != 1 || std::string_view("tski").find(fields[2]) == std::string_view::npos) return false;
        ledger_.chart.account_types[fields[1]] = fields[2].front();
        return true;
    }

    bool errors(const Fields& fields) {
        const auto count = read_number<std::size_t>(fields[1]);
        ledger_.source_errors = count.value_or(0);
        return ledger_.source_errors > 0;
    }

    bool source(const Fields& fields) {
        if (fields.size() != 3) return false;
        const auto id = read_number<std::uint64_t>(fields[1], 16);
        if (!id) return false;
        ledger_.source_ids.push_back(*id);
        ledger_.sources.push_back(fields[2]);
        return true;
    }

    bool balance(const Fields& fields) {
        if (fields.size() < 5 || fields.size() % 2 == 0) return false;
        const auto kind = state_kind(fields[1]);
        const auto month = read_number<std::int32_t>(fields[2]);
        const auto ore = read_number<std::int64_t>(fields[3]);
        if (!kind || !month || !ore || (*month != 0 && !read_month(fields[2]))) return false;
        rows_.add({rows_.account(fields[4]), rows_.object_set(objects(fields, 5)), *month, *kind}, *ore);
        return true;
    }

    bool marginal(const Fields& fields) {
        if (fields.size() < 4 || fields.size() % 2 != 0) return false;
        const bool closing = fields[1] == "closing";
        const auto ore = read_number<std::int64_t>(fields[2]);
        if (!ore || (!closing && fields[1] != "opening")) return false;
        ledger_.marginals.push_back({fields[3], objects(fields, 4), closing, Amount::from_ore(*ore)});
        return true;
    }

    static ObjectSet objects(const Fields& fields, std::size_t begin) {
        ObjectSet objects;
        for (std::size_t at = begin; at < fields.size(); at += 2) objects.push_back({fields[at], fields[at + 1]});
        return objects;
    }

    LedgerState state_;
    bool open_ = false;
    bool is_told_ = false;
    Ledger ledger_;
    BalanceBuilder rows_;
};

void tell_source_errors(const LedgerState& state, const Place& place, Findings& findings) {
    for (const Ledger& ledger : state.own) {
        if (ledger.source_errors == 0) continue;
        findings.add("state.source_errors",
                     {{"year", ledger.year.text()},
                      {"count", std::to_string(ledger.source_errors)},
                      {"files", fmt::format("{}", fmt::join(ledger.sources, ", "))}},
                     place);
    }
}

std::optional<LedgerState> parsed(std::string_view lines) {
    Reader reader;
    lines.remove_prefix(lines.find('\n') + 1);
    while (!lines.empty()) {
        const std::size_t end = lines.find('\n');
        const auto fields = state_fields(lines.substr(0, end));
        if (!fields || !reader.line(*fields)) return std::nullopt;
        lines.remove_prefix(end + 1);
    }
    if (!reader.close()) return std::nullopt;
    LedgerState state, sorted;
    state = reader.take();
    Findings none;
    sorted.merge(state, none);
    return sorted;
}

}  // namespace

std::optional<LedgerState> read_state(const Source& source, Findings& findings) {
    const std::string_view bytes = source.bytes();
    const Place place{source.name(), 0, 0, {}};
    const std::string_view first = bytes.substr(0, bytes.find('\n'));
    const std::string_view version = is_state(bytes) ? first.substr(state_mark.size()) : std::string_view();
    if (version != state_version && read_number<int>(version)) {
        findings.add("state.version", {{"version", std::string(version)}, {"known", std::string(state_version)}},
                     place);
        return std::nullopt;
    }
    const auto lines = version == state_version ? checked(bytes) : std::nullopt;
    auto state = lines ? parsed(*lines) : std::nullopt;
    if (!state)
        findings.add("state.damaged", {}, place);
    else
        tell_source_errors(*state, place, findings);
    return state;
}

}  // namespace bokslut
