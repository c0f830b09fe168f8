#!/usr/bin/env bash
# Proves that the Python package is one self-contained wheel, and that what it says equals the command.
# python.sh <source directory> <build directory>
set -euo pipefail
source=$1 build=$2

python=/usr/bin/python3  # the one that has Debian's packages
for module in venv setuptools wheel pytest; do
  if ! "$python" -c "import $module" 2>/dev/null; then
    echo "skipped: the Python package, since python3-$module is not installed"
    exit 77
  fi
done

work="$build/python test"
rm -rf "$work"
mkdir -p "$work"
# Packages are built where they lie: a copy keeps the source clean.
mkdir -p "$work/tree/bindings"
cp -r "$source/bindings/python" "$work/tree/bindings/python"
cp "$source/CMakeLists.txt" "$source/LICENSE" "$work/tree"
# What lies there of a build before is not taken along.
built=$("$python" -c 'import sys, sysconfig; print(f"lib.{sysconfig.get_platform()}-{sys.implementation.cache_tag}")')
mkdir -p "$work/tree/bindings/python/build/$built/bokslut"
touch "$work/tree/bindings/python/build/$built/bokslut/_removed.py"

"$python" -m venv --system-site-packages "$work/venv"
pip=("$work/venv/bin/python" -m pip --disable-pip-version-check --quiet)
BOKSLUT_LIBRARY="$build/libbokslut.so" "${pip[@]}" wheel --no-build-isolation --no-deps --no-index \
  --wheel-dir "$work/wheels" "$work/tree/bindings/python" >"$work/wheel.log" 2>&1 || { cat "$work/wheel.log" >&2; exit 1; }
wheel=$(cd "$work/wheels" && ls)
case $wheel in
  bokslut-*-py3-none-linux_*.whl) echo "$wheel" ;;
  *) echo "one wheel for every Python 3 was expected, not: $wheel" >&2; exit 1 ;;
esac
"${pip[@]}" install --no-deps --no-index "$work/wheels/$wheel"

held=$("$python" -m zipfile --list "$work/wheels/$wheel")
if grep -q _removed <<<"$held"; then
  echo "the wheel holds a module that is no longer there" >&2; exit 1
fi
if ! grep -qE 'dist-info/(licenses/)?LICENSE' <<<"$held"; then
  echo "the wheel holds no license" >&2; exit 1
fi

cd "$work"  # where no other package of that name lies
where=$(venv/bin/python -c "import bokslut; print(bokslut.__file__)")
case $where in "$work/venv/"*) ;; *) echo "the package was not taken from the wheel: $where" >&2; exit 1 ;; esac
BOKSLUT_COMMAND="$build/bokslut" BOKSLUT_ROOT="$source" venv/bin/python -m pytest -q -p no:cacheprovider \
  "$source/bindings/python/tests"
