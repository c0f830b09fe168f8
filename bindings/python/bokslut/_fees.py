"""The members' fees."""

from __future__ import annotations

from ctypes import byref, c_void_p
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from bokslut import _native
from bokslut._common import MOST, Language, Path, expect, kronor, language_number, whole, written, year_number
from bokslut._native import call
from bokslut._report import Document


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
        return written(call.fees_write, self._handle, format) if format in ("csv", "json") else super().write(format)

    @property
    def fees(self) -> list[Fee]:
        """Every fee, by year, service and payer."""
        found = []
        for index in range(call.fees_count(self._handle)):
            one = _native.Fee()
            expect(call.fees_at(self._handle, index, byref(one)))
            found.append(Fee(one.year, str(one.service), str(one.payer),
                             ("member", "associated", "co_funder")[one.payer_kind], kronor(one.ore),
                             Fraction(str(one.exact)) / 100, str(one.key), str(one.working)))
        return found


def make_fees(path: Path, *, year: int | None = None, plan: int = 1, language: Language = "sv") -> Fees:
    """Computes the fees of the förbund whose file is `path`, for `plan` years from `year` on."""
    options = _native.FeeOptions(year=year_number(year), plan=whole(plan, 1, MOST, "plan"),
                                 language=language_number(language))
    made, error = c_void_p(), c_void_p()
    expect(call.fees_make(*_native.encoded(path), byref(options), byref(made), byref(error)), error)
    return Fees(made)
