"""bokslut.h for ctypes: the library, its structs and its functions. Nothing here is public."""

from __future__ import annotations

import ctypes
import os
import pathlib
from ctypes import POINTER, Structure, byref, c_char_p, c_int32, c_int64, c_size_t, c_uint32, c_void_p
from typing import Any

OK, FOUND, BAD_INPUT, BAD_ARGUMENT, BAD_STATE, TOO_SMALL, NOT_FOUND, NOT_BUILT, NO_MEMORY, INTERNAL = range(10)

_FOLDER = pathlib.Path(__file__).resolve().parent / "lib"


def _load() -> ctypes.CDLL:
    """The library that BOKSLUT_LIBRARY names; else the wheel's, with what it needs loaded first; else the system's."""
    named = os.environ.get("BOKSLUT_LIBRARY")
    if named:
        return ctypes.CDLL(named)
    order = _FOLDER / "order.txt"  # what the library needs, before what needs it
    if order.exists():
        library = None
        for name in order.read_text("utf-8").split():
            library = ctypes.CDLL(str(_FOLDER / name))
        if library is not None:
            return library
    return ctypes.CDLL("libbokslut.so.0.1")


class Text(Structure):
    _fields_ = [("data", c_void_p), ("size", c_size_t)]

    def __str__(self) -> str:
        return ctypes.string_at(self.data, self.size).decode("utf-8", "replace") if self.size else ""


def encoded(value: str | bytes | os.PathLike[str]) -> tuple[bytes, int]:
    """A path or text as the library takes it: its bytes and their number. UTF-8, whatever the locale; bytes of a file's
    name that are no text are kept."""
    whole = os.fspath(value)
    data = whole.encode("utf-8", "surrogateescape") if isinstance(whole, str) else whole
    return data, len(data)


def text(value: str | bytes | os.PathLike[str]) -> Text:
    """A text to give in a struct. The caller keeps what `kept` holds for as long as the call lasts."""
    data, _ = encoded(value)
    given = Text(ctypes.cast(ctypes.c_char_p(data), c_void_p), len(data))
    given.kept = data
    return given


class _Sized(Structure):
    """A struct that begins with its own size."""

    def __init__(self, **values):
        super().__init__(**values)
        self.struct_size = ctypes.sizeof(self)


def _struct(name: str, *fields):
    return type(name, (_Sized,), {"_fields_": [("struct_size", c_size_t), *fields]})


Finding = _struct("Finding", ("severity", c_int32), ("line", c_int32), ("column", c_int32), ("code", Text),
                  ("text", Text), ("remedy", Text), ("file", Text), ("excerpt", Text))
SieOptions = _struct("SieOptions", ("totals_only", c_int32), ("strict", c_int32), ("threads", c_int32),
                     ("language", c_int32))
Year = _struct("Year", ("first_day", c_int32), ("last_day", c_int32), ("told", c_int32), ("openings_known", c_int32),
               ("name", Text), ("accounts", c_size_t), ("balances", c_size_t), ("object_sets", c_size_t))
Account = _struct("Account", ("number", Text), ("name", Text), ("opening_ore", c_int64), ("movement_ore", c_int64),
                  ("budget_ore", c_int64))
SieWriteOptions = _struct("SieWriteOptions", ("type", c_int32), ("utf8", c_int32), ("checksum", c_int32),
                          ("generated", c_int32), ("program", Text), ("program_version", Text))
ReportOptions = _struct("ReportOptions", ("year", c_int32), ("language", c_int32), ("rounding", c_int32))
Table = _struct("Table", ("id", Text), ("unit", Text), ("title", Text), ("law", Text), ("columns", c_size_t),
                ("rows", c_size_t), ("remarks", c_size_t))
Row = _struct("Row", ("kind", c_int32), ("level", c_int32), ("label", Text), ("note", Text))
Cell = _struct("Cell", ("kind", c_int32), ("given", c_int32), ("ore", c_int64), ("shown", c_int64),
               ("decimals", c_int32), ("measure", Text), ("id", Text), ("text", Text))
