// The vouchers of a file, in columns: kept only when asked for (SieOptions::keep_vouchers), to go from a balance to the
// rows that made it.
//
//     for (const Voucher voucher : vouchers)
//         for (const VoucherRow row : voucher.rows()) sum += row.amount();
//
// Threads: values that share what they hold, which never changes; const calls may run at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bokslut/core/amount.hpp"
#include "bokslut/core/calendar.hpp"
#include "bokslut/ledger/ledger.hpp"

namespace bokslut {

struct VoucherBlock;  // private
struct VoucherStore;  // private

/// What a row is: only `counted` ones (#TRANS) make up balances. The others tell what was changed after the voucher was
/// made: rows that were `added` (#RTRANS; the same row follows as a counted one) and `removed` (#BTRANS, in SIE 5 those
/// that are struck out).
enum class VoucherRowKind : std::uint8_t { counted, added, removed };

/// Steps through vouchers or rows, which are made on the way.
template <class Item>
class VoucherIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = Item;
    using difference_type = std::ptrdiff_t;
    using pointer = const Item*;
    using reference = Item;

    VoucherIterator() = default;
    explicit VoucherIterator(Item item) : item_(item) {}
    Item operator*() const { return item_; }
    VoucherIterator& operator++() {
        item_.next();
        return *this;
    }
    VoucherIterator operator++(int) {
        const VoucherIterator before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const VoucherIterator&, const VoucherIterator&) = default;

private:
    Item item_;
};

/// A row of a voucher: a look at Vouchers, which must outlive it. Texts are empty where the file has none.
class VoucherRow {
public:
    VoucherRow() = default;

    const std::string& account() const;
    std::uint32_t account_index() const;  ///< into Vouchers::accounts()
    const ObjectSet& objects() const;
    std::uint32_t objects_index() const;  ///< into Vouchers::object_sets()
    Amount amount() const;                ///< debit positive
    VoucherRowKind kind() const;
    /// The row's own, where it is written; balances go by the voucher's (see Vouchers::by_row_date).
    std::optional<Date> date() const;
    std::string text() const;
    std::string quantity() const;  ///< as written
    std::string signature() const;

    friend bool operator==(const VoucherRow&, const VoucherRow&) = default;

private:
    friend class Voucher;
    friend class VoucherIterator<VoucherRow>;
    VoucherRow(const VoucherStore* store, const VoucherBlock* block, std::uint32_t voucher, std::uint32_t at)
        : store_(store), block_(block), voucher_(voucher), at_(at) {}
    void next() { ++at_; }

    const VoucherStore* store_ = nullptr;
    const VoucherBlock* block_ = nullptr;
    std::uint32_t voucher_ = 0;
    std::uint32_t at_ = 0;
};

/// A voucher, likewise.
class Voucher {
public:
    struct Rows {
        VoucherIterator<VoucherRow> first, last;
        VoucherIterator<VoucherRow> begin() const { return first; }
        VoucherIterator<VoucherRow> end() const { return last; }
    };
    Voucher() = default;

    std::string series() const;
    std::string number() const;
    Date date() const;
    std::string text() const;
    std::optional<Date> registered() const;
    std::string signature() const;
    int line() const;  ///< of #VER (or JournalEntry) in the file, from 1
    Rows rows() const;

    friend bool operator==(const Voucher&, const Voucher&) = default;

private:
    friend class Vouchers;
    friend class VoucherIterator<Voucher>;
    Voucher(const VoucherStore* store, std::size_t block, std::uint32_t at) : store_(store), block_(block), at_(at) {}
    void next();

    const VoucherStore* store_ = nullptr;
    std::size_t block_ = 0;
    std::uint32_t at_ = 0;
};

/// The vouchers in the file's order. Vouchers that never end, and those with rows that cannot be read, are not there.
class Vouchers {
public:
    explicit Vouchers(std::shared_ptr<const VoucherStore> store) : store_(std::move(store)) {}

    std::size_t size() const;
    std::size_t row_count() const;
    VoucherIterator<Voucher> begin() const;
    VoucherIterator<Voucher> end() const;
    const std::vector<std::string>& accounts() const;   ///< in no particular order; rows point into it
    const std::vector<ObjectSet>& object_sets() const;  ///< likewise; [0] is the empty set
    /// Whether balances go by the row's date, as in SIE 5. A row without one has the voucher's.
    bool by_row_date() const;
    std::size_t memory() const;  ///< bytes held

private:
    std::shared_ptr<const VoucherStore> store_;
};

/// Which rows to find. What is left empty lets all through.
struct RowFilter {
    std::function<bool(std::string_view account)> account;
    std::function<bool(const ObjectSet& objects)> objects;
    std::optional<Month> from;  ///< of the date that balances go by, both included
    std::optional<Month> to;
};

struct FoundRow {
    Voucher voucher;
    VoucherRow row;
};

/// The counted rows that pass, in the file's order: their amounts add up to the movements that pass likewise. Each
/// account and object set is asked about once. `vouchers` must outlive the answer.
std::vector<FoundRow> find_rows(const Vouchers& vouchers, const RowFilter& filter);

}  // namespace bokslut
