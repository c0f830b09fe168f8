/* bokslut: from the books of a Swedish kommunalförbund to its årsbokslut, for C and for all that calls C.
 *
 * 1. Every call that can fail returns a bokslut_status, and gives what it makes through pointers. What
 *    it would give is NULL, 0 or empty when it fails.
 * 2. Handles (bokslut_ledger, bokslut_year_end ...) are opaque. What a call gives through a pointer to a pointer is the
 *    caller's, and goes back through the _free of its kind; NULL is free already. What a call returns is borrowed: it
 *    lives as long as the handle it came from.
 * 3. Texts come with their length, in UTF-8, and end in a zero that the length does not count. They are borrowed as in
 *    2. A text that is given has a length too; BOKSLUT_ZERO_ENDED lets it end at its zero. NULL with length 0 is "".
 * 4. Bulk goes to the caller's buffer: capacity 0 and a NULL buffer ask how large it must be. `size` is always what the
 *    whole needs; where the buffer is smaller, nothing is written and the status is BOKSLUT_TOO_SMALL.
 * 5. Amounts are int64_t in öre (1/100 krona). No amount is ever a floating-point number. Numbers that are no amounts
 *    are texts ("33,3"), or whole steps of a stated number of decimals.
 * 6. The last parameter of a call that reads, makes, changes or writes something is where it puts an error object, with
 *    code, text and place; NULL when the caller does not want one. The error is the caller's, to be freed; it is NULL
 *    when there is none to tell of. Of calls that look something up in a handle, and of bokslut_ledger_state, the
 *    status says all.
 * 7. Structs that are given or filled begin with their own size, so that later versions can add to their end: use
 *    BOKSLUT_INIT(options) before the first use. Options of a later version than the library that runs are taken where
 *    all that it does not know is zero; else they are BOKSLUT_BAD_ARGUMENT (capi.options_newer).
 * 8. Indices count from 0. One beyond the end is BOKSLUT_BAD_ARGUMENT, as is NULL where something must be.
 * 9. Nothing is thrown, nothing is printed, nothing is global, no locale is asked. A handle belongs to one thread at a
 *    time; calls that take a const handle may run at once on the same one. Excel workbooks are the exception: the
 * library behind them calls srand() and gmtime(), so that they wait for each other here, and complains on stderr of a
 * full disk.
 *
 * Debit is positive in the books; in a report income is positive. */
#ifndef BOKSLUT_H
#define BOKSLUT_H

#include <stddef.h>
#include <stdint.h>

#if defined(BOKSLUT_BUILDS_SHARED) && defined(__GNUC__)
#define BOKSLUT_API __attribute__((visibility("default")))
#else
#define BOKSLUT_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- version, status, texts ---- */

#define BOKSLUT_VERSION_MAJOR 0
#define BOKSLUT_VERSION_MINOR 1
#define BOKSLUT_VERSION_PATCH 0
#define BOKSLUT_VERSION_NUMBER (BOKSLUT_VERSION_MAJOR * 1000000 + BOKSLUT_VERSION_MINOR * 1000 + BOKSLUT_VERSION_PATCH)

/* Of the library that runs: 1002003 is 1.2.3. Compare with BOKSLUT_VERSION_NUMBER, of the header. */
BOKSLUT_API int32_t bokslut_version_number(void);
BOKSLUT_API const char* bokslut_version_text(void);

/* Numbers stay what they are in every version. */
typedef int32_t bokslut_status;
#define BOKSLUT_OK 0
#define BOKSLUT_FOUND 1        /* done, and there are findings at level error: the command would exit with 1 */
#define BOKSLUT_BAD_INPUT 2    /* a file cannot be used; the findings say why: the command would exit with 2 */
#define BOKSLUT_BAD_ARGUMENT 3 /* NULL, an index beyond the end, a word that is not known */
#define BOKSLUT_BAD_STATE 4    /* a call that cannot come now: fed after finish */
#define BOKSLUT_TOO_SMALL 5    /* the buffer is; `size` says what is needed */
#define BOKSLUT_NOT_FOUND 6    /* there is none */
#define BOKSLUT_NOT_BUILT 7    /* this library was built without the package that it takes */
#define BOKSLUT_NO_MEMORY 8
#define BOKSLUT_INTERNAL 9 /* a fault of ours; the error's text says more */

/* What a status means, in English; never NULL. */
BOKSLUT_API const char* bokslut_status_text(bokslut_status status);

typedef struct bokslut_text {
    const char* data; /* NULL only in a struct that a call which failed would have filled */
    size_t size;
} bokslut_text;

