"""What relations mean once arguments are reconstructed, and in strict mode.

A reconstructed argument speaks by its main conclusion, and is undercut at its last inference; that
it supports this conclusion need not be said.
In strict mode a support between statements says that one entails the other, an attack that they
are contrary (Argdown's documentation, "strict mode").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.document import End, Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.formats.argdown.document import Argument, Mode


def transformed(
    relations: Iterable[Relation], arguments: Iterable[Argument], mode: Mode
) -> tuple[Relation, ...]:
    """Give relations as they are meant, each once, where it first stands. O(relations + lines)."""
    reconstructed = {argument.title: argument for argument in arguments if argument.pcs}
    moved = _unique(
        meant
        for relation in relations
        if (meant := _moved(relation, reconstructed)) is relation or meant.source != meant.target
    )
    if mode == "strict":
        moved = _unique(map(_strict, moved))
    return tuple(_without_sketches(moved, reconstructed))


def _moved(relation: Relation, reconstructed: Mapping[str, Argument]) -> Relation:
    source, target = relation.source, relation.target
    if source.kind == "argument" and source.title in reconstructed:
        source = End("statement", reconstructed[source.title].pcs[-1].title)
    if relation.kind == "undercut" and target.kind == "argument" and target.title in reconstructed:
        last = len(reconstructed[target.title].pcs) - 1
        target = End("inference", target.title, last)
    if source is relation.source and target is relation.target:
        return relation
    return relation._replace(source=source, target=target)


def _strict(relation: Relation) -> Relation:
    if relation.source.kind != "statement" or relation.target.kind != "statement":
        return relation
    if relation.kind == "support":
        return relation._replace(kind="entails")
    return relation._replace(kind="contrary") if relation.kind == "attack" else relation


def _unique(relations: Iterable[Relation]) -> list[Relation]:
    """Keep the first of equal relations; those that are symmetric are equal both ways round."""
    found: dict[tuple[str, End, End], Relation] = {}
    for relation in relations:
        kind, source, target = relation.kind, relation.source, relation.target
        if kind in ("contrary", "contradictory") and (kind, target, source) in found:
            continue
        found.setdefault((kind, source, target), relation)
    return list(found.values())


def _without_sketches(
    relations: list[Relation], reconstructed: Mapping[str, Argument]
) -> Iterable[Relation]:
    """Drop a statement's attack on an argument where it attacks one of its premises anyway."""
    attacked: dict[str, set[str]] = {}
    for relation in relations:
        if relation.source.kind == relation.target.kind == "statement":
            _note(attacked, relation)
    premises = {
        title: {line.title for line in argument.pcs if line.role == "premise"}
        for title, argument in reconstructed.items()
    }
    for relation in relations:
        sketched = relation.kind == "attack" and relation.source.kind == "statement"
        if sketched and relation.target.kind == "argument":
            against = attacked.get(relation.source.title, set())
            if not against.isdisjoint(premises.get(relation.target.title, ())):
                continue
        yield relation


def _note(attacked: dict[str, set[str]], relation: Relation) -> None:
    if relation.kind in ("attack", "contrary", "contradictory"):
        attacked.setdefault(relation.source.title, set()).add(relation.target.title)
    if relation.kind in ("contrary", "contradictory"):
        attacked.setdefault(relation.target.title, set()).add(relation.source.title)
