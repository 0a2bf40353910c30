"""The words around an answer, for readers: the question above it, and how to read it below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.cells import wrap

if TYPE_CHECKING:
    from argmap.queries.questions.named import NamedQuestion


def paragraph(words: str, room: int, mark: str = "") -> str:
    """Write words as lines of at most `room` columns; with no room, in one, behind a mark."""
    return "\n".join(wrap(words, room) if room else [f"{mark}{words}"]) + "\n"


def described(question: NamedQuestion, room: int) -> str:
    """Tell all about a question: its words, how to read the answer, and how that is found."""
    parts = (
        question.asked(),
        f"How to read the answer: {question.reading}",
        f"How it is found: {question.found_by}",
    )
    told = "\n".join(paragraph(words, room) for words in parts)
    if not question.cypher:
        return told
    return f"{told}\nIn Cypher, for `argmap query`:\n\n{question.cypher}"
