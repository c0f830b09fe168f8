#include "ledger/sum_table.hpp"

#include <algorithm>

namespace bokslut {

void SumTable::grow() {
    const std::size_t count = std::max<std::size_t>(16, 2 * slots_.size());
    const std::vector<Entry> old = std::exchange(slots_, std::vector<Entry>(count, Entry{no_account, 0, 0}));
    shift_ = 64;
    for (std::size_t places = 1; places < count; places *= 2) --shift_;
    for (const Entry& entry : old) {
        if (entry.account == no_account) continue;
        std::size_t at = place(entry.account, entry.objects);
        while (slots_[at].account != no_account) at = (at + 1) & (count - 1);
        slots_[at] = entry;
    }
}

void SumTable::set_aside(std::uint32_t account, std::uint32_t objects, std::int64_t& sum, std::int64_t ore) {
    const auto before = static_cast<std::uint64_t>(sum) - static_cast<std::uint64_t>(ore);
    set_aside_.push_back({account, objects, static_cast<std::int64_t>(before)});
    sum = ore;
}

}  // namespace bokslut
