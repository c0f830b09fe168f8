// Sums by account and object set, in flat tables. Private.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace bokslut {

/// Sums over rows in any order. A sum that leaves 64 bits is set aside and begun anew, so that none can overflow:
/// whoever reads the table adds the entries of a key together.
class SumTable {
public:
    struct Entry {
        std::uint32_t account;
        std::uint32_t objects;
        std::int64_t ore;
    };

    /// A `dense` table keeps places for the first accounts without objects, ready to be added to.
    explicit SumTable(bool dense) : dense_limit_(dense ? most_dense : 0), dense_(dense_limit_) {}

    void add(std::uint32_t account, std::uint32_t objects, std::int64_t ore) {
        if (objects != 0 || account >= dense_limit_) return add_hashed(account, objects, ore);
        if (__builtin_add_overflow(dense_[account], ore, &dense_[account])) [[unlikely]] {
            set_aside(account, 0, dense_[account], ore);
        }
    }

    /// Adds all of `other`, whose ids `account_id` and `objects_id` turn into this table's.
    template <class AccountId, class ObjectsId>
    void add_all(const SumTable& other, const AccountId& account_id, const ObjectsId& objects_id) {
        // Entries come in the order of their places. In a small table they would crowd into the first of them.
        while (2 * (size_ + other.size_) >= slots_.size()) grow();
        other.each([&](const Entry& entry) { add(account_id(entry.account), objects_id(entry.objects), entry.ore); });
    }

    /// Every entry, in no particular order.
    template <class OnEntry>
    void each(const OnEntry& on_entry) const {
        for (std::size_t account = 0; account < dense_.size(); ++account) {
            if (dense_[account] != 0) on_entry(Entry{static_cast<std::uint32_t>(account), 0, dense_[account]});
        }
        for (const Entry& slot : slots_) {
            if (slot.account != no_account) on_entry(slot);
        }
        for (const Entry& entry : set_aside_) on_entry(entry);
    }

private:
    static constexpr std::uint32_t most_dense = 1024;
    // Ids count from 0, and there is no room for so many texts.
    static constexpr std::uint32_t no_account = ~std::uint32_t{0};

    void add_hashed(std::uint32_t account, std::uint32_t objects, std::int64_t ore) {
        if (2 * size_ >= slots_.size()) grow();
        for (std::size_t at = place(account, objects);; at = (at + 1) & (slots_.size() - 1)) {
            Entry& slot = slots_[at];
            if (slot.account == account && slot.objects == objects) {
                if (__builtin_add_overflow(slot.ore, ore, &slot.ore)) set_aside(account, objects, slot.ore, ore);
                return;
            }
            if (slot.account != no_account) continue;
            slot = {account, objects, ore};
            ++size_;
            return;
        }
    }

    // Ids are small and near each other; the product's upper bits depend on all of theirs.
    std::size_t place(std::uint32_t account, std::uint32_t objects) const {
        const std::uint64_t key = std::uint64_t{account} << 32 | objects;
        return static_cast<std::size_t>((key ^ key >> 25) * 0x9E3779B97F4A7C15U >> shift_);
    }

    void grow();
    // `sum` has gone round by adding `ore`.
    void set_aside(std::uint32_t account, std::uint32_t objects, std::int64_t& sum, std::int64_t ore);

    std::uint32_t dense_limit_;        // its size, at hand
    std::vector<std::int64_t> dense_;  // by account, without objects
    std::vector<Entry> slots_;         // a power of two
    std::vector<Entry> set_aside_;
    std::size_t size_ = 0;
    unsigned shift_ = 64;
};

/// A table for each key, usually a month; remembers the last one.
template <class Key>
class SumTables {
public:
    SumTables() = default;
    SumTables(SumTables&&) noexcept = default;
    SumTables& operator=(SumTables&&) noexcept = default;

    SumTable& of(const Key& key) {
        if (last_ != nullptr && last_->first == key) return last_->second;
        // A year's books have few months. Where dates are nonsense there may be many, and none of them may be dense.
        last_ = &*tables_.try_emplace(key, tables_.size() < most_dense_tables).first;
        return last_->second;
    }
    const std::map<Key, SumTable>& all() const { return tables_; }

private:
    static constexpr std::size_t most_dense_tables = 40;
    std::map<Key, SumTable> tables_;
    typename std::map<Key, SumTable>::value_type* last_ = nullptr;
};

}  // namespace bokslut
