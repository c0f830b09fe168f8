#!/usr/bin/env python3
"""Makes a C program that calls every function of bokslut.h wrongly: with NULL and 0 everywhere, with NULL for each
pointer in turn, with indices beyond the end, and with options that nobody has set up; all of it once with handles that are new,
and once more with a reader that has finished and a check that has run. misuse.py <bokslut.h> <symbols.txt> <written.c>

What must hold: no crash, a status that says so where the function has one, and nothing made: what a call that fails would
have given is NULL or 0, whatever stood there before. What has been used up can be used by no call. A function that is in the
symbol list and not understood here is an error, so that none can be forgotten.
"""

import pathlib
import re
import sys

DECLARATION = re.compile(r"BOKSLUT_API\s+([^;]+?)\s*\(([^)]*)\)\s*;", re.DOTALL)

# What answers something where it is asked nothing.
HARMLESS = {"bokslut_status_text", "bokslut_version_number", "bokslut_version_text", "bokslut_format_count"}
# Everything may be left out of these.
CONTENT_WITH_NULL = {"bokslut_format"}
# Ready handles, made once by the program below.
HANDLES = {f"bokslut_{name}": f"ready_{name}" for name in
           ("ledger", "sie_reader", "findings", "error", "year_end", "document", "trace", "check", "fees", "budget")}
# What calls make: a place for each kind of handle, freed after every call.
MADE = ("ledger", "sie_reader", "findings", "error", "year_end", "trace", "check", "fees", "budget")
INDICES = {"index", "year", "account", "object_set", "table", "row", "column", "remark", "format", "voucher", "figure"}
# What a call can use up, and what stands in its place then.
USED_UP = {"bokslut_sie_reader*", "bokslut_check*"}

def declarations(header: str):
    code = re.sub(r"/\*.*?\*/", " ", header, flags=re.DOTALL)
    code = re.sub(r"^#(?:[^\n]*\\\n)*[^\n]*", " ", code, flags=re.MULTILINE)  # macros and conditions
    for returned, parameters in DECLARATION.findall(code):
        words = returned.split()
        name = words[-1].lstrip("*")
        result = " ".join(words[:-1]) + ("*" if words[-1].startswith("*") else "")
        given = [] if parameters.strip() == "void" else [" ".join(one.split()) for one in parameters.split(",")]
        yield name, result, given


def kind_of(parameter: str) -> tuple[str, str]:
    """The type and name of a parameter."""
    match = re.fullmatch(r"(.*?)\s*(\w+)", parameter)
    return match[1], match[2]


def base_of(kind: str) -> str:
    """What a pointer points to."""
    return kind[:-1].strip().removeprefix("const ") if kind.endswith("*") else ""


def nothing(kind: str) -> str:
    return "NULL" if kind.endswith("*") else "0"


def is_struct(kind: str) -> bool:
    """Whether it points to a struct that begins with its size."""
    base = base_of(kind)
    return base.startswith("bokslut_") and base not in HANDLES and base not in ("bokslut_text", "bokslut_balance") \
        and not kind.endswith("**")


def is_given(kind: str) -> bool:
    """Whether the call gives something there: a handle, a text, a number or a struct."""
    return kind.endswith("**") or kind in ("bokslut_text*", "size_t*", "int64_t*") or \
        is_struct(kind) and not kind.startswith("const ")


def something(kind: str, name: str) -> str:
    """A ready handle, a text of one letter, a struct that is set up, a place, or a buffer."""
    if not kind.endswith("*"):
        return "1" if name.endswith(("size", "capacity")) else "0"
    if kind.endswith("**"):
        return "&made_" + kind.removeprefix("bokslut_").rstrip("*")
    if is_given(kind):
        return f"&out_{name}"
    if is_struct(kind):
        return f"&({base_of(kind)}){{.struct_size = sizeof({base_of(kind)})}}"
    if base_of(kind) in HANDLES:
        return HANDLES[base_of(kind)]
    return '"x"' if kind in ("const char*", "const void*") else "room_of_zeros()"


