"""Markdown says what the handout says, whatever signs of Markdown its texts hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from argmap.drawing.measure import clean
from argmap.handouts import write
from argmap.handouts.handout import (
    Card,
    Cards,
    Choice,
    Handout,
    Item,
    Items,
    Lines,
    Notice,
    Paragraph,
    Question,
    Sheet,
    Table,
)
from argmap.handouts.look import USUAL
from argmap.handouts.markdown import APART, escaped
from tests.unit.drawing.test_hostile import any_text
from tests.unit.handouts.read_back import markdown_text, tokens
from tests.unit.handouts.sampler import MARKUP, blocks_of, texts_in

if TYPE_CHECKING:
    from argmap.handouts.handout import Block

SET_BY_ARGMAP = {
    *("text", "softbreak", "hardbreak", "strong_open", "strong_close", "em_open", "em_close")
}


def written(*blocks: Block) -> bytes:
    return write(Handout("x", "Title", "", (Sheet("Sheet", blocks),)), "md", USUAL)


def shape(*blocks: Block) -> list[str]:
    """Give what is opened or stands in a file, after its title, a rule and a sheet's heading."""
    kinds = [token.type for token in tokens(written(*blocks)) if token.nesting >= 0]
    assert kinds[:5] == ["heading_open", "inline", "hr", "heading_open", "inline"]
    return [kind.removesuffix("_open") for kind in kinds[5:]]


def inline(data: bytes) -> list[Any]:
    return [child for token in tokens(data) for child in token.children or ()]


@pytest.mark.parametrize("text", MARKUP, ids=lambda text: ascii(text)[:24])
def test_hostile_text_is_the_same_text_in_every_block(text: str) -> None:
    blocks = blocks_of(text)
    data = written(*blocks)
    headings = 0 if clean(text).strip("\u200b\ufeff") else 2
    wanted = [one for one in map(clean, texts_in(blocks)) if one]
    if wanted:
        assert markdown_text(data).count(clean(text)) == len(wanted) - headings
    assert {child.type for child in inline(data)} <= SET_BY_ARGMAP
    assert {token.type for token in tokens(data)}.isdisjoint({"code_block", "fence"})
    html = [token.content.strip() for token in tokens(data) if token.type == "html_block"]
    assert set(html) == {APART}


@given(any_text())
def test_any_text_comes_back(text: str) -> None:
    plain = markdown_text(written(Paragraph(text)))
    assert plain == f"TitleSheet{clean(text)}"
    assert escaped(text).count("\n") == 0


def test_the_check_above_finds_what_it_looks_for() -> None:
    assert markdown_text(b"a *b* <i>c</i> `d`") != "a *b* <i>c</i> `d`"
    assert {child.type for child in inline(b"[a](b) <i>")} > {"link_open", "html_inline"}


def test_a_table_is_a_table_and_a_bar_in_it_is_text() -> None:
    table = Table(("a|b", "c"), (("d\\|e", ""), ("|", "f")), caption="Named")
    cells = [
        token.content for token in tokens(written(table)) if token.type == "inline" and token.map
    ]
    assert shape(table)[:3] == ["paragraph", "inline", "table"]
    assert markdown_text(written(table)) == "TitleSheet Named a|bcd\\|e|f"
    assert len(cells) == 3 + 6


def test_lists_nest_and_keep_their_numbers() -> None:
    deepest = Item("four", items=(Item("five"),))
    items = (Item("one", note="small"), Item("two", "Lead", items=(Item("three"), deepest)))
    many = Items((*items, *(Item(str(number)) for number in range(3, 12))), "number")
    entry = ["list_item", "paragraph", "inline"]
    below = ["bullet_list", *entry, *entry, "bullet_list", *entry]
    assert shape(many) == ["ordered_list", *entry, *entry, *below, *entry * 9]
    starts = [token.info for token in tokens(written(many)) if token.type == "list_item_open"]
    assert [start for start in starts if start] == [str(number) for number in range(1, 12)]


def test_lists_that_follow_each_other_stay_apart() -> None:
    one, other = Items((Item("a"),), "number"), Items((Item("b"),), "number")
    entry = ["list_item", "paragraph", "inline"]
    assert shape(one, other) == ["ordered_list", *entry, "html_block", "ordered_list", *entry]
    question = Question(1, "So?", (Choice("a"), Choice("b")))
    asked = ["paragraph", "inline", "bullet_list", *entry * 2]
    assert shape(question, Items((Item("c"),), "box")) == [
        *asked, "html_block", "bullet_list", *entry
    ]  # fmt: skip


def test_a_question_offers_boxes_with_letters() -> None:
    data = written(Question(7, "So?", (Choice("a", right=True), Choice("b"))))
    assert b"**7.** So?\n\n- [ ] A) a\n- [ ] B) b\n" in data


def test_cards_and_notices_are_quotations_of_their_own() -> None:
    card = Cards((Card("[1]", "a", "n", "pro"), Card("", "b")))
    quoted = ["blockquote", "paragraph", "inline"]
    more = ["paragraph", "inline"]
    assert shape(card) == [*quoted, *more, *more, *quoted]
    assert shape(Notice("t", ("a", "b"))) == [*quoted, *more, *more]


def test_lines_are_there_to_be_written_on() -> None:
    assert shape(Lines(3, "Label")) == ["paragraph", "inline"] * 4
    assert markdown_text(written(Lines(3))).count("_" * 30) == 3
