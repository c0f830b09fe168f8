#include "bokslut/report/first_definition.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "bokslut/core/number_text.hpp"
#include "bokslut/core/settings.hpp"
#include "bokslut/statements/form.hpp"
#include "report/books.hpp"
#include "statements/account_map.hpp"

namespace bokslut {

namespace {

std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (static_cast<unsigned char>(c) >= 0x20) out += c;
    }
    return out + "\"";
}

std::string list(const std::vector<std::string>& items) {
    std::string out;
    for (const std::string& item : items) out += (out.empty() ? "" : ", ") + quoted(item);
    return "[" + out + "]";
}

bool contains_any(const std::string& text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view w) { return text.find(w) != std::string::npos; });
}

class Writer {
public:
    Writer(const Books& books, std::vector<std::string> files, const Form& income, const Form& balance)
        : books_(books), files_(std::move(files)), income_(income), balance_(balance) {
        for (const auto& [year, ledger] : books.years) {
            if (books.own.contains(year)) newest_ = &ledger;
            accounts_.insert(ledger.accounts.begin(), ledger.accounts.end());
        }
        for (auto year = books.years.rbegin(); year != books.years.rend(); ++year) chart_.add(year->second.chart);
    }

    std::string write() {
        body();
        dimensions();
        internal_items();
        switching_accounts();
        without_line();
        next_steps();
        return out_;
    }

private:
    void body() {
        out_ +=
            "# Det som bokföringen inte kan säga. Nycklarna är förklarade på raderna; ta bort eller ändra det som inte "
            "stämmer.\n\n";
        out_ += "[forbund]\n";
        out_ += "namn      = " + quoted(newest_->name) + "\n";
        out_ += "rapportar = " + std::to_string(newest_->year.number()) + "\n";
        out_ += "visa_i    = \"tkr\"   # kr, tkr eller mnkr\n\n";
        out_ += "[bokforing]\n";
        out_ += "kontoplan = \"kommunbas\"\n";
        out_ += "filer     = " + list(files_) + "\n\n";
    }

    std::string role(const std::string& number, const std::string& name) const {
        const std::string text = folded(name);
        if (number == "1") return "enhet";
        if (number == "6") return "projekt";
        if (contains_any(text, {"motpart", "medlem"})) return "motpart";
        const std::string key = slug(name, "");
        return key.empty() ? "koddel" : key;
    }

    void dimensions() {
        std::set<std::string> used;
        std::string lines;
        for (const auto& [number, objects] : chart_.objects) {
            if (objects.empty()) continue;
            const auto declared = chart_.dimensions.find(number);
            const std::string name = declared == chart_.dimensions.end() ? "" : declared->second;
            const std::string key = role(number, name);
            if (!used.insert(key).second) continue;
            if (key == "enhet") unit_dimension_ = number;
            lines += key + " = " + quoted(number) + "   # " + (name.empty() ? "utan namn i böckerna" : name) + ", " +
                     std::to_string(objects.size()) + " objekt\n";
        }
        if (lines.empty()) return;
        out_ += "[koddelar]   # vad dimensionerna i SIE-filen heter hos oss; enhet och projekt används i rapporten\n" +
                lines + "\n";
        if (used.contains("enhet")) units();
    }

    void units() {
        for (const auto& [code, name] : chart_.objects.at(unit_dimension_))
            out_ += "[[enhet]]\nkod  = " + quoted(code) + "\nnamn = " + quoted(name) + "\n\n";
    }

    Amount movement(const std::string& account) const {
        Amount sum;
        for (const auto& [year, ledger] : books_.years) sum += ledger.total(account, BalanceKind::movement);
        return sum;
    }

    void internal_items() {
        std::vector<std::string> internal;
        bool nets = true;
        for (const std::string& account : accounts_)
            if (folded(chart_.account_name(account)).starts_with("intern") && owning_line(income_, account))
                internal.push_back(account);
        for (const auto& [year, ledger] : books_.years) {
            Amount sum;
            for (const std::string& account : internal) sum += ledger.total(account, BalanceKind::movement);
            nets = nets && sum.is_zero();
        }
        if (internal.empty()) return;
        if (!nets) {
            out_ += "# Konton som ser interna ut men inte går jämnt ut: " + list(internal) + "\n\n";
            return;
        }
        out_ += "[interna_poster]   # mellan enheterna: ingår per enhet, inte i totalen\nkonton = " + list(internal) +
                "\n\n";
    }

