#include "ledger/sie5/xml_guard.hpp"

#include <algorithm>

namespace bokslut {
namespace {

class Guard {
public:
    Guard(std::string_view text, std::size_t most_depth, std::size_t most_parts)
        : text_(text), most_depth_(most_depth), most_parts_(most_parts) {}

    XmlGuardAnswer look() {
        while (answer_.danger == XmlDanger::none) {
            at_ = text_.find('<', at_);
            if (at_ == std::string_view::npos) break;
            markup(text_.substr(at_));
        }
        return answer_;
    }

private:
    void markup(std::string_view rest) {
        if (rest.starts_with("<!--")) return skip_past("-->", 4);
        if (rest.starts_with("<![CDATA[")) return skip_past("]]>", 9);
        if (rest.starts_with("<!")) return found(XmlDanger::document_type);
        if (rest.starts_with("<?")) return skip_past("?>", 2);
        if (rest.starts_with("</")) {
            if (depth_ > 0) --depth_;
            return skip_past(">", 2);
        }
        element();
    }

    // An element's start: to the '>' that stands in no quotes.
    void element() {
        if (++depth_ > most_depth_) return found(XmlDanger::too_deep);
        const std::size_t begin = at_++;
        count(begin);
        while (at_ < text_.size() && text_[at_] != '>') {
            const char c = text_[at_++];
            if (c != '"' && c != '\'') continue;
            count(begin);
            at_ = std::min(text_.find(c, at_), text_.size() - 1) + 1;
        }
        if (at_ < text_.size() && text_[at_ - 1] == '/') --depth_;
    }

    void count(std::size_t at) {
        if (++parts_ > most_parts_ && answer_.danger == XmlDanger::none) answer_ = {XmlDanger::too_many, at};
    }

    void skip_past(std::string_view end, std::size_t from) {
        const std::size_t found_at = text_.find(end, at_ + from);
        at_ = found_at == std::string_view::npos ? text_.size() : found_at + end.size();
    }

    void found(XmlDanger danger) { answer_ = {danger, at_}; }

    std::string_view text_;
    std::size_t most_depth_;
    std::size_t most_parts_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    std::size_t parts_ = 0;
    XmlGuardAnswer answer_;
};

}  // namespace

XmlGuardAnswer guard_xml(std::string_view text, std::size_t most_depth, std::size_t most_parts) {
    return Guard(text, most_depth, most_parts).look();
}

}  // namespace bokslut
