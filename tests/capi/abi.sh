#!/usr/bin/env bash
# Proves that the C API's binary interface is the one written down: abi.sh <library with debug information> <include>
# <abi.xml>. BOKSLUT_REWRITE=1 writes it down anew; before 1.0 it may change, and the difference is read.
set -euo pipefail
library=$1 include=$2 written=$3
if ! command -v abidw >/dev/null; then
  echo "skipped: the ABI, since abigail-tools is not installed"
  exit 77
fi
dump() {
  abidw --headers-dir "$include/bokslut" --drop-private-types --no-corpus-path --no-comp-dir-path --no-show-locs \
    --no-elf-needed --no-architecture "$library"
}
if [ "${BOKSLUT_REWRITE:-}" = 1 ]; then
  dump >"$written"
  exit 0
fi
new=$(mktemp)
trap 'rm -f "$new"' EXIT
dump >"$new"
abidiff --no-show-locs "$written" "$new"
echo "the ABI is as written: $(grep -c '<function-decl' "$written") functions"
