"""Where does a figure come from? trace_figure.py FORBUND.toml ID"""

import sys

import bokslut

found = bokslut.trace(sys.argv[1], id=sys.argv[2], vouchers=True)
print(f"{sys.argv[2]}: {found.amount} kr")
for part in found.parts:
    print(f"  {part.account} {part.name}: {part.amount} kr, {len(part.vouchers)} verifikationsrader")
    for row in part.vouchers[:3]:
        print(f"    {row.series}{row.number} {row.date} {row.text}: {row.amount} kr")
