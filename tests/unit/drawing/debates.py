"""Debates that are hard to draw."""

from __future__ import annotations

import random
from functools import cache
from typing import TYPE_CHECKING, Any

import argmap
from argmap.model import ArgumentMap, Citation, Claim, Relation, Risk, Source
from tests.running import ROOT
from tests.sketches import sketch

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.model import ClaimType, RelationKind

SENTENCE = "A patient who consents to this knows what it is, and may end it at any time, "
LONG = SENTENCE * 3 + "even against advice."
ARGUING: tuple[ClaimType, ...] = ("pro", "con", "risk", "rebuttal")


@cache
def bundled() -> ArgumentMap:
    return argmap.load(ROOT / "data" / "arguments.yaml")


def fan(many: int = 25) -> ArgumentMap:
    verbs = ("supports", "attacks")
    lines = [f"a{number} {verbs[number % 2]} t" for number in range(many)]
    longer: dict[str, dict[str, Any]] = {
        f"a{number}": {"text": LONG[: 20 + number * 9]} for number in range(many)
    }
    return sketch("\n".join(["thesis: t", *lines]), **longer)


def knots() -> ArgumentMap:
    """Linked premises and undercuts of all that can be undercut; every type and kind."""
    return sketch(
        """
        thesis: t
        r1: a, b, c supports t
        d attacks t
        u1: u undercuts r1
        u2: v undercuts u1
        u3: w, x undercuts d--attacks--t
        e supports a
        u4: y undercuts e--supports--a
        u5: z undercuts u3
        f supports t
        """,
        a={"text": LONG},
        u={"text": SENTENCE},
        d={"type": "con"},
        e={"type": "risk", "risk": Risk(("patient", "therapist"), "low", "high")},
        v={"type": "rebuttal", "said_by": ("a therapist", "her patient")},
    )


def duel() -> ArgumentMap:
    return sketch(
        """
        thesis: yes, no
        yes attacks no
        no attacks yes
        a supports yes
        b supports no
        a attacks no
        c attacks b
        """
    )


def cycle() -> ArgumentMap:
    return sketch("thesis: t\na supports b\nb supports c\nc supports a\na supports t\nd supports c")


def islands() -> ArgumentMap:
    return sketch("thesis: t, s\na supports t\nb attacks s\nc supports d\npro: alone, apart")


def chain(many: int = 30) -> ArgumentMap:
    lines = [f"c{number + 1} attacks c{number}" for number in range(many)]
    return sketch("\n".join(["thesis: c0", *lines]))


def tree(seed: int, many: int = 60) -> ArgumentMap:
    """A random tree of claims of any length, with undercuts and linked premises in it."""
    chance = random.Random(seed)  # noqa: S311 - the same tree each time
    claims = [Claim("n0", "thesis", SENTENCE)]
    relations: list[Relation] = []
    free = [f"n{number}" for number in range(many - 1, 0, -1)]
    while free:
        known = [claim.id for claim in claims]
        premises = [free.pop() for _ in range(chance.choice((1, 1, 1, 2, 3))) if free]
        kinds: tuple[RelationKind, ...] = ("support", "attack", "undercut")
        kind = chance.choice(kinds if relations else kinds[:2])
        target = chance.choice(relations).id if kind == "undercut" else chance.choice(known)
        relations.append(Relation(f"r-{premises[0]}", kind, tuple(premises), target))
        claims += (
            Claim(name, chance.choice(ARGUING), LONG[: chance.randint(10, 250)])
            for name in premises
        )
    return ArgumentMap("A tree", claims=tuple(claims), relations=tuple(relations))


def web(seed: int, many: int = 30) -> ArgumentMap:
    """A debate in which anything may bear on anything, in circles too."""
    chance = random.Random(seed)  # noqa: S311 - the same debate each time
    plain = tree(seed, many)
    names = [claim.id for claim in plain.claims]
    more = []
    for number in range(many // 2):
        premise, target = chance.sample(names, 2)
        kind: RelationKind = chance.choice(("support", "attack"))
        more.append(Relation(f"more-{number}", kind, (premise,), target))
    return ArgumentMap("A web", claims=plain.claims, relations=(*plain.relations, *more))


def cited() -> ArgumentMap:
    """Three sources, cited in another order than they are listed in, and one that is not cited."""
    return ArgumentMap(
        title="With sources",
        question="Who says so?",
        sources=(
            Source("idle", "Nobody cites this"),
            Source("one", "The first book", "A. Author", "A Press", "https://example.org/one"),
            Source("two", "A second article"),
            Source("three", "The third paper"),
        ),
        claims=(
            Claim("late", "con", "Late.", (Citation("three", 7), Citation("two", 1))),
            Claim("t", "thesis", "So it is.", (Citation("two", 4), Citation("two", 9))),
            Claim("p", "pro", "It is.", (Citation("one"), Citation("two", comment="Ann"))),
            Claim("bare", "pro", "Nobody says this."),
        ),
        relations=(
            Relation("r1", "support", ("p",), "t"),
            Relation("r2", "attack", ("late",), "p"),
            Relation("r3", "support", ("bare",), "t"),
        ),
    )


DEBATES: dict[str, Callable[[], ArgumentMap]] = {
    "bundled": bundled,
    "fan": fan,
    "knots": knots,
    "duel": duel,
    "cycle": cycle,
    "islands": islands,
    "chain": chain,
    "tree 1": lambda: tree(1),
    "tree 2": lambda: tree(2),
    "tree 3": lambda: tree(3),
    "web": lambda: web(4),
    "cited": cited,
}
