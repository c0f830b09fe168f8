// A plain slow reader of regular SIE 1-4, to hold the fast one against: it splits lines, goes through them a character
// at a time and sums in a map. Anything unusual, it declines: what to do with such files is for other tests.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "bokslut/ledger/sie.hpp"
#include "core/wide.hpp"

namespace bokslut::slow {

using Objects = std::set<std::pair<std::string, std::string>>;
using Key = std::tuple<std::string, Objects, int, BalanceKind>;  // account, objects, YYYYMM, kind

struct Books {
    std::map<Key, Int128> balances;  // never zero
    std::size_t vouchers = 0;
    std::size_t rows = 0;
    std::size_t unbalanced = 0;
};

struct Declined {};

struct Record {
    std::string label;
    std::vector<std::string> fields;
    std::vector<std::string> list;
    std::optional<std::size_t> list_after;  // how many fields came before the list
};

inline std::vector<std::string> lines_of(std::string_view bytes) {
    std::vector<std::string> lines(1);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n') continue;
        if (bytes[i] == '\r' || bytes[i] == '\n') {
            lines.emplace_back();
        } else {
            lines.back() += bytes[i];
        }
    }
    return lines;
}

inline bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

inline std::string quoted_field(const std::string& line, std::size_t& at) {
    std::string text;
    for (++at; at < line.size(); ++at) {
        if (line[at] == '\\') {
            if (++at == line.size() || line[at] != '"') throw Declined();
        } else if (line[at] == '"') {
            ++at;
            if (at < line.size() && !is_blank(line[at]) && line[at] != '}') throw Declined();
            return text;
        }
        text += line[at];
    }
    throw Declined();
}

inline std::string field(const std::string& line, std::size_t& at) {
    if (line[at] == '"') return quoted_field(line, at);
    std::string text;
    for (; at < line.size() && !is_blank(line[at]) && line[at] != '}'; ++at) {
        if (line[at] == '"' || line[at] == '\\' || line[at] == '{') throw Declined();
        text += line[at];
    }
    return text;
}

inline Record record_of(const std::string& line) {
    Record record;
    bool in_list = false;
    for (std::size_t at = 0; at < line.size();) {
        if (is_blank(line[at])) {
            ++at;
        } else if (line[at] == '{') {
            if (record.list_after || record.label.empty() || !is_blank(line[at - 1])) throw Declined();
            record.list_after = record.fields.size();
            in_list = true;
            ++at;
        } else if (line[at] == '}') {
            if (!in_list || (at + 1 < line.size() && !is_blank(line[at + 1]))) throw Declined();
            in_list = false;
            ++at;
        } else {
            std::string text = field(line, at);
            if (record.label.empty()) {
                record.label = std::move(text);
            } else {
                (in_list ? record.list : record.fields).push_back(std::move(text));
            }
        }
    }
    if (in_list) throw Declined();
    return record;
}

inline Int128 ore_of(const std::string& text) {
    std::size_t at = text.starts_with('-') ? 1 : 0;
    const std::size_t point = std::min(text.find('.'), text.size());
    if (point == at || point - at > 10 || text.size() == point + 1 || text.size() > point + 3) throw Declined();
    Int128 ore = 0;
    for (std::size_t i = at; i < point + 3; ++i) {
        if (i == point) continue;
        const char digit = i < text.size() ? text[i] : '0';
        if (digit < '0' || digit > '9') throw Declined();
        ore = ore * 10 + (digit - '0');
    }
    return at == 1 ? -ore : ore;
}

inline int number_of(const std::string& text, std::size_t length) {
    if (text.size() != length || text.find_first_not_of("0123456789") != std::string::npos) throw Declined();
    return std::stoi(text);
}

inline int date_of(const std::string& text) {
    const int date = number_of(text, 8);
    const int year = date / 10000;
    const int month = date / 100 % 100;
    const bool is_leap_year = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    const std::vector<int> days{31, is_leap_year ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1900 || month < 1 || month > 12) throw Declined();
    if (date % 100 < 1 || date % 100 > days[static_cast<std::size_t>(month) - 1]) throw Declined();
    return date;
}