BalanceRequirement = _struct("BalanceRequirement", ("year", c_int32), ("known", c_int32), ("result_ore", c_int64),
                             ("adjusted_ore", c_int64), ("balance_result_ore", c_int64), ("base_ore", c_int64),
                             ("to_restore_ore", c_int64), ("base_of", Text), ("reserves", c_size_t),
                             ("deficits", c_size_t))
Reserve = _struct("Reserve", ("known", c_int32), ("id", Text), ("name", Text), ("before_ore", c_int64),
                  ("added_ore", c_int64), ("used_ore", c_int64), ("after_ore", c_int64), ("booked_ore", c_int64),
                  ("floor_ore", c_int64), ("most_ore", c_int64), ("ceiling_ore", c_int64))
Deficit = _struct("Deficit", ("year", c_int32), ("due_year", c_int32), ("amount_ore", c_int64),
                  ("excepted_ore", c_int64), ("restored_ore", c_int64), ("remaining_ore", c_int64),
                  ("overdue_ore", c_int64), ("how", Text), ("plan", Text), ("reasons", Text))
FeeOptions = _struct("FeeOptions", ("year", c_int32), ("plan", c_int32), ("language", c_int32))
Fee = _struct("Fee", ("year", c_int32), ("payer_kind", c_int32), ("service", Text), ("payer", Text), ("ore", c_int64),
              ("exact", Text), ("key", Text), ("working", Text))
BudgetOptions = _struct("BudgetOptions", ("year", c_int32), ("to_month", c_int32), ("by_month", c_int32),
                        ("language", c_int32), ("threshold", Text))
BudgetLine = _struct("BudgetLine", ("id", Text), ("row", Text), ("unit_code", Text), ("unit", Text),
                     ("is_sum", c_int32), ("first_month", c_int32), ("last_month", c_int32), ("known", c_int32),
                     ("passes", c_int32), ("outcome_ore", c_int64), ("budget_ore", c_int64), ("change_ore", c_int64),
                     ("in_force_ore", c_int64), ("deviation_ore", c_int64), ("forecast_ore", c_int64),
                     ("forecast_deviation_ore", c_int64), ("percent", Text), ("threshold", Text))
BudgetInvestment = _struct("BudgetInvestment", ("id", Text), ("project", Text), ("known", c_int32),
                           ("passes", c_int32), ("outcome_ore", c_int64), ("in_force_ore", c_int64),
                           ("deviation_ore", c_int64), ("decided_ore", c_int64), ("accumulated_ore", c_int64),
                           ("forecast_ore", c_int64), ("percent", Text), ("threshold", Text))
TraceQuery = _struct("TraceQuery", ("id", Text), ("table", Text), ("row", Text), ("unit", Text), ("column", Text),
                     ("vouchers", c_int32), ("accounts", c_int32))
Traced = _struct("Traced", ("year", c_int32), ("budget", c_int32), ("line", Text), ("label", Text), ("account", Text),
                 ("name", Text), ("ore", c_int64), ("opening_ore", c_int64), ("vouchers", c_size_t))
VoucherRow = _struct("VoucherRow", ("date", c_int32), ("series", Text), ("number", Text), ("text", Text),
                     ("ore", c_int64))
CheckOptions = _struct("CheckOptions", ("form", Text), ("rules", Text), ("measure", Text), ("exact_zeros", c_int32),
                       ("no_eliminations", c_int32), ("rounding", c_int32), ("language", c_int32), ("published", Text))
CheckSummary = _struct("CheckSummary", ("verdict", c_int32), ("figures", c_size_t), ("derived", c_size_t),
                       ("written", c_size_t), ("unchecked", c_size_t), ("findings", c_size_t), ("agree", c_size_t),
                       ("differ", c_size_t), ("unbound", c_size_t))


