"""Ready questions about debates, for people who know no Cypher: one file a question."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.queries.questions.named import NamedQuestion

QUESTIONS: dict[str, str] = {
    name: f"argmap.queries.questions.{name.replace('-', '_')}"
    for name in (
        "balance",
        "unanswered-objections",
        "most-contested",
        "longest-answers",
        "most-central",
        "if-it-fell",
        "unsupported",
        "bare-assertions",
        "anecdote-only",
        "single-source",
        "several-sources",
        "unmitigated-risks",
        "risks-by-bearer",
        "speakers",
        "disagreements",
        "concessions",
        "principles",
    )
}
"""The module of each question, by its name; each has a `QUESTION`."""


def question(name: str) -> NamedQuestion:
    """Give a question by its name. Raises KeyError."""
    found: NamedQuestion = import_module(QUESTIONS[name]).QUESTION
    return found
