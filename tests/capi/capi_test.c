/* Proves that the C API says what the library says: every phase below is a way in which a program uses it. Compiled as
 * C11 and as C++. Run where the project's examples are: capi_test [a folder to write in]. */
#define _POSIX_C_SOURCE 200809L /* setenv */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bokslut/bokslut.h"

static const char* phase = "";
static int failures = 0;

static void expect(int holds, const char* what, int line) {
    if (holds) return;
    ++failures;
    fprintf(stderr, "%s, line %d: %s\n", phase, line, what);
}
#define EXPECT(what) expect((what) ? 1 : 0, #what, __LINE__)

static int same(bokslut_text text, const char* expected) {
    return text.size == strlen(expected) && memcmp(text.data, expected, text.size) == 0 && text.data[text.size] == 0;
}

static void expect_ok(bokslut_status status, bokslut_error* error, int line) {
    if (status != BOKSLUT_OK) fprintf(stderr, "%s\n", bokslut_error_text(error).data);
    expect(status == BOKSLUT_OK && error == NULL, "BOKSLUT_OK", line);
    bokslut_error_free(error);
}
#define EXPECT_OK(call)                        \
    do {                                       \
        bokslut_error* error = NULL;           \
        const bokslut_status status_ = (call); \
        expect_ok(status_, error, __LINE__);   \
    } while (0)

static const char books[] =
    "#FLAGGA 0\n#FORMAT PC8\n#SIETYP 4\n#PROGRAM \"prov\" 1\n#GEN 20240101\n#FNAMN \"Prov\"\n"
    "#RAR 0 20230101 20231231\n#KONTO 1930 \"Bank\"\n#KONTO 3000 \"Bidrag\"\n#DIM 1 \"Enhet\"\n#OBJEKT 1 05 \"BRB\"\n"
    "#IB 0 1930 100.00\n#UB 0 1930 350.50\n#RES 0 3000 -250.50\n"
    "#VER A 1 20230315 \"Bidrag\"\n{\n#TRANS 1930 {} 250.50\n#TRANS 3000 {1 05} -250.50\n}\n";
static const char litet[] = "examples/litet-forbund/forbund.toml";
static const char boras[] = "examples/borasregionen-2023/forbund.toml";

static bokslut_ledger* read_books(void) {
    bokslut_ledger* ledger = NULL;
    EXPECT_OK(bokslut_ledger_read_memory("prov.se", BOKSLUT_ZERO_ENDED, books, strlen(books), NULL, &ledger, &error));
    return ledger;
}

static bokslut_year_end* make(const char* path, const bokslut_report_options* options) {
    bokslut_year_end* made = NULL;
    EXPECT_OK(bokslut_year_end_make(path, BOKSLUT_ZERO_ENDED, options, &made, &error));
    return made;
}

/* What a call writes to a buffer, by the rule for buffers; to be freed. */
static char* written(const bokslut_document* document, const char* format, size_t* size) {
    char* buffer;
    EXPECT_OK(bokslut_document_write(document, format, BOKSLUT_ZERO_ENDED, NULL, 0, size, &error));
    buffer = (char*)malloc(*size + 1);
    EXPECT_OK(bokslut_document_write(document, format, BOKSLUT_ZERO_ENDED, buffer, *size, size, &error));
    buffer[*size] = 0;
    return buffer;
}

static void versions(void) {
    bokslut_status status;
    phase = "versions";
    EXPECT(bokslut_version_number() == BOKSLUT_VERSION_NUMBER);
    EXPECT(strcmp(bokslut_version_text(), "0.1.0") == 0);
    for (status = BOKSLUT_OK; status <= BOKSLUT_INTERNAL; ++status)
        EXPECT(strcmp(bokslut_status_text(status), "no such status") != 0);
    EXPECT(strcmp(bokslut_status_text(99), "no such status") == 0);
}

