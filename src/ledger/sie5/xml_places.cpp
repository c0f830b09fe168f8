#include "ledger/sie5/xml_places.hpp"

#include <algorithm>

namespace bokslut {

XmlPlaces::XmlPlaces(std::string_view text) : text_(text), line_starts_{0} {
    for (std::size_t at = text.find_first_of("\r\n"); at != std::string_view::npos;
         at = text.find_first_of("\r\n", at)) {
        at += text.substr(at, 2) == "\r\n" ? 2U : 1U;
        line_starts_.push_back(at);
    }
}

RawPlace XmlPlaces::place(std::size_t offset) const {
    const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    const std::size_t begin = *(next - 1);
    std::string_view line = text_.substr(begin, (next == line_starts_.end() ? text_.size() : *next) - begin);
    line = line.substr(0, line.find_last_not_of("\r\n") + 1);  // npos + 1 is 0
    return raw_place(static_cast<int>(next - line_starts_.begin()), line, offset - begin);
}

}  // namespace bokslut
