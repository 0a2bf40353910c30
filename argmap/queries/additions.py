"""Claims to add to a debate, each written in one line: `rebuttal: TEXT attacks ID`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.hints import did_you_mean
from argmap.model import CLAIM_TYPES, ID_LIMITS, VERBS, Problem
from argmap.store.advice import kebab
from argmap.store.nodes import CONTROL

if TYPE_CHECKING:
    from argmap.model import ClaimType, RelationKind

SHAPE = "write it as `rebuttal: TEXT attacks ID`"

LONGEST = 40
"""Letters of what was written that a message repeats."""

_END = re.compile(
    r"(.*)(?<!\S)(supports|attacks|undercuts)\s+([\w-]+(?:\s*,\s*[\w-]+)*)\s*", re.DOTALL
)
"""A text, the last verb that has nothing but a list of ids after it, and that list."""

_KINDS: dict[str, RelationKind] = {verb: kind for kind, verb in VERBS.items()}


@dataclass(frozen=True, slots=True)
class Addition:
    """A claim to add: `id` is "" if none was given, `kind` None if it bears on nothing."""

    written: str
    type: ClaimType
    id: str
    text: str
    kind: RelationKind | None = None
    targets: tuple[str, ...] = ()

    def problem(self, code: str, message: str, hint: str = "") -> Problem:
        """Say what is wrong with it."""
        return _problem(self.written, code, message, hint)


def read_addition(written: str) -> tuple[Addition | None, list[Problem]]:
    """Read `TYPE [ID]: TEXT [VERB ID, ID …]`; only a thesis may bear on nothing.

    The text may hold verbs of its own: the last one that has but ids after it counts, and none
    does in a thesis that ends in a full stop. All that is wrong is told at once. Linear.
    """
    if faults := _unwritable(written):
        return None, faults
    head, colon, rest = written.partition(":")
    if not colon:
        return None, [_problem(written, "missing-key", "there is no colon", SHAPE)]
    kind, name, faults = _head(written, head)
    # Whatever is no thesis names its target last, so a full stop after that says nothing.
    found = _END.fullmatch(rest if kind == "thesis" else rest.rstrip().removesuffix("."))
    text = (found[1] if found else rest).strip()
    if not text:
        faults.append(_problem(written, "missing-key", "the text is empty", SHAPE))
    if not found and kind not in (None, "thesis"):
        told = f"it is not said what the {kind} bears on"
        faults.append(
            _problem(written, "missing-key", told, "end with `attacks ID`, as of a claim")
        )
    if faults or kind is None:
        return None, faults
    if not found:
        return Addition(written, kind, name, text), []
    targets = dict.fromkeys(part.strip() for part in found[3].split(","))
    return Addition(written, kind, name, text, _KINDS[found[2]], tuple(targets)), []


def _head(written: str, head: str) -> tuple[ClaimType | None, str, list[Problem]]:
    """Read what stands before the colon: a type, and an id if one is given."""
    first, *rest = head.split() or [""]
    name = " ".join(rest)
    kind = next((known for known in CLAIM_TYPES if first.lower() == known), None)
    faults = []
    if not first:
        told = "there is no type before the colon"
        faults.append(_problem(written, "missing-key", told, SHAPE))
    elif kind is None:
        hint = did_you_mean(first.lower(), CLAIM_TYPES)
        faults.append(
            _problem(written, "wrong-type", f"there is no type `{first}` of claims", hint)
        )
    if name and not ID_LIMITS.allow(name):
        hint = f"write `{slug}`" if (slug := kebab(name)) else f"ids are {ID_LIMITS.meaning}"
        faults.append(_problem(written, "bad-id", f"`{name}` is not an id", hint))
    return kind, name, faults


def _problem(written: str, code: str, message: str, hint: str = "") -> Problem:
    line = " ".join(written.split())
    short = line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"
    return Problem("error", code, f"{message}, in `{short}`", hint=hint)


def _unwritable(written: str) -> list[Problem]:
    """Refuse what no file of a debate may hold."""
    if found := CONTROL.search(written):
        told = f"control character U+{ord(found[0]):04X}"
        return [Problem("error", "control-character", f"{told} in a claim to add")]
    if any("\ud800" <= letter <= "\udfff" for letter in written):
        return [Problem("error", "not-utf8", "a claim to add is not UTF-8 text")]
    return []
