"""Kialo's export: a tree of claims, each a pro or con of the one above.

Links are sources, and `-> See 1.2.` is a claim that stands elsewhere. A discussion of several
theses has its question at the top and the theses below it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.formats.branches import branches
from argmap.formats.drafts import Draft
from argmap.formats.holding import NAMED, is_reordered, reduced, renamings
from argmap.formats.kialo_links import Link, spaced
from argmap.formats.kialo_text import Export, Line, parse, written
from argmap.formats.losses import Loss, by_place
from argmap.formats.naming import claim_ids
from argmap.model import Citation, Problem, Source
from argmap.store.nodes import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.formats.aspects import Aspect
    from argmap.formats.claim_types import TypeRule
    from argmap.formats.kialo_links import Stance
    from argmap.formats.reading import Reading
    from argmap.formats.text import Text
    from argmap.model import ArgumentMap, Place

    Reduced = tuple[ArgumentMap, list[Loss]]

HOLDS: frozenset[Aspect] = frozenset(("title", "question", "sources", "citations"))

DEEPEST = 100
"""Claims above one another that are written; numbers grow with every one."""

LONGEST = 40
"""Letters of a number that a message repeats."""

NO_QUESTION = "?"
"""What is written for the question of several theses that has neither words nor a title."""


def read(text: Text, rule: TypeRule = "position") -> Reading:
    """Read a discussion, in either layout. O(length); raises Refused for what is none."""
    text = text.in_lines()
    export = parse(text)
    if not (export.lines or export.is_titled):
        message, hint = "no discussion: no line begins with a number", "one begins with `1. …`"
        raise Refused(Problem("error", "not-kialo", message, text.place(0), hint))
    draft = Draft(text.file)
    for told, place in export.strange:
        draft.loss("comment", told, place)
    for place in export.passages:
        draft.loss("passage", "words quoted from a source", place)
    for told, place in export.unused:
        draft.loss("source", told, place)
    draft.problems += export.warnings
    if not export.lines:
        draft.problem("warning", "no-claims", "no claims are in this file", text.place(0))
    return _debate_of(export, draft, rule)


def write(debate: ArgumentMap) -> str:
    """Write a debate that fits. O(size)."""
    return written(_export_of(debate)[0])


def fit(debate: ArgumentMap) -> tuple[ArgumentMap, list[Loss]]:
    """Give the debate as it comes back, and what is lost on the way. O(size)."""
    small, losses = reduced(debate, HOLDS | NAMED | {"source-ids"})
    for change in (_linkable, _worded):
        small, lost = change(small)
        losses += lost
    claims = [small.claim[branch.claim] for branch in branches(small, DEEPEST) if branch.is_home]
    ordered = replace(small, claims=tuple(claims))
    export, numbers = _export_of(ordered)
    draft = Draft(debate.place.file)
    after = _debate_of(export, draft).debate
    ids = {name: draft.relation_ids[number] for name, number in numbers.items()}
    losses += [*renamings(ordered, after, ids), *_source_losses(small, after)]
    if ordered.claims != small.claims or is_reordered(small, after, ids):
        losses.append(Loss("order", "now that of a tree", debate.place))
    return after, by_place(losses)


def _debate_of(export: Export, draft: Draft, rule: TypeRule = "position") -> Reading:
    """Make a debate of lines. What is wrong with them is told to the draft. O(size)."""
    lines = _distinct(export.lines, draft)
    question = _question(lines, export.title)
    sources = _sources(export.lines)
    draft.title = export.title
    draft.sources = {it.id: it for it in sources.values()}
    for line in lines.values():
        if line is question:
            draft.question = "" if line.text in (export.title, NO_QUESTION) else line.text
        elif not line.see:
            cites = dict.fromkeys(Citation(sources[link.key].id) for link in line.links)
            draft.claim(
                line.number,
                line.text,
                type=None if _is_below(line, question) else "thesis",
                place=line.place,
                cites=tuple(cites),
            )
    homes = _homes(lines, draft)
    order = {number: at for at, number in enumerate(lines)}
    below = [line for line in lines.values() if _is_below(line, question)]
    for line in lines.values():
        if (line.see or line.stance) and not _is_below(line, question):
            draft.loss("edge", f"`{line.number}`, which is below no claim", line.place)
    # By what they are about: so their order hangs on that of the claims alone, and comes back.
    for line in sorted(below, key=lambda it: order.get(homes.get(_number_above(it.number), ""), 0)):
        _relate(line, lines, homes, draft)
    return draft.finish(rule)


def _distinct(lines: Sequence[Line], draft: Draft) -> dict[str, Line]:
    found: dict[str, Line] = {}
    for line in lines:
        first = found.setdefault(line.number, line)
        if first is not line:
            message = f"`{_short(line.number)}` is already in line {first.place.line}"
            hint = "number it anew; if it belongs to a text, put a backslash before its first dot"
            draft.problem("error", "duplicate-key", message, line.place, hint)
    return found


def _question(lines: dict[str, Line], title: str) -> Line | None:
    """Give the line at the top if it is the question of theses, which have no stance."""
    top = lines.get("1.")
    below = [it for it in lines.values() if _number_above(it.number) == "1."]
    several = sum(not _number_above(number) for number in lines) > 1
    if top is None or several or top.tag == "thesis" or any(it.stance for it in below) or not below:
        return None
    tagged = top.tag == "question" or any(it.tag == "thesis" for it in below)
    is_one = tagged or len(below) > 1 or top.text.endswith("?") or top.text == title
    return top if is_one else None


def _sources(lines: Sequence[Line]) -> dict[str, Source]:
    """Give the sources by address, or by words without one; the first link's are the title."""
    first: dict[str, Link] = {}
    for line in lines:
        for link in line.links:
            first.setdefault(link.key, link)
    ids, _ = claim_ids([("", link.label) for link in first.values()])
    found = zip(ids, first.items(), strict=True)
    return {key: Source(name, link.label, url=link.url) for name, (key, link) in found}


