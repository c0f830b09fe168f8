#!/usr/bin/env bash
# Formats our C++ by .clang-format; with --check it only says what is not formatted.
set -euo pipefail
cd "$(dirname "$0")/.."

mode=(-i)
[ "${1:-}" != --check ] || mode=(--dry-run -Werror)
find include src tests \( -name '*.hpp' -o -name '*.cpp' -o -name '*.h' \) -print0 |
  xargs -0 --no-run-if-empty clang-format --style=file "${mode[@]}"