class Reader {
public:
    std::optional<Books> read(std::string_view bytes) {
        try {
            if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
            for (const std::string& line : lines_of(bytes)) take(line);
            return finish();
        } catch (const Declined&) {
            return std::nullopt;
        }
    }

private:
    void take(const std::string& line) {
        for (const char c : line) {
            if ((c >= 0 && c < ' ' && c != '\t') || c == '\x7F') throw Declined();
        }
        const std::size_t begin = line.find_first_not_of(" \t");
        if (begin == std::string::npos) return;
        const std::string text = line.substr(begin, line.find_last_not_of(" \t") + 1 - begin);
        if (text == "{" || text == "}") return brace(text == "{");
        if (text.front() != '#') throw Declined();
        take(record_of(text));
    }

    void brace(bool opens) {
        if (opens ? state_ != State::announced : state_ != State::open) throw Declined();
        state_ = opens ? State::open : State::outside;
        if (!opens && voucher_sum_ != 0) ++books_.unbalanced;
    }

    void take(const Record& record) {
        if (state_ == State::announced) throw Declined();
        const bool is_row = record.label == "#TRANS" || record.label == "#RTRANS" || record.label == "#BTRANS";
        if (is_row != (state_ == State::open)) throw Declined();
        if (is_row) return row(record);
        if (record.label == "#VER") return voucher(record);
        if (record.label == "#RAR") return year(record);
        if (record.label == "#IB") return stated(record, openings_);
        if (record.label == "#UB") return stated(record, closings_);
        if (record.label == "#RES") return stated(record, results_);
        if (record.label == "#PSALDO" || record.label == "#PBUDGET") return period(record);
        if (record.label == "#OIB" || record.label == "#OUB") return object_balance(record);
        static const std::set<std::string> harmless{"#FLAGGA", "#PROGRAM", "#FORMAT", "#GEN",   "#SIETYP", "#FNAMN",
                                                    "#KONTO",  "#KTYP",    "#SRU",    "#ENHET", "#DIM",    "#UNDERDIM",
                                                    "#OBJEKT", "#ORGNR",   "#FNR",    "#FTYP",  "#BKOD",   "#PROSA",
                                                    "#ADRESS", "#KPTYP",   "#VALUTA", "#TAXAR", "#OMFATTN"};
        if (!harmless.contains(record.label) || record.list_after) throw Declined();
    }

    static std::string plain(const std::string& text) {
        for (const char c : text) {
            if (c <= ' ' || c > '~') throw Declined();  // nothing that an encoding could change
        }
        if (text.empty()) throw Declined();
        return text;
    }

    static Objects objects_of(const Record& record, std::size_t after) {
        if (record.list_after != after || record.list.size() % 2 != 0) throw Declined();
        Objects objects;
        for (std::size_t i = 0; i < record.list.size(); i += 2) {
            objects.emplace(plain(record.list[i]), plain(record.list[i + 1]));
        }
        return objects;
    }

    static const std::string& at(const Record& record, std::size_t i) {
        if (i >= record.fields.size()) throw Declined();
        return record.fields[i];
    }

    // Unless what follows may be more of it, behind a blank between thousands.
    static Int128 amount_at(const Record& record, std::size_t i) {
        const Int128 ore = ore_of(at(record, i));
        const std::string next = i + 1 < record.fields.size() ? record.fields[i + 1] : "";
        const bool is_thousand = next.find_first_not_of("0123456789") == (next.size() > 3 ? 3 : std::string::npos);
        if (next.size() >= 3 && is_thousand && at(record, i).size() <= 4) throw Declined();
        return ore;
    }

    static int year_number(const Record& record) {
        const std::string& text = at(record, 0);
        return text.starts_with('-') ? -number_of(text.substr(1), 1) : number_of(text, 1);
    }

    void voucher(const Record& record) {
        if (record.list_after) throw Declined();
        month_ = date_of(at(record, 2)) / 100;
        ++books_.vouchers;
        voucher_sum_ = 0;
        state_ = State::announced;
    }

    void row(const Record& record) {
        const std::string account = plain(at(record, 0));
        const Objects objects = objects_of(record, 1);
        const Int128 ore = amount_at(record, 1);
        if (record.label != "#TRANS") return;
        ++books_.rows;
        voucher_sum_ += ore;
        books_.balances[{account, objects, month_, BalanceKind::movement}] += ore;
    }

