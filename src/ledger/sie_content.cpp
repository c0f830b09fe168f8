#include "ledger/sie_content.hpp"

#include <algorithm>
#include <limits>

#include "core/ascii.hpp"

namespace bokslut {
namespace {

bool has_any_balances(const SieContent& content) {
    for (const SieLabel label : {SieLabel::oib, SieLabel::oub, SieLabel::psaldo, SieLabel::pbudget}) {
        if (content.has(label)) return true;
    }
    return std::any_of(content.years.begin(), content.years.end(),
                       [](const auto& year) { return year.second.has_balances(); });
}

bool has_objects(const PeriodBalance& row) {
    return row.objects != 0;
}

// What the file holds, whatever it says.
SieType type_by_records(const SieContent& content) {
    if (content.vouchers > 0) return has_any_balances(content) ? SieType::type4e : SieType::type4i;
    const auto& months = content.period_balances;
    if (!content.object_balances.empty() || std::any_of(months.begin(), months.end(), has_objects)) {
        return SieType::type3;
    }
    return months.empty() ? SieType::type1 : SieType::type2;
}

std::optional<SieType> type_by_word(const SieContent& content) {
    const std::string text = content.type.value_or("1");
    if (text == "1") return SieType::type1;
    if (text == "2") return SieType::type2;
    if (text == "3") return SieType::type3;
    if (text == "4" || ascii::equal_in_any_case(text, "4e")) return SieType::type4e;
    return ascii::equal_in_any_case(text, "4i") ? std::optional(SieType::type4i) : std::nullopt;
}

std::optional<Amount> sum(const StatedBalances& balances) {
    if (balances.empty()) return std::nullopt;
    Int128 ore = 0;
    for (const auto& [account, stated] : balances) ore += stated.ore;
    if (ore > std::numeric_limits<std::int64_t>::max() || ore < std::numeric_limits<std::int64_t>::min()) {
        return std::nullopt;
    }
    return Amount::from_ore(static_cast<std::int64_t>(ore));
}

SieChecksum verdict(const ToldChecksum& told, Encoding encoding) {
    if (told.announced) return SieChecksum::missing;
    if (!told.value) return SieChecksum::none;
    return *told.value == told.sum.value(encoding) ? SieChecksum::right : SieChecksum::wrong;
}

}  // namespace

SieType type_of(const SieContent& content) {
    if (content.is_xml) return SieType::type5;
    const SieType held = type_by_records(content);
    const auto said = type_by_word(content);
    return said && *said > held && content.vouchers == 0 ? *said : held;
}

SieInfo info_of(const SieContent& content, const TextDecoder& decoder) {
    SieInfo info;
    info.program = decoder.text(content.program);
    info.generated = decoder.text(content.generated);
    info.name = decoder.text(content.name);
    info.organisation = decoder.text(content.organisation);
    if (!content.currency.empty()) info.currency = decoder.text(content.currency);
    if (content.type) info.says_type = decoder.text(*content.type);
    info.type = type_of(content);
    info.covers_to = content.covers_to;
    for (const auto& [number, year] : content.years) {
        info.years.push_back({number, year.year, sum(year.opening), sum(year.closing), sum(year.result)});
    }
    info.accounts = content.accounts.size();
    info.vouchers = content.vouchers;
    info.rows = content.voucher_rows;
    info.corrections = content.corrections;
    info.checksum = verdict(content.checksum, decoder.encoding());
    return info;
}

}  // namespace bokslut
