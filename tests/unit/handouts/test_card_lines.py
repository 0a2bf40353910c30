"""Cards have room to write on."""

from __future__ import annotations

from dataclasses import replace

from argmap.handouts import write
from argmap.handouts.handout import Card, Cards, Handout, Sheet
from argmap.handouts.look import USUAL
from argmap.handouts.markdown import BLANK

PLAIN = Card("[2]", "A claim.", "At stake:")


def written(card: Card, kind: str) -> bytes:
    handout = Handout("evidence", "Title", "", (Sheet("Sheet", (Cards((card,)),)),))
    return write(handout, kind, USUAL)


def test_markdown_has_blanks() -> None:
    assert written(PLAIN, "md").decode().count(BLANK) == 0
    assert written(replace(PLAIN, lines=2), "md").decode().count(f"> {BLANK}") == 2


def test_a_page_has_ruled_lines() -> None:
    pages = [written(replace(PLAIN, lines=lines), "pdf") for lines in (0, 2)]
    assert len(pages[0]) < len(pages[1])
