#!/usr/bin/env bash
# What the C API must stand beside its tests: valgrind finds nothing in them, and the thread sanitizer nothing in two
# threads. capi_checks.sh valgrind|threads; the first after make test.
set -euo pipefail
cd "$(dirname "$0")/.."

case "${1:-}" in
  valgrind)
    for program in capi_c capi_misuse; do
      echo "valgrind: $program"
      valgrind --quiet --leak-check=full --errors-for-leak-kinds=definite --error-exitcode=9 "build/tests/capi/$program"
    done
    ;;
  threads)
    cmake --preset threads >"$(mktemp)"
    cmake --build --preset threads
    # glibc holds a lock of its own around this, which the sanitizer does not see: libzip calls localtime_r().
    echo "race:tzset_internal" >build/threads/suppressions
    TSAN_OPTIONS="suppressions=$PWD/build/threads/suppressions" build/threads/tests/capi/capi_threads
    ;;
  *) echo "usage: $0 valgrind|threads" >&2; exit 2 ;;
esac