    /// Whether the account has stood on the other side than its line at some year-end.
    bool changes_side(const std::string& account, const Line& line) const {
        for (const auto& [year, ledger] : books_.years) {
            const Amount opening = ledger.total(account, BalanceKind::opening);
            const Amount closing = opening + ledger.total(account, BalanceKind::movement);
            for (const Amount balance : {opening, closing})
                if (line.side == LineSide::asset ? balance.ore() < 0 : balance.ore() > 0) return true;
        }
        return false;
    }

    void switching_accounts() {
        std::vector<std::string> switching;
        for (const std::string& account : accounts_) {
            const Line* line = owning_line(balance_, account);
            if (!line || !line->keeps_side || line->id == "br/kassa_och_bank" || line->id == "br/langfristiga_skulder")
                continue;
            if (is_write_down(account)) continue;
            if (changes_side(account, *line)) switching.push_back(account);
        }
        if (switching.empty()) return;
        out_ += "[[vaxlande_konto]]   # har haft saldo på andra sidan: rad efter saldots tecken\n";
        for (const std::string& account : switching) out_ += "# " + account + " " + chart_.account_name(account) + "\n";
        out_ += "konton = " + list(switching) + "\n";
        out_ += "debet  = " + quoted(balance_.find("br/fordringar")->label.sv) + "\n";
        out_ += "kredit = " + quoted(balance_.find("br/kortfristiga_skulder")->label.sv) + "\n\n";
    }

    void without_line() {
        std::string lines;
        for (const std::string& account : accounts_) {
            if (account.starts_with('9') || account.starts_with("89") || owning_line(income_, account) ||
                owning_line(balance_, account))
                continue;
            lines += "#   " + account + " " + chart_.account_name(account) + ", rörelse " +
                     kronor_text(movement(account)) + "\n";
        }
        if (lines.empty()) return;
        out_ += "# Konton som inte hör till någon rad. Lägg dem på en rad, till exempel:\n";
        out_ +=
            "#   [[rad]]\n#   i      = \"resultaträkningen\"\n#   rad    = \"Verksamhetens kostnader\"\n#   konton = "
            "[\"4711\"]\n";
        out_ += lines + "\n";
    }

    void next_steps() {
        out_ += "# Egna rader, i den ordning de står här:\n";
        out_ += "# [[rad]]\n# i      = \"resultaträkningen\"\n# efter  = \"Verksamhetens nettokostnader\"\n";
        out_ +=
            "# namn   = \"Medlemsavgifter\"\n# konton = [\"356\"]               # tas därmed bort ur \"Verksamhetens "
            "intäkter\"\n";
        out_ += "# not    = { per = \"motpart\" }   # en not med en rad per motpart; numret räknas fram\n";
        out_ += "\n# Medlemmarna och deras avgifter, för bokslut fees:\n";
        out_ +=
            "# [[medlem]]\n# namn = \"Storköping\"\n# kod  = \"01\"                     # objektet i koddelen "
            "motpart\n";
        out_ += "# [[avgift]]\n# for            = \"Räddningstjänst\"\n# konto          = \"3561\"\n";
        out_ +=
            "# beslutad_for   = 2024\n# per_invanare   = \"6,53 kr\"        # invanare = \"invanare.csv\" under "
            "[tabeller]\n# raknas_upp_med = \"2,5 %\"          # från och med året efter\n";
    }

    const Books& books_;
    std::vector<std::string> files_;
    const Form& income_;
    const Form& balance_;
    const Ledger* newest_ = nullptr;
    std::set<std::string, NumberOrder> accounts_;
    Chart chart_;
    std::string unit_dimension_;
    std::string out_;
};

std::string seen_from(const std::string& file, const std::string& folder_of) {
    std::error_code error;
    const auto folder = std::filesystem::absolute(folder_of, error).parent_path();
    const auto path = std::filesystem::absolute(file, error).lexically_relative(folder);
    return path.empty() ? file : path.generic_string();
}

}  // namespace

std::optional<std::string> first_definition(const std::vector<std::string>& books, const std::string& path,
                                            Findings& findings) {
    std::vector<TableFile> files;
    for (const std::string& file : books) files.push_back({file, {}});
    bool complete = false;
    const Books read = read_books(files, findings, complete);
    if (!complete || read.years.empty()) return std::nullopt;
    const int year = read.years.rbegin()->first;
    const auto income = statutory_form("resultatrakning", "lagen", year, findings);
    const auto balance = statutory_form("balansrakning", "lagen", year, findings);
    if (!income || !balance) return std::nullopt;
    std::vector<std::string> names;
    for (const std::string& file : books) names.push_back(seen_from(file, path));
    return Writer(read, std::move(names), *income, *balance).write();
}

}  // namespace bokslut
