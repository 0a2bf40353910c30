"""How hard a handout is to read."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.handouts.handout import Handout

_SENTENCE_END = re.compile(r"[.!?:…]$")

BANDS = (30, 40, 50, 60)
BAND_WORDS = ("very easy", "easy", "middling", "hard", "very hard")
"""Where LIX goes from one band to the next, and what the bands are called (Björnsson 1968)."""


UNSPACED = ("CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR")
"""How Unicode names letters of scripts that set no spaces between words."""

SOME = 0.1
"""With more than this share of such letters, words cannot be counted by spaces."""


def lix(handout: Handout) -> float | None:
    """Give the LIX of what students read: words a sentence, plus percent of long words.

    It needs no list of a language's syllables (Björnsson 1968, Läsbarhet), so that it is the same
    for English and German; None where there are no words in letters, or no spaces between them.
    Raises ImportError without textstat.
    """
    import textstat

    told = _told(handout)
    if unspaced(told) or not re.search(r"[^\W\d_]{2}", told):
        return None
    return float(textstat.lix(told))


def _told(handout: Handout) -> str:
    texts = [
        text if _SENTENCE_END.search(text) else f"{text}."
        for sheet in handout.sheets
        if sheet.audience == "students"
        for block in sheet.blocks
        for text in _texts(block)
    ]
    return " ".join(texts)


def unspaced(text: str) -> bool:
    """Tell whether a text is in good part in scripts that set no spaces between words."""
    letters = [unicodedata.name(character, "") for character in text if character.isalpha()]
    return sum(name.startswith(UNSPACED) for name in letters) > SOME * len(letters)


def level(handout: Handout) -> str:
    """Say how hard a handout is to read. Raises ImportError without textstat."""
    value = lix(handout)
    if value is None and unspaced(_told(handout)):
        return "there is no reading level: LIX is not for scripts without spaces between words"
    if value is None:
        return "there is no reading level of a text without words in letters"
    told = round(value)
    word = BAND_WORDS[sum(told >= bound for bound in BANDS)]
    bounds = ", ".join(map(str, BANDS))
    return f"reading level: LIX {told}, {word} (bounds {bounds})"


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