class Balance(Structure):
    _fields_ = [("account", c_uint32), ("object_set", c_uint32), ("month", c_int32), ("kind", c_int32),
                ("ore", c_int64)]


_H = c_void_p  # any handle
_OUT = POINTER(c_void_p)
_SIZE = POINTER(c_size_t)
_BUFFER = [c_void_p, c_size_t, _SIZE]

# name: (result, arguments)
_FUNCTIONS = {
    "version_number": (c_int32, []),
    "version_text": (c_char_p, []),
    "status_text": (c_char_p, [c_int32]),
    "findings_count": (c_size_t, [_H]),
    "findings_dropped": (c_size_t, [_H]),
    "findings_at": (c_int32, [_H, c_size_t, POINTER(Finding)]),
    "findings_free": (None, [_H]),
    "error_free": (None, [_H]),
    "error_code": (Text, [_H]),
    "error_text": (Text, [_H]),
    "error_file": (Text, [_H]),
    "error_line": (c_int32, [_H]),
    "error_column": (c_int32, [_H]),
    "error_findings": (_H, [_H]),
    "ledger_read": (c_int32, [c_char_p, c_size_t, POINTER(SieOptions), _OUT, _OUT]),
    "ledger_read_memory": (c_int32, [c_char_p, c_size_t, c_char_p, c_size_t, POINTER(SieOptions), _OUT, _OUT]),
    "ledger_free": (None, [_H]),
    "ledger_findings": (_H, [_H]),
    "ledger_year_count": (c_size_t, [_H]),
    "ledger_year": (c_int32, [_H, c_size_t, POINTER(Year)]),
    "ledger_account": (c_int32, [_H, c_size_t, c_size_t, POINTER(Account)]),
    "ledger_find_account": (c_int32, [_H, c_size_t, c_char_p, c_size_t, POINTER(Account)]),
    "ledger_balances": (c_int32, [_H, c_size_t, c_void_p, c_size_t, _SIZE]),
    "ledger_object": (c_int32, [_H, c_size_t, c_size_t, c_size_t, POINTER(Text), POINTER(Text)]),
    "ledger_merge": (c_int32, [_H, _H, _OUT]),
    "ledger_state": (c_int32, [_H, *_BUFFER]),
    "ledger_write_sie": (c_int32, [_H, c_size_t, POINTER(SieWriteOptions), *_BUFFER, _OUT, _OUT]),
    "sie_reader_new": (c_int32, [c_char_p, c_size_t, POINTER(SieOptions), _OUT, _OUT]),
    "sie_reader_feed": (c_int32, [_H, c_char_p, c_size_t, _OUT]),
    "sie_reader_finish": (c_int32, [_H, _OUT, _OUT]),
    "sie_reader_free": (None, [_H]),
    "year_end_make": (c_int32, [c_char_p, c_size_t, POINTER(ReportOptions), _OUT, _OUT]),
    "year_end_free": (None, [_H]),
    "year_end_findings": (_H, [_H]),
    "year_end_document": (_H, [_H]),
    "year_end_balance_requirement": (c_int32, [_H, POINTER(BalanceRequirement)]),
    "year_end_reserve": (c_int32, [_H, c_size_t, POINTER(Reserve)]),
    "year_end_deficit": (c_int32, [_H, c_size_t, POINTER(Deficit)]),
    "document_title": (Text, [_H]),
    "document_body": (Text, [_H]),
    "document_table_count": (c_size_t, [_H]),
    "document_table": (c_int32, [_H, c_size_t, POINTER(Table)]),
    "document_column": (c_int32, [_H, c_size_t, c_size_t, POINTER(Text), POINTER(Text)]),
    "document_remark": (c_int32, [_H, c_size_t, c_size_t, POINTER(Text)]),
    "document_row": (c_int32, [_H, c_size_t, c_size_t, POINTER(Row)]),
    "document_cell": (c_int32, [_H, c_size_t, c_size_t, c_size_t, POINTER(Cell)]),
    "document_find": (c_int32, [_H, c_char_p, c_size_t, POINTER(Cell)]),
    "document_write": (c_int32, [_H, c_char_p, c_size_t, *_BUFFER, _OUT]),
    "format_count": (c_size_t, []),
    "format": (c_int32, [c_size_t, POINTER(Text), POINTER(Text)]),
    "fees_make": (c_int32, [c_char_p, c_size_t, POINTER(FeeOptions), _OUT, _OUT]),
    "fees_free": (None, [_H]),
    "fees_findings": (_H, [_H]),
    "fees_document": (_H, [_H]),
    "fees_count": (c_size_t, [_H]),
    "fees_at": (c_int32, [_H, c_size_t, POINTER(Fee)]),
    "fees_write": (c_int32, [_H, c_char_p, c_size_t, *_BUFFER, _OUT]),
    "budget_make": (c_int32, [c_char_p, c_size_t, POINTER(BudgetOptions), _OUT, _OUT]),
    "budget_free": (None, [_H]),
    "budget_findings": (_H, [_H]),
    "budget_document": (_H, [_H]),
    "budget_count": (c_size_t, [_H]),
    "budget_at": (c_int32, [_H, c_size_t, POINTER(BudgetLine)]),
    "budget_investment_count": (c_size_t, [_H]),
    "budget_investment_at": (c_int32, [_H, c_size_t, POINTER(BudgetInvestment)]),
    "budget_write": (c_int32, [_H, c_char_p, c_size_t, *_BUFFER, _OUT]),
    "trace_make": (c_int32, [c_char_p, c_size_t, POINTER(TraceQuery), POINTER(ReportOptions), _OUT, _OUT]),
    "trace_write": (c_int32, [_H, c_char_p, c_size_t, *_BUFFER, _OUT]),
    "trace_free": (None, [_H]),
    "trace_findings": (_H, [_H]),
    "trace_ore": (c_int64, [_H]),
    "trace_count": (c_size_t, [_H]),
    "trace_at": (c_int32, [_H, c_size_t, POINTER(Traced)]),
    "trace_voucher": (c_int32, [_H, c_size_t, c_size_t, POINTER(VoucherRow)]),
    "check_new": (c_int32, [POINTER(CheckOptions), _OUT, _OUT]),
    "check_free": (None, [_H]),
    "check_add": (c_int32, [_H, c_char_p, c_size_t, c_char_p, c_size_t, _OUT]),
    "check_add_file": (c_int32, [_H, c_char_p, c_size_t, _OUT]),
    "check_add_document": (c_int32, [_H, _H, _OUT]),
    "check_run": (c_int32, [_H, _OUT]),
    "check_summarize": (c_int32, [_H, POINTER(CheckSummary)]),
    "check_findings": (_H, [_H]),
    "check_input": (_H, [_H]),
    "check_amount": (c_int32, [_H, c_size_t, POINTER(c_int64)]),
    "check_figure": (c_int32, [_H, c_size_t, c_size_t, POINTER(Text)]),
    "check_write": (c_int32, [_H, c_char_p, c_size_t, *_BUFFER, _OUT]),
}

_library = _load()


def _function(name: str):
    result, arguments = _FUNCTIONS[name]
    function = getattr(_library, "bokslut_" + name)
    function.restype = result
    function.argtypes = arguments
    return function


call: Any = type("call", (), {name: staticmethod(_function(name)) for name in _FUNCTIONS})


def bulk(function, *before, after=()) -> tuple[int, bytes]:
    """The status, and what a function writes to a buffer, by the rule for buffers: asked for its size first. `after`
    follows the buffer."""
    size = c_size_t()
    status = function(*before, None, 0, byref(size), *after)
    if status not in (OK, FOUND):
        return status, b""
    buffer = ctypes.create_string_buffer(size.value)
    status = function(*before, buffer, size.value, byref(size), *after)
    return status, buffer.raw[: size.value]
