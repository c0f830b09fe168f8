"""Which deviations pass a threshold? As another program would ask: budget.py FORBUND.toml THRESHOLD"""

import sys

import bokslut

followed = bokslut.follow_up_budget(sys.argv[1], threshold=sys.argv[2])
for line in followed.passing:
    if isinstance(line, bokslut.BudgetLine):
        print(f"{line.unit or 'hela förbundet'}, {line.row}: {line.deviation} kr mot {line.in_force} kr ({line.threshold})")
sys.exit(1 if followed.found else 0)
