// What reading SIE costs: generated books, read in processes of their own, in every way there is. Prints milliseconds
// (the best of some runs), how many times a plain read of the same bytes that is, the peak of memory, and bytes a row
// for kept vouchers; the same books with tabs for blanks, and with #KSUMMA; mawk on the same file and ledger-cli on the
// same books, where they are installed; and how the time grows from the first books to the last. Each way's sums are
// held against those that the generator put in. The arguments are how many vouchers; or files, NAME.se with the sums
// beside it in NAME.expected ("account TAB öre", a line each) and, for ledger-cli, the books as NAME.journal; or
// "quick" for sizes that only prove the sums.
#include "bokslut/ledger/sie.hpp"

#include <fmt/core.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <optional>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ledger/checksum.hpp"

using namespace bokslut;

namespace {

using Sums = std::map<std::string, std::int64_t>;

std::string kronor(std::int64_t ore) {
    const std::int64_t size = ore < 0 ? -ore : ore;
    return fmt::format("{}{}.{:02}", ore < 0 ? "-" : "", size / 100, size % 100);
}

// Books of one year in CP437 with CRLF: 300 accounts, 2 to 6 rows a voucher, cost centres and projects, some texts with
// letters and quotes.
class Books {
public:
    Books(int vouchers, const std::filesystem::path& path) : out_(path, std::ios::binary) {
        head();
        for (int number = 1; number <= vouchers; ++number) voucher(number, vouchers);
        if (!out_.flush()) throw std::runtime_error("the books could not be written");
    }
    const Sums& sums() const { return sums_; }
    std::size_t rows() const { return rows_; }

private:
    int below(int bound) { return static_cast<int>(random_() % static_cast<unsigned>(bound)); }

    void head() {
        out_ << "#FLAGGA 0\r\n#FORMAT PC8\r\n#SIETYP 4\r\n#PROGRAM \"bench\" 1\r\n#GEN 20240101\r\n#FNAMN \"Prov\"\r\n"
                "#RAR 0 20230101 20231231\r\n";
        for (int account = 3000; account < 3300; ++account) out_ << fmt::format("#KONTO {} \"Konto\"\r\n", account);
    }

