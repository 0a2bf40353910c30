"""Ranked full-text search over what claims say, who says it, and what it is about."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.collector import collector_paused
from argmap.queries.fulltext.hits import FIELDS, IN_SIGHT, Hit, matches_of, searched_texts
from argmap.queries.fulltext.index import Index, cut, is_unspaced
from argmap.queries.fulltext.request import Term, read_request
from argmap.queries.fulltext.vocabulary import Vocabulary
from argmap.queries.select import Selection, select

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.model import ArgumentMap, Claim

ALL = Selection()

MOST_NEAR = 3
"""So many words at most are looked for in place of one, those that most claims have."""

SHORTEST_HIDDEN = 3
"""Letters of a beginning that a stem may lack; each has the first two letters of its words."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search gives: the best hits, and of how many they are.

    `unknown` has the words that no claim has, each with the words that were looked for instead,
    if any is near.
    """

    hits: tuple[Hit, ...]
    total: int
    unknown: tuple[tuple[str, tuple[str, ...]], ...]


def search(
    debates: Sequence[tuple[str, ArgumentMap]],
    typed: str,
    wanted: Selection = ALL,
    *,
    exact: bool = False,
    most: int = 20,
) -> Found:
    """Find the claims that fit and hold every word, best first; all debates rank as one.

    What may be typed, `request.read_request` tells. English endings and diacritics are folded, and
    a word that no claim has is replaced by those nearest to it, unless `exact`. Equals keep the
    order of the debates and files. O(text) to index, then O(claims with any of the words).
    """
    request = read_request(typed, exact=exact)
    rows = [row for _, debate in debates for row in searched_texts(debate)]
    if not (request.wanted and rows):
        return Found((), 0, ())
    with collector_paused(), closing(Index(FIELDS, rows, exact=exact)) as index:
        reading = _Reading(index, None if exact else Vocabulary(rows))
        needed = " AND ".join([reading.expression(term) for term in request.wanted])
        whole = needed
        if request.unwanted:
            whole += f" NOT {_any_of([reading.plain(term) for term in request.unwanted])}"
        owners = _owners(debates, wanted)
        scores = [(number, score) for number, score in index.scores(whole) if number in owners]
        best = sorted(scores, key=lambda found: (-found[1], found[0]))[:most]
        marked = index.marked(whole, [number for number, _ in best]) if best else {}
        in_sight = index.matching(f"{{{' '.join(IN_SIGHT)}}} : ({needed})") if best else set()
    hits = [
        Hit(*owners[number], score, tuple(matches_of(marked[number])), number in in_sight)
        for number, score in best
    ]
    return Found(tuple(hits), len(scores), tuple(reading.unknown.items()))


def _owners(
    debates: Sequence[tuple[str, ArgumentMap]], wanted: Selection
) -> dict[int, tuple[str, Claim]]:
    """Give the debate and the claim of each row, of claims that fit alone."""
    owners: dict[int, tuple[str, Claim]] = {}
    first = 0
    for name, debate in debates:
        fitting = {claim.id for claim in select(debate, wanted)}
        for number, claim in enumerate(debate.claims, first):
            if claim.id in fitting:
                owners[number] = name, claim
        first += len(debate.claims)
    return owners


class _Reading:
    """Writes terms in the language of FTS5, in words that the texts have."""

    def __init__(self, index: Index, vocabulary: Vocabulary | None) -> None:
        self._index = index
        self._vocabulary = vocabulary
        self.unknown: dict[str, tuple[str, ...]] = {}

    def plain(self, term: Term) -> str:
        """Write a term as it is, and what a stem hides of a beginning.

        The stem of `exploitation` is `exploit`, which does not begin with `exploita`.
        """
        written = _quoted(term)
        *others, word = term.words
        is_plain = not term.is_beginning or len(word) < SHORTEST_HIDDEN or others
        if is_plain or is_unspaced(word) or not self._vocabulary:
            return written
        words = self._vocabulary.beginning_with(word)
        with closing(Index({"word": 1.0}, ([word] for word in words))) as stems:
            hidden = set(range(len(words))) - stems.matching(written)
        return _any_of([written, *(_quoted(Term((words[at],))) for at in sorted(hidden))])

    def expression(self, term: Term) -> str:
        """Write a term, with words in place of those that no claim has; note which."""
        written = self.plain(term)
        if self._index.has(written):
            return written
        *others, last = term.words
        if not others:
            return _any_of([_quoted(Term((word,))) for word in self._instead_of(last)] or [written])
        is_known = self._index.has(_quoted(Term((last,), term.is_beginning)))
        words = (*map(self._instead, others), last if is_known else self._instead(last))
        return _quoted(Term(words, term.is_beginning))

    def _instead(self, word: str) -> str:
        if self._index.has(_quoted(Term((word,)))):
            return word
        return next(iter(self._instead_of(word)), word)

    def _instead_of(self, word: str) -> tuple[str, ...]:
        if word not in self.unknown:
            near: list[str] = []
            if self._vocabulary and not is_unspaced(word):
                near = self._vocabulary.nearest(word)
                near.sort(key=lambda name: -len(self._index.matching(_quoted(Term((name,))))))
            self.unknown[word] = tuple(near[:MOST_NEAR])
        return self.unknown[word]


def _quoted(term: Term) -> str:
    return f'"{cut(" ".join(term.words))}"' + (" *" if term.is_beginning else "")


def _any_of(expressions: Sequence[str]) -> str:
    return f"({' OR '.join(expressions)})" if len(expressions) > 1 else expressions[0]
