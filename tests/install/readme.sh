#!/usr/bin/env bash
# Proves that the programs in README.md work word for word with an installed bokslut: each is built as its language's users
# build, and run on the example that has everything. readme.sh <source directory> <build directory> <prefix>
set -euo pipefail
source=$1 build=$2 prefix=$3

work="$build/readme test"
rm -rf "$work"
mkdir -p "$work"
python3 - "$source/README.md" "$work" <<'PYTHON'
import pathlib, re, sys

text = pathlib.Path(sys.argv[1]).read_text("utf-8")
blocks = re.findall(r"^<!-- program: .*? -->\n```(\w+)\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL)
if len(blocks) != text.count("<!-- program:") or sorted(name for name, _ in blocks) != ["c", "cpp", "python"]:
    sys.exit("README.md has a program in each of C++, C and Python, after its marker")
for name, code in blocks:
    pathlib.Path(sys.argv[2], {"c": "a.c", "cpp": "a.cpp", "python": "a.py"}[name]).write_text(code, "utf-8")
PYTHON

cd "$work"
pc=$(dirname "$(find "$prefix" -name bokslut.pc)")
libraries=$(dirname "$pc")
example="$source/examples/litet-forbund/forbund.toml"

flags=$(PKG_CONFIG_PATH=$pc pkg-config --cflags --libs bokslut)
eval "c++ -std=c++20 -Wall -Wextra -Werror a.cpp -o with-cpp $flags"
./with-cpp "$example" >cpp.csv 2>findings
grep -q '^resultatrakning;' cpp.csv
echo "C++: $(wc -l <cpp.csv) lines of CSV"

flags=$(PKG_CONFIG_PATH=$pc pkg-config --cflags --libs bokslut-c)
eval "cc -std=c11 -Wall -Wextra -Werror a.c -o with-c $flags"
status=0
LD_LIBRARY_PATH=$libraries ./with-c "$example" >c.txt || status=$?
[ "$status" = 1 ] && grep -q 'passes its threshold' c.txt
echo "C: $(cat c.txt)"

LD_LIBRARY_PATH=$libraries PYTHONPATH=$(dirname "$(find "$prefix" -path '*dist-packages/bokslut')") python3 a.py "$example" >python.txt
grep -q 'Årets resultat' python.txt && grep -q 'passes=True' python.txt && [ -s arsbokslut.html ]
echo "Python: $(wc -l <python.txt) lines"