static void balances(void) {
    bokslut_ledger* ledger = read_books();
    bokslut_year year = BOKSLUT_INIT(bokslut_year);
    bokslut_account account = BOKSLUT_INIT(bokslut_account);
    bokslut_balance rows[3], few[1];
    bokslut_text dimension, code;
    size_t count = 0;
    phase = "balances";
    EXPECT(bokslut_ledger_year_count(ledger) == 1);
    EXPECT(bokslut_ledger_year(ledger, 0, &year) == BOKSLUT_OK);
    EXPECT(year.first_day == 20230101 && year.last_day == 20231231 && year.told == 0 && same(year.name, "Prov"));
    EXPECT(year.accounts == 2 && year.balances == 3 && year.object_sets == 2);
    EXPECT(bokslut_ledger_year(ledger, 1, &year) == BOKSLUT_BAD_ARGUMENT);
    EXPECT(bokslut_ledger_account(ledger, 0, 0, &account) == BOKSLUT_OK);
    EXPECT(same(account.number, "1930") && same(account.name, "Bank"));
    EXPECT(account.opening_ore == 10000 && account.movement_ore == 25050 && account.budget_ore == 0);
    EXPECT(bokslut_ledger_find_account(ledger, 0, "3000", 4, &account) == BOKSLUT_OK);
    EXPECT(account.movement_ore == -25050);
    EXPECT(bokslut_ledger_find_account(ledger, 0, "30001", 4, &account) == BOKSLUT_OK);
    EXPECT(bokslut_ledger_find_account(ledger, 0, "30", BOKSLUT_ZERO_ENDED, &account) == BOKSLUT_NOT_FOUND);
    EXPECT(bokslut_ledger_balances(ledger, 0, NULL, 0, &count) == BOKSLUT_OK && count == 3);
    EXPECT(bokslut_ledger_balances(ledger, 0, few, 1, &count) == BOKSLUT_TOO_SMALL && count == 3);
    EXPECT(bokslut_ledger_balances(ledger, 0, rows, 3, &count) == BOKSLUT_OK);
    EXPECT(rows[0].kind == BOKSLUT_OPENING && rows[0].ore == 10000 && rows[0].month == 0);
    EXPECT(rows[2].kind == BOKSLUT_MOVEMENT && rows[2].ore == -25050 && rows[2].month == 202303);
    EXPECT(bokslut_ledger_object(ledger, 0, rows[2].object_set, 0, &dimension, &code) == BOKSLUT_OK);
    EXPECT(same(dimension, "1") && same(code, "05"));
    EXPECT(bokslut_ledger_object(ledger, 0, 0, 0, &dimension, &code) == BOKSLUT_NOT_FOUND);
    EXPECT(bokslut_findings_count(bokslut_ledger_findings(ledger)) == 0);
    bokslut_ledger_free(ledger);
}

/* A caller of a first version, whose struct ended sooner, gets what it knows of and no byte more. */
static void older_structs(void) {
    bokslut_ledger* ledger = read_books();
    bokslut_year year = BOKSLUT_INIT(bokslut_year);
    phase = "older structs";
    year.struct_size = offsetof(bokslut_year, told);
    year.told = 77;
    EXPECT(bokslut_ledger_year(ledger, 0, &year) == BOKSLUT_OK);
    EXPECT(year.first_day == 20230101 && year.told == 77);
    EXPECT(year.struct_size == offsetof(bokslut_year, told));
    year.struct_size = 0;
    EXPECT(bokslut_ledger_year(ledger, 0, &year) == BOKSLUT_BAD_ARGUMENT);
    bokslut_ledger_free(ledger);
}

/* What a program compiled with a later header gives: more than this library knows. */
static void newer_structs(void) {
    struct {
        bokslut_report_options known;
        int64_t later;
    } options = {BOKSLUT_INIT(bokslut_report_options), 0};
    bokslut_year_end* made = NULL;
    bokslut_error* told = NULL;
    phase = "newer structs";
    options.known.struct_size = sizeof options;
    options.known.language = BOKSLUT_ENGLISH;
    made = make(litet, &options.known);
    EXPECT(strncmp(bokslut_document_title(bokslut_year_end_document(made)).data, "Annual", 6) == 0);
    bokslut_year_end_free(made);

    options.later = 1;
    EXPECT(bokslut_year_end_make(litet, BOKSLUT_ZERO_ENDED, &options.known, &made, &told) == BOKSLUT_BAD_ARGUMENT);
    EXPECT(made == NULL && same(bokslut_error_code(told), "capi.options_newer"));
    bokslut_error_free(told);

    options.known.struct_size = SIZE_MAX;
    EXPECT(bokslut_year_end_make(litet, BOKSLUT_ZERO_ENDED, &options.known, &made, &told) == BOKSLUT_BAD_ARGUMENT);
    EXPECT(same(bokslut_error_code(told), "capi.struct_size"));
    bokslut_error_free(told);
}

