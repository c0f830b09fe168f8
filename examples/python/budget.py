"""Which deviations pass a threshold? As another program would ask: budget.py FORBUND.toml "5% eller 100 tkr" """

import sys

import bokslut


def main() -> int:
    if len(sys.argv) < 3:
        print('usage: budget.py FORBUND.toml "5% eller 100 tkr"', file=sys.stderr)
        return 2
    try:
        followed = bokslut.follow_up_budget(sys.argv[1], threshold=sys.argv[2])
        for line in followed.passing:
            if isinstance(line, bokslut.BudgetLine):
                print(f"{line.unit or 'the whole body'}, {line.row}: {line.deviation} kr against {line.in_force} kr "
                      f"({line.threshold})")
        return 1 if followed.found else 0
    except bokslut.BokslutError as error:  # with code, file, line, column and all findings
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
