#include "capi/ledger.hpp"

#include <algorithm>
#include <memory>

#include "bokslut/core/error.hpp"
#include "bokslut/ledger/sie_file.hpp"

using namespace bokslut;
using namespace bokslut::capi;

namespace bokslut::capi {

namespace {

Date date_of(std::int32_t number) {
    const auto date = read_date(std::to_string(number));
    if (!date) throw misuse("capi.date", "generated is no date, YYYYMMDD");
    return *date;
}

bokslut_year year_of(const bokslut_ledger& ledger, std::size_t index) {
    const Ledger& year = ledger.year(index);
    return {0,
            day_number(year.year.start),
            day_number(year.year.end),
            index < ledger.state.own.size() ? 0 : 1,
            year.openings_known ? 1 : 0,
            borrowed(year.name),
            year.accounts.size(),
            year.balances.size(),
            year.object_sets.size()};
}

bokslut_account account_of(const bokslut_ledger& ledger, std::size_t year, std::size_t index) {
    const AccountRecord& record = ledger.accounts[year][index];
    return {0,
            borrowed(ledger.year(year).accounts[index]),
            borrowed(record.name),
            record.opening.ore(),
            record.movement.ore(),
            record.budget.ore()};
}

std::int32_t kind_number(BalanceKind kind) {
    if (kind == BalanceKind::opening) return BOKSLUT_OPENING;
    return kind == BalanceKind::movement ? BOKSLUT_MOVEMENT : BOKSLUT_BUDGET;
}

/// The latest year before, for #RAR -1.
const Ledger* year_before(const bokslut_ledger& ledger, const FiscalYear& year) {
    const Ledger* latest = nullptr;
    for (std::size_t i = 0; i < ledger.year_count(); ++i) {
        const Ledger& one = ledger.year(i);
        if (one.year.end < year.start && (latest == nullptr || latest->year.end < one.year.end)) latest = &one;
    }
    return latest;
}

SieType sie_type(std::int32_t type) {
    if (type == 1) return SieType::type1;
    if (type == 2) return SieType::type2;
    if (type == 3) return SieType::type3;
    throw misuse("capi.sie_type", "balances are written as type 1, 2 or 3");
}

}  // namespace

ReadOptions read_options(const bokslut_sie_options* given) {
    const bokslut_sie_options options = given_options(given);
    if (options.threads < 0) throw misuse("capi.threads", "threads is negative");
    ReadOptions read;
    read.sie.objects = options.totals_only == 0;
    read.sie.strict = options.strict != 0;
    read.sie.threads = std::max(1, options.threads);
    read.language = language_of(options.language);
    return read;
}

bokslut_status give_ledger(std::optional<LedgerState> state, Findings findings, Language language,
                           bokslut_ledger*& ledger) {
    if (!state) throw bad_input(findings, language);
    auto made = std::make_unique<bokslut_ledger>();
    made->state = std::move(*state);
    made->language = language;
    made->findings.list = FindingList(findings, language);
    made->describe();
    ledger = made.release();
    return status_of(findings);
}

}  // namespace bokslut::capi

const Ledger& bokslut_ledger::year(std::size_t index) const {
    return index < state.own.size() ? state.own[index] : item_at(state.told, index - state.own.size(), "year");
}

void bokslut_ledger::describe() {
    accounts.clear();
    for (std::size_t i = 0; i < year_count(); ++i) {
        const Ledger& one = year(i);
        std::vector<AccountRecord>& records = accounts.emplace_back();
        for (const std::string& number : one.accounts)
            records.push_back({one.chart.account_name(number), one.total(number, BalanceKind::opening),
                               one.total(number, BalanceKind::movement), one.total(number, BalanceKind::budget)});
    }
}

bokslut_status bokslut_ledger_read(const char* path, size_t path_size, const bokslut_sie_options* options,
                                   bokslut_ledger** ledger, bokslut_error** error) {
    return guarded(error, [&] {
        required(ledger, "ledger") = nullptr;
        const ReadOptions read = read_options(options);
        Findings findings;
        auto state = read_ledgers(given_path(path, path_size), findings, read.sie);
        return give_ledger(std::move(state), std::move(findings), read.language, *ledger);
    });
}

bokslut_status bokslut_ledger_read_memory(const char* name, size_t name_size, const void* bytes, size_t size,
                                          const bokslut_sie_options* options, bokslut_ledger** ledger,
                                          bokslut_error** error) {
    return guarded(error, [&] {
        required(ledger, "ledger") = nullptr;
        const ReadOptions read = read_options(options);
        const std::string file(given_text(name, name_size, "name"));
        const std::string_view all = given_text(static_cast<const char*>(bytes), size, "bytes");
        Findings findings;
        std::optional<LedgerState> state;
        if (is_state(all)) {
            state = read_state(Source(file, std::string(all)), findings);
        } else {
            SieReader reader(file, read.sie);
            reader.feed(all);
            if (auto books = reader.finish(findings)) state = LedgerState::of(std::move(*books));
        }
        return give_ledger(std::move(state), std::move(findings), read.language, *ledger);
    });
}

