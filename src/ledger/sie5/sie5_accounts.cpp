// Sie5Parser: accounts with their balances and budgets, and dimensions.
#include <array>
#include <utility>

#include "ledger/sie5/sie5_parser.hpp"

namespace bokslut {
namespace {

// What SIE 4 calls the types. Statistics is neither: such an account has no side.
constexpr std::array<std::pair<std::string_view, char>, 5> account_types{{
    {"asset", 't'},
    {"liability", 's'},
    {"equity", 's'},
    {"cost", 'k'},
    {"income", 'i'},
}};

char type_letter(std::string_view type) {
    for (const auto& [name, letter] : account_types) {
        if (name == type) return letter;
    }
    return '\0';
}

// A month is a balance's whole date; its year is decided by a day in it.
Date day_in(Month month) {
    return {month.year, month.month, 1};
}

}  // namespace

void Sie5Parser::accounts(const XmlElement& element) {
    each_child(element, [this](const XmlElement& child, std::string_view name) {
        name == "Account" ? account_declaration(child) : skip(name, child);
    });
}

void Sie5Parser::account_declaration(const XmlElement& element) {
    const auto id = account(element, "id");
    if (!id) return;
    content_.accounts.push_back({{}, std::string(element.attribute("id")), std::string(element.attribute("name"))});
    const char type = type_letter(element.attribute("type"));
    if (type != '\0') content_.account_types.try_emplace(*id, type);
    const BalanceOf of{*id, type == 'k' || type == 'i'};
    each_child(element, [this, &of](const XmlElement& child, std::string_view name) { balance(child, name, of); });
}

void Sie5Parser::balance(const XmlElement& element, std::string_view name, const BalanceOf& of) {
    const bool is_opening = name == "OpeningBalance" || name == "OpeningBalanceMultidim";
    const bool is_closing = name == "ClosingBalance" || name == "ClosingBalanceMultidim";
    const bool is_budget = name == "Budget" || name == "BudgetMultidim";
    if (!is_opening && !is_closing && !is_budget) return skip(name, element);
    use(content_.account_uses, of.account, element);
    const auto ore = amount(element);
    ObjectSet objects;
    bool readable = ore.has_value();
    each_child(element, [&](const XmlElement& child, std::string_view child_name) {
        if (child_name != "ObjectReference") return skip(child_name, child);
        const auto read = object(child);
        readable = readable && read;
        if (read) objects.push_back(*read);
    });
    if (!readable) return;
    if (is_budget) return budget(element, of, *ore, std::move(objects));
    stated(element, is_opening, of, *ore, std::move(objects));
}

// Balances per object are parts of the account's own, by one dimension or several at a time; the ledger keeps them
// beside the whole.
void Sie5Parser::stated(const XmlElement& element, bool is_opening, const BalanceOf& of, std::int64_t ore,
                        ObjectSet objects) {
    const auto at = month(element, "month");
    if (!at) return;
    const auto number = year_of(day_in(*at));
    if (!number) {
        return report(
            "sie5.balance_outside_years",
            {{"account", content_.rows.accounts()[of.account]}, {"month", std::string(element.attribute("month"))}},
            element);
    }
    if (*number > 0) {
        ++of_other_years_;
        return;
    }
    Parts& parts = parts_[{of.account, *number, is_opening}];
    if (!objects.empty()) {
        if (parts.place.line == 0) parts.place = place(element);
        const std::uint32_t set = object_set(std::move(objects), element);
        content_.object_balances.push_back({*number, of.account, set, !is_opening, ore});
        return;
    }
    parts.has_whole = true;
    SieYear& year = content_.years[*number];
    StatedBalances& balances = is_opening ? year.opening : of.is_result ? year.result : year.closing;
    if (balances.try_emplace(of.account, StatedBalance{ore, place(element)}).second) return;
    report("sie.duplicate_balance",
           {{"record", std::string(element.node.name())}, {"account", content_.rows.accounts()[of.account]}}, element);
}

void Sie5Parser::say_parts_without_whole() {
    for (const auto& [key, parts] : parts_) {
        if (parts.has_whole) continue;
        content_.findings.add("sie5.balance_without_total", {{"account", content_.rows.accounts()[std::get<0>(key)]}},
                              parts.place);
    }
    parts_.clear();
}

void Sie5Parser::budget(const XmlElement& element, const BalanceOf& of, std::int64_t ore, ObjectSet objects) {
    std::int32_t at = 0;
    if (element.has("month")) {
        const auto read = month(element, "month");
        if (!read) return;
        if (year_of(day_in(*read)) != 0) {
            ++of_other_years_;
            return;
        }
        at = read->number();
    }
    const std::uint32_t set = object_set(std::move(objects), element);
    content_.rows.add({of.account, set, at, BalanceKind::budget}, ore);
}

void Sie5Parser::dimensions(const XmlElement& element) {
    each_child(element, [this](const XmlElement& child, std::string_view name) {
        if (name != "Dimension") return skip(name, child);
        const auto number = required(child, "id");
        if (!number) return;
        const std::string dimension(*number);
        content_.dimensions.push_back({{}, dimension, std::string(child.attribute("name"))});
        each_child(child, [this, &dimension](const XmlElement& object, std::string_view object_name) {
            if (object_name != "Object") return skip(object_name, object);
            const auto code = required(object, "id");
            if (code)
                content_.objects.push_back({dimension, std::string(*code), std::string(object.attribute("name"))});
        });
    });
}

}  // namespace bokslut