#define BOKSLUT_ZERO_ENDED SIZE_MAX

#ifdef __cplusplus
#define BOKSLUT_INIT(type)                \
    ([] {                                 \
        type init_ = {};                  \
        init_.struct_size = sizeof(type); \
        return init_;                     \
    }())
#else
#define BOKSLUT_INIT(type) ((type){.struct_size = sizeof(type)})
#endif

typedef int32_t bokslut_language;
#define BOKSLUT_SWEDISH 0
#define BOKSLUT_ENGLISH 1

/* ---- findings and errors ---- */

typedef int32_t bokslut_severity;
#define BOKSLUT_ERROR 0     /* cannot be true, or cannot be done */
#define BOKSLUT_EXPLAIN 1   /* expected to agree, and does not */
#define BOKSLUT_REMARK 2    /* påpekande */
#define BOKSLUT_UNCHECKED 3 /* could not be checked */

typedef struct bokslut_finding {
    size_t struct_size;
    bokslut_severity severity;
    int32_t line;         /* from 1; 0 when there is none */
    int32_t column;       /* in characters, from 1; 0 when there is none */
    bokslut_text code;    /* "sie.voucher_unbalanced": what programs compare */
    bokslut_text text;    /* what is wrong, in a sentence */
    bokslut_text remedy;  /* what to do about it */
    bokslut_text file;    /* empty when there is none */
    bokslut_text excerpt; /* the line itself, shortened */
} bokslut_finding;

typedef struct bokslut_findings bokslut_findings;

BOKSLUT_API size_t bokslut_findings_count(const bokslut_findings* findings);
/* How many more there were of codes of which only the first thousand are kept. */
BOKSLUT_API size_t bokslut_findings_dropped(const bokslut_findings* findings);
BOKSLUT_API bokslut_status bokslut_findings_at(const bokslut_findings* findings, size_t index, bokslut_finding* out);

/* Only of those that are the caller's. */
BOKSLUT_API void bokslut_findings_free(bokslut_findings* findings);

/* Why a call failed. */
typedef struct bokslut_error bokslut_error;

BOKSLUT_API void bokslut_error_free(bokslut_error* error);
/* "sie.not_sie", or "capi.null" and the like for what the caller did. */
BOKSLUT_API bokslut_text bokslut_error_code(const bokslut_error* error);
BOKSLUT_API bokslut_text bokslut_error_text(const bokslut_error* error);
BOKSLUT_API bokslut_text bokslut_error_file(const bokslut_error* error);
BOKSLUT_API int32_t bokslut_error_line(const bokslut_error* error);
BOKSLUT_API int32_t bokslut_error_column(const bokslut_error* error);
/* All that was found before the call gave up, the error itself among it. Borrowed. */
BOKSLUT_API const bokslut_findings* bokslut_error_findings(const bokslut_error* error);

/* ---- books ---- */

typedef struct bokslut_sie_options {
    size_t struct_size;
    int32_t totals_only;       /* not 0: sums by account and month, not by object; takes least memory */
    int32_t strict;            /* not 0: stop at the first breach of the format, and mend nothing */
    int32_t threads;           /* at most so many where a whole file is read; 0 is 1. The answer is the same */
    bokslut_language language; /* of findings */
} bokslut_sie_options;

/* The books of one or several fiscal years, as balances. */
typedef struct bokslut_ledger bokslut_ledger;

/* Reads SIE 1-4, SIE 5 or a state; `options` may be NULL. BOKSLUT_FOUND: read, with errors among the findings. */
BOKSLUT_API bokslut_status bokslut_ledger_read(const char* path, size_t path_size, const bokslut_sie_options* options,
                                               bokslut_ledger** ledger, bokslut_error** error);
/* The same of bytes; `name` stands in findings. */
BOKSLUT_API bokslut_status bokslut_ledger_read_memory(const char* name, size_t name_size, const void* bytes,
                                                      size_t size, const bokslut_sie_options* options,
                                                      bokslut_ledger** ledger, bokslut_error** error);
BOKSLUT_API void bokslut_ledger_free(bokslut_ledger* ledger);

/* Reads SIE of any type that comes in pieces of any size. */
typedef struct bokslut_sie_reader bokslut_sie_reader;

BOKSLUT_API bokslut_status bokslut_sie_reader_new(const char* name, size_t name_size,
                                                  const bokslut_sie_options* options, bokslut_sie_reader** reader,
                                                  bokslut_error** error);
