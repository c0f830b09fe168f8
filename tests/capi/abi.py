#!/usr/bin/env python3
"""Compares what bokslut.h promises to programs that are already compiled - functions, parameters, the layout of structs,
numbers of statuses - with the dump that the project keeps: abi.py <C compiler> <bokslut.h> <symbols.txt> <kept dump>

A library of empty functions is made from the header, so that the dump tells of the header alone. That the real library
has these functions and no other is proved by symbols.sh, and that they are those of the header by its compilation.
BOKSLUT_REWRITE=1 writes the dump: after an addition, or after a change for which SOVERSION was raised.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import misuse

SKIPPED = 77
SUPPRESS = ["--no-show-locs", "--no-comp-dir-path", "--no-corpus-path", "--no-architecture", "--no-elf-needed"]


def empty_function(name: str, result: str, given: list[str]) -> str:
    body = "" if result == "void" else f" {result} nothing = {{0}}; return nothing;"
    return f"{result} {name}({', '.join(given) or 'void'}) {{{body}}}"


def numbers_of(header: str) -> list[str]:
    """Each macro that is a plain number, as an enumerator: macros leave no trace in a library."""
    return re.findall(r"^#define BOKSLUT_(?!VERSION)(\w+) +\d+\b", header, re.MULTILINE)


def dump(compiler: str, header: pathlib.Path, symbols: pathlib.Path, folder: pathlib.Path) -> pathlib.Path:
    text = header.read_text("utf-8")
    declared = sorted(misuse.declarations(text))
    if [name for name, _, _ in declared] != symbols.read_text("utf-8").split():
        sys.exit("the header's functions are not those of the symbol list")
    kept = "".join(f" abi_{name} = BOKSLUT_{name}," for name in numbers_of(text))
    lines = ["#define BOKSLUT_BUILDS_SHARED", '#include "bokslut/bokslut.h"', f"enum abi_numbers {{{kept} }};",
             "BOKSLUT_API enum abi_numbers abi_number;", *(empty_function(*one) for one in declared)]
    source, library, out = folder / "abi.c", folder / "libbokslut.so", folder / "abi.xml"
    source.write_text("\n".join(lines) + "\n", "utf-8")
    subprocess.run([compiler, "-std=c11", "-g", "-O0", "-w", "-fPIC", "-shared", "-fvisibility=hidden",
                    "-I", str(header.parent.parent.resolve()), "-o", library.name, source.name], check=True, cwd=folder)
    subprocess.run(["abidw", *SUPPRESS, "--out-file", str(out), str(library)], check=True)
    return out


def main() -> int:
    compiler, header, symbols, kept = sys.argv[1], *map(pathlib.Path, sys.argv[2:5])
    if not shutil.which("abidw"):
        print("skipped: abigail-tools is not installed")
        return SKIPPED
    with tempfile.TemporaryDirectory() as name:
        made = dump(compiler, header, symbols, pathlib.Path(name))
        if os.environ.get("BOKSLUT_REWRITE"):
            shutil.copy(made, kept)
            print(f"{kept.name} is written")
            return 0
        told = subprocess.run(["abidiff", str(kept), str(made)], check=False, capture_output=True, text=True)
    if told.returncode != 0:
        print(told.stdout + told.stderr)
        print(f"bokslut.h is not what {kept.name} says. Programs compiled before a change that is no addition break:\n"
              "raise SOVERSION. Then write the dump anew: BOKSLUT_REWRITE=1 ctest -R capi_abi", file=sys.stderr)
        return 1
    print("bokslut.h is what the dump says")
    return 0


if __name__ == "__main__":
    sys.exit(main())
