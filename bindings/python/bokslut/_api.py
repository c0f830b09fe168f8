"""The public names of the package; see its docstring."""

from __future__ import annotations

import ctypes
import datetime
import decimal
import json
import os
import pathlib
import weakref
from collections.abc import Iterable, Iterator
from ctypes import byref, c_int64, c_size_t, c_void_p
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal

from bokslut import _native
from bokslut._native import call

Language = Literal["sv", "en"]
Path = "str | os.PathLike[str]"

_SEVERITIES = ("error", "explain", "remark", "unchecked")
_ROW_KINDS = ("heading", "line", "sum", "total", "of_which")
_EXACT = decimal.Context(prec=40)


def _kronor(ore: int) -> Decimal:
    return Decimal(ore).scaleb(-2, _EXACT)


def _day(number: int) -> datetime.date:
    return datetime.date(number // 10000, number // 100 % 100, number % 100)


def _language(language: Language) -> int:
    if language not in ("sv", "en"):
        raise ValueError(f"language is 'sv' or 'en', not {language!r}")
    return 1 if language == "en" else 0


def version() -> str:
    """Of the library that runs: "0.1.0"."""
    return call.version_text().decode()


def formats() -> list[str]:
    """The formats that a report can be written in with this library: "text", "html", "csv" ..."""
    names = []
    for index in range(call.format_count()):
        name, ending = _native.Text(), _native.Text()
        call.format(index, byref(name), byref(ending))
        names.append(str(name))
    return names


# ---- findings and errors ----


@dataclass(frozen=True)
class Finding:
    """What is to be said of a file or a report."""

    severity: str  #: "error", "explain", "remark" or "unchecked"
    code: str  #: "sie.voucher_unbalanced": what programs compare
    text: str  #: what is wrong, in a sentence
    remedy: str  #: what to do about it
    file: str = ""  #: empty when there is none
    line: int = 0  #: from 1; 0 when there is none
    column: int = 0  #: in characters, from 1; 0 when there is none
    excerpt: str = ""  #: the line itself, shortened

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part)
        return f"{place}: {self.text} [{self.code}]" if place else f"{self.text} [{self.code}]"


class BokslutError(Exception):
    """A file cannot be used, or a call was wrong. `code`, `file`, `line` and `column` say what and where."""

    def __init__(self, text: str, code: str, file: str = "", line: int = 0, column: int = 0,
                 findings: Iterable[Finding] = ()):
        super().__init__(text)
        self.text, self.code, self.file, self.line, self.column = text, code, file, line, column
        self.findings = list(findings)

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part)
        return f"{place}: {self.text} [{self.code}]" if place else f"{self.text} [{self.code}]"


def _findings(handle) -> list[Finding]:
    found = []
    for index in range(call.findings_count(handle)):
        one = _native.Finding()
        call.findings_at(handle, index, byref(one))
        found.append(Finding(_SEVERITIES[one.severity], str(one.code), str(one.text), str(one.remedy), str(one.file),
                             one.line, one.column, str(one.excerpt)))
    return found


def _written(function, handle, format: str) -> bytes:
    error = c_void_p()
    status, data = _native.bulk(function, handle, *_native.encoded(format), after=(byref(error),))
    _expect(status, error)
    return data


def _year(value: int | None) -> int:
    """A year as the library takes it; 0 leaves it to the file."""
    if value is not None and not 1 <= value <= 9999:
        raise ValueError(f"{value} is no year")
    return value or 0


def _expect(status: int, error: c_void_p | None = None) -> int:
    """The status of a call that was done; else raises what the call says."""
    if status in (_native.OK, _native.FOUND):
        return status
    if not error:
        raise BokslutError(call.status_text(status).decode(), "capi.status")
    try:
        raise BokslutError(str(call.error_text(error)), str(call.error_code(error)), str(call.error_file(error)),
                           call.error_line(error), call.error_column(error), _findings(call.error_findings(error)))
    finally:
        call.error_free(error)


class _Handle:
    """A handle of the library, freed with its owner."""

    def __init__(self, handle: c_void_p, free):
        self._handle = handle
        self._finalizer = weakref.finalize(self, free, handle)


# ---- books ----


