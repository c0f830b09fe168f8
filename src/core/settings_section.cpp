#include <algorithm>
#include <utility>

#include "bokslut/core/number_text.hpp"
#include "bokslut/core/settings.hpp"
#include "core/settings_node.hpp"

namespace bokslut {
namespace {

using Node = Value::Node;

const Node::Entry* entry_of(const Node& table, std::string_view key) {
    const std::string wanted = folded(key);
    const auto found = std::find_if(table.entries.begin(), table.entries.end(),
                                    [&](const Node::Entry& entry) { return entry.folded == wanted; });
    return found == table.entries.end() ? nullptr : &*found;
}

void wrong_kind(std::string_view key, const std::string& expected, const Place& place, Findings& findings) {
    findings.add("settings.wrong_kind", {{"key", std::string(key)}, {"expected", expected}}, place);
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) all += (all.empty() ? "" : ", ") + text;
    return all;
}

}  // namespace

const Place& Value::place() const {
    return node_->place;
}

std::optional<std::string> Value::as_text() const {
    if (node_->kind != Node::Kind::text) return std::nullopt;
    return node_->text;
}

std::optional<std::int64_t> Value::as_integer() const {
    if (node_->kind != Node::Kind::integer) return std::nullopt;
    return node_->integer;
}

std::optional<bool> Value::as_boolean() const {
    if (node_->kind != Node::Kind::boolean) return std::nullopt;
    return node_->boolean;
}

std::optional<std::vector<Value>> Value::as_list() const {
    if (node_->kind != Node::Kind::list) return std::nullopt;
    return std::vector<Value>(node_->items.begin(), node_->items.end());
}

std::optional<Section> Value::as_section() const {
    if (node_->kind != Node::Kind::table) return std::nullopt;
    return Section(node_);
}

/// What the reader of a section has asked for.
struct Section::Asked {
    std::vector<std::string> keys;    ///< as asked
    std::vector<std::string> folded;  ///< the same, as compared
    bool all = false;

    void add(std::string_view key) {
        std::string compared = bokslut::folded(key);
        if (has(compared)) return;
        keys.emplace_back(key);
        folded.push_back(std::move(compared));
    }
    bool has(const std::string& compared) const {
        return std::find(folded.begin(), folded.end(), compared) != folded.end();
    }
};

Section::Section(std::shared_ptr<const Node> node) : node_(std::move(node)), asked_(std::make_shared<Asked>()) {}

const Place& Section::place() const {
    return node_->place;
}

Place Section::place(std::string_view key) const {
    const Node::Entry* entry = entry_of(*node_, key);
    return entry == nullptr ? node_->place : entry->value->place;
}

bool Section::has(std::string_view key) const {
    asked_->add(key);
    return entry_of(*node_, key) != nullptr;
}

std::optional<Value> Section::value(std::string_view key) {
    asked_->add(key);
    const Node::Entry* entry = entry_of(*node_, key);
    if (entry == nullptr) return std::nullopt;
    return Value(entry->value);
}

std::optional<std::string> Section::text(std::string_view key, Findings& findings) {
    const std::optional<Value> found = value(key);
    if (!found) return std::nullopt;
    std::optional<std::string> text = found->as_text();
    if (!text) wrong_kind(key, std::string(key) + " = \"…\"", found->place(), findings);
    return text;
}

std::optional<std::string> Section::choice(std::string_view key, const std::vector<std::string>& allowed,
                                           Findings& findings) {
    const std::optional<std::string> written = text(key, findings);
    if (!written) return std::nullopt;
    const auto found = std::find_if(allowed.begin(), allowed.end(),
                                    [&](const std::string& one) { return folded(one) == folded(*written); });
    if (found != allowed.end()) return *found;
    findings.add("settings.not_allowed", {{"key", std::string(key)}, {"text", *written}, {"allowed", joined(allowed)}},
                 place(key));
    return std::nullopt;
}