static void pieces(void) {
    bokslut_sie_reader* reader = NULL;
    bokslut_ledger *ledger = NULL, *whole = read_books();
    bokslut_error* error = NULL;
    size_t i, size = 0, other = 0;
    phase = "pieces";
    EXPECT(bokslut_sie_reader_new("prov.se", 7, NULL, &reader, &error) == BOKSLUT_OK);
    for (i = 0; i < strlen(books); ++i) EXPECT(bokslut_sie_reader_feed(reader, books + i, 1, &error) == BOKSLUT_OK);
    EXPECT(bokslut_sie_reader_finish(reader, &ledger, &error) == BOKSLUT_OK);
    EXPECT(bokslut_ledger_state(ledger, NULL, 0, &size) == BOKSLUT_OK);
    EXPECT(bokslut_ledger_state(whole, NULL, 0, &other) == BOKSLUT_OK && size == other && size > 0);
    bokslut_ledger_free(ledger);
    EXPECT(bokslut_sie_reader_feed(reader, books, 1, &error) == BOKSLUT_BAD_STATE);
    EXPECT(same(bokslut_error_code(error), "capi.finished"));
    bokslut_error_free(error);
    ledger = whole;
    EXPECT(bokslut_sie_reader_finish(reader, &ledger, NULL) == BOKSLUT_BAD_STATE && ledger == NULL);
    bokslut_sie_reader_free(reader);
    bokslut_ledger_free(whole);
}

static void bad_books(void) {
    bokslut_ledger* ledger = (bokslut_ledger*)books;
    bokslut_error* error = NULL;
    bokslut_finding finding = BOKSLUT_INIT(bokslut_finding);
    bokslut_sie_options options = BOKSLUT_INIT(bokslut_sie_options);
    const char unbalanced[] =
        "#SIETYP 4\n#FNAMN Prov\n#RAR 0 20230101 20231231\n#KONTO 1930 Bank\n#VER A 1 20230315\n{\n#TRANS 1930 {} "
        "1.00\n}\n";
    phase = "bad books";
    EXPECT(bokslut_ledger_read_memory("x.se", 4, "<html>", 6, NULL, &ledger, &error) == BOKSLUT_BAD_INPUT);
    EXPECT(ledger == NULL && same(bokslut_error_code(error), "sie.not_sie"));
    EXPECT(same(bokslut_error_file(error), "x.se") && bokslut_error_text(error).size > 0);
    EXPECT(bokslut_findings_count(bokslut_error_findings(error)) == 1);
    bokslut_error_free(error);
    options.language = BOKSLUT_ENGLISH;
    EXPECT(bokslut_ledger_read_memory("x.se", 4, unbalanced, strlen(unbalanced), &options, &ledger, &error) ==
           BOKSLUT_FOUND);
    EXPECT(error == NULL && ledger != NULL);
    EXPECT(bokslut_findings_at(bokslut_ledger_findings(ledger), 0, &finding) == BOKSLUT_OK);
    EXPECT(same(finding.code, "sie.voucher_unbalanced") && finding.severity == BOKSLUT_ERROR && finding.line > 0);
    EXPECT(strstr(finding.text.data, "oucher A 1") != NULL && finding.remedy.size > 0);
    bokslut_ledger_free(ledger);
    EXPECT(bokslut_ledger_read("finns-inte.se", BOKSLUT_ZERO_ENDED, NULL, &ledger, &error) == BOKSLUT_BAD_INPUT);
    EXPECT(same(bokslut_error_code(error), "core.file_missing"));
    bokslut_error_free(error);
    options.language = 7;
    EXPECT(bokslut_ledger_read("x", 1, &options, &ledger, NULL) == BOKSLUT_BAD_ARGUMENT);
}

