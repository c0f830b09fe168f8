// The tables of the fee document, from fees as values.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bokslut/federation/fees.hpp"
#include "bokslut/report/table.hpp"

namespace bokslut {

/// One year's fees and what they are held against.
struct FeeView {
    const FeeDefinition& definition;
    const FeeYear& fees;
    const FeeBooks* books;

    /// Whether the member pays anything, is not associated, ...
    std::vector<std::size_t> members(bool associated) const;
    /// What the member paid the year before for all services, those that have ended too.
    std::optional<Amount> previous(std::size_t member) const;
    /// Services of the year before that are not of this one, by name or by account.
    std::vector<const FeeModel*> ended() const;
    /// Inhabitants that some fee of the year is computed on.
    std::optional<InhabitantCount> inhabitants(std::size_t member) const;
};

/// Members with total, per inhabitant and change; associated members apart.
Table members_table(const FeeView& view);
/// Members by services.
Table services_table(const FeeView& view);
std::optional<Table> co_funders_table(const FeeView& view);
/// What one co-funder pays, titled by its name; nothing where there is none called `name` (folded).
std::optional<Table> co_funders_table(const FeeView& view, const std::string& name);
std::optional<Table> instalments_table(const FeeView& view);
std::optional<Table> carry_over_table(const FeeView& view);
/// Why one member pays what it does, service by service.
Table explanation_table(const FeeView& view, std::size_t member);
std::string explanation(const FeeView& view, std::size_t member);

/// Totals by member, and by service, for several years.
std::vector<Table> plan_tables(const FeeDefinition& definition, const std::vector<FeeYear>& years);
/// Two alternatives side by side, by member (matched by name) and by service.
struct Alternative {
    std::string name;
    const FeeDefinition& definition;
    const FeeYear& fees;
};
std::vector<Table> comparison_tables(const Alternative& first, const Alternative& second);

}  // namespace bokslut