std::optional<std::int64_t> Section::integer(std::string_view key, Findings& findings, std::int64_t low,
                                             std::int64_t high) {
    const std::optional<Value> found = value(key);
    if (!found) return std::nullopt;
    const std::optional<std::int64_t> integer = found->as_integer();
    if (!integer) wrong_kind(key, std::string(key) + " = 123", found->place(), findings);
    if (!integer || (low <= *integer && *integer <= high)) return integer;
    findings.add("settings.not_allowed",
                 {{"key", std::string(key)},
                  {"text", std::to_string(*integer)},
                  {"allowed", std::to_string(low) + "-" + std::to_string(high)}},
                 found->place());
    return std::nullopt;
}

std::optional<bool> Section::boolean(std::string_view key, Findings& findings) {
    const std::optional<Value> found = value(key);
    if (!found) return std::nullopt;
    const std::optional<bool> boolean = found->as_boolean();
    if (!boolean) wrong_kind(key, std::string(key) + " = true / false", found->place(), findings);
    return boolean;
}

std::optional<Amount> Section::amount(std::string_view key, Measure::Unit unit, Findings& findings) {
    const std::optional<Value> found = value(key);
    if (!found) return std::nullopt;
    std::optional<std::string> written = found->as_text();
    if (const std::optional<std::int64_t> integer = found->as_integer()) written = std::to_string(*integer);
    if (!written) {
        wrong_kind(key, std::string(key) + " = \"135 tkr\"", found->place(), findings);
        return std::nullopt;
    }
    const AmountResult amount = read_amount(*written, unit);
    if (amount && std::abs(amount.value.ore()) <= settings_limit_ore) return amount.value;
    findings.add("settings.bad_amount", {{"key", std::string(key)}, {"text", *written}}, found->place());
    return std::nullopt;
}

std::vector<std::string> Section::texts(std::string_view key, Findings& findings) {
    const std::optional<Value> found = value(key);
    if (!found) return {};
    const std::vector<Value> items = found->as_list().value_or(std::vector<Value>{*found});
    std::vector<std::string> texts;
    for (const Value& item : items) {
        if (std::optional<std::string> text = item.as_text()) {
            texts.push_back(std::move(*text));
            continue;
        }
        wrong_kind(key, std::string(key) + " = [\"…\", \"…\"]", item.place(), findings);
        return {};
    }
    return texts;
}

std::optional<Section> Section::section(std::string_view key, Findings& findings) {
    const std::optional<Value> found = value(key);
    if (!found) return std::nullopt;
    std::optional<Section> section = found->as_section();
    if (!section) wrong_kind(key, "[" + std::string(key) + "]", found->place(), findings);
    return section;
}

std::vector<Section> Section::sections(std::string_view key, Findings& findings) {
    const std::optional<Value> found = value(key);
    if (!found) return {};
    const std::vector<Value> items = found->as_list().value_or(std::vector<Value>{*found});
    std::vector<Section> sections;
    for (const Value& item : items) {
        if (std::optional<Section> section = item.as_section()) {
            sections.push_back(std::move(*section));
            continue;
        }
        wrong_kind(key, "[[" + std::string(key) + "]]", item.place(), findings);
        return {};
    }
    return sections;
}

std::vector<std::pair<std::string, Value>> Section::entries() {
    asked_->all = true;
    std::vector<std::pair<std::string, Value>> entries;
    for (const Node::Entry& entry : node_->entries) entries.emplace_back(entry.key, Value(entry.value));
    return entries;
}

void Section::finish(Findings& findings) const {
    for (const Node::Entry& entry : node_->entries) {
        if (!asked_->has(entry.folded)) {
            if (asked_->all) continue;
            findings.add("settings.unknown_key", {{"key", entry.key}, {"nearest", nearest(entry.key, asked_->keys)}},
                         entry.place);
        } else if (entry_of(*node_, entry.key) != &entry) {
            findings.add("settings.duplicate_key", {{"key", entry.key}}, entry.place);
        }
    }
}

}  // namespace bokslut
