#include "output/severity_name.hpp"

namespace bokslut {

const char* severity_name(Severity severity) {
    switch (severity) {
        case Severity::error:
            return "error";
        case Severity::explain:
            return "explain";
        case Severity::remark:
            return "remark";
        case Severity::unchecked:
            return "unchecked";
    }
    return "error";
}

}  // namespace bokslut
