"""A question with a name: its words, how to read the answer, and how the answer is found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from argmap.model import ArgumentMap

Row = list[Any]
"""Values as JSON has them, one for each column."""

Found = Callable[[ArgumentMap, str], Iterable[Row]]
"""Finds the rows of one debate; the text is the id of the claim that is asked about, or empty."""

Told = Callable[[ArgumentMap, str], str]
"""Says why one debate has no row; the text is the id of the claim that is asked about, or empty."""

CLAIM = "{claim}"


@dataclass(frozen=True, slots=True)
class NamedQuestion:
    """A question about a debate, and one way to its answer: a function, or a query in Cypher.

    `words` hold `{claim}` where it is asked of a claim. `reading` says how to read the answer,
    `nothing` what it means that there is no row, or why there is none, `found_by` what exactly is
    looked for, with the source of a measure. A query returns the debate's name before the columns.
    `words_of` names the columns with the words of claims that stand behind their ids in a table for
    readers, by the columns with the ids.
    """

    words: str
    reading: str
    nothing: str | Told
    columns: tuple[str, ...]
    found_by: str
    rows: Found | None = None
    cypher: str = ""
    words_of: Mapping[str, str] = field(default_factory=dict)

    @property
    def needs_claim(self) -> bool:
        """Tell whether it is asked of a claim."""
        return CLAIM in self.words

    def asked(self, claim: str = "CLAIM") -> str:
        """Give its words, with the claim in them if it is asked of one."""
        return self.words.replace(CLAIM, claim)