@dataclass(frozen=True)
class FiscalYear:
    """A fiscal year of a ledger."""

    first_day: datetime.date
    last_day: datetime.date
    name: str  #: of the body
    told: bool  #: totals that a later year's books tell, not books of their own
    openings_known: bool  #: False: the books give no opening balances


@dataclass(frozen=True)
class Account:
    """An account's sums over a year, in kronor; debit is positive."""

    number: str
    name: str
    opening: Decimal
    movement: Decimal
    budget: Decimal

    @property
    def closing(self) -> Decimal:
        return self.opening + self.movement


class Ledger(_Handle):
    """The books of one or several fiscal years, as balances."""

    def __init__(self, handle: c_void_p):
        super().__init__(handle, call.ledger_free)

    @property
    def findings(self) -> list[Finding]:
        """Of the reading and of the merges since."""
        return _findings(call.ledger_findings(self._handle))

    @property
    def findings_dropped(self) -> int:
        """How many more there were of codes of which only the first thousand are kept."""
        return call.findings_dropped(call.ledger_findings(self._handle))

    @property
    def years(self) -> list[FiscalYear]:
        """Those with books of their own first, then what they tell of years before."""
        return [FiscalYear(_day(one.first_day), _day(one.last_day), str(one.name), bool(one.told),
                           bool(one.openings_known))
                for one in map(self._year, range(call.ledger_year_count(self._handle)))]

    def _year(self, year: int):
        out = _native.Year()
        _expect(call.ledger_year(self._handle, year, byref(out)))
        return out

    def accounts(self, year: int = 0) -> list[Account]:
        """The accounts with a balance, in the order of their numbers. `year` is an index of `years`."""
        found = []
        for index in range(self._year(year).accounts):
            one = _native.Account()
            _expect(call.ledger_account(self._handle, year, index, byref(one)))
            found.append(Account(str(one.number), str(one.name), _kronor(one.opening_ore), _kronor(one.movement_ore),
                                 _kronor(one.budget_ore)))
        return found

    def account(self, number: str, year: int = 0) -> Account:
        """One account; KeyError when it has no balance."""
        for one in self.accounts(year):
            if one.number == number:
                return one
        raise KeyError(number)

    def objects(self, year: int = 0) -> list[list[tuple[str, str]]]:
        """The object sets of the balances: lists of (dimension, code). The first is empty."""
        sets = []
        for index in range(self._year(year).object_sets):
            objects = []
            dimension, code = _native.Text(), _native.Text()
            while call.ledger_object(self._handle, year, index, len(objects), byref(dimension),
                                     byref(code)) == _native.OK:
                objects.append((str(dimension), str(code)))
            sets.append(objects)
        return sets

    def balances(self, year: int = 0) -> dict[str, list]:
        """Everything the ledger holds, as columns of equal length: `account` (number), `object_set` (index of
        objects()), `month` (YYYYMM, 0 where none), `kind` ("opening", "movement", "budget"), `ore` (int, debit
        positive; öre, so that large ledgers stay cheap)."""
        count = c_size_t()
        _expect(call.ledger_balances(self._handle, year, None, 0, byref(count)))
        rows = (_native.Balance * count.value)()
        _expect(call.ledger_balances(self._handle, year, rows, count.value, byref(count)))
        numbers = [one.number for one in self.accounts(year)]
        kinds = ("opening", "movement", "budget")
        return {"account": [numbers[row.account] for row in rows], "object_set": [row.object_set for row in rows],
                "month": [row.month for row in rows], "kind": [kinds[row.kind] for row in rows],
                "ore": [row.ore for row in rows]}

    def to_pandas(self, year: int = 0):
        """balances() as a pandas DataFrame; `ore` is int64."""
        import pandas

        return pandas.DataFrame(self.balances(year))

    def merge(self, other: Ledger) -> None:
        """Adds another part of the same years, or other years. A file that is already in raises BokslutError
        (ledger.same_file_twice), and nothing is changed then."""
        error = c_void_p()
        _expect(call.ledger_merge(self._handle, other._handle, byref(error)), error)

    def state(self) -> bytes:
        """A file of our own, small and canonical; read_books reads it."""
        status, data = _native.bulk(call.ledger_state, self._handle)
        _expect(status)
        return data

    def to_sie(self, year: int = 0, sie_type: int = 2, *, utf8: bool = False, checksum: bool = False,
               program: str = "bokslut", generated: datetime.date | None = None) -> bytes:
        """A year's balances as a SIE file of type 1, 2 or 3. What CP437 cannot say is warned of."""
        import warnings

        day = generated or datetime.date.today()
        options = _native.SieWriteOptions(type=sie_type, utf8=utf8, checksum=checksum,
                                          generated=day.year * 10000 + day.month * 100 + day.day,
                                          program=(name := _native.text(program)),
                                          program_version=(number := _native.text(version())))
        size, error = c_size_t(), c_void_p()
        write = call.ledger_write_sie
        _expect(write(self._handle, year, byref(options), None, 0, byref(size), None, byref(error)), error)
        buffer, told = ctypes.create_string_buffer(size.value), c_void_p()
        _expect(write(self._handle, year, byref(options), buffer, size.value, byref(size), byref(told), byref(error)),
                error)
        del name, number
        for finding in _findings(told):
            warnings.warn(str(finding), stacklevel=2)
        call.findings_free(told)
        return buffer.raw[: size.value]


