"""ICCMA's `i23`, also called af: `p af N`, then a line `I J` for each attack of I on J.

Arguments are numbers, so claims lose their ids as well as their texts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.formats import frameworks
from argmap.formats.frameworks import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.formats.aspects import Aspect
    from argmap.formats.claim_types import TypeRule
    from argmap.formats.losses import Loss
    from argmap.formats.reading import Reading
    from argmap.formats.text import Text
    from argmap.model import ArgumentMap

HOLDS: frozenset[Aspect] = frozenset()

_COMMENT = re.compile(r"^[^\S\n]*(#.*)", re.MULTILINE)
_HEADER = re.compile(r"p\s+af\s+(\d+)")


def read(text: Text, rule: TypeRule = "position") -> Reading:
    """Read a framework as a debate, each argument a claim called by its number. Raises Refused."""
    return frameworks.read(text, "i23", _facts, rule, comment=_COMMENT)


def fit(debate: ArgumentMap) -> tuple[ArgumentMap, list[Loss]]:
    """Give what of a debate a framework can hold, its claims numbered, and the losses. O(size)."""
    names = {claim.id: str(number) for number, claim in enumerate(debate.claims, 1)}
    return frameworks.fit(debate, HOLDS, names)


def write(debate: ArgumentMap) -> str:
    """Write the attacks of a debate, its claims numbered in their order. O(size)."""
    number = {claim.id: at for at, claim in enumerate(debate.claims, 1)}
    head = f"p af {len(number)}\n"
    return head + "".join(
        f"{number[it.premises[0]]} {number[it.target]}\n" for it in debate.relations
    )


def _facts(content: str) -> Iterator[Fact]:
    for line, column, told in frameworks.lines(content):
        if told.startswith("#"):
            continue
        if header := _HEADER.match(told):
            count = int(header[1])
            yield from (Fact(line, column, str(number)) for number in range(1, count + 1))
        else:
            attacker, attacked = (str(int(number)) for number in told.split())
            yield Fact(line, column, attacker, attacked)
