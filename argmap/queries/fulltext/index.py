"""The edge to SQLite's full-text search (FTS5): rows of texts, and which of them match."""

from __future__ import annotations

import json
import re
import sqlite3
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

HIT_START, HIT_END = "\x02", "\x03"
"""What stands around each hit in a marked text; a debate's text holds no control characters."""

_CUT = "\x1f"
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035"
    "\u3040-\u30ff\u3100-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\uff66-\uff9f\U0001b000-\U0001b16f\U00020000-\U0003ffff]"
)
"""Thai, Lao, Burmese, Khmer, Chinese characters, kana: written without blanks between words."""


def cut(text: str) -> str:
    """Part the characters of scripts that are written without blanks: each is a word then.

    SQLite takes such a run for one word, and would find it as a whole only.
    """
    return text if text.isascii() else _UNSPACED.sub(rf"{_CUT}\g<0>{_CUT}", text)


def _cut_all(row: Sequence[str]) -> Iterable[str]:
    # Most rows are ASCII, and one look at a whole row is less than one at each text.
    return row if "".join(row).isascii() else map(cut, row)


def is_unspaced(text: str) -> bool:
    """Tell whether any of it is in a script that is written without blanks."""
    return cut(text) != text


class Index:
    """A table of texts in memory; a row has a number, and a text for each column.

    Upper and lower case are one, and so are letters with and without diacritics and English words
    of one stem (Porter 1980), unless `exact`. O(characters) to make.
    """

    def __init__(
        self, columns: Mapping[str, float], rows: Iterable[Sequence[str]], *, exact: bool = False
    ) -> None:
        """Take the columns with what a word counts in each, and the rows in their order."""
        self._columns = columns
        self._base = sqlite3.connect(":memory:")
        folded = (
            "unicode61 remove_diacritics 0" if exact else "porter unicode61 remove_diacritics 2"
        )
        names = ", ".join(columns)
        # Marks (M) are parts of words, or the vowels of Hindi and Arabic would part them.
        self._base.execute(
            f"CREATE VIRTUAL TABLE held USING fts5({names}, "
            f"tokenize = \"{folded} categories 'L* N* Co M*'\")"
        )
        places = ", ".join("?" * (len(columns) + 1))
        self._base.executemany(
            f"INSERT INTO held (rowid, {names}) VALUES ({places})",  # noqa: S608 - our own names
            ((number, *_cut_all(row)) for number, row in enumerate(rows)),
        )

    def close(self) -> None:
        """Give the memory back."""
        self._base.close()

    def has(self, expression: str) -> bool:
        """Tell whether any row matches an FTS5 expression."""
        found = self._base.execute("SELECT 1 FROM held WHERE held MATCH ? LIMIT 1", (expression,))
        return found.fetchone() is not None

    def matching(self, expression: str) -> set[int]:
        """Give the numbers of the rows that match."""
        rows = self._base.execute("SELECT rowid FROM held WHERE held MATCH ?", (expression,))
        return {number for (number,) in rows}

    def scores(self, expression: str) -> list[tuple[int, float]]:
        """Give all rows that match with their scores, more is better.

        BM25 (Robertson & Zaragoza 2009) with the weights of the columns. O(matches).
        """
        weights = ", ".join(str(weight) for weight in self._columns.values())
        rows = self._base.execute(
            f"SELECT rowid, -bm25(held, {weights}) FROM held WHERE held MATCH ?",  # noqa: S608 - the same
            (expression,),
        )
        return rows.fetchall()

    def marked(self, expression: str, numbers: Collection[int]) -> dict[int, list[str]]:
        """Give the texts of some rows that match, with each hit between HIT_START and HIT_END."""
        marks = f"'{HIT_START}', '{HIT_END}'"
        texts = ", ".join(f"highlight(held, {at}, {marks})" for at in range(len(self._columns)))
        # The + keeps SQLite from matching anew for each row.
        rows = self._base.execute(
            f"SELECT rowid, {texts} FROM held WHERE held MATCH ? "  # noqa: S608 - the same
            "AND +rowid IN (SELECT value FROM json_each(?))",
            (expression, json.dumps(list(numbers))),
        )
        return {number: [text.replace(_CUT, "") for text in found] for number, *found in rows}
