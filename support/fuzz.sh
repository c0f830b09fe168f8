#!/usr/bin/env bash
# Builds the fuzzers, replays the seeds of each, says how much of its room they cover, and runs it: fuzz.sh [seconds]
# The same tree tries the same inputs; BOKSLUT_FUZZ_SEED=0 takes a new seed each time, to look further.
# Fails when an input does not hold, or when the seeds alone cover less than 90 % of a room's lines.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}
least=90
build=build/fuzz
work=$build/work
targets=(sie sie5 number_text settings csv)

# The files of the room that a target is for.
room() {
  case $1 in
    # What reads; what writes and keeps has its own properties in tests/ledger.
    sie) find src/ledger -maxdepth 1 -name '*.?pp' | grep -vE '/(sie5_|state|cp437_|sie_(convert|writer|layout|order|of_ledger|text|file|balances))' ;;
    sie5) find src/ledger/sie5 -name '*.?pp' ;;
    number_text) echo src/core/number_text.cpp ;;
    settings) find src/core -name 'settings*' -o -name 'folded.cpp' ;;
    csv) echo src/core/csv.cpp src/report/published.cpp ;;
  esac
}

llvm() {  # llvm <tool> <arguments…>: Debian's has its version in the name
  if command -v "$1-16" >/dev/null; then "$1-16" "${@:2}"; else "$@"; fi
}

cmake --preset fuzz >"$(mktemp)"
cmake --build --preset fuzz
rm -rf "$work"
mkdir -p "$work"

status=0
for target in "${targets[@]}"; do
  replay=$build/tests/fuzz/fuzz_${target}_replay
  if ! LLVM_PROFILE_FILE=$work/$target.profraw "$replay" "tests/fuzz/corpus/$target" tests/errors >"$work/$target.replay" 2>&1; then
    echo "$target: a seed does not hold:"
    tail -n 30 "$work/$target.replay"
    exit 1
  fi
  llvm llvm-profdata merge -sparse "$work/$target.profraw" -o "$work/$target.profdata"
  # shellcheck disable=SC2046
  llvm llvm-cov export "$replay" -instr-profile "$work/$target.profdata" $(room "$target") >"$work/$target.json"
  python3 - "$target" "$least" "$work/$target.json" <<'PYTHON' || status=1
import json, pathlib, sys

target, least, path = sys.argv[1], int(sys.argv[2]), sys.argv[3]
files = json.load(open(path))["data"][0]["files"]
lines = [(file["filename"], file["summary"]["lines"]) for file in files]
count = sum(line["count"] for _, line in lines)
covered = sum(line["covered"] for _, line in lines)
print(f"{target}: the seeds cover {100 * covered / count:.1f} % of {count} lines")
if 100 * covered < least * count:
    print(f"{target}: at least {least} % is wanted. Add seeds to tests/fuzz/corpus/{target}; least covered:")
    for name, line in sorted(lines, key=lambda one: one[1]["covered"] - one[1]["count"])[:8]:
        print(f"  {pathlib.Path(name).name}: {line['covered']} of {line['count']} lines")
    sys.exit(1)
PYTHON
done

run() {  # run <target>: what it finds worth keeping goes to a folder of its own, not to the seeds
  mkdir -p "$work/$1"
  LLVM_PROFILE_FILE=/dev/null "$build/tests/fuzz/fuzz_$1" "$work/$1" "tests/fuzz/corpus/$1" tests/errors -max_total_time="$seconds" \
    -seed="${BOKSLUT_FUZZ_SEED:-20231231}" \
    -max_len=8192 -timeout=20 -rss_limit_mb=4096 -print_final_stats=1 -artifact_prefix="$work/$1-" >"$work/$1.log" 2>&1
}

# Two at a time.
failed=()
started=()
finish_oldest() {
  local target=${started[0]%%:*} pid=${started[0]##*:}
  started=("${started[@]:1}")
  if wait "$pid"; then
    echo "$target: $(sed -n 's/^stat::number_of_executed_units: *//p' "$work/$target.log") inputs in $seconds s, all hold"
  else
    failed+=("$target")
  fi
}
for target in "${targets[@]}"; do
  [ ${#started[@]} -lt 2 ] || finish_oldest
  run "$target" &
  started+=("$target:$!")
done
while [ ${#started[@]} -gt 0 ]; do finish_oldest; done

for target in "${failed[@]}"; do
  echo "$target: an input does not hold (replay it with $build/tests/fuzz/fuzz_${target}_replay):"
  tail -n 40 "$work/$target.log"
  for input in "$work/$target"-{crash,timeout,oom,leak,slow-unit}-*; do
    [ -f "$input" ] || continue
    echo "$input, for 'base64 -d | gunzip':"
    gzip -9nc "$input" | base64 -w 120
  done
  status=1
done
exit $status
