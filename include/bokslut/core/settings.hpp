// The förbund's own file: a TOML tree with places. The only room that knows toml++.
//
// Keys are Swedish words in ASCII; the spelling with å, ä, ö is accepted too ("överskott" for "overskott"). A reader
// asks for the keys it knows, then calls finish(), which makes a finding of every key nobody asked for, with the
// nearest known. A value of the wrong kind is a finding (`settings.wrong_kind`) that says what was expected; the reader
// gets nothing.
//
// Threads: a Section is used by one thread at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bokslut/core/amount.hpp"
#include "bokslut/core/finding.hpp"
#include "bokslut/core/rounding.hpp"
#include "bokslut/core/source.hpp"

namespace bokslut {

class Section;

/// The largest amount that can be given, a hundred billion kronor: no sum of given amounts and books overflows.
inline constexpr std::int64_t settings_limit_ore = 10'000'000'000'000;

/// One value: a text, whole number, truth value, list or table. Floating-point values are refused on reading
/// (`settings.float`): numbers with decimals are written as text, "6,53 kr". A date without quotes is a text, as
/// written.
class Value {
public:
    const Place& place() const;
    /// The text, when it is one.
    std::optional<std::string> as_text() const;
    std::optional<std::int64_t> as_integer() const;
    std::optional<bool> as_boolean() const;
    /// The items, when it is a list.
    std::optional<std::vector<Value>> as_list() const;
    /// The table, when it is one.
    std::optional<Section> as_section() const;

    struct Node;
    explicit Value(std::shared_ptr<const Node> node) : node_(std::move(node)) {}

private:
    std::shared_ptr<const Node> node_;
};

/// One table of the file. Copies share what has been asked for; asking twice for the same table gives two Sections that
/// do not.
class Section {
public:
    /// Where the table begins.
    const Place& place() const;
    /// Where the value of `key` stands; the table's own place when the key is not there.
    Place place(std::string_view key) const;
    /// Whether the key is there. Counts as asking for it.
    bool has(std::string_view key) const;

    std::optional<Value> value(std::string_view key);
    std::optional<std::string> text(std::string_view key, Findings& findings);
    /// One of `allowed` (compared with å, ä, ö folded and in any case); another text is `settings.not_allowed`, which
    /// lists them. Returns the allowed spelling.
    std::optional<std::string> choice(std::string_view key, const std::vector<std::string>& allowed,
                                      Findings& findings);
    /// A whole number from `low` to `high`; another one is `settings.not_allowed`.
    std::optional<std::int64_t> integer(std::string_view key, Findings& findings, std::int64_t low = 0,
                                        std::int64_t high = 9999);
    std::optional<bool> boolean(std::string_view key, Findings& findings);
    /// A whole number of `unit`, or a text such as "135 tkr". What is no amount is `settings.bad_amount`.
    std::optional<Amount> amount(std::string_view key, Measure::Unit unit, Findings& findings);
    /// A list of texts, or one text as a list of one. Missing, or an item of the wrong kind: empty.
    std::vector<std::string> texts(std::string_view key, Findings& findings);
    /// A table, `[key]`.
    std::optional<Section> section(std::string_view key, Findings& findings);
    /// Tables in order, `[[key]]`; one table counts as a list of one. Missing: empty.
    std::vector<Section> sections(std::string_view key, Findings& findings);
    /// All keys and values, in the order of the file, as spelt there; marks every key as known.
    std::vector<std::pair<std::string, Value>> entries();

    /// Makes a finding (`settings.unknown_key`, with the nearest key that was asked for) of every key of this table
    /// that nobody asked for; and of a key that was asked for and stands twice in different spellings
    /// (`settings.duplicate_key`; the first counts). Tables within are finished by their own readers.
    void finish(Findings& findings) const;

    explicit Section(std::shared_ptr<const Value::Node> node);

private:
    struct Asked;
    std::shared_ptr<const Value::Node> node_;
    std::shared_ptr<Asked> asked_;  // the keys asked for, shared by copies of this section
};

/// Parses TOML. A syntax error is one finding (`settings.syntax`) with its place; a bare key with å, ä, ö gets the hint
/// to quote it (`settings.bare_key`); bytes that are not UTF-8 are `core.not_utf8`. Nothing is returned after an error.
std::optional<Section> read_settings(const Source& source, Findings& findings);

/// Lower case, å and ä as a, ö as o, é and ü as e and u, also when spelt with combining marks: how keys and names are
/// compared.
std::string folded(std::string_view text);
/// A text as a name: folded, only letters a to z and digits, with `between` once for whatever stands between them.
std::string slug(std::string_view text, std::string_view between);
/// The candidate with the smallest edit distance (folded) to `text`; empty when none is near enough to be a likely slip
/// (one edit, or one for every third letter; two letters that changed places are one edit). The first of equally near
/// ones.
std::string nearest(std::string_view text, const std::vector<std::string>& candidates);

}  // namespace bokslut
