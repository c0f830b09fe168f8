"""Can the figures of a published report be true, all of them, with these books? check_published.py FORBUND.toml FOLDER"""

import sys

import bokslut


def main() -> int:
    if len(sys.argv) < 3:
        print("usage: check_published.py FORBUND.toml FOLDER", file=sys.stderr)
        return 2
    try:
        checked = bokslut.check(form=sys.argv[1], published=sys.argv[2])  # without published, no books are read
        agree, differ, _ = checked.books
        print(f"{checked.figures} figures, {checked.relations} relations; {agree} agree with the books, {differ} differ")
        for finding in checked.findings:
            if finding.severity == "error":
                print(f"{finding.code}: {finding.text} ({finding.amount} kr)")
                for figure in finding.figures:
                    print(f"  {figure}")
        return 1 if checked.has_errors else 0
    except bokslut.BokslutError as error:  # with code, file, line, column and all findings
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
