#include "bokslut/output/writers.hpp"

#include <fmt/format.h>

#include "bokslut/core/error.hpp"

namespace bokslut {

const std::vector<Format>& available_formats() {
    static const std::vector<Format> formats = {{"text", "txt"}, {"markdown", "md"}, {"html", "html"}, {"csv", "csv"}};
    return formats;
}

std::string write_document(const Document& document, std::string_view format, const WriteOptions& options) {
    if (format == "text") return write_text(document, options);
    if (format == "markdown") return write_markdown(document);
    if (format == "html") return write_html(document);
    if (format == "csv") return write_csv(document);
    throw Error(fmt::format("no output format is called '{}'", format));
}

}  // namespace bokslut
