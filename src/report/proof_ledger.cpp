#include "report/proof_ledger.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

#include "bokslut/core/number_text.hpp"
#include "bokslut/core/settings.hpp"
#include "report/proof_binder.hpp"

namespace bokslut::proof {

namespace {

const std::string code = "proof.differs_from_ledger";

/// What the ledger gives for a quantity: exactly, and as its own report prints it where that is moved so that sums
/// hold.
struct LedgerAmount {
    Amount exact;
    std::optional<std::pair<std::int64_t, Measure>> moved;
};

/// The amounts of the ledger's report by the keys that the binder gives.
class LedgerFigures {
public:
    LedgerFigures(const Forms& forms, const Document& ledger) : figures_(figures_of(ledger)) {
        std::vector<PrintedFigure> printed;
        for (const DocumentFigure& figure : figures_) printed.push_back(figure.printed);
        Binder binder(forms, printed, true);
        model_ = binder.bind();
        const std::vector<BoundFigure> bound = binder.bound();
        for (std::size_t i = 0; i < bound.size(); ++i)
            if (!bound[i].key.empty()) by_key_.emplace(bound[i].key, of_figure(i, bound[i].sign));
    }

    /// By the same key; else by the quantity that the key is another word for, or that the report leaves out as zero.
    std::optional<LedgerAmount> amount(const std::string& key) const {
        if (const auto found = by_key_.find(key); found != by_key_.end()) return found->second;
        const auto quantity = model_.find(key);
        if (!quantity) return std::nullopt;
        const ModelQuantity& known = model_.quantities[*quantity];
        if (!known.figures.empty()) {
            const auto& [figure, sign] = known.figures.front();
            return of_figure(figure, sign);
        }
        return known.hard == consistency::exactly_zero ? std::optional(LedgerAmount{}) : std::nullopt;
    }

private:
    LedgerAmount of_figure(std::size_t i, int sign) const {
        const Figure& figure = *figures_[i].figure;
        if (figure.shown == shown_steps(figure.exact, figure.measure)) return {sign * figure.exact, std::nullopt};
        return {sign * figure.exact, std::pair(sign * figure.shown, figure.measure)};
    }

    std::vector<DocumentFigure> figures_;
    std::map<std::string, LedgerAmount> by_key_;
    Model model_;
};

class Comparison {
public:
    Comparison(consistency::Printing rounding, bool exact_zeros, Proof& out)
        : rounding_(rounding), exact_zeros_(exact_zeros), out_(out) {}

    /// A possible print, or what the ledger's own report prints where it moves a figure so that sums hold.
    bool agrees(std::size_t index, const LedgerAmount& amount, int sign) {
        const Amount exact = sign * amount.exact;
        const PrintedFigure& figure = out_.figures[index];
        const std::int64_t step = figure.measure.ore_per_step();
        const auto zeros = exact_zeros_ ? consistency::Zeros::exact : consistency::Zeros::rounded;
        const bool as_ours =
            amount.moved && sign * amount.moved->first == figure.shown && amount.moved->second == figure.measure;
        if (as_ours || consistency::printed_interval(figure.shown, step, rounding_, zeros).contains(exact.ore())) {
            ++out_.ledger->agree;
            return true;
        }
        ++out_.ledger->differ;
        const std::int64_t right = consistency::shown_as(exact.ore(), step, rounding_);
        const auto text = [&](std::int64_t shown) {
            return number_text(shown, figure.measure.decimals, NumberStyle::plain());
        };
        ProofFinding finding;
        finding.finding = {code,
                           {{"figure", figure_text(figure)},
                            {"exact", kronor_text(exact)},
                            {"ledger", text(right)},
                            {"shown", text(figure.shown)},
                            {"difference", text(figure.shown - right) + " " + std::string(figure.measure.name())}},
                           figure.place};
        finding.amount = Amount::from_ore((figure.shown - right) * step);
        finding.figures = {index};
        finding.proved = true;
        out_.findings.push_back(std::move(finding));
        return false;
    }

