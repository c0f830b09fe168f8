#include "ledger/row_texts.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace bokslut {
std::uint32_t AccountTexts::find_other(std::string_view number) const {
    const auto found = others_.find(number);
    return found == others_.end() ? no_text_id : found->second;
}

std::uint32_t AccountTexts::add(std::string_view number) {
    const auto id = static_cast<std::uint32_t>(texts_.size());
    texts_.emplace_back(number);
    (is_four_digits(number) ? four_[value_of(digits_of(number))] : others_[texts_.back()]) = id;
    return id;
}

void AccountTexts::shrink(std::size_t size) {
    for (; texts_.size() > size; texts_.pop_back()) {
        const std::string& number = texts_.back();
        if (is_four_digits(number)) {
            four_[value_of(digits_of(number))] = no_text_id;
        } else {
            others_.erase(number);
        }
    }
}

Bytes32 ListTexts::key_of(std::string_view list) {
    std::array<char, scan_slack> padded{};
    std::copy(list.begin(), list.end(), padded.begin());
    return key_of(padded.data(), list.size());
}

bool ListTexts::has_room_for(std::string_view list) const {
    std::size_t slot = home_of(key_of(list));
    for (std::size_t looks = 0; looks < most_looks; ++looks, slot = after(slot)) {
        if (slots_[slot] == no_text_id) return true;
    }
    return false;
}

std::uint32_t ListTexts::add(std::string_view list) {
    texts_.emplace_back(list);
    keys_.push_back(key_of(list));
    const auto id = static_cast<std::uint32_t>(texts_.size() - 1);
    if (texts_.size() * slots_for_each > slots_.size()) {
        rebuild();
    } else {
        put(id);
    }
    return id;
}

// The last that came stands behind all others that may be looked for past it, so that its place can be emptied; and
// then that of the one before.
void ListTexts::shrink(std::size_t size) {
    for (; texts_.size() > size; texts_.pop_back(), keys_.pop_back()) {
        std::size_t slot = home_of(keys_.back());
        while (slots_[slot] != texts_.size() - 1) slot = after(slot);
        slots_[slot] = no_text_id;
    }
}

void ListTexts::put(std::uint32_t id) {
    std::size_t slot = home_of(keys_[id]);
    while (slots_[slot] != no_text_id) slot = after(slot);
    slots_[slot] = id;
}

void ListTexts::rebuild() {
    while (std::size_t{1} << (64 - shift_) < texts_.size() * slots_for_each) --shift_;
    slots_.assign(std::size_t{1} << (64 - shift_), no_text_id);
    for (std::size_t id = 0; id < texts_.size(); ++id) put(static_cast<std::uint32_t>(id));
}

}  // namespace bokslut