static void merging(void) {
    bokslut_ledger *ledger = read_books(), *again = read_books(), *state = NULL, *other = NULL;
    bokslut_error* error = NULL;
    char* bytes;
    size_t size = 0;
    phase = "merging";
    EXPECT(bokslut_ledger_merge(ledger, again, &error) == BOKSLUT_BAD_INPUT);
    EXPECT(same(bokslut_error_code(error), "ledger.same_file_twice"));
    bokslut_error_free(error);
    EXPECT_OK(bokslut_ledger_read("examples/litet-forbund/litet-forbund-2024.se", BOKSLUT_ZERO_ENDED, NULL, &other,
                                  &error));
    EXPECT_OK(bokslut_ledger_merge(ledger, other, &error));
    EXPECT(bokslut_ledger_year_count(ledger) == 2 + 1); /* 2023, 2024, and what the latter tells of 2023 */
    EXPECT(bokslut_ledger_state(ledger, NULL, 0, &size) == BOKSLUT_OK);
    bytes = (char*)malloc(size);
    EXPECT(bokslut_ledger_state(ledger, bytes, size - 1, &size) == BOKSLUT_TOO_SMALL);
    EXPECT(bokslut_ledger_state(ledger, bytes, size, &size) == BOKSLUT_OK);
    EXPECT_OK(bokslut_ledger_read_memory("bocker.state", BOKSLUT_ZERO_ENDED, bytes, size, NULL, &state, &error));
    EXPECT(bokslut_ledger_year_count(state) == bokslut_ledger_year_count(ledger));
    free(bytes);
    bokslut_ledger_free(ledger);
    bokslut_ledger_free(again);
    bokslut_ledger_free(state);
    bokslut_ledger_free(other);
}

static void sie_out(void) {
    bokslut_ledger *ledger = read_books(), *back = NULL;
    bokslut_sie_write_options options = BOKSLUT_INIT(bokslut_sie_write_options);
    bokslut_findings* told = NULL;
    bokslut_account account = BOKSLUT_INIT(bokslut_account);
    char bytes[4096];
    size_t size = 0;
    phase = "SIE out";
    options.type = 1;
    options.generated = 20240102;
    options.program.data = "prov";
    options.program.size = 4;
    EXPECT_OK(bokslut_ledger_write_sie(ledger, 0, &options, bytes, sizeof bytes, &size, &told, &error));
    EXPECT(bokslut_findings_count(told) == 0);
    bokslut_findings_free(told);
    EXPECT_OK(bokslut_ledger_read_memory("ut.se", 5, bytes, size, NULL, &back, &error));
    EXPECT(bokslut_ledger_find_account(back, 0, "1930", 4, &account) == BOKSLUT_OK);
    EXPECT(account.opening_ore == 10000 && account.movement_ore == 25050);
    EXPECT_OK(bokslut_ledger_write_sie(ledger, 0, &options, NULL, 0, &size, &told, &error));
    EXPECT(told == NULL && size > 100);
    options.type = 4;
    EXPECT(bokslut_ledger_write_sie(ledger, 0, &options, NULL, 0, &size, NULL, NULL) == BOKSLUT_BAD_ARGUMENT);
    options.type = 1;
    options.generated = 20241301;
    EXPECT(bokslut_ledger_write_sie(ledger, 0, &options, NULL, 0, &size, NULL, NULL) == BOKSLUT_BAD_ARGUMENT);
    bokslut_ledger_free(ledger);
    bokslut_ledger_free(back);
}

static void report(void) {
    bokslut_year_end* made = make(boras, NULL);
    const bokslut_document* document = bokslut_year_end_document(made);
    bokslut_table table = BOKSLUT_INIT(bokslut_table);
    bokslut_row row = BOKSLUT_INIT(bokslut_row);
    bokslut_cell cell = BOKSLUT_INIT(bokslut_cell), found = BOKSLUT_INIT(bokslut_cell);
    bokslut_text id, heading;
    phase = "report";
    EXPECT(same(bokslut_document_title(document), "Årsbokslut 2023"));
    EXPECT(bokslut_document_table_count(document) > 20);
    EXPECT(bokslut_document_table(document, 0, &table) == BOKSLUT_OK && same(table.id, "resultatrakning"));
    EXPECT(table.columns == 2 && table.rows > 10 && same(table.unit, ""));
    EXPECT(bokslut_document_column(document, 0, 1, &id, &heading) == BOKSLUT_OK && same(id, "2022"));
    EXPECT(bokslut_document_column(document, 0, 2, &id, &heading) == BOKSLUT_BAD_ARGUMENT);
    EXPECT(bokslut_document_row(document, 0, 0, &row) == BOKSLUT_OK);
    EXPECT(same(row.label, "Verksamhetens intäkter") && row.kind == BOKSLUT_ROW_LINE);
    EXPECT(bokslut_document_cell(document, 0, 0, 0, &cell) == BOKSLUT_OK && cell.kind == BOKSLUT_CELL_AMOUNT);
    EXPECT(cell.shown == 34851 && same(cell.measure, "tkr") && cell.ore / 100000 == 34851);
    EXPECT(bokslut_document_find(document, cell.id.data, cell.id.size, &found) == BOKSLUT_OK);
    EXPECT(found.ore == cell.ore && found.shown == cell.shown);
    EXPECT(bokslut_document_find(document, "finns/inte", BOKSLUT_ZERO_ENDED, &found) == BOKSLUT_NOT_FOUND);
    bokslut_year_end_free(made);
}

