"""Types by rule, for maps that know only support and attack."""

from __future__ import annotations

import pytest

from argmap.formats.claim_types import TYPE_RULES, TypeRule, types_of
from tests.sketches import sketch

DEBATE = """
    yes supports t
    no attacks t
    but attacks no
    more supports no
    and supports but
    u undercuts yes--supports--t
    both supports no
    both attacks t
    alone-one supports alone-two
    alone-two supports alone-three
    alone-three attacks alone-two
"""

ALONE = "alone-one pro, alone-two thesis, alone-three con"


def types(text: str, rule: TypeRule, **given: str) -> dict[str, str]:
    debate = sketch(text)
    kinds = {it.id: it.type if it.id in given else None for it in debate.claims}
    found = types_of(kinds, debate, rule)
    return {claim.id: found.get(claim.id, claim.type) for claim in debate.claims}


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (
            "position",
            "yes pro, t thesis, no con, but rebuttal, more con, and pro, u rebuttal, both con",
        ),
        (
            "relation",
            "yes pro, t thesis, no con, but con, more pro, and pro, u rebuttal, both pro",
        ),
        (
            "stance",
            "yes pro, t thesis, no con, but pro, more con, and pro, u con, both con",
        ),
    ],
)
def test_rules(rule: TypeRule, expected: str) -> None:
    assert types(DEBATE, rule) == dict(one.split() for one in f"{expected}, {ALONE}".split(", "))


@pytest.mark.parametrize("rule", TYPE_RULES)
def test_a_type_that_is_given_stays(rule: TypeRule) -> None:
    found = types("thesis: t\nrisk: r\nr attacks t\nb attacks r", rule, t="", r="")
    assert (found["t"], found["r"]) == ("thesis", "risk")


@pytest.mark.parametrize("rule", TYPE_RULES)
def test_every_circle_has_a_thesis(rule: TypeRule) -> None:
    found = types("x supports a\na attacks b\nb attacks a\nc attacks d\nd attacks c", rule)
    assert sorted(name for name, kind in found.items() if kind == "thesis") == ["a", "c"]


@pytest.mark.parametrize("rule", TYPE_RULES)
def test_long_chains_take_no_long_time(rule: TypeRule) -> None:
    found = types("\n".join(f"c{i} attacks c{i + 1}" for i in range(20_000)), rule)
    assert found["c20000"] == "thesis"
