#!/usr/bin/env python3
"""The rules of the house that a compiler does not see (CONTRIBUTING.md, "The house").

- A file includes only files of its own floor and of floors below.
- No floating point up to and including the federation floor; deleted overloads, which refuse it, are fine.
- Public headers include only the standard library and each other, so that users need no
  other package's headers.
- No 128-bit types in a public header.
- bokslut.hpp includes every public header.
- No file is longer than 600 lines, tables of texts excepted.
"""

import pathlib
import re
import sys

FLOORS = {"core": 1, "consistency": 2, "ledger": 3, "statements": 4, "federation": 5, "report": 6, "output": 7,
          "capi": 8, "cli": 8}
LAST_EXACT_FLOOR = 5
MOST_LINES = 600

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)
# Raw strings first: they may hold quotes and comment signs.
NOT_CODE = re.compile(r'R"(\w*)\([\s\S]*?\)\1"|\'(?:\\.|[^\'\\\n])\'|"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*[\s\S]*?\*/')
DELETED = re.compile(r"[^;{}]*=\s*delete\b")


def problems_of(path: pathlib.PurePath, text: str) -> list[str]:
    public = path.parts[0] == "include"
    floor = path.parts[2] if public else path.parts[1]
    if floor not in FLOORS:
        return [f"{path}: {floor} is not a floor"]
    problems = []
    for bracket, included in INCLUDE.findall(text):
        parts = included.split("/")
        other = parts[1] if parts[0] == "bokslut" and len(parts) > 2 else parts[0]
        if FLOORS.get(other, 0) > FLOORS[floor]:
            problems.append(f"{path}: {floor} (floor {FLOORS[floor]}) includes {included} (floor {FLOORS[other]})")
        standard = bracket == "<" and "/" not in included and not included.endswith(".hpp")
        if public and not standard and parts[0] != "bokslut":
            problems.append(f"{path}: a public header includes {included}")
    code = DELETED.sub("", NOT_CODE.sub('""', text))
    if FLOORS[floor] <= LAST_EXACT_FLOOR and (found := re.search(r"\b(double|float)\b", code)):
        problems.append(f"{path}: uses {found[1]}")
    if public and (found := re.search(r"\b(__int128|_BitInt)\b", code)):
        problems.append(f"{path}: {found[1]} in a public header")
    is_data = path.name.endswith("_texts.cpp")
    if (lines := text.count("\n")) > MOST_LINES and not is_data:
        problems.append(f"{path}: {lines} lines, at most {MOST_LINES}")
    return problems


def main() -> int:
    root = pathlib.Path(__file__).resolve().parent.parent
    files = sorted(file for top in ("include/bokslut", "src") for pattern in ("*.hpp", "*.cpp", "*.h")
                   for file in (root / top).glob(f"*/**/{pattern}"))
    problems = [problem for file in files for problem in problems_of(file.relative_to(root), file.read_text("utf-8"))]
    bindings = sorted((root / "bindings").glob("**/*.py"))
    problems += [f"{file.relative_to(root)}: {count} lines, at most {MOST_LINES}" for file in bindings
                 if (count := len(file.read_text("utf-8").splitlines())) > MOST_LINES]
    umbrella = {included for _, included in INCLUDE.findall((root / "include/bokslut/bokslut.hpp").read_text("utf-8"))}
    public = {str(file.relative_to(root / "include")) for file in files if file.is_relative_to(root / "include")}
    problems += [f"include/bokslut/bokslut.hpp: {header} is missing, or too much" for header in sorted(umbrella ^ public)]
    if not files:
        problems = ["no files were found to check"]
    print("\n".join(problems) if problems else f"{len(files)} files keep the rules of the house")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
