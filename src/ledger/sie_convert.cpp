// convert_sie: a file as another type.
#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "bokslut/ledger/sie.hpp"
#include "ledger/sie_balances.hpp"
#include "ledger/sie_layout.hpp"

namespace bokslut {
namespace {

/// Whether a file of one type holds all that the other needs; what can be computed from vouchers counts.
bool suffices(SieType from, SieType to) {
    if (from == to || from == SieType::type4e) return true;
    return from != SieType::type4i && to < from;
}

bool of_objects(const SieLine& line) {
    return line.objects && !line.objects->empty();
}

/// Takes the records that `to` may hold, and counts the others.
class Selection {
public:
    explicit Selection(SieType to) : to_(to) {}

    void apply(SieFile& file) {
        std::erase_if(file.records, [this](const SieEntry& entry) { return !is_allowed(entry.record); });
    }

    void tell(const std::string& file, Findings& findings) const {
        for (const auto& [label_and_name, count] : left_out_)
            findings.add("sie_file.left_out",
                         {{"type", std::string(sie_type_text(to_))},
                          {"record", label_and_name.second},
                          {"count", std::to_string(count)}},
                         Place{file, 0, 0, {}});
    }

private:
    bool is_allowed(const SieLine& line) {
        const SieLayout* layout = sie_layout(line.label);
        if (layout == nullptr) return true;
        const bool too_fine = to_ == SieType::type2 && of_objects(line) && layout->list_at != SieLayout::no_list;
        const bool allowed = layout->may_stand_in(to_);
        if (allowed && !too_fine) return true;
        ++left_out_[{layout->label, std::string(layout->text()) + (allowed ? " {…}" : "")}];
        return false;
    }

    SieType to_;
    std::map<std::pair<SieLabel, std::string>, std::size_t> left_out_;
};

/// The file's own year, as the reader sees it.
std::optional<Ledger> ledger_of(const SieFile& file) {
    Findings ignored;  // they were told when the file was read
    SieReader reader(file.name);
    reader.feed(write_sie(file, {true, false}, ignored));
    auto books = reader.finish(ignored);
    if (!books) return std::nullopt;
    return std::move(books->current);
}

void set_type(SieFile& file, SieType type) {
    const std::string digit(sie_type_text(type).substr(0, 1));
    const auto is_type = [](const SieEntry& entry) { return sie_label(entry.record.label) == SieLabel::sietyp; };
    const auto found = std::find_if(file.records.begin(), file.records.end(), is_type);
    if (found == file.records.end()) {
        file.records.push_back({{"#SIETYP", {digit}, {}, 0, {}, 0}, {}});
    } else {
        found->record.fields = {digit};
    }
}

bool has_record(const SieFile& file, SieLabel label) {
    return std::any_of(file.records.begin(), file.records.end(),
                       [label](const SieEntry& entry) { return sie_label(entry.record.label) == label; });
}

void set_covers_to(SieFile& file, Date date) {
    if (!has_record(file, SieLabel::omfattn))
        file.records.push_back({{"#OMFATTN", {date_text(date)}, {}, 0, {}, 0}, {}});
}

/// Months of the own year are written anew from the balances: from vouchers, which count before what the file states;
/// and where a reader had to take the rows of objects too, which are no longer there.
void drop_months(SieFile& file) {
    std::erase_if(file.records, [](const SieEntry& entry) {
        return sie_label(entry.record.label) == SieLabel::psaldo && entry.record.field(0) == "0";
    });
}

void add_balances(SieFile& file, const Ledger& ledger, bool has_vouchers, SieType type, Findings& findings) {
    BalanceRecords records(file, 0);
    records.add_closings(ledger);
    if (type == SieType::type1) return;
    set_covers_to(file, ledger.year.end);
    records.add_months(ledger, type == SieType::type3);
    if (type != SieType::type3 || !has_vouchers) return;
    records.add_object_months(ledger);
    records.add_object_closings(ledger);
    const bool has_objects = std::any_of(ledger.object_sets.begin(), ledger.object_sets.end(),
                                         [](const ObjectSet& objects) { return !objects.empty(); });
    if (has_objects && !records.states(SieLabel::oib))
        findings.add("sie_file.object_openings_unknown", {}, Place{file.name, 0, 0, {}});
}

}  // namespace

std::optional<SieFile> convert_sie(SieFile file, SieType type, Findings& findings) {
    const SieType from = file.type();
    const auto refuse = [&] {
        findings.add("sie_file.cannot_convert",
                     {{"from", std::string(sie_type_text(from))}, {"to", std::string(sie_type_text(type))}},
                     Place{file.name, 0, 0, {}});
        return std::nullopt;
    };
    if (!suffices(from, type)) return refuse();
    const bool is_other = from != type && type != SieType::type4i;
    const auto ledger = is_other ? ledger_of(file) : std::nullopt;
    if (is_other && (!ledger || (type != SieType::type1 && !knows_months(*ledger)))) return refuse();
    const bool has_vouchers = has_record(file, SieLabel::ver);
    Selection selection(type);
    selection.apply(file);
    set_type(file, type);
    if (is_other) {
        if (has_vouchers || (from == SieType::type3 && type == SieType::type2)) drop_months(file);
        add_balances(file, *ledger, from == SieType::type4e, type, findings);
    }
    selection.tell(file.name, findings);
    return file;
}

}  // namespace bokslut
