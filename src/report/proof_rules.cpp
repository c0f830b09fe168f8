#include "report/proof_rules.hpp"

#include <algorithm>
#include <map>

#include "bokslut/core/settings.hpp"

namespace bokslut::proof {

namespace {

std::vector<std::string> parts_of(std::string_view text) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('|', begin), text.size());
        parts.push_back(plain_label(text.substr(begin, end - begin)));
        begin = end + 1;
    }
    return parts;
}

class RuleReader {
public:
    RuleReader(const std::vector<PrintedFigure>& figures, Model& model, Findings& findings)
        : figures_(figures), model_(model), findings_(findings) {
        for (std::size_t q = 0; q < model.quantities.size(); ++q)
            for (const auto& [figure, sign] : model.quantities[q].figures) quantity_[figure] = {q, sign};
    }

    void read(Section& rule) {
        const std::string name = rule.text("namn", findings_).value_or("");
        const auto kind = rule.choice("slag", {"identitet", "väntat"}, findings_);
        const auto own = rule.text("lika", findings_);
        const std::vector<std::string> others = rule.texts("med", findings_);
        for (const std::string key : {"namn", "lika", "med"})
            if (!rule.has(key))
                findings_.add("settings.missing_key", {{"key", key}, {"section", "[[samband]]"}}, rule.place());
        rule.finish(findings_);
        std::vector<consistency::Term> terms;
        bool known = own && add(*own, 1, rule.place("lika"), terms);
        for (const std::string& other : others) known = add(other, -1, rule.place("med"), terms) && known;
        if (!known) return;
        const bool expected = kind && *kind == "väntat";
        model_.relate(std::move(terms), expected ? ProofRelation::Class::expected : ProofRelation::Class::identity,
                      name);
        model_.relations.back().about.written = true;
    }

private:
    bool add(std::string_view text, int sign, const Place& place, std::vector<consistency::Term>& terms) {
        const std::string asked(text);
        if (text.starts_with('-')) {
            sign = -sign;
            text.remove_prefix(1);
        }
        std::vector<std::string> parts = parts_of(text);
        if (parts.size() == 3) parts.insert(parts.begin() + 1, "");
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < figures_.size() && parts.size() == 4; ++i) {
            const PrintedFigure& figure = figures_[i];
            if (plain_label(figure.table) == parts[0] && plain_label(figure.unit) == parts[1] &&
                plain_label(figure.row) == parts[2] && plain_label(figure.column) == parts[3])
                found.push_back(i);
        }
        if (found.size() != 1) {
            findings_.add("proof.rule_figure", {{"figure", asked}, {"count", std::to_string(found.size())}}, place);
            return false;
        }
        auto known = quantity_.find(found[0]);
        if (known == quantity_.end()) {
            const std::size_t quantity =
                model_.quantity("figure/" + std::to_string(found[0]), figure_text(figures_[found[0]]));
            model_.print(quantity, found[0]);
            known = quantity_.emplace(found[0], std::pair(quantity, 1)).first;
        }
        terms.push_back({sign * known->second.second, static_cast<consistency::Var>(known->second.first)});
        return true;
    }

    const std::vector<PrintedFigure>& figures_;
    Model& model_;
    Findings& findings_;
    std::map<std::size_t, std::pair<std::size_t, int>> quantity_;  // of each figure, with its sign
};

}  // namespace

void read_rules(const std::string& path, const std::vector<PrintedFigure>& figures, Model& model, Findings& findings) {
    const auto source = read_file(path, findings);
    auto file = source ? read_settings(*source, findings) : std::nullopt;
    if (!file) return;
    RuleReader reader(figures, model, findings);
    for (Section& rule : file->sections("samband", findings)) reader.read(rule);
    file->finish(findings);
}

}  // namespace bokslut::proof