BOKSLUT_API bokslut_status bokslut_sie_reader_feed(bokslut_sie_reader* reader, const void* bytes, size_t size,
                                                   bokslut_error** error);
/* As bokslut_ledger_read. The reader can do no more then, and is still to be freed. */
BOKSLUT_API bokslut_status bokslut_sie_reader_finish(bokslut_sie_reader* reader, bokslut_ledger** ledger,
                                                     bokslut_error** error);
BOKSLUT_API void bokslut_sie_reader_free(bokslut_sie_reader* reader);

/* Of the reading, and of the merges since. */
BOKSLUT_API const bokslut_findings* bokslut_ledger_findings(const bokslut_ledger* ledger);

/* A fiscal year of a ledger: those with books of their own first, then what they tell of years before. */
typedef struct bokslut_year {
    size_t struct_size;
    int32_t first_day;      /* YYYYMMDD */
    int32_t last_day;       /* YYYYMMDD */
    int32_t told;           /* not 0: totals that a later year's books tell */
    int32_t openings_known; /* 0: there are no opening balances */
    bokslut_text name;      /* of the body */
    size_t accounts;        /* how many have a balance */
    size_t balances;
    size_t object_sets;
} bokslut_year;

BOKSLUT_API size_t bokslut_ledger_year_count(const bokslut_ledger* ledger);
BOKSLUT_API bokslut_status bokslut_ledger_year(const bokslut_ledger* ledger, size_t year, bokslut_year* out);

typedef struct bokslut_account {
    size_t struct_size;
    bokslut_text number;
    bokslut_text name;
    int64_t opening_ore; /* debit positive */
    int64_t movement_ore;
    int64_t budget_ore;
} bokslut_account;

BOKSLUT_API bokslut_status bokslut_ledger_account(const bokslut_ledger* ledger, size_t year, size_t account,
                                                  bokslut_account* out);
/* Of an account by number; BOKSLUT_NOT_FOUND when it has no balance. */
BOKSLUT_API bokslut_status bokslut_ledger_find_account(const bokslut_ledger* ledger, size_t year, const char* number,
                                                       size_t number_size, bokslut_account* out);

#define BOKSLUT_OPENING 0
#define BOKSLUT_MOVEMENT 1
#define BOKSLUT_BUDGET 2

/* An account with a whole object set in one month: everything that a ledger holds. Its size is fixed. */
typedef struct bokslut_balance {
    uint32_t account;    /* index */
    uint32_t object_set; /* index; 0 is the empty set */
    int32_t month;       /* YYYYMM; 0 for opening balances and where the books do not say */
    int32_t kind;        /* BOKSLUT_OPENING, BOKSLUT_MOVEMENT or BOKSLUT_BUDGET */
    int64_t ore;         /* debit positive */
} bokslut_balance;

/* All balances of a year: bokslut_year.balances of them; `capacity` and `count` count balances. */
BOKSLUT_API bokslut_status bokslut_ledger_balances(const bokslut_ledger* ledger, size_t year, bokslut_balance* buffer,
                                                   size_t capacity, size_t* count);
/* Object `object` of a set: its dimension and code. BOKSLUT_NOT_FOUND when the set has no so many. */
BOKSLUT_API bokslut_status bokslut_ledger_object(const bokslut_ledger* ledger, size_t year, size_t object_set,
                                                 size_t object, bokslut_text* dimension, bokslut_text* code);

/* Adds `other`, another part of the same years or other years. A file that is already in is refused
 * (ledger.same_file_twice), and nothing is changed then. Texts that were taken from `ledger` before end here. */
BOKSLUT_API bokslut_status bokslut_ledger_merge(bokslut_ledger* ledger, const bokslut_ledger* other,
                                                bokslut_error** error);

/* A file of our own, small and canonical: equal content gives equal bytes. bokslut_ledger_read_memory reads it. */
BOKSLUT_API bokslut_status bokslut_ledger_state(const bokslut_ledger* ledger, char* buffer, size_t capacity,
                                                size_t* size);

typedef struct bokslut_sie_write_options {
    size_t struct_size;
    int32_t type;         /* 1, 2 or 3: vouchers are no balances */
    int32_t utf8;         /* not 0: UTF-8 instead of CP437 */
    int32_t checksum;     /* not 0: with #KSUMMA */
    int32_t generated;    /* #GEN, YYYYMMDD */
    bokslut_text program; /* #PROGRAM: name and version of the program that writes */
    bokslut_text program_version;
} bokslut_sie_write_options;

