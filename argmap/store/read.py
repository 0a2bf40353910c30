"""Bytes of a debate's file -> ArgumentMap and every Problem in it."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from argmap.collector import collector_paused
from argmap.model import ArgumentMap, Place, Problem
from argmap.store.decode import BAD, Report, decoder
from argmap.store.nodes import CONTROL, Mapping, Refused, Scalar, compose
from argmap.store.resolve import resolve
from argmap.store.shape import DebateFile

if TYPE_CHECKING:
    from argmap.store.nodes import Node

FORMAT = 1
"""The version of the file's format that is read."""

BEGINNING = "a debate begins with `argmap: 1`, a `title:` and `claims:`"

MAX_BYTES = 64 * 1024 * 1024
"""The largest file that is read: about 200,000 claims."""


_ASCII_CONTROL = bytes(code for code in range(128) if CONTROL.match(chr(code)))


def read(data: bytes, file: str) -> tuple[ArgumentMap, list[Problem]]:
    """Read a debate; `file` is only the name that places carry.

    All problems are found in one pass and sorted by place; each is an error. With none, the map
    is the whole debate; with some, it holds what could be read. O(bytes); never raises.
    """
    try:
        return read_text(decode_text(data, file), file)
    except Refused as refusal:
        return ArgumentMap(), [refusal.problem]


def read_text(text: str, file: str) -> tuple[ArgumentMap, list[Problem]]:
    """Read a debate from text, as `read` does. Raises Refused for what is no YAML."""
    with collector_paused():
        return read_tree(_tree(text, file, BEGINNING), file)


def tree_of(data: bytes, file: str, hint: str) -> Node:
    """Read the bytes of a YAML file as a tree; `hint` says how such a file begins.

    Raises Refused for what is no such file, and for an empty one.
    """
    return _tree(decode_text(data, file), file, hint)


def _tree(text: str, file: str, hint: str) -> Node:
    tree = compose(text, file)
    if tree is None:
        raise Refused(Problem("error", "empty-file", "the file is empty", Place(file, 1, 1), hint))
    return tree


def read_tree(tree: Node, file: str) -> tuple[ArgumentMap, list[Problem]]:
    """Read a debate from its file's tree, as `read` does. Raises Refused for a newer format."""
    _refuse_newer(tree, file)
    report = Report(file)
    entries = decoder(DebateFile)(tree, report)
    debate = ArgumentMap() if entries is BAD else resolve(entries, tree, report)
    return debate, report.in_order()


def _refuse_newer(tree: Node, file: str) -> None:
    """Stop at a file of a later format: whatever else seemed wrong with it might be right there."""
    if not isinstance(tree, Mapping) or "argmap" not in tree.entry:
        return
    version = tree.entry["argmap"][1]
    if not (isinstance(version, Scalar) and version.kind == "int"):
        return
    if re.fullmatch(r"\d{1,9}", version.text) and int(version.text) > FORMAT:
        message = f"the file is of format {version.text}, and this argmap reads format {FORMAT}"
        hint = f"get a newer argmap; if the file was written for this one, write `argmap: {FORMAT}`"
        place = Place(file, version.line, version.column)
        raise Refused(Problem("error", "wrong-type", message, place, hint))


def decode_text(data: bytes, file: str, most: int = MAX_BYTES) -> str:
    """Read bytes as the UTF-8 text of a file. Raises Refused for what cannot be one."""
    if len(data) > most:
        message = f"larger than {most // 1024**2} MB"
        raise Refused(Problem("error", "too-large", message, Place(file, 1, 1), "split the debate"))
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        hint = "save the file as UTF-8"
        raise Refused(Problem("error", "not-utf8", "the file is UTF-16", Place(file, 1, 1), hint))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        before = data[: fault.start].decode("utf-8", "replace")
        message = f"byte 0x{data[fault.start]:02x} is not UTF-8 text"
        place, hint = _place_after(before, file), "save the file as UTF-8"
        raise Refused(Problem("error", "not-utf8", message, place, hint)) from None
    if data.isascii() and len(data.translate(None, _ASCII_CONTROL)) == len(data):
        return text
    if found := CONTROL.search(text):
        message = f"control character U+{ord(found[0]):04X}"
        place = _place_after(text[: found.start()], file)
        hint = "this does not look like a text file" if found[0] == "\x00" else "remove it"
        raise Refused(Problem("error", "control-character", message, place, hint))
    return text


def _place_after(before: str, file: str) -> Place:
    return Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
