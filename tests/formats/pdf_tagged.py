#!/usr/bin/env python3
"""Proves that the PDF is tagged: its title and language are there, tables have heads, rows and cells, diagrams are figures,
every figure of the report stands in its structure in order, no page is empty or ends in a heading, the list of contents has the
right page numbers, and the file is small.

pdf_tagged.py build/bokslut
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import common

LARGEST = 1_500_000  # bytes; hatching must not become pictures


def output(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def main() -> int:
    common.browser()
    if not shutil.which("pdfinfo"):
        common.skip("poppler-utils is not installed")
    problems = []
    with tempfile.TemporaryDirectory() as name:
        for example in common.EXAMPLES:
            out = common.report(sys.argv[1], example, "pdf,json", pathlib.Path(name) / example)
            pdf = str(out / "arsbokslut.pdf")
            report = json.loads((out / "arsbokslut.json").read_text("utf-8"))
            info = output("pdfinfo", pdf)
            for wanted in (r"^Title: +" + re.escape(report["title"]), r"^Tagged: +yes", r"^Page size: .*A4"):
                if not re.search(wanted, info, re.MULTILINE):
                    problems.append(f"{example}: pdfinfo does not say {wanted}")
            structure = output("pdfinfo", "-struct-text", pdf)
            for element, least in (("H1", 1), ("H2", 5), ("Table", 10), ("TR", 100), ("TH", 100), ("TD", 100), ("Figure", 2)):
                if len(re.findall(rf"^ *{element}\b", structure, re.MULTILINE)) < least:
                    problems.append(f"{example}: fewer than {least} {element} in the structure")
            texts = " ".join("".join(re.findall(r'"([^"]*)"', structure)).replace("\u2212", "-").replace("\u00a0", "").split())
            at = 0
            for block in report["blocks"]:
                for row in block.get("rows", []) if block["type"] == "table" else []:
                    for cell in row["cells"]:
                        if not cell or cell["type"] != "amount":
                            continue
                        found = texts.find(cell["shown"], at)
                        if found < 0:
                            problems.append(f"{example}: {block['title']}, {row['label']}: {cell['shown']} is not there")
                            found = at
                        at = found + len(cell["shown"])
            size = pathlib.Path(pdf).stat().st_size
            if size > LARGEST:
                problems.append(f"{example}: {size} bytes, more than {LARGEST}")
            pages = output("pdftotext", "-layout", pdf, "-").split("\f")[:-1]
            headings = {block["text"] for block in report["blocks"] if block["type"] == "heading"}
            for number, page in enumerate(pages, 1):
                lines = [line.strip() for line in page.splitlines() if line.strip()]
                if number > 1 and len(lines) > 1 and lines[-2] in headings:  # the last is the page's number
                    problems.append(f"{example}: the heading {lines[-2]} is left alone on page {number}")
            listed = dict(pair for line in pages[0].splitlines() for pair in re.findall(r"(\S+(?: \S+)*) {2,}(\d+)(?= {2}|$)", line))
            told = {heading: int(listed[heading]) for heading in headings if heading in listed}
            if len(told) < len(headings) * 3 // 4:  # the others have more than a line
                problems.append(f"{example}: page numbers in the list of contents only for {sorted(told)}")
            problems += [f"{example}: {heading} is not on page {page}, as the list of contents says" for heading, page in
                         told.items() if heading not in [line.strip() for line in pages[page - 1].splitlines()]]
            head = f"{report['title']} – {report['body']}"
            problems += [f"{example}: page {number} does not begin with {head}" for number, page in enumerate(pages[1:], 2)
                         if not page.strip().replace("\u00a0", " ").startswith(head)]
            problems += [f"{example}: page {number} is almost empty" for number, page in enumerate(pages, 1)
                         if len(page.split()) < 20]
    print("\n".join(problems[:30]) or "both PDFs are tagged, and say what the report says")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
