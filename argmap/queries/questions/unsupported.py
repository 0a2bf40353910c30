"""Claims that no other claim supports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.queries.questions.named import NamedQuestion, Row
from argmap.queries.select import is_supported

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap


def _rows(debate: ArgumentMap, claim: str) -> Iterator[Row]:
    """Find them in the order of the map; linear."""
    for one in debate.claims:
        if not is_supported(debate, one):
            yield [one.id, one.evidence, one.text]


QUESTION = NamedQuestion(
    words="Which claims does no other claim support?",
    reading=(
        "Every line of argument has to begin somewhere, so ask of each whether it needs a reason; "
        "`evidence` says what it rests on by itself."
    ),
    nothing="There is no claim that lacks support by another.",
    columns=("id", "evidence", "text"),
    found_by=(
        "The claims that are the target of no support, theses too, in the order of the map; the "
        "same as `argmap list --unsupported`."
    ),
    rows=_rows,
)
