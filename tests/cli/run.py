#!/usr/bin/env python3
"""Runs the command-line tests, tests/cli/*.test (format: README.md beside this file).

run.py --bokslut build/bokslut [--rewrite] [names…]
"""

import argparse
import concurrent.futures
import dataclasses
import difflib
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = HERE.parent.parent
SECONDS = 120
NO_NEWLINE = "\\ no newline at the end"


class FormatError(Exception):
    pass


@dataclasses.dataclass
class Run:
    """A command with what is expected of it; an expected line "..." stands for any number of lines."""

    command: str
    out: list[str] = dataclasses.field(default_factory=list)
    err: list[str] = dataclasses.field(default_factory=list)
    status: int = 0


@dataclasses.dataclass
class InputFile:
    path: str
    encoding: str
    lines: list[str] = dataclasses.field(default_factory=list)


@dataclasses.dataclass
class Test:
    why: list[str] = dataclasses.field(default_factory=list)
    files: list[InputFile] = dataclasses.field(default_factory=list)
    runs: list[Run] = dataclasses.field(default_factory=list)


def parse(text: str) -> Test:
    test = Test()
    section: list[str] | None = test.why
    for number, line in enumerate(text.removesuffix("\n").split("\n"), 1):
        if line.startswith("$ "):
            test.runs.append(Run(line[2:]))
            section = None
        elif line.startswith(">>>"):
            if not test.runs:
                raise FormatError(f"line {number}: {line} before any command")
            if line == ">>>":
                section = test.runs[-1].out
            elif line == ">>>2":
                section = test.runs[-1].err
            elif line.startswith(">>>= "):
                test.runs[-1].status = int(line[5:])
                section = None
            else:
                raise FormatError(f"line {number}: {line} is no section")
        elif line.startswith("--- ") and not test.runs:
            path, _, encoding = line[4:].partition(" ")
            test.files.append(InputFile(path, encoding or "utf-8"))
            section = test.files[-1].lines
        elif section is not None:
            section.append(line)
        elif line:
            raise FormatError(f"line {number}: text outside a section: {line}")
    if not test.why or not test.why[0].startswith("# "):
        raise FormatError("the first line says why the test is there: # …")
    if not test.runs:
        raise FormatError("no command: $ bokslut …")
    return test


def write(test: Test) -> str:
    lines = list(test.why)
    for file in test.files:
        lines += [f"--- {file.path}" + ("" if file.encoding == "utf-8" else f" {file.encoding}"), *file.lines]
    for index, run in enumerate(test.runs):
        lines += ([""] if index else []) + [f"$ {run.command}"]
        lines += [">>>", *run.out] if run.out else []
        lines += [">>>2", *run.err] if run.err else []
        lines += [f">>>= {run.status}"]
    return "\n".join(lines) + "\n"


def unescaped(line: str) -> str:
    return line.removeprefix("\\")


def escaped(line: str) -> str:
    return "\\" + line if line == "..." or line.startswith(("$ ", ">>>", "\\")) else line


def lines_of(output: str) -> list[str]:
    """The lines as a test would write them."""
    if not output:
        return []
    lines = [escaped(line) for line in output.removesuffix("\n").split("\n")]
    return lines if output.endswith("\n") else [*lines, NO_NEWLINE]


def matches(expected: list[str], actual: list[str]) -> bool:
    """Whether `actual` is `expected`, where "..." stands for any number of lines."""
    blocks: list[list[str]] = [[]]
    for line in expected:
        if line == "...":
            blocks.append([])
        else:
            blocks[-1].append(line)
    if len(blocks) == 1:
        return expected == actual
    first, *middle, last = blocks
    if len(actual) < len(first) + len(last) or actual[:len(first)] != first:
        return False
    end = len(actual) - len(last)
    if actual[end:] != last:
        return False
    at = len(first)
    for block in middle:
        while at + len(block) <= end and actual[at:at + len(block)] != block:
            at += 1
        if at + len(block) > end:
            return False
        at += len(block)
    return True


def execute(command: str, bokslut: pathlib.Path) -> subprocess.CompletedProcess[bytes]:
    """Runs a shell command from the source directory, with `bokslut` being the command under test."""
    environment = os.environ | {"LC_ALL": "C.UTF-8", "PATH": f"{bokslut.parent}{os.pathsep}{os.environ['PATH']}"}
    return subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=SOURCE, env=environment, stdin=subprocess.DEVNULL,
                          capture_output=True, timeout=SECONDS, check=False)


def difference(title: str, expected: list[str], actual: list[str]) -> str:
    return "\n".join(difflib.unified_diff(expected, actual, f"{title}, expected", f"{title}, got", lineterm="")) + "\n"


def run_test(path: pathlib.Path, bokslut: pathlib.Path, rewrite: bool) -> str:
    """What is wrong; empty when nothing is."""
    try:
        test = parse(path.read_text("utf-8"))
    except (FormatError, ValueError) as error:
        return f"{error}\n"
    report = ""
    with tempfile.TemporaryDirectory(prefix="bokslut-") as tmp:
        for file in test.files:
            target = pathlib.Path(tmp, file.path)
            target.parent.mkdir(parents=True, exist_ok=True)
            text = "".join(unescaped(line) + "\n" for line in file.lines)
            target.write_bytes(text.replace("{tmp}", tmp).encode(file.encoding))
        for run in test.runs:
            done = execute(run.command.replace("{tmp}", tmp), bokslut)
            out, err = (lines_of(stream.decode("utf-8", "backslashreplace").replace(tmp, "{tmp}"))
                        for stream in (done.stdout, done.stderr))
            problems = ""
            if not matches(run.out, out):
                problems += difference("stdout", run.out, out)
                run.out = out
            if not matches(run.err, err):
                problems += difference("stderr", run.err, err)
                run.err = err
            if run.status != done.returncode:
                problems += f"exit status: expected {run.status}, got {done.returncode}\n"
                run.status = done.returncode
            if problems:
                report += f"$ {run.command}\n{problems}"
    if rewrite and report:
        path.write_text(write(test), "utf-8")
    return report


def main() -> int:
    parser = argparse.ArgumentParser(description="Runs the command-line tests.")
    parser.add_argument("--bokslut", type=pathlib.Path, required=True, help="the command under test")
    parser.add_argument("--rewrite", action="store_true", help="rewrite the expectations that do not hold")
    parser.add_argument("--without", action="append", default=[], 
                        help="not the tests of this component, which is not built, but the one in without/")
    parser.add_argument("names", nargs="*", help="only these tests (without .test)")
    arguments = parser.parse_args()

    bokslut = arguments.bokslut.resolve(strict=True)
    paths = [HERE / f"{name}.test" for name in arguments.names] or sorted(HERE.glob("*.test"))
    paths = [path for path in paths if path.stem.split("_")[0] not in arguments.without]
    paths += [HERE / "without" / f"{name}.test" for name in arguments.without if not arguments.names]
    if not paths:
        print(f"no tests in {HERE}", file=sys.stderr)
        return 1
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        reports = list(pool.map(lambda path: run_test(path, bokslut, arguments.rewrite), paths))
    failed = [(path, report) for path, report in zip(paths, reports) if report]
    for path, report in failed:
        print(f"{'rewritten' if arguments.rewrite else 'FAILED'}: {path.name}\n{report}")
    print(f"{len(paths)} command-line tests, {len(failed)} {'rewritten' if arguments.rewrite else 'failed'}")
    return 1 if failed and not arguments.rewrite else 0


if __name__ == "__main__":
    sys.exit(main())