/* A year's balances as a SIE file, the year before beside it where the ledger has it. What of the texts CP437 cannot
 * say, and what of the budget the type may not hold (sie_file.left_out), is told in `told`, with the bytes: it is the
 * caller's, and stays NULL where only the size is asked. It may be NULL. */
BOKSLUT_API bokslut_status bokslut_ledger_write_sie(const bokslut_ledger* ledger, size_t year,
                                                    const bokslut_sie_write_options* options, char* buffer,
                                                    size_t capacity, size_t* size, bokslut_findings** told,
                                                    bokslut_error** error);

/* ---- the annual report ---- */

typedef struct bokslut_report_options {
    size_t struct_size;
    int32_t year; /* wins over `rapportar`; 0: as the file says */
    bokslut_language language;
    int32_t rounding; /* BOKSLUT_ROUNDING_AS_FILE ... */
} bokslut_report_options;

#define BOKSLUT_ROUNDING_AS_FILE 0
#define BOKSLUT_ROUNDING_INDEPENDENT 1 /* each figure by itself */
#define BOKSLUT_ROUNDING_ADDS_UP 2     /* every sum and link holds between printed figures */

typedef struct bokslut_year_end bokslut_year_end;

/* Makes the report of the förbund whose file is `path`; `options` may be NULL. BOKSLUT_FOUND: made, with errors among
 * the findings. */
BOKSLUT_API bokslut_status bokslut_year_end_make(const char* path, size_t path_size,
                                                 const bokslut_report_options* options, bokslut_year_end** year_end,
                                                 bokslut_error** error);
BOKSLUT_API void bokslut_year_end_free(bokslut_year_end* year_end);
BOKSLUT_API const bokslut_findings* bokslut_year_end_findings(const bokslut_year_end* year_end);

typedef struct bokslut_document bokslut_document;

BOKSLUT_API const bokslut_document* bokslut_year_end_document(const bokslut_year_end* year_end);
BOKSLUT_API bokslut_text bokslut_document_title(const bokslut_document* document);
BOKSLUT_API bokslut_text bokslut_document_body(const bokslut_document* document);
BOKSLUT_API size_t bokslut_document_table_count(const bokslut_document* document);

typedef struct bokslut_table {
    size_t struct_size;
    bokslut_text id;    /* "resultatrakning", "not/7" */
    bokslut_text unit;  /* empty for the whole body */
    bokslut_text title; /* as printed */
    bokslut_text law;   /* paragraph or recommendation, or empty */
    size_t columns;
    size_t rows;
    size_t remarks;
} bokslut_table;

BOKSLUT_API bokslut_status bokslut_document_table(const bokslut_document* document, size_t table, bokslut_table* out);
/* `id` as in CSV ("budget 2023"), `heading` as printed. Either may be NULL. */
BOKSLUT_API bokslut_status bokslut_document_column(const bokslut_document* document, size_t table, size_t column,
                                                   bokslut_text* id, bokslut_text* heading);
/* A sentence under the table. */
BOKSLUT_API bokslut_status bokslut_document_remark(const bokslut_document* document, size_t table, size_t remark,
                                                   bokslut_text* out);

#define BOKSLUT_ROW_HEADING 0
#define BOKSLUT_ROW_LINE 1
#define BOKSLUT_ROW_SUM 2
#define BOKSLUT_ROW_TOTAL 3
#define BOKSLUT_ROW_OF_WHICH 4

typedef struct bokslut_row {
    size_t struct_size;
    int32_t kind;
    int32_t level; /* indentation, 0 outermost */
    bokslut_text label;
    bokslut_text note; /* the number of the note that belongs to the row, or empty */
} bokslut_row;

BOKSLUT_API bokslut_status bokslut_document_row(const bokslut_document* document, size_t table, size_t row,
                                                bokslut_row* out);

#define BOKSLUT_CELL_EMPTY 0
#define BOKSLUT_CELL_AMOUNT 1
#define BOKSLUT_CELL_NUMBER 2 /* a count, a share, kronor per inhabitant */
#define BOKSLUT_CELL_TEXT 3

typedef struct bokslut_cell {
    size_t struct_size;
    int32_t kind;
    int32_t given;        /* of an amount; not 0: from the förbund's file, not from the books */
    int64_t ore;          /* of an amount: exact, signed as printed */
    int64_t shown;        /* the printed number, in steps of its last decimal */
    int32_t decimals;     /* of `shown` */
    bokslut_text measure; /* "kr", "tkr", "mnkr"; of a number "%" and the like, or empty */
    bokslut_text id;      /* equal ids are one quantity */
    bokslut_text text;    /* of a text */
} bokslut_cell;