def read_books(path: Path, *, totals_only: bool = False, strict: bool = False, threads: int = 1,
               language: Language = "sv") -> Ledger:
    """Reads SIE 1-4, SIE 5 or a state. `totals_only` sums by account and month and not by object, in least memory;
    `strict` stops at the first breach of the format. Raises BokslutError for what is no books; errors that leave a
    result are in `findings`."""
    options = _native.SieOptions(totals_only=totals_only, strict=strict, threads=threads, language=_language(language))
    ledger, error = c_void_p(), c_void_p()
    _expect(call.ledger_read(*_native.encoded(path), byref(options), byref(ledger), byref(error)), error)
    return Ledger(ledger)


def read_books_from(pieces: bytes | Iterable[bytes], name: str = "bytes", *, totals_only: bool = False,
                    strict: bool = False, language: Language = "sv") -> Ledger:
    """The same of bytes, whole or in pieces of any size (SIE only, when in pieces); `name` stands in findings."""
    options = _native.SieOptions(totals_only=totals_only, strict=strict, threads=1, language=_language(language))
    ledger, error = c_void_p(), c_void_p()
    if isinstance(pieces, bytes):
        _expect(call.ledger_read_memory(*_native.encoded(name), pieces, len(pieces), byref(options), byref(ledger),
                                        byref(error)), error)
        return Ledger(ledger)
    reader = c_void_p()
    _expect(call.sie_reader_new(*_native.encoded(name), byref(options), byref(reader), byref(error)), error)
    try:
        for piece in pieces:
            _expect(call.sie_reader_feed(reader, piece, len(piece), byref(error)), error)
        _expect(call.sie_reader_finish(reader, byref(ledger), byref(error)), error)
    finally:
        call.sie_reader_free(reader)
    return Ledger(ledger)


# ---- reports ----


@dataclass(frozen=True)
class Figure:
    """An amount printed at a place."""

    id: str  #: equal ids are one quantity
    amount: Decimal  #: exact, in kronor, signed as printed
    shown: Decimal  #: the printed number, in `measure`
    measure: str  #: "kr", "tkr" or "mnkr"
    given: bool = False  #: from the förbund's file, not from the books


@dataclass(frozen=True)
class Number:
    """A number that is no amount: a count, a share, kronor per inhabitant."""

    id: str
    shown: Decimal
    measure: str  #: "%", "kr/inv."; empty for a plain count


@dataclass(frozen=True)
class Row:
    label: str
    kind: str  #: "heading", "line", "sum", "total" or "of_which"
    level: int  #: indentation, 0 outermost
    note: str  #: the number of the note that belongs to the row, or empty
    cells: tuple[Figure | Number | str | None, ...]  #: one for each column


