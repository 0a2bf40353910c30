"""Debates with next to nothing in them have a page, too."""

from __future__ import annotations

import pytest

from argmap.drawing import render_svg
from argmap.drawing.engines import ENGINES
from argmap.drawing.layout import lay_out
from argmap.drawing.scene import stage
from argmap.model import ArgumentMap, Claim, Source
from tests.sketches import sketch
from tests.unit.drawing.pictures import (
    SVG,
    draw,
    groups,
    legend_of,
    lines_of,
    other_texts,
    parsed,
    placed,
    texts,
)

EMPTY = {
    "nothing": ArgumentMap(),
    "a title": ArgumentMap(title="A debate to come"),
    "a question": ArgumentMap(question="Is it?"),
    "a source": ArgumentMap(title="Read this", sources=(Source("s", "A book"),)),
}


@pytest.mark.parametrize("name", EMPTY)
def test_a_debate_without_claims_says_so(name: str) -> None:
    drawn = draw(EMPTY[name])
    assert groups(drawn.root, "claim") == groups(drawn.root, "relation") == {}
    assert legend_of(drawn.root) is None
    assert sum("no claims" in text for text in texts(drawn.root)) == 1
    assert "without claims" in (drawn.root.findtext(f"{SVG}desc") or "")
    assert drawn.root.findtext(f"{SVG}title")
    shown = [text for text in texts(drawn.root) if "no claims" not in text]
    assert shown == [text for text in (EMPTY[name].title, EMPTY[name].question) if text]
    for element, origin in placed(drawn.root):
        if element.tag == f"{SVG}text":
            assert all(drawn.page.around(line.rect) for line in lines_of(element, origin))


@pytest.mark.parametrize("engine", ["embedded", "no such engine"])
def test_no_engine_is_asked_where_there_is_nothing_to_arrange(engine: str) -> None:
    layout = lay_out(stage(ArgumentMap()), engine)
    assert (layout.centres, layout.curves, layout.width, layout.height) == ((), (), 0, 0)


def test_a_debate_with_claims_does_not_say_that_it_has_none() -> None:
    assert "no claims" not in render_svg(sketch("pro: a"))


def test_one_claim_is_a_map() -> None:
    drawn = draw(ArgumentMap(claims=(Claim("only", "thesis", "It is so."),)))
    assert list(groups(drawn.root, "claim")) == ["only"]
    assert "It is so." in texts(groups(drawn.root, "claim")["only"])
    assert groups(drawn.root, "relation") == {}
    assert legend_of(drawn.root) is not None
    assert other_texts(drawn.root) == []
    assert drawn.root.findtext(f"{SVG}title") == "Argument map"


def test_a_debate_without_a_title_is_called_by_its_question() -> None:
    debate = ArgumentMap(question="Is it?", claims=(Claim("a", "pro", "Yes."),))
    root = parsed(render_svg(debate))
    assert root.findtext(f"{SVG}title") == "Is it?"
    assert other_texts(root) == ["Is it?"]


def test_loose_claims_are_all_on_the_map() -> None:
    drawn = draw(sketch("pro: a, b, c\ncon: d"))
    assert list(groups(drawn.root, "claim")) == ["a", "b", "c", "d"]
    assert groups(drawn.root, "relation") == {}
    legend = legend_of(drawn.root)
    assert legend is not None
    assert len(texts(legend)) == 2


def test_engines_need_a_name_in_the_table() -> None:
    assert {"embedded", "dot"} <= set(ENGINES)
