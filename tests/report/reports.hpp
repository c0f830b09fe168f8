// Reports as the tests read them: made by the façade, written as tidy CSV, read back.
#pragma once

#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <regex>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

#include "bokslut/core/csv.hpp"
#include "bokslut/output/writers.hpp"
#include "bokslut/report/year_end.hpp"
#include "tests/catch.hpp"

namespace reports {

namespace fs = std::filesystem;

inline const std::string source_dir = BOKSLUT_SOURCE_DIR;
inline const std::string boras = source_dir + "/examples/borasregionen-2023/forbund.toml";
inline const std::string litet = source_dir + "/examples/litet-forbund/forbund.toml";

/// One line of the tidy CSV.
struct Line {
    std::string table, unit, row, column;
    long long ore = 0;
    std::string shown, id, measure;
};

inline std::vector<Line> lines_of(const bokslut::Document& document) {
    bokslut::Findings findings;
    const auto csv =
        bokslut::read_csv(bokslut::Source("report.csv", bokslut::write_document(document, "csv")), findings);
    std::vector<Line> lines;
    for (const auto& row : csv.rows)
        lines.push_back({row[0].text, row[1].text, row[2].text, row[3].text,
                         row[4].text.empty() ? 0 : std::stoll(row[4].text), row[5].text, row[6].text, row[7].text});
    REQUIRE(findings.empty());
    return lines;
}

/// The report's lines; the report must be made, without a finding at level error.
inline std::vector<Line> report(const std::string& path, std::optional<int> year = {}) {
    const auto made = bokslut::make_year_end(path, {year, bokslut::Language::swedish});
    INFO(bokslut::findings_message(made.findings));
    REQUIRE(made.document);
    REQUIRE_FALSE(made.findings.has_errors());
    return lines_of(*made.document);
}

inline std::string read(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

/// Every amount in a SIE file times `factor`: the last number with two decimals of a record that holds amounts.
inline std::string multiplied(const std::string& sie, long long factor) {
    static const std::regex amount(R"(^(\s*#(?:IB|UB|RES|PBUDGET|TRANS)\b.*\s)(-?\d+)\.(\d\d)(\s*)$)");
    std::string out;
    std::istringstream in(sie);
    for (std::string line; std::getline(in, line);) {
        std::smatch found;
        if (std::regex_match(line, found, amount)) {
            const bool negative = found[2].str().front() == '-';
            const long long ore = std::abs(std::stoll(found[2])) * 100 + std::stoll(found[3]);
            const std::string cents = std::to_string(ore * factor % 100);
            line = found[1].str() + (negative ? "-" : "") + std::to_string(ore * factor / 100) + "." +
                   (cents.size() < 2 ? "0" : "") + cents + found[4].str();
        }
        out += line + "\n";
    }
    return out;
}

/// A copy of an example in a folder of its own, with its files changed by `change(name, bytes)`.
class Copy {
public:
    explicit Copy(const std::string& definition) {
        static int number = 0;
        folder_ =
            fs::temp_directory_path() / ("bokslut-test-" + std::to_string(::getpid()) + "-" + std::to_string(++number));
        fs::create_directories(folder_);
        for (const auto& entry : fs::directory_iterator(fs::path(definition).parent_path()))
            fs::copy(entry.path(), folder_ / entry.path().filename());
    }
    ~Copy() { fs::remove_all(folder_); }
    Copy(const Copy&) = delete;
    Copy& operator=(const Copy&) = delete;

    std::string file() const { return (folder_ / "forbund.toml").string(); }
    fs::path path(const std::string& name) const { return folder_ / name; }

    void write(const std::string& name, const std::string& bytes) const {
        std::ofstream(folder_ / name, std::ios::binary) << bytes;
    }

    /// Replaces the first occurrence; it must be there.
    void replace(const std::string& name, const std::string& from, const std::string& to) const {
        std::string bytes = read(folder_ / name);
        const auto at = bytes.find(from);
        INFO(name << " holds " << from);
        REQUIRE(at != std::string::npos);
        write(name, bytes.replace(at, from.size(), to));
    }

    void append(const std::string& name, const std::string& text) const { write(name, read(folder_ / name) + text); }

    void change_books(const std::function<std::string(const std::string&)>& change) const {
        for (const auto& entry : fs::directory_iterator(folder_))
            if (entry.path().extension() == ".se") write(entry.path().filename().string(), change(read(entry.path())));
    }

private:
    fs::path folder_;
};

}  // namespace reports
