"""What each speaker holds."""

from __future__ import annotations

from argmap.queries.questions.named import NamedQuestion

QUESTION = NamedQuestion(
    words="What does each speaker hold?",
    reading=(
        "A claim that several speakers make has a row for each; `stance` says whether it works for "
        "or against a thesis in the end, which the speaker need not have meant. A `thesis` is what "
        "is argued about; `both` works for it in one way and against it in another (or for one "
        "thesis and against another), and `none` leads to no thesis."
    ),
    nothing="No claim says who makes it.",
    columns=("speaker", "stance", "id", "text"),
    found_by=(
        "Claims with a `said_by`, speaker by speaker in the order of the alphabet, each speaker's "
        "claims in the order of the map. Of several debates, the claims of a speaker of the same "
        "name stand together. Claims without a speaker are left out."
    ),
    cypher="""\
MATCH (c:Claim)-[:SAID_BY]->(s:Speaker)
RETURN c.debate AS debate, s.name AS speaker,
       CASE WHEN c.type = 'thesis' THEN 'thesis' ELSE c.stance END AS stance,
       c.id AS id, c.text AS text
ORDER BY lower(speaker), speaker, debate, c.line, id
""",
)
