"""The model of a debate: claims, the relations between them, and the sources they come from.

Everything here is a frozen value without behaviour beyond looking things up. A collection that
holds nothing is empty, never None. Values compare by content: where they stand in a file
(`place`) does not count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from math import inf
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


ClaimType = Literal["thesis", "pro", "con", "risk", "rebuttal"]
RelationKind = Literal["support", "attack", "undercut"]
Level = Literal["low", "medium", "high", "unknown"]
Severity = Literal["error", "warning", "note"]
SourceKind = Literal[
    "article", "book", "chapter", "paper", "report", "law", "interview", "recording", "website",
    "other",
]  # fmt: skip

CLAIM_TYPES: tuple[ClaimType, ...] = get_args(ClaimType)
RELATION_KINDS: tuple[RelationKind, ...] = get_args(RelationKind)
SEVERITIES: tuple[Severity, ...] = get_args(Severity)

VERBS: dict[RelationKind, str] = {
    "support": "supports", "attack": "attacks", "undercut": "undercuts",
}  # fmt: skip
"""What a premise does to the target, by kind; the keys of a claim's short forms too."""

EVIDENCE_LADDER: tuple[str, ...] = (
    "review", "trial", "controlled study", "case series", "mechanism", "expert opinion",
    "practitioner statement", "anecdote",
)  # fmt: skip
"""Evidence for treatment claims, strongest first (after OCEBM 2011, with three rungs below it)."""

OTHER_EVIDENCE: tuple[str, ...] = ("legal statement", "reasoning", "unsourced statement")
"""What a claim may rest on besides the ladder; `unsourced statement` is a bare assertion."""

SCHEMES: tuple[str, ...] = (
    "ad-hominem", "alternatives", "analogy", "bias", "cause-to-effect", "classification",
    "consequences", "correlation-to-cause", "example", "exception", "expert-opinion", "necessity",
    "popular-opinion", "popular-practice", "position-to-know", "practical-reasoning", "rule",
    "sign", "slippery-slope", "values",
)  # fmt: skip
"""Argumentation schemes (Walton, Reed & Macagno 2008, Argumentation Schemes), by short names."""


@dataclass(frozen=True)
class Limits:
    """What a value must keep to: readers ask `allow`, pydantic asks for words of JSON Schema.

    `code` is that of the problem when it does not.
    """

    meaning: str
    pattern: str = ""
    minimum: float = -inf
    maximum: float = inf
    least: int = 0
    code: str = "wrong-type"

    def allow(self, value: str | float | tuple[object, ...]) -> bool:
        """Tell whether a text fits the pattern, a number the range, a list the least length."""
        if isinstance(value, str):
            return re.search(self.pattern, value) is not None
        if isinstance(value, tuple):
            return len(value) >= self.least
        return self.minimum <= value <= self.maximum

    def __get_pydantic_json_schema__(
        self, core: Any, handler: Callable[[Any], dict[str, Any]]
    ) -> dict[str, Any]:
        """Add the limits to the schema; pydantic finds this by name, so it need not be loaded."""
        limits: dict[str, Any] = {}
        if self.pattern:
            limits["pattern"] = self.pattern
        if self.minimum > -inf:
            limits["minimum"] = self.minimum
        if self.maximum < inf:
            limits["maximum"] = self.maximum
        if self.least:
            limits["minItems"] = self.least
        return handler(core) | limits


ID_LIMITS = Limits(
    "lower-case words joined by hyphens", r"^[a-z0-9]+(-[a-z0-9]+)*$(?!\n)", code="bad-id"
)
Id = Annotated[str, ID_LIMITS]
"""A short stable name, as `talk-not-enough`."""

RELATION_ID_LIMITS = Limits(
    "the id of a relation", r"^[a-z0-9]+(--?[a-z0-9]+)*$(?!\n)", code="bad-id"
)
RelationId = Annotated[str, RELATION_ID_LIMITS]
"""An id, or the automatic id of a relation in the short form: `a--supports--b`."""