BOKSLUT_API bokslut_status bokslut_document_cell(const bokslut_document* document, size_t table, size_t row,
                                                 size_t column, bokslut_cell* out);
/* The first figure with the id; BOKSLUT_NOT_FOUND when there is none. */
BOKSLUT_API bokslut_status bokslut_document_find(const bokslut_document* document, const char* id, size_t id_size,
                                                 bokslut_cell* out);

/* The whole report in a format of the command ("csv", "html", "json" ...). "xlsx" goes through a private file in the
 * folder that the environment calls TMPDIR, else /tmp; where that takes none, BOKSLUT_BAD_INPUT
 * (report.no_temporary_file). */
BOKSLUT_API bokslut_status bokslut_document_write(const bokslut_document* document, const char* format,
                                                  size_t format_size, char* buffer, size_t capacity, size_t* size,
                                                  bokslut_error** error);
/* The formats of this build, in the order they are listed to users. */
BOKSLUT_API size_t bokslut_format_count(void);
BOKSLUT_API bokslut_status bokslut_format(size_t format, bokslut_text* name, bokslut_text* ending);

/* ---- the balance requirement (KL 11:12-14, LKBR 11:10-11) ---- */

/* Which amounts are known; those that are not are 0. */
#define BOKSLUT_HAS_RESULT 512
#define BOKSLUT_HAS_ADJUSTED 1024
#define BOKSLUT_HAS_BALANCE_RESULT 2048
#define BOKSLUT_HAS_BASE 4096
#define BOKSLUT_HAS_BOOKED 8192
#define BOKSLUT_HAS_LIMIT 16384
#define BOKSLUT_HAS_CEILING 32768

typedef struct bokslut_balance_requirement {
    size_t struct_size;
    int32_t year;
    int32_t known; /* BOKSLUT_HAS_RESULT ... BOKSLUT_HAS_BASE, added together */
    int64_t result_ore;
    int64_t adjusted_ore;       /* after the adjustments, before reserves */
    int64_t balance_result_ore; /* balanskravsresultat */
    int64_t base_ore;           /* underlag for the reserves, as the förbund states it */
    int64_t to_restore_ore;     /* what remains of all deficits, positive */
    bokslut_text base_of;       /* whose base it is, and who decided */
    size_t reserves;
    size_t deficits;
} bokslut_balance_requirement;

/* Of the report's year. The table itself is among the document's. */
BOKSLUT_API bokslut_status bokslut_year_end_balance_requirement(const bokslut_year_end* year_end,
                                                                bokslut_balance_requirement* out);

/* A reserve that evens out results. All amounts are positive. */
typedef struct bokslut_reserve {
    size_t struct_size;
    int32_t known;   /* BOKSLUT_HAS_BOOKED, BOKSLUT_HAS_LIMIT, BOKSLUT_HAS_CEILING */
    bokslut_text id; /* "rur", "resultatreserv" */
    bokslut_text name;
    int64_t before_ore;
    int64_t added_ore;
    int64_t used_ore;
    int64_t after_ore;
    int64_t booked_ore;  /* at the end of the year, by its accounts */
    int64_t floor_ore;   /* what the result must exceed; known with the limit */
    int64_t most_ore;    /* that the year may add; known with the limit */
    int64_t ceiling_ore; /* the most that the reserve may hold */
} bokslut_reserve;

BOKSLUT_API bokslut_status bokslut_year_end_reserve(const bokslut_year_end* year_end, size_t index,
                                                    bokslut_reserve* out);

/* A year's deficit and how it is restored. All amounts are positive. */
typedef struct bokslut_deficit {
    size_t struct_size;
    int32_t year;
    int32_t due_year; /* the last year to restore it in (KL 11:12) */
    int64_t amount_ore;
    int64_t excepted_ore; /* for synnerliga skäl (KL 11:13) */
    int64_t restored_ore; /* to and including the report's year */
    int64_t remaining_ore;
    int64_t overdue_ore;
    bokslut_text how; /* as the förbund states it; empty where it does not */
    bokslut_text plan;
    bokslut_text reasons;
} bokslut_deficit;

BOKSLUT_API bokslut_status bokslut_year_end_deficit(const bokslut_year_end* year_end, size_t index,
                                                    bokslut_deficit* out);

/* ---- member fees ---- */

