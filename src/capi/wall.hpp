// What every function of the C API stands behind: nothing thrown crosses, texts and structs are taken and given by one
// rule. Private.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <new>
#include <optional>
#include <string>
#include <string_view>

#include "bokslut/bokslut.h"
#include "bokslut/core/amount.hpp"
#include "bokslut/core/calendar.hpp"
#include "capi/findings.hpp"

namespace bokslut::capi {

/// Why a call gives up.
struct Failure {
    bokslut_status status = BOKSLUT_INTERNAL;
    FindingRecord reason;
    FindingList all;  ///< what was found before
};

/// For what the caller did: "capi.null" and a sentence in English.
[[nodiscard]] Failure misuse(std::string code, std::string text, bokslut_status status = BOKSLUT_BAD_ARGUMENT);
/// The same as a finding tells it, in the caller's language.
[[nodiscard]] Failure misuse(const Findings& findings, Language language);
/// For what is wrong with the user's data: the first finding at level error, and all of them.
[[nodiscard]] Failure bad_input(const Findings& findings, Language language);

void give_error(bokslut_error** error, Failure failure) noexcept;

/// Runs `work`, which returns a status or throws Failure, and turns all that is thrown into a status.
template <class Work>
bokslut_status guarded(bokslut_error** error, const Work& work) noexcept {
    if (error != nullptr) *error = nullptr;
    try {
        return work();
    } catch (Failure& failure) {
        const bokslut_status status = failure.status;
        give_error(error, std::move(failure));
        return status;
    } catch (const std::bad_alloc&) {
        return BOKSLUT_NO_MEMORY;
    } catch (const std::exception& fault) {
        try {
            give_error(error, misuse("capi.internal", fault.what(), BOKSLUT_INTERNAL));
        } catch (...) {
        }
        return BOKSLUT_INTERNAL;
    } catch (...) {
        return BOKSLUT_INTERNAL;
    }
}

/// The handle or place that `pointer` is; NULL is the caller's fault.
template <class T>
T& required(T* pointer, const char* name) {
    if (pointer == nullptr) throw misuse("capi.null", std::string(name) + " is NULL");
    return *pointer;
}

/// A text with its length, or ended by its zero.
std::string_view given_text(const char* data, std::size_t size, const char* name);
std::string_view given_text(const bokslut_text& text, const char* name);

/// The same of a path, which cannot hold a zero byte.
std::string given_path(const char* data, std::size_t size);
std::string given_path(const bokslut_text& path, const char* name);

inline bokslut_text borrowed(const std::string& text) {
    return {text.c_str(), text.size()};
}
/// Of a literal: it must end in a zero.
inline bokslut_text borrowed_literal(std::string_view text) {
    return {text.data() == nullptr ? "" : text.data(), text.size()};
}

/// Throws where an options struct is no such thing: of no size, or with more set than this version knows. `size` is
/// ours.
void check_options(const void* given, std::size_t size);

/// The options as this version knows them: what an older caller does not have is zero.
template <class Options>
Options given_options(const Options* given) {
    Options options{};
    options.struct_size = sizeof options;
    if (given == nullptr) return options;
    check_options(given, sizeof options);
    std::memcpy(&options, given, std::min(given->struct_size, sizeof options));
    options.struct_size = sizeof options;
    return options;
}

/// Fills as much of `out` as its caller knows of.
template <class Struct>
void fill(Struct* out, Struct values) {
    const std::size_t size = required(out, "out").struct_size;
    if (size < sizeof size) throw misuse("capi.struct_size", "struct_size is not set");
    values.struct_size = size;
    std::memcpy(out, &values, std::min(size, sizeof values));
}

/// Nothing in place of what a call that fails would have given.
inline void clear(bokslut_text* out) noexcept {
    if (out != nullptr) *out = borrowed_literal("");
}
inline void clear(std::int64_t* out) noexcept {
    if (out != nullptr) *out = 0;
}
/// Zeros all that the caller knows of `out`, but its size.
template <class Struct>
void clear(Struct* out) noexcept {
    if (out == nullptr || out->struct_size < sizeof out->struct_size) return;
    const std::size_t size = std::min(out->struct_size, sizeof *out);
    std::memset(reinterpret_cast<char*>(out) + sizeof out->struct_size, 0, size - sizeof out->struct_size);
}

/// guarded(), of a call that fills `out` and nothing else.
template <class Struct, class Work>
bokslut_status filling(Struct* out, const Work& work) noexcept {
    clear(out);
    return guarded(nullptr, work);
}

/// guarded(), of a call that hands out bulk, of which `size` says how much.
template <class Work>
bokslut_status handing_out(std::size_t* size, bokslut_error** error, const Work& work) noexcept {
    if (size != nullptr) *size = 0;
    return guarded(error, [&] {
        required(size, "size");
        return work();
    });
}

template <class Items>
auto& item_at(Items& items, std::size_t index, const char* name) {
    if (index >= items.size()) throw misuse("capi.index", std::string(name) + " is beyond the end");
    return items[index];
}

/// Bulk, by the rule for buffers; `copy` puts all of it where there is room.
template <class Element, class Copy>
bokslut_status hand_out(std::size_t count, Element* buffer, std::size_t capacity, std::size_t* size, const Copy& copy) {
    if (buffer == nullptr && capacity > 0) throw misuse("capi.null", "buffer is NULL");
    required(size, "size") = count;
    if (buffer == nullptr) return BOKSLUT_OK;
    if (capacity < count) throw misuse("capi.too_small", "the buffer is too small", BOKSLUT_TOO_SMALL);
    copy();
    return BOKSLUT_OK;
}
inline bokslut_status hand_out(const std::string& text, char* buffer, std::size_t capacity, std::size_t* size) {
    return hand_out(text.size(), buffer, capacity, size, [&] { std::copy_n(text.data(), text.size(), buffer); });
}

Language language_of(bokslut_language language);

/// YYYYMMDD.
inline std::int32_t day_number(const Date& date) {
    return (date.year * 100 + date.month) * 100 + date.day;
}

/// The amount, 0 where it is not known; adds `flag` to `known` where it is.
inline std::int64_t ore_of(const std::optional<Amount>& amount, std::int32_t flag, std::int32_t& known) {
    if (!amount) return 0;
    known |= flag;
    return amount->ore();
}

/// BOKSLUT_FOUND where there is an error among what was found.
inline bokslut_status status_of(const Findings& findings) {
    return findings.has_errors() ? BOKSLUT_FOUND : BOKSLUT_OK;
}

}  // namespace bokslut::capi
