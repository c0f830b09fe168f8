#!/usr/bin/env python3
"""Checks every fenced block in the documents: what they show is what the command prints, and what they tell to type works.

A block directly after a line `<!-- output of: command -->` must be what the command prints (stdout and stderr), or the
beginning of it; a line "..." stands for any number of lines. A first line `$ command` in the block must be the command.
One after `<!-- program: … -->` is a whole program, which tests/install/readme.sh builds and runs. Of the others, `sh` is run
line by line on the examples, and `toml` is read as a part of a förbund's file. Any other block is an error here.

readme_test.py --bokslut build/bokslut
"""

import argparse
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

import run

DOCUMENTS = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "bindings/python/README.md"]  # those that there are
BLOCK = re.compile(r"^(?:<!-- (?P<mark>output of|program): (?P<argument>.+?) -->\n+)?```(?P<language>\w*)\n(?P<text>.*?)^```$",
                   re.MULTILINE | re.DOTALL)
MARKER = re.compile(r"^<!-- (output of|program):", re.MULTILINE)
FENCE = re.compile(r"^\s*```", re.MULTILINE)

# What the reader's own files are called in the documents, and what stands for them here.
BORAS, LITET = run.SOURCE / "examples/borasregionen-2023", run.SOURCE / "examples/litet-forbund"
PLACEHOLDERS = {"bokföring-2024.se": BORAS / "borasregionen-2023.se", "bokföring-2023.se": BORAS / "borasregionen-2022.se",
                "januari.se": BORAS / "borasregionen-2022.se", "februari.se": BORAS / "borasregionen-2023.se"}
# Commands that answer with 1 on these files: a deviation passes its limit.
FINDS = ("bokslut budget ",)
# What a part of a förbund's file stands in.
AROUND = '[forbund]\nnamn = "Prov"\nrapportar = 2023\n[bokforing]\nfiler = ["bokföring-2024.se"]\n'


def problem_of_output(command: str, block: str, bokslut: pathlib.Path) -> str:
    expected = block.removesuffix("\n").split("\n")
    if expected[0].startswith("$ ") and expected.pop(0) != f"$ {command}":
        return f"the block shows another command than its marker: {command}\n"
    done = run.execute(command, bokslut)
    actual = (done.stdout + done.stderr).decode("utf-8", "backslashreplace").removesuffix("\n").split("\n")
    return "" if run.matches([*expected, "..."], actual) else run.difference(f"$ {command}", expected, actual)


def problem_of_project_command(command: str) -> str:
    """`make …` and the project's own scripts: that there is such a thing; .ci/run and make test are what runs this."""
    words = shlex.split(command)
    if words[0] != "make":
        return "" if os.access(run.SOURCE / words[0], os.X_OK) else f"{command}: no such script\n"
    goals = re.findall(r"^([\w-]+):", (run.SOURCE / "Makefile").read_text("utf-8"), re.MULTILINE)
    return "" if set(words[1:]) <= set(goals) else f"{command}: the Makefile has no such goal\n"


def problem_of_packages(command: str) -> str:
    """Packages of ours lie where `make debs` puts them; others are among those that building needs."""
    scripts = {name: (run.SOURCE / name).read_text("utf-8") for name in ("Makefile", "support/install_packages.sh")}
    for word in command.split()[3:]:
        known = f"-B {word.removeprefix('./').removesuffix('/*.deb')}\n" in scripts["Makefile"] if word.startswith("./") \
            else re.search(rf"[( ]{re.escape(word)}[ )\n]", scripts["support/install_packages.sh"])
        if not known:
            return f"{command}: where does {word} come from?\n"
    return ""


