"""Can the figures of a published report all be true? check_published.py FORBUND.toml MEASURE FIGURES.csv..."""

import sys

import bokslut

checked = bokslut.check(sys.argv[3:], form=sys.argv[1], measure=sys.argv[2])
print(f"{checked.figures} siffror, {checked.relations} samband")
for finding in checked.findings:
    if finding.severity in ("error", "explain"):
        print(f"{finding.severity}: {finding.text} ({finding.amount} kr)")
        for figure in finding.figures:
            print(f"  {figure}")
sys.exit(1 if checked.has_errors else 0)
