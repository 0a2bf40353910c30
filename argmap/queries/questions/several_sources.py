"""Claims that are made in more than one source."""

from __future__ import annotations

from argmap.queries.questions.named import NamedQuestion

QUESTION = NamedQuestion(
    words="Which claims are made in more than one source?",
    reading=(
        "Each claim stands in all the `sources` of its row: in a debate made from two articles, "
        "these are the claims that both articles make."
    ),
    nothing="No claim is made in more than one source.",
    columns=("id", "sources", "text"),
    found_by=(
        "The claim itself cites passages of two sources or more; several passages of one source "
        "count once, and what supports the claim does not count. Claims with most sources come "
        "first."
    ),
    cypher="""\
MATCH (c:Claim)-[:CITES]->(s:Source)
WITH c, list_sort(collect(DISTINCT s.id)) AS sources
WHERE size(sources) > 1
RETURN c.debate AS debate, c.id AS id, sources, c.text AS text
ORDER BY debate, size(sources) DESC, c.line, id
""",
)
