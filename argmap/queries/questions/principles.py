"""Claims by ethical principle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.queries.principles import principles_of, used
from argmap.queries.questions.named import NamedQuestion, Row
from argmap.stance import standings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap


def _rows(debate: ArgumentMap, claim: str) -> Iterator[Row]:
    """Sort the claims by principle; linear."""
    standing = standings(debate)
    claims: dict[str, list[Row]] = {name: [] for name in used(debate.claims)}
    for one in debate.claims:
        for name in principles_of(one):
            stance = "thesis" if one.type == "thesis" else standing[one.id].stance
            claims[name].append([name, stance, one.id, one.text])
    for rows in claims.values():
        yield from rows


QUESTION = NamedQuestion(
    words="Which claims call upon which ethical principle?",
    reading=(
        "A claim that bears on several principles has a row for each; `stance` says whether it "
        "works for or against a thesis in the end, so a principle with both words is called upon "
        "by both sides. A `thesis` is what is argued about; a claim with `both` works for it in "
        "one way and against it in another (or for one thesis and against another), and one with "
        "`none` leads to no thesis."
    ),
    nothing="No claim names a principle that it bears on.",
    columns=("principle", "stance", "id", "text"),
    found_by=(
        "Claims with `principles`. The four of medical ethics come first (autonomy, beneficence, "
        "non-maleficence, justice; Beauchamp & Childress 1979), then others in the order of their "
        "first mention. Claims without a principle are left out."
    ),
    rows=_rows,
)
