"""Statements and arguments of a document -> claims of a debate in the making."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.document import Statement
from argmap.formats.argdown.headings import Headings
from argmap.formats.argdown.mentions import Mentions
from argmap.formats.argdown.values import CODES_OF_KEYS, KEYS_OF_ARGDOWN, fields_of_claim, shown
from argmap.model import Place

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from argmap.formats.argdown.document import Argument, Document, Member, Value
    from argmap.formats.argdown.stands import Stand
    from argmap.formats.drafts import Draft

_CODES = {**CODES_OF_KEYS, "type": "argument-type", "text": "description"}
"""What is lost with a key on an argument that is a relation."""


def key_of(kind: str, title: str) -> str:
    """Give the key of a claim in the draft: statements and arguments may share a title."""
    return f"{kind}:{title}"


def add_claims(document: Document, draft: Draft, left_out: Mapping[str, Stand]) -> None:
    """Add statements, and arguments that are not reconstructed, in the order of definitions.

    `left_out` are statements that stand for a relation, by title. O(size).
    """
    speakers: list[Statement | Argument] = [
        *(one for one in document.statements if one.title not in left_out),
        *(one for one in document.arguments if not one.pcs),
    ]
    headings = Headings(document)
    mentions = Mentions(document)
    placed = sorted(((_order(one), one) for one in speakers), key=lambda it: it[0])
    for place, one in placed:
        _add(one, Place(draft.file, *place), draft, headings, mentions)
    headings.tell(draft)
    for argument in document.arguments:
        if argument.pcs:
            _tell_reconstructed(argument, draft)
    for statement in document.statements:
        stand = left_out.get(statement.title)
        if stand and statement.members[0].prose != stand.sentence:
            said = Place(draft.file, *_order(statement))
            draft.loss("description", statement.members[0].prose, said)


def _order(one: Statement | Argument) -> tuple[int, int]:
    """Give where it is first defined; where it is only referred to, the first of these."""
    defined = [it for it in one.members if not it.is_reference]
    return min((it.line, it.column) for it in defined or one.members)


def _add(
    one: Statement | Argument, place: Place, draft: Draft, headings: Headings, mentions: Mentions
) -> None:
    canonical = one.canonical
    line = mentions.resolved(canonical, draft) if canonical else ""
    text = _text(one.data.get("text"), line)
    fields = fields_of_claim(one.data, text, place, draft)
    claim_type = fields.pop("type", None)
    tags = [*one.tags, *fields.pop("tags", ())]
    above = headings.tags_for_claim(one.section)
    if above:
        tags += [heading for heading in above if heading not in tags]
    fields["tags"] = tuple(tags)
    name = "" if one.untitled else one.title
    kind_of_key = "statement" if isinstance(one, Statement) else "argument"
    draft.claim(
        key_of(kind_of_key, one.title), text, name=name, type=claim_type, place=place, **fields
    )
    for member in one.members:
        if member.section == one.section or member.is_reference:
            continue
        if headings.is_lost(member.section, tags):
            detail = f"`{headings.title_of(member.section)}`, of `{one.title}`"
            draft.loss("section", detail, Place(draft.file, member.line, member.column))
    for wording in _others(one.members, canonical):
        draft.loss("other-wording", wording.prose, Place(draft.file, wording.line, wording.column))


def _text(whole: Value, line: str) -> str:
    """Give the text whole as data has it, if it says what the line says but for blanks."""
    return whole if isinstance(whole, str) and whole.split() == line.split() else line


def _others(members: Collection[Member], canonical: Member | None) -> Iterator[Member]:
    """Give the members that say it in other words, each wording once."""
    known = {canonical.prose if canonical else "", ""}
    for member in members:
        if not member.is_reference and member.prose not in known:
            known.add(member.prose)
            yield member


def _tell_reconstructed(argument: Argument, draft: Draft) -> None:
    """Tell what is lost of an argument that is a relation: it has no text, tags or data."""
    place = Place(draft.file, argument.line, argument.column)
    for member in _others(argument.members, None):
        draft.loss("description", member.prose, Place(draft.file, member.line, member.column))
    for tag in argument.tags:
        draft.loss("tag", f"`{tag}` of <{argument.title}>", place)
    for key, value in argument.data.items():
        if key not in KEYS_OF_ARGDOWN:
            draft.loss(_CODES.get(key, "data"), f"{key}: {shown(value)}", place)
