// SieParser: the fields of the record at hand. Field names in findings are those of the format's own description.
#include <charconv>
#include <string>
#include <utility>

#include "ledger/sie_amount.hpp"
#include "ledger/sie_mending.hpp"
#include "ledger/sie_parser.hpp"

namespace bokslut {

std::string_view SieParser::field(std::size_t at) const {
    return at < record_.fields.size() ? record_.fields[at] : std::string_view();
}

std::optional<std::string_view> SieParser::required(std::size_t at, const char* name) {
    const std::string_view text = field(at);
    if (!text.empty()) return text;
    report_unreadable("sie.missing_field", {record_argument(), {"field", name, true}}, here());
    return std::nullopt;
}

std::optional<std::uint32_t> SieParser::account(std::size_t at) {
    const auto text = required(at, "kontonr");
    if (!text) return std::nullopt;
    const std::uint32_t id = account_id(*text);
    use(content_.account_uses, id);
    return id;
}

// As it is declared: without escapes, which hardly any account has.
std::uint32_t SieParser::account_id(std::string_view field) {
    if (field.find('\\') == std::string_view::npos) return content_.rows.account(field);
    return content_.rows.account(unescaped(field));
}

std::optional<std::int64_t> SieParser::amount(std::size_t at, const char* name) {
    const std::string_view text = field(at);
    if (text.empty() && at < record_.fields.size()) {  // it is there, as ""
        report("sie.amount_empty", {record_argument()}, here());
        return 0;
    }
    if (!required(at, name)) return std::nullopt;
    if (const auto whole = split_amount(record_, at, line_)) {
        report_unreadable("sie.amount_split", {record_argument(), {"text", std::string(*whole)}}, here(text));
        return std::nullopt;
    }
    const AmountResult result = read_sie_amount(text);
    if (result) {
        if (text.find(',') != std::string_view::npos) {
            report("sie.decimal_comma", {record_argument(), {"text", std::string(text)}}, here(text));
        }
        return result.value.ore();
    }
    const char* code = result.fault == NumberFault::out_of_range ? "sie.amount_out_of_range" : "sie.bad_amount";
    std::vector<RawArgument> arguments{record_argument(), {"text", std::string(text)}};
    if (const std::string_view sign = foreign_minus(text); !sign.empty())
        arguments.push_back({"sign", std::string(sign), true});
    report_unreadable(code, std::move(arguments), here(text));
    return std::nullopt;
}

// No balance depends on it.
void SieParser::quantity(std::size_t at) {
    const std::string_view text = field(at);
    if (text.empty() || is_sie_quantity(text)) return;
    report("sie.bad_quantity", {record_argument(), {"text", std::string(text)}}, here(text));
}

std::optional<std::int32_t> SieParser::month(std::size_t at) {
    const auto text = required(at, "period");
    if (!text) return std::nullopt;
    if (const auto read = read_month(*text)) return read->number();
    report_unreadable("sie.bad_period", {record_argument(), {"text", std::string(*text)}}, here(*text));
    return std::nullopt;
}

std::optional<Date> SieParser::date(std::size_t at, const char* name) {
    const auto text = required(at, name);
    if (!text) return std::nullopt;
    if (const auto read = read_sie_date(*text)) return mended(*read, *text);
    report_unreadable("sie.bad_date", {record_argument(), {"text", std::string(*text)}}, here(*text));
    return std::nullopt;
}

Date SieParser::mended(const SieDate& read, std::string_view text) {
    if (!read.as_written) {
        report("sie.date_mended",
               {record_argument(), {"text", std::string(text)}, {"date", date_text(read.date), true}}, here(text));
    }
    return read.date;
}

std::optional<int> SieParser::year_number(std::size_t at) {
    const std::string_view text = field(at);
    int number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault == std::errc() && end == text.data() + text.size()) {
        if (number <= 0) return number;
        report_once("sie.later_year", {record_argument()});
        return std::nullopt;
    }
    if (!required(at, "årsnr")) return std::nullopt;
    report_unreadable("sie.bad_year_number", {record_argument(), {"text", std::string(text)}}, here(text));
    return std::nullopt;
}

std::optional<std::uint32_t> SieParser::objects() {
    if (record_.opens_block) {  // a list that was never written to its end
        report_unreadable("sie.bad_object_list", {record_argument()}, here());
        return std::nullopt;
    }
    if (!record_.list || record_.list->empty()) return 0;
    if (const auto known = set_ids_.find(*record_.list); known != set_ids_.end()) return known->second;
    auto objects = record_.list_is_closed ? split_object_list(*record_.list) : std::nullopt;
    if (!objects) {
        report_unreadable("sie.bad_object_list", {record_argument()}, here(*record_.list));
        return std::nullopt;
    }
    const std::uint32_t id = content_.rows.object_set(std::move(*objects));
    set_ids_.emplace(*record_.list, id);
    use(content_.object_set_uses, id);
    return id;
}

// Where an object list does not end, the amount cannot be found. A list that is left out is taken as empty.
std::optional<SieParser::Part> SieParser::part(std::size_t amount_at, const char* name) {
    const auto set = objects();
    if (!set) return std::nullopt;
    if (!record_.list) report("sie.object_list_missing", {record_argument()}, here());
    const auto ore = amount(amount_at, name);
    if (!ore) return std::nullopt;
    return Part{*set, *ore};
}

RawArgument SieParser::record_argument() const {
    return {"record", std::string(record_.label)};
}

}  // namespace bokslut
