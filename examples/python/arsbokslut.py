"""Makes the årsbokslut of a förbund and a chart of its costs: arsbokslut.py FORBUND.toml OUT_FOLDER"""

import html
import pathlib
import sys
from decimal import Decimal

import bokslut

BAR = '<rect x="260" y="{y}" width="{width}" height="22" fill="#1f4e79"/>' \
      '<text x="250" y="{text}" text-anchor="end">{label}</text><text x="{end}" y="{text}">{amount}</text>'


def number(amount: Decimal) -> str:
    return f"{amount:,}".replace(",", "\u00a0").replace(".", ",")


def chart(rows: list[tuple[str, Decimal]], title: str) -> str:
    """Bars from zero, largest first, as SVG. `rows` are labels and what is printed."""
    rows = sorted(rows, key=lambda row: -row[1])
    most = max((amount for _, amount in rows), default=0) or 1
    widths = [int(400 * amount / most) for _, amount in rows]
    bars = [BAR.format(y=34 + 30 * i, text=50 + 30 * i, width=widths[i], end=268 + widths[i],
                       label=html.escape(label), amount=number(amount)) for i, (label, amount) in enumerate(rows)]
    title = html.escape(title)
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="760" height="{44 + 30 * len(rows)}" role="img" '
            f'font-family="sans-serif" font-size="14"><title>{title}</title><text x="10" y="20">{title}</text>'
            f'{"".join(bars)}</svg>\n')


def main() -> int:
    if len(sys.argv) < 3:
        print("usage: arsbokslut.py FORBUND.toml OUT_FOLDER", file=sys.stderr)
        return 2
    out = pathlib.Path(sys.argv[2])
    try:
        report = bokslut.make_report(sys.argv[1])
    except bokslut.BokslutError as error:  # with code, file, line, column and all findings
        print(error, file=sys.stderr)
        return 2
    for name in ("arsbokslut.html", "arsbokslut.csv"):
        report.save(out / name)
    note = report["not/2"]
    lines = [row for row in note.rows if row.kind == "line" and isinstance(row.cells[0], bokslut.Figure)]
    measure = lines[0].cells[0].measure if lines else ""
    costs = [(row.label, abs(row.cells[0].shown)) for row in lines]
    (out / "kostnader.svg").write_text(chart(costs, f"{note.title}, {note.columns[0]} ({measure})"), "utf-8")
    print(report.title, report.body, sep=", ")
    print(note.to_text())
    for finding in report.findings:
        print(finding)
    return 1 if any(finding.severity == "error" for finding in report.findings) else 0


if __name__ == "__main__":
    sys.exit(main())
