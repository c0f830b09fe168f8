"""Where does a figure come from? trace_figure.py FORBUND.toml ID"""

import sys

import bokslut


def main() -> int:
    if len(sys.argv) < 3:
        print("usage: trace_figure.py FORBUND.toml ID", file=sys.stderr)
        return 2
    try:
        found = bokslut.trace(sys.argv[1], id=sys.argv[2], vouchers=True)
        print(f"{sys.argv[2]}: {found.amount} kr")
        for part in found.parts:
            print(f"  {part.account} {part.name}: {part.amount} kr, {len(part.vouchers)} voucher rows")
            for row in part.vouchers[:3]:
                print(f"    {row.series}{row.number} {row.date} {row.text}: {row.amount} kr")
        return 1 if any(finding.severity == "error" for finding in found.findings) else 0
    except bokslut.BokslutError as error:  # with code, file, line, column and all findings
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