    void voucher(int number, int of) {
        const int day = static_cast<int>(365LL * (number - 1) / of);
        const std::string date =
            fmt::format("2023{:02}{:02}", std::min(12, day / 30 + 1), day / 30 > 11 ? 31 : day % 28 + 1);
        const char* texts[] = {"Faktura", "L\x94n", "Kontorsmaterial", "Hyra f\x94r l\x84get",
                               "Resa \\\"tur\\\" och retur"};
        const std::string text = fmt::format("{} {}", texts[below(5)], below(10'000));
        out_ << fmt::format("#VER A {} {} \"{}\" {}\r\n{{\r\n", number, date, text, date);
        const int rows = 2 + below(5);
        std::int64_t left = 0;
        for (int row = 1; row <= rows; ++row) {
            const std::int64_t ore = row == rows ? -left : below(2) * 2'000'000 - below(1'500'000);
            left += ore;
            put(ore, below(7) == 0 ? fmt::format(" {} \"{}\"", date, text) : std::string());
        }
        out_ << "}\r\n";
    }

    void put(std::int64_t ore, const std::string& rest) {
        const std::string account = std::to_string(3000 + below(300));
        std::string objects;
        if (below(2) == 0) objects = fmt::format("1 \"{}\"", 100 + 10 * below(40));
        if (!objects.empty() && below(2) == 0) objects += fmt::format(" 6 \"P{}\"", 1 + below(120));
        out_ << fmt::format("   #TRANS {} {{{}}} {}{}\r\n", account, objects, kronor(ore), rest);
        sums_[account] += ore;
        ++rows_;
    }

    std::ofstream out_;
    std::mt19937 random_{1};
    Sums sums_;
    std::size_t rows_ = 0;
};

struct Cost {
    double ms = 0;
    double peak_mib = 0;
    bool right = true;
};

// In a process of its own, so that its memory is its own too; false from `work` means a wrong answer.
Cost cost_of(const std::function<bool()>& work, int runs) {
    Cost best{1e9, 0, true};
    for (int run = 0; run < runs; ++run) {
        const auto start = std::chrono::steady_clock::now();
        const pid_t child = fork();
        if (child == 0) _exit(work() ? 0 : 1);
        int status = 0;
        rusage usage{};
        wait4(child, &status, 0, &usage);
        const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - start;
        best.ms = std::min(best.ms, spent.count());
        best.peak_mib = static_cast<double>(usage.ru_maxrss) / 1024;
        best.right = best.right && status == 0;
    }
    return best;
}

bool read_bytes(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::vector<char> piece(std::size_t{1} << 18);
    std::uint64_t sum = 0;
    while (file) {
        file.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        for (std::streamsize at = 0; at + 8 <= file.gcount(); at += 8) {
            std::uint64_t word = 0;
            std::memcpy(&word, piece.data() + at, sizeof word);
            sum += word;
        }
    }
    return sum != 0;
}

bool read_books(const std::string& path, const SieOptions& options, const Sums& expected) {
    Findings findings;
    const auto books = read_sie(path, findings, options);
    if (!books || findings.has_errors()) return false;
    Sums sums;
    for (const std::string& account : books->current.accounts) {
        sums[account] = books->current.total(account, BalanceKind::movement).ore();
    }
    for (const auto& [account, ore] : expected) {
        if (sums[account] != ore) return false;
    }
    return true;
}

std::size_t bytes_kept(const std::string& path) {
    Findings findings;
    SieOptions options;
    options.keep_vouchers = true;
    options.objects = false;
    return read_sie(path, findings, options).value().vouchers.value().memory();
}

struct Way {
    const char* name;
    bool keep_vouchers;
    bool objects;
    int threads;
};

constexpr Way ways[] = {
    {"balances, 1 thread", false, false, 1},     {"balances, 2 threads", false, false, 2},
    {"by object, 1 thread", false, true, 1},     {"by object, 2 threads", false, true, 2},
    {"vouchers kept, 1 thread", true, false, 1}, {"vouchers kept, 2 threads", true, false, 2},
};

void print(const char* name, const Cost& cost, double plain_ms) {
    fmt::print("  {:27} {:9.1f} ms {:7.1f} x a plain read {:9.1f} MiB\n", name, cost.ms, cost.ms / plain_ms,
               cost.peak_mib);
}

// Books to measure, and what they sum to.
struct Subject {
    std::filesystem::path path;
    Sums sums;
    std::size_t rows = 0;
    bool is_ours = false;  // to be removed

    double megabytes() const { return static_cast<double>(std::filesystem::file_size(path)) / 1e6; }
};

Subject generated(int vouchers) {
    Subject subject;
    subject.path = std::filesystem::temp_directory_path() / fmt::format("bokslut-bench-{}-{}.se", getpid(), vouchers);
    const Books books(vouchers, subject.path);
    subject.sums = books.sums();
    subject.rows = books.rows();
    subject.is_ours = true;
    return subject;
}

Subject given(const std::filesystem::path& path) {
    Subject subject;
    subject.path = path;
    std::ifstream expected(std::filesystem::path(path).replace_extension(".expected"));
    std::string account;
    for (std::int64_t ore = 0; expected >> account >> ore;) subject.sums[account] = ore;
    if (subject.sums.empty()) throw std::runtime_error("no sums beside " + path.string());
    std::ifstream file(path, std::ios::binary);
    for (std::string line; std::getline(file, line);)
        subject.rows += line.find("#TRANS ") != std::string::npos ? 1U : 0U;
    return subject;
}

// The books written otherwise; removed in the end.
class Rewritten {
public:
    using Rewrite = void(std::istream& books, std::ostream& out);
    Rewritten(const std::string& path, Rewrite* rewrite)
        : path_(std::filesystem::temp_directory_path() / fmt::format("bokslut-bench-{}-rewritten.se", getpid())) {
        std::ifstream books(path, std::ios::binary);
        std::ofstream out(path_, std::ios::binary);
        rewrite(books, out);
        if (!out.flush()) throw std::runtime_error("the books could not be written otherwise");
    }
    Rewritten(const Rewritten&) = delete;
    Rewritten& operator=(const Rewritten&) = delete;
    ~Rewritten() { std::filesystem::remove(path_); }

    std::string path() const { return path_.string(); }

private:
    std::filesystem::path path_;
};

// With tabs between fields, as several programs write them.
void with_tabs(std::istream& books, std::ostream& out) {
    bool quoted = false;
    char before = '\n';
    for (char c = 0; books.get(c); before = c) {
        if (c == '\n' || (c == '"' && before != '\\')) quoted = c != '\n' && !quoted;
        out.put(c == ' ' && !quoted ? '\t' : c);
    }
}

// With #KSUMMA.
void with_checksum(std::istream& books, std::ostream& out) {
    std::string line;
    std::getline(books, line);
    out << line << "\n#KSUMMA\r\n";
    FileChecksum sum;
    while (std::getline(books, line)) {
        out << line << '\n';
        sum.line(std::string_view(line).substr(0, line.find('\r')));
    }
    out << "#KSUMMA " << sum.value(Encoding::cp437) << "\r\n";
}

constexpr std::pair<const char*, Rewritten::Rewrite*> rewritings[] = {
    {"balances, tabs, 1 thread", with_tabs},
    {"balances, #KSUMMA, 1 thread", with_checksum},
};

bool is_installed(const std::string& program) {
    return std::system(("command -v " + program + " > /dev/null").c_str()) == 0;
}

void measure_others(const Subject& subject, double plain_ms) {
    const auto run = [&](const char* name, const std::string& command) {
        print(name, cost_of([&] { return std::system(command.c_str()) == 0; }, 1), plain_ms);
    };
    if (subject.rows < 30'000) return;
    if (is_installed("mawk"))
        run("mawk, sums only",
            "mawk '/#TRANS/ { sums[$2] += $NF } END { exit length(sums) == 0 }' '" + subject.path.string() + "'");
    const auto journal = std::filesystem::path(subject.path).replace_extension(".journal");
    if (is_installed("ledger") && std::filesystem::exists(journal))
        run("ledger-cli, balances", "ledger -f '" + journal.string() + "' bal --flat > /dev/null");
}

// Milliseconds by way; nothing where a sum is wrong.
using Times = std::vector<double>;

std::optional<Times> measure(const Subject& subject, int runs) {
    const std::string path = subject.path.string();
    fmt::print("{}: {} rows, {:.1f} MB\n", subject.path.filename().string(), subject.rows, subject.megabytes());
    const Cost plain = cost_of([&] { return read_bytes(path); }, runs);
    print("plain read", plain, plain.ms);
    bool right = plain.right;
    Times times;
    for (const Way& way : ways) {
        SieOptions options;
        options.keep_vouchers = way.keep_vouchers;
        options.objects = way.objects;
        options.threads = way.threads;
        const Cost cost = cost_of([&] { return read_books(path, options, subject.sums); }, runs);
        print(cost.right ? way.name : "WRONG SUMS", cost, plain.ms);
        right = right && cost.right;
        times.push_back(cost.ms);
    }
    for (const auto& [name, rewrite] : rewritings) {
        const Rewritten books(path, rewrite);
        const SieOptions balances_only{.objects = false};
        const Cost cost = cost_of([&] { return read_books(books.path(), balances_only, subject.sums); }, runs);
        print(cost.right ? name : "WRONG SUMS", cost, plain.ms);
        right = right && cost.right;
    }
    fmt::print("  bytes a row of kept vouchers: {:.1f}\n",
               static_cast<double>(bytes_kept(path)) / static_cast<double>(subject.rows));
    measure_others(subject, plain.ms);
    return right ? std::optional(times) : std::nullopt;
}

// Whether time grows as the file does.
void print_growth(const Subject& small, const Times& before, const Subject& large, const Times& after) {
    fmt::print("{:.1f} times the file takes", large.megabytes() / small.megabytes());
    for (std::size_t way = 0; way < before.size(); ++way)
        fmt::print("{} {:.1f} ({})", way == 0 ? "" : ",", after[way] / before[way], ways[way].name);
    fmt::print(" times the time\n");
}

bool measure_all(const std::vector<Subject>& subjects, int runs) {
    bool right = true;
    std::vector<Times> times;
    for (const Subject& subject : subjects) {
        const auto measured = measure(subject, runs);
        right = right && measured;
        times.push_back(measured.value_or(Times()));
    }
    if (right && subjects.size() > 1) print_growth(subjects.front(), times.front(), subjects.back(), times.back());
    for (const Subject& subject : subjects)
        if (subject.is_ours) std::filesystem::remove(subject.path);
    return right;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const bool quick = arguments == std::vector<std::string>{"quick"};
    std::vector<Subject> subjects;
    for (const std::string& argument : arguments)
        if (!quick) subjects.push_back(argument.ends_with(".se") ? given(argument) : generated(std::stoi(argument)));
    if (quick) subjects = {generated(200), generated(2'000)};
    if (subjects.empty()) subjects = {generated(100'000), generated(1'000'000)};
    return measure_all(subjects, quick ? 1 : 5) ? 0 : 1;
}
