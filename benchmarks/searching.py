"""How long a search of 100,000 claims takes, against what SQLite needs to take in their text.

    python -m benchmarks.searching [RUNS]

Debates are made up first, which takes a minute, and searched as one from memory: reading files is
not counted. The baseline puts the same texts into a bare FTS5 table and asks it nothing. Exits with
1 when a ratio is over its bound.
"""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

from argmap.queries.fulltext.hits import FIELDS, searched_texts
from argmap.queries.fulltext.search import search
from benchmarks.debates import debate
from benchmarks.ratios import Ratio, is_within_bound

if TYPE_CHECKING:
    from collections.abc import Sequence

DEBATES, CLAIMS = 5, 20_000
"""So many debates of so many claims; the vocabulary is too small for more in one."""

REQUESTS = {
    "a word": "noise",
    "two words and a phrase": 'noise trial "per cent"',
    "a beginning that many words have": "a",
    "two words with slips": "nois trafic ",
    "a word that is nowhere": "giraffe ",
}


def main() -> int:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    debates = [(f"{seed}.yaml", debate(CLAIMS, seed)) for seed in range(1, DEBATES + 1)]
    texts = [row for _, one in debates for row in searched_texts(one)]
    compared = [
        Ratio(name, partial(search, debates, request), partial(_filled, texts), 2.0, runs)
        for name, request in REQUESTS.items()
    ]
    kept = [is_within_bound(one) for one in compared]
    return 0 if all(kept) else 1


def _filled(texts: Sequence[Sequence[str]]) -> None:
    names = ", ".join(FIELDS)
    with closing(sqlite3.connect(":memory:")) as base:
        base.execute(
            f"CREATE VIRTUAL TABLE held USING fts5({names}, tokenize = 'porter unicode61')"
        )
        base.executemany(f"INSERT INTO held VALUES ({', '.join('?' * len(FIELDS))})", texts)


if __name__ == "__main__":
    sys.exit(main())
