"""What begins with a bracket, a hash or an at sign: titles, links, mentions, tags and data.

Each function is called by the scanner at its sign, and adds one token: what the sign begins, or the
sign itself as text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.formats.argdown.tokens import (
    ARGUMENT_DEFINITION,
    ARGUMENT_REFERENCE,
    DATA,
    LINK,
    MENTION,
    STATEMENT_DEFINITION,
    STATEMENT_REFERENCE,
    TAG,
)

if TYPE_CHECKING:
    from argmap.formats.argdown.scan import Scanner

_TAG = re.compile(r"#[a-zA-z0-9\-]++(?![^\x00-\x7f])[ \t]?")
_TAG_OF_ANY_SCRIPT = r"#[a-zA-z0-9\-\u00A0-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF]+[ \t]?"
"""It is compiled when it is needed, which takes longer than reading a short file."""

_DATA_OPENED = re.compile(r"\{\s{0,80}(?:[\w-]{1,80}\s{0,80}:|\n)")


def brace(scanner: Scanner, position: int) -> None:
    """Read `{`: data, up to the brace that closes it."""
    end = scanner.finder.data_end(position)
    if end < 0:
        if _DATA_OPENED.match(scanner.text, position):
            scanner.fault(
                "unclosed-brace", position, "data that is not closed", "close it with `}`"
            )
        scanner.control(position)
    else:
        scanner.add(DATA, end)


def square(scanner: Scanner, position: int) -> None:
    """Read `[`: a link, a definition or a reference, in this order, as all may fit."""
    text, finder = scanner.text, scanner.finder
    close = finder.find("]", position + 1, "link")
    paragraph = finder.find("\n\n", position, "link")
    if position + 1 < close < paragraph and text.startswith("](", close):
        url_end = finder.find(")", close + 2, "link")
        if close + 2 < url_end < len(text):
            scanner.add(LINK, url_end + 1 + (text[url_end + 1 : url_end + 2] in (" ", "\t")))
            return
    _titled(scanner, position, "]", STATEMENT_DEFINITION, STATEMENT_REFERENCE)


def angle(scanner: Scanner, position: int) -> None:
    """Read `<`: a comment, or the definition of or a reference to an argument."""
    if not scanner.skip_comment(position):
        _titled(scanner, position, ">", ARGUMENT_DEFINITION, ARGUMENT_REFERENCE)


def _titled(scanner: Scanner, position: int, close: str, definition: int, reference: int) -> None:
    finder, text = scanner.finder, scanner.text
    if not text.startswith("\n", position + 1):
        end = finder.in_line(close + ":", position + 2, "title")
        if end >= 0:
            scanner.add(definition, end + 2)
            return
        end = finder.in_line(close, position + 2, "title")
        if end >= 0 and not text.startswith("-", position + 1):
            scanner.add(reference, end + 1)
            return
    scanner.control(position)


def tag(scanner: Scanner, position: int) -> None:
    """Read `#` within a line: `#tag` or `#(tag of words)`."""
    text = scanner.text
    if text.startswith("#(", position) and not text.startswith(")", position + 2):
        end = scanner.finder.find(")", position + 2, "#") + 1
        if end <= len(text):
            scanner.add(TAG, end + (text[end : end + 1] in (" ", "\t")))
            return
    found = _TAG.match(text, position)
    if not found and not text.startswith(("# ", "#\n"), position):
        found = re.compile(_TAG_OF_ANY_SCRIPT).match(text, position)
    if found:
        scanner.add(TAG, found.end())
    else:
        scanner.control(position)


def at(scanner: Scanner, position: int) -> None:
    """Read `@`: a mention, `@[statement]` or `@<argument>`."""
    text = scanner.text
    close = {"[": "]", "<": ">"}.get(text[position + 1 : position + 2])
    if close and not text.startswith("\n", position + 2):
        end = scanner.finder.in_line(close, position + 3, "@") + 1
        if end > 0:
            scanner.add(MENTION, end + (text[end : end + 1] in (" ", "\t")))
            return
    scanner.control(position)
