"""A debate in the making: what a foreign file holds, under its own names -> an ArgumentMap.

A reader adds claims and relations under whatever keys the file has, in any order. `finish` gives
ids and types to what has none, leaves out what no debate can hold, and tells all of it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from argmap.formats.claim_types import types_of
from argmap.formats.drafted_relations import Step, relations_of
from argmap.formats.losses import Loss, by_place
from argmap.formats.naming import claim_ids, is_opaque
from argmap.formats.reading import Reading
from argmap.model import ID_LIMITS, NOWHERE, ArgumentMap, Citation, Claim, Place, Problem, Source
from argmap.store.nodes import CONTROL, SURROGATE
from argmap.store.write import in_file_order

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from argmap.formats.claim_types import TypeRule
    from argmap.model import ClaimType, RelationKind, Severity

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


@dataclass(slots=True)
class _Statement:
    name: str
    text: str
    type: ClaimType | None
    place: Place
    fields: dict[str, Any]


@dataclass
class Draft:
    """Collects what a reader finds in one file.

    `keeps` says which names of claims are kept as ids; others make an id of their own words, or
    of the claim's text. `dangling` is how bad a relation to nowhere is: an error where a person
    can mend the file, a warning where a program wrote it.
    """

    file: str
    keeps: Callable[[str], bool] = ID_LIMITS.allow
    dangling: Severity = "error"
    title: str = ""
    question: str = ""
    content_note: str = ""
    sources: dict[str, Source] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)
    relation_ids: dict[str, str] = field(default_factory=dict)
    """Ids of the relations by key, once the draft is finished."""
    _statements: dict[str, _Statement] = field(default_factory=dict)
    _steps: dict[str, Step] = field(default_factory=dict)

    def claim(
        self,
        key: str,
        text: str,
        *,
        name: str = "",
        type: ClaimType | None = None,  # noqa: A002 - the model's own word
        place: Place = NOWHERE,
        **fields: Any,
    ) -> None:
        """Add a claim under the file's key for it; the last of a key counts.

        `name` is what its id should be, or be made of. Without a type it gets one by rule.
        `fields` are others of the model's Claim. A claim without text has its name as text.
        """
        self._statements[key] = _Statement(name, text, type, place, fields)

    def has_claim(self, key: str) -> bool:
        """Tell whether a claim has this key."""
        return key in self._statements

    def called(self, key: str) -> str:
        """Give the key of a claim for a message, or the claim's text if the key says nothing."""
        claim = self._statements.get(key)
        return claim.text if claim and claim.text.strip() and is_opaque(key) else key

    def relation(
        self,
        kind: RelationKind,
        premises: Sequence[str],
        target: str,
        *,
        key: str = "",
        name: str = "",
        scheme: str = "",
        place: Place = NOWHERE,
    ) -> None:
        """Add a relation between keys of claims; an undercut's target is the key of a relation.

        `key` is needed only where an undercut names it; `name` is what its id should be.
        """
        key = key or f"\x00{len(self._steps)}"
        self._steps[key] = Step(kind, tuple(premises), target, name, scheme, place)

    def has_relation(self, key: str) -> bool:
        """Tell whether a relation has this key."""
        return key in self._steps

    def problem(
        self, severity: Severity, code: str, message: str, place: Place, hint: str = ""
    ) -> None:
        """Note something that is wrong."""
        self.problems.append(Problem(severity, code, message, place, hint))

    def loss(self, code: str, detail: str = "", place: Place = NOWHERE, times: int = 1) -> None:
        """Note what does not come through, so many times; `code` is one of `losses.CODES`."""
        self.losses.append(Loss(code, detail, place, times))

    def comment(self, words: str, place: Place) -> None:
        """Note a comment of the file."""
        self.loss("comment", words.strip(), place)

    def clean(self, text: str, place: Place = NOWHERE) -> str:
        """Give a text with what no text can hold replaced, and note each such character."""
        if text.isprintable():
            return text
        for pattern in (CONTROL, SURROGATE):
            for found in pattern.finditer(text):
                self.loss("character", f"U+{ord(found[0]):04X}", place)
            text = pattern.sub(REPLACEMENT, text)
        return text

    def finish(self, rule: TypeRule = "position") -> Reading:
        """Make the debate, with claims' types by a rule where the file gives none. O(size)."""
        ids = self._claim_ids()
        held = {ids[key]: one for key, one in self._statements.items()}
        relations = relations_of(self._steps, ids, self)
        self.relation_ids = {key: relation.id for key, relation in relations.items()}
        given = {name: one.type for name, one in held.items()}
        distinct = {relation.id: relation for relation in relations.values()}
        in_order = in_file_order(held, distinct.values())
        types = types_of(given, ArgumentMap(relations=in_order), rule)
        claims = tuple(
            self._claim(name, one.type or types[name], one) for name, one in held.items()
        )
        self.losses += [
            Loss("type", f"`{name}` is a {kind}", held[name].place) for name, kind in types.items()
        ]
        debate = ArgumentMap(
            title=self.clean(self.title),
            question=self.clean(self.question),
            content_note=self.clean(self.content_note),
            sources=tuple(self.sources.values()),
            claims=claims,
            relations=in_order,
            place=Place(self.file, 1, 1),
        )
        problems = sorted(self.problems, key=attrgetter("place.line", "place.column", "code"))
        return Reading(debate, tuple(problems), tuple(by_place(self.losses)))

    def _claim_ids(self) -> dict[str, str]:
        held = list(self._statements.values())
        given, made = claim_ids([(it.name, it.text) for it in held], self.keeps)
        self.losses += [Loss("id", f"`{given[index]}`", held[index].place) for index in made]
        return dict(zip(self._statements, given, strict=True))

    def _claim(self, name: str, kind: ClaimType, held: _Statement) -> Claim:
        text = held.text if held.text.isprintable() else self.clean(held.text, held.place)
        if not text.strip():
            text = self.clean(held.name, held.place).strip() or "(no text)"
            self.loss("text", f"`{name}`: {text}", held.place)
        if not held.fields:
            return Claim(name, kind, text, place=held.place)
        fields = {key: self._cleaned(value, held.place) for key, value in held.fields.items()}
        return Claim(name, kind, text, place=held.place, **fields)

    def _cleaned(self, value: Any, place: Place) -> Any:
        if isinstance(value, str):
            return self.clean(value, place)
        if isinstance(value, tuple):
            return tuple(self._cleaned(one, place) for one in value)
        if isinstance(value, Citation):
            words = {name: getattr(value, name) for name in ("comment", "start", "end")}
            if not "".join(words.values()).isprintable():
                cleaned: dict[str, Any] = {
                    name: self.clean(one, place) for name, one in words.items()
                }
                return replace(value, **cleaned)
        return value
