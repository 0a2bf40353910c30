"""The YAML of argument maps for MindMup, by David Sanson and Michael Hayes (argview).

A claim has reasons for it (`r1`) and against it (`o1`), and a reason has claims that are needed
together. What is the same text is the same claim. An objection inside a reason undercuts it.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.formats.drafts import Draft
from argmap.formats.flattening import attacking_premises
from argmap.formats.holding import NAMED, is_reordered, reduced, renamings
from argmap.formats.losses import Loss, by_place
from argmap.formats.mindmup_file import IMPLICIT, REASON, RELATION, SPEAKER, Held, Step, parse
from argmap.formats.mindmup_tree import nodes
from argmap.formats.naming import claim_ids
from argmap.formats.yaml_comments import comments_in
from argmap.model import Citation, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.formats.aspects import Aspect
    from argmap.formats.claim_types import TypeRule
    from argmap.formats.reading import Reading
    from argmap.formats.text import Text
    from argmap.model import ArgumentMap, Claim

    Reduced = tuple[ArgumentMap, list[Loss]]

HOLDS: frozenset[Aspect] = frozenset(
    ("sources", "citations", "speakers", "schemes", "linked-premises", "undercuts")
)

DEEPEST = 100
"""Levels that are written before a claim stands at the top again, with what is below it."""

MOST_UNDERCUTS = 10
"""Undercuts of undercuts that are written inside one another."""

LONGEST_KEY = 900
"""Letters of a key that stands before its colon: YAML allows 1,024."""


def read(text: Text, rule: TypeRule = "position") -> Reading:
    """Read a map. O(length); raises Refused for what is no YAML, or no keys with values."""
    draft = Draft(text.file)
    held, steps = parse(text, draft)
    if not held and not draft.problems:
        draft.problem("warning", "no-claims", "no claims are in this file", text.place(0))
    _add_claims(held, draft)
    _add_relations(steps, held, draft)
    draft.losses += comments_in(text.in_lines())
    return draft.finish(rule)


def _add_claims(held: dict[str, Held], draft: Draft) -> None:
    """Add claims by key; sources with the same title and address are one."""
    titles = dict.fromkeys(link for it in held.values() for link in it.links)
    ids, _ = claim_ids([("", title) for title, _ in titles])
    names = dict(zip(titles, ids, strict=True))
    draft.sources = {name: Source(name, title, url=url) for (title, url), name in names.items()}
    for key, it in held.items():
        cites = tuple(Citation(names[link]) for link in dict.fromkeys(it.links))
        draft.claim(
            key, it.text, place=it.place, tags=it.tags, said_by=tuple(it.said_by), cites=cites
        )


def _add_relations(steps: list[Step], held: dict[str, Held], draft: Draft) -> None:
    """Add relations claim by claim that they are about, by their premises, undercuts after each.

    So their order hangs on that of the claims alone, and comes back. O(steps log steps).
    """
    order = {key: at for at, key in enumerate(held)}
    about: dict[str, list[Step]] = {}
    for step in steps:
        about.setdefault(step.target, []).append(step)
    for found in about.values():
        found.sort(key=lambda it: (it.kind, [order[premise] for premise in it.premises]))
        found.reverse()
    for key in held:
        waiting = about.get(key, [])
        while waiting:
            step = waiting.pop()
            draft.relation(
                step.kind,
                step.premises,
                step.target.removeprefix(RELATION),
                key=step.key.removeprefix(RELATION),
                scheme=step.scheme,
                place=step.place,
            )
            waiting += about.get(step.key, ())


# From a debate to a tree.


def fit(debate: ArgumentMap) -> tuple[ArgumentMap, list[Loss]]:
    """Give the debate as it comes back, and what is lost on the way. O(size log size)."""
    implicit = {claim.id for claim in debate.claims if IMPLICIT in claim.tags}
    small, losses = reduced(_tagged(debate, implicit), HOLDS | NAMED | {"source-ids"})
    for change in (_with_few_undercuts, _worded, _with_sources):
        small, lost = change(small)
        losses += lost
    small = replace(
        small,
        claims=tuple(
            replace(it, tags=(IMPLICIT,)) if it.id in implicit else it for it in small.claims
        ),
    )
    order = dict.fromkeys(node.claim for node in nodes(small, DEEPEST) if node.claim)
    ordered = replace(small, claims=tuple(small.claim[name] for name in order))
    draft = Draft(debate.place.file)
    _draw(ordered, draft)
    after = draft.finish().debate
    losses += renamings(ordered, after, draft.relation_ids)
    losses += _source_losses(small, after)
    if ordered.claims != small.claims or is_reordered(small, after, draft.relation_ids):
        losses.append(Loss("order", "now that of a tree", debate.place))
    return after, by_place(losses)


def _tagged(debate: ArgumentMap, implicit: set[str]) -> ArgumentMap:
    """Give the debate without the tag that is held."""
    claims = []
    for claim in debate.claims:
        tags = [*claim.tags]
        if claim.id in implicit:
            tags.remove(IMPLICIT)
        claims.append(replace(claim, tags=tuple(tags)))
    return replace(debate, claims=tuple(claims))


def _with_few_undercuts(debate: ArgumentMap) -> Reduced:
    """Turn undercuts into attacks that would stand too deep in one another, or in a circle."""
    level = [it.id for it in debate.relations if it.kind != "undercut"]
    kept = set(level)
    for _ in range(MOST_UNDERCUTS):
        level = [it.id for name in level for it in debate.incoming.get(name, ())]
        kept.update(level)
    return attacking_premises(debate, {it.id for it in debate.relations} - kept)


def _worded(debate: ArgumentMap) -> Reduced:
    """Give each claim a text of its own without white space around it, and speakers a line each."""
    lost: list[Loss] = []
    taken: dict[str, int] = {}
    claims: list[Claim] = []
    for claim in debate.claims:
        text = _untaken(claim.text.strip(), taken)
        if text != claim.text:
            lost.append(Loss("wording", f"`{claim.id}`, now `{text}`", claim.place))
        said_by = tuple(line for name in claim.said_by if (line := " ".join(name.split())))
        if said_by != claim.said_by:
            lost.append(Loss("wording", f"who said `{claim.id}`", claim.place))
        claims.append(replace(claim, text=text, said_by=said_by))
    return replace(debate, claims=tuple(claims)), lost


def _untaken(text: str, taken: dict[str, int]) -> str:
    """Give a text, or with a number if it is taken; `taken` has the last number of each."""
    found, number = text, taken.get(text, 0)
    while found in taken:
        number = max(number, 1) + 1
        found = f"{text} ({number})"
    taken[text] = number
    taken.setdefault(found, 0)
    return found


def _with_sources(debate: ArgumentMap) -> Reduced:
    """Give sources titles of one line, and no address with white space in it."""
    lost: list[Loss] = []
    sources: list[Source] = []
    for source in debate.sources:
        url = source.url if re.fullmatch(r"[^\s<>]*", source.url) else ""
        changed = replace(source, title=" ".join(source.title.split()), url=url)
        if changed != source:
            lost.append(Loss("wording", f"`{source.id}`: title or address", source.place))
        sources.append(changed)
    return replace(debate, sources=tuple(sources)), lost


def _source_losses(before: ArgumentMap, after: ArgumentMap) -> Iterator[Loss]:
    """Tell which sources are one now, and which have new ids."""
    now = {(it.title, it.url): it.id for it in after.sources}
    taken: set[str] = set()
    for source in before.sources:
        name = now[source.title, source.url]
        if name in taken:
            yield Loss("source", f"`{source.id}`, the same as `{name}`", source.place)
        elif name != source.id:
            yield Loss("source-detail", f"`{source.id}`: id, now `{name}`", source.place)
        taken.add(name)


def _draw(debate: ArgumentMap, draft: Draft) -> None:
    """Draft a debate in the order of its tree."""
    held: dict[str, Held] = {}
    steps: list[Step] = []
    for node in nodes(debate, DEEPEST):
        if it := node.reason:
            target = f"{RELATION}{it.target}" if it.kind == "undercut" else it.target
            key = f"{RELATION}{it.id}"
            steps.append(Step(key, it.kind, it.premises, target, it.scheme, it.place))
        elif node.claim not in held:
            claim = debate.claim[node.claim]
            links = _links(claim, debate)
            held[claim.id] = Held(claim.text, claim.place, claim.tags, [*claim.said_by], links)
    _add_claims(held, draft)
    _add_relations(steps, held, draft)


def _links(claim: Claim, debate: ArgumentMap) -> list[tuple[str, str]]:
    sources = (debate.source[name] for name in claim.sources)
    return [(it.title, it.url) for it in sources]


def write(debate: ArgumentMap) -> str:
    """Write a debate that fits. O(size)."""
    lines: list[str] = []
    for node in nodes(debate, DEEPEST):
        space = "  " * node.depth
        if it := node.reason:
            lines.append(f"{space}{'r' if it.kind == 'support' else 'o'}{node.number}:")
            if it.scheme:
                lines.append(f"{space}  label: {_quoted(it.scheme)}")
            continue
        claim = debate.claim[node.claim]
        key = _quoted(_key(claim))
        lines.append(f"{space}{key}:" if len(key) < LONGEST_KEY else f"{space}? {key}\n{space}:")
        if node.is_home and (note := _written_note(claim, debate)):
            lines.append(f"{space}  note: {_quoted(note)}")
    return "\n".join(lines or ["---", "{}"]) + "\n"


def _key(claim: Claim) -> str:
    """Give a claim's text as a key; a blank keeps it from being taken for something else."""
    if IMPLICIT in claim.tags:
        return f"-{claim.text}"
    is_special = claim.text in ("label", "strength") or REASON.fullmatch(claim.text)
    return f" {claim.text}" if is_special or claim.text.startswith("-") else claim.text


def _written_note(claim: Claim, debate: ArgumentMap) -> str:
    said = [f"{SPEAKER}{name}" for name in claim.said_by]
    return "\n".join([*said, *(f"source: {title} <{url}>" for title, url in _links(claim, debate))])


def _quoted(text: str) -> str:
    """Write a text in quotes on one line, as JSON and YAML both have it."""
    return re.sub(
        "[\x7f-\x9f\u2028\u2029\ufeff]",
        lambda it: f"\\u{ord(it[0]):04x}",
        json.dumps(text, ensure_ascii=False),
    )
