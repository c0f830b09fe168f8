"""What the tests of whole files share: the examples in every format, and how to skip."""

import os
import pathlib
import shutil
import subprocess
import sys

SOURCE = pathlib.Path(__file__).resolve().parents[2]
EXAMPLES = ["borasregionen-2023", "litet-forbund"]
SKIPPED = 77


def skip(why: str) -> None:
    print(f"skipped: {why}")
    sys.exit(SKIPPED)


def debian_python(module: str) -> None:
    """Goes on with Debian's own Python where the one that runs lacks one of Debian's modules."""
    try:
        __import__(module)
    except ImportError:
        debian = "/usr/bin/python3"
        if sys.executable != debian and pathlib.Path(debian).exists() and "BOKSLUT_DEBIAN_PYTHON" not in os.environ:
            os.environ["BOKSLUT_DEBIAN_PYTHON"] = "1"
            os.execv(debian, [debian, "-B", *sys.argv])
        skip(f"the Python module {module} is not installed")


def report(bokslut: str, example: str, formats: str, out: pathlib.Path, *arguments: str) -> pathlib.Path:
    definition = SOURCE / "examples" / example / "forbund.toml"
    subprocess.run([bokslut, "report", str(definition), "--format", formats, "--out", str(out), *arguments],
                   check=True, stderr=subprocess.DEVNULL)
    return out


def with_texts(folder: pathlib.Path) -> str:
    """A copy of an example, as report() takes it, with own texts that hold everything such a text can."""
    copy = folder / "med-texter"
    shutil.copytree(SOURCE / "examples" / EXAMPLES[1], copy)
    with open(copy / "forbund.toml", "a", encoding="utf-8") as file:
        file.write('\n[dokument]\ntexter = "texter"\n')
    (copy / "texter").mkdir()
    (copy / "texter" / "forord.md").write_text(
        "# Förord\n\nÅret gav **{{resultat}}**, *se* [oss](https://exempel.se/å).\\\nNy rad.\n\n- ett\n- två\n  1. under\n\n"
        "  mer\n\n> Citat\n>\n> - i citat\n\n7. sju\n\n## Direktionen\n\n| Namn | Roll | Belopp |\n|---|:--|--:|\n"
        "| Eva | ordf. | {{resultat}} |\n", "utf-8")
    return str(copy)


def office(arguments: list[str], folder: pathlib.Path, settings: str = "") -> None:
    """LibreOffice without a screen, with a profile of its own that holds `settings`."""
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True, exist_ok=True)
    (profile / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        f"{settings}</oor:items>\n", encoding="utf-8")
    subprocess.run(["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", *arguments], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)


def browser() -> str:
    for name in ("chromium", "chromium-browser", "google-chrome"):
        for folder in os.environ.get("PATH", "").split(os.pathsep):
            if os.access(os.path.join(folder, name), os.X_OK):
                return os.path.join(folder, name)
    skip("no Chromium is installed")
    return ""


def sandbox() -> list[str]:
    return ["--no-sandbox"] if os.geteuid() == 0 else []
