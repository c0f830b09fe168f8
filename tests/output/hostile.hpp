// Texts that mean something in some format, for the tests that prove they mean nothing in ours.
#pragma once

#include <string>
#include <vector>

namespace sample {

inline const std::vector<std::string>& hostile_texts() {
    static const std::vector<std::string> texts = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='x",
        "a|b||c\\|d",
        "a;b;\"c\";",
        "rad\nbruten\r\nigen",
        "=HYPERLINK(\"http://x\";\"y\")",
        "+1",
        "@x",
        "\t=1",
        std::string(10000, 'x'),
        "😀👩‍👩‍👧 emoji",
        std::string("noll\0byte", 9),
        "\x1b[31mröd\x1b]0;titel\x07",
        "\xC2\x9B"
        "31mröd",
        "\u202E123 456",
        "trasig \xC3\x28 \xFF\xC0\xAF \xED\xA0\x80 \xE2\x82",
        "&lt;b&gt; &nbsp; &#60;",
        "**fet** _kursiv_ `kod` [länk](javascript:x) <!-- -->",
        "]]> --> </style></title></main>",
        "\u200Fאבג\u202Eabc\u2066",  // right-to-left marks
        "\uFFFE\uFFFF icke-tecken",
        "&U&\"Arial\"&99 [1]!A1 'blad'!A1",
        "_x000D_ _x0041_ _xZZZZ_ _x004",  // characters by number, in Excel
        "a\uFEFFb\u061C\u2029",
        "   ",
        "",
    };
    return texts;
}

}  // namespace sample
