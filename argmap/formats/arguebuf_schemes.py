"""Schemes as arguebuf enumerates them: `SUPPORT_EXPERT_OPINION`."""

from __future__ import annotations

from typing import NamedTuple

from argmap.formats.scheme_names import scheme_of, title_of

ATTACK = "ATTACK_DEFAULT"

_SUPPORT = "SUPPORT_"
_NAMES = frozenset((
    "DEFAULT", "POSITION_TO_KNOW", "EXPERT_OPINION", "WITNESS_TESTIMONY", "POPULAR_OPINION",
    "POPULAR_PRACTICE", "EXAMPLE", "ANALOGY", "COMPOSITION", "DIVISION", "OPPOSITIONS",
    "RHETORICAL_OPPOSITIONS", "ALTERNATIVES", "VERBAL_CLASSIFICATION",
    "INTERACTION_OF_ACT_AND_PERSON", "VALUES", "SACRIFICE", "THE_GROUP_AND_ITS_MEMBERS",
    "PRACTICAL_REASONING", "WASTE", "SUNK_COSTS", "IGNORANCE", "EPISTEMIC_IGNORANCE",
    "CAUSE_TO_EFFECT", "CORRELATION_TO_CAUSE", "SIGN", "ABDUCTIVE", "EVIDENCE_TO_HYPOTHESIS",
    "CONSEQUENCES", "THREAT", "FEAR_APPEAL", "DANGER_APPEAL", "NEED_FOR_HELP", "DISTRESS",
    "COMMITMENT", "ETHOTIC", "GENERIC_AD_HOMINEM", "PRAGMATIC_INCONSISTENCY",
    "INCONSISTENT_COMMITMENT", "BIAS", "GRADUALISM", "SLIPPERY_SLOPE",
    "CONSTITUTIVE_RULE_CLAIMS", "RULES", "EXCEPTIONAL_CASE", "PRECEDENT", "PLEA_FOR_EXCUSE",
    "PERCEPTION", "MEMORY",
))  # fmt: skip
"""The schemes of arguebuf 1 that can be written; others are kinds of these."""


class Enumerator(NamedTuple):
    """A scheme's name in arguebuf, and whether it says all that argmap's does."""

    name: str
    is_whole: bool


def enumerator_of(scheme: str) -> Enumerator:
    """Give arguebuf's name for a scheme of a support; one that it does not know is the default."""
    name = "_".join(title_of(scheme).upper().split()) or "DEFAULT"
    if name not in _NAMES:
        name = "DEFAULT"
    full = f"{_SUPPORT}{name}"
    return Enumerator(full, scheme_of(scheme_named(full)).name == scheme)


def scheme_named(enumerator: str) -> str:
    """Give a scheme's name in words, from `SUPPORT_EXPERT_OPINION`."""
    words = enumerator.removeprefix(_SUPPORT).removeprefix("ATTACK_").split("_")
    return " ".join(word.capitalize() for word in words)
