"""The graph of a library -> the debates that it was made of, for what is no query."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.model import ArgumentMap, Citation, Claim, Place, Relation, Risk, Source
from argmap.queries.cypher.graph import answered, opened
from argmap.queries.cypher.schema import CLAIM, NODES

if TYPE_CHECKING:
    from pathlib import Path

    import ladybug

Found = dict[str, list[Any]]
"""What belongs to a debate or a claim, by its name or key, in the order of the file."""


def debates_in(database: Path) -> list[tuple[str, ArgumentMap]]:
    """Give the debates of a library, each with its file's name, in the order of the names.

    They are what was read from the files, but that linked premises, citations and what stands in
    one line come in any order that is always the same; places have no column. O(claims +
    relations), and sorting. Raises RuntimeError where the database does not answer.
    """
    connection = opened(database)
    sources, relations = _sources(connection), _relations(connection)
    claims = _claims(connection, _citations(connection))
    debates = answered(
        connection,
        "MATCH (d:Debate) RETURN d.name, d.title, d.question, d.content_note ORDER BY d.name",
    )
    return [
        (
            name,
            ArgumentMap(
                title,
                question,
                note,
                tuple(sources.get(name, ())),
                tuple(claims.get(name, ())),
                tuple(relations.get(name, ())),
                Place(name, 1, 1),
            ),
        )
        for name, title, question, note in debates
    ]


def _sources(connection: ladybug.Connection) -> Found:
    found: Found = {}
    columns = ("id", "title", "author", "publisher", "url", "kind", "fingerprint")
    told = ", ".join(f"s.{column}" for column in columns)
    query = f"MATCH (s:Source) RETURN s.debate, s.line, {told} ORDER BY s.debate, s.line, s.id"
    for debate, line, *values in answered(connection, query):
        source = Source(**dict(zip(columns, values, strict=True)), place=Place(debate, line))
        found.setdefault(debate, []).append(source)
    return found


def _citations(connection: ladybug.Connection) -> Found:
    """Give the citations of each claim, by its key."""
    found: Found = {}
    columns = ("paragraph", "comment", "start", "end")
    told = ", ".join(f"e.`{column}`" for column in columns)
    query = (
        f"MATCH (c:Claim)-[e:CITES]->(s:Source) RETURN c.key, s.debate, e.line, s.id, {told} "
        f"ORDER BY e.line, s.id, {told}"
    )
    for claim, debate, line, source, *values in answered(connection, query):
        cited = Citation(
            source, **dict(zip(columns, values, strict=True)), place=Place(debate, line)
        )
        found.setdefault(claim, []).append(cited)
    return found


def _claims(connection: ladybug.Connection, citations: Found) -> Found:
    found: Found = {}
    columns = ", ".join(f"c.`{column}`" for column in NODES[CLAIM])
    query = f"MATCH (c:Claim) RETURN {columns} ORDER BY c.debate, c.line, c.id"
    for values in answered(connection, query):
        told = dict(zip(NODES[CLAIM], values, strict=True))
        is_risk = bool(told["likelihood"])  # empty where no risk is told of
        risk = Risk(tuple(told["bearer"]), told["likelihood"], told["severity"])
        claim = Claim(
            told["id"],
            told["type"],
            told["text"],
            tuple(citations.get(told["key"], ())),
            tuple(told["said_by"]),
            told["evidence"],
            tuple(told["principles"]),
            tuple(told["tags"]),
            risk if is_risk else None,
            told["weight"],
            Place(told["debate"], told["line"]),
        )
        found.setdefault(told["debate"], []).append(claim)
    return found


def _relations(connection: ladybug.Connection) -> Found:
    found: Found = {}
    premises: Found = {}
    query = "MATCH (c:Claim)-[:PREMISE_OF]->(g:Argument) RETURN g.key, c.id ORDER BY c.line, c.id"
    for key, claim in answered(connection, query):
        premises.setdefault(key, []).append(claim)
    query = (
        "MATCH (g:Argument)-[:CONCLUDES]->(t:Claim|Argument) RETURN g.debate, g.line, g.key, g.id, "
        "g.kind, t.id, g.scheme ORDER BY g.debate, g.line, g.id"
    )
    for debate, line, key, name, kind, target, scheme in answered(connection, query):
        relation = Relation(name, kind, tuple(premises[key]), target, scheme, Place(debate, line))
        found.setdefault(debate, []).append(relation)
    return found