    void leave_out(std::size_t index) {
        ++out_.ledger->unbound;
        const PrintedFigure& figure = out_.figures[index];
        Missing& missing = missing_[figure.table + "\n" + figure.unit];
        missing.title = table_title(figure.table) + (figure.unit.empty() ? "" : ", " + figure.unit);
        ++missing.count;
        if (std::find(missing.rows.begin(), missing.rows.end(), figure.row) == missing.rows.end())
            missing.rows.push_back(figure.row);
    }

    void tell_left_out() {
        constexpr std::size_t most_rows = 6;
        for (const auto& [place, missing] : missing_) {
            std::string rows;
            for (std::size_t i = 0; i < missing.rows.size() && i < most_rows; ++i)
                rows += (i == 0 ? "" : "; ") + missing.rows[i];
            if (missing.rows.size() > most_rows)
                rows += "; och " + std::to_string(missing.rows.size() - most_rows) + " till";
            out_.unchecked.push_back(missing.title + ": " + std::to_string(missing.count) +
                                     (missing.count == 1 ? " siffra" : " siffror") +
                                     " utan motsvarighet i bokföringens rapport (" + rows + ")");
        }
    }

private:
    struct Missing {
        std::string title;
        std::size_t count = 0;
        std::vector<std::string> rows;
    };

    consistency::Printing rounding_;
    bool exact_zeros_;
    Proof& out_;
    std::map<std::string, Missing> missing_;  // by table and unit
};

}  // namespace

/// What a table of a note is called in every report: by the note's line, since its number may differ.
std::string Binder::name_of_note(const Sheet& sheet) const {
    const std::size_t part = sheet.table.find('/', 4);
    const Line* line = line_of_note(sheet);
    for (const NoteStatement& note : forms_.statements.notes)
        if (!line && note.id == sheet.table.substr(0, part)) line = forms_.line(note.line_id);
    if (!line) return sheet.table;
    return "not/" + line->id + (part == std::string::npos ? "" : sheet.table.substr(part));
}

/// A row that is no quantity of the forms is known by its label; in a table that is no form's, so is its column.
std::vector<BoundFigure> Binder::bound() const {
    std::vector<BoundFigure> all = bound_;
    for (const Sheet& sheet : sheets_) {
        const std::string table = sheet.table.starts_with("not/") ? name_of_note(sheet) : sheet.table;
        std::map<std::string, int> met;
        for (const SheetRow& row : sheet.rows) {
            const std::string label = plain_label(row.label);
            const std::string own = table + "#" + label + "#" + std::to_string(++met[label]);
            for (std::size_t i : row.figures) {
                std::string& key = all[i].key;
                if (key.empty()) key = own + "@" + folded(figures_[i].column);
                if (key.find('#') != std::string::npos) key = own + key.substr(key.rfind('@'));
            }
        }
    }
    return all;
}

std::set<std::size_t> hold_against_ledger(const Forms& forms, const Binder& published, const Document& ledger,
                                          consistency::Printing rounding, bool exact_zeros, Proof& out) {
    const LedgerFigures amounts(forms, ledger);
    Comparison comparison(rounding, exact_zeros, out);
    out.ledger.emplace();
    std::set<std::size_t> agreeing;
    const std::vector<BoundFigure> bound = published.bound();
    for (std::size_t i = 0; i < bound.size(); ++i) {
        const auto amount = bound[i].key.empty() ? std::nullopt : amounts.amount(bound[i].key);
        if (!amount)
            comparison.leave_out(i);
        else if (comparison.agrees(i, *amount, bound[i].sign))
            agreeing.insert(i);
    }
    comparison.tell_left_out();
    return agreeing;
}

void refer_from_ledger(Proof& out) {
    for (ProofFinding& finding : out.findings) {
        if (finding.finding.code != code) continue;
        for (std::size_t other = 0; other < out.findings.size(); ++other) {
            const ProofFinding& known = out.findings[other];
            if (known.finding.code != code &&
                std::find(known.figures.begin(), known.figures.end(), finding.figures.front()) != known.figures.end())
                finding.refers_to.push_back(other);
        }
    }
}

}  // namespace bokslut::proof
