"""Budget deviations."""

from __future__ import annotations

from ctypes import byref, c_void_p
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from bokslut import _native
from bokslut._common import Language, Path, expect, known_amounts, language_number, whole, written, year_number
from bokslut._native import call
from bokslut._report import Document


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
        return written(call.budget_write, self._handle, format) if format == "json" else super().write(format)

    @property
    def lines(self) -> list[BudgetLine]:
        """The whole body's, then each unit's."""
        return [_budget_line(self._handle, index) for index in range(call.budget_count(self._handle))]

    @property
    def investments(self) -> list[BudgetInvestment]:
        """Every project."""
        return [_budget_investment(self._handle, index)
                for index in range(call.budget_investment_count(self._handle))]

    @property
    def passing(self) -> list[BudgetLine | BudgetInvestment]:
        """What passes its threshold."""
        every: list[BudgetLine | BudgetInvestment] = [*self.lines, *self.investments]
        return [line for line in every if line.passes]


def _budget_investment(handle: c_void_p, index: int) -> BudgetInvestment:
    one = _native.BudgetInvestment()
    expect(call.budget_investment_at(handle, index, byref(one)))
    return BudgetInvestment(id=str(one.id), project=str(one.project),
                            percent=Fraction(str(one.percent)) if one.percent.size else None,
                            threshold=str(one.threshold), passes=bool(one.passes), **known_amounts(one))


def _budget_line(handle: c_void_p, index: int) -> BudgetLine:
    one = _native.BudgetLine()
    expect(call.budget_at(handle, index, byref(one)))
    return BudgetLine(id=str(one.id), row=str(one.row), unit_code=str(one.unit_code), unit=str(one.unit),
                      is_sum=bool(one.is_sum), months=(one.first_month, one.last_month) if one.first_month else None,
                      percent=Fraction(str(one.percent)) if one.percent.size else None, threshold=str(one.threshold),
                      passes=bool(one.passes), **known_amounts(one))


def _month(value: tuple[int, int] | None) -> int:
    if value is None:
        return 0
    year, month = value
    return year_number(year) * 100 + whole(month, 1, 12, "month")


def follow_up_budget(path: Path, *, year: int | None = None, to: tuple[int, int] | None = None,
                     by_month: bool = False, threshold: str = "", language: Language = "sv") -> Budget:
    """Follows up the budget of the förbund whose file is `path`, to a month (2024, 8) or over the whole year.
    `threshold` is "5%", "100 tkr", "5% eller 100 tkr" ..., and wins over the file's."""
    options = _native.BudgetOptions(year=year_number(year), to_month=_month(to), by_month=by_month,
                                    language=language_number(language), threshold=(limit := _native.text(threshold)))
    made, error = c_void_p(), c_void_p()
    status = expect(call.budget_make(*_native.encoded(path), byref(options), byref(made), byref(error)), error)
    del limit
    return Budget(made, status == _native.FOUND)