@dataclass(frozen=True)
class Table:
    id: str  #: "resultatrakning", "not/7"
    unit: str  #: the unit's name; empty for the whole body
    title: str
    law: str  #: paragraph or recommendation, or empty
    columns: tuple[str, ...]  #: ids, as in CSV: "2023", "budget 2023"
    headings: tuple[str, ...]  #: as printed
    rows: tuple[Row, ...]
    remarks: tuple[str, ...] = field(default=())

    def to_text(self) -> str:
        """A plain table of the printed numbers."""
        lines = [[row.label, *(_shown(cell) for cell in row.cells)] for row in self.rows]
        heading = [self.title, *self.headings]
        widths = [max(len(line[i]) for line in [heading, *lines] if i < len(line)) for i in range(len(heading))]
        return "\n".join(
            "  ".join(text.ljust(width) if i == 0 else text.rjust(width)
                      for i, (text, width) in enumerate(zip(line, widths))).rstrip() for line in [heading, *lines])

    def to_pandas(self):
        """A pandas DataFrame of exact amounts (decimal.Decimal, kronor), indexed by the rows' labels."""
        import pandas

        values = [[_value(cell) for cell in row.cells] or [None] * len(self.columns) for row in self.rows]
        return pandas.DataFrame(values, index=[row.label for row in self.rows], columns=list(self.columns),
                                dtype=object)


def _value(cell: Figure | Number | str | None) -> Any:
    if isinstance(cell, Figure):
        return cell.amount
    return cell.shown if isinstance(cell, Number) else cell


def _shown(cell: Figure | Number | str | None) -> str:
    if cell is None or isinstance(cell, str):
        return cell or ""
    text = f"{cell.shown:,}".replace(",", " ").replace(".", ",")
    return f"{text} {cell.measure}" if isinstance(cell, Number) and cell.measure else text


class Document(_Handle):
    """A value that can be read table by table and written in any format."""

    def __init__(self, handle: c_void_p, free, document: c_void_p, findings: c_void_p):
        super().__init__(handle, free)
        self._document = document
        self._found = findings
        self._tables: list[Table] | None = None

    @property
    def title(self) -> str:
        return str(call.document_title(self._document))

    @property
    def body(self) -> str:
        """The förbund's name."""
        return str(call.document_body(self._document))

    @property
    def findings(self) -> list[Finding]:
        return _findings(self._found)

    @property
    def findings_dropped(self) -> int:
        """How many more there were of codes of which only the first thousand are kept."""
        return call.findings_dropped(self._found)

    @property
    def tables(self) -> list[Table]:
        if self._tables is None:
            self._tables = [self._table(index) for index in range(call.document_table_count(self._document))]
        return self._tables

    def __iter__(self) -> Iterator[Table]:
        return iter(self.tables)

    def __getitem__(self, key: str | tuple[str, str]) -> Table:
        """A table by its id, of the whole body, or by (id, unit); KeyError when there is none."""
        table_id, unit = key if isinstance(key, tuple) else (key, "")
        for table in self.tables:
            if table.id == table_id and table.unit == unit:
                return table
        raise KeyError(key)

    def write(self, format: str) -> bytes:
        """The whole report in one of formats(): as the command writes it."""
        return _written(call.document_write, self._document, format)

    def save(self, path: Path, format: str | None = None) -> None:
        """Writes the report to a file; the format is that of the file's ending unless it is said."""
        where = pathlib.Path(path)
        where.write_bytes(self.write(format or {"txt": "text", "md": "markdown"}.get(where.suffix[1:],
                                                                                     where.suffix[1:])))

    def _table(self, index: int) -> Table:
        one = _native.Table()
        _expect(call.document_table(self._document, index, byref(one)))
        columns = [self._column(index, i) for i in range(one.columns)]
        remarks = []
        for i in range(one.remarks):
            text = _native.Text()
            _expect(call.document_remark(self._document, index, i, byref(text)))
            remarks.append(str(text))
        return Table(str(one.id), str(one.unit), str(one.title), str(one.law), tuple(id for id, _ in columns),
                     tuple(heading for _, heading in columns),
                     tuple(self._row(index, i, one.columns) for i in range(one.rows)), tuple(remarks))

    def _column(self, table: int, column: int) -> tuple[str, str]:
        id, heading = _native.Text(), _native.Text()
        _expect(call.document_column(self._document, table, column, byref(id), byref(heading)))
        return str(id), str(heading)

    def _row(self, table: int, row: int, columns: int) -> Row:
        one = _native.Row()
        _expect(call.document_row(self._document, table, row, byref(one)))
        return Row(str(one.label), _ROW_KINDS[one.kind], one.level, str(one.note),
                   tuple(self._cell(table, row, i) for i in range(columns)))

    def _cell(self, table: int, row: int, column: int) -> Figure | Number | str | None:
        one = _native.Cell()
        _expect(call.document_cell(self._document, table, row, column, byref(one)))
        if one.kind == 0:
            return None
        if one.kind == 3:
            return str(one.text)
        shown = Decimal(one.shown).scaleb(-one.decimals, _EXACT)
        if one.kind == 2:
            return Number(str(one.id), shown, str(one.measure))
        return Figure(str(one.id), _kronor(one.ore), shown, str(one.measure), bool(one.given))


