/* Where does a figure come from? trace_figure FORBUND.toml ID */
#include <bokslut/bokslut.h>
#include <inttypes.h>
#include <stdio.h>

int main(int count, char** arguments) {
    bokslut_trace_query query = BOKSLUT_INIT(bokslut_trace_query);
    bokslut_trace* trace = NULL;
    bokslut_error* error = NULL;
    if (count < 3) {
        fprintf(stderr, "usage: trace_figure FORBUND.toml ID\n");
        return 2;
    }
    query.id.data = arguments[2];
    query.id.size = BOKSLUT_ZERO_ENDED;
    query.vouchers = 1;
    const bokslut_status status =
        bokslut_trace_make(arguments[1], BOKSLUT_ZERO_ENDED, &query, NULL, &trace, &error);
    if (trace == NULL) {
        fprintf(stderr, "%s\n", bokslut_error_text(error).data);
        bokslut_error_free(error);
        return 2;
    }
    printf("%s: %" PRId64 " öre\n", arguments[2], bokslut_trace_ore(trace));
    for (size_t i = 0; i < bokslut_trace_count(trace); ++i) {
        bokslut_traced part = BOKSLUT_INIT(bokslut_traced);
        bokslut_trace_at(trace, i, &part);
        printf("  %s %s: %" PRId64 " öre, %zu voucher rows\n", part.account.data, part.name.data, part.ore, part.vouchers);
        for (size_t v = 0; v < part.vouchers && v < 3; ++v) {
            bokslut_voucher_row row = BOKSLUT_INIT(bokslut_voucher_row);
            bokslut_trace_voucher(trace, i, v, &row);
            printf("    %s%s %d %s: %" PRId64 " öre\n", row.series.data, row.number.data, (int)row.date, row.text.data,
                   row.ore);
        }
    }
    bokslut_trace_free(trace);
    return status == BOKSLUT_FOUND ? 1 : 0;
}
