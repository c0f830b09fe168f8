#!/usr/bin/env python3
"""Proves that the HTML bars nobody as far as a program can tell: axe-core in headless Chromium finds no violation, on a wide
screen and on one of 320 pixels, and has had rules enough to try; nothing but tables and diagrams scrolls sideways; and no
number and no word of a heading or table is broken.

axe.py build/bokslut
"""

import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import common

LEAST_RULES_PASSED = {"arsbokslut.html": 36, "fynd.html": 14}
WIDTHS = (1280, 320)
RUN = """
function broken() {
  const found = [];
  for (const cell of document.querySelectorAll("h1, h2, h3, caption, th, td")) {
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      if (texts.currentNode.parentElement.closest(".hidden")) continue;
      for (const word of texts.currentNode.data.matchAll(/[^ \\n\\/–-]+/g)) {
        const range = document.createRange();
        range.setStart(texts.currentNode, word.index);
        range.setEnd(texts.currentNode, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].filter(box => box.width > 0).map(box => Math.round(box.top)));
        if (lines.size > 1) found.push(word[0]);
      }
    }
  }
  return found;
}
addEventListener("load", () => axe.run(document, {resultTypes: ["violations", "passes", "incomplete"]}).then(result =>
  parent.postMessage(JSON.stringify({
    violations: result.violations.map(rule => rule.id + ": " + rule.nodes.map(node => node.target).slice(0, 3).join(" ")),
    passes: result.passes.map(rule => rule.id),
    broken: broken(), width: document.documentElement.scrollWidth, screen: innerWidth}), "*"),
  error => parent.postMessage(JSON.stringify({error: String(error)}), "*")));
"""


def run_axe(browser: str, page: pathlib.Path, width: int, axe: str, folder: pathlib.Path) -> dict:
    inner = folder / "inner.html"
    inner.write_text(page.read_text("utf-8").replace("</head>", f"<script>{axe}</script><script>{RUN}</script></head>", 1), "utf-8")
    outer = folder / "outer.html"
    outer.write_text('<!DOCTYPE html><pre id="out"></pre><script>onmessage = event => '
                     'document.getElementById("out").textContent = event.data</script>'
                     f'<iframe src="inner.html" width="{width}" height="900" style="border:0"></iframe>', "utf-8")
    done = subprocess.run([browser, *common.sandbox(), "--headless", "--disable-gpu", f"--user-data-dir={folder / 'profile'}",
                           "--window-size=1400,1000", "--virtual-time-budget=60000", "--dump-dom", outer.as_uri()],
                          check=True, capture_output=True, text=True, timeout=300)
    found = re.search(r'<pre id="out">(.*?)</pre>', done.stdout, re.DOTALL)
    return json.loads(html.unescape(found[1]) or '{"error": "axe did not answer"}') if found else {"error": done.stdout[:300]}


def main() -> int:
    browser = common.browser()
    scripts = sorted(common.SOURCE.glob("build/axe/*/axe.min.js"))
    if not scripts:
        common.skip("axe-core is not in build/axe (support/get_axe.sh fetches it)")
    axe = scripts[-1].read_text("utf-8").replace("</script", "<\\/script")
    problems, told = [], []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        bad = folder / "bad.html"
        bad.write_text('<!DOCTYPE html><html><head><title></title></head><body><img src="x"><table><tr>'
                       '<th style="max-width: 1em; overflow-wrap: anywhere">Ord</th></tr></table></body></html>', "utf-8")
        wrong = run_axe(browser, bad, 320, axe, folder)
        if not wrong.get("violations") or wrong.get("broken") != ["Ord"]:
            problems.append(f"nothing wrong is found with a page that is wrong: {wrong}")
        for example in [*common.EXAMPLES, common.with_texts(folder)]:
            out = common.report(sys.argv[1], example, "html", folder / "out" / pathlib.Path(example).name)
            if "<svg" not in (out / "arsbokslut.html").read_text("utf-8"):
                problems.append(f"{example}: no diagram to look at")
            for page, least in LEAST_RULES_PASSED.items():
                for width in WIDTHS:
                    result = run_axe(browser, out / page, width, axe, folder)
                    where = f"{example}, {page}, {width} pixels"
                    passes = result.get("passes", [])
                    told.append(f"{where}: {len(passes)} rules passed")
                    problems += [f"{where}: {text}" for text in result.get("violations", [result.get("error")])]
                    if len(passes) < least:
                        problems.append(f"{where}: only {len(passes)} rules passed, at least {least} are expected: {passes}")
                    problems += [f"{where}: the word {word} is broken" for word in result.get("broken", [])]
                    if result.get("width", 0) > result.get("screen", 0):
                        problems.append(f"{where}: the page is {result['width']} pixels wide")
    print("\n".join(told + problems))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
