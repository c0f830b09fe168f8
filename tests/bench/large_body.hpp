// The books of a large body, for benchmarks: units with many lines of their own over two years and a budget. The report
// of it is made by the façade, so that its figures are tied as those of any report are.
#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <string>

namespace bench {

/// Writes the förbund's file, books and budget to a folder.
class LargeBody {
public:
    LargeBody(std::filesystem::path folder, int units, int lines)
        : folder_(std::move(folder)), units_(units), lines_(lines) {}

    /// The path of the förbund's file.
    std::string write() {
        std::filesystem::create_directories(folder_);
        write_books(last_year - 1);
        write_books(last_year);
        write_budget();
        return write_definition();
    }

private:
    static constexpr int last_year = 2023;
    static constexpr int members = 5;

    /// Lines turn by turn income and cost.
    static bool is_income(int line) { return line % 2 == 0; }
    static std::string account(int line) { return (is_income(line) ? "31" : "50") + std::to_string(1000 + line); }
    static std::string name(int line) { return (is_income(line) ? "Avgifter " : "Insatser ") + std::to_string(line); }
    static std::string kronor(long long ore) {
        const std::string digits = std::to_string(1000 + std::abs(ore) % 100).substr(2);
        return (ore < 0 ? "-" : "") + std::to_string(std::abs(ore) / 100) + "." + digits;
    }
    void save(const std::string& file, const std::string& text) const { std::ofstream(folder_ / file) << text; }

    void write_books(int year) {
        std::string text = "#FLAGGA 0\n#PROGRAM \"Bench\" 1\n#FORMAT PC8\n#GEN " + std::to_string(year + 1) +
                           "0201\n#SIETYP 4\n#FNAMN \"Storbolaget\"\n#RAR 0 " + std::to_string(year) + "0101 " +
                           std::to_string(year) + "1231\n#DIM 1 \"Enhet\"\n#DIM 20 \"Motpart\"\n";
        for (int u = 0; u < units_; ++u) text += "#OBJEKT 1 \"" + unit(u) + "\" \"Enhet " + unit(u) + "\"\n";
        for (int m = 0; m < members; ++m) text += "#OBJEKT 20 \"" + unit(m) + "\" \"Medlem " + unit(m) + "\"\n";
        for (const char* known : {"1210", "1910", "2010", "2410", "3910", "6910", "7910"})
            text += std::string("#KONTO ") + known + " \"Konto\"\n";
        for (int line = 0; line < lines_; ++line) text += "#KONTO " + account(line) + " \"" + name(line) + "\"\n";
        const std::map<std::string, long long> opening = balances_;
        std::string vouchers;
        result_ = 0;
        for (int u = 0; u < units_; ++u) vouchers += voucher(year, u);
        for (const auto& [number, ore] : opening) text += "#IB 0 " + number + " " + kronor(ore) + "\n";
        for (const auto& [number, ore] : balances_) text += "#UB 0 " + number + " " + kronor(ore) + "\n";
        balances_["2010"] += result_;  // what next year opens with
        save("bok-" + std::to_string(year) + ".se", text + vouchers);
    }

    static std::string unit(int number) { return std::to_string(10 + number); }

    /// A unit's whole year: its lines by member, an internal sale to the next unit, a purchase, debts and depreciation.
    std::string voucher(int year, int u) {
        std::string rows;
        const std::string own = "1 \"" + unit(u) + "\"", next = "1 \"" + unit((u + 1) % units_) + "\"";
        const auto row = [&](const std::string& number, const std::string& objects, long long ore) {
            rows += "#TRANS " + number + " {" + objects + "} " + kronor(ore) + "\n";
            (number < "3" ? balances_[number] : result_) += ore;
        };
        long long left = 0;
        for (int line = 0; line < lines_; ++line) {
            const long long ore = (is_income(line) ? -1 : 1) * amount();
            row(account(line), own + " 20 \"" + unit(static_cast<int>(random_() % members)) + "\"", ore);
            left -= ore;
        }
        const long long sale = amount(), purchase = amount(), worn = amount() / 10, debt = amount();
        row("3910", own, -sale);
        row("6910", next, sale);
        row("1210", "", purchase - worn);
        row("7910", own, worn);
        row("2410", "", -debt);
        row("1910", "", left - purchase + debt);
        return "#VER \"A\" " + unit(u) + " " + std::to_string(year) + "0630 \"Året\"\n{\n" + rows + "}\n";
    }

    void write_budget() {
        std::string text = "rad;enhet;budget " + std::to_string(last_year) + "\n";
        for (int line = 0; line < lines_; ++line)
            for (int u = 0; u < units_; ++u)
                text += name(line) + ";" + unit(u) + ";" + kronor((is_income(line) ? 1 : -1) * amount()) + "\n";
        save("budget.csv", text);
    }

    std::string write_definition() const {
        std::string text = "[forbund]\nnamn = \"Storbolaget\"\nrapportar = " + std::to_string(last_year) +
                           "\nvisa_i = \"tkr\"\n[bokforing]\nfiler = [\"bok-2023.se\", \"bok-2022.se\"]\n" +
                           "[koddelar]\nenhet = 1\nmotpart = 20\n[interna_poster]\nkonton = [\"3910\", \"6910\"]\n" +
                           "[tabeller]\nbudget = \"budget.csv\"\n";
        for (int line = 0; line < lines_; ++line) {
            text += "[[rad]]\ni = \"resultaträkningen\"\nefter = \"Verksamhetens ";
            text += is_income(line) ? "intäkter" : "kostnader";
            text += "\"\nnamn = \"" + name(line) + "\"\nkonton = [\"" + account(line) + "\"]\n";
            if (line % 5 == 0) text += "not = { per = \"motpart\" }\n";
        }
        save("forbund.toml", text);
        return (folder_ / "forbund.toml").string();
    }

    long long amount() { return static_cast<long long>(random_() % 300'000'000) + 1; }

    std::filesystem::path folder_;
    int units_, lines_;
    std::mt19937 random_{7};
    std::map<std::string, long long> balances_;  // of the year written last
    long long result_ = 0;
};

}  // namespace bench
