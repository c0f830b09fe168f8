#!/usr/bin/env bash
# Proves that the programs in README.md work word for word with an installed bokslut: each is built and run by the line that
# README.md says, on the example that has everything. readme.sh <source directory> <build directory> <prefix>
set -euo pipefail
source=$1 build=$2 prefix=$3

work="$build/readme test"
rm -rf "$work"
mkdir -p "$work"
cp "$source"/examples/litet-forbund/* "$work"
cd "$work"
python3 - "$source/README.md" <<'PYTHON'
import pathlib, re, sys

text = pathlib.Path(sys.argv[1]).read_text("utf-8")
blocks = re.findall(r"^<!-- program: (\S+) -->\n```(\w+)\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL)
lines = re.findall(r"^(?:c\+\+|cc|python3) .*$", text, flags=re.MULTILINE)
if len(blocks) != text.count("<!-- program:") or sorted(name for _, name, _ in blocks) != ["c", "cpp", "python"]:
    sys.exit("README.md has a program in each of C++, C and Python, after its marker")
if [line.split()[0] for line in lines] != ["c++", "cc", "python3"]:
    sys.exit("README.md has a line that builds and runs each of them")
for (name, _, code), line in zip(blocks, lines):
    if name not in line.split():
        sys.exit(f"README.md does not say how {name} is built and run")
    pathlib.Path(name).write_text(code, "utf-8")
    pathlib.Path(name + ".sh").write_text(line + "\n", "utf-8")
PYTHON

# As if it were installed where the system looks, and in a path that a shell takes without quotes.
plain=$(mktemp -d)
trap 'rm -rf "$plain"' EXIT
ln -s "$prefix" "$plain/prefix"
PKG_CONFIG_PATH=$(dirname "$(find "$plain/prefix/" -name bokslut.pc)")
LD_LIBRARY_PATH=$(dirname "$PKG_CONFIG_PATH")
PYTHONPATH=$(dirname "$(find "$plain/prefix/" -path '*dist-packages/bokslut')")
export PKG_CONFIG_PATH LD_LIBRARY_PATH PYTHONPATH PYTHONDONTWRITEBYTECODE=1

c++ -std=c++20 -Wall -Wextra -Werror -fsyntax-only "-I$prefix/include" report.cpp
cc -std=c11 -Wall -Wextra -Werror -fsyntax-only "-I$prefix/include" budget.c

bash report.cpp.sh >cpp.csv 2>findings
grep -q '^resultatrakning;' cpp.csv
echo "C++: $(wc -l <cpp.csv) lines of CSV"

status=0
bash budget.c.sh >c.txt || status=$?
[ "$status" = 1 ] && grep -q 'passes its threshold' c.txt
echo "C: $(cat c.txt)"

bash report.py.sh >python.txt
grep -q 'Årets resultat' python.txt && grep -q 'passes=True' python.txt && [ -s arsbokslut.html ]
echo "Python: $(wc -l <python.txt) lines"
