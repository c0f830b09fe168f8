#!/usr/bin/env python3
"""Writes the man page bokslut(1) from what the command itself says: man_page.py <bokslut> <written.1>

The help of the command and of each of its commands is asked for and set as roff, so that no option stands in two places.
"""

import pathlib
import re
import subprocess
import sys

OPTION = re.compile(r"^  (\S.*?)(?:\s{2,}(\S.*))?$")


def help_of(command: list[str]) -> str:
    return subprocess.run([*command, "--help"], capture_output=True, text=True, encoding="utf-8", check=True).stdout


def roff(text: str) -> str:
    text = text.replace("\\", r"\e").replace("-", r"\-")
    return "\\&" + text if text.startswith((".", "'")) else text


class Help:
    """A help text in its parts: what it is about, how it is used, lists of flags and the like, and what stands below."""

    def __init__(self, text: str):
        self.about: list[str] = []
        self.usage = ""
        self.lists: dict[str, list[tuple[str, str]]] = {}
        self.below: list[str] = []
        heading = None
        for line in text.splitlines():
            item = OPTION.match(line)
            if line.startswith("Användning: "):
                self.usage = line.removeprefix("Användning: ")
            elif line in ("Argument:", "Flaggor:", "Kommandon:"):
                heading = line[:-1]
                self.lists[heading] = []
            elif heading and item and not self.below:
                self.lists[heading].append((item[1], re.sub(r"^(\(krävs\)|\.\.\.)\s+", "", item[2] or "")))
            elif heading and line.startswith("   ") and not self.below:
                name, told = self.lists[heading].pop()
                self.lists[heading].append((name, f"{told} {line.strip()}".strip()))
            elif self.usage:
                if line or self.below:
                    self.below.append(line)
            elif line:
                self.about.append(line)


def listed(items: list[tuple[str, str]]) -> list[str]:
    return [line for name, told in items for line in (".TP", f".B {roff(name)}", roff(told))]


def as_written(lines: list[str]) -> list[str]:
    while lines and not lines[-1]:
        lines.pop()
    return [".PP", ".nf", *(roff(line) for line in lines), ".fi"] if lines else []


def commands_of(bokslut: str, path: list[str]) -> list[list[str]]:
    """Every command below `path`, in the order of its help."""
    found = []
    for name, _ in Help(help_of([bokslut, *path])).lists.get("Kommandon", []):
        below = commands_of(bokslut, [*path, name])
        found += below or [[*path, name]]
    return found


def page(bokslut: str) -> str:
    top = Help(help_of([bokslut]))
    version = subprocess.run([bokslut, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    lines = [f'.TH BOKSLUT 1 "" "{roff(version)}" "bokslut"', ".SH NAMN",
             f"bokslut {chr(92)}- {roff(top.about[0][0].lower() + top.about[0][1:].rstrip('.'))}",
             ".SH ÖVERSIKT", f".B {roff(top.usage)}", ".SH FLAGGOR", *listed(top.lists["Flaggor"]), ".SH KOMMANDON"]
    for path in commands_of(bokslut, []):
        command = Help(help_of([bokslut, *path]))
        lines += [f".SS {roff(command.usage)}", *(roff(line) for line in command.about)]
        for heading in ("Argument", "Flaggor"):
            lines += listed([item for item in command.lists.get(heading, []) if not item[0].startswith("-h,")])
        if command.below != top.below:  # which stands last
            lines += as_written(command.below)
    lines += [".SH EXEMPEL OCH SLUTSTATUS", *as_written(top.below)]
    return "\n".join(lines) + "\n"


def main() -> int:
    text = page(sys.argv[1])
    missing = [name for name in re.findall(r"^  (\w+)", help_of([sys.argv[1]]).split("Kommandon:")[1].split("\n\n")[0],
                                           flags=re.MULTILINE) if f"bokslut {name} " not in text]
    if missing:
        print(f"commands without a section: {missing}", file=sys.stderr)
        return 1
    pathlib.Path(sys.argv[2]).write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
