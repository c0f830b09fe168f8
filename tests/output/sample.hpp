// Documents that the tests of the writers share.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "bokslut/report/document.hpp"

namespace sample {

using namespace bokslut;

/// A figure of whole tkr.
inline Cell tkr(const std::string& id, std::int64_t shown) {
    return Figure{id, Amount::from_ore(shown * 100000), shown, {}, false};
}

inline Row row(RowKind kind, std::string label, std::string note, std::int64_t first, std::int64_t second) {
    const std::string id = "rr/" + label;
    return {std::move(label), kind, 0, std::move(note), {tkr(id + "/2023", first), tkr(id + "/2022", second)}};
}

inline Table income_statement() {
    Table table{"resultatrakning", "", "Resultaträkning", "LKBR 5:2", {}, {{"2023", "2023"}, {"2022", "2022"}}, {}, {}};
    table.rows = {row(RowKind::line, "Verksamhetens intäkter", "1", 34851, 36476),
                  row(RowKind::line, "Verksamhetens kostnader", "2", -71114, -67639),
                  row(RowKind::sum, "Nettokostnader", "", -36263, -31163),
                  row(RowKind::total, "Årets resultat", "", 695, 0)};
    table.remarks = {"Beloppen är i tkr."};
    return table;
}

inline Table note() {
    Table table{"not/1", "", "Not 1 Verksamhetens intäkter", "", {}, {{"2023", "2023"}, {"2022", "2022"}}, {}, {}};
    Row grants = row(RowKind::of_which, "varav EU-bidrag", "", 591, 352);
    grants.level = 1;
    table.rows = {{"Bidrag", RowKind::heading, 0, "", {}},
                  row(RowKind::line, "Statsbidrag", "", 4556, 3428),
                  grants,
                  row(RowKind::total, "Summa", "", 34851, 36476)};
    return table;
}

inline Document document() {
    return {"Årsbokslut 2023",
            "Exempelförbundet",
            Language::swedish,
            RoundingPolicy::independent,
            {Heading{1, "Räkenskaper"}, Paragraph{"Alla belopp i tkr."}, income_statement(), note()}};
}

/// A document of one table with one row, whose every text is `text`.
inline Document with_text_everywhere(const std::string& text) {
    Table table{text, text, text, text, {}, {{text, text}, {"2023", "2023"}}, {}, {text}};
    table.rows = {{text, RowKind::heading, 0, "", {}}, {text, RowKind::sum, 1, text, {text, tkr(text, -1234)}}};
    return {text, text, Language::swedish, RoundingPolicy::independent, {Heading{1, text}, Paragraph{text}, table}};
}

inline Paragraph item(const std::string& text, std::vector<Enclosure> within) {
    return {text, {}, std::move(within)};
}

/// One of everything that an own text can hold.
inline Document rich(const std::string& text = "x") {
    Document document{"Titel", "Förbundet", Language::swedish, RoundingPolicy::independent, {}};
    const std::string link = "https://exempel.se/a?b=1&c=2";
    const std::vector<TextRun> runs = {{"Se "},      {text + " fet", true}, {" och "}, {"sned", false, true},
                                       {" eller "},  {"båda", true, true},  {" på "},  {"webben", false, false, link},
                                       {".\nNy rad"}};
    std::string whole;
    for (const TextRun& run : runs) whole += run.text;
    document.blocks = {Heading{1, "Förord"},
                       Paragraph{whole, runs},
                       item("ett " + text, {{Enclosure::Kind::bullets}}),
                       item("två", {{Enclosure::Kind::bullets}}),
                       item("under", {{Enclosure::Kind::bullets, 0, false}, {Enclosure::Kind::numbers, 1}}),
                       item("under två", {{Enclosure::Kind::bullets, 0, false}, {Enclosure::Kind::numbers, 2}}),
                       item("mer om två", {{Enclosure::Kind::bullets, 0, false}}),
                       item("citat " + text, {{Enclosure::Kind::quote}}),
                       item("mer citat", {{Enclosure::Kind::quote, 0, false}}),
                       item("sju", {{Enclosure::Kind::numbers, 7}}),
                       item("ett igen", {{Enclosure::Kind::numbers, 1}}),
                       Paragraph{"Sist."}};
    return document;
}

/// `text` with no-break spaces as ~, so that a test can be read.
inline std::string visible(std::string text) {
    const std::string blank = "\u00a0";
    for (std::size_t at = text.find(blank); at != std::string::npos; at = text.find(blank, at))
        text.replace(at, 2, "~");
    return text;
}

inline std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

}  // namespace sample