FRONT = """#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "bokslut/bokslut.h"

static int failures = 0;
static void expect(int holds, const char* what) {
    if (holds) return;
    ++failures;
    fprintf(stderr, "%s\\n", what);
}
static int has_failed(bokslut_status status) {
    return status != BOKSLUT_OK && status != BOKSLUT_FOUND;
}
/* Stands where something is given, before the call. */
static char before[1];
static void set_before(void* out, size_t size) {
    memset((char*)out + sizeof(size_t), 0x55, size - sizeof(size_t));
}
static int is_empty(const void* out, size_t size) {
    for (size_t i = sizeof(size_t); i < size; ++i)
        if (((const char*)out)[i] != 0) return 0;
    return 1;
}
/* Larger than any buffer that is asked for here. */
static void* room_of_zeros(void) {
    static uint64_t room[64];
    memset(room, 0, sizeof room);
    return room;
}

/* A struct that nobody has set up. */
static void* room_of_ones(void) {
    static uint64_t room[64];
    memset(room, 0xFF, sizeof room);
    return room;
}

static bokslut_ledger* ready_ledger;
static bokslut_sie_reader* ready_sie_reader;
static const bokslut_findings* ready_findings;
static bokslut_error* ready_error;
static bokslut_year_end* ready_year_end;
static const bokslut_document* ready_document;
static bokslut_trace* ready_trace;
static bokslut_check* ready_check;
static bokslut_fees* ready_fees;
static bokslut_budget* ready_budget;

static void make_ready(void) {
    const char* litet = "examples/litet-forbund/forbund.toml";
    const char* books = "examples/litet-forbund/litet-forbund-2024.se";
    bokslut_trace_query query = BOKSLUT_INIT(bokslut_trace_query);
    query.id.data = "rr/avskrivningar@2024";
    query.id.size = BOKSLUT_ZERO_ENDED;
    bokslut_ledger_read(books, BOKSLUT_ZERO_ENDED, NULL, &ready_ledger, NULL);
    bokslut_year_end_make("finns-inte", BOKSLUT_ZERO_ENDED, NULL, &ready_year_end, &ready_error);
    bokslut_year_end_make(litet, BOKSLUT_ZERO_ENDED, NULL, &ready_year_end, NULL);
    ready_document = bokslut_year_end_document(ready_year_end);
    ready_findings = bokslut_error_findings(ready_error);
    bokslut_trace_make(litet, BOKSLUT_ZERO_ENDED, &query, NULL, &ready_trace, NULL);
    bokslut_fees_make("examples/borasregionen-2023/forbund.toml", BOKSLUT_ZERO_ENDED, NULL, &ready_fees, NULL);
    bokslut_budget_make(litet, BOKSLUT_ZERO_ENDED, NULL, &ready_budget, NULL);
    expect(ready_ledger && ready_findings && ready_error && ready_year_end && ready_document && ready_trace && ready_fees &&
               ready_budget,
           "every handle is ready");
}

/* A reader and a check that are new. */
static void renew(void) {
    bokslut_sie_reader_free(ready_sie_reader);
    bokslut_check_free(ready_check);
    expect(bokslut_sie_reader_new("x.se", 4, NULL, &ready_sie_reader, NULL) == BOKSLUT_OK, "a new reader");
    expect(bokslut_check_new(NULL, &ready_check, NULL) == BOKSLUT_OK, "a new check");
}

static int used_up = 0;

/* A reader and a check that have done what they can do once. */
static void use_up(void) {
    bokslut_ledger* ledger = NULL;
    bokslut_check_summary summary = BOKSLUT_INIT(bokslut_check_summary);
    renew();
    used_up = 1;
    expect(bokslut_sie_reader_feed(ready_sie_reader, "x", 1, NULL) == BOKSLUT_OK, "the reader is fed");
    expect(bokslut_sie_reader_finish(ready_sie_reader, &ledger, NULL) == BOKSLUT_BAD_INPUT, "the reader finishes");
    expect(bokslut_sie_reader_finish(ready_sie_reader, &ledger, NULL) == BOKSLUT_BAD_STATE, "the reader has finished");
    expect(bokslut_check_add_document(ready_check, ready_document, NULL) == BOKSLUT_OK, "the check gets figures");
    expect(bokslut_check_summarize(ready_check, &summary) == BOKSLUT_BAD_STATE, "the check has not run");
    expect(bokslut_check_run(ready_check, NULL) == BOKSLUT_OK, "the check runs");
    expect(bokslut_check_run(ready_check, NULL) == BOKSLUT_BAD_STATE, "the check has run");
    expect(bokslut_check_summarize(ready_check, &summary) == BOKSLUT_OK && summary.figures > 300, "the check has an answer");
}

/* After a call that was done with what can be used up: it was new, and is new again. */
static void was_done(const char* what) {
    expect(!used_up, what);
    renew();
}

static void free_all(void) {
    bokslut_ledger_free(ready_ledger);
    bokslut_sie_reader_free(ready_sie_reader);
    bokslut_error_free(ready_error);
    bokslut_year_end_free(ready_year_end);
    bokslut_trace_free(ready_trace);
    bokslut_check_free(ready_check);
    bokslut_fees_free(ready_fees);
    bokslut_budget_free(ready_budget);
}
"""


def places() -> str:
    """C: the places of what is made, and a function that frees them."""
    lines = [f"static bokslut_{one}* made_{one};" for one in MADE]
    lines.append("static void free_made(void) {")
    lines += [f"    bokslut_{one}_free(made_{one});\n    made_{one} = NULL;" for one in MADE]
    return "\n".join([*lines, "}"])


