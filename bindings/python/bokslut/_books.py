"""Books of one or several fiscal years, from SIE files."""

from __future__ import annotations

import ctypes
import datetime
from collections.abc import Iterable
from ctypes import byref, c_size_t, c_void_p
from dataclasses import dataclass
from decimal import Decimal

from bokslut import _native
from bokslut._common import (
    MOST, Finding, Handle, Language, Path, alone, day_of, expect, findings_of, is_found, kronor, language_number,
    version, whole,
)
from bokslut._native import call


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
        """At the end of the year, in kronor; debit is positive."""
        return self.opening + self.movement


def _account(one) -> Account:
    return Account(str(one.number), str(one.name), kronor(one.opening_ore), kronor(one.movement_ore),
                   kronor(one.budget_ore))


class Ledger(Handle):
    """The books of one or several fiscal years, as balances."""

    def __init__(self, handle: c_void_p):
        super().__init__(handle, call.ledger_free)

    @property
    @alone
    def findings(self) -> list[Finding]:
        """Of the reading and of the merges since."""
        return findings_of(call.ledger_findings(self._handle))

    @property
    @alone
    def findings_dropped(self) -> int:
        """How many more there were of codes of which only the first thousand are kept."""
        return call.findings_dropped(call.ledger_findings(self._handle))

    @property
    @alone
    def years(self) -> list[FiscalYear]:
        """Those with books of their own first, then what they tell of years before."""
        return [FiscalYear(day_of(one.first_day), day_of(one.last_day), str(one.name), bool(one.told),
                           bool(one.openings_known))
                for one in map(self._year, range(call.ledger_year_count(self._handle)))]

    def _index(self, year: int) -> int:
        """The index of a year as the library takes it; IndexError when there is no such year."""
        if year not in range(count := call.ledger_year_count(self._handle)):
            raise IndexError(f"year {year!r} of {count}")
        return year

    def _year(self, year: int):
        out = _native.Year()
        expect(call.ledger_year(self._handle, self._index(year), byref(out)))
        return out

    @alone
    def accounts(self, year: int = 0) -> list[Account]:
        """The accounts with a balance, in the order of their numbers. `year` is an index of `years`, from 0;
        IndexError when there is no such year."""
        found = []
        for index in range(self._year(year).accounts):
            one = _native.Account()
            expect(call.ledger_account(self._handle, year, index, byref(one)))
            found.append(_account(one))
        return found

    @alone
    def account(self, number: str, year: int = 0) -> Account:
        """One account; KeyError when it has no balance."""
        one = _native.Account()
        if is_found(call.ledger_find_account(self._handle, self._index(year), *_native.encoded(number), byref(one))):
            return _account(one)
        raise KeyError(number)

    @alone
    def objects(self, year: int = 0) -> list[list[tuple[str, str]]]:
        """The object sets of the balances: lists of (dimension, code). The first is empty."""
        sets = []
        for index in range(self._year(year).object_sets):
            objects: list[tuple[str, str]] = []
            dimension, code = _native.Text(), _native.Text()
            while call.ledger_object(self._handle, year, index, len(objects), byref(dimension),
                                     byref(code)) == _native.OK:
                objects.append((str(dimension), str(code)))
            sets.append(objects)
        return sets

    @alone
    def balances(self, year: int = 0) -> dict[str, list]:
        """Everything the ledger holds, as columns of equal length: `account` (number), `object_set` (index of
        objects()), `month` (YYYYMM, 0 where none), `kind` ("opening", "movement", "budget"), `ore` (int, debit
        positive; öre, so that large ledgers stay cheap)."""
        count = c_size_t()
        expect(call.ledger_balances(self._handle, self._index(year), None, 0, byref(count)))
        rows = (_native.Balance * count.value)()
        expect(call.ledger_balances(self._handle, year, rows, count.value, byref(count)))
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
        first, second = sorted((self, other), key=id)  # in one order, so that no two threads wait for each other
        error = c_void_p()
        with first._lock, second._lock:
            expect(call.ledger_merge(self._handle, other._handle, byref(error)), error)

    @alone
    def state(self) -> bytes:
        """A file of our own, small and canonical; read_books reads it."""
        status, data = _native.bulk(call.ledger_state, self._handle)
        expect(status)
        return data

    @alone
    def to_sie(self, year: int = 0, sie_type: int = 2, *, utf8: bool = False, checksum: bool = False,
               program: str = "bokslut", generated: datetime.date | None = None) -> bytes:
        """A year's balances as a SIE file of type 1, 2 or 3. What CP437 cannot say, and a budget that the type may
        not hold, is warned of."""
        import warnings

        day = generated or datetime.date.today()
        options = _native.SieWriteOptions(type=whole(sie_type, 1, 3, "sie_type"), utf8=utf8, checksum=checksum,
                                          generated=day.year * 10000 + day.month * 100 + day.day,
                                          program=(name := _native.text(program)),
                                          program_version=(number := _native.text(version())))
        size, error = c_size_t(), c_void_p()
        write = call.ledger_write_sie
        expect(write(self._handle, self._index(year), byref(options), None, 0, byref(size), None, byref(error)), error)
        buffer, told = ctypes.create_string_buffer(size.value), c_void_p()
        expect(write(self._handle, year, byref(options), buffer, size.value, byref(size), byref(told), byref(error)),
                error)
        del name, number
        for finding in findings_of(told):
            warnings.warn(str(finding), stacklevel=3)
        call.findings_free(told)
        return buffer.raw[: size.value]


def read_books(path: Path, *, totals_only: bool = False, strict: bool = False, threads: int = 1,
               language: Language = "sv") -> Ledger:
    """Reads SIE 1-4, SIE 5 or a state. `totals_only` sums by account and month and not by object, in least memory;
    `strict` stops at the first breach of the format. Raises BokslutError for what is no books; errors that leave a
    result are in `findings`."""
    options = _native.SieOptions(totals_only=totals_only, strict=strict, threads=whole(threads, 1, MOST, "threads"),
                                 language=language_number(language))
    ledger, error = c_void_p(), c_void_p()
    expect(call.ledger_read(*_native.encoded(path), byref(options), byref(ledger), byref(error)), error)
    return Ledger(ledger)


def read_books_from(pieces: bytes | Iterable[bytes], name: str = "bytes", *, totals_only: bool = False,
                    strict: bool = False, language: Language = "sv") -> Ledger:
    """The same of bytes, whole or in pieces of any size (SIE only, when in pieces); `name` stands in findings."""
    options = _native.SieOptions(totals_only=totals_only, strict=strict, threads=1, language=language_number(language))
    ledger, error = c_void_p(), c_void_p()
    if isinstance(pieces, bytes):
        expect(call.ledger_read_memory(*_native.encoded(name), pieces, len(pieces), byref(options), byref(ledger),
                                        byref(error)), error)
        return Ledger(ledger)
    reader = c_void_p()
    expect(call.sie_reader_new(*_native.encoded(name), byref(options), byref(reader), byref(error)), error)
    try:
        for piece in pieces:
            expect(call.sie_reader_feed(reader, piece, len(piece), byref(error)), error)
        expect(call.sie_reader_finish(reader, byref(ledger), byref(error)), error)
    finally:
        call.sie_reader_free(reader)
    return Ledger(ledger)
