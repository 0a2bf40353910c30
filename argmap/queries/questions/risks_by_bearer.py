"""Who would bear which risks."""

from __future__ import annotations

from argmap.queries.questions.named import NamedQuestion

QUESTION = NamedQuestion(
    words="Who would bear which risks?",
    reading=(
        "A risk that several would bear has a row for each of them; risks for which the map names "
        "nobody come last, with an empty `bearer`."
    ),
    nothing="There is no risk.",
    columns=("bearer", "id", "severity", "likelihood", "text"),
    found_by=(
        "Claims of the type risk, with the `bearer` of their `risk:`, answered or not. Bearers are "
        "in the order of the alphabet."
    ),
    cypher="""\
MATCH (r:Risk)
WITH r, CASE WHEN size(r.bearer) = 0 THEN [''] ELSE r.bearer END AS bearers
UNWIND bearers AS bearer
WITH DISTINCT r, bearer
RETURN r.debate AS debate, bearer, r.id AS id,
       CASE WHEN r.severity = '' THEN 'unknown' ELSE r.severity END AS severity,
       CASE WHEN r.likelihood = '' THEN 'unknown' ELSE r.likelihood END AS likelihood,
       r.text AS text
ORDER BY bearer = '', bearer, debate, r.line, id
""",
)
