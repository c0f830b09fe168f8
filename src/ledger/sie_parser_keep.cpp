// SieParser: vouchers that it has read itself, for those who want them kept.
#include "ledger/sie_parser.hpp"

namespace bokslut {
namespace {

std::int32_t date_number(std::string_view text) {
    const auto date = read_date(text);
    return date ? (date->year * 100 + date->month) * 100 + date->day : 0;
}

}  // namespace

// Date, text, quantity and signature of a row.
SieParser::KeptTexts SieParser::kept_texts(std::size_t date_at) const {
    return {std::string(field(date_at)), std::string(field(date_at + 1)), std::string(field(date_at + 2)),
            std::string(field(date_at + 3))};
}

void SieParser::keep_voucher() {
    const KeptTexts& texts = voucher_.texts;
    const std::string series = escaped(voucher_.series), number = escaped(voucher_.number);
    columns_.voucher(
        {{series, number, texts.text, {}, texts.signature}, voucher_.date, date_number(texts.date), voucher_.line});
    for (std::size_t i = 0; i < voucher_.rows.size(); ++i) {
        const Row& row = voucher_.rows[i];
        const KeptTexts& own = voucher_.row_texts[i];
        columns_.row({row.account,
                      row.objects,
                      row.ore,
                      row.kind,
                      date_number(own.date),
                      {{}, {}, own.text, own.quantity, own.signature}});
    }
}

}  // namespace bokslut
