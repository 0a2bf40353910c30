"""Names of argumentation schemes in other programs' files, and argmap's short names for them."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from argmap.formats.losses import Loss
from argmap.model import SCHEMES

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

TITLES: dict[str, str] = {
    "ad-hominem": "Generic Ad Hominem", "alternatives": "Alternatives", "analogy": "Analogy",
    "bias": "Bias", "cause-to-effect": "Cause To Effect",
    "classification": "Verbal Classification", "consequences": "Consequences",
    "correlation-to-cause": "Correlation To Cause", "example": "Example",
    "exception": "Exceptional Case", "expert-opinion": "Expert Opinion",
    "necessity": "Necessity", "popular-opinion": "Popular Opinion",
    "popular-practice": "Popular Practice", "position-to-know": "Position To Know",
    "practical-reasoning": "Practical Reasoning", "rule": "Rules", "sign": "Sign",
    "slippery-slope": "Slippery Slope", "values": "Values",
}  # fmt: skip
"""argmap's schemes by the names that AIFdb and OVA give them, as far as they have one."""

_SAME: dict[str, str] = {
    "generic-ad-hominem": "ad-hominem", "direct-ad-hominem": "ad-hominem",
    "verbal-classification": "classification", "exceptional-case": "exception",
    "rules": "rule", "established-rule": "rule", "exceptions": "exception",
}  # fmt: skip

_NARROWER: dict[str, str] = {
    "circumstantial-ad-hominem": "ad-hominem", "circumstantial-against-person": "ad-hominem",
    "pragmatic-alternatives": "alternatives", "bias-ad-hominem": "bias",
    "definition-to-verbal-classification": "classification",
    "vagueness-of-verbal-classification": "classification",
    "verbal-classification-definition": "classification",
    "verbal-classification-vagueness": "classification",
    "verbal-classification-arbitrariness": "classification",
    "vague-verbal-classification": "classification",
    "arbitrariness-of-verbal-classification": "classification",
    "arbitrary-verbal-classification": "classification",
    "positive-consequences": "consequences", "negative-consequences": "consequences",
    "practical-reasoning-analogy": "practical-reasoning",
    "two-person-practical-reasoning": "practical-reasoning",
    "value-based-practical-reasoning": "practical-reasoning",
    "causal-slippery-slope": "slippery-slope", "precedent-slippery-slope": "slippery-slope",
    "sorites-slippery-slope": "slippery-slope", "verbal-slippery-slope": "slippery-slope",
    "full-slippery-slope": "slippery-slope",
    "positive-values": "values", "negative-values": "values",
}  # fmt: skip
"""Schemes of which argmap knows only what they are a kind of."""

_NONE = frozenset((
    "", "default", "default-inference", "default-conflict", "default-support", "default-attack",
    "inference", "conflict", "support", "attack", "ra", "ca", "no-scheme",
))  # fmt: skip
"""Names that say that there is a relation, and nothing of its scheme."""

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_FILLING = frozenset(("argument", "arguments", "from", "the", "a", "an", "scheme"))


class Scheme(NamedTuple):
    """A scheme's name in argmap, and whether the other name says more than that."""

    name: str
    is_narrowed: bool = False


@lru_cache(maxsize=1024)
def scheme_of(name: str) -> Scheme:
    """Give the scheme that is meant by a name such as `Argument From Expert Opinion`.

    Case, blanks, hyphens and words such as *argument from* do not count. A name that argmap does
    not know stays as it is; one that says nothing is "".
    """
    words = [word.lower() for word in _WORD.findall(name)]
    core = "-".join(word for word in words if word not in _FILLING)
    if core in SCHEMES:
        return Scheme(core)
    if core in _NARROWER:
        return Scheme(_NARROWER[core], is_narrowed=True)
    if core in _NONE and (words or not name.strip()):
        return Scheme("")
    return Scheme(_SAME.get(core, name))


def title_of(scheme: str) -> str:
    """Give the name under which other programs know a scheme; an unknown one stays as it is."""
    return TITLES.get(scheme, scheme)


def fitting_schemes(debate: ArgumentMap) -> tuple[ArgumentMap, list[Loss]]:
    """Give the debate with schemes as they come back from a file that has their titles."""
    lost: list[Loss] = []
    relations = []
    for relation in debate.relations:
        scheme = scheme_of(title_of(relation.scheme)).name
        if scheme != relation.scheme:
            code = "scheme-kind" if scheme else "scheme"
            lost.append(Loss(code, f"`{relation.id}`: {relation.scheme}", relation.place))
        relations.append(replace(relation, scheme=scheme) if lost else relation)
    return (replace(debate, relations=tuple(relations)) if lost else debate), lost