def calls(name: str, result: str, parameters: list[tuple[str, str]]):
    """C statements: all NULL and 0; each pointer NULL in turn; each index beyond the end; structs that are not set up."""
    if result != "bokslut_status":
        yield asked(name, result, [nothing(kind) for kind, _ in parameters])
        return
    yield tried(name, parameters, [nothing(kind) for kind, _ in parameters],
                "failed" if parameters and name not in CONTENT_WITH_NULL else "any")
    ready = [something(kind, label) for kind, label in parameters]
    for i, (kind, label) in enumerate(parameters):
        if kind.endswith("*"):
            yield tried(name, parameters, ready[:i] + ["NULL"] + ready[i + 1:], "any")
            rooms = ["room_of_zeros()", "room_of_ones()"] if kind.startswith("const ") else ["room_of_zeros()"]
            for room in rooms if is_struct(kind) else ():
                yield tried(name, parameters, ready[:i] + [room] + ready[i + 1:], "failed")
        elif label in INDICES and kind == "size_t":
            yield tried(name, parameters, ready[:i] + ["SIZE_MAX"] + ready[i + 1:], "failed")


def asked(name: str, result: str, arguments: list[str]) -> str:
    """A call that has no status."""
    text = f"{name}({', '.join(arguments)})"
    told = text.replace('"', "'")
    if result == "void":
        return f"    {text};"
    if name in HARMLESS:
        return f"    (void){text};"
    if result == "bokslut_text":
        return f'    expect({text}.size == 0 && {text}.data != NULL, "{told}");'
    return f'    expect({text} == 0, "{told}");'


STATUSES = {
    "any": "status >= BOKSLUT_OK && status < BOKSLUT_INTERNAL",
    "failed": "status == BOKSLUT_BAD_ARGUMENT || status == BOKSLUT_BAD_STATE || status == BOKSLUT_NOT_FOUND",
}


def tried(name: str, parameters: list[tuple[str, str]], arguments: list[str], wanted: str) -> str:
    """A call that has a status: what it gives holds something else before."""
    text = f"{name}({', '.join(arguments)})"
    told = text.replace('"', "'")
    set_before, after = [], []
    for (kind, label), argument in zip(parameters, arguments):
        if argument.startswith("&made_"):
            made = argument[1:]
            set_before.append(f"{made} = (void*)before;")
            after.append(f'expect((void*){made} != (void*)before, "{told}: {label} is not set");')
            after.append(f"if ((void*){made} == (void*)before) {made} = NULL;")
            if made != "made_error":
                after.append(f'expect(!has_failed(status) || {made} == NULL, "{told}: {label} is made");')
        elif argument.startswith("&out_"):
            declared, empty = given(kind, argument[1:])
            set_before.append(declared)
            except_size = " || status == BOKSLUT_TOO_SMALL" if kind == "size_t*" else ""
            after.append(f'expect(!has_failed(status){except_size} || {empty}, "{told}: {label} is given");')
    if any(kind in USED_UP for kind, _ in parameters):
        after.append(f'if (!has_failed(status)) was_done("{told}: done with what is used up");')
    lines = [*set_before, f"const bokslut_status status = {text};", f'expect({STATUSES[wanted]}, "{told}");', *after]
    return "\n".join(["    {", *(f"        {line}" for line in lines), "    }"])


def given(kind: str, variable: str) -> tuple[str, str]:
    """C: a variable that a call fills, with something in it before, and whether nothing is in it."""
    base = base_of(kind)
    if kind == "bokslut_text*":
        return f'bokslut_text {variable} = {{"before", 6}};', f"{variable}.size == 0"
    if kind in ("size_t*", "int64_t*"):
        return f"{base} {variable} = 77;", f"{variable} == 0"
    return (f"{base} {variable} = BOKSLUT_INIT({base}); set_before(&{variable}, sizeof {variable});",
            f"is_empty(&{variable}, sizeof {variable})")


def main() -> int:
    header = pathlib.Path(sys.argv[1]).read_text("utf-8")
    symbols = pathlib.Path(sys.argv[2]).read_text("utf-8").split()
    declared = list(declarations(header))
    names = [name for name, _, _ in declared]
    if sorted(names) != symbols:
        print(f"declared and listed differ: {sorted(set(names) ^ set(symbols))}", file=sys.stderr)
        return 1
    lines = [FRONT, places()]
    for name, result, given in declared:
        lines.append(f"static void misuse_{name}(void) {{")
        for statement in calls(name, result, [kind_of(one) for one in given]):
            lines += [statement, "    free_made();"]
        lines.append("}")
    lines.append("static void misuse_all(void) {")
    lines += [f"    misuse_{name}();" for name in names]
    lines.append("}\nint main(void) {\n    make_ready();\n    renew();\n    misuse_all();\n    use_up();\n    misuse_all();")
    lines.append(f"""    free_all();
    printf("%d functions misused, twice\\n", {len(names)});
    return failures == 0 ? 0 : 1;
}}""")
    pathlib.Path(sys.argv[3]).write_text("\n".join(lines) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