typedef struct bokslut_fee_options {
    size_t struct_size;
    int32_t year;              /* wins over `rapportar`; 0: as the file says */
    int32_t plan;              /* how many years, from that one on; 0 is 1 */
    bokslut_language language; /* of findings */
} bokslut_fee_options;

typedef struct bokslut_fees bokslut_fees;

/* Computes the fees of the förbund whose file is `path`; `options` may be NULL. BOKSLUT_FOUND: with errors among the
 * findings. */
BOKSLUT_API bokslut_status bokslut_fees_make(const char* path, size_t path_size, const bokslut_fee_options* options,
                                             bokslut_fees** fees, bokslut_error** error);
BOKSLUT_API void bokslut_fees_free(bokslut_fees* fees);
BOKSLUT_API const bokslut_findings* bokslut_fees_findings(const bokslut_fees* fees);
/* The sheet that every member gets. */
BOKSLUT_API const bokslut_document* bokslut_fees_document(const bokslut_fees* fees);

#define BOKSLUT_PAYER_MEMBER 0
#define BOKSLUT_PAYER_ASSOCIATED 1
#define BOKSLUT_PAYER_CO_FUNDER 2

typedef struct bokslut_fee {
    size_t struct_size;
    int32_t year;
    int32_t payer_kind;
    bokslut_text service;
    bokslut_text payer;
    int64_t ore;          /* what is charged */
    bokslut_text exact;   /* öre before rounding, as a whole number or a fraction: "20400000/3" */
    bokslut_text key;     /* what it is computed from: "fast+per_invanare" */
    bokslut_text working; /* how, in words */
} bokslut_fee;

BOKSLUT_API size_t bokslut_fees_count(const bokslut_fees* fees);
BOKSLUT_API bokslut_status bokslut_fees_at(const bokslut_fees* fees, size_t index, bokslut_fee* out);
/* "csv" or "json", as the command prints it. */
BOKSLUT_API bokslut_status bokslut_fees_write(const bokslut_fees* fees, const char* format, size_t format_size,
                                              char* buffer, size_t capacity, size_t* size, bokslut_error** error);

/* ---- budget deviations ---- */

typedef struct bokslut_budget_options {
    size_t struct_size;
    int32_t year;     /* wins over `rapportar`; 0: as the file says */
    int32_t to_month; /* YYYYMM: from the year's beginning to this month; 0: the whole year */
    int32_t by_month; /* not 0: each month too */
    bokslut_language language;
    bokslut_text threshold; /* "5% eller 100 tkr": wins over the file's; empty: as the file says */
} bokslut_budget_options;

typedef struct bokslut_budget bokslut_budget;

/* Follows up the budget; `options` may be NULL. BOKSLUT_FOUND, as the command's exit code 1: a deviation passes its
 * threshold, or there are errors among the findings. */
BOKSLUT_API bokslut_status bokslut_budget_make(const char* path, size_t path_size,
                                               const bokslut_budget_options* options, bokslut_budget** budget,
                                               bokslut_error** error);
BOKSLUT_API void bokslut_budget_free(bokslut_budget* budget);
BOKSLUT_API const bokslut_findings* bokslut_budget_findings(const bokslut_budget* budget);
BOKSLUT_API const bokslut_document* bokslut_budget_document(const bokslut_budget* budget);

/* Which of the amounts of a line are known. */
#define BOKSLUT_HAS_OUTCOME 1
#define BOKSLUT_HAS_BUDGET 2
#define BOKSLUT_HAS_CHANGE 4
#define BOKSLUT_HAS_IN_FORCE 8
#define BOKSLUT_HAS_DEVIATION 16
#define BOKSLUT_HAS_FORECAST 32
#define BOKSLUT_HAS_FORECAST_DEVIATION 64
#define BOKSLUT_HAS_DECIDED 128
#define BOKSLUT_HAS_ACCUMULATED 256

/* A line or sum of the income statement over some months; income positive, cost negative. */
typedef struct bokslut_budget_line {
    size_t struct_size;
    bokslut_text id;        /* of the quantity: "rr/avskrivningar" */
    bokslut_text row;       /* as printed */
    bokslut_text unit_code; /* empty for the whole body */
    bokslut_text unit;      /* its name */
    int32_t is_sum;
    int32_t first_month; /* YYYYMM; 0: the whole year */
    int32_t last_month;
    int32_t known;  /* BOKSLUT_HAS_OUTCOME ... added together; amounts that are not known are 0 */
    int32_t passes; /* not 0: the deviation passes the threshold */
    int64_t outcome_ore;
    int64_t budget_ore; /* as first decided */
    int64_t change_ore; /* decided since */
    int64_t in_force_ore;
    int64_t deviation_ore; /* outcome minus budget in force: positive is better than budget */
    int64_t forecast_ore;  /* of the whole year */
    int64_t forecast_deviation_ore;
    bokslut_text percent;   /* of the deviation, exact: "-5/2"; empty for a budget of zero */
    bokslut_text threshold; /* what the deviation was held against; empty: nothing */
} bokslut_budget_line;