static void report_options(void) {
    bokslut_report_options options = BOKSLUT_INIT(bokslut_report_options);
    bokslut_year_end* made;
    bokslut_error* error = NULL;
    bokslut_row row = BOKSLUT_INIT(bokslut_row);
    phase = "report options";
    options.year = 2022;
    options.language = BOKSLUT_ENGLISH;
    options.rounding = BOKSLUT_ROUNDING_ADDS_UP;
    made = make(boras, &options);
    EXPECT(same(bokslut_document_title(bokslut_year_end_document(made)), "Årsbokslut 2022"));
    EXPECT(bokslut_document_row(bokslut_year_end_document(made), 0, 0, &row) == BOKSLUT_OK);
    EXPECT(same(row.label, "Operating income"));
    bokslut_year_end_free(made);
    options.rounding = 9;
    EXPECT(bokslut_year_end_make(boras, BOKSLUT_ZERO_ENDED, &options, &made, &error) == BOKSLUT_BAD_ARGUMENT);
    EXPECT(same(bokslut_error_code(error), "capi.rounding") && made == NULL);
    bokslut_error_free(error);
    EXPECT(bokslut_year_end_make("finns-inte.toml", BOKSLUT_ZERO_ENDED, NULL, &made, &error) == BOKSLUT_BAD_INPUT);
    EXPECT(same(bokslut_error_code(error), "core.file_missing"));
    bokslut_error_free(error);
}

static void formats(void) {
    bokslut_year_end* made = make(litet, NULL);
    const bokslut_document* document = bokslut_year_end_document(made);
    bokslut_text name, ending;
    bokslut_error* error = NULL;
    char few[10];
    size_t i, size = 0;
    phase = "formats";
    EXPECT(bokslut_format_count() >= 4);
    for (i = 0; i < bokslut_format_count(); ++i) {
        char* bytes;
        EXPECT(bokslut_format(i, &name, &ending) == BOKSLUT_OK && name.size > 0 && ending.size > 0);
        if (strcmp(name.data, "pdf") == 0) continue; /* takes a browser, and seconds */
        bytes = written(document, name.data, &size);
        EXPECT(size > 1000);
        free(bytes);
    }
    EXPECT(bokslut_format(i, &name, &ending) == BOKSLUT_BAD_ARGUMENT);
    EXPECT(bokslut_document_write(document, "csv", 3, few, sizeof few, &size, &error) == BOKSLUT_TOO_SMALL);
    EXPECT(size > 1000 && same(bokslut_error_code(error), "capi.too_small"));
    bokslut_error_free(error);
    EXPECT(bokslut_document_write(document, "brev", 4, NULL, 0, &size, &error) == BOKSLUT_BAD_ARGUMENT);
    EXPECT(same(bokslut_error_code(error), "capi.format"));
    bokslut_error_free(error);
    bokslut_year_end_free(made);
}

/* A folder that takes no temporary file is nobody's fault: told as a finding, with what to do. */
static void no_temporary_file(void) {
    bokslut_year_end* made = make(litet, NULL);
    bokslut_finding finding = BOKSLUT_INIT(bokslut_finding);
    bokslut_error* told = NULL;
    size_t size = 0;
    bokslut_status status;
    phase = "no temporary file";
    setenv("TMPDIR", "/finns-inte", 1);
    status = bokslut_document_write(bokslut_year_end_document(made), "xlsx", 4, NULL, 0, &size, &told);
    unsetenv("TMPDIR");
    if (status != BOKSLUT_NOT_BUILT) {
        EXPECT(status == BOKSLUT_BAD_INPUT && size == 0);
        EXPECT(same(bokslut_error_code(told), "report.no_temporary_file"));
        EXPECT(bokslut_findings_at(bokslut_error_findings(told), 0, &finding) == BOKSLUT_OK);
        EXPECT(finding.severity == BOKSLUT_ERROR && strstr(finding.remedy.data, "TMPDIR") != NULL);
    }
    bokslut_error_free(told);
    bokslut_year_end_free(made);
}