def _number_above(number: str) -> str:
    return number[: number.rfind(".", 0, -1) + 1]


def _short(number: str) -> str:
    """Give a number for a message."""
    return number if len(number) <= LONGEST else f"{number[:LONGEST]}…"


def _is_below(line: Line, question: Line | None) -> bool:
    """Tell whether a line is about another; theses and the question are not."""
    above = _number_above(line.number)
    return bool(above) and (question is None or (above != "1." and line is not question))


def _homes(lines: dict[str, Line], draft: Draft) -> dict[str, str]:
    """Give for each number that of the line where its claim stands, if there is one."""
    homes = {number: number for number, line in lines.items() if draft.has_claim(number)}
    seen: set[str] = set()
    for line in lines.values():
        path: list[str] = []
        number = line.number
        while number not in homes and number in lines and number not in seen:
            seen.add(number)
            path.append(number)
            number = lines[number].see
        if number in homes:
            homes |= dict.fromkeys(path, homes[number])
    return homes


def _relate(line: Line, lines: dict[str, Line], homes: dict[str, str], draft: Draft) -> None:
    above = _number_above(line.number)
    if line.number not in homes:
        message = f"no claim is at `{_short(line.see)}`"
        hint = "it leads back to itself" if line.see in lines else "correct the number"
        draft.problem("error", "unknown-id", message, line.see_place, hint)
    if above not in lines:
        message, hint = f"`{_short(above)}`, which it is below, is not there", "number it anew"
        draft.problem("error", "orphan", message, line.place, hint)
    if not (line.number in homes and above in homes):
        return
    if not line.stance:
        told = f"`{_short(line.number)}` does not say whether it is pro or con"
        hint = "it is read as pro; write `Pro:` or `Con:` after the number"
        draft.problem("warning", "no-stance", told, line.place, hint)
        draft.loss("stance", f"`{line.number}` is read as pro", line.place)
    kind = line.stance or "support"
    draft.relation(kind, (homes[line.number],), homes[above], key=line.number, place=line.place)


