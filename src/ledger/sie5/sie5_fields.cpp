// Sie5Parser: attributes as values. Names in findings are those of the format's own description.
#include <utility>

#include "ledger/sie5/sie5_parser.hpp"
#include "ledger/sie_amount.hpp"

namespace bokslut {
namespace {

constexpr std::size_t shown_bytes = 100;  // of a value, in its message

RawArgument shown(std::string_view value) {
    return {"text", std::string(value.substr(0, shown_bytes))};
}

RawArgument record_of(const XmlElement& element) {
    return {"record", std::string(std::string_view(element.node.name()).substr(0, shown_bytes))};
}

// A decimal of XML Schema: unlike SIE 4's, it may have a plus sign and never a comma.
AmountResult read_xml_amount(std::string_view text) {
    if (text.find(',') != std::string_view::npos) return {Amount(), NumberFault::not_a_number};
    if (!text.starts_with('+')) return read_sie_amount(text);
    return text.starts_with("+-") ? AmountResult{Amount(), NumberFault::not_a_number} : read_sie_amount(text.substr(1));
}

}  // namespace

std::optional<std::string_view> Sie5Parser::required(const XmlElement& element, const char* name) {
    const std::string_view value = element.attribute(name);
    if (!value.empty()) return value;
    report_unreadable("sie.missing_field", {record_of(element), {"field", name}}, element);
    return std::nullopt;
}

std::optional<std::uint32_t> Sie5Parser::account(const XmlElement& element, const char* name) {
    const auto number = required(element, name);
    if (!number) return std::nullopt;
    return content_.rows.account(*number);
}

std::optional<std::int64_t> Sie5Parser::amount(const XmlElement& element) {
    const auto text = required(element, "amount");
    if (!text) return std::nullopt;
    const AmountResult result = read_xml_amount(*text);
    if (result) return result.value.ore();
    const char* code = result.fault == NumberFault::out_of_range ? "sie.amount_out_of_range" : "sie.bad_amount";
    report_unreadable(code, {record_of(element), shown(*text)}, element);
    return std::nullopt;
}

std::optional<Date> Sie5Parser::date(const XmlElement& element, const char* name) {
    const auto text = required(element, name);
    if (!text) return std::nullopt;
    const auto read = read_date(*text);
    if (!read) report_unreadable("sie5.bad_date", {record_of(element), shown(*text)}, element);
    return read;
}

std::optional<Month> Sie5Parser::month(const XmlElement& element, const char* name) {
    const auto text = required(element, name);
    if (!text) return std::nullopt;
    const auto read = read_month(*text);
    if (!read) report_unreadable("sie5.bad_date", {record_of(element), shown(*text)}, element);
    return read;
}

std::optional<ObjectRef> Sie5Parser::object(const XmlElement& element) {
    const auto dimension = required(element, "dimId");
    const auto code = required(element, "objectId");
    if (!dimension || !code) return std::nullopt;
    return ObjectRef{std::string(*dimension), std::string(*code)};
}

std::uint32_t Sie5Parser::object_set(ObjectSet objects, const XmlElement& at) {
    if (objects.empty()) return 0;
    const std::uint32_t id = content_.rows.object_set(std::move(objects));
    use(content_.object_set_uses, id, at);
    return id;
}

void Sie5Parser::use(std::vector<RawPlace>& uses, std::uint32_t id, const XmlElement& at) {
    if (id >= uses.size()) uses.resize(id + std::size_t{1});
    if (uses[id].line == 0) uses[id] = place(at);
}

}  // namespace bokslut
