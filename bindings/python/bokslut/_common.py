"""What the others stand on: findings, errors, handles, and numbers as the library has them."""

from __future__ import annotations

import datetime
import decimal
import functools
import operator
import os
import threading
import weakref
from collections.abc import Callable, Iterable
from ctypes import byref, c_void_p
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal, TypeVar, Union, cast

from bokslut import _native
from bokslut._native import call

Language = Literal["sv", "en"]
Path = Union[str, "os.PathLike[str]"]

MOST = 2**31 - 1  # that the library's numbers hold
SEVERITIES = ("error", "explain", "remark", "unchecked")
EXACT = decimal.Context(prec=40)


def kronor(ore: int) -> Decimal:
    return Decimal(ore).scaleb(-2, EXACT)


def day_of(number: int) -> datetime.date:
    return datetime.date(number // 10000, number // 100 % 100, number % 100)


def language_number(language: Language) -> int:
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

    def __reduce__(self):  # what Exception keeps of the arguments does not make one again
        return type(self), (self.text, self.code, self.file, self.line, self.column, self.findings)

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part)
        return f"{place}: {self.text} [{self.code}]" if place else f"{self.text} [{self.code}]"


def findings_of(handle) -> list[Finding]:
    found = []
    for index in range(call.findings_count(handle)):
        one = _native.Finding()
        call.findings_at(handle, index, byref(one))
        found.append(Finding(SEVERITIES[one.severity], str(one.code), str(one.text), str(one.remedy), str(one.file),
                             one.line, one.column, str(one.excerpt)))
    return found


def written(function, handle, format: str) -> bytes:
    error = c_void_p()
    status, data = _native.bulk(function, handle, *_native.encoded(format), after=(byref(error),))
    expect(status, error)
    return data


def year_number(value: int | None) -> int:
    """A year as the library takes it; 0 leaves it to the file."""
    return 0 if value is None else whole(value, 1, 9999, "year")


def whole(value: int, least: int, most: int, name: str) -> int:
    """A whole number as the library takes it: ctypes would let a larger one go round."""
    if isinstance(value, bool) or not hasattr(value, "__index__") or not least <= value <= most:
        raise ValueError(f"{name} is a whole number from {least} to {most}, not {value!r}")
    return operator.index(value)


def expect(status: int, error: c_void_p | None = None) -> int:
    """The status of a call that was done; else raises what the call says."""
    if status in (_native.OK, _native.FOUND):
        return status
    if not error:
        raise BokslutError(call.status_text(status).decode(), "capi.status")
    try:
        raise BokslutError(str(call.error_text(error)), str(call.error_code(error)), str(call.error_file(error)),
                           call.error_line(error), call.error_column(error), findings_of(call.error_findings(error)))
    finally:
        call.error_free(error)


def is_found(status: int) -> bool:
    """Whether there is one; raises what else the status says."""
    return status != _native.NOT_FOUND and expect(status) == _native.OK


class Handle:
    """A handle of the library, freed with its owner: there is one owner, so that it is not copied."""

    def __init__(self, handle: c_void_p, free):
        self._handle = handle
        self._lock = threading.RLock()
        self._finalizer = weakref.finalize(self, free, handle)

    def __reduce__(self):  # which copy, deepcopy and pickle ask
        raise TypeError(f"a {type(self).__name__} is a handle of the library, and cannot be copied or pickled")


_Method = TypeVar("_Method", bound=Callable[..., Any])


def alone(method: _Method) -> _Method:
    """A method of a handle that can change: one thread at a time, since ctypes lets others run during a call."""

    @functools.wraps(method)
    def locked(self, *arguments, **named):
        with self._lock:
            return method(self, *arguments, **named)

    return cast(_Method, locked)


KNOWN = ("outcome", "budget", "change", "in_force", "deviation", "forecast", "forecast_deviation", "decided",
          "accumulated", "result", "adjusted", "balance_result", "base", "booked", "limit", "ceiling")


def known_amounts(one) -> dict[str, Decimal | None]:
    """The amounts that a struct has, None where it says that they are not known."""
    return {name: kronor(getattr(one, name + "_ore")) if one.known & 1 << bit else None
            for bit, name in enumerate(KNOWN) if hasattr(one, name + "_ore")}
