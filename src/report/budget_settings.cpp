#include "bokslut/report/budget_settings.hpp"

#include <numeric>

#include "bokslut/core/number_text.hpp"

namespace bokslut {

namespace {

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

Amount size_of(Amount amount) {
    return amount.ore() < 0 ? -amount : amount;
}

std::optional<Rational> read_percent(std::string_view text) {
    if (!text.ends_with('%')) return std::nullopt;
    const auto number = read_decimal(trimmed(text.substr(0, text.size() - 1)));
    if (!number || number.value.digits < 0) return std::nullopt;
    Rational percent(number.value.digits);
    for (int i = 0; i < number.value.decimals; ++i) percent /= 10;
    return percent;
}

bool read_part(std::string_view text, Threshold& out) {
    if (const auto percent = read_percent(text)) {
        if (out.percent) return false;
        out.percent = percent;
        return true;
    }
    const auto amount = read_amount(text);
    if (!amount || amount.value.ore() < 0 || out.amount) return false;
    out.amount = amount.value;
    return true;
}

void read_profile(Section& section, BudgetSettings& out, Findings& findings) {
    const auto value = section.value("profil");
    if (!value) return;
    for (const Value& item : value->as_list().value_or(std::vector<Value>{}))
        if (const auto weight = item.as_integer(); weight && *weight >= 0 && *weight <= 1'000'000)
            out.profile.push_back(*weight);
    const std::int64_t sum = std::accumulate(out.profile.begin(), out.profile.end(), std::int64_t{0});
    if (out.profile.size() != 12 || sum == 0) findings.add("budget.bad_profile", {}, value->place());
}

std::optional<Threshold> read_limit(Section& section, Findings& findings) {
    const auto text = section.text("grans", findings);
    if (!text) return std::nullopt;
    const auto threshold = read_threshold(*text);
    if (!threshold) findings.add("budget.bad_threshold", {{"text", *text}}, section.place("grans"));
    return threshold;
}

}  // namespace

bool Threshold::passed_by(Amount deviation, Amount budget) const {
    const bool share_known = percent && !budget.is_zero();
    const bool past_amount = amount && size_of(deviation) > *amount;
    const bool past_share = share_known && Rational(size_of(deviation).ore()) * 100 > *percent * size_of(budget).ore();
    if (!share_known) return amount ? past_amount : !deviation.is_zero();
    if (!amount) return past_share;
    return both ? past_amount && past_share : past_amount || past_share;
}

std::optional<Threshold> read_threshold(std::string_view text) {
    Threshold out;
    out.text = std::string(trimmed(text));
    for (const std::string_view word : {" eller ", " och "}) {
        const std::size_t at = text.find(word);
        if (at == std::string_view::npos) continue;
        out.both = word == " och ";
        const bool read =
            read_part(trimmed(text.substr(0, at)), out) && read_part(trimmed(text.substr(at + word.size())), out);
        return read ? std::optional(out) : std::nullopt;
    }
    return read_part(trimmed(text), out) ? std::optional(out) : std::nullopt;
}

std::optional<Rational> deviation_percent(Amount deviation, Amount budget) {
    if (budget.is_zero()) return std::nullopt;
    return Rational(deviation.ore()) * 100 / size_of(budget).ore();
}

Amount BudgetSettings::through(Amount total, int count, int months) const {
    if (count >= months) return total;
    std::int64_t part = count, whole = months;
    if (spreading == Spreading::profile) {
        part = std::accumulate(profile.begin(), profile.begin() + count, std::int64_t{0});
        whole = std::accumulate(profile.begin(), profile.end(), std::int64_t{0});
    }
    return multiply_rounded(Rational(part, whole), total, Rounding::half_away_from_zero);
}

BudgetSettings read_budget_settings(Section& file, Findings& findings) {
    BudgetSettings out;
    auto section = file.section("budget", findings);
    if (!section) return out;
    const auto spreading = section->choice("fordelning", {"jämn", "profil", "angiven"}, findings);
    if (spreading == "jämn") out.spreading = Spreading::even;
    if (spreading == "angiven") out.spreading = Spreading::given;
    if (spreading == "profil") {
        out.spreading = Spreading::profile;
        if (!section->has("profil")) findings.add("budget.bad_profile", {}, section->place("fordelning"));
    }
    read_profile(*section, out, findings);
    out.threshold = read_limit(*section, findings);
    for (Section& line : section->sections("rad", findings)) {
        const std::string row = line.text("rad", findings).value_or("");
        if (const auto threshold = read_limit(line, findings)) out.lines.push_back({row, *threshold, line.place()});
        for (const char* key : {"rad", "grans"})
            if (!line.has(key))
                findings.add("settings.missing_key", {{"key", key}, {"section", "[[budget.rad]]"}}, line.place());
        line.finish(findings);
    }
    section->finish(findings);
    return out;
}

}  // namespace bokslut
