"""Attacks and undercuts as premise-conclusion structures: Argdown has these for supports only.

The conclusion is a sentence of argmap's from which the attack goes out; its data marks it, so that
it is read as the relation again and not as a claim.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.formats.argdown.document import Document, End, Relation
    from argmap.model import RelationKind

RELATION = "relation"
"""The key of data that marks a conclusion as standing for a relation."""

SENTENCES: dict[RelationKind, str] = {
    "attack": "This speaks against @[{}].",
    "undercut": "The step @<{}> does not hold.",
}
"""What is concluded, by the kind of the relation; the gap is for its target."""


@dataclass(frozen=True, slots=True)
class Stand:
    """A conclusion that stands for a relation: which one goes out from it."""

    kind: RelationKind
    target: End

    @property
    def sentence(self) -> str:
        """What argmap lets it say."""
        return SENTENCES[self.kind].format(self.target.title)


def stands(document: Document) -> dict[str, Stand]:
    """Find the conclusions that stand for a relation, by title: argmap writes them so."""
    marked = {
        one.title: one.data[RELATION]
        for one in document.statements
        if RELATION in one.data and one.untitled and len(one.members) == 1
    }
    concluding: dict[str, int] = {}
    for argument in document.arguments:
        for line in argument.pcs:
            if line.title in marked:
                last = line.role == "main-conclusion"
                concluding[line.title] = concluding.get(line.title, 0) + (1 if last else 2)
    found: dict[str, list[Relation]] = {title: [] for title in marked}
    for relation in document.relations:
        for end in (relation.source, relation.target):
            if end.kind == "statement" and end.title in found:
                found[end.title].append(relation)
    return {
        title: Stand("attack" if it.kind == "attack" else "undercut", it.target)
        for title, relations in found.items()
        if len(relations) == 1 and concluding.get(title) == 1
        for it in relations
        if it.kind == marked[title] and it.kind in ("attack", "undercut")
        and it.source.title == title
    }  # fmt: skip
