"""Made-up debates of any size, for pictures and measurements: the same seed, the same debate.

    python -m benchmarks.debates CLAIMS [SEED] > debate.yaml

They have the shape of debates that people write: two theses with up to a dozen arguments each, a
few claims that are argued over much and many that nobody answers, linked premises, undercuts,
mutual attacks and claims that bear on two others.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.model import VERBS, ArgumentMap, Relation
from argmap.store import dumps
from benchmarks.details import Details
from benchmarks.wording import Sentence, Topic, Wording

if TYPE_CHECKING:
    from argmap.model import ClaimType, RelationKind
    from benchmarks.wording import Role

DEEPEST = 7
"""Relations between a claim and a thesis."""

MOST_DIRECT = 12
"""Arguments upon one claim."""

LINKED, UNDERCUT, SECOND, MUTUAL = 0.06, 0.08, 0.07, 0.06
"""Shares: of arguments with linked premises, of undercuts, of claims that bear on a second one
where there is one to be found, and of attacks that go both ways."""

_COMMON = re.compile(
    r"would|could|that|than|with|from|what|when|have|their|there|which|those|this|only|been|more"
    r"|most|people|after|where|before|they|will|were|street|road|whose|whoever|nobody"
)


@dataclass(slots=True)
class Point:
    """A claim while the debate grows; `appetite` in [0, 1] is how much it invites arguments."""

    id: str
    type: ClaimType
    sentence: Sentence
    topic: Topic
    depth: int
    appetite: float
    arguments: int = 0


def debate(claims: int, seed: int = 1) -> ArgumentMap:
    """Make up a debate of so many claims, two at least. O(claims) for sizes of interest."""
    growth = _Growth(random.Random(seed), claims)
    while growth.wanted:
        growth.argue()
    growth.cross()
    return growth.finished()


class _Growth:
    """A debate that grows by one argument at a time."""

    def __init__(self, chance: random.Random, claims: int) -> None:
        self._chance = chance
        self._wording = Wording(chance)
        self._size = claims
        self._points: list[Point] = []
        self._relations: list[Relation] = []
        self._by_id: dict[str, Point] = {}
        self._named: Counter[str] = Counter()
        for name, text in self._wording.words["theses"]:
            self._add(Point(name, "thesis", Sentence(text, "value", {}), Topic("", 1), 0, 1.0))

    @property
    def wanted(self) -> int:
        """How many claims are still to be made."""
        return max(0, self._size - len(self._points))

    def argue(self) -> None:
        """Add one argument: one claim upon a claim or a relation, or some linked premises."""
        if len(self._relations) > 5 and self._chance.random() < UNDERCUT:
            self._deny(self._chance.choice(self._relations))
            return
        target = self._open_point()
        kind: RelationKind = "support" if self._chance.random() < 0.64 else "attack"
        is_linked = self.wanted > 2 and self._chance.random() < LINKED
        many = self._chance.choice((2, 2, 3)) if is_linked else 1
        side = target.topic.side if kind == "support" else -target.topic.side
        theme, places = self._theme(target), target.sentence.places
        type_ = self._type(kind, target, side)
        first = Topic(theme, side, places)
        premises = [self._new(type_, self._role(kind, type_, target), first, target.depth + 1)]
        beside = Topic(theme, side, premises[0].sentence.places)
        for _ in range(many - 1):
            plain: ClaimType = "pro" if side > 0 else "con"
            premises.append(self._new(plain, "bridge", beside, target.depth + 1))
        target.arguments += 1
        self._relate(kind, premises, target.id)

    def cross(self) -> None:
        """Let some claims bear on a second one, and some attacks go both ways."""
        taken = {(premise, r.target) for r in self._relations for premise in r.premises}
        for relation in list(self._relations):
            is_plain = relation.kind == "attack" and len(relation.premises) == 1
            back = (relation.target, relation.premises[0])
            if is_plain and self._by_id[back[0]].depth and self._chance.random() < MUTUAL:
                self._relate("attack", [self._by_id[back[0]]], back[1])
                taken.add(back)
        for number, point in enumerate(self._points):
            if point.depth < 2 or self._chance.random() > SECOND:
                continue
            other = self._points[self._chance.randrange(number)]
            if (point.id, other.id) not in taken and other.depth < point.depth:
                is_same = other.topic.side == point.topic.side
                self._relate("support" if is_same else "attack", [point], other.id)

    def finished(self) -> ArgumentMap:
        """Give the debate with sources, speakers, evidence and the like."""
        words = self._wording.words
        details = Details(self._chance, words, self._size)
        claims = [details.claim(p.id, p.type, p.sentence, p.topic.theme) for p in self._points]
        cited = {name for claim in claims for name in claim.sources}
        return ArgumentMap(
            title=words["title"],
            question=words["question"],
            content_note=words["note"],
            sources=tuple(source for source in details.sources if source.id in cited),
            claims=tuple(claims),
            relations=tuple(self._relations),
        )

    def _open_point(self) -> Point:
        while True:
            point = self._chance.choice(self._points)
            room = point.depth < DEEPEST and point.arguments < MOST_DIRECT
            if room and self._chance.random() < point.appetite * 0.85**point.depth:
                return point

    def _theme(self, target: Point) -> str:
        """Stay with the subject for the most part; a thesis has arguments of all themes."""
        if target.topic.theme and self._chance.random() < 0.85:
            return target.topic.theme
        return self._chance.choice(self._wording.themes)

    def _deny(self, relation: Relation) -> None:
        denied = self._by_id[relation.premises[0]]
        if denied.depth >= DEEPEST:
            return
        topic = Topic(denied.topic.theme, -denied.topic.side, denied.sentence.places)
        is_con = topic.side < 0 and self._chance.random() < 0.5
        point = self._new("con" if is_con else "rebuttal", "undercut", topic, denied.depth + 1)
        self._relate("undercut", [point], relation.id)

    def _type(self, kind: RelationKind, target: Point, side: int) -> ClaimType:
        if side > 0:
            return "pro" if kind == "support" else "rebuttal"
        answers = kind == "attack" and target.depth > 0
        weights = (50, 20, 30) if answers else (70, 30, 0)
        types: tuple[ClaimType, ...] = ("con", "risk", "rebuttal")
        return self._chance.choices(types, weights)[0]

    def _role(self, kind: RelationKind, type_: ClaimType, target: Point) -> Role:
        if type_ == "risk":
            return "risk"
        weights: dict[Role, int] = {"evidence": 40, "ground": 25, "testimony": 20, "effect": 15}
        if not target.depth:
            weights = {"effect": 60, "value": 20, "testimony": 20}
        elif kind == "attack":
            weights = {"doubt": 25, "effect": 30, "evidence": 25, "testimony": 20}
            if type_ == "rebuttal" and target.topic.side < 0:
                weights["remedy"] = 60
        return self._chance.choices(list(weights), list(weights.values()))[0]

    def _new(self, type_: ClaimType, role: Role, topic: Topic, depth: int) -> Point:
        sentence = self._wording.say(role, topic)
        # Most claims invite few answers and a few invite many.
        appetite = self._chance.random() ** 3
        return self._add(Point(self._name(sentence.text), type_, sentence, topic, depth, appetite))

    def _add(self, point: Point) -> Point:
        self._points.append(point)
        self._by_id[point.id] = point
        return point

    def _name(self, text: str) -> str:
        """Make an id of the first two telling words, with a number where it is taken."""
        plain = re.sub(r"[^a-z ]", "", text.lower().replace("’s", ""))
        telling = [word for word in plain.split() if len(word) > 3 and not _COMMON.fullmatch(word)]
        name = "-".join(telling[:2]) or "claim"
        self._named[name] += 1
        return name if self._named[name] == 1 else f"{name}-{self._named[name]}"

    def _relate(self, kind: RelationKind, premises: list[Point], target: str) -> None:
        names = tuple(point.id for point in premises)
        automatic = f"{names[0]}--{VERBS[kind]}--{target}"
        name = automatic if len(names) == 1 else f"{names[0]}-and-{names[1]}"
        self._relations.append(Relation(name, kind, names, target))


def main() -> int:
    if not 2 <= len(sys.argv) <= 3:
        print(__doc__)
        return 2
    sys.stdout.buffer.write(dumps(debate(*map(int, sys.argv[1:]))).encode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