_KNOWN = ("outcome", "budget", "change", "in_force", "deviation", "forecast", "forecast_deviation", "decided",
          "accumulated", "result", "adjusted", "balance_result", "base", "booked", "limit", "ceiling")


def _known_amounts(one) -> dict[str, Decimal | None]:
    """The amounts that a struct has, None where it says that they are not known."""
    return {name: _kronor(getattr(one, name + "_ore")) if one.known & 1 << bit else None
            for bit, name in enumerate(_KNOWN) if hasattr(one, name + "_ore")}


@dataclass(frozen=True)
class Reserve:
    """A reserve that evens out results (KL 11:14), in kronor; all amounts are positive."""

    id: str  #: "rur", "resultatreserv"
    name: str
    before: Decimal
    added: Decimal
    used: Decimal
    after: Decimal
    booked: Decimal | None  #: at the end of the year, by its accounts
    floor: Decimal | None  #: what the result must exceed; None without a base, or where nothing may be added
    most: Decimal | None  #: that the year may add
    ceiling: Decimal | None  #: the most that the reserve may hold


@dataclass(frozen=True)
class Deficit:
    """A year's balance-requirement deficit (KL 11:12-13), in kronor; all amounts are positive."""

    year: int
    due_year: int  #: the last year to restore it in
    amount: Decimal
    excepted: Decimal  #: for synnerliga skäl
    restored: Decimal  #: to and including the report's year
    remaining: Decimal
    overdue: Decimal
    how: str
    plan: str
    reasons: str


@dataclass(frozen=True)
class BalanceRequirement:
    """The balance requirement of a year, in kronor, signed as printed. What books and file do not say is None."""

    year: int
    result: Decimal | None
    adjusted: Decimal | None  #: after the adjustments, before reserves
    balance_result: Decimal | None
    base: Decimal | None  #: underlag, as the förbund states it
    base_of: str  #: whose base it is, and who decided
    to_restore: Decimal  #: what remains of all deficits, positive
    reserves: list[Reserve]
    deficits: list[Deficit]


class Report(Document):
    """An annual report."""

    def __init__(self, handle: c_void_p):
        super().__init__(handle, call.year_end_free, call.year_end_document(handle), call.year_end_findings(handle))

    @property
    def balance_requirement(self) -> BalanceRequirement:
        """Of the report's year; its table is `balanskravsutredning`."""
        one = _native.BalanceRequirement()
        _expect(call.year_end_balance_requirement(self._handle, byref(one)))
        return BalanceRequirement(year=one.year, base_of=str(one.base_of), to_restore=_kronor(one.to_restore_ore),
                                  reserves=[_reserve(self._handle, index) for index in range(one.reserves)],
                                  deficits=[_deficit(self._handle, index) for index in range(one.deficits)],
                                  **_known_amounts(one))


def _reserve(handle: c_void_p, index: int) -> Reserve:
    one = _native.Reserve()
    _expect(call.year_end_reserve(handle, index, byref(one)))
    limited = one.known & 1 << _KNOWN.index("limit")
    return Reserve(id=str(one.id), name=str(one.name), before=_kronor(one.before_ore), added=_kronor(one.added_ore),
                   used=_kronor(one.used_ore), after=_kronor(one.after_ore),
                   floor=_kronor(one.floor_ore) if limited else None, most=_kronor(one.most_ore) if limited else None,
                   **_known_amounts(one))


