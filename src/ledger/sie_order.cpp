#include "ledger/sie_order.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <map>
#include <string_view>

#include "ledger/sie_layout.hpp"

namespace bokslut {
namespace {

struct Key {
    SieLabel group = SieLabel::flagga;
    std::size_t account = 0;  ///< in the order that the chart first names them
    int years_back = 0;
    SieLabel part = SieLabel::unknown;  ///< among the records of one account
    std::string_view series, number;
};

struct Keyed {
    Key key;
    const SieEntry* entry;
};

bool before(const Key& a, const Key& b) {
    if (a.group != b.group) return a.group < b.group;
    if (a.account != b.account) return a.account < b.account;
    if (a.years_back != b.years_back) return a.years_back < b.years_back;
    if (a.part != b.part) return a.part < b.part;
    if (a.series != b.series) return NumberOrder()(a.series, b.series);
    return NumberOrder()(a.number, b.number);
}

int years_back(std::string_view text) {
    int year = 0;
    std::from_chars(text.data(), text.data() + text.size(), year);
    return year > -1'000'000 ? -year : 0;
}

class Keys {
public:
    /// A record that is not known gets the key of the one before it.
    Key of(const SieLine& line) {
        const SieLayout* layout = sie_layout(line.label);
        if (layout == nullptr) return last_;
        last_ = {layout->label, 0, 0, SieLabel::unknown, {}, {}};
        if (layout->is_of_account()) {
            last_.account = accounts_.try_emplace(line.field(0), accounts_.size()).first->second;
            last_.group = SieLabel::konto;
            last_.part = layout->label;
        }
        if (layout->is_by_year()) last_.years_back = years_back(line.field(0));
        if (layout->label == SieLabel::ver) {
            last_.series = line.field(0);
            last_.number = line.field(1);
        }
        return last_;
    }

private:
    Key last_;
    std::map<std::string_view, std::size_t> accounts_;
};

}  // namespace

std::vector<const SieEntry*> in_order(const std::vector<const SieEntry*>& records) {
    Keys keys;
    std::vector<Keyed> keyed;
    keyed.reserve(records.size());
    for (const SieEntry* entry : records) keyed.push_back({keys.of(entry->record), entry});
    std::stable_sort(keyed.begin(), keyed.end(), [](const Keyed& a, const Keyed& b) { return before(a.key, b.key); });
    std::vector<const SieEntry*> ordered;
    ordered.reserve(keyed.size());
    for (const Keyed& one : keyed) ordered.push_back(one.entry);
    return ordered;
}

}  // namespace bokslut
