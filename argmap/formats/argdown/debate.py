"""Argdown text -> a debate, with what is lost on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.collector import collector_paused
from argmap.formats.argdown.claims import add_claims
from argmap.formats.argdown.headings import title_of
from argmap.formats.argdown.read import read_document
from argmap.formats.argdown.stands import stands
from argmap.formats.argdown.steps import add_relations
from argmap.formats.argdown.values import AUTHOR, shown, sources_of
from argmap.formats.argdown.write import HOLDS, write
from argmap.formats.drafts import Draft
from argmap.model import Place

if TYPE_CHECKING:
    from argmap.formats.argdown.document import Document
    from argmap.formats.claim_types import TypeRule
    from argmap.formats.reading import Reading
    from argmap.formats.text import Text

__all__ = ["HOLDS", "read", "write"]

_TEXTS = ("title", "question", "content_note")
_SILENT = ("model", *_TEXTS)
"""Keys of front matter that are read. `model` says how Argdown reads the text."""


def read(text: Text, rule: TypeRule = "position") -> Reading:
    """Read a debate; see docs/formats/argdown.md for what becomes of what. O(length)."""
    with collector_paused():
        return _read(text, rule)


def _read(text: Text, rule: TypeRule) -> Reading:
    document, problems = read_document(text.content, text.file)
    draft = Draft(text.file)
    draft.problems.extend(problems)
    _front_matter(document, draft)
    for code, asides in (
        ("comment", document.comments), ("link", document.links), ("emphasis", document.emphases),
    ):  # fmt: skip
        for one in asides:
            draft.loss(code, shown(one.text), Place(text.file, one.line, one.column))
    for section in document.sections:
        for key, value in section.data.items():
            place = Place(text.file, section.line, section.column)
            draft.loss("data", f"{key}: {shown(value)}", place)
    standing = stands(document)
    add_claims(document, draft, standing)
    add_relations(document, draft, standing)
    reading = draft.finish(rule)
    own = document.front_matter.get(AUTHOR[0]) == AUTHOR[1]
    if not reading.debate.claims and not own and not reading.problems:
        draft.problem(
            "warning", "no-claims", "there is no statement and no argument in it",
            Place(text.file, 1, 1), "write `[title]: text`",
        )  # fmt: skip
        return draft.finish(rule)
    return reading


def _front_matter(document: Document, draft: Draft) -> None:
    place = Place(draft.file, 1, 1)
    draft.title = title_of(document)
    for key, value in document.front_matter.items():
        if key in ("question", "content_note") and isinstance(value, str):
            setattr(draft, key, value)
        elif key == "sources":
            draft.sources = sources_of(value, place, draft)
        elif (key, value) != AUTHOR and not (key in _SILENT and _is_read(key, value)):
            code = key.replace("_", "-") if key in _TEXTS else "data"
            draft.loss(code, f"{key}: {shown(value)}", place)


def _is_read(key: str, value: object) -> bool:
    return key == "model" or isinstance(value, str)
