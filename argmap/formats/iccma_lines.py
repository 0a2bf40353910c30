"""The lines of a framework's file, each without its indentation, and places in them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from argmap.model import Problem

NOT_UTF8 = "not-utf8"
_MARK = b"\xef\xbb\xbf"


def lines_of(data: bytes, fault: Callable[..., None]) -> Iterator[tuple[int, str]]:
    """Give each line with its number from 1, without the white space around it.

    What is no text goes to `fault`: line, code, message, hint, and the letter in the line from 0.
    """
    for line, raw in enumerate(data.removeprefix(_MARK).split(b"\n"), 1):
        try:
            yield line, raw.decode("utf-8").strip()
        except UnicodeDecodeError as found:
            at = len(raw[: found.start].decode("utf-8").lstrip())
            told, hint = "this line is not UTF-8 text", "save the file as UTF-8"
            fault(line, NOT_UTF8, told, hint, at)


def indented(problems: list[Problem], data: bytes) -> list[Problem]:
    """Give problems with the columns of the file: readers see lines without their indentation."""
    if not problems:
        return []
    lines = data.removeprefix(_MARK).split(b"\n", max(it.place.line for it in problems))
    moved: list[Problem] = []
    for it in problems:
        line = lines[it.place.line - 1].decode("utf-8", "replace") if it.place.line else ""
        begun = len(line) - len(line.lstrip()) if line.strip() else 0
        column = it.place.column and it.place.column + begun
        moved.append(replace(it, place=replace(it.place, column=column)))
    return moved


def shown(text: str) -> str:
    """Give a text of the file as a message can hold it."""
    return text if len(text) <= 40 else text[:37] + "…"
