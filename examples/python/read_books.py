"""Reads a SIE file and prints its balance accounts: read_books.py FILE.se"""

import sys

import bokslut


def main() -> int:
    if len(sys.argv) < 2:
        print("usage: read_books.py FILE.se", file=sys.stderr)
        return 2
    try:
        books = bokslut.read_books(sys.argv[1])
        year = books.years[0]
        print(f"{year.name}, {year.first_day} - {year.last_day}")
        for account in books.accounts():
            if account.number[0] <= "2":  # classes 1 and 2; debit is positive
                print(f"{account.number} {account.name}: {account.closing} kr")
        for finding in books.findings:
            print(finding)
        return 1 if any(finding.severity == "error" for finding in books.findings) else 0
    except bokslut.BokslutError as error:  # with code, file, line, column and all findings
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
