"""The style of a handout's page: its profile and paper, and the shares and rooms that it uses."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.handouts.flow import part_of, shows_title
from argmap.handouts.handout import Cards, Table
from argmap.handouts.page import page_of, running_title
from argmap.handouts.signs import ink_of
from argmap.handouts.words import Words
from argmap.model import CLAIM_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.handouts.handout import Block, Handout, Sheet
    from argmap.handouts.look import Look, Profile

SHEET = Path(__file__).parent / "templates" / "handout.css"

SCREEN = 12.0
"""The size of type, in points, that a reader's own size stands for."""

COLUMN = 6
"""The least width of a column on a small screen, in sizes of the text: wider tables scroll."""


def style_of(handout: Handout, look: Look) -> str:
    """Write the whole style of a handout's page."""
    blocks = (block for sheet in handout.sheets for block in sheet.blocks)
    return "\n".join(
        (
            _variables(look.profile),
            SHEET.read_text(encoding="utf-8").rstrip(),
            *(f".{kind}{{color:{ink_of(kind, look.profile.theme)}}}" for kind in CLAIM_TYPES),
            *dict.fromkeys(rule for block in blocks for rule in _rules(block)),
            *_pages(handout, look),
        )
    )


def page_name(sheet: Sheet, handout: Handout) -> str:
    """Name the kind of page that a sheet is printed on, as `turned-narrow` or `teachers-part-2`."""
    parts = list(dict.fromkeys(one.part for one in handout.sheets))
    kinds = {
        "turned": sheet.turned,
        "narrow": sheet.narrow,
        "teachers": sheet.audience == "teacher",
        f"part-{parts.index(sheet.part) + 1}": len(parts) > 1,
    }
    return "-".join(kind for kind, holds in kinds.items() if holds) or "usual"


def shares(table: Table) -> list[int]:
    """Give the width of each column, in hundredths of the line."""
    widths = table.widths or (1.0,) * len(table.head)
    return [round(100 * width / sum(widths)) for width in widths]


def _variables(profile: Profile) -> str:
    """Write the profile; on a screen sizes go by what the reader has chosen as usual."""
    return (
        f":root{{--size:{profile.size / SCREEN:g}rem;--small:{profile.small / profile.size:g}em;"
        f"--leading:{profile.leading:g};--tracking:{profile.tracking:g}em;"
        f"--spacing:{profile.spacing:g}em;--ground:{profile.ground};"
        f"--hand:{profile.hand / profile.size:g}em}}\n"
        f"@media print{{:root{{--size:{profile.size:g}pt}}}}"
    )


def _rules(block: Block) -> Iterator[str]:
    """Write what a block needs: style attributes would have to be allowed one by one."""
    if isinstance(block, Table):
        yield from (f".share-{share}{{width:{share}%}}" for share in shares(block))
        yield f".room-{block.room}{{height:calc({block.room}*var(--hand))}}"
        wide = COLUMN * len(block.head)
        yield f"@media screen{{.of-{len(block.head)}{{min-width:{wide}em}}}}"
    if isinstance(block, Cards):
        columns = f"repeat({block.columns},minmax(0,1fr))"
        yield f".columns-{block.columns}{{grid-template-columns:{columns}}}"


def _pages(handout: Handout, look: Look) -> Iterator[str]:
    """Write each kind of page: its size, its margins, and what stands in them."""
    words = Words(handout.language)
    font = f"font:{look.profile.small:g}pt Arimo,Arial,sans-serif;color:#4d4d4d;padding:4pt 0"
    above, below = f"{font};vertical-align:bottom", f"{font};vertical-align:top"
    numbered = re.split(r"(\{[nm]\})", words("common.page", n="{n}", m="{m}"))
    counters = {"{n}": "counter(page)", "{m}": "counter(pages)"}
    foot = " ".join(counters.get(part) or _quoted(part) for part in numbered if part)
    for name, sheet in {page_name(sheet, handout): sheet for sheet in handout.sheets}.items():
        page = page_of(sheet, look.paper)
        turned = " landscape" if sheet.turned else ""
        running = _quoted(running_title(part_of(sheet, handout), look))
        mark = _quoted(words("common.teacher")) if sheet.audience == "teacher" else "none"
        yield (
            f"@page {name}{{size:{look.paper}{turned};margin:{page.above:g}pt {page.beside:g}pt;"
            f"@top-left{{content:{running};{above}}}@top-right{{content:{mark};{above};font-weight:bold}}"
            f"@bottom-center{{content:{foot};{below}}}}}\n.{name}{{page:{name}}}"
        )
    if handout.sheets and shows_title(handout):
        yield f"@page {page_name(handout.sheets[0], handout)}:first{{@top-left{{content:none}}}}"


def _quoted(text: str) -> str:
    """Write a string of CSS of which nothing can end it, nor the style that it stands in."""
    return '"' + re.sub(r"[^\w ]", lambda sign: f"\\{ord(sign[0]):x} ", text) + '"'
