#include <algorithm>
#include <utility>

#include "bokslut/ledger/sie5.hpp"
#include "ledger/fingerprint.hpp"
#include "ledger/sie5/sie5_parser.hpp"
#include "ledger/sie5/xml_guard.hpp"
#include "ledger/sie5/xml_text.hpp"
#include "ledger/sie_books.hpp"

namespace bokslut {
namespace {

LineEnd first_line_end(std::string_view bytes) {
    const std::size_t at = bytes.find_first_of("\r\n");
    if (at == std::string_view::npos) return LineEnd::none;
    if (bytes[at] == '\n') return LineEnd::lf;
    return bytes.substr(at, 2) == "\r\n" ? LineEnd::crlf : LineEnd::cr;
}

class Sie5File {
public:
    Sie5File(const std::string& name, std::string text, Findings& findings)
        : decoder_(name, Encoding::utf8), text_(std::move(text)), places_(text_), findings_(findings) {}

    std::optional<Sie5Books> read(const SieBytes& bytes, const SieOptions& options) {
        pugi::xml_document document;
        if (!is_safe() || !parse(document)) return std::nullopt;
        const auto root = document.document_element();
        const XmlScope scope = XmlScope().within(root);
        const std::string_view name = sie5_name(root, scope);
        if (name != "Sie" && name != "SieEntry") {
            refuse("sie5.not_sie5", {}, 0);
            return std::nullopt;
        }
        Sie5Parser parser(places_, options.keep_vouchers);
        parser.read({root, &scope}, name == "SieEntry");
        SieContent content = parser.take_content();
        std::optional<Vouchers> vouchers;
        if (options.keep_vouchers) vouchers = vouchers_of(parser.columns(), content, decoder_);
        SieAnswer answer = make_books(std::move(content), decoder_, bytes, options.strict, findings_);
        if (!answer.books) return std::nullopt;
        answer.books->vouchers = std::move(vouchers);
        return Sie5Books{std::move(*answer.books), std::move(answer.info), parser.counts()};
    }

private:
    bool is_safe() {
        const auto [danger, at] = guard_xml(text_, sie5_most_depth, sie5_most_parts);
        if (danger == XmlDanger::document_type) return refuse("sie5.document_type", {}, at);
        if (danger == XmlDanger::too_deep)
            return refuse("sie5.too_deep", {{"limit", std::to_string(sie5_most_depth)}}, at);
        if (danger == XmlDanger::too_many)
            return refuse("sie5.too_large", {{"size", std::to_string(sie5_most_parts) + " element"}}, at);
        return true;
    }

    bool parse(pugi::xml_document& document) {
        constexpr unsigned options = pugi::parse_escapes | pugi::parse_eol | pugi::parse_wconv_attribute;
        if (const std::size_t zero = text_.find('\0'); zero != std::string::npos)
            return refuse("sie5.not_well_formed", {}, zero);
        const auto result = document.load_buffer(text_.data(), text_.size(), options, pugi::encoding_utf8);
        if (!result) {
            const auto at = static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0));
            return refuse("sie5.not_well_formed", {}, std::min(at, text_.size()));
        }
        // A file holds one outermost element; pugixml takes several.
        if (const auto second = document.document_element().next_sibling(); second.type() == pugi::node_element)
            return refuse("sie5.not_well_formed", {}, static_cast<std::size_t>(second.offset_debug()));
        return true;
    }

    bool refuse(const char* code, std::vector<std::pair<std::string, std::string>> arguments, std::size_t at) {
        findings_.add(code, std::move(arguments), decoder_.place(places_.place(at)));
        return false;
    }

    TextDecoder decoder_;
    std::string text_;
    XmlPlaces places_;
    Findings& findings_;
};

}  // namespace

bool can_read_sie5() {
    return true;
}

std::optional<Sie5Books> read_sie5(const std::string& name, std::string_view bytes, Findings& findings,
                                   const SieOptions& options) {
    const Place whole{name, 0, 0, {}};
    if (bytes.size() > sie5_most_bytes) {
        findings.add("sie5.too_large", {{"size", std::to_string(bytes.size() >> 20) + " MB"}}, whole);
        return std::nullopt;
    }
    XmlText read = xml_text(bytes);
    if (!read.unknown_encoding.empty()) {
        findings.add("sie5.encoding", {{"encoding", read.unknown_encoding}}, whole);
        return std::nullopt;
    }
    if (read.is_declared_wrong) findings.add("sie5.encoding_differs", {}, whole);
    Fingerprint fingerprint;
    fingerprint.feed(bytes);
    SieBytes described;
    described.encoding = read.encoding;
    described.line_end = first_line_end(bytes);
    described.size = bytes.size();
    described.fingerprint = fingerprint.value();
    return Sie5File(name, std::move(read.text), findings).read(described, options);
}

}  // namespace bokslut
