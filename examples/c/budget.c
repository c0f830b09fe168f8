/* Which deviations pass a threshold? As another program would ask: budget FORBUND.toml "5% eller 100 tkr" */
#include <bokslut/bokslut.h>
#include <inttypes.h>
#include <stdio.h>

int main(int count, char** arguments) {
    bokslut_budget_options options = BOKSLUT_INIT(bokslut_budget_options);
    bokslut_budget* budget = NULL;
    bokslut_error* error = NULL;
    if (count < 3) {
        fputs("usage: budget FORBUND.toml \"5% eller 100 tkr\"\n", stderr);
        return 2;
    }
    options.threshold.data = arguments[2];
    options.threshold.size = BOKSLUT_ZERO_ENDED;
    const bokslut_status status =
        bokslut_budget_make(arguments[1], BOKSLUT_ZERO_ENDED, &options, &budget, &error);
    if (budget == NULL) {
        fprintf(stderr, "%s\n", bokslut_error_text(error).data);
        bokslut_error_free(error);
        return 2;
    }
    for (size_t i = 0; i < bokslut_budget_count(budget); ++i) {
        bokslut_budget_line line = BOKSLUT_INIT(bokslut_budget_line);
        bokslut_budget_at(budget, i, &line);
        if (!line.passes) continue;
        printf("%s, %s: %" PRId64 " öre against %" PRId64 " öre (%s)\n",
               line.unit.size > 0 ? line.unit.data : "the whole body", line.row.data, line.deviation_ore, line.in_force_ore,
               line.threshold.data);
    }
    bokslut_budget_free(budget);
    return status == BOKSLUT_FOUND ? 1 : 0;
}
