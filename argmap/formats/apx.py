"""ASPARTIX's and ICCMA's apx: facts `arg(a).` and `att(a,b).`, for programs in logic.

Names are those of answer set programming, which have no hyphens: a claim `a-b` is written `a_b`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.formats import frameworks
from argmap.formats.frameworks import Fact
from argmap.formats.iccma import FACT
from argmap.formats.naming import Names
from argmap.model import ID_LIMITS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.formats.aspects import Aspect
    from argmap.formats.claim_types import TypeRule
    from argmap.formats.losses import Loss
    from argmap.formats.reading import Reading
    from argmap.formats.text import Text
    from argmap.model import ArgumentMap

HOLDS: frozenset[Aspect] = frozenset(("claim-ids", "opaque-ids"))

_COMMENT = re.compile(r"(%.*)")
_CONSTANT = re.compile(r"(?!not$)[a-z][a-z0-9-]*|0|[1-9][0-9]*")
"""Ids that are a constant or a number once hyphens are underscores; `not` is a keyword."""


def read(text: Text, rule: TypeRule = "position") -> Reading:
    """Read a framework as a debate. Raises Refused."""
    return frameworks.read(text, "apx", _facts, rule, _id_of, _COMMENT)


def fit(debate: ArgumentMap) -> tuple[ArgumentMap, list[Loss]]:
    """Give what of a debate a framework can hold, and the losses. O(size)."""
    return frameworks.fit(debate, HOLDS, _names(debate))


def write(debate: ArgumentMap) -> str:
    """Write the claims and attacks of a debate as facts, one a line. O(size)."""
    name = {claim.id: claim.id.replace("-", "_") for claim in debate.claims}
    arguments = "".join(f"arg({one}).\n" for one in name.values())
    return arguments + "".join(
        f"att({name[it.premises[0]]},{name[it.target]}).\n" for it in debate.relations
    )


def _names(debate: ArgumentMap) -> Mapping[str, str]:
    """Give ids that are constants, the same where they are already."""
    names = Names(name for name in debate.claim if _CONSTANT.fullmatch(name))
    return {
        name: name if _CONSTANT.fullmatch(name) else names.take(f"a-{name}")
        for name in debate.claim
    }


def _id_of(name: str) -> str:
    spelled = name.replace("_", "-")
    return spelled if ID_LIMITS.allow(spelled) else name


def _facts(content: str) -> Iterator[Fact]:
    for number, line in enumerate(content.split("\n"), 1):
        for fact in FACT.finditer(line.partition("%")[0]):
            column = fact.end() - len(fact[0].lstrip()) + 1
            argument, attacker, attacked = fact.groups()
            yield Fact(number, column, argument or attacker, attacked or "")
