#!/usr/bin/env python3
"""Proves that the JSON of both examples is what support/report.schema.json says, and that the schema refuses other things.

json_schema.py build/bokslut
"""

import copy
import json
import pathlib
import sys
import tempfile

import common

common.debian_python("jsonschema")
import jsonschema  # noqa: E402


def main() -> int:
    schema = json.loads((common.SOURCE / "support" / "report.schema.json").read_text("utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    problems = []
    with tempfile.TemporaryDirectory() as name:
        for example in [common.with_texts(pathlib.Path(name)), *common.EXAMPLES]:
            for arguments in ([], ["--rounding", "adds-up"], ["--lang", "en"]):
                out = common.report(sys.argv[1], example, "json", pathlib.Path(name), *arguments)
                written = json.loads((out / "arsbokslut.json").read_text("utf-8"))
                problems += [f"{example} {arguments}: {error.message}" for error in validator.iter_errors(written)]
    amount = next(cell for block in written["blocks"] if block["type"] == "table" for row in block["rows"]
                  for cell in row["cells"] if cell)
    for key, wrong in (("ore", 1.5), ("ore", "1"), ("shown", "1 000"), ("new", 1), ("measure", "kr")):
        other = copy.deepcopy(written)
        cell = next(cell for block in other["blocks"] if block["type"] == "table" for row in block["rows"]
                    for cell in row["cells"] if cell == amount)
        cell[key] = wrong
        if validator.is_valid(other):
            problems.append(f"the schema takes {key} = {wrong!r}")
    print("\n".join(problems) or "all reports are as the schema says")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
