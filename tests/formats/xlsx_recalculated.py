#!/usr/bin/env python3
"""Proves that the sums of a workbook are live: every remembered value is made wrong, LibreOffice computes them anew, and
each must come out as it was written. A formula that did not compute would keep the wrong value.

xlsx_recalculated.py build/bokslut
"""

import pathlib
import re
import shutil
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile

import common

ALWAYS = ('<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">'
          "<value>0</value></prop></item>")
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
FORMULA = re.compile(r"(<c [^>]*>)<f>([^<]*)</f><v>([^<]*)</v>")
WRONG = "987654321.25"


def make_wrong(path: pathlib.Path, out: pathlib.Path) -> int:
    count = 0

    def wrong(match: re.Match) -> str:
        nonlocal count
        count += 1
        value = "fel" if ' t="str"' in match[1] else WRONG
        return f"{match[1]}<f>{match[2]}</f><v>{value}</v>"

    with zipfile.ZipFile(path) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name.startswith("xl/worksheets/sheet"):
                content = FORMULA.sub(wrong, content.decode("utf-8")).encode("utf-8")
            target.writestr(name, content)
    return count


def cells(path: pathlib.Path) -> dict[tuple[str, str], tuple[bool, str]]:
    """(sheet, cell): whether it is a formula, and its value."""
    with zipfile.ZipFile(path) as book:
        shared = ["".join(t.text or "" for t in si.iter(MAIN + "t"))
                  for si in ElementTree.fromstring(book.read("xl/sharedStrings.xml"))]
        names = [sheet.get("name") for sheet in ElementTree.fromstring(book.read("xl/workbook.xml")).iter(MAIN + "sheet")]
        found = {}
        for number, name in enumerate(names, 1):
            for c in ElementTree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml")).iter(MAIN + "c"):
                value = c.findtext(MAIN + "v") or ""
                text = shared[int(value)] if c.get("t") == "s" else value
                found[name, c.get("r")] = (c.find(MAIN + "f") is not None, text)
        return found


def differ(written: str, computed: str) -> bool:
    try:
        return round(float(written) * 100) != round(float(computed) * 100)
    except ValueError:
        return written != computed


def main() -> int:
    if not shutil.which("soffice"):
        common.skip("LibreOffice is not installed")
    problems, compared = [], 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for example in common.EXAMPLES:
            for rounding in ("independent", "adds-up"):
                common.report(sys.argv[1], example, "xlsx", folder, "--rounding", rounding)
                wrong = folder / f"{example}-{rounding}.xlsx"
                if make_wrong(folder / "arsbokslut.xlsx", wrong) < 30:
                    problems.append(f"{wrong.name}: hardly any formulas")
                (folder / "arsbokslut.xlsx").rename(folder / f"{wrong.stem}-written.xlsx")
        books = sorted(folder.glob("*-independent.xlsx")) + sorted(folder.glob("*-adds-up.xlsx"))
        common.office(["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(folder / "computed"),
                       *map(str, books)], folder, ALWAYS)
        for book in books:
            written, computed = cells(folder / f"{book.stem}-written.xlsx"), cells(folder / "computed" / book.name)
            for (sheet, cell), (formula, value) in written.items():
                if not formula:
                    continue
                compared += 1
                got = computed.get((sheet, cell), (False, "nothing"))[1]
                if differ(value, got):
                    problems.append(f"{book.name}, {sheet}!{cell}: written {value}, computed {got}")
    print("\n".join(problems[:30]) or f"{compared} formulas compute what was written")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
