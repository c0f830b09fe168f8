#!/usr/bin/env bash
# Proves that the shared library gives out the symbols of the C API and no other: symbols.sh <library> <symbols.txt>
set -euo pipefail
given=$(nm --dynamic --defined-only "$1" | awk '{ print $3 }' | sort)
if ! diff <(cat "$2") <(echo "$given"); then
  echo "The library's symbols (right) are not those listed (left) in $2." >&2
  exit 1
fi
echo "$(echo "$given" | wc -l) symbols"