def problem_of_bokslut(command: str, folder: pathlib.Path, bokslut: pathlib.Path) -> str:
    """Run as the reader would, with the example that has everything beside the books that `ny` reads."""
    for name, source in PLACEHOLDERS.items():
        shutil.copy(source, folder / name)
    if not command.startswith("bokslut ny "):
        shutil.copytree(LITET, folder, dirs_exist_ok=True)
    if not shutil.which("chromium"):
        command = command.replace(",pdf", "")
    environment = os.environ | {"LC_ALL": "C.UTF-8", "PATH": f"{bokslut.parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                          capture_output=True, timeout=run.SECONDS, check=False)
    if done.returncode == (1 if command.startswith(FINDS) else 0):
        return ""
    return f"$ {command}\nended with {done.returncode}:\n{done.stderr.decode('utf-8', 'backslashreplace')}"


def problem_of_commands(block: str, bokslut: pathlib.Path) -> str:
    problems = ""
    for line in block.splitlines():
        command = re.sub(r"\s+#.*", "", line).strip()
        if command.startswith("bokslut "):
            with tempfile.TemporaryDirectory() as folder:
                problems += problem_of_bokslut(command, pathlib.Path(folder), bokslut)
        elif command.startswith(("make ", ".ci/", "support/")):
            problems += problem_of_project_command(command)
        elif command.startswith("sudo apt-get install "):
            problems += problem_of_packages(command)
        elif command.startswith(("c++ ", "cc ", "python3 ")):
            pass  # tests/install/readme.sh runs these, with the programs beside them
        else:
            problems += f"{line}: not known how to try this; say so in {pathlib.Path(__file__).name}\n"
    return problems


def problem_of_settings(block: str, bokslut: pathlib.Path) -> str:
    """Every key is known and of its kind: what the file says of books and members is another matter."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for example in (LITET, BORAS):
            shutil.copytree(example, folder, dirs_exist_ok=True)
        shutil.copy(PLACEHOLDERS["bokföring-2024.se"], folder / "bokföring-2024.se")
        (folder / "forbund.toml").write_text(AROUND + block, "utf-8")
        said = ""
        for command in ("report", "fees"):
            done = subprocess.run([bokslut, command, folder / "forbund.toml"], capture_output=True, check=False)
            said += done.stderr.decode("utf-8", "backslashreplace")
    return "".join(f"{line}\n" for line in said.splitlines() if "[settings." in line or "[core." in line)


def problem_of(name: str, block: re.Match, bokslut: pathlib.Path) -> str:
    mark, language, text = block["mark"], block["language"], block["text"]
    if mark == "output of":
        return problem_of_output(block["argument"], text, bokslut)
    if mark == "program":
        known = name == "README.md" and language in ("c", "cpp", "python")
        return "" if known else f"tests/install/readme.sh does not build this program ({language})\n"
    if language == "sh":
        return problem_of_commands(text, bokslut)
    if language == "toml":
        return problem_of_settings(text, bokslut)
    return f"a block in '{language}' that nothing tries: give it a language or a marker\n"


def main() -> int:
    parser = argparse.ArgumentParser(description="Checks the blocks in the documents.")
    parser.add_argument("--bokslut", type=pathlib.Path, required=True, help="the command under test")
    bokslut = parser.parse_args().bokslut.resolve(strict=True)

    checked = failed = 0
    for name in DOCUMENTS:
        path = run.SOURCE / name
        text = path.read_text("utf-8") if path.exists() else ""
        blocks = list(BLOCK.finditer(text))
        if len([block for block in blocks if block["mark"]]) != len(MARKER.findall(text)):
            print(f"{name}: a marker has no fenced block directly after it")
            failed += 1
        if 2 * len(blocks) != len(FENCE.findall(text)):
            print(f"{name}: a fence that is no whole block at the margin")
            failed += 1
        for block in blocks:
            checked += 1
            if problem := problem_of(name, block, bokslut):
                line = text.count("\n", 0, block.start()) + 1
                print(f"{name}:{line}:\n{problem}")
                failed += 1
    print(f"{checked} blocks checked, {failed} failed")
    return 1 if failed or not checked else 0


if __name__ == "__main__":
    sys.exit(main())
