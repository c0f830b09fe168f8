"""Can printed figures all be true?"""

from __future__ import annotations

import os
from collections.abc import Iterable
from ctypes import byref, c_int64, c_void_p
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from bokslut import _native
from bokslut._common import Finding, Language, Path, expect, findings_of, kronor, language_number, written
from bokslut._native import call
from bokslut._report import Document


@dataclass(frozen=True)
class CheckFinding(Finding):
    """A finding, and the printed figures that it is about."""

    amount: Decimal = Decimal(0)  #: how much, in kronor; 0 where that has no meaning
    figures: tuple[str, ...] = ()


@dataclass(frozen=True)
class Check:
    """What was found of printed figures."""

    verdict: str  #: "possible", "impossible" or "undecided"
    figures: int  #: how many were read
    relations: int  #: how many they were held against
    findings: tuple[CheckFinding, ...]  #: gravest first
    input: tuple[Finding, ...] = ()  #: what was said of the files, and of the books
    books: tuple[int, int, int] | None = None  #: figures that agree, differ, have no counterpart there; None: no books
    text: str = ""  #: as the command prints it
    json: str = ""

    @property
    def has_errors(self) -> bool:
        """The command's exit code 1: figures that cannot all be true, or errors in the books."""
        return any(one.severity == "error" for one in (*self.findings, *self.input))


def check(figures: Document | Path | Iterable[Path] = (), *, form: Path = "", published: Path = "", rules: Path = "",
          measure: str = "", zeros: Literal["rounded", "exact"] = "rounded", eliminations: bool = True,
          rounding: Literal["half-away", "half-even", "truncate", "unknown"] = "half-away",
          language: Language = "sv") -> Check:
    """Can the printed figures all be true? They are a report of ours, or CSV files: our tidy CSV, or tables as
    published. `form` is a förbund's file, for names, lines and notes; `measure` is "kr", "tkr" or "mnkr" where the
    figures do not say. `published` is a folder of such files, and has the books of `form` read: the figures are held
    against them too, and those in the folder are in the measure of the books' report where nothing else is said. Raises BokslutError for files that cannot be used."""
    if zeros not in ("rounded", "exact"):
        raise ValueError(f"zeros is 'rounded' or 'exact', not {zeros!r}")
    given = {"form": _native.text(form), "rules": _native.text(rules),
             "measure": _native.text(measure), "published": _native.text(published)}
    options = _native.CheckOptions(exact_zeros=zeros == "exact", no_eliminations=not eliminations,
                                   rounding=("half-away", "half-even", "truncate", "unknown").index(rounding),
                                   language=language_number(language), **given)
    made, error = c_void_p(), c_void_p()
    expect(call.check_new(byref(options), byref(made), byref(error)), error)
    try:
        if isinstance(figures, Document):
            expect(call.check_add_document(made, figures._document, byref(error)), error)
        else:
            for path in [figures] if isinstance(figures, (str, os.PathLike)) else figures:
                expect(call.check_add_file(made, *_native.encoded(path), byref(error)), error)
        expect(call.check_run(made, byref(error)), error)
        return _checked(made, with_books=given["published"].size > 0)
    finally:
        call.check_free(made)


def _checked(made: c_void_p, with_books: bool) -> Check:
    summary = _native.CheckSummary()
    expect(call.check_summarize(made, byref(summary)))
    found = []
    for index, finding in enumerate(findings_of(call.check_findings(made))):
        ore = c_int64()
        expect(call.check_amount(made, index, byref(ore)))
        places: list[str] = []
        place = _native.Text()
        while call.check_figure(made, index, len(places), byref(place)) == _native.OK:
            places.append(str(place))
        found.append(CheckFinding(**vars(finding), amount=kronor(ore.value), figures=tuple(places)))
    return Check(("possible", "impossible", "undecided")[summary.verdict], summary.figures,
                 summary.derived + summary.written, tuple(found), tuple(findings_of(call.check_input(made))),
                 (summary.agree, summary.differ, summary.unbound) if with_books else None,
                 *(written(call.check_write, made, format).decode("utf-8") for format in ("text", "json")))
