#!/usr/bin/env bash
# Installs the Debian packages that are missing: install_packages.sh build|debs|ci
# "build" is what building and testing need, "debs" also what making Debian packages needs, "ci" also what only .ci/run needs.
set -euo pipefail

build=(cmake ninja-build g++ libboost-dev libfmt-dev libtomlplusplus-dev libmd4c-dev libcli11-dev nlohmann-json3-dev
       libpugixml-dev libxlsxwriter-dev libzip-dev catch2 librapidcheck-dev python3 python3-venv python3-setuptools python3-wheel
       python3-pytest pkg-config)
ci=(clang-format clang-16 libclang-rt-16-dev llvm-16 valgrind python3-pandas chromium libreoffice-calc
    libreoffice-writer poppler-utils python3-jsonschema abigail-tools doxygen locales)
debs=(dpkg-dev file)  # with which CPack says what a package depends on
command -v npm >/dev/null || ci+=(npm)

case "${1:-}" in
  build) wanted=("${build[@]}") ;;
  debs) wanted=("${build[@]}" "${debs[@]}") ;;
  ci) wanted=("${build[@]}" "${debs[@]}" "${ci[@]}") ;;
  *) echo "usage: $0 build|debs|ci" >&2; exit 2 ;;
esac

if ! command -v dpkg-query >/dev/null; then
  echo "Not a Debian system, so nothing is installed here. What Debian calls: ${wanted[*]}" >&2
  exit 0  # they may well be there; CMake says what is not
fi

missing=()
for package in "${wanted[@]}"; do
  status=$(dpkg-query --show --showformat '${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "These packages are missing, and installing them takes root. Run as root:" >&2
    echo "  apt-get install --no-install-recommends ${missing[*]}" >&2
    exit 1
  fi
  as_root=(sudo)
fi

echo "Installing: ${missing[*]}"
apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300)
"${apt[@]}" update || echo "The package lists could not be updated; trying with those that are here." >&2
"${apt[@]}" install --yes --no-install-recommends "${missing[@]}"
