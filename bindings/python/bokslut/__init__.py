"""From the books of a Swedish kommunalförbund to its årsbokslut, exact to the öre.

    import bokslut
    report = bokslut.make_report("forbund.toml")
    print(report["resultatrakning"].to_text())
    report.save("arsbokslut.html")

Amounts are decimal.Decimal in kronor, with two decimals; none is ever a float, and none is taken. In books debit is
positive; in a report income is positive and cost negative, as printed. What is wrong with files is raised as
BokslutError with code and place, or, where a result could still be made, told in `findings`.

Threads: all that is here may be used by several at once. A Ledger, which merge() changes, is used by one at a time: the
others wait. The library works outside Python's lock, so that reports are made side by side.

With pandas: Table.to_pandas() and Ledger.to_pandas(), and pandas.DataFrame(x) of any list of what is here
(Budget.lines, Fees.fees, Trace.parts).
"""

from bokslut._books import Account, FiscalYear, Ledger, read_books, read_books_from
from bokslut._budget import Budget, BudgetInvestment, BudgetLine, follow_up_budget
from bokslut._check import Check, CheckFinding, check
from bokslut._common import BokslutError, Finding, formats, version
from bokslut._fees import Fee, Fees, make_fees
from bokslut._report import (
    BalanceRequirement,
    Deficit,
    Document,
    Figure,
    Number,
    Report,
    Reserve,
    Row,
    Table,
    make_report,
)
from bokslut._trace import Trace, TracedPart, VoucherRow, trace

__all__ = [
    "Account", "BalanceRequirement", "BokslutError", "Budget", "BudgetInvestment", "BudgetLine", "Check", "CheckFinding",
    "Deficit", "Document", "Fee", "Fees", "Figure", "Finding", "FiscalYear", "Ledger", "Number", "Report", "Reserve", "Row",
    "Table", "Trace", "TracedPart", "VoucherRow", "check", "follow_up_budget", "formats", "make_fees", "make_report",
    "read_books", "read_books_from", "trace", "version",
]
__version__ = version()
