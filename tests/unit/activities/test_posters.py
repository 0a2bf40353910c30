"""Signs to hang up fill their page and do not leave it."""

from __future__ import annotations

import re

import pytest

from argmap.activities.posters import HEIGHT, LARGEST, WIDTH, posters
from argmap.drawing.measure import text_width


def sizes(texts: list[str]) -> list[float]:
    return [
        float(re.findall(r'font-size="([\d.]+)"', one.blocks[0].svg)[0])  # type: ignore[union-attr]
        for one in posters("Signs", texts)
    ]


def test_short_words_are_as_large_as_type_gets() -> None:
    assert sizes(["Yes", "No"]) == [LARGEST, LARGEST]


def test_all_signs_have_one_size() -> None:
    found = sizes(["Yes", "Strongly disagree with every word of it"])
    assert found[0] == found[1] < LARGEST


@pytest.mark.parametrize(
    "text", ["Stimme eher nicht zu", "x" * 200, "many words " * 40, "汉字" * 30]
)
def test_no_line_leaves_the_page(text: str) -> None:
    figure = posters("Signs", [text])[0].blocks[0]
    size = sizes([text])[0]
    lines = re.findall(r"<tspan[^>]*>([^<]*)</tspan>", figure.svg)  # type: ignore[union-attr]
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(text_width(line, size, bold=True) <= WIDTH for line in lines)
    assert len(lines) * size <= HEIGHT


def test_markup_in_a_name_stays_text() -> None:
    assert "&lt;b&gt;" in posters("Signs", ["<b>"])[0].blocks[0].svg  # type: ignore[union-attr]
