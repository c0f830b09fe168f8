/* Makes the årsbokslut of a förbund and prints its income statement: year_end FORBUND.toml */
#include <bokslut/bokslut.h>
#include <inttypes.h>
#include <stdio.h>

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
            if (cell.kind == BOKSLUT_CELL_AMOUNT) printf("; %" PRId64 " %s", cell.shown, cell.measure.data);
        }
        printf("\n");
    }
    bokslut_year_end_free(made);
    return status == BOKSLUT_FOUND ? 1 : 0;
}
