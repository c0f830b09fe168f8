#!/usr/bin/env python3
"""Prints what the example's report costs, as whole processes: median of several runs, beside reading the same files.

report.py build/bokslut
"""

import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

SOURCE = pathlib.Path(__file__).resolve().parents[2]
EXAMPLE = SOURCE / "examples" / "borasregionen-2023"
RUNS = 31


def median_ms(command: list[str]) -> float:
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def main() -> None:
    bokslut = sys.argv[1]
    books = [str(path) for path in sorted(EXAMPLE.glob("*.se"))]
    definition = str(EXAMPLE / "forbund.toml")
    read = median_ms(["cat", *books])
    with tempfile.TemporaryDirectory() as folder:
        for name, command in (
            ("report, text", [bokslut, "report", definition]),
            ("report, every format", [bokslut, "report", definition, "--format", "text,markdown,html,csv,json,xlsx,docx", "--out", folder]),
            ("balances, one file", [bokslut, "balances", books[-1]]),
        ):
            cost = median_ms(command)
            print(f"{name:22} {cost:6.1f} ms   {cost / read:5.1f} x cat of both files ({read:.1f} ms)")


if __name__ == "__main__":
    main()