BOKSLUT_API size_t bokslut_budget_count(const bokslut_budget* budget);
BOKSLUT_API bokslut_status bokslut_budget_at(const bokslut_budget* budget, size_t index, bokslut_budget_line* out);
/* A project: the year, and all its years. Costs are positive. */
typedef struct bokslut_budget_investment {
    size_t struct_size;
    bokslut_text id;
    bokslut_text project;
    int32_t known; /* as of a line */
    int32_t passes;
    int64_t outcome_ore;
    int64_t in_force_ore;
    int64_t deviation_ore; /* budget in force minus outcome: positive is better than budget */
    int64_t decided_ore;   /* of all years */
    int64_t accumulated_ore;
    int64_t forecast_ore;
    bokslut_text percent;
    bokslut_text threshold;
} bokslut_budget_investment;

BOKSLUT_API size_t bokslut_budget_investment_count(const bokslut_budget* budget);
BOKSLUT_API bokslut_status bokslut_budget_investment_at(const bokslut_budget* budget, size_t index,
                                                        bokslut_budget_investment* out);
/* "json", as the command prints it. The document is written by bokslut_document_write. */
BOKSLUT_API bokslut_status bokslut_budget_write(const bokslut_budget* budget, const char* format, size_t format_size,
                                                char* buffer, size_t capacity, size_t* size, bokslut_error** error);

/* ---- where a figure comes from ---- */

typedef struct bokslut_trace_query {
    size_t struct_size;
    bokslut_text id; /* or by where it stands: */
    bokslut_text table;
    bokslut_text row;
    bokslut_text unit;
    bokslut_text column;
    int32_t vouchers; /* not 0: down to the vouchers; the books are read once more for them */
    int32_t
        accounts; /* not 0: bokslut_trace_write lists lines and accounts of a sum too, as the command's --accounts */
} bokslut_trace_query;

typedef struct bokslut_trace bokslut_trace;

BOKSLUT_API bokslut_status bokslut_trace_make(const char* path, size_t path_size, const bokslut_trace_query* query,
                                              const bokslut_report_options* options, bokslut_trace** trace,
                                              bokslut_error** error);
BOKSLUT_API void bokslut_trace_free(bokslut_trace* trace);
BOKSLUT_API const bokslut_findings* bokslut_trace_findings(const bokslut_trace* trace);

/* An account's part in the figure, line by line: they add up to the figure. */
typedef struct bokslut_traced {
    size_t struct_size;
    int32_t year;
    int32_t budget;       /* not 0: of the budget */
    bokslut_text line;    /* id of the form's line */
    bokslut_text label;   /* as printed */
    bokslut_text account; /* empty: a value given in the förbund's file */
    bokslut_text name;    /* of the account */
    int64_t ore;          /* signed as in the figure */
    int64_t opening_ore;  /* what of it is opening balance */
    size_t vouchers;      /* rows, where they were asked for */
} bokslut_traced;

/* 0 for a number that is no amount, such as a share in per cent; bokslut_trace_write tells it, and what a figure
   that is no line of a form was computed from or where it is given. */
BOKSLUT_API int64_t bokslut_trace_ore(const bokslut_trace* trace);
BOKSLUT_API size_t bokslut_trace_count(const bokslut_trace* trace);
BOKSLUT_API bokslut_status bokslut_trace_at(const bokslut_trace* trace, size_t index, bokslut_traced* out);

typedef struct bokslut_voucher_row {
    size_t struct_size;
    int32_t date; /* YYYYMMDD */
    bokslut_text series;
    bokslut_text number;
    bokslut_text text;
    int64_t ore; /* signed as in the figure */
} bokslut_voucher_row;

BOKSLUT_API bokslut_status bokslut_trace_voucher(const bokslut_trace* trace, size_t index, size_t voucher,
                                                 bokslut_voucher_row* out);
/* "text" or "json", as the command prints it. */
BOKSLUT_API bokslut_status bokslut_trace_write(const bokslut_trace* trace, const char* format, size_t format_size,
                                               char* buffer, size_t capacity, size_t* size, bokslut_error** error);

