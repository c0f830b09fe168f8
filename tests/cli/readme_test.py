#!/usr/bin/env python3
"""Checks that what the documents show is what the command prints.

A fenced block directly after a line `<!-- output of: command -->` must be what the command prints (stdout and stderr), or
the beginning of it; a line "..." stands for any number of lines. A first line `$ command` in the block must be the command.

readme_test.py --bokslut build/bokslut
"""

import argparse
import pathlib
import re
import sys

import run

DOCUMENTS = ["README.md", "CONTRIBUTING.md"]
BLOCK = re.compile(r"^<!-- output of: (?P<command>.+?) -->\n+```\w*\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
MARKER = re.compile(r"^<!-- output of:", re.MULTILINE)


def problem_of(command: str, block: str, bokslut: pathlib.Path) -> str:
    expected = block.removesuffix("\n").split("\n")
    if expected[0].startswith("$ ") and expected.pop(0) != f"$ {command}":
        return f"the block shows another command than its marker: {command}\n"
    done = run.execute(command, bokslut)
    actual = (done.stdout + done.stderr).decode("utf-8", "backslashreplace").removesuffix("\n").split("\n")
    return "" if run.matches([*expected, "..."], actual) else run.difference(f"$ {command}", expected, actual)


def main() -> int:
    parser = argparse.ArgumentParser(description="Checks the output shown in the documents.")
    parser.add_argument("--bokslut", type=pathlib.Path, required=True, help="the command under test")
    bokslut = parser.parse_args().bokslut.resolve(strict=True)

    checked = failed = 0
    for name in DOCUMENTS:
        path = run.SOURCE / name
        text = path.read_text("utf-8") if path.exists() else ""
        blocks = list(BLOCK.finditer(text))
        if len(blocks) != len(MARKER.findall(text)):
            print(f"{name}: a marker has no fenced block directly after it")
            failed += 1
        for block in blocks:
            checked += 1
            if problem := problem_of(block["command"], block["text"], bokslut):
                line = text.count("\n", 0, block.start()) + 1
                print(f"{name}:{line}:\n{problem}")
                failed += 1
    print(f"{checked} blocks checked, {failed} failed")
    return 1 if failed or not checked else 0


if __name__ == "__main__":
    sys.exit(main())