    void year(const Record& record) {
        const int number = year_number(record);
        if (record.list_after || !years_.insert(number).second) throw Declined();
        if (date_of(at(record, 1)) > date_of(at(record, 2))) throw Declined();
    }

    using Stated = std::map<std::string, Int128>;
    void stated(const Record& record, Stated& balances) {
        const int number = year_number(record);
        const std::string account = plain(at(record, 1));
        const Int128 ore = amount_at(record, 2);
        if (record.list_after) throw Declined();
        if (number == 0 && !balances.emplace(account, ore).second) throw Declined();
    }

    // Parts of #IB and #UB, which a ledger does not keep; but they must be readable.
    static void object_balance(const Record& record) {
        year_number(record);
        plain(at(record, 1));
        objects_of(record, 2);
        amount_at(record, 2);
    }

    void period(const Record& record) {
        const int number = year_number(record);
        const int month = number_of(at(record, 1), 6);
        const std::string account = plain(at(record, 2));
        const Objects objects = objects_of(record, 3);
        const Int128 ore = amount_at(record, 3);
        if (month < 190001 || month % 100 < 1 || month % 100 > 12) throw Declined();
        if (number != 0) return;
        const bool is_budget = record.label == "#PBUDGET";
        if (is_budget) {
            books_.balances[{account, objects, month, BalanceKind::budget}] += ore;
        } else {
            periods_.push_back({{account, objects, month, BalanceKind::movement}, ore});
        }
    }

    Books finish() {
        if (state_ != State::outside || !years_.contains(0)) throw Declined();
        for (const auto& [account, ore] : openings_) {
            books_.balances[{account, {}, 0, BalanceKind::opening}] += ore;
        }
        if (books_.vouchers == 0 && !periods_.empty()) add_periods();
        if (books_.vouchers == 0 && periods_.empty()) add_stated();
        std::erase_if(books_.balances, [](const auto& entry) { return entry.second == 0; });
        return books_;
    }

    // Of an account's month: its total when it is written, otherwise nothing that this reader knows to choose.
    void add_periods() {
        for (const auto& [key, ore] : periods_) {
            if (!std::get<1>(key).empty()) throw Declined();
            books_.balances[key] += ore;
        }
    }

    void add_stated() {
        const auto add = [this](const std::string& account, Int128 ore) {
            books_.balances[{account, {}, 0, BalanceKind::movement}] += ore;
        };
        for (const auto& [account, ore] : results_) add(account, ore);
        if (closings_.empty()) return;
        for (const auto& [account, ore] : closings_) {
            if (!results_.contains(account)) add(account, ore);
        }
        for (const auto& [account, ore] : openings_) {
            if (!results_.contains(account)) add(account, -ore);
        }
    }

    enum class State { outside, announced, open };
    State state_ = State::outside;
    Books books_;
    Int128 voucher_sum_ = 0;
    int month_ = 0;
    std::set<int> years_;
    Stated openings_, closings_, results_;
    std::vector<std::pair<Key, Int128>> periods_;
};

/// Nothing when the file is not regular.
inline std::optional<Books> read(std::string_view bytes) {
    return Reader().read(bytes);
}

/// A ledger's balances in the slow reader's terms.
inline std::map<Key, Int128> balances_of(const Ledger& ledger) {
    std::map<Key, Int128> balances;
    for (const Balance& balance : ledger.balances) {
        Objects objects;
        for (const ObjectRef& object : ledger.object_sets[balance.objects])
            objects.emplace(object.dimension, object.code);
        balances[{ledger.accounts[balance.account], objects, balance.month, balance.kind}] += balance.amount.ore();
    }
    return balances;
}

/// How many vouchers the findings say do not balance.
inline std::size_t unbalanced_in(const Findings& findings) {
    std::size_t count = 0;
    for (const Finding& finding : findings.all()) count += finding.code == "sie.voucher_unbalanced" ? 1U : 0U;
    const auto dropped = findings.dropped();
    const auto more = dropped.find("sie.voucher_unbalanced");
    return count + (more == dropped.end() ? 0 : more->second);
}

}  // namespace bokslut::slow