def _deficit(handle: c_void_p, index: int) -> Deficit:
    one = _native.Deficit()
    _expect(call.year_end_deficit(handle, index, byref(one)))
    amounts = {name: _kronor(getattr(one, name + "_ore"))
               for name in ("amount", "excepted", "restored", "remaining", "overdue")}
    return Deficit(year=one.year, due_year=one.due_year, how=str(one.how), plan=str(one.plan),
                   reasons=str(one.reasons), **amounts)


def _report_options(year: int | None, language: Language, rounding: str | None):
    known = {None: 0, "independent": 1, "adds-up": 2}
    if rounding not in known:
        raise ValueError(f"rounding is 'independent' or 'adds-up', not {rounding!r}")
    return _native.ReportOptions(year=_year(year), language=_language(language), rounding=known[rounding])


def make_report(path: Path, *, year: int | None = None, language: Language = "sv",
                rounding: Literal["independent", "adds-up"] | None = None) -> Report:
    """Makes the annual report of the förbund whose file is `path`. `year` and `rounding` win over the file. Raises
    BokslutError when it cannot be made; errors in the books that leave a report are in `findings`."""
    options = _report_options(year, language, rounding)
    made, error = c_void_p(), c_void_p()
    _expect(call.year_end_make(*_native.encoded(path), byref(options), byref(made), byref(error)), error)
    return Report(made)


# ---- member fees ----


@dataclass(frozen=True)
class Fee:
    """What a member or co-funder pays for a service in a year."""

    year: int
    service: str
    payer: str
    payer_kind: str  #: "member", "associated" or "co_funder"
    amount: Decimal  #: charged, in kronor
    exact: Fraction  #: kronor before rounding
    key: str  #: what it is computed from: "fast+per_invanare"
    working: str  #: how, in words


class Fees(Document):
    """The members' fees; as a document, the sheet that every member gets."""

    def __init__(self, handle: c_void_p):
        super().__init__(handle, call.fees_free, call.fees_document(handle), call.fees_findings(handle))

    def write(self, format: str) -> bytes:
        """As the command writes it: "csv" and "json" are the fees, one by one; other formats() are the sheet."""
        return _written(call.fees_write, self._handle, format) if format in ("csv", "json") else super().write(format)

    @property
    def fees(self) -> list[Fee]:
        found = []
        for index in range(call.fees_count(self._handle)):
            one = _native.Fee()
            _expect(call.fees_at(self._handle, index, byref(one)))
            found.append(Fee(one.year, str(one.service), str(one.payer),
                             ("member", "associated", "co_funder")[one.payer_kind], _kronor(one.ore),
                             Fraction(str(one.exact)) / 100, str(one.key), str(one.working)))
        return found


def make_fees(path: Path, *, year: int | None = None, plan: int = 1, language: Language = "sv") -> Fees:
    """Computes the fees of the förbund whose file is `path`, for `plan` years from `year` on."""
    options = _native.FeeOptions(year=_year(year), plan=plan, language=_language(language))
    made, error = c_void_p(), c_void_p()
    _expect(call.fees_make(*_native.encoded(path), byref(options), byref(made), byref(error)), error)
    return Fees(made)


# ---- budget deviations ----


@dataclass(frozen=True)
class BudgetLine:
    """A line or sum of the income statement over some months, in kronor; income positive, cost negative. What books
    and files do not say is None."""

    id: str  #: of the quantity: "rr/avskrivningar"
    row: str  #: as printed
    unit_code: str  #: empty for the whole body
    unit: str
    is_sum: bool
    months: tuple[int, int] | None  #: YYYYMM, first and last; None: the whole year
    outcome: Decimal | None
    budget: Decimal | None  #: as first decided
    change: Decimal | None  #: decided since
    in_force: Decimal | None
    deviation: Decimal | None  #: outcome minus budget in force: positive is better than budget
    forecast: Decimal | None  #: of the whole year
    forecast_deviation: Decimal | None
    percent: Fraction | None  #: of the deviation; None for a budget of zero
    threshold: str  #: what the deviation was held against; empty: nothing
    passes: bool  #: the deviation passes the threshold


