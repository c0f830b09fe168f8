#!/usr/bin/env bash
# What is out of all proportion gets an answer in bounded memory: a line of 1 GB, a million open braces, a million accounts,
# and 3.5 million bad rows, of which a thousand findings are kept and the rest counted; and fields as long as lines may be.
#
# run.sh path/to/bokslut
set -euo pipefail
bokslut=$1

head() { printf '#FLAGGA 0\n#SIETYP 4\n#RAR 0 20230101 20231231\n'; }

long_line() {
  head
  printf '#PROSA "'
  command head -c 1000000000 /dev/zero
  printf '"\n#FNAMN "Prov"\n'
}

open_braces() {
  head
  yes '{' | command head -n 1000000 || true
  printf '#VER A 1 20230101\n{\n#TRANS 1911 {} 1\n#TRANS 3011 {} -1\n}\n'
}

accounts() {
  head
  seq -f '#KONTO %.0f "Konto"' 1000000 1999999
  printf '#IB 0 1000000 1\n#IB 0 1999999 -1\n'
}

bad_rows() {
  head
  printf '#VER A 1 20230101\n{\n'
  yes '#TRANS 1911 {} x' | command head -n 3500000 || true
  printf '}\n'
}

# Fields as long as lines may be, each in a finding.
long_fields() {
  local long
  long=$(command head -c 900000 /dev/zero | tr '\0' x)
  head
  printf '#VER A 1 20230101\n{\n'
  for ((row = 0; row < 200; ++row)); do printf '#TRANS 1911 {} 1.00 "" "a"b%s"\n' "$long"; done
  printf '#TRANS 3011 {} -200.00\n}\n'
}

# expect NAME KILOBYTES PATTERN: the command, with no more memory than that, says something that matches.
expect() {
  local said
  said=$( (ulimit -v "$2"; "$bokslut" balances <("$1") 2>&1 || true))
  if ! grep -q -e "$3" <<< "$said"; then
    printf '%s: expected %s, but this was said:\n' "$1" "$3"
    tail -n 5 <<< "$said"
    exit 1
  fi
}

expect long_line 200000 '/dev/fd/[0-9]*:4: fel: .*\[sie.line_too_long\]'
expect open_braces 200000 '^1911;1911;0;100;100$'
expect accounts 1000000 '^1999999;Konto;-100;0;-100$'
expect long_fields 200000 '^1911;1911;0;20000;20000$'
expect bad_rows 200000 '3.*499.*000 till av samma slag .sie.bad_amount'
echo "bounded"
