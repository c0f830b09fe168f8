#include "report/proof_sentences.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <utility>

#include "bokslut/core/settings.hpp"
#include "core/ascii.hpp"
#include "report/sentence.hpp"

namespace bokslut::proof {

namespace {

/// Where a label stands in several tables, the first of these is meant.
constexpr std::string_view table_order[] = {"resultatrakning",  "balansrakning",        "kassaflodesanalys",
                                            "driftredovisning", "balanskravsutredning", "investeringsredovisning"};

/// What people call rows, folded.
constexpr std::pair<std::string_view, std::string_view> usual_names[] = {{"resultat", "arets resultat"},
                                                                         {"resultatet", "arets resultat"},
                                                                         {"intakter", "verksamhetens intakter"},
                                                                         {"kostnader", "verksamhetens kostnader"},
                                                                         {"egna kapitalet", "eget kapital"}};

struct Asked {
    std::string table, unit, label;
    PrintedPeriod period;
};

/// A quantity, with the sign that turns it into the number as printed, and that number in öre.
struct Found {
    std::size_t quantity = 0;
    int sign = 1;
    std::int64_t ore = 0;
};

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (char c : std::string(text) + " ") {
        const bool part = c != ' ' && c != ',' && c != '.' && c != '*' && c != ':' && c != ';';
        if (part) word += c;
        if (!part && !word.empty()) words.push_back(std::exchange(word, ""));
    }
    return words;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

bool is_number(const std::string& word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), ascii::is_digit);
}

bool is_year(const std::string& word) {
    return is_number(word) && word.size() == 4 && (word[0] == '1' || word[0] == '2');
}

/// Without what stands in parentheses.
std::string outside_parentheses(std::string_view text) {
    std::string out;
    int depth = 0;
    for (char c : text) {
        if (c == '(') ++depth;
        if (depth == 0) out += c;
        if (c == ')' && depth > 0) --depth;
    }
    return out;
}

bool take(std::vector<std::string>& words, std::string_view word) {
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) return false;
    words.erase(found);
    return true;
}

class SentenceBinder {
public:
    SentenceBinder(int year, Model& model, Proof& out) : year_(year), model_(model), out_(out) {
        for (std::size_t q = 0; q < model.quantities.size(); ++q)
            for (const auto& [figure, sign] : model.quantities[q].figures)
                by_figure_[figure] = {q, sign, out.figures[figure].shown * out.figures[figure].measure.ore_per_step()};
        for (const PrintedFigure& figure : out.figures)
            if (!figure.unit.empty() && std::find(units_.begin(), units_.end(), folded(figure.unit)) == units_.end())
                units_.push_back(folded(figure.unit));
    }

    void bind(PrintedFigure sentence) {
        const auto spoken = read_spoken(sentence.row);
        std::vector<std::pair<int, Found>> parts;
        if (!spoken || !find(sentence, parts)) {
            model_.unchecked.push_back(figure_place(sentence) + ": det går inte att se vilka siffror i tabellerna \"" +
                                       sentence.title +
                                       "\" är; nämn raden som den står där, och vid behov enhet, år eller not");
            return;
        }
        if (spoken->others > 0)
            model_.unchecked.push_back(figure_place(sentence) + ": bara det första beloppet är prövat");
        std::int64_t ore = 0;
        for (const auto& [sign, part] : parts) ore += sign * part.ore;
        const std::size_t figure = out_.figures.size();
        const std::size_t bound = parts.size() == 1 ? parts[0].second.quantity : combined(sentence, parts);
        int sign = parts.size() == 1 ? parts[0].first * parts[0].second.sign : 1;
        if (spoken->sign == 0 && ore < 0) sign = -sign;  // a text gives the size, a table the sign
        out_.sentences.push_back({figure, Amount::from_ore(ore)});
        out_.figures.push_back(std::move(sentence));
        model_.print(bound, figure, sign);
    }

private:
    /// A quantity that is the sum of the parts, as printed.
    std::size_t combined(const PrintedFigure& sentence, const std::vector<std::pair<int, Found>>& parts) {
        const std::size_t own = model_.quantity("text/" + std::to_string(out_.figures.size()), figure_place(sentence));
        std::vector<consistency::Term> terms = {{1, static_cast<consistency::Var>(own)}};
        for (const auto& [sign, part] : parts)
            terms.push_back({-sign * part.sign, static_cast<consistency::Var>(part.quantity)});
        model_.relate(std::move(terms), ProofRelation::Class::identity,
                      figure_place(sentence) + " = " + sentence.title);
        return own;
    }

    bool find(const PrintedFigure& sentence, std::vector<std::pair<int, Found>>& parts) const {
        std::string text = folded(outside_parentheses(sentence.title));
        Asked asked;
        int sign = 1;
        for (bool last = false; !last;) {
            const std::size_t plus = text.find(" + "), minus = text.find(" - ");
            const std::size_t end = std::min({plus, minus, text.size()});
            last = end == text.size();
            bool is_part = false;
            if (!read_part(text.substr(0, end), asked, is_part)) return false;
            if (is_part || parts.empty()) {
                const auto found = look_up(asked, sentence.row);
                if (!found) return false;
                parts.push_back({sign, *found});
            }
            sign = end == minus ? -1 : 1;
            text.erase(0, last ? end : end + 3);
        }
        return true;
    }

