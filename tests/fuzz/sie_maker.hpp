// Makes a regular SIE 4 file of any bytes, as if they were dice: what mutation of text seldom finds, whole books with
// many vouchers, comes of itself.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace bokslut::fuzz {

class SieMaker {
public:
    explicit SieMaker(std::string_view dice) : dice_(dice) {}

    std::string make() {
        if (roll(4) == 0) out_ += "\xEF\xBB\xBF";
        line("#FLAGGA 0");
        line("#SIETYP 4");
        line("#FNAMN \"Prov \\\"ett\\\"\"");
        line("#RAR 0 20240101 20241231");
        for (std::size_t i = roll(4); i > 0; --i) line("#KONTO " + account() + " \"Konto\"");
        for (const std::string& number : accounts) {
            if (roll(3) == 0) line("#IB 0 " + number + " " + amount());
            if (roll(4) == 0) line("#UB 0 " + number + " " + amount());
            if (roll(6) == 0) line("#RES 0 " + number + " " + amount());
        }
        for (std::size_t i = roll(4); i > 0; --i)
            line("#PBUDGET 0 2024" + two(1 + roll(12)) + " " + account() + " " + objects() + " " + amount());
        for (std::size_t i = roll(24); i > 0; --i) voucher();
        return out_;
    }

private:
    std::size_t roll(std::size_t sides) {
        if (at_ == dice_.size()) return 0;
        return static_cast<unsigned char>(dice_[at_++]) % sides;
    }

    static std::string two(std::size_t number) {
        return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
    }

    std::string quoted(const std::string& text) { return roll(2) == 0 ? text : '"' + text + '"'; }
    std::string account() { return quoted(accounts[roll(accounts.size())]); }

    std::string amount() {
        std::string text = roll(2) == 0 ? "" : "-";
        for (std::size_t digits = 1 + roll(9); digits > 0; --digits) text += static_cast<char>('0' + roll(10));
        if (roll(2) == 0) text += "." + std::to_string(roll(10)) + (roll(2) == 0 ? "" : std::to_string(roll(10)));
        return quoted(text);
    }

    std::string objects() {
        static const std::array<std::string, 4> codes{"10", "020", "A1", "x-y"};
        static const std::array<std::string, 3> dimensions{"1", "6", "20"};
        std::string list = "{";
        for (std::size_t i = roll(4); i > 0; --i) {
            if (list.size() > 1) list += ' ';
            list += quoted(dimensions[roll(3)]) + (roll(3) == 0 ? "\t" : " ") + quoted(codes[roll(4)]);
        }
        return list + "}";
    }

    void voucher() {
        line("#VER " + quoted("A") + " " + quoted(std::to_string(roll(100))) + " 2024" + two(1 + roll(12)) +
             two(1 + roll(28)) + (roll(2) == 0 ? "" : " \"En \\\"text\\\" {\" 20250101"));
        line("{");
        for (std::size_t i = roll(6); i > 0; --i) {
            static const std::array<std::string, 5> labels{"#TRANS", "#TRANS", "#TRANS", "#RTRANS", "#BTRANS"};
            line((roll(3) == 0 ? "   " : "") + labels[roll(5)] + (roll(5) == 0 ? "\t" : " ") + account() + " " +
                 objects() + " " + amount() + (roll(3) == 0 ? " 20240101 \"text\" 1 AB" : ""));
        }
        line("}");
    }

    void line(const std::string& text) {
        static const std::array<std::string, 4> ends{"\r\n", "\n", "\r", " \r\n"};
        out_ += text + ends[roll(4)];
        if (roll(9) == 0) out_ += ends[roll(3)];
    }

    static inline const std::array<std::string, 7> accounts{"1910", "2010", "3010", "5010", "9", "50100", "DIFF"};
    std::string_view dice_;
    std::size_t at_ = 0;
    std::string out_;
};

}  // namespace bokslut::fuzz