static void tracing(void) {
    bokslut_trace_query query = BOKSLUT_INIT(bokslut_trace_query);
    bokslut_traced part = BOKSLUT_INIT(bokslut_traced);
    bokslut_voucher_row voucher = BOKSLUT_INIT(bokslut_voucher_row);
    bokslut_trace* trace = NULL;
    bokslut_error* error = NULL;
    int64_t parts = 0, rows = 0;
    size_t i, j, size = 0;
    phase = "tracing";
    query.id.data = "rr/avskrivningar@2023";
    query.id.size = BOKSLUT_ZERO_ENDED;
    query.vouchers = 1;
    EXPECT_OK(bokslut_trace_make(boras, BOKSLUT_ZERO_ENDED, &query, NULL, &trace, &error));
    EXPECT(bokslut_trace_count(trace) > 0);
    for (i = 0; i < bokslut_trace_count(trace); ++i) {
        EXPECT(bokslut_trace_at(trace, i, &part) == BOKSLUT_OK && part.year == 2023 && part.account.size > 0);
        parts += part.ore;
        rows += part.opening_ore;
        for (j = 0; j < part.vouchers; ++j) {
            EXPECT(bokslut_trace_voucher(trace, i, j, &voucher) == BOKSLUT_OK && voucher.date / 10000 == 2023);
            rows += voucher.ore;
        }
    }
    EXPECT(parts == bokslut_trace_ore(trace) && rows == parts && parts < 0);
    EXPECT_OK(bokslut_trace_write(trace, "json", 4, NULL, 0, &size, &error));
    EXPECT(size > 100);
    EXPECT(bokslut_trace_write(trace, "csv", 3, NULL, 0, &size, NULL) == BOKSLUT_BAD_ARGUMENT);
    bokslut_trace_free(trace);
    query.id.data = "rr/finns-inte@2023";
    EXPECT(bokslut_trace_make(boras, BOKSLUT_ZERO_ENDED, &query, NULL, &trace, &error) == BOKSLUT_BAD_INPUT);
    EXPECT(same(bokslut_error_code(error), "report.unknown_figure"));
    bokslut_error_free(error);
}

static void checking(void) {
    static const char figures[] =
        "table;unit;row;column;ore;shown;id;measure\nresultatrakning;;Verksamhetens intäkter;2023;;100;;tkr\n"
        "resultatrakning;;Verksamhetens kostnader;2023;;-60;;tkr\n"
        "resultatrakning;;Verksamhetens nettokostnader;2023;;77;;tkr\n";
    bokslut_check_summary summary = BOKSLUT_INIT(bokslut_check_summary);
    bokslut_year_end* made = make(litet, NULL);
    bokslut_finding finding = BOKSLUT_INIT(bokslut_finding);
    bokslut_check* check = NULL;
    bokslut_text place;
    int64_t ore = 0;
    size_t i;
    phase = "checking";
    EXPECT_OK(bokslut_check_new(NULL, &check, &error));
    EXPECT(bokslut_check_summarize(check, &summary) == BOKSLUT_BAD_STATE);
    EXPECT_OK(bokslut_check_add_document(check, bokslut_year_end_document(made), &error));
    EXPECT_OK(bokslut_check_run(check, &error));
    EXPECT(bokslut_check_summarize(check, &summary) == BOKSLUT_OK);
    EXPECT(summary.verdict == BOKSLUT_POSSIBLE && summary.figures > 300 && summary.derived > 200);
    for (i = 0; i < summary.findings; ++i) {
        EXPECT(bokslut_findings_at(bokslut_check_findings(check), i, &finding) == BOKSLUT_OK);
        EXPECT(finding.severity == BOKSLUT_UNCHECKED);
    }
    EXPECT(bokslut_check_run(check, NULL) == BOKSLUT_BAD_STATE);
    bokslut_check_free(check);
    bokslut_year_end_free(made);

    EXPECT_OK(bokslut_check_new(NULL, &check, &error));
    EXPECT_OK(bokslut_check_add(check, "tidy.csv", 8, figures, strlen(figures), &error));
    EXPECT(bokslut_check_run(check, NULL) == BOKSLUT_FOUND);
    EXPECT(bokslut_check_summarize(check, &summary) == BOKSLUT_OK && summary.verdict == BOKSLUT_IMPOSSIBLE);
    EXPECT(bokslut_findings_count(bokslut_check_findings(check)) == summary.findings && summary.findings > 0);
    EXPECT(bokslut_check_amount(check, 0, &ore) == BOKSLUT_OK && ore != 0);
    EXPECT(bokslut_check_figure(check, 0, 0, &place) == BOKSLUT_OK && place.size > 0);
    EXPECT(bokslut_check_figure(check, 0, 99, &place) == BOKSLUT_NOT_FOUND);
    bokslut_check_free(check);
}

