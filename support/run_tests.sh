#!/usr/bin/env bash
# Runs the tests of a build directory and lists what was skipped: run_tests.sh <build directory> [ctest arguments…]
# A test that skips all of itself returns 77; one that skips a part prints a line "skipped: what and why".
# With BOKSLUT_REQUIRE_ALL=1 a skip is a failure, unless it matches the pattern BOKSLUT_MAY_SKIP.
set -uo pipefail
build=$1
shift

# Properties are tried on the same values every time. A test program run by itself takes a new seed.
export RC_PARAMS="${RC_PARAMS:-seed=20231231}"

ctest --test-dir "$build" --output-on-failure --no-tests=error --parallel "$(nproc)" "$@" | tee "$build/tests.log"
status=${PIPESTATUS[0]}

# Whole tests from what ctest said; parts of tests from what they said, which ctest keeps to itself when they pass.
skips=$(sed -nE 's/.*Test +#[0-9]+: ([^ ]+) .*\*\*\*Skipped.*/all of \1/p' "$build/tests.log"
        grep '^skipped: ' "$build/Testing/Temporary/LastTest.log")
if [ -n "$skips" ]; then
  printf '\nSkipped:\n%s\n' "$skips"
  if [ "${BOKSLUT_REQUIRE_ALL:-}" = 1 ] && grep -vqE "${BOKSLUT_MAY_SKIP:-^$}" <<< "$skips"; then
    echo "BOKSLUT_REQUIRE_ALL=1: a skipped test is a failure." >&2
    [ $status -ne 0 ] || status=1
  fi
fi
exit $status
