#!/usr/bin/env python3
"""Proves that a word processor reads the Word document as it was meant: LibreOffice converts it to text, which must hold
every title, label and figure of the report in order, and to PDF, of which no page may be empty.

docx_converted.py build/bokslut
"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import common


def plain(text: str) -> str:
    """Blanks of all kinds as one, the true minus as a hyphen."""
    return " ".join(text.replace("\u2212", "-").replace("\u00a0", " ").split())


def grouped(shown: str) -> str:
    """"-1234567" as it stands in the document: "-1 234 567"."""
    whole, comma, decimals = shown.lstrip("-").partition(",")
    return ("-" if shown.startswith("-") else "") + f"{int(whole):,}".replace(",", " ") + comma + decimals


def expected(report: dict) -> list[str]:
    texts = [report["title"], report["body"]]
    for block in report["blocks"]:
        if block["type"] in ("heading", "paragraph"):
            texts.append(block["text"])
        if block["type"] != "table":
            continue
        texts.append(block["title"])
        for row in block["rows"]:
            texts.append(row["label"])
            for cell in row["cells"]:
                if cell and cell["type"] == "amount":
                    texts.append(grouped(cell["shown"]))
    return [text for text in texts if text]


def main() -> int:
    if not shutil.which("soffice"):
        common.skip("LibreOffice is not installed")
    if not shutil.which("pdftotext"):
        common.skip("poppler-utils is not installed")
    problems = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for example in common.EXAMPLES:
            common.report(sys.argv[1], example, "docx,json", folder / example)
            (folder / example / "arsbokslut.docx").rename(folder / f"{example}.docx")
        documents = [str(folder / f"{example}.docx") for example in common.EXAMPLES]
        common.office(["--convert-to", "txt:Text (encoded):UTF8", "--outdir", name, *documents], folder)
        common.office(["--convert-to", "pdf", "--outdir", name, *documents], folder)
        for example in common.EXAMPLES:
            text = plain((folder / f"{example}.txt").read_text("utf-8-sig"))
            at = 0
            report = json.loads((folder / example / "arsbokslut.json").read_text("utf-8"))
            for wanted in expected(report):
                wanted = plain(wanted)
                found = text.find(wanted, at)
                if found < 0:
                    problems.append(f"{example}: {wanted!r} is not there after {text[max(0, at - 60):at]!r}")
                    break
                at = found + len(wanted)
            pages = subprocess.run(["pdftotext", "-layout", str(folder / f"{example}.pdf"), "-"], check=True,
                                   capture_output=True, text=True).stdout.split("\f")[:-1]
            problems += [f"{example}: page {number} is empty" for number, page in enumerate(pages, 1)
                         if len(plain(page).replace(report["title"], "").replace(report["body"], "").split()) < 4]
    print("\n".join(problems) or "the text is the report's")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
