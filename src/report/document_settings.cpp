#include "bokslut/report/document_settings.hpp"

#include "bokslut/report/definition.hpp"

namespace bokslut {

DocumentSettings read_document_settings(Section& file, const std::string& path, Findings& findings) {
    DocumentSettings out;
    auto section = file.section("dokument", findings);
    if (!section) return out;
    const auto value = section->value("ordning");
    const auto items = value ? value->as_list() : std::nullopt;
    const std::vector<std::string> names = section->texts("ordning", findings);
    for (std::size_t i = 0; i < names.size(); ++i)
        out.order.push_back({names[i], items && i < items->size() ? (*items)[i].place() : section->place("ordning")});
    if (const auto folder = section->text("texter", findings))
        out.texts = {beside(path, *folder), section->place("texter")};
    const auto zeros = section->choice("nollrader", {"visas", "döljs", "streck"}, findings).value_or("visas");
    out.zeros = zeros == "döljs" ? ZeroLines::hidden : zeros == "streck" ? ZeroLines::dashed : ZeroLines::shown;
    section->finish(findings);
    return out;
}

}  // namespace bokslut
