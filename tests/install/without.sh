#!/usr/bin/env bash
# Proves that the build can be set up without any optional package, names each, and refuses to go on when one is asked for.
# without.sh <cmake> <source directory> <build directory> <generator> <compiler>
set -euo pipefail
cmake=$1 source=$2 work="$3/without packages" generator=$4 compiler=$5
rm -rf "$work"
mkdir -p "$work/pkgconfig"
cp "$(pkg-config --variable=pcfiledir md4c)/md4c.pc" "$work/pkgconfig"

set_up() {  # set_up <cmake arguments…>: as where the optional packages are not installed
  PKG_CONFIG_LIBDIR="$work/pkgconfig" "$cmake" -S "$source" -B "$work/build" -G "$generator" \
    -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_DISABLE_FIND_PACKAGE_pugixml=ON "$@" >"$work/log" 2>&1
}

set_up || { cat "$work/log" >&2; exit 1; }
for package in libpugixml-dev libxlsxwriter-dev libzip-dev; do
  grep -q "install.*$package" "$work/log" || { echo "nothing names $package:" >&2; cat "$work/log" >&2; exit 1; }
done
if grep -qE 'pugixml|xlsxwriter|libzip' "$work"/build/generated/bokslut.pc "$work"/build/generated/bokslut-config.cmake; then
  echo "an installation would ask for packages that it was built without" >&2
  exit 1
fi
for option in BOKSLUT_SIE5 BOKSLUT_XLSX BOKSLUT_DOCX; do
  rm -rf "$work/build"
  if set_up "-D$option=ON"; then
    echo "$option=ON is accepted without its package" >&2
    exit 1
  fi
done
rm -rf "$work"
echo "set up without optional packages"
