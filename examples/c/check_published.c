/* Can the figures of a published report be true, all of them, with these books? check_published FORBUND.toml FOLDER */
#include <bokslut/bokslut.h>
#include <stdio.h>

static int give_up(bokslut_error* error, bokslut_check* check) {
    fprintf(stderr, "%s [%s]\n", bokslut_error_text(error).data, bokslut_error_code(error).data);
    bokslut_error_free(error);
    bokslut_check_free(check);
    return 2;
}

int main(int count, char** arguments) {
    bokslut_check_options options = BOKSLUT_INIT(bokslut_check_options);
    bokslut_check* check = NULL;
    bokslut_error* error = NULL;
    if (count < 3) {
        fprintf(stderr, "usage: check_published FORBUND.toml FOLDER\n");
        return 2;
    }
    options.form.data = arguments[1]; /* without published, the förbund's lines and names alone; no books are read */
    options.form.size = BOKSLUT_ZERO_ENDED;
    options.published.data = arguments[2];
    options.published.size = BOKSLUT_ZERO_ENDED;
    if (bokslut_check_new(&options, &check, &error) != BOKSLUT_OK) return give_up(error, check);
    const bokslut_status status = bokslut_check_run(check, &error);
    if (status != BOKSLUT_OK && status != BOKSLUT_FOUND) return give_up(error, check);

    bokslut_check_summary summary = BOKSLUT_INIT(bokslut_check_summary);
    bokslut_check_summarize(check, &summary);
    printf("%zu figures, %zu relations; %zu agree with the books, %zu differ\n", summary.figures,
           summary.derived + summary.written, summary.agree, summary.differ);
    for (size_t i = 0; i < summary.findings; ++i) {
        bokslut_finding finding = BOKSLUT_INIT(bokslut_finding);
        bokslut_text figure;
        bokslut_findings_at(bokslut_check_findings(check), i, &finding);
        if (finding.severity != BOKSLUT_ERROR) continue;
        printf("%s: %s\n", finding.code.data, finding.text.data);
        for (size_t f = 0; bokslut_check_figure(check, i, f, &figure) == BOKSLUT_OK; ++f) printf("  %s\n", figure.data);
    }
    bokslut_check_free(check);
    return status == BOKSLUT_FOUND ? 1 : 0;
}
