#include "capi/wall.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

struct bokslut_error {
    bokslut::capi::FindingRecord reason;
    bokslut_findings findings;
};

namespace bokslut::capi {

Failure misuse(std::string code, std::string text, bokslut_status status) {
    Failure failure;
    failure.status = status;
    failure.reason.code = std::move(code);
    failure.reason.text = std::move(text);
    return failure;
}

Failure misuse(const Findings& findings, Language language) {
    Failure failure = bad_input(findings, language);
    failure.status = BOKSLUT_BAD_ARGUMENT;
    return failure;
}

Failure bad_input(const Findings& findings, Language language) {
    Failure failure;
    failure.status = BOKSLUT_BAD_INPUT;
    failure.all = FindingList(findings, language);
    for (const FindingRecord& record : failure.all.records) {
        if (record.severity != BOKSLUT_ERROR) continue;
        failure.reason = record;
        return failure;
    }
    failure.reason.code = "capi.no_result";
    failure.reason.text = "there is nothing to give, and no finding says why";
    return failure;
}

void give_error(bokslut_error** error, Failure failure) noexcept {
    if (error == nullptr) return;
    *error = new (std::nothrow) bokslut_error{std::move(failure.reason), {std::move(failure.all)}};
}

std::string_view given_text(const char* data, std::size_t size, const char* name) {
    if (data == nullptr && size == 0) return {};
    required(data, name);
    return size == BOKSLUT_ZERO_ENDED ? std::string_view(data) : std::string_view(data, size);
}

std::string_view given_text(const bokslut_text& text, const char* name) {
    return given_text(text.data, text.size, name);
}

std::string given_path(const char* data, std::size_t size) {
    return given_path({data, size}, "path");
}

std::string given_path(const bokslut_text& path, const char* name) {
    const std::string_view text = given_text(path, name);
    if (text.find('\0') != std::string_view::npos) throw misuse("capi.path", "the path holds a zero byte");
    return std::string(text);
}

void check_options(const void* given, std::size_t size) {
    constexpr std::size_t largest = 4096;  // no version has any such; without a bound, what is not set would be read
    std::size_t given_size = 0;
    std::memcpy(&given_size, given, sizeof given_size);
    if (given_size < sizeof given_size || given_size > largest)
        throw misuse("capi.struct_size", "struct_size is not set");
    if (given_size <= size) return;
    const auto* bytes = static_cast<const unsigned char*>(given);
    if (std::any_of(bytes + size, bytes + given_size, [](unsigned char byte) { return byte != 0; }))
        throw misuse("capi.options_newer", "an option is set that this version does not know");
}

Language language_of(bokslut_language language) {
    if (language == BOKSLUT_SWEDISH) return Language::swedish;
    if (language == BOKSLUT_ENGLISH) return Language::english;
    throw misuse("capi.language", "no such language");
}

}  // namespace bokslut::capi

using namespace bokslut::capi;

void bokslut_error_free(bokslut_error* error) {
    delete error;
}

bokslut_text bokslut_error_code(const bokslut_error* error) {
    return error == nullptr ? borrowed_literal("") : borrowed(error->reason.code);
}

bokslut_text bokslut_error_text(const bokslut_error* error) {
    return error == nullptr ? borrowed_literal("") : borrowed(error->reason.text);
}

bokslut_text bokslut_error_file(const bokslut_error* error) {
    return error == nullptr ? borrowed_literal("") : borrowed(error->reason.place.file);
}

int32_t bokslut_error_line(const bokslut_error* error) {
    return error == nullptr ? 0 : error->reason.place.line;
}

int32_t bokslut_error_column(const bokslut_error* error) {
    return error == nullptr ? 0 : error->reason.place.column;
}

const bokslut_findings* bokslut_error_findings(const bokslut_error* error) {
    return error == nullptr ? nullptr : &error->findings;
}

int32_t bokslut_version_number(void) {
    return BOKSLUT_VERSION_NUMBER;
}

#define BOKSLUT_TEXT_OF(number) #number
#define BOKSLUT_VERSION_TEXT(major, minor, patch) \
    BOKSLUT_TEXT_OF(major) "." BOKSLUT_TEXT_OF(minor) "." BOKSLUT_TEXT_OF(patch)

const char* bokslut_version_text(void) {
    return BOKSLUT_VERSION_TEXT(BOKSLUT_VERSION_MAJOR, BOKSLUT_VERSION_MINOR, BOKSLUT_VERSION_PATCH);
}

const char* bokslut_status_text(bokslut_status status) {
    switch (status) {
        case BOKSLUT_OK:
            return "done";
        case BOKSLUT_FOUND:
            return "done, and there are findings at level error";
        case BOKSLUT_BAD_INPUT:
            return "a file cannot be used";
        case BOKSLUT_BAD_ARGUMENT:
            return "an argument is NULL, beyond the end or not known";
        case BOKSLUT_BAD_STATE:
            return "this call cannot come now";
        case BOKSLUT_TOO_SMALL:
            return "the buffer is too small";
        case BOKSLUT_NOT_FOUND:
            return "there is none";
        case BOKSLUT_NOT_BUILT:
            return "built without a package that this takes";
        case BOKSLUT_NO_MEMORY:
            return "no memory";
        case BOKSLUT_INTERNAL:
            return "a fault of the library";
        default:
            return "no such status";
    }
}
