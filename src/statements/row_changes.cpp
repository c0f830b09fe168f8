// Applies [[rad]] to a form.
#include <algorithm>
#include <map>
#include <set>

#include "bokslut/statements/form_settings.hpp"
#include "statements/account_map.hpp"

namespace bokslut {

namespace {

std::string unused_id(const Form& form, const std::string& label) {
    const std::string id = form.prefix + "/" + slug(label, "_");
    if (!form.find(id)) return id;
    int number = 2;
    while (form.find(id + "_" + std::to_string(number))) ++number;
    return id + "_" + std::to_string(number);
}

class Changer {
public:
    Changer(Form& form, Findings& findings) : form_(form), findings_(findings) {}

    void apply(const RowChange& change) {
        if (change.row.empty())
            add(change);
        else if (wanted(change.row, change.place))
            alter_all(change);
    }

private:
    Line* wanted(const std::string& label, const Place& place) {
        Line* line = form_.labelled(label);
        if (!line) add_unknown_line(label, form_, place, findings_);
        return line;
    }

    bool by_accounts() const { return form_.prefix == "rr" || form_.prefix == "br"; }

    void refuse_accounts(const std::string& label, const Place& place) {
        findings_.add("statements.row_takes_no_accounts", {{"line", label}, {"statement", form_.title.sv}}, place);
    }

    void add(const RowChange& change) {
        const std::string anchor_label = change.after.value_or(change.before.value_or(""));
        const Line* anchor = change.name && !anchor_label.empty() ? wanted(anchor_label, change.place) : nullptr;
        if (!anchor) return;
        if (!change.accounts.empty() && !by_accounts()) return refuse_accounts(*change.name, change.place);
        const Line* owner = nullptr;
        for (const std::string& account : change.accounts)
            if (!owner) owner = owning_line(form_, account);

        Line line;
        line.id = unused_id(form_, *change.name);
        line.label = {*change.name, change.name_en.value_or("")};
        line.level = anchor->is_item() || !owner ? anchor->level : owner->level;
        const Line* like = owner ? owner : anchor;
        line.side = change.side.value_or(like->side);
        line.measure = like->is_heading() || like->sum != SumKind::none
                           ? (form_.prefix == "br" ? BalanceMeasure::closing : BalanceMeasure::movement)
                           : like->measure;
        if (line.side == LineSide::none && !change.accounts.empty()) {
            findings_.add("settings.missing_key", {{"key", "slag"}, {"section", "[[rad]] " + *change.name}},
                          change.place);
            return;
        }
        line.selects = true;
        line.accounts = change.accounts;
        line.keeps_side = like->keeps_side;
        line.show = change.show.value_or(Show::always);
        line.note = change.note;
        line.added = true;
        line.taken_from = owner ? owner->id : stands_for(*anchor, line.side);
        line.place = change.place;
        insert(std::move(line), anchor->id, change.after.has_value());
    }

    /// What a balance-sheet row of accounts that no line has counts as elsewhere: the line it stands by, or the
    /// leftovers of its side, so that the cash flow has its change.
    std::string stands_for(const Line& anchor, LineSide side) const {
        if (form_.prefix != "br") return "";
        if (anchor.is_item() && anchor.selects && anchor.side == side) return anchor.id;
        for (const Line& line : form_.lines)
            if (line.leftover && line.side == side) return line.id;
        return "";
    }

    /// Rows after the same line keep the order of the file.
    void insert(Line line, const std::string& anchor, bool after) {
        auto position =
            std::find_if(form_.lines.begin(), form_.lines.end(), [&](const Line& l) { return l.id == anchor; });
        if (after) {
            std::set<std::string>& placed = placed_after_[anchor];
            ++position;
            while (position != form_.lines.end() && placed.contains(position->id)) ++position;
            placed.insert(line.id);
        }
        form_.lines.insert(position, std::move(line));
    }

    /// A label may stand twice (a reserve at the beginning and at the end of the year): both rows change.
    void alter_all(const RowChange& change) {
        std::vector<std::string> ids;
        for (const Line& line : form_.lines)
            if (same_label(line.label.sv, change.row)) ids.push_back(line.id);
        if (change.side) ignored("slag", change);
        for (const std::string& id : ids) alter(*form_.find(id), change);
    }

    void ignored(const std::string& key, const RowChange& change) {
        findings_.add("statements.row_key_ignored", {{"key", key}, {"line", change.row}}, change.place);
    }

    void alter(Line& line, const RowChange& change) {
        if (!change.accounts.empty() && !line.selects) return refuse_accounts(change.row, change.place);
        if (change.name) line.label = {*change.name, ""};
        if (change.name_en) line.label.en = *change.name_en;
        line.accounts.insert(line.accounts.end(), change.accounts.begin(), change.accounts.end());
        if (change.show) line.show = *change.show;
        if (change.note) line.note = change.note;
        line.place = change.place;
        if (change.after || change.before) move(line.id, change);
    }

    void move(const std::string& id, const RowChange& change) {
        const std::string label = change.after.value_or(change.before.value_or(""));
        const Line* anchor = wanted(label, change.place);
        if (!anchor || anchor->id == id) return;
        const std::string anchor_id = anchor->id;
        const auto from =
            std::find_if(form_.lines.begin(), form_.lines.end(), [&](const Line& l) { return l.id == id; });
        Line line = std::move(*from);
        form_.lines.erase(from);
        insert(std::move(line), anchor_id, change.after.has_value());
    }

    Form& form_;
    Findings& findings_;
    std::map<std::string, std::set<std::string>> placed_after_;
};

}  // namespace

void apply_row_changes(Form& form, const std::vector<RowChange>& changes, Findings& findings) {
    Changer changer(form, findings);
    for (const RowChange& change : changes)
        if (change.statement == form.statement) changer.apply(change);
}

}  // namespace bokslut
