"""What does a member pay, and why? fees.py FORBUND.toml MEMBER"""

import sys

import bokslut

for fee in bokslut.make_fees(sys.argv[1]).fees:
    if fee.payer == sys.argv[2]:
        print(f"{fee.year} {fee.service}: {fee.amount} kr. {fee.working}")
