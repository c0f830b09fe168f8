#!/usr/bin/env bash
# Proves that an installed bokslut can be moved, found and used: by find_package, by pkg-config and as a subdirectory.
# run.sh <cmake> <source directory> <build directory> <generator> <compiler>
set -euo pipefail
cmake=$1 source=$2 build=$3 generator=$4 compiler=$5

work="$build/install test"  # the space is a part of the test
mkdir -p "$work"
cd "$work"
rm -rf prefix staged consumer  # the subdirectory is kept: it builds core anew only when core has changed

check() {  # check <what> <expected> <actual>
  if [ "$2" != "$3" ]; then
    echo "$1: expected \"$2\", got \"$3\"" >&2
    exit 1
  fi
  echo "$1: $3"
}

build_consumer() {  # build_consumer <name> <cmake arguments…>
  "$cmake" -S "$source/tests/install/$1" -B "$1" -G "$generator" -DCMAKE_CXX_COMPILER="$compiler" "${@:2}" >"$1.log" &&
    "$cmake" --build "$1" >>"$1.log" || { cat "$1.log" >&2; exit 1; }
}

"$cmake" --install "$build" --prefix "$work/first place" >install.log
mv "first place" prefix
prefix="$work/prefix"

if grep -rIlF -e "$source" -e "$build" "$prefix" >leaks; then
  echo "installed files name the build machine's directories: $(tr '\n' ' ' <leaks)" >&2
  exit 1
fi

check "the command" "bokslut" "$("$prefix/bin/bokslut" --version | grep -o -m1 bokslut)"

check "the man page" "$("$prefix/bin/bokslut" --help | grep -cE '^  [a-z]+ {2,}')" \
  "$(grep -oE '^\.SS bokslut [a-z]+' "$prefix/share/man/man1/bokslut.1" | sort -u | wc -l)"

build_consumer consumer -DCMAKE_PREFIX_PATH="$prefix"
check "find_package" 123456 "$(consumer/consumer "$source/tests/install/books.se")"

if grep -rq bokslut::sie5 "$prefix"/lib*/; then  # where pugixml was there to build with
  check "SIE 5" 123456 "$(consumer/consumer "$source/tests/install/books.sie")"
else
  echo "skipped: SIE 5 of an installed library, which was built without pugixml"
fi

pc=$(find "$prefix" -name bokslut.pc)
flags=$(PKG_CONFIG_PATH=$(dirname "$pc") pkg-config --cflags --libs bokslut)
eval "'$compiler' -std=c++20 '$source/tests/install/consumer/main.cpp' -o with-pkg-config $flags"
check "pkg-config" 123456 "$(./with-pkg-config "$source/tests/install/books.se")"

# The C API: by find_package, by pkg-config, and linked statically from C.
figures=$source/examples/litet-forbund/litet-forbund-2024.se
expected=$(head -1 "$source/tests/examples/c_read_books.txt")
first_line() { LD_LIBRARY_PATH=$(dirname "$pc")/.. "$1" "$figures" | head -1; }
# What the C++ library needs is kept from it: the C API needs none of it.
build_consumer c_consumer -DCMAKE_PREFIX_PATH="$prefix" -DPROGRAM="$source/examples/c/read_books.c" \
  -DCMAKE_DISABLE_FIND_PACKAGE_{fmt,tomlplusplus,pugixml,PkgConfig}=ON
check "C by find_package" "$expected" "$(first_line c_consumer/c_consumer)"
flags=$(PKG_CONFIG_PATH=$(dirname "$pc") pkg-config --cflags --libs bokslut-c)
eval "cc -std=c11 '$source/examples/c/read_books.c' -o c-with-pkg-config $flags"
check "C by pkg-config" "$expected" "$(first_line ./c-with-pkg-config)"
flags=$(PKG_CONFIG_PATH=$(dirname "$pc") pkg-config --cflags --libs bokslut)
eval "cc -std=c11 '$source/examples/c/read_books.c' -o c-static $flags -lstdc++ -lm"
check "C, static" "$expected" "$(./c-static "$figures" | head -1)"

build_consumer subdirectory -DBOKSLUT_SOURCE_DIR="$source"
check "add_subdirectory" 123400 "$(subdirectory/consumer)"

DESTDIR="$work/staged" "$cmake" --install "$build" >>install.log
check "DESTDIR" 1 "$(find staged -name bokslut.pc | wc -l)"
if [ "$build" = "$source/build" ]; then  # which is what the Makefile knows
  make --silent -C "$source" -o build install DESTDIR="$work/staged" prefix="/opt/a place" >>install.log
  check "make install" "bokslut" "$("staged/opt/a place/bin/bokslut" --version | grep -o -m1 bokslut)"
else
  echo "skipped: make install, which knows the build folder build alone"
fi

soversion=$(basename "$(readlink -f "$(dirname "$pc")/../libbokslut.so")" | grep -oE '[0-9]+\.[0-9]+' | head -1)
# Every installed file is in one Debian package, and in no two.
if command -v dpkg-shlibdeps >/dev/null && command -v file >/dev/null; then
  rm -rf debs
  "$(dirname "$cmake")/cpack" -G DEB --config "$build/CPackConfig.cmake" -B "$work/debs" >debs.log 2>&1 || { cat debs.log >&2; exit 1; }
  check "Debian packages" "bokslut libbokslut-dev libbokslut$soversion python3-bokslut" \
    "$(for deb in debs/*.deb; do dpkg-deb --field "$deb" Package; done | sort | paste -sd' ')"
  check "their files" "$(cd prefix && find . ! -type d | sort | cksum)" \
    "$(for deb in debs/*.deb; do dpkg-deb --contents "$deb"; done | awk '!/^d/ { print $6 }' | sed 's,^./usr,.,' | sort | cksum)"
else
  echo "skipped: the Debian packages, since dpkg-dev and file are not installed"
fi

"$source/tests/install/readme.sh" "$source" "$build" "$prefix"
