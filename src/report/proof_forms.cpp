#include "report/proof_forms.hpp"

#include <algorithm>

namespace bokslut::proof {

namespace {

int latest_year(const std::vector<PrintedFigure>& figures) {
    int year = 0;
    for (const PrintedFigure& figure : figures)
        if (figure.period.kind == PrintedPeriod::Kind::outcome) year = std::max(year, figure.period.year);
    return year;
}

class FormReader {
public:
    FormReader(const std::vector<PrintedFigure>& figures, Findings& findings)
        : figures_(figures), findings_(findings) {}

    std::optional<Forms> read(const std::string& path) {
        if (!path.empty()) {
            out_.definition = read_definition(path, std::nullopt, findings_);
            if (!out_.definition) return std::nullopt;
        }
        out_.year = latest_year(figures_);
        if (out_.definition && out_.definition->year) out_.year = *out_.definition->year;
        if (out_.year == 0) {
            findings_.add("proof.no_year");
            return std::nullopt;
        }
        if (out_.definition) out_.input = statement_input(*out_.definition, out_.year);
        Findings own;
        const bool found = out_.definition ? read_layout(out_.definition->layout, out_.input, own) : best_layout(own);
        if (!found) {
            findings_.append(own);
            return std::nullopt;
        }
        out_.input.year = out_.year;
        add_stated_lines(out_.input.income);
        out_.balance_lines_unknown = add_stated_lines(out_.input.balance);
        out_.statements = compile_statements(out_.input, own);
        findings_.append(own);
        if (own.has_errors()) return std::nullopt;
        return std::move(out_);
    }

private:
    /// Without a förbund's file: the layout that has most of the printed rows.
    bool best_layout(Findings& own) {
        long most = -1;
        for (const std::string& layout : form_layouts()) {
            StatementInput input;
            if (!read_layout(layout, input, own)) return false;
            const long known = std::count_if(figures_.begin(), figures_.end(), [&](const PrintedFigure& figure) {
                const auto id = std::find(statement_ids().begin(), statement_ids().end(), figure.table);
                return id != statement_ids().end() && form_of(input, *id).labelled(figure.row);
            });
            if (known > most) out_.input = std::move(input);
            most = std::max(most, known);
        }
        return true;
    }

    bool read_layout(const std::string& layout, StatementInput& input, Findings& own) {
        const auto changes = out_.definition ? out_.definition->rows : std::vector<RowChange>{};
        return read_forms(input, layout, out_.year, changes, own);
    }

    /// Rows of our own CSV that the form does not have: lines that a förbund added. They are always items.
    bool add_stated_lines(Form& form) {
        if (out_.definition) return false;
        bool added = false;
        std::string after;
        for (const PrintedFigure& figure : figures_) {
            if (figure.table != form.statement || !figure.unit.empty() || figure.id.empty()) continue;
            const std::string id = quantity_of(figure.id);
            if (form.find(id) || !id.starts_with(form.prefix + "/")) {
                after = form.find(id) ? id : after;
                continue;
            }
            auto place =
                std::find_if(form.lines.begin(), form.lines.end(), [&](const Line& l) { return l.id == after; });
            Line line;
            line.id = id;
            line.label = {figure.row, ""};
            line.selects = true;
            line.added = true;
            line.level = place == form.lines.end() ? 0 : place->is_item() ? place->level : place->level + 1;
            form.lines.insert(place == form.lines.end() ? place : place + 1, std::move(line));
            after = id;
            added = true;
        }
        return added;
    }

    const std::vector<PrintedFigure>& figures_;
    Findings& findings_;
    Forms out_;
};

}  // namespace

const Line* Forms::line(const std::string& id) const {
    for (const Form* form : {&input.income, &input.balance, &input.cash_flow, &input.balance_requirement})
        if (const Line* found = form->find(id)) return found;
    return nullptr;
}

const Statement* Forms::statement(const std::string& table) const {
    for (const Statement* s : {&statements.income, &statements.balance, &statements.cash_flow, &statements.operations,
                               &statements.balance_requirement})
        if (s->id == table) return s;
    return nullptr;
}

std::optional<Forms> read_forms(const std::string& path, const std::vector<PrintedFigure>& figures,
                                Findings& findings) {
    return FormReader(figures, findings).read(path);
}

std::string quantity_of(const std::string& figure_id) {
    return figure_id.substr(0, figure_id.find_first_of("[@"));
}

}  // namespace bokslut::proof
