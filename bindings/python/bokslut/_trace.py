"""Where a figure comes from."""

from __future__ import annotations

import datetime
import json
from ctypes import byref, c_void_p
from dataclasses import dataclass
from decimal import Decimal

from bokslut import _native
from bokslut._common import Finding, Language, Path, day_of, expect, findings_of, kronor, written
from bokslut._native import call
from bokslut._report import report_options


@dataclass(frozen=True)
class VoucherRow:
    """A row of a voucher, signed as in the figure."""

    date: datetime.date
    series: str
    number: str
    text: str
    amount: Decimal


@dataclass(frozen=True)
class TracedPart:
    """An account's part in a figure, in kronor, signed as in the figure."""

    year: int
    budget: bool
    line: str  #: id of the form's line
    label: str  #: as printed
    account: str  #: empty: a value given in the förbund's file
    name: str
    amount: Decimal
    opening: Decimal  #: what of it is opening balance
    vouchers: tuple[VoucherRow, ...] = ()


@dataclass(frozen=True)
class Trace:
    """A figure and what adds up to it."""

    amount: Decimal | None  #: None for a number that is no amount, such as a share
    parts: tuple[TracedPart, ...]  #: of a line of the statements; what else a figure comes from is in `text` and `json`
    findings: tuple[Finding, ...] = ()
    text: str = ""  #: as the command prints it
    json: str = ""


def trace(path: Path, *, id: str = "", table: str = "", row: str = "", unit: str = "", column: str = "",
          vouchers: bool = False, accounts: bool = False, year: int | None = None, language: Language = "sv") -> Trace:
    """Where a figure of the report comes from: by its id, or by where it stands. With `accounts`
    the text of a sum lists its accounts, which `parts` always does. Raises BokslutError when no figure, or more than
    one, is meant."""
    given = {name: _native.text(value) for name, value in
             {"id": id, "table": table, "row": row, "unit": unit, "column": column}.items()}
    query = _native.TraceQuery(vouchers=vouchers, accounts=accounts, **given)
    options = report_options(year, language, None)
    made, error = c_void_p(), c_void_p()
    expect(call.trace_make(*_native.encoded(path), byref(query), byref(options), byref(made), byref(error)), error)
    try:
        parts = tuple(_part(made, index) for index in range(call.trace_count(made)))
        told = written(call.trace_write, made, "json").decode("utf-8")
        is_amount = "ore" in json.loads(told)["figure"]
        return Trace(kronor(call.trace_ore(made)) if is_amount else None, parts,
                     tuple(findings_of(call.trace_findings(made))),
                     written(call.trace_write, made, "text").decode("utf-8"), told)
    finally:
        call.trace_free(made)


def _part(made: c_void_p, index: int) -> TracedPart:
    one = _native.Traced()
    expect(call.trace_at(made, index, byref(one)))
    rows = []
    for i in range(one.vouchers):
        row = _native.VoucherRow()
        expect(call.trace_voucher(made, index, i, byref(row)))
        rows.append(VoucherRow(day_of(row.date), str(row.series), str(row.number), str(row.text), kronor(row.ore)))
    return TracedPart(one.year, bool(one.budget), str(one.line), str(one.label), str(one.account), str(one.name),
                      kronor(one.ore), kronor(one.opening_ore), tuple(rows))
