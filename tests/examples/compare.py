#!/usr/bin/env python3
"""Runs a command and holds what it prints, and its exit code, against a file: compare.py EXPECTED COMMAND...

The last line of the file is "exit: N". With BOKSLUT_REWRITE=1 the file is written instead.
"""

import os
import pathlib
import subprocess
import sys


def main() -> int:
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
