"""The debate as a nested list: what the map shows, for those who read or listen."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote

from argmap.drawing.looks import CLAIM_LOOKS, RELATION_LOOKS
from argmap.drawing.measure import clean
from argmap.queries.tree import entries

if TYPE_CHECKING:
    from argmap.drawing.focus import Part
    from argmap.queries.tree import Entry

ROOM = 24
"""Levels of the list; what lies deeper is continued at its end. Browsers give up at 512."""


def outline(part: Part) -> str:
    """Write the tree of `argmap tree` as nested HTML lists, each claim once in full.

    O(claims + relations + characters), without recursion.
    """
    parts: list[str] = []
    depth = -1
    for entry in entries(part.debate, room=ROOM):
        if entry.level > depth:
            parts.append("<ul>")
        else:
            parts.append("</li>" + "</ul></li>" * (depth - entry.level))
        depth = entry.level
        stub = part.stubs.get(entry.claim.id, "")
        parts.append(f"<li>{_row(entry, stub)}")
    parts.append("</li></ul>" * (depth + 1))
    return "\n".join(parts)


def _row(entry: Entry, stub: str) -> str:
    """Write a claim: how it bears on the one above, its type, its text, who says it, and notes.

    `stub` says what around it is left out.
    """
    claim = entry.claim
    name = escape(claim.id)
    parts = [f'<div class="row" data-row="{name}">']
    if verb := _verb(entry):
        parts.append(f'<span class="verb">{escape(verb)}</span> ')
    told = f'<b class="{claim.type}">{CLAIM_LOOKS[claim.type].word}</b> '
    told += f'<span dir="auto">{escape(clean(claim.text))}</span>'
    address = escape(f"#claim={quote(claim.id, safe='', errors='replace')}")
    parts.append(f'<a href="{address}" data-claim="{name}">{told}</a>')
    if claim.said_by and not entry.again:
        said = escape(clean(", ".join(claim.said_by)))
        parts.append(f' <small dir="auto">— {said}</small>')
    if note := "see above" * entry.again or "continued below" * entry.continued:
        parts.append(f" <small>({note})</small>")
    elif left_out := clean(stub):
        parts.append(f' <small dir="auto">({escape(left_out)})</small>')
    return "".join(parts) + "</div>"


def _verb(entry: Entry) -> str:
    relation = entry.relation
    if relation is None:
        return ""
    verb = RELATION_LOOKS[relation.kind].verb
    if relation.kind == "undercut":
        verb += " this step"
    partners = [other for other in relation.premises if other != entry.claim.id]
    return clean(f"{verb}, together with {' and '.join(partners)}:" if partners else f"{verb}:")
