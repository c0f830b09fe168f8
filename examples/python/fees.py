"""What does a member pay, and why? fees.py FORBUND.toml MEMBER"""

import sys

import bokslut


def main() -> int:
    if len(sys.argv) < 3:
        print("usage: fees.py FORBUND.toml MEMBER", file=sys.stderr)
        return 2
    try:
        made = bokslut.make_fees(sys.argv[1])
        for fee in made.fees:
            if fee.payer == sys.argv[2]:
                print(f"{fee.year} {fee.service}: {fee.amount} kr. {fee.working}")
        return 1 if any(finding.severity == "error" for finding in made.findings) else 0
    except bokslut.BokslutError as error:  # with code, file, line, column and all findings
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
