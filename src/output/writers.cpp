#include "bokslut/output/writers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "bokslut/core/error.hpp"
#include "output/optional.hpp"

namespace bokslut {

const std::vector<Format>& known_formats() {
    static const std::vector<Format> formats = {
        {"text", "txt", ""},
        {"markdown", "md", ""},
        {"html", "html", ""},
        {"csv", "csv", ""},
        {"json", "json", ""},
        {"xlsx", "xlsx", output::has_xlsx() ? "" : output::xlsx_packages},
        {"docx", "docx", output::has_docx() ? "" : output::docx_packages},
    };
    return formats;
}

const std::vector<Format>& available_formats() {
    static const std::vector<Format> formats = [] {
        std::vector<Format> here;
        std::copy_if(known_formats().begin(), known_formats().end(), std::back_inserter(here),
                     [](const Format& format) { return format.needs.empty(); });
        return here;
    }();
    return formats;
}

std::string write_document(const Document& document, std::string_view format, const WriteOptions& options) {
    if (format == "text") return write_text(document, options);
    if (format == "markdown") return write_markdown(document);
    if (format == "html") return write_html(document);
    if (format == "csv") return write_csv(document);
    if (format == "json") return write_json(document, options);
    if (format == "xlsx") return write_xlsx(document);
    if (format == "docx") return write_docx(document);
    throw Error(fmt::format("no output format is called '{}'", format));
}

}  // namespace bokslut
