/* Can the figures of a published report all be true? check_published MEASURE FIGURES.csv... */
#include <bokslut/bokslut.h>
#include <stdio.h>

static int give_up(bokslut_error* error) {
    fprintf(stderr, "%s\n", bokslut_error_text(error).data);
    bokslut_error_free(error);
    return 2;
}

int main(int count, char** arguments) {
    bokslut_check_options options = BOKSLUT_INIT(bokslut_check_options);
    bokslut_check* check = NULL;
    bokslut_error* error = NULL;
    if (count < 3) return 2;
    options.measure.data = arguments[1];
    options.measure.size = BOKSLUT_ZERO_ENDED;
    if (bokslut_check_new(&options, &check, &error) != BOKSLUT_OK) return give_up(error);
    for (int i = 2; i < count; ++i) {
        if (bokslut_check_add_file(check, arguments[i], BOKSLUT_ZERO_ENDED, &error) != BOKSLUT_OK) return give_up(error);
    }
    const bokslut_status status = bokslut_check_run(check, &error);
    if (status != BOKSLUT_OK && status != BOKSLUT_FOUND) return give_up(error);

    bokslut_check_summary summary = BOKSLUT_INIT(bokslut_check_summary);
    bokslut_check_summarize(check, &summary);
    printf("%zu figures, %zu relations\n", summary.figures, summary.derived + summary.written);
    for (size_t i = 0; i < summary.findings; ++i) {
        bokslut_finding finding = BOKSLUT_INIT(bokslut_finding);
        bokslut_text figure;
        bokslut_findings_at(bokslut_check_findings(check), i, &finding);
        if (finding.severity > BOKSLUT_EXPLAIN) continue;
        printf("%s: %s\n", finding.code.data, finding.text.data);
        for (size_t f = 0; bokslut_check_figure(check, i, f, &figure) == BOKSLUT_OK; ++f) printf("  %s\n", figure.data);
    }
    bokslut_check_free(check);
    return status == BOKSLUT_FOUND ? 1 : 0;
}
