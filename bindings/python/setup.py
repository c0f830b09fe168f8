"""Puts libbokslut.so, and what it needs that not every system has, into the wheel: one wheel for all Python 3 versions.

BOKSLUT_LIBRARY names the library; without it, it is that of ../../build.
"""

import os
import pathlib
import re
import shutil
import subprocess

from setuptools import Distribution, setup
from setuptools.command.build_py import build_py
from wheel.bdist_wheel import bdist_wheel

HERE = pathlib.Path(__file__).resolve().parent
LIBRARY = pathlib.Path(os.environ.get("BOKSLUT_LIBRARY", HERE / "../../build/libbokslut.so"))

# What every Linux system with glibc has; all else goes into the wheel.
EVERYWHERE = re.compile(r"^(linux-vdso|ld-linux.*|libc|libm|libdl|libpthread|librt|libgcc_s|libstdc\+\+)[.-]")


def version() -> str:
    """The one place where it stands is CMakeLists.txt, or in an installed tree the library's own name."""
    lists = HERE / "../../CMakeLists.txt"
    found = re.search(r"VERSION (\d+\.\d+\.\d+)", lists.read_text("utf-8")) if lists.exists() else \
        re.search(r"\.so\.(\d+\.\d+\.\d+)$", LIBRARY.resolve().name)
    return found[1]


def needed(library: pathlib.Path) -> list[pathlib.Path]:
    """What the library loads, nearest last: each stands before what needs it."""
    order: list[pathlib.Path] = []

    def visit(path: pathlib.Path) -> None:
        dynamic = subprocess.run(["objdump", "-p", path], capture_output=True, text=True, check=True).stdout
        found = subprocess.run(["ldd", path], capture_output=True, text=True, check=True).stdout
        places = dict(re.findall(r"^\s*(\S+) => (\S+)", found, flags=re.MULTILINE))
        for name in re.findall(r"NEEDED\s+(\S+)", dynamic):
            if EVERYWHERE.match(name) or any(one.name == name for one in order):
                continue
            if name not in places:
                raise SystemExit(f"{path} needs {name}, which this system does not have")
            visit(pathlib.Path(places[name]))
            order.append(pathlib.Path(places[name]))

    visit(library)
    return order


class BuildWithLibrary(build_py):
    def run(self):
        shutil.rmtree(pathlib.Path(self.build_lib) / "bokslut", ignore_errors=True)  # of a build before: modules since removed
        super().run()
        if not LIBRARY.exists():
            raise SystemExit(f"{LIBRARY} is not there: build it first (make build), or name it in BOKSLUT_LIBRARY")
        folder = pathlib.Path(self.build_lib) / "bokslut" / "lib"
        folder.mkdir(parents=True)
        names = []
        for path in [*needed(LIBRARY), LIBRARY]:
            shutil.copy2(path.resolve(), folder / path.name)
            names.append(path.name)
        (folder / "order.txt").write_text("\n".join(names) + "\n", "utf-8")


class ForEveryPython(bdist_wheel):
    """The package calls the library through ctypes: the platform matters, the Python version does not."""

    def get_tag(self):
        return "py3", "none", super().get_tag()[2]


class HasLibrary(Distribution):
    def has_ext_modules(self):
        return True


setup(version=version(), cmdclass={"build_py": BuildWithLibrary, "bdist_wheel": ForEveryPython}, distclass=HasLibrary)
