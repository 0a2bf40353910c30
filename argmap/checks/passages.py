"""Citations against the reader's own copies of the sources; the copies are not kept.

A citation names a paragraph or a comment and the first and last few words of a passage there.
`docs/checks` has a page for each thing that can be found.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from argmap.checks.folding import fold, fold_blanks, fold_letters, is_edge
from argmap.checks.layout import lay_out, other_kind, title_ends

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from argmap.checks.layout import Block, Layout
    from argmap.model import ArgumentMap, Citation, Source

Outcome = Literal["found", "elsewhere", "start-only", "not-found", "no-text", "no-fragments"]


@dataclass(frozen=True, slots=True)
class Checked:
    """What became of one citation of one claim.

    `named` is the place that it names, as "paragraph 4" or "a comment by turquoise"; `where` says
    where the passage is instead, or why it could not be found. `words` is the length of the
    passage that was found, 0 if none was.
    """

    claim: str
    citation: Citation
    outcome: Outcome
    named: str
    where: str = ""
    words: int = 0


@dataclass(frozen=True, slots=True)
class Copy:
    """What is known of the copy of a source: if its title was found, its paragraphs, its print."""

    source: Source
    titled: bool
    paragraphs: int
    fingerprint: str
    kind: str = ""

    @property
    def differs(self) -> bool:
        """Whether the text that was cited had another fingerprint."""
        return bool(self.source.fingerprint) and self.source.fingerprint != self.fingerprint


@dataclass(frozen=True, slots=True)
class Verification:
    """Every citation in file order, and every source of which there is a copy."""

    citations: tuple[Checked, ...]
    copies: tuple[Copy, ...]


def verify(debate: ArgumentMap, texts: Mapping[str, str]) -> Verification:
    """Look for every citation's words in the text of its source, by the source's id.

    Sources without a text are no error. O(length of texts + citations × length of their text)
    at worst; a citation that is found in its place looks at that place alone.
    """
    given = [source for source in debate.sources if source.id in texts]
    kinds = {source.id: other_kind(texts[source.id]) for source in given}
    layouts = {s.id: lay_out(texts[s.id], s.title) for s in given if not kinds[s.id]}
    citations = tuple(
        _check(claim.id, citation, layouts, kinds)
        for claim in debate.claims
        for citation in claim.cites
    )
    copies = tuple(
        Copy(
            source,
            source.id in layouts and layouts[source.id].titled,
            len(layouts[source.id].paragraphs) if source.id in layouts else 0,
            fingerprint(texts[source.id], source.title),
            kinds[source.id],
        )
        for source in given
    )
    return Verification(citations, copies)


def fingerprint(text: str, title: str = "") -> str:
    """Give 16 hexadecimal digits that are the same for every copy of one text.

    Only what comes with and after the title's line counts, folded, so that a menu above the
    article, line breaks and the kind of quotation marks do not matter. SHA-256, cut short.
    """
    lines = fold_letters(text).splitlines()
    folded = fold(title)
    rest = fold_blanks(" ".join(lines[title_ends(lines).get(folded, 0) :]))
    return hashlib.sha256(f"{folded}\n{rest}".encode("utf-8", "replace")).hexdigest()[:16]


def _check(
    claim: str, citation: Citation, layouts: Mapping[str, Layout], kinds: Mapping[str, str]
) -> Checked:
    named = _named(citation)
    if citation.source not in layouts:
        kind = kinds.get(citation.source, "")
        where = (
            f"the copy is {kind}; save the article as plain text" if kind else "no copy was given"
        )
        return Checked(claim, citation, "no-text", named, where)
    start, end = fold(citation.start), fold(citation.end)
    if not (start or end):
        return Checked(claim, citation, "no-fragments", named, "it has no start words")
    layout = layouts[citation.source]
    places, why = _places(layout, citation)
    for begin, stop in places:
        if span := shortest_span(layout.text, start, end, begin, stop):
            return Checked(claim, citation, "found", named, "", _words(layout, span))
    return _astray(layout, citation, Checked(claim, citation, "not-found", named, why), places)


def _astray(
    layout: Layout, citation: Citation, checked: Checked, places: Sequence[tuple[int, int]]
) -> Checked:
    """Say where else the passage is, or how much of it is there."""
    claim, named = checked.claim, checked.named
    start, end = fold(citation.start), fold(citation.end)
    for begin, stop in _blocks_with(layout, start or end):
        if span := shortest_span(layout.text, start, end, begin, stop):
            where = _described(layout, layout.block_at(begin), citation)
            words = _words(layout, span)
            return Checked(claim, citation, "elsewhere", named, where, words)
    if start and end:
        if any(next(occurrences(layout.text, start, *place), None) is not None for place in places):
            where = f"in {named}, but the end words do not follow"
            return Checked(claim, citation, "start-only", named, where)
        if (at := next(occurrences(layout.text, start), None)) is not None:
            where = _described(layout, layout.block_at(at), citation)
            return Checked(claim, citation, "start-only", named, f"{where}, but without the end")
    return checked


def _named(citation: Citation) -> str:
    paragraph = f"paragraph {citation.paragraph}" if citation.paragraph else ""
    if citation.comment:
        comment = f"a comment by {citation.comment}"
        return f"{paragraph} of {comment}" if paragraph else comment
    return paragraph or "the text"


def _places(layout: Layout, citation: Citation) -> tuple[list[tuple[int, int]], str]:
    """Give the stretches of the text that a citation names, and why there are none."""
    if not (citation.comment or citation.paragraph):
        return [(block.begin, block.end) for block in layout.blocks], ""
    if not citation.comment:
        found = layout.paragraphs[citation.paragraph - 1 : citation.paragraph]
        why = f"the copy has {_count(len(layout.paragraphs))}"
        return [(b.begin, b.end) for b in found], "" if found else why
    comments = layout.comments(citation.comment)
    if not comments:
        return [], f"the copy has no comment by {citation.comment}"
    if not citation.paragraph:
        return [(b.begin, b.end) for comment in comments for b in comment], ""
    at = citation.paragraph - 1
    held = [comment[at] for comment in comments if at < len(comment)]
    why = f"the comment has {_count(max(map(len, comments)))}"
    return [(b.begin, b.end) for b in held], "" if held else why


def _count(paragraphs: int) -> str:
    return f"{paragraphs} paragraph{'' if paragraphs == 1 else 's'}"


def _described(layout: Layout, block: Block, citation: Citation) -> str:
    if citation.comment:
        for comment in layout.comments(citation.comment):
            if block in comment:
                return f"in paragraph {comment.index(block) + 1} of the comment"
    return f"in paragraph {block.paragraph}" if block.paragraph else "in a heading or byline"


def _blocks_with(layout: Layout, fragment: str) -> Iterator[tuple[int, int]]:
    last = -1
    for at in occurrences(layout.text, fragment):
        block = layout.block_at(at)
        if block.begin != last:
            last = block.begin
            yield block.begin, block.end


def occurrences(text: str, fragment: str, begin: int = 0, stop: int | None = None) -> Iterator[int]:
    """Give each place in a folded text at which a folded fragment stands, as whole words."""
    stop = len(text) if stop is None else stop
    at = text.find(fragment, begin, stop) if fragment else -1
    while at >= 0:
        # A fragment that begins or ends with a sign stands wherever it is found.
        if is_edge(text, at) and is_edge(text, at + len(fragment)):
            yield at
        at = text.find(fragment, at + 1, stop)


def shortest_span(text: str, start: str, end: str, begin: int, stop: int) -> tuple[int, int] | None:
    """Find the shortest stretch from `start` to `end` within text[begin:stop], first of equals.

    The two may overlap, and one of them may be "". Everything is folded. O(stop - begin).
    """
    starts = list(occurrences(text, start or end, begin, stop))
    if not (start and end):
        return (starts[0], starts[0] + len(start or end)) if starts else None
    best: tuple[int, int] | None = None
    for at in occurrences(text, end, begin, stop):
        latest = min(at, at + len(end) - len(start))
        if nearest := bisect_right(starts, latest):
            span = (starts[nearest - 1], at + len(end))
            if best is None or span[1] - span[0] < best[1] - best[0]:
                best = span
    return best


def _words(layout: Layout, span: tuple[int, int]) -> int:
    return len(layout.text[span[0] : span[1]].split())