@dataclass(frozen=True)
class BudgetInvestment:
    """A project: the year, and all its years, in kronor; costs are positive."""

    id: str
    project: str
    outcome: Decimal | None
    in_force: Decimal | None
    deviation: Decimal | None  #: budget in force minus outcome: positive is better than budget
    decided: Decimal | None  #: of all years
    accumulated: Decimal | None
    forecast: Decimal | None
    percent: Fraction | None
    threshold: str
    passes: bool


class Budget(Document):
    """The budget followed up."""

    def __init__(self, handle: c_void_p, found: bool):
        super().__init__(handle, call.budget_free, call.budget_document(handle), call.budget_findings(handle))
        self.found = found  #: a deviation passes its threshold, or there are errors: the command's exit code 1

    def write(self, format: str) -> bytes:
        """As the command writes it: "json" is the lines and projects; other formats() are the tables."""
        return _written(call.budget_write, self._handle, format) if format == "json" else super().write(format)

    @property
    def lines(self) -> list[BudgetLine]:
        """The whole body's, then each unit's."""
        return [_budget_line(self._handle, index) for index in range(call.budget_count(self._handle))]

    @property
    def investments(self) -> list[BudgetInvestment]:
        return [_budget_investment(self._handle, index)
                for index in range(call.budget_investment_count(self._handle))]

    @property
    def passing(self) -> list[BudgetLine | BudgetInvestment]:
        return [line for line in [*self.lines, *self.investments] if line.passes]


def _budget_investment(handle: c_void_p, index: int) -> BudgetInvestment:
    one = _native.BudgetInvestment()
    _expect(call.budget_investment_at(handle, index, byref(one)))
    return BudgetInvestment(id=str(one.id), project=str(one.project),
                            percent=Fraction(str(one.percent)) if one.percent.size else None,
                            threshold=str(one.threshold), passes=bool(one.passes), **_known_amounts(one))


def _budget_line(handle: c_void_p, index: int) -> BudgetLine:
    one = _native.BudgetLine()
    _expect(call.budget_at(handle, index, byref(one)))
    return BudgetLine(id=str(one.id), row=str(one.row), unit_code=str(one.unit_code), unit=str(one.unit),
                      is_sum=bool(one.is_sum), months=(one.first_month, one.last_month) if one.first_month else None,
                      percent=Fraction(str(one.percent)) if one.percent.size else None, threshold=str(one.threshold),
                      passes=bool(one.passes), **_known_amounts(one))


def _month(value: tuple[int, int] | None) -> int:
    if value is None:
        return 0
    year, month = value
    if not 1 <= month <= 12:
        raise ValueError(f"{value} is no month: (2024, 8) is August 2024")
    return _year(year) * 100 + month


def follow_up_budget(path: Path, *, year: int | None = None, to: tuple[int, int] | None = None,
                     by_month: bool = False, threshold: str = "", language: Language = "sv") -> Budget:
    """Follows up the budget of the förbund whose file is `path`, to a month (2024, 8) or over the whole year.
    `threshold` is "5%", "100 tkr", "5% eller 100 tkr" ..., and wins over the file's."""
    options = _native.BudgetOptions(year=_year(year), to_month=_month(to), by_month=by_month,
                                    language=_language(language), threshold=(limit := _native.text(threshold)))
    made, error = c_void_p(), c_void_p()
    status = _expect(call.budget_make(*_native.encoded(path), byref(options), byref(made), byref(error)), error)
    del limit
    return Budget(made, status == _native.FOUND)


# ---- where a figure comes from ----


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
          vouchers: bool = False, year: int | None = None, language: Language = "sv") -> Trace:
    """Where a figure of the report comes from: by its id, or by where it stands. Raises BokslutError when no figure,
    or more than one, is meant."""
    given = {name: _native.text(value) for name, value in
             {"id": id, "table": table, "row": row, "unit": unit, "column": column}.items()}
    query = _native.TraceQuery(vouchers=vouchers, **given)
    options = _report_options(year, language, None)
    made, error = c_void_p(), c_void_p()
    _expect(call.trace_make(*_native.encoded(path), byref(query), byref(options), byref(made), byref(error)), error)
    try:
        parts = tuple(_part(made, index) for index in range(call.trace_count(made)))
        told = _written(call.trace_write, made, "json").decode("utf-8")
        is_amount = "ore" in json.loads(told)["figure"]
        return Trace(_kronor(call.trace_ore(made)) if is_amount else None, parts,
                     tuple(_findings(call.trace_findings(made))),
                     _written(call.trace_write, made, "text").decode("utf-8"), told)
    finally:
        call.trace_free(made)


