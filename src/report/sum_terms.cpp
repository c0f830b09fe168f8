#include "report/sum_terms.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>

namespace bokslut {

namespace {

using Terms = std::vector<FigureTerm>;

class Linker {
public:
    Linker(const FigureOrigins& origins, const Quantities& quantities, Evaluator& evaluator)
        : quantities_(quantities), evaluator_(evaluator) {
        for (const auto& [id, origin] : origins)
            if (origin.columns.size() == 1 && origin.columns.front().first == 1)
                printed_[origin.quantity].push_back({id, origin.columns.front().second});
    }

    /// Empty when the figure is no sum of printed figures.
    Terms terms(const std::string& id, const FigureOrigin& origin) {
        Terms out;
        bool complete = true;
        if (origin.columns.size() > 1) {
            for (const auto& [sign, column] : origin.columns)
                complete = complete && add(id, sign, origin.quantity, column, out);
        } else if (!evaluator_.is_given(origin.quantity, origin.columns.front().second)) {
            complete = add_parts(id, 1, origin.quantity, origin.columns.front().second, out);
        }
        std::set<std::string> seen;
        for (const FigureTerm& term : out) complete = complete && seen.insert(term.id).second;
        return complete ? out : Terms();
    }

private:
    struct Printed {
        std::string id;
        Column column;
    };

    /// The figure that prints a quantity over a column. Where columns differ in internal items only, the quantity may
    /// have none, and is then printed once for both.
    const std::string* find(std::size_t quantity, const Column& column) {
        const auto found = printed_.find(quantity);
        if (found == printed_.end()) return nullptr;
        const std::string* near = nullptr;
        for (const Printed& printed : found->second) {
            if (printed.column == column) return &printed.id;
            Column same = printed.column;
            same.with_internal = column.with_internal;
            if (same == column && evaluator_.value(quantity, printed.column) == evaluator_.value(quantity, column))
                near = &printed.id;
        }
        return near;
    }

    bool add(const std::string& self, int sign, std::size_t quantity, const Column& column, Terms& out) {
        const std::string* id = find(quantity, column);
        if (id && *id != self) {
            out.push_back({sign, *id});
            return true;
        }
        if (evaluator_.value(quantity, column) == Amount()) return true;
        if (!quantities_[quantity].is_sum() || evaluator_.is_given(quantity, column)) return false;
        return add_parts(self, sign, quantity, column, out);
    }

    bool add_parts(const std::string& self, int sign, std::size_t quantity, const Column& column, Terms& out) {
        Column before = column;
        --before.year;
        for (const Term& term : quantities_[quantity].terms) {
            const int with_sign = sign * term.sign;
            if (term.at != At::opening && !add(self, with_sign, term.quantity, column, out)) return false;
            const int of_opening = term.at == At::opening ? with_sign : -with_sign;
            if (term.at != At::closing && !add(self, of_opening, term.quantity, before, out)) return false;
        }
        return true;
    }

    const Quantities& quantities_;
    Evaluator& evaluator_;
    std::map<std::size_t, std::vector<Printed>> printed_;
};

}  // namespace

void link_sums(Document& document, const FigureOrigins& origins, const Quantities& quantities, Evaluator& evaluator) {
    std::map<std::string, Amount> exact;
    const auto each_figure = [&document](const std::function<void(Figure&)>& visit) {
        for (Block& block : document.blocks)
            if (auto* table = std::get_if<Table>(&block))
                for (Row& row : table->rows)
                    for (Cell& cell : row.cells)
                        if (auto* figure = std::get_if<Figure>(&cell)) visit(*figure);
    };
    each_figure([&](Figure& figure) { exact.emplace(figure.id, figure.exact); });

    FigureOrigins printed;
    for (const auto& [id, origin] : origins)
        if (exact.contains(id)) printed.emplace(id, origin);
    Linker linker(printed, quantities, evaluator);
    each_figure([&](Figure& figure) {
        const auto origin = printed.find(figure.id);
        if (origin == printed.end() || !figure.terms.empty()) return;
        Terms terms = linker.terms(figure.id, origin->second);
        Amount sum;
        for (const FigureTerm& term : terms) sum += term.sign * exact.at(term.id);
        if (sum == figure.exact) figure.terms = std::move(terms);
    });
}

}  // namespace bokslut
