"""Sentences of a made-up debate, composed from vocabulary.yaml so that no two are the same."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import yaml

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Mapping

Role = Literal[
    "effect", "ground", "evidence", "doubt", "testimony", "value", "undercut", "bridge", "remedy",
    "risk",
]  # fmt: skip
"""What a sentence does in the debate."""

WORDS = range(6, 31)
"""How many words a claim may have."""

VIEWS: dict[Role, str] = {"risk": "fear", "effect": "expect", "remedy": "propose"}
"""What somebody does who holds a view, if not just say it."""

LASTING = ("street", "district", "city")
"""Slots that an answer likes to share with what it answers, so that both speak of one place."""

TRIES = 40
"""For a sentence that nobody has said, before it is put into somebody's mouth."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A claim's text; `places` are the streets and cities in it, `bearer` is of a risk."""

    text: str
    role: Role
    places: dict[str, str]
    bearer: str = ""


@dataclass(slots=True)
class Topic:
    """What a sentence is to be about; `side` is 1 for the closure and -1 against it."""

    theme: str
    side: int
    places: Mapping[str, str] = field(default_factory=dict)


class Slots(dict[str, str]):
    """Draws what a clause leaves open, and keeps it for the rest of the sentence."""

    def __init__(self, given: Mapping[str, str], draw: Callable[[str], str]) -> None:
        super().__init__(given)
        self._draw = draw

    def __missing__(self, name: str) -> str:
        self[name] = self._draw(name)
        return self[name]

    def fill(self, clause: str) -> str:
        """Fill all slots, and the slots in what was filled in."""
        while "{" in clause:
            clause = clause.format_map(self)
        return clause


class Wording:
    """Says something new each time, from the clauses that were used least."""

    def __init__(self, chance: random.Random) -> None:
        text = Path(__file__).with_name("vocabulary.yaml").read_text(encoding="utf-8")
        self.words: Mapping[str, Any] = yaml.safe_load(text)
        self.themes: list[str] = list(self.words["themes"])
        self._chance = chance
        self._uses: Counter[str] = Counter()
        self._said: set[str] = set()

    def say(self, role: Role, topic: Topic) -> Sentence:
        """Compose a sentence of a role; where that is used up, it says whose view it is."""
        for attempt in range(10 * TRIES):
            sentence = self._compose(role, topic, named=attempt >= TRIES)
            if sentence.text not in self._said and len(sentence.text.split()) in WORDS:
                self._said.add(sentence.text)
                return sentence
        raise ValueError(f"the vocabulary is too small for another {role} about {topic.theme}")

    def _compose(self, role: Role, topic: Topic, *, named: bool) -> Sentence:
        near = {name: place for name, place in topic.places.items() if self._chance.random() < 0.7}
        slots = Slots(near, self._drawn)
        theme = self.words["themes"][topic.theme]
        slots["concern"] = theme["concern"]
        slots["other"] = self._other_concern(topic.theme)
        slots["measure"], slots["moved"] = self._measure(theme, topic.side)
        slots["clause"] = self._clause("effect", theme, topic.side)
        slots["percent"] = str(self._chance.randint(4, 46))
        clause = self._clause(role, theme, topic.side)
        text = slots.fill(f"{clause}, as {{group}} {VIEWS.get(role, 'say')}" if named else clause)
        places = {name: slots[name] for name in LASTING if name in slots}
        bearer = theme["risks"].get(self._last, "") if role == "risk" else ""
        return Sentence(_sentence(text), role, places, bearer)

    def _clause(self, role: Role, theme: Mapping[str, Any], side: int) -> str:
        known = {
            "effect": theme["gains" if side > 0 else "losses"],
            "ground": theme["grounds"]["gains" if side > 0 else "losses"],
            "remedy": theme["remedies"],
            "risk": list(theme["risks"]),
        }
        clauses: list[str] = known.get(role) or self.words["frames"][role]
        self._last = min(clauses, key=lambda each: (self._uses[each], self._chance.random()))
        self._uses[self._last] += 1
        return self._last

    def _measure(self, theme: Mapping[str, Any], side: int) -> tuple[str, str]:
        """Give something that can be counted, and how it moved if this speaks for a side."""
        measure, better = self._chance.choice(list(theme["measures"].items()))
        return measure, "rose" if (better == "up") == (side > 0) else "fell"

    def _other_concern(self, theme: str) -> str:
        names = [name for name in self.themes if name != theme]
        return str(self.words["themes"][self._chance.choice(names)]["concern"])

    def _drawn(self, slot: str) -> str:
        return str(self._chance.choice(self.words["slots"][slot]))


def _sentence(clause: str) -> str:
    plain = re.sub(r"\s+", " ", clause).strip()
    return f"{plain[0].upper()}{plain[1:]}."
