"""Text as it is compared: without what two copies of one article may differ in."""

from __future__ import annotations

import re
from unicodedata import category, normalize

_INVISIBLE = (
    (0xAD, 0xAE),  # soft hyphen
    (0x200B, 0x2010),  # blanks of no width, joiners, marks of direction
    (0x202A, 0x202F),
    (0x2060, 0x2065),
    (0x2066, 0x206A),
    (0xFEFF, 0xFF00),  # byte order mark
)
_SIGNS: dict[int, str] = {
    **dict.fromkeys((code for first, end in _INVISIBLE for code in range(first, end)), ""),
    **dict.fromkeys(map(ord, "‘’‚‛′‵ʹʻʼʽˈ´`＇"), "'"),
    **dict.fromkeys(map(ord, "“”„‟″‶«»＂〝〞〟"), '"'),
    **dict.fromkeys(map(ord, "‐‑‒–—―−⁃﹘﹣－"), "-"),
}
_DASH = re.compile(" ?-[- ]*")
# Scripts that are written without blanks between words: any place is the edge of a word there.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)


_SIGN = re.compile(f"[{''.join(map(re.escape, map(chr, _SIGNS)))}]")


def fold(text: str) -> str:
    """Fold capitals, compatibility forms, quotation marks, dashes, ellipses and all blanks.

    Soft hyphens and other invisible characters are dropped, and the blanks around a dash with
    them, since "word – word" and "word—word" are one text. Folding twice changes nothing more.
    O(length).
    """
    return fold_blanks(fold_letters(text))


def fold_letters(text: str) -> str:
    """Fold all but blanks: lines stay lines, so that a text can be folded before it is divided.

    Reference: Unicode Standard 3.13 and Annex 15 (NFKC), after which signs are folded again, as
    it makes plain signs of exotic ones.
    """
    if text.isascii():
        return text.replace("`", "'").lower()  # the same, ten times faster
    for _ in range(2):
        text = _plain_signs(normalize("NFKC", _plain_signs(text))).casefold()
    return _plain_signs(normalize("NFKC", text))


def fold_blanks(text: str) -> str:
    """Fold each stretch of blanks and line breaks to one blank, none around a dash."""
    return _DASH.sub("-", " ".join(text.split())).strip()


def _plain_signs(text: str) -> str:
    # Faster than str.translate, which looks up every letter in a table.
    return _SIGN.sub(lambda found: _SIGNS[ord(found[0])], text)


def is_edge(text: str, at: int) -> bool:
    """Tell whether a word may begin or end at this place, which lies between two characters."""
    return not (0 < at < len(text) and _in_word(text[at - 1]) and _in_word(text[at]))


def _in_word(char: str) -> bool:
    if char.isascii():
        return char.isalnum()
    return category(char)[0] in "LMN" and not _UNSPACED.match(char)