Text = Annotated[str, Limits("text that is not empty", r"\S")]
Count = Annotated[int, Limits("a whole number from 1", minimum=1)]
Premises = Annotated[tuple[Id, ...], Limits("one claim or more", least=1)]
Strength = Annotated[float, Limits("a number from 0 to 1", minimum=0, maximum=1)]


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file that a person wrote; line and column count from 1, 0 is unknown."""

    file: str = ""
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Write it as editors expect: `file:line:column`."""
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part)


NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, doubtful or worth knowing about a user's data."""

    severity: Severity
    code: str
    message: str
    place: Place = NOWHERE
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Risk:
    """A possible harm: who bears it, how likely it is and how severe."""

    bearer: tuple[str, ...] = ()
    likelihood: Level = "unknown"
    severity: Level = "unknown"


@dataclass(frozen=True, slots=True)
class Citation:
    """A passage of a source, found by its first and last few words; the text is not kept.

    `paragraph` counts from 1 and is 0 where a `comment` (its author's name) is cited instead.
    """

    source: Id
    paragraph: Count = 0
    comment: str = ""
    start: str = ""
    end: str = ""
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Source:
    """A text that claims come from. `fingerprint` tells whether a copy of it is the same text."""

    id: Id
    title: Text
    author: str = ""
    publisher: str = ""
    url: str = ""
    kind: SourceKind = "article"
    fingerprint: str = ""
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement that is argued over. `weight` is a base score in [0, 1], None if not given."""

    id: Id
    type: ClaimType
    text: Text
    cites: tuple[Citation, ...] = ()
    said_by: tuple[str, ...] = ()
    evidence: str = ""
    principles: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    risk: Risk | None = None
    weight: Strength | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources it cites, in order, each once."""
        return tuple(dict.fromkeys(citation.source for citation in self.cites))


@dataclass(frozen=True, slots=True)
class Relation:
    """An argument from premises to a target.

    Several premises are linked: each is needed. The target is a claim's id, or for an undercut
    the id of the relation whose step from premises to target it denies (Pollock 1987).
    """

    id: RelationId
    kind: RelationKind
    premises: Premises
    target: RelationId
    scheme: str = ""
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True)
class ArgumentMap:
    """A debate: a question, the claims made about it, their relations and their sources.

    Every id in a relation or citation names something in the map; readers see to that. `place`
    is where its file begins, and `places` has where title, question and content note stand, by
    these names, as far as a reader knows it.
    """

    title: str = ""
    question: str = ""
    content_note: str = ""
    sources: tuple[Source, ...] = ()
    claims: tuple[Claim, ...] = ()
    relations: tuple[Relation, ...] = ()
    place: Place = field(default=NOWHERE, compare=False, repr=False)
    places: Mapping[str, Place] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def claim(self) -> Mapping[str, Claim]:
        """Claims by id."""
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def relation(self) -> Mapping[str, Relation]:
        """Relations by id."""
        return {relation.id: relation for relation in self.relations}

    @cached_property
    def source(self) -> Mapping[str, Source]:
        """Sources by id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def theses(self) -> tuple[Claim, ...]:
        """The answers to the question that are argued over, in file order."""
        return tuple(claim for claim in self.claims if claim.type == "thesis")

    @cached_property
    def incoming(self) -> Mapping[str, tuple[Relation, ...]]:
        """Relations by the id of their target, a claim's or a relation's."""
        found: dict[str, list[Relation]] = {}
        for relation in self.relations:
            found.setdefault(relation.target, []).append(relation)
        return {target: tuple(relations) for target, relations in found.items()}

    @cached_property
    def outgoing(self) -> Mapping[str, tuple[Relation, ...]]:
        """Relations by the id of each of their premises."""
        found: dict[str, list[Relation]] = {}
        for relation in self.relations:
            for premise in relation.premises:
                found.setdefault(premise, []).append(relation)
        return {premise: tuple(relations) for premise, relations in found.items()}