/* ---- can printed figures all be true? ---- */

typedef struct bokslut_check_options {
    size_t struct_size;
    bokslut_text form;       /* path of a förbund's file, for names, lines and notes; empty: the statutory forms */
    bokslut_text rules;      /* path of a file of written relations; empty: none */
    bokslut_text measure;    /* "kr", "tkr" or "mnkr", where the figures do not say */
    int32_t exact_zeros;     /* not 0: a printed zero is exactly nothing; else it was rounded like the others */
    int32_t no_eliminations; /* not 0: units have no internal items but those that are printed */
    int32_t rounding;        /* BOKSLUT_PRINTED_HALF_AWAY ... */
    bokslut_language language;
    /* Path of a folder of printed figures, read when the check runs: they are held against the books of `form` too.
     * Where `measure` is empty it is that of their report, for what lies in the folder; what is added by
     * bokslut_check_add and bokslut_check_add_file is read before that is known, and needs `measure` where it does not
     * say itself. Empty: no books are read. */
    bokslut_text published;
} bokslut_check_options;

#define BOKSLUT_PRINTED_HALF_AWAY 0
#define BOKSLUT_PRINTED_HALF_EVEN 1
#define BOKSLUT_PRINTED_TRUNCATED 2
#define BOKSLUT_PRINTED_UNKNOWN 3 /* each is tried */

typedef struct bokslut_check bokslut_check;

/* `options` may be NULL. */
BOKSLUT_API bokslut_status bokslut_check_new(const bokslut_check_options* options, bokslut_check** check,
                                             bokslut_error** error);
BOKSLUT_API void bokslut_check_free(bokslut_check* check);
/* Printed figures: our tidy CSV, or a table as published, known by the name of its file. */
BOKSLUT_API bokslut_status bokslut_check_add(bokslut_check* check, const char* name, size_t name_size,
                                             const void* bytes, size_t size, bokslut_error** error);
BOKSLUT_API bokslut_status bokslut_check_add_file(bokslut_check* check, const char* path, size_t path_size,
                                                  bokslut_error** error);
/* All of a document's figures. */
BOKSLUT_API bokslut_status bokslut_check_add_document(bokslut_check* check, const bokslut_document* document,
                                                      bokslut_error** error);
/* Proves. BOKSLUT_FOUND: figures that cannot all be true, or errors in the books that they were held against. Once
 * only. */
BOKSLUT_API bokslut_status bokslut_check_run(bokslut_check* check, bokslut_error** error);

#define BOKSLUT_POSSIBLE 0
#define BOKSLUT_IMPOSSIBLE 1
#define BOKSLUT_UNDECIDED 2

typedef struct bokslut_check_summary {
    size_t struct_size;
    int32_t verdict;
    size_t figures;
    size_t derived;   /* relations from forms and document */
    size_t written;   /* relations from the rules file */
    size_t unchecked; /* what could not be checked */
    size_t findings;
    size_t agree;   /* figures held against the books, where they were: they agree, */
    size_t differ;  /* differ, */
    size_t unbound; /* or have no counterpart there */
} bokslut_check_summary;

/* Before the run, BOKSLUT_BAD_STATE; so are those below. */
BOKSLUT_API bokslut_status bokslut_check_summarize(const bokslut_check* check, bokslut_check_summary* out);
/* Findings, gravest first; empty before the run. Borrowed. */
BOKSLUT_API const bokslut_findings* bokslut_check_findings(const bokslut_check* check);
/* What was said of the files that the figures, the form, the rules and the books came from. Borrowed. */
BOKSLUT_API const bokslut_findings* bokslut_check_input(const bokslut_check* check);
/* How much finding `index` is about; 0 where that has no meaning. */
BOKSLUT_API bokslut_status bokslut_check_amount(const bokslut_check* check, size_t index, int64_t* ore);
/* Figure `figure` that finding `index` is about: "Resultaträkning: Avskrivningar 2023 (-549)". BOKSLUT_NOT_FOUND when
 * it has no so many. */
BOKSLUT_API bokslut_status bokslut_check_figure(const bokslut_check* check, size_t index, size_t figure,
                                                bokslut_text* out);
/* "text" or "json", as the command prints it. */
BOKSLUT_API bokslut_status bokslut_check_write(const bokslut_check* check, const char* format, size_t format_size,
                                               char* buffer, size_t capacity, size_t* size, bokslut_error** error);

#ifdef __cplusplus
}
#endif
#endif