void bokslut_ledger_free(bokslut_ledger* ledger) {
    delete ledger;
}

const bokslut_findings* bokslut_ledger_findings(const bokslut_ledger* ledger) {
    return ledger == nullptr ? nullptr : &ledger->findings;
}

size_t bokslut_ledger_year_count(const bokslut_ledger* ledger) {
    return ledger == nullptr ? 0 : ledger->year_count();
}

bokslut_status bokslut_ledger_year(const bokslut_ledger* ledger, size_t year, bokslut_year* out) {
    return filling(out, [&] {
        fill(out, year_of(required(ledger, "ledger"), year));
        return BOKSLUT_OK;
    });
}

bokslut_status bokslut_ledger_account(const bokslut_ledger* ledger, size_t year, size_t account, bokslut_account* out) {
    return filling(out, [&] {
        item_at(required(ledger, "ledger").year(year).accounts, account, "account");
        fill(out, account_of(*ledger, year, account));
        return BOKSLUT_OK;
    });
}

bokslut_status bokslut_ledger_find_account(const bokslut_ledger* ledger, size_t year, const char* number,
                                           size_t number_size, bokslut_account* out) {
    return filling(out, [&]() -> bokslut_status {
        const std::vector<std::string>& accounts = required(ledger, "ledger").year(year).accounts;
        const auto found = std::find(accounts.begin(), accounts.end(), given_text(number, number_size, "number"));
        if (found == accounts.end()) {
            required(out, "out");
            return BOKSLUT_NOT_FOUND;
        }
        fill(out, account_of(*ledger, year, static_cast<std::size_t>(found - accounts.begin())));
        return BOKSLUT_OK;
    });
}

bokslut_status bokslut_ledger_balances(const bokslut_ledger* ledger, size_t year, bokslut_balance* buffer,
                                       size_t capacity, size_t* count) {
    return handing_out(count, nullptr, [&] {
        const std::vector<Balance>& balances = required(ledger, "ledger").year(year).balances;
        return hand_out(balances.size(), buffer, capacity, count, [&] {
            std::transform(balances.begin(), balances.end(), buffer, [](const Balance& balance) {
                return bokslut_balance{balance.account, balance.objects, balance.month, kind_number(balance.kind),
                                       balance.amount.ore()};
            });
        });
    });
}

bokslut_status bokslut_ledger_object(const bokslut_ledger* ledger, size_t year, size_t object_set, size_t object,
                                     bokslut_text* dimension, bokslut_text* code) {
    clear(dimension);
    return filling(code, [&]() -> bokslut_status {
        const ObjectSet& set = item_at(required(ledger, "ledger").year(year).object_sets, object_set, "object_set");
        required(dimension, "dimension");
        required(code, "code");
        if (object >= set.size()) return BOKSLUT_NOT_FOUND;
        *dimension = borrowed(set[object].dimension);
        *code = borrowed(set[object].code);
        return BOKSLUT_OK;
    });
}

bokslut_status bokslut_ledger_merge(bokslut_ledger* ledger, const bokslut_ledger* other, bokslut_error** error) {
    return guarded(error, [&] {
        LedgerState merged = required(ledger, "ledger").state;
        Findings findings;
        merged.merge(required(other, "other").state, findings);
        if (findings.has_errors()) throw bad_input(findings, ledger->language);
        ledger->state = std::move(merged);
        for (const Finding& finding : findings.all())
            ledger->findings.list.records.push_back(record_of(finding, ledger->language));
        for (const auto& [code, count] : findings.dropped()) ledger->findings.list.dropped += count;
        ledger->describe();
        return BOKSLUT_OK;
    });
}

bokslut_status bokslut_ledger_state(const bokslut_ledger* ledger, char* buffer, size_t capacity, size_t* size) {
    return handing_out(size, nullptr,
                       [&] { return hand_out(write_state(required(ledger, "ledger").state), buffer, capacity, size); });
}

bokslut_status bokslut_ledger_write_sie(const bokslut_ledger* ledger, size_t year,
                                        const bokslut_sie_write_options* options, char* buffer, size_t capacity,
                                        size_t* size, bokslut_findings** told, bokslut_error** error) {
    if (told != nullptr) *told = nullptr;
    return handing_out(size, error, [&] {
        const bokslut_sie_write_options given = given_options(&required(options, "options"));
        const Ledger& books = required(ledger, "ledger").year(year);
        const SieOrigin origin{std::string(given_text(given.program, "program")),
                               std::string(given_text(given.program_version, "program_version")),
                               date_of(given.generated)};
        Findings findings;
        const auto file = sie_file_of(books, year_before(*ledger, books.year), sie_type(given.type), origin, findings);
        if (!file) throw bad_input(findings, ledger->language);
        const SieWriteOptions write{given.utf8 != 0, given.checksum != 0};
        const std::string bytes = write_sie(*file, write, findings);
        const bokslut_status status = hand_out(bytes, buffer, capacity, size);
        if (told != nullptr && buffer != nullptr) *told = new bokslut_findings{FindingList(findings, ledger->language)};
        return status;
    });
}
