"""Documents, their tables and figures; the annual report."""

from __future__ import annotations

import pathlib
from collections.abc import Iterator
from ctypes import byref, c_void_p
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal

from bokslut import _native
from bokslut._common import (
    EXACT, KNOWN, Finding, Handle, Language, Path, expect, findings_of, is_found, known_amounts, kronor,
    language_number, written, year_number,
)
from bokslut._native import call

_ROW_KINDS = ("heading", "line", "sum", "total", "of_which")


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
    """A row of a table."""

    label: str
    kind: str  #: "heading", "line", "sum", "total" or "of_which"
    level: int  #: indentation, 0 outermost
    note: str  #: the number of the note that belongs to the row, or empty
    cells: tuple[Figure | Number | str | None, ...]  #: one for each column


@dataclass(frozen=True)
class Table:
    """A table as printed; `columns`, and each row's `cells`, stand in the same order."""

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


_OF_ENDING = {"txt": "text", "md": "markdown"}  # the others are called as their format


class Document(Handle):
    """A value that can be read table by table and written in any format."""

    def __init__(self, handle: c_void_p, free, document: c_void_p, findings: c_void_p):
        super().__init__(handle, free)
        self._document = document
        self._found = findings
        self._tables: list[Table] | None = None

    @property
    def title(self) -> str:
        """As printed: "Årsbokslut 2023"."""
        return str(call.document_title(self._document))

    @property
    def body(self) -> str:
        """The förbund's name."""
        return str(call.document_body(self._document))

    @property
    def findings(self) -> list[Finding]:
        """Of the files it was made from, and of the document itself."""
        return findings_of(self._found)

    @property
    def findings_dropped(self) -> int:
        """How many more there were of codes of which only the first thousand are kept."""
        return call.findings_dropped(self._found)

    @property
    def tables(self) -> list[Table]:
        """In the order of the document."""
        if self._tables is None:
            self._tables = [self._table(index) for index in range(call.document_table_count(self._document))]
        return self._tables

    def __iter__(self) -> Iterator[Table]:
        return iter(self.tables)

    def __len__(self) -> int:
        """How many tables there are."""
        return len(self.tables)

    def __contains__(self, key: object) -> bool:
        """Whether there is such a table: by id, (id, unit), or the Table itself."""
        return key in self.tables if isinstance(key, Table) else self._find(key) is not None

    def _find(self, key: object) -> Table | None:
        wanted = key if isinstance(key, tuple) else (key, "")
        return next((table for table in self.tables if (table.id, table.unit) == wanted), None)

    def __getitem__(self, key: str | tuple[str, str]) -> Table:
        """A table by its id, of the whole body, or by (id, unit); KeyError when there is none."""
        if (table := self._find(key)) is None:
            raise KeyError(key)
        return table

    def figure(self, id: str) -> Figure | Number:
        """The first figure with the id: "rr/avskrivningar@2024"; KeyError when there is none."""
        one = _native.Cell()
        if not is_found(call.document_find(self._document, *_native.encoded(id), byref(one))):
            raise KeyError(id)
        found = _cell(one)
        assert isinstance(found, (Figure, Number))
        return found

    def write(self, format: str) -> bytes:
        """The whole report in one of formats(): as the command writes it."""
        return written(call.document_write, self._document, format)

    def save(self, path: Path, format: str | None = None) -> None:
        """Writes the report to a file; the format is that of the file's ending unless it is said."""
        where = pathlib.Path(path)
        ending = where.suffix[1:]
        where.write_bytes(self.write(_OF_ENDING.get(ending, ending) if format is None else format))

    def _table(self, index: int) -> Table:
        one = _native.Table()
        expect(call.document_table(self._document, index, byref(one)))
        columns = [self._column(index, i) for i in range(one.columns)]
        remarks = []
        for i in range(one.remarks):
            text = _native.Text()
            expect(call.document_remark(self._document, index, i, byref(text)))
            remarks.append(str(text))
        return Table(str(one.id), str(one.unit), str(one.title), str(one.law), tuple(id for id, _ in columns),
                     tuple(heading for _, heading in columns),
                     tuple(self._row(index, i, one.columns) for i in range(one.rows)), tuple(remarks))

    def _column(self, table: int, column: int) -> tuple[str, str]:
        id, heading = _native.Text(), _native.Text()
        expect(call.document_column(self._document, table, column, byref(id), byref(heading)))
        return str(id), str(heading)

    def _row(self, table: int, row: int, columns: int) -> Row:
        one = _native.Row()
        expect(call.document_row(self._document, table, row, byref(one)))
        return Row(str(one.label), _ROW_KINDS[one.kind], one.level, str(one.note),
                   tuple(self._cell(table, row, i) for i in range(columns)))

    def _cell(self, table: int, row: int, column: int) -> Figure | Number | str | None:
        one = _native.Cell()
        expect(call.document_cell(self._document, table, row, column, byref(one)))
        return _cell(one)


def _cell(one) -> Figure | Number | str | None:
    if one.kind == 0:
        return None
    if one.kind == 3:
        return str(one.text)
    shown = Decimal(one.shown).scaleb(-one.decimals, EXACT)
    if one.kind == 2:
        return Number(str(one.id), shown, str(one.measure))
    return Figure(str(one.id), kronor(one.ore), shown, str(one.measure), bool(one.given))


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
        expect(call.year_end_balance_requirement(self._handle, byref(one)))
        return BalanceRequirement(year=one.year, base_of=str(one.base_of), to_restore=kronor(one.to_restore_ore),
                                  reserves=[_reserve(self._handle, index) for index in range(one.reserves)],
                                  deficits=[_deficit(self._handle, index) for index in range(one.deficits)],
                                  **known_amounts(one))


def _reserve(handle: c_void_p, index: int) -> Reserve:
    one = _native.Reserve()
    expect(call.year_end_reserve(handle, index, byref(one)))
    limited = one.known & 1 << KNOWN.index("limit")
    return Reserve(id=str(one.id), name=str(one.name), before=kronor(one.before_ore), added=kronor(one.added_ore),
                   used=kronor(one.used_ore), after=kronor(one.after_ore),
                   floor=kronor(one.floor_ore) if limited else None, most=kronor(one.most_ore) if limited else None,
                   **known_amounts(one))


def _deficit(handle: c_void_p, index: int) -> Deficit:
    one = _native.Deficit()
    expect(call.year_end_deficit(handle, index, byref(one)))
    amounts = {name: kronor(getattr(one, name + "_ore"))
               for name in ("amount", "excepted", "restored", "remaining", "overdue")}
    return Deficit(year=one.year, due_year=one.due_year, how=str(one.how), plan=str(one.plan),
                   reasons=str(one.reasons), **amounts)


def report_options(year: int | None, language: Language, rounding: str | None):
    known = {None: 0, "independent": 1, "adds-up": 2}
    if rounding not in known:
        raise ValueError(f"rounding is 'independent' or 'adds-up', not {rounding!r}")
    return _native.ReportOptions(year=year_number(year), language=language_number(language), rounding=known[rounding])


def make_report(path: Path, *, year: int | None = None, language: Language = "sv",
                rounding: Literal["independent", "adds-up"] | None = None) -> Report:
    """Makes the annual report of the förbund whose file is `path`. `year` and `rounding` win over the file. Raises
    BokslutError when it cannot be made; errors in the books that leave a report are in `findings`."""
    options = report_options(year, language, rounding)
    made, error = c_void_p(), c_void_p()
    expect(call.year_end_make(*_native.encoded(path), byref(options), byref(made), byref(error)), error)
    return Report(made)
