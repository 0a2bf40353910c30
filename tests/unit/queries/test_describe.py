from __future__ import annotations

import pytest

from argmap.queries.describe import sections
from tests.sketches import sketch


def told(text: str, name: str) -> dict[str, list[str]]:
    debate = sketch(text)
    return dict(sections(debate, debate.claim[name]))


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("a supports t", "for a thesis, one step away"),
        ("a attacks b\nb attacks c\nc attacks t", "against a thesis, 3 steps away"),
        ("a supports t\na attacks t", "for and against a thesis, one step away"),
        ("a attacks b\nb supports t\nb attacks t", "for and against a thesis, 2 steps away"),
        ("a supports b", "no way leads from it to a thesis"),
        ("thesis: a", "a thesis"),
        ("thesis: a\na attacks t", "a thesis; against another thesis"),
        ("thesis: a, s\na attacks t\na supports s", "a thesis; for and against another thesis"),
    ],
)
def test_the_stance_in_words(text: str, stance: str) -> None:
    assert told(f"thesis: t\n{text}", "a")["stance"] == [stance]


def test_every_relation_is_named() -> None:
    text = "r: a, b supports t\nc attacks a\nu undercuts r\nq: v undercuts u--undercuts--r"
    assert told(text, "a") == {
        "stance": ["no way leads from it to a thesis"],
        "supports": ["t: T. — together with b: B. (relation r)"],
        "attacked by": ["c: C. (relation c--attacks--a)"],
        "undercut by": ["u: U. — against its step to t (relation u--undercuts--r)"],
    }
    assert told(text, "v")["undercuts"] == ["the undercut of r by u (relation q)"]