    /// Changes `asked` by what a part says; `is_part` when it says anything but numbers.
    bool read_part(const std::string& text, Asked& asked, bool& is_part) const {
        std::vector<std::string> words;
        std::string rest = text;
        for (const std::string& unit : units_)
            if (const std::size_t at = rest.find(unit);
                at != std::string::npos && is_apart(rest, at, unit.size()) && rest != unit) {
                asked.unit = unit;
                rest.erase(at, unit.size());
                break;
            }
        words = words_of(rest);
        if (!words.empty()) take_genitive(words, asked);
        if (words.size() > 1 && words[0] == "not" && is_number(words[1])) {
            asked = {"not/" + words[1], "", "", {}};
            words.erase(words.begin(), words.begin() + 2);
            is_part = true;
        }
        asked.period = {PrintedPeriod::Kind::outcome, year_, false};
        for (const std::string& word : words) {
            is_part = is_part || !is_number(word) || is_year(word);
            if (is_year(word)) asked.period.year = std::atoi(word.c_str());
        }
        std::erase_if(words, is_number);
        if (take(words, "avvikelse")) {
            asked.period.kind = PrintedPeriod::Kind::deviation;
            take(words, "mot");
            take(words, "budget");
        } else if (take(words, "budget") || take(words, "budgeterade")) {
            asked.period.kind = PrintedPeriod::Kind::budget;
        }
        if (!words.empty()) asked.label = joined(words);
        return !asked.label.empty() || asked.table.starts_with("not/");
    }

    static bool is_apart(const std::string& text, std::size_t at, std::size_t size) {
        const auto blank = [&](std::size_t i) { return i >= text.size() || text[i] == ' ' || text[i] == ','; };
        return (at == 0 || blank(at - 1)) && blank(at + size);
    }

    /// "navets resultat": the unit whose name, or whose name's first word, stands there with an s.
    void take_genitive(std::vector<std::string>& words, Asked& asked) const {
        std::string found;
        for (const std::string& unit : units_)
            if (const auto name = words_of(unit); !name.empty() && words[0] == name[0] + "s") {
                if (!found.empty()) return;
                found = unit;
            }
        if (found.empty()) return;
        asked.unit = found;
        words.erase(words.begin());
    }

    std::optional<Found> look_up(const Asked& asked, const std::string& says) const {
        if (asked.label.empty()) return one_of(asked, [&](const PrintedFigure& f) { return spoken_of(f, says); });
        std::string label = asked.label;
        const auto same = [&](const PrintedFigure& f) { return label_of(f) == label; };
        if (const auto found = one_of(asked, same)) return found;
        for (const auto& [usual, row] : usual_names)
            if (usual == label) label = row;
        if (const auto found = one_of(asked, same)) return found;
        return one_of(asked, [&](const PrintedFigure& f) { return label_of(f).starts_with(label + " "); });
    }

    static std::string label_of(const PrintedFigure& figure) { return joined(words_of(folded(figure.row))); }

    /// Whether the sentence holds every word of the row's label, where the year reported may be left out.
    bool spoken_of(const PrintedFigure& figure, const std::string& says) const {
        const std::vector<std::string> spoken = words_of(folded(says)), label = words_of(folded(figure.row));
        return std::all_of(label.begin(), label.end(), [&](const std::string& word) {
            return word == std::to_string(year_) || std::find(spoken.begin(), spoken.end(), word) != spoken.end();
        });
    }

    /// The quantity of the figures that fit, in the first table that has any; nothing when they are several.
    template <class Fits>
    std::optional<Found> one_of(const Asked& asked, const Fits& fits) const {
        std::map<std::size_t, std::vector<Found>> by_table;
        for (const auto& [i, found] : by_figure_) {
            const PrintedFigure& figure = out_.figures[i];
            const bool same_year =
                asked.period.kind == PrintedPeriod::Kind::deviation || figure.period.year == asked.period.year;
            if (figure.period.kind != asked.period.kind || !same_year || folded(figure.unit) != asked.unit) continue;
            if (!asked.table.empty() && figure.table != asked.table) continue;
            if (!fits(figure)) continue;
            const auto place = std::find(std::begin(table_order), std::end(table_order), figure.table);
            by_table[static_cast<std::size_t>(place - std::begin(table_order))].push_back(found);
        }
        if (by_table.empty()) return std::nullopt;
        const std::vector<Found>& first = by_table.begin()->second;
        const bool one = std::all_of(first.begin(), first.end(),
                                     [&](const Found& f) { return f.quantity == first.front().quantity; });
        return one ? std::optional(first.front()) : std::nullopt;
    }

    int year_;
    Model& model_;
    Proof& out_;
    std::map<std::size_t, Found> by_figure_;
    std::vector<std::string> units_;  // folded
};

}  // namespace

void bind_sentences(std::vector<PrintedFigure> sentences, int year, Model& model, Proof& out) {
    SentenceBinder binder(year, model, out);
    for (PrintedFigure& sentence : sentences) binder.bind(std::move(sentence));
}

}  // namespace bokslut::proof
