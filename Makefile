# Short names for the steps; CMake does the building (CMakePresets.json).
# Each target installs the Debian packages that are missing, and does nothing twice.

.PHONY: build report test test-debug fuzz golden reference format install debs packages clean

build: build/build.ninja
	cmake --build --preset release

# The example's årsbokslut: on the screen, and in every format in build/report/.
report: build/build.ninja
	cmake --build --preset release --target bokslut_cli
	build/bokslut report examples/borasregionen-2023/forbund.toml
	build/bokslut report examples/borasregionen-2023/forbund.toml --format text,markdown,html,csv,json,xlsx,docx --out build/report

test: build
	support/run_tests.sh build

# The same tests under the address and undefined-behaviour sanitizers.
test-debug: build/debug/build.ninja
	cmake --build --preset debug
	support/run_tests.sh build/debug

# The fuzzers, each for a minute, under the same sanitizers. Installs clang, which nothing else needs.
fuzz:
	@support/install_packages.sh ci
	support/fuzz.sh 60

# Rewrites what the command-line tests, the examples and tests/errors expect. Read the difference before you keep it.
golden: build
	BOKSLUT_REWRITE=1 build/tests/report_tests "errors: what is said of each bad file" > build/errors.log || true
	python3 tests/cli/run.py --bokslut build/bokslut --rewrite
	BOKSLUT_REWRITE=1 ctest --test-dir build -R '^example_'

# The reference of the library and of the C API, for a browser: build/reference/html/index.html.
reference:
	@support/install_packages.sh ci
	doxygen support/Doxyfile

format:
	support/format.sh

# DESTDIR is heeded too, as cmake does by itself: make install DESTDIR=/tmp/stage prefix=/usr
install: build
	cmake --install build $(if $(prefix),--prefix "$(prefix)")

# The Debian packages: build/debs/*.deb.
debs: build
	@support/install_packages.sh debs
	rm -rf build/debs
	cpack -G DEB --config build/CPackConfig.cmake -B build/debs

packages:
	@support/install_packages.sh build

build/build.ninja: CMakePresets.json | packages
	cmake --preset release

build/debug/build.ninja: CMakePresets.json | packages
	cmake --preset debug

clean:
	rm -rf build
