"""How hard a handout is to read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.handouts.handout import Handout

_SENTENCE_END = re.compile(r"[.!?:…]$")

BANDS = (30, 40, 50, 60)
BAND_WORDS = ("very easy", "easy", "middling", "hard", "very hard")
"""Where LIX goes from one band to the next, and what the bands are called (Björnsson 1968)."""


def lix(handout: Handout) -> float | None:
    """Give the LIX of what students read: words a sentence, plus percent of long words.

    It needs no list of a language's syllables (Björnsson 1968, Läsbarhet), so that it is the same
    for English and German; None where there are no words in letters. Raises ImportError without
    textstat.
    """
    import textstat

    texts = [
        text if _SENTENCE_END.search(text) else f"{text}."
        for sheet in handout.sheets
        if sheet.audience == "students"
        for block in sheet.blocks
        for text in _texts(block)
    ]
    told = " ".join(texts)
    return float(textstat.lix(told)) if re.search(r"[^\W\d_]{2}", told) else None


def level(handout: Handout) -> str:
    """Say how hard a handout is to read. Raises ImportError without textstat."""
    value = lix(handout)
    if value is None:
        return "there is no reading level of a text without words in letters"
    word = BAND_WORDS[sum(value >= bound for bound in BANDS)]
    bounds = ", ".join(map(str, BANDS))
    return f"reading level: LIX {value:.0f}, {word} (bounds {bounds})"


def _texts(part: Any) -> Iterator[str]:
    """Give the running text of a block: no heads of tables or labels."""
    for name in ("text", "prompt"):
        if told := getattr(part, name, "").strip():
            yield told
    for name in ("items", "cards", "choices", "texts", "rows"):
        for one in getattr(part, name, ()):
            if isinstance(one, str):
                yield one
            elif isinstance(one, tuple):
                yield from (cell for cell in one if len(cell.split()) > 1)
            else:
                yield from _texts(one)
