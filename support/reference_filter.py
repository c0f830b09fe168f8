#!/usr/bin/env python3
"""Shows a header, or a page, to Doxygen: the comment at its top tells of the file, a comment of the C header tells of what follows it
or stands before it, its headings are groups, and #KONTO is a record of SIE and no link. reference_filter.py <file>"""

import pathlib
import re
import sys


def of_cpp(text: str) -> str:
    top = re.match(r"(?://.*\n)+", text)
    if not top:
        return text
    return "/// @file\n" + top[0].replace("//", "///") + text[top.end():]


def of_c(text: str) -> str:
    groups = 0

    def shown(match: re.Match) -> str:
        nonlocal groups
        before, inside = match[1], match[2]
        heading = re.fullmatch(r" -+ (.*?) -+ ", inside)
        if heading:
            groups += 1
            return f"{before}{'/** @} */ ' if groups > 1 else ''}/** @name {heading[1]}\n @{{ */"
        return f"{before}/**{'<' if before.strip() else ''}{inside}*/"

    top = re.match(r"/\*(.*?)\*/", text, re.DOTALL)
    rest = re.sub(r"^([^\n]*?)/\*(.*?)\*/", shown, text[top.end():], flags=re.DOTALL | re.MULTILINE)
    return f"/** @file\n{top[1]}*/{rest}\n/** @}} */\n"


def main() -> None:
    path = pathlib.Path(sys.argv[1])
    text = path.read_text("utf-8")
    text = {".h": of_c, ".hpp": of_cpp}.get(path.suffix, str)(text)
    sys.stdout.reconfigure(encoding="utf-8")
    # Code between marks stays as it is.
    sys.stdout.write(re.sub(r"```.*?```|`[^`]*`|(#)(?=[A-Z])", lambda m: r"\#" if m[1] else m[0], text, flags=re.DOTALL))


if __name__ == "__main__":
    main()
