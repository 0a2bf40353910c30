"""How much room text takes in a terminal, and how it breaks into lines."""

from __future__ import annotations

import unicodedata


def width(text: str) -> int:
    """Count the columns that a text takes: wide characters two, marks and controls none."""
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(_columns(character) for character in text)


_NONE = ("Mn", "Me", "Cf", "Cc")


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in _NONE:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def pad(text: str, columns: int) -> str:
    """Fill up with blanks on the right."""
    return text + " " * (columns - width(text))


def wrap(text: str, columns: int) -> list[str]:
    """Break a text between words into lines of at most `columns`; longer words are broken too.

    White space folds into single blanks; no other character is lost. O(length).
    """
    lines: list[str] = []
    line, used = "", 0
    for word in text.split():
        taken = width(word)
        if line and used + 1 + taken <= columns:
            line, used = f"{line} {word}", used + 1 + taken
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, columns) if taken > columns else [word]
        lines += full
        used = width(line)
    return [*lines, line] if line or not lines else lines


def _pieces(word: str, columns: int) -> list[str]:
    pieces: list[str] = []
    piece, used = "", 0
    for character in word:
        taken = _columns(character)
        if piece and used + taken > columns:
            pieces.append(piece)
            piece, used = "", 0
        piece, used = piece + character, used + taken
    return [*pieces, piece]