/* A folder of what was printed, against the books: tests/cli/check_published.test has the same from the command. */
static void checking_published(void) {
    bokslut_check_options options = BOKSLUT_INIT(bokslut_check_options);
    bokslut_check_summary summary = BOKSLUT_INIT(bokslut_check_summary);
    bokslut_finding finding = BOKSLUT_INIT(bokslut_finding);
    bokslut_check* check = NULL;
    bokslut_error* told = NULL;
    phase = "checking what was published";
    options.published.data = "tests/golden/borasregionen-2023";
    options.published.size = BOKSLUT_ZERO_ENDED;
    EXPECT(bokslut_check_new(&options, &check, &told) == BOKSLUT_BAD_ARGUMENT && check == NULL);
    EXPECT(same(bokslut_error_code(told), "capi.published"));
    bokslut_error_free(told);
    options.form.data = boras;
    options.form.size = BOKSLUT_ZERO_ENDED;
    EXPECT_OK(bokslut_check_new(&options, &check, &error));
    EXPECT(bokslut_check_run(check, NULL) == BOKSLUT_FOUND);
    EXPECT(bokslut_check_summarize(check, &summary) == BOKSLUT_OK && summary.verdict == BOKSLUT_IMPOSSIBLE);
    EXPECT(summary.figures == 758 && summary.agree == 735 && summary.differ == 4 && summary.unbound == 10);
    EXPECT(bokslut_findings_at(bokslut_check_findings(check), 0, &finding) == BOKSLUT_OK);
    EXPECT(same(finding.code, "proof.differs_from_ledger"));
    bokslut_check_free(check);

    options.published.data = "examples/c"; /* where no tables are */
    EXPECT_OK(bokslut_check_new(&options, &check, &error));
    EXPECT(bokslut_check_run(check, &told) == BOKSLUT_BAD_INPUT);
    EXPECT(same(bokslut_error_code(told), "published.nothing_read"));
    bokslut_error_free(told);
    bokslut_check_free(check);
}

static void fees(void) {
    bokslut_fees* made = NULL;
    bokslut_fee fee = BOKSLUT_INIT(bokslut_fee);
    bokslut_error* error = NULL;
    int64_t sum = 0;
    size_t i, size = 0;
    phase = "fees";
    EXPECT_OK(bokslut_fees_make(boras, BOKSLUT_ZERO_ENDED, NULL, &made, &error));
    EXPECT(bokslut_fees_count(made) > 50);
    for (i = 0; i < bokslut_fees_count(made); ++i) {
        EXPECT(bokslut_fees_at(made, i, &fee) == BOKSLUT_OK && fee.year == 2023 && fee.payer.size > 0);
        EXPECT(fee.working.size > 0 && fee.exact.size > 0);
        sum += fee.ore;
    }
    EXPECT(sum > 0 && bokslut_document_table_count(bokslut_fees_document(made)) > 0);
    EXPECT_OK(bokslut_fees_write(made, "csv", 3, NULL, 0, &size, &error));
    EXPECT(size > 1000);
    bokslut_fees_free(made);
    EXPECT(bokslut_fees_make("finns-inte", BOKSLUT_ZERO_ENDED, NULL, &made, &error) == BOKSLUT_BAD_INPUT);
    bokslut_error_free(error);
}

