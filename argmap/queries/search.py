"""Ranked full-text search over what claims say, who says it, and what it is about."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import ArgumentMap, Claim

HIT_START, HIT_END = "\x02", "\x03"
"""What stands around each hit in a marked text; a debate's text holds no control characters."""

WEIGHTS = {"id": 3.0, "text": 5.0, "said_by": 2.0, "about": 2.0, "source": 1.0}
"""How much a word counts in each column; a claim's own text counts most."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A claim that was found; a higher `score` is better. `marked` is its text with hits marked."""

    claim: Claim
    score: float
    marked: str


def search(debates: Iterable[ArgumentMap], words: str, *, most: int = 20) -> list[Hit]:
    """Find the claims of debates that hold every word, best first; the last may be a beginning.

    `"in quotes"` is a phrase, `-word` leaves out. English endings are folded (SQLite FTS5 with
    Porter 1980 stemming), ranking is BM25 (Robertson & Zaragoza 2009). O(text) to index.
    """
    query = _query(words)
    if not query:
        return []
    columns = ", ".join(WEIGHTS)
    claims = [(debate, claim) for debate in debates for claim in debate.claims]
    with closing(sqlite3.connect(":memory:")) as base:
        base.execute(
            f"CREATE VIRTUAL TABLE claim USING fts5({columns}, tokenize = 'porter unicode61')"
        )
        base.executemany(
            f"INSERT INTO claim (rowid, {columns}) VALUES (?, ?, ?, ?, ?, ?)",  # noqa: S608 - our own column names
            ((number, *_row(*claim)) for number, claim in enumerate(claims)),
        )
        rank = f"bm25(claim, {', '.join(str(weight) for weight in WEIGHTS.values())})"
        rows = base.execute(
            f"SELECT rowid, {rank}, highlight(claim, 1, ?, ?) "  # noqa: S608 - the same
            f"FROM claim WHERE claim MATCH ? ORDER BY {rank}, rowid LIMIT ?",
            (HIT_START, HIT_END, query, min(most, len(claims))),
        ).fetchall()
    return [Hit(claims[number][1], -score, marked) for number, score, marked in rows]


def asks_for_a_word(words: str) -> bool:
    """Tell whether any word must be there; a query that only leaves words out finds nothing."""
    return bool(_query(words))


def _row(debate: ArgumentMap, claim: Claim) -> tuple[str, ...]:
    about = " ".join((claim.type, claim.evidence, *claim.tags, *claim.principles))
    titles = " ".join(debate.source[source].title for source in claim.sources)
    return claim.id.replace("-", " "), claim.text, " ".join(claim.said_by), about, titles


def _query(words: str) -> str:
    """Write the words as an FTS5 query in which nothing but quotes and - has a meaning."""
    wanted: list[str] = []
    unwanted: list[str] = []
    for minus, phrase, word in re.findall(r'(-?)(?:"([^"]*)"|([^\s"]+))', words):
        if term := " ".join(re.findall(r"\w+", phrase or word)):
            (unwanted if minus else wanted).append(f'"{term}"')
    if not wanted:
        return ""
    if not words.rstrip().endswith(('"', " ")) and not re.search(r"-\S*$", words):
        wanted[-1] += " *"
    return " AND ".join(wanted) + "".join(f" NOT {term}" for term in unwanted)
