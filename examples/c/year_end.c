/* Makes the årsbokslut of a förbund and prints its income statement: year_end FORBUND.toml */
#include <bokslut/bokslut.h>
#include <inttypes.h>
#include <stdio.h>

/* 521 with one decimal is 52,1. */
static void print_number(int64_t shown, int32_t decimals) {
    const uint64_t steps = shown < 0 ? 0 - (uint64_t)shown : (uint64_t)shown;
    uint64_t one = 1;
    for (int32_t i = 0; i < decimals; ++i) one *= 10;
    printf("%s%" PRIu64, shown < 0 ? "-" : "", steps / one);
    if (decimals > 0) printf(",%0*" PRIu64, (int)decimals, steps % one);
}

int main(int count, char** arguments) {
    bokslut_year_end* made = NULL;
    bokslut_error* error = NULL;
    if (count < 2) {
        fprintf(stderr, "usage: year_end FORBUND.toml\n");
        return 2;
    }
    const bokslut_status status = bokslut_year_end_make(arguments[1], BOKSLUT_ZERO_ENDED, NULL, &made, &error);
    if (made == NULL) {
        fprintf(stderr, "%s:%d: %s\n", bokslut_error_file(error).data, (int)bokslut_error_line(error),
                bokslut_error_text(error).data);
        bokslut_error_free(error);
        return 2;
    }
    const bokslut_document* document = bokslut_year_end_document(made);
    bokslut_table table = BOKSLUT_INIT(bokslut_table);
    bokslut_document_table(document, 0, &table);
    printf("%s: %s\n", bokslut_document_title(document).data, table.title.data);
    for (size_t r = 0; r < table.rows; ++r) {
        bokslut_row row = BOKSLUT_INIT(bokslut_row);
        bokslut_document_row(document, 0, r, &row);
        printf("%s", row.label.data);
        for (size_t c = 0; c < table.columns; ++c) {
            bokslut_cell cell = BOKSLUT_INIT(bokslut_cell);
            bokslut_document_cell(document, 0, r, c, &cell);
            if (cell.kind != BOKSLUT_CELL_AMOUNT) continue;
            printf("; ");
            print_number(cell.shown, cell.decimals);
            printf(" %s", cell.measure.data);
        }
        printf("\n");
    }
    bokslut_year_end_free(made);
    return status == BOKSLUT_FOUND ? 1 : 0;
}