def _part(made: c_void_p, index: int) -> TracedPart:
    one = _native.Traced()
    _expect(call.trace_at(made, index, byref(one)))
    rows = []
    for i in range(one.vouchers):
        row = _native.VoucherRow()
        _expect(call.trace_voucher(made, index, i, byref(row)))
        rows.append(VoucherRow(_day(row.date), str(row.series), str(row.number), str(row.text), _kronor(row.ore)))
    return TracedPart(one.year, bool(one.budget), str(one.line), str(one.label), str(one.account), str(one.name),
                      _kronor(one.ore), _kronor(one.opening_ore), tuple(rows))


# ---- can printed figures all be true? ----


@dataclass(frozen=True)
class CheckFinding(Finding):
    """A finding, and the printed figures that it is about."""

    amount: Decimal = Decimal(0)  #: how much, in kronor; 0 where that has no meaning
    figures: tuple[str, ...] = ()


@dataclass(frozen=True)
class Check:
    verdict: str  #: "possible", "impossible" or "undecided"
    figures: int
    relations: int
    findings: tuple[CheckFinding, ...]  #: gravest first
    input: tuple[Finding, ...] = ()  #: what was said of the files

    @property
    def has_errors(self) -> bool:
        return any(one.severity == "error" for one in self.findings)


def check(figures: Document | Path | Iterable[Path], *, form: Path = "", rules: Path = "", measure: str = "",
          zeros: Literal["rounded", "exact"] = "rounded", eliminations: bool = True,
          rounding: Literal["half-away", "half-even", "truncate", "unknown"] = "half-away",
          language: Language = "sv") -> Check:
    """Can the printed figures all be true? They are a report of ours, or CSV files: our tidy CSV, or tables as
    published. `form` is a förbund's file, for names, lines and notes; `measure` is "kr", "tkr" or "mnkr" where the
    figures do not say."""
    if zeros not in ("rounded", "exact"):
        raise ValueError(f"zeros is 'rounded' or 'exact', not {zeros!r}")
    given = {"form": _native.text(form), "rules": _native.text(rules),
             "measure": _native.text(measure)}
    options = _native.CheckOptions(exact_zeros=zeros == "exact", no_eliminations=not eliminations,
                                   rounding=("half-away", "half-even", "truncate", "unknown").index(rounding),
                                   language=_language(language), **given)
    made, error = c_void_p(), c_void_p()
    _expect(call.check_new(byref(options), byref(made), byref(error)), error)
    try:
        if isinstance(figures, Document):
            _expect(call.check_add_document(made, figures._document, byref(error)), error)
        else:
            for path in [figures] if isinstance(figures, (str, os.PathLike)) else figures:
                _expect(call.check_add_file(made, *_native.encoded(path), byref(error)), error)
        _expect(call.check_run(made, byref(error)), error)
        return _checked(made)
    finally:
        call.check_free(made)


def _checked(made: c_void_p) -> Check:
    summary = _native.CheckSummary()
    _expect(call.check_summarize(made, byref(summary)))
    found = []
    for index, finding in enumerate(_findings(call.check_findings(made))):
        ore = c_int64()
        _expect(call.check_amount(made, index, byref(ore)))
        places, place = [], _native.Text()
        while call.check_figure(made, index, len(places), byref(place)) == _native.OK:
            places.append(str(place))
        found.append(CheckFinding(**vars(finding), amount=_kronor(ore.value), figures=tuple(places)))
    return Check(("possible", "impossible", "undecided")[summary.verdict], summary.figures,
                 summary.derived + summary.written, tuple(found), tuple(_findings(call.check_input(made))))
