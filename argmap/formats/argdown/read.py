"""Argdown text -> Document, and every problem in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from argmap.collector import collector_paused
from argmap.formats.argdown.blocks import Blocks
from argmap.formats.argdown.collect import Collection
from argmap.formats.argdown.data import DataReader, setting
from argmap.formats.argdown.document import NO_DATA, Argument, Document, Statement
from argmap.formats.argdown.scan import Scanner
from argmap.formats.argdown.stream import Stream
from argmap.formats.argdown.tokens import FRONT_MATTER, Fault, Token
from argmap.formats.argdown.transform import transformed
from argmap.model import Place, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.formats.argdown.collect import Group
    from argmap.formats.argdown.document import Data, Mode, Relation

_JSON = re.compile(r'\s*((?:\[\s*)?\{\s*(?:"[^"\n]*"\s*:|\}))')
"""How JSON begins. Argdown cannot, but for a title in brackets: so it is asked only of faults."""


def read_document(text: str, file: str) -> tuple[Document, list[Problem]]:
    """Read a whole Argdown text; `file` is only the name that places carry.

    All problems are found in one pass and sorted by place. What the reference implementation
    (@argdown/core 1.7) reads without an error gives no error here. O(length); never raises.
    """
    with collector_paused():
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        scanner = Scanner(text)
        scanner.scan()
        faults = scanner.faults
        data = DataReader(faults)
        collection = Collection(text)
        front = _front_matter(scanner.tokens, text, data)
        stream = Stream(
            text, scanner.tokens, data, faults, _shortcodes(front),
            keep_tags=not setting(front, "model", "removeTagsFromText"),
        )  # fmt: skip
        Blocks(stream, collection).run()
        comments = tuple(collection.aside(text[a:b], a) for a, b in scanner.comments)
        links = tuple(collection.aside(text[it.start : it.end], it.start) for it in stream.links)
        emphases = tuple(
            collection.aside(_first_line(text, it.start), it.start) for it in stream.emphases
        )
        document = _document(collection, front)._replace(
            comments=comments, links=links, emphases=emphases
        )
    if faults and (found := _JSON.match(text)):
        hint = "say with `--from` which format it is"
        message = "this is JSON and no Argdown"
        faults = [Fault("error", "not-argdown", found.start(1), message, hint)]
    problems = [
        Problem(
            cast("Severity", fault.severity), fault.code, fault.message,
            Place(file, *collection.place(fault.offset)), fault.hint,
        )
        for fault in sorted(faults, key=lambda fault: fault.offset)
    ]  # fmt: skip
    return document, problems


def _first_line(text: str, start: int) -> str:
    """Give what follows in the line, as far as anybody is told of it."""
    return text[start : start + 100].split("\n", 1)[0]


def _front_matter(tokens: list[Token], text: str, data: DataReader) -> Data:
    for token in tokens[:3]:
        if token.kind == FRONT_MATTER:
            return data.front_matter(text[token.start : token.end], token.start)
    return NO_DATA


def _shortcodes(front: Data) -> Mapping[str, str]:
    """Give the signs that the file's own front matter names, with their dots or colons."""
    table = setting(front, "model", "shortcodes")
    if not isinstance(table, dict):
        return {}
    signs = {name: setting(table, name, "unicode") for name in table}
    return {name: sign for name, sign in signs.items() if isinstance(sign, str)}


def _document(collection: Collection, front: Data) -> Document:
    mode: Mode = "strict" if setting(front, "model", "mode") == "strict" else "loose"
    statements = tuple(map(_statement, collection.statements.values()))
    groups = collection.arguments.values()
    arguments = tuple(_argument(group) for group in groups if group.members or group.pcs)
    relations = tuple(it for it in collection.relations.values() if _is_sound(it, collection))
    if setting(front, "model", "transformArgumentRelations") is not False:
        relations = transformed(relations, arguments, mode)
    return Document(
        front, mode, statements, arguments, relations, tuple(collection.sections),
        tuple(collection.tags),
    )  # fmt: skip


def _is_sound(relation: Relation, collection: Collection) -> bool:
    """Tell whether a relation does not end at an inference of a structure that has a fault."""
    target = relation.target
    if target.kind != "inference":
        return True
    lines = collection.arguments[target.title].pcs
    return target.conclusion < len(lines) and lines[target.conclusion].inference is not None


def _statement(group: Group) -> Statement:
    return Statement(
        group.title, tuple(group.members), tuple(group.tags), group.data, _section(group),
        group.untitled,
    )  # fmt: skip


def _argument(group: Group) -> Argument:
    return Argument(
        group.title, tuple(group.members), tuple(group.pcs), tuple(group.tags), group.data,
        _section(group), group.untitled, group.line, group.column,
    )  # fmt: skip


def _section(group: Group) -> int:
    return group.section or (group.members[0].section if group.members else 0)