# From a debate to lines.


def _export_of(debate: ArgumentMap) -> tuple[Export, dict[str, str]]:
    """Give the lines of a debate, and the numbers of its relations by id."""
    found = branches(debate, DEEPEST)
    tops = sum(branch.above < 0 for branch in found)
    is_single = tops == 1 and not debate.question
    numbers: list[str] = []
    home: dict[str, str] = {}
    for branch in found:
        above = numbers[branch.above] if branch.above >= 0 else "" if is_single else "1."
        numbers.append(f"{above}{branch.number}.")
        if branch.is_home:
            home[branch.claim] = numbers[-1]
    export = Export(debate.title)
    if found and not is_single:
        export.lines.append(Line("1.", text=debate.question or debate.title or NO_QUESTION))
    for number, branch in zip(numbers, found, strict=True):
        kind = branch.relation.kind if branch.relation else ""
        stance: Stance = "support" if kind == "support" else "attack" if kind else ""
        if branch.is_home:
            claim = debate.claim[branch.claim]
            links = (debate.source[it.source] for it in claim.cites)
            shown = tuple(Link(it.title, it.url) for it in links)
            export.lines.append(Line(number, stance, claim.text, shown))
        else:
            export.lines.append(Line(number, stance, see=home[branch.claim]))
    places = zip(found, numbers, strict=True)
    return export, {it.relation.id: number for it, number in places if it.relation}


def _worded(debate: ArgumentMap) -> Reduced:
    """Give title, question and texts without the white space that a line does not keep."""
    lost: list[Loss] = []

    def told(was: str, now: str, what: str, place: Place) -> str:
        if was != now:
            lost.append(Loss("wording", f"white space of {what}", place))
        return now

    one_line = spaced(debate.title).replace("\n", " ").strip()
    title = told(debate.title, one_line, "title", debate.place)
    claims = tuple(
        it
        if it.text == spaced(it.text)
        else replace(it, text=told(it.text, spaced(it.text), f"`{it.id}`", it.place))
        for it in debate.claims
    )
    question = told(debate.question, spaced(debate.question), "question", debate.place)
    tops = sum(it.above < 0 for it in branches(debate, DEEPEST)) if question else 0
    if question and (
        tops == 0 or question in (title, NO_QUESTION) or (tops == 1 and question[-1] != "?")
    ):
        lost.append(Loss("question", question, debate.place))
        question = ""
    return replace(debate, title=title, question=question, claims=claims), lost


def _linkable(debate: ArgumentMap) -> Reduced:
    """Give the sources that a link can lead to, with titles of one line."""
    lost: list[Loss] = []
    kept: dict[str, Source] = {}
    for source in debate.sources:
        title = " ".join(source.title.split())
        if not source.url or re.search(r"\s", source.url):
            lost.append(Loss("source", f"`{source.id}`, which has no address", source.place))
            continue
        if title != source.title:
            lost.append(Loss("wording", f"white space of `{source.id}`", source.place))
        kept[source.id] = replace(source, title=title)
    lost += (
        Loss("citation", f"`{claim.id}`: {it.source}", claim.place)
        for claim in debate.claims
        for it in claim.cites
        if it.source not in kept
    )
    claims = tuple(
        replace(it, cites=tuple(cited for cited in it.cites if cited.source in kept))
        for it in debate.claims
    )
    return replace(debate, sources=tuple(kept.values()), claims=claims), lost


def _source_losses(before: ArgumentMap, after: ArgumentMap) -> Iterator[Loss]:
    """Tell which sources have another's address, so that they are one, and which have new ids."""
    by_url = {source.url: source for source in after.sources}
    taken: set[str] = set()
    for source in before.sources:
        now = by_url[source.url]
        if source.url in taken or source.title != now.title:
            yield Loss("source", f"`{source.id}`, with the address of `{now.id}`", source.place)
        elif source.id != now.id:
            yield Loss("source-detail", f"`{source.id}`: id, now `{now.id}`", source.place)
        taken.add(source.url)
