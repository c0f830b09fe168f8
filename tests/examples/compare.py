#!/usr/bin/env python3
"""Runs a command and holds what it prints, and its exit code, against a file: compare.py EXPECTED COMMAND...

The last line of the file is "exit: N". With BOKSLUT_REWRITE=1 the file is written instead. compare.py --usage SOURCE COMMAND...
holds that the command, which takes arguments and gets none, says how it is used, and ends with 2: in one line, the same
that ends the first line of its source.
"""

import os
import pathlib
import subprocess
import sys


def says_usage(source: pathlib.Path, command: list[str]) -> bool:
    title = source.read_text("utf-8").splitlines()[0].removesuffix('"""').removesuffix("*/").strip()
    program = source.name if source.suffix == ".py" else source.stem
    wanted = f"usage: {title[title.rindex(f' {program} ') + 1:]}\n"
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    if (done.returncode, done.stdout, done.stderr) == (2, "", wanted):
        return True
    print(f"{source}: expected\n{wanted}exit: 2\nbut it printed\n{done.stdout}{done.stderr}exit: {done.returncode}")
    return False


def main() -> int:
    if sys.argv[1] == "--usage":
        return 0 if says_usage(pathlib.Path(sys.argv[2]), sys.argv[3:]) else 1
    expected, command = pathlib.Path(sys.argv[1]), sys.argv[2:]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8")
    printed = f"{done.stdout}exit: {done.returncode}\n"
    if os.environ.get("BOKSLUT_REWRITE") == "1":
        expected.write_text(printed, "utf-8")
        return 0
    if expected.read_text("utf-8") == printed:
        return 0
    print(f"{expected}: expected\n{expected.read_text('utf-8')}\nbut the command printed\n{printed}")
    return 1


if __name__ == "__main__":
    sys.exit(main())
