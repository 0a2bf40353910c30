"""Forms of debate: who speaks when, for how long, and on what.

Minutes are customary, as sources differ: Lincoln-Douglas after the National Speech and Debate
Association, Karl Popper after the International Debate Education Association, British
Parliamentary after the World Universities Debating Championship. Oxford-style debates have no
one custom beyond the two votes.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.activities.sides import Side

Task = Literal["case", "first-half", "second-half", "ask", "defend", "answer", "weigh"]
"""What a speaker needs from the map: all arguments of the side or a half of them; questions to the
other side; replies to objections; answers to the other side's arguments; what is contested."""

PREPARATION = "preparation"


@dataclass(frozen=True, slots=True)
class Role:
    """A speaker: key in the catalogue, team, and what the role card is made of."""

    key: str
    team: str
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class Speech:
    """A part of the debate. Its `kind` says how long it is; without a speaker the chair leads it.

    `asked` is who answers in a cross-examination.
    """

    kind: str
    speaker: str = ""
    asked: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """A form of debate.

    `minutes` are by kind of speech, so that both sides get the same. Preparation time is for `each`
    side during the debate, or for all `before` it. `arguments` is how many each side has at most.
    `people` is the least number of students for a debate of its own beside others, 0 if there is
    only one. With `voted` the audience votes before and after.
    """

    minutes: Mapping[str, int]
    teams: Mapping[str, Side]
    roles: tuple[Role, ...]
    speeches: tuple[Speech, ...]
    arguments: int
    people: int = 0
    preparation: Literal["each", "before", "none"] = "none"
    voted: bool = False

    def side(self, role: str) -> Side:
        """Give the side of a role."""
        return next(self.teams[one.team] for one in self.roles if one.key == role)

    @property
    def counts(self) -> Mapping[str, int]:
        """How often each kind of minutes occurs."""
        found = Counter(speech.kind for speech in self.speeches)
        if self.preparation != "none":
            found[PREPARATION] = 2 if self.preparation == "each" else 1
        return found

    def total(self, minutes: Mapping[str, int]) -> int:
        """Give the length of the debate with its preparation time, in minutes."""
        return sum(minutes[kind] * count for kind, count in self.counts.items())

    def speaking(self, minutes: Mapping[str, int], side: Side) -> int:
        """Give how long a side speaks or asks, in minutes."""
        return sum(
            minutes[speech.kind]
            for speech in self.speeches
            if speech.speaker and self.side(speech.speaker) == side
        )


AFFIRMATIVE_NEGATIVE: Mapping[str, Side] = {"affirmative": "for", "negative": "against"}

LINCOLN_DOUGLAS = Form(
    minutes={
        "affirmative-constructive": 6,
        "cross-examination": 3,
        "negative-constructive": 7,
        "first-affirmative-rebuttal": 4,
        "negative-rebuttal": 6,
        "second-affirmative-rebuttal": 3,
        PREPARATION: 4,
    },
    teams=AFFIRMATIVE_NEGATIVE,
    roles=(
        Role("a", "affirmative", ("case", "ask", "defend", "answer", "weigh")),
        Role("n", "negative", ("case", "ask", "defend", "answer", "weigh")),
    ),
    speeches=(
        Speech("affirmative-constructive", "a"),
        Speech("cross-examination", "n", "a"),
        Speech("negative-constructive", "n"),
        Speech("cross-examination", "a", "n"),
        Speech("first-affirmative-rebuttal", "a"),
        Speech("negative-rebuttal", "n"),
        Speech("second-affirmative-rebuttal", "a"),
    ),
    arguments=4,
    people=3,
    preparation="each",
)

KARL_POPPER = Form(
    minutes={
        "first-speech": 6,
        "cross-examination": 3,
        "second-speech": 5,
        "third-speech": 5,
        PREPARATION: 8,
    },
    teams=AFFIRMATIVE_NEGATIVE,
    roles=(
        Role("a1", "affirmative", ("case", "ask")),
        Role("a2", "affirmative", ("defend", "answer")),
        Role("a3", "affirmative", ("ask", "weigh")),
        Role("n1", "negative", ("case", "ask")),
        Role("n2", "negative", ("defend", "answer")),
        Role("n3", "negative", ("ask", "weigh")),
    ),
    speeches=(
        Speech("first-speech", "a1"),
        Speech("cross-examination", "n3", "a1"),
        Speech("first-speech", "n1"),
        Speech("cross-examination", "a3", "n1"),
        Speech("second-speech", "a2"),
        Speech("cross-examination", "n1", "a2"),
        Speech("second-speech", "n2"),
        Speech("cross-examination", "a1", "n2"),
        Speech("third-speech", "a3"),
        Speech("third-speech", "n3"),
    ),
    arguments=4,
    people=12,
    preparation="each",
)

BRITISH_PARLIAMENTARY = Form(
    minutes={"speech": 7, PREPARATION: 15},
    teams={"og": "for", "oo": "against", "cg": "for", "co": "against"},
    roles=(
        Role("pm", "og", ("first-half",)),
        Role("lo", "oo", ("first-half", "answer")),
        Role("dpm", "og", ("defend", "answer")),
        Role("dlo", "oo", ("defend", "answer")),
        Role("mg", "cg", ("second-half", "answer")),
        Role("mo", "co", ("second-half", "answer")),
        Role("gw", "cg", ("weigh", "answer")),
        Role("ow", "co", ("weigh", "answer")),
    ),
    speeches=tuple(
        Speech("speech", speaker) for speaker in ("pm", "lo", "dpm", "dlo", "mg", "mo", "gw", "ow")
    ),
    arguments=5,
    people=16,
    preparation="before",
)

OXFORD = Form(
    minutes={
        "first-vote": 2,
        "opening-speech": 5,
        "floor": 10,
        "closing-speech": 3,
        "second-vote": 2,
    },
    teams={"proposition": "for", "opposition": "against"},
    roles=(
        Role("p1", "proposition", ("first-half", "weigh")),
        Role("o1", "opposition", ("first-half", "weigh")),
        Role("p2", "proposition", ("second-half", "defend", "answer")),
        Role("o2", "opposition", ("second-half", "defend", "answer")),
    ),
    speeches=(
        Speech("first-vote"),
        Speech("opening-speech", "p1"),
        Speech("opening-speech", "o1"),
        Speech("opening-speech", "p2"),
        Speech("opening-speech", "o2"),
        Speech("floor"),
        Speech("closing-speech", "p1"),
        Speech("closing-speech", "o1"),
        Speech("second-vote"),
    ),
    arguments=5,
    voted=True,
)

FORMS: dict[str, Form] = {
    "lincoln-douglas": LINCOLN_DOUGLAS,
    "karl-popper": KARL_POPPER,
    "british-parliamentary": BRITISH_PARLIAMENTARY,
    "oxford": OXFORD,
}
"""Forms by name; the catalogue of each has the same name."""

KINDS: frozenset[str] = frozenset(kind for form in FORMS.values() for kind in form.minutes)
"""Kinds of speeches in any form."""

NAMED: frozenset[str] = frozenset(
    name for form in FORMS.values() for name in (*form.teams, *(role.key for role in form.roles))
)
"""Teams and roles in any form."""
