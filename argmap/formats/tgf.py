"""The Trivial Graph Format, as ICCMA uses it: a line an argument, `#`, a line `a b` an attack.

Programs that draw graphs write labels behind the names; an argument's is taken for its text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats import frameworks
from argmap.formats.frameworks import Fact
from argmap.formats.relation_words import kind_of_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.formats.aspects import Aspect
    from argmap.formats.claim_types import TypeRule
    from argmap.formats.losses import Loss
    from argmap.formats.reading import Reading
    from argmap.formats.text import Text
    from argmap.model import ArgumentMap

HOLDS: frozenset[Aspect] = frozenset(("claim-ids", "opaque-ids"))


def read(text: Text, rule: TypeRule = "position") -> Reading:
    """Read a framework as a debate. Raises Refused.

    An edge is an attack unless its label says that it is a support.
    """
    return frameworks.read(text, "tgf", _facts, rule)


def fit(debate: ArgumentMap) -> tuple[ArgumentMap, list[Loss]]:
    """Give what of a debate a framework can hold, and the losses. O(size)."""
    return frameworks.fit(debate, HOLDS, {claim.id: claim.id for claim in debate.claims})


def write(debate: ArgumentMap) -> str:
    """Write the attacks of a debate, without any labels: solvers know none. O(size)."""
    arguments = "".join(f"{claim.id}\n" for claim in debate.claims)
    attacks = "".join(f"{it.premises[0]} {it.target}\n" for it in debate.relations)
    return f"{arguments}#\n{attacks}"


def _facts(content: str) -> Iterator[Fact]:
    parted = False
    for line, column, told in frameworks.lines(content):
        if told == "#":
            parted = True
        elif not parted:
            name, label, *_ = [*told.split(None, 1), ""]
            yield Fact(line, column, name, told=label)
        else:
            attacker, attacked, label, *_ = [*told.split(None, 2), ""]
            yield _attack(line, column, attacker, attacked, label)


def _attack(line: int, column: int, attacker: str, attacked: str, label: str) -> Fact:
    said = kind_of_word(label)
    if said == "support":
        return Fact(line, column, attacker, attacked, kind="support")
    return Fact(line, column, attacker, attacked, told="" if said == "attack" else label)
