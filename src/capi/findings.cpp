#include "capi/findings.hpp"

#include "capi/wall.hpp"
#include "core/utf8.hpp"

namespace bokslut::capi {

namespace {

bokslut_severity severity_number(Severity severity) {
    switch (severity) {
        case Severity::error:
            return BOKSLUT_ERROR;
        case Severity::explain:
            return BOKSLUT_EXPLAIN;
        case Severity::remark:
            return BOKSLUT_REMARK;
        case Severity::unchecked:
            break;
    }
    return BOKSLUT_UNCHECKED;
}

}  // namespace

FindingRecord record_of(const Finding& finding, Language language) {
    FindingRecord record{severity_number(finding.severity()), finding.code, finding_text(finding, language),
                         finding_remedy(finding, language), finding.place};
    record.place.file = utf8::one_line(record.place.file);  // a path may be any bytes
    return record;
}

FindingList::FindingList(const Findings& findings, Language language) {
    for (const Finding& finding : findings.all()) records.push_back(record_of(finding, language));
    for (const auto& [code, count] : findings.dropped()) dropped += count;
}

}  // namespace bokslut::capi

using namespace bokslut;
using namespace bokslut::capi;

size_t bokslut_findings_count(const bokslut_findings* findings) {
    return findings == nullptr ? 0 : findings->list.records.size();
}

void bokslut_findings_free(bokslut_findings* findings) {
    delete findings;
}

size_t bokslut_findings_dropped(const bokslut_findings* findings) {
    return findings == nullptr ? 0 : findings->list.dropped;
}

bokslut_status bokslut_findings_at(const bokslut_findings* findings, size_t index, bokslut_finding* out) {
    return filling(out, [&] {
        const FindingRecord& record = item_at(required(findings, "findings").list.records, index, "index");
        fill(out,
             {0, record.severity, record.place.line, record.place.column, borrowed(record.code), borrowed(record.text),
              borrowed(record.remedy), borrowed(record.place.file), borrowed(record.place.excerpt)});
        return BOKSLUT_OK;
    });
}
