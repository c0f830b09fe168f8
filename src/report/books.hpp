// Loads the books, SIE files or states, that a förbund's file names.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "bokslut/federation/fee_books.hpp"
#include "bokslut/ledger/ledger.hpp"
#include "bokslut/ledger/vouchers.hpp"
#include "bokslut/report/definition.hpp"

namespace bokslut {

/// One ledger a fiscal year: from its own files, merged, or from what the next year's file says of it.
struct Books {
    std::map<int, Ledger> years;
    std::set<int> own;  ///< the years that a file of their own was read for

    std::vector<const Ledger*> ledgers() const;
    /// "2022, 2023": the years with books of their own.
    std::string years_text() const;
};

/// Reads every file. A file that cannot be read leaves `complete` false: no report can be right without it.
Books read_books(const std::vector<TableFile>& files, Findings& findings, bool& complete);

/// What the books say of members' fees; `books` must outlive it.
FeeBooks fee_books(const Definition& definition, const Books& books);

/// By year, from every file that holds vouchers. Findings were made when the books were read.
using VouchersByYear = std::map<int, std::vector<Vouchers>>;
VouchersByYear read_vouchers(const std::vector<TableFile>& files);

}  // namespace bokslut
