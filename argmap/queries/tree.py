"""The debate as a tree for the terminal, from the theses outwards."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.cells import width, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import ArgumentMap, Claim, Relation
    from argmap.queries.records import Record

MARKS = {"support": "+", "attack": "-", "undercut": "~"}
"""How a claim bears on what stands above it; the same signs as Argdown's (`_` there is `~`)."""

GUIDES = {True: ("├─ ", "└─ ", "│  "), False: ("|- ", "`- ", "|  ")}
"""Branch, last branch, and what runs below a branch, in Unicode or in ASCII; 3 columns each."""

MIN_TEXT_COLUMNS = 30


@dataclass(frozen=True, slots=True)
class Entry:
    """One claim where it stands in the tree, `level` relations below the tree's root.

    `again`: it is unfolded elsewhere. `hidden`: that many branches are left out here.
    `continued`: they follow in a tree of their own. `has_more`: branches follow right below.
    """

    claim: Claim
    relation: Relation | None
    level: int
    is_last: bool
    again: bool
    hidden: int
    continued: bool
    has_more: bool


def entries(
    debate: ArgumentMap, root: str = "", *, depth: int | None = None, room: int | None = None
) -> Iterator[Entry]:
    """Walk what bears on `root`, or on each thesis and on every claim that reaches none.

    A claim is unfolded where it is first met and only named elsewhere, so there are at most
    claims + premises entries. Undercuts hang below the premise whose step they deny. `depth`
    hides what is more relations deep; what is more than `room` levels deep is continued in a
    tree of its own.
    """
    seen: set[str] = set()
    waiting: deque[tuple[Claim, Relation | None]] = deque()
    waiting += ((claim, None) for claim in _roots(debate, root))
    while waiting:
        top, way = waiting.popleft()
        if seen.issuperset((top.id, way.id) if way else (top.id,)):
            continue
        stack = [(top, way, 0, True)]
        while stack:
            claim, relation, level, is_last = stack.pop()
            again = claim.id in seen
            branches = _branches(debate, claim, relation, seen)
            too_deep = depth is not None and level >= depth
            continued = bool(branches) and not too_deep and room is not None and level >= room
            if continued:
                waiting.appendleft((claim, relation))
            hidden = len(branches) if too_deep or continued else 0
            if not hidden:
                seen.update((claim.id, relation.id if relation else ""))
                stack += (
                    (branch, way, level + 1, number == 0)
                    for number, (branch, way) in enumerate(reversed(branches))
                )
            has_more = bool(branches) and not hidden
            above = relation if level else None
            yield Entry(claim, above, level, is_last, again, hidden, continued, has_more)


def _roots(debate: ArgumentMap, root: str) -> Iterator[Claim]:
    """Give the theses, then what leads to none of them: ends first, then one of each cycle."""
    if root:
        yield debate.claim[root]
        return
    yield from debate.theses
    below: set[str] = set()
    for thesis in debate.theses:
        _add_all_below(debate, thesis.id, below)
    for claim in sorted(debate.claims, key=lambda claim: claim.id in debate.outgoing):
        if claim.id not in below:
            yield claim
            _add_all_below(debate, claim.id, below)


def _add_all_below(debate: ArgumentMap, node: str, below: set[str]) -> None:
    waiting = [node]
    while waiting:
        node = waiting.pop()
        if node not in below:
            below.add(node)
            for relation in debate.incoming.get(node, ()):
                waiting += (relation.id, *relation.premises)


def _branches(
    debate: ArgumentMap, claim: Claim, way: Relation | None, seen: set[str]
) -> list[tuple[Claim, Relation]]:
    """Give what bears on the claim and on the relation that led to it, so far as not seen."""
    relations: list[Relation] = []
    for node in (claim.id, way.id if way else ""):
        if node not in seen:
            relations += debate.incoming.get(node, ())
    return [
        (debate.claim[premise], relation) for relation in relations for premise in relation.premises
    ]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the printed tree: guides, then a claim's id and its notes, or its text."""

    guides: str
    head: str
    text: str
    claim: Claim | None = None


def tree_lines(
    debate: ArgumentMap,
    root: str = "",
    *,
    columns: int = 80,
    unicode: bool = True,
    depth: int | None = None,
) -> Iterator[Line]:
    """Lay the tree out in lines of at most `columns`, unless an id alone is longer."""
    branch, last_branch, running = GUIDES[unicode]
    trunk: list[str] = []
    room = max((columns - MIN_TEXT_COLUMNS) // 3, 1)
    for number, entry in enumerate(entries(debate, root, depth=depth, room=room)):
        if entry.level == 0 and number:
            yield Line("", "", "")
        del trunk[max(entry.level - 1, 0) :]
        above = "".join(trunk)
        own = (last_branch if entry.is_last else branch) if entry.level else ""
        if entry.level:
            trunk.append("   " if entry.is_last else running)
        mark = f"{MARKS[entry.relation.kind]} " if entry.relation else ""
        head, kind, note = mark + entry.claim.id, f" {entry.claim.type}", _note(entry)
        beside = width(f"{above}{own}{head}{kind}{note}") <= columns
        yield Line(above + own, head, kind + note if beside else kind, entry.claim)
        below = "".join(trunk) + (running if entry.has_more else "   ")
        texts = ["" if beside else note, "" if entry.again else entry.claim.text]
        for text in filter(None, texts):
            lines = wrap(text, max(columns - len(below), MIN_TEXT_COLUMNS))
            yield from (Line(below, "", line) for line in lines)


def _note(entry: Entry) -> str:
    relation = entry.relation
    partners = [other for other in relation.premises if other != entry.claim.id] if relation else []
    notes = [f"with {', '.join(partners)}"] if partners else []
    if entry.again:
        notes.append("see above")
    if entry.continued:
        notes.append("continued below")
    elif entry.hidden:
        notes.append(f"{entry.hidden} more below")
    return f" ({'; '.join(notes)})" if notes else ""


def tree_record(debate: ArgumentMap, root: str, depth: int | None) -> list[Record]:
    """Give the tree as flat records in printed order: the documented shape of `tree`."""
    return [
        {
            "level": entry.level,
            "id": entry.claim.id,
            "type": entry.claim.type,
            "text": entry.claim.text,
            "kind": entry.relation.kind if entry.relation else "",
            "relation": entry.relation.id if entry.relation else "",
            "again": entry.again,
            "hidden": entry.hidden,
        }
        for entry in entries(debate, root, depth=depth)
    ]
