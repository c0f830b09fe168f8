#include "ledger/raw_findings.hpp"

#include <algorithm>
#include <utility>

#include "bokslut/core/source.hpp"
#include "core/utf8.hpp"

namespace bokslut {
namespace {

constexpr std::size_t excerpt_bytes = 400;   // 100 characters of UTF-8
constexpr std::size_t column_bytes = 4'000;  // beyond this, a column counts bytes
constexpr std::size_t excerpt_length = 100;

// A field may be as long as a line, and there may be a thousand findings of it.
std::string short_text(const TextDecoder& decoder, std::string_view bytes) {
    std::string text = decoder.text(bytes);
    return utf8::length(text) <= excerpt_length ? text : excerpt_of(text);
}

}  // namespace

RawPlace raw_place(int line, std::string_view text, std::size_t offset) {
    const std::size_t wanted = offset == RawPlace::no_column ? 0 : std::min(offset, column_bytes);
    return {line, offset, std::string(text.substr(0, std::max(wanted, excerpt_bytes)))};
}

Place TextDecoder::place(const RawPlace& raw) const {
    Place place{file_, raw.line, 0, excerpt_of(text(raw.excerpt))};
    if (raw.offset == RawPlace::no_column) return place;
    const std::size_t seen = std::min(raw.offset, raw.excerpt.size());
    const std::string before = text(std::string_view(raw.excerpt).substr(0, seen));
    place.column = static_cast<int>(utf8::length(before) + (raw.offset - seen) + 1);
    return place;
}

Place TextDecoder::place() const {
    return {file_, 0, 0, {}};
}

void RawFindings::add(std::string code, std::vector<RawArgument> arguments, RawPlace place) {
    if (++count_[code] > Findings::kept_per_code) return;
    for (RawArgument& argument : arguments) {
        if (argument.decoded || argument.text.size() <= excerpt_bytes) continue;
        argument.text = argument.text.substr(0, excerpt_bytes);  // another, since resize() keeps the memory
    }
    kept_.push_back({std::move(code), std::move(arguments), std::move(place)});
}

void RawFindings::deliver(const TextDecoder& decoder, Findings& findings) const {
    for (const Raw& raw : kept_) {
        std::vector<std::pair<std::string, std::string>> arguments;
        for (const RawArgument& argument : raw.arguments) {
            arguments.emplace_back(argument.name,
                                   argument.decoded ? argument.text : short_text(decoder, argument.text));
        }
        findings.add(raw.code, std::move(arguments), decoder.place(raw.place));
    }
    for (const auto& [code, count] : count_) {
        for (std::size_t i = Findings::kept_per_code; i < count; ++i) findings.add(code);  // counted there, not kept
    }
}

}  // namespace bokslut