static void balance_requirement(void) {
    bokslut_balance_requirement of = BOKSLUT_INIT(bokslut_balance_requirement);
    bokslut_deficit deficit = BOKSLUT_INIT(bokslut_deficit);
    bokslut_reserve reserve = BOKSLUT_INIT(bokslut_reserve);
    bokslut_year_end* made = make(litet, NULL);
    phase = "balance requirement";
    EXPECT(bokslut_year_end_balance_requirement(made, &of) == BOKSLUT_OK);
    EXPECT(of.year == 2024 && of.deficits == 1 && of.reserves == 0);
    EXPECT(of.known == (BOKSLUT_HAS_RESULT | BOKSLUT_HAS_ADJUSTED | BOKSLUT_HAS_BALANCE_RESULT));
    EXPECT(of.result_ore == of.balance_result_ore && of.result_ore < 0 && of.base_ore == 0);
    EXPECT(bokslut_year_end_deficit(made, 0, &deficit) == BOKSLUT_OK);
    EXPECT(deficit.year == 2024 && deficit.due_year == 2027 && deficit.amount_ore == -of.balance_result_ore);
    EXPECT(deficit.remaining_ore == of.to_restore_ore && deficit.restored_ore == 0 && deficit.overdue_ore == 0);
    EXPECT(deficit.how.size > 0 && deficit.plan.size > 0 && deficit.reasons.size == 0);
    EXPECT(bokslut_year_end_deficit(made, 1, &deficit) == BOKSLUT_BAD_ARGUMENT);
    EXPECT(bokslut_year_end_reserve(made, 0, &reserve) == BOKSLUT_BAD_ARGUMENT);
    bokslut_year_end_free(made);
}

static void budgets(void) {
    bokslut_budget_options options = BOKSLUT_INIT(bokslut_budget_options);
    bokslut_budget* made = NULL;
    bokslut_budget_line line = BOKSLUT_INIT(bokslut_budget_line);
    bokslut_error* error = NULL;
    size_t i, passing = 0, size = 0;
    phase = "budgets";
    options.threshold.data = "100000000 tkr";
    options.threshold.size = BOKSLUT_ZERO_ENDED;
    EXPECT_OK(bokslut_budget_make(litet, BOKSLUT_ZERO_ENDED, &options, &made, &error));
    EXPECT(bokslut_budget_count(made) > 10);
    bokslut_budget_free(made);
    options.threshold.data = "1 kr";
    EXPECT(bokslut_budget_make(litet, BOKSLUT_ZERO_ENDED, &options, &made, &error) == BOKSLUT_FOUND);
    for (i = 0; i < bokslut_budget_count(made); ++i) {
        EXPECT(bokslut_budget_at(made, i, &line) == BOKSLUT_OK && line.row.size > 0);
        if ((line.known & BOKSLUT_HAS_DEVIATION) && (line.known & BOKSLUT_HAS_IN_FORCE))
            EXPECT(line.deviation_ore == line.outcome_ore - line.in_force_ore);
        if (line.passes) ++passing;
    }
    EXPECT(passing > 0);
    EXPECT(bokslut_budget_write(made, "json", 4, NULL, 0, &size, &error) == BOKSLUT_OK && size > 1000);
    bokslut_budget_free(made);
    options.to_month = 202408;
    EXPECT(bokslut_budget_make(litet, BOKSLUT_ZERO_ENDED, &options, &made, &error) == BOKSLUT_FOUND);
    EXPECT(bokslut_budget_at(made, 0, &line) == BOKSLUT_OK);
    EXPECT(line.first_month == 202401 && line.last_month == 202408);
    EXPECT(bokslut_budget_at(made, 10000, &line) == BOKSLUT_BAD_ARGUMENT && line.last_month == 0 && line.row.size == 0);
    bokslut_budget_free(made);
    options.threshold.data = "ganska mycket";
    EXPECT(bokslut_budget_make(litet, BOKSLUT_ZERO_ENDED, &options, &made, &error) == BOKSLUT_BAD_ARGUMENT);
    EXPECT(same(bokslut_error_code(error), "budget.bad_threshold"));
    EXPECT(bokslut_findings_count(bokslut_error_findings(error)) == 1); /* with the remedy, as the command tells it */
    bokslut_error_free(error);
}

int main(void) {
    versions();
    balances();
    older_structs();
    newer_structs();
    pieces();
    bad_books();
    merging();
    sie_out();
    report();
    report_options();
    formats();
    no_temporary_file();
    tracing();
    checking();
    checking_published();
    fees();
    balance_requirement();
    budgets();
    if (failures > 0) fprintf(stderr, "%d expectations did not hold\n", failures);
    return failures == 0 ? 0 : 1;
}
