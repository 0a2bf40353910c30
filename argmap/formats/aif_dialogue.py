"""Who said what in an AIF graph: locutions (L), what they do (YA), and the people who speak."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from argmap.formats.json_fields import Rows, Strange, key_of, listed, objects, text_in
from argmap.formats.losses import Loss

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from argmap.formats.drafts import Draft
    from argmap.formats.json_text import Entry
    from argmap.formats.text import Text
    from argmap.model import ArgumentMap

SAYING = frozenset((
    "asserting", "default illocuting", "agreeing", "conceding", "popular conceding",
    "assertive questioning", "rhetorical questioning",
))  # fmt: skip
"""What a locution does whose speaker says what it is anchored to, and does not ask or doubt it."""

LONGEST_NAME = 80
_NAMED = re.compile(rf"([^:\n]{{1,{LONGEST_NAME}}}?)\s*(?::|\bsays\b)")


_LOCUTION = frozenset(("nodeID", "personID"))
_PARTICIPANT = frozenset(("participantID", "firstname", "surname"))


class _Turn(NamedTuple):
    said: str
    offset: int


class Dialogue:
    """Collects nodes L, YA and TA, then their edges, and gives the speakers of claims."""

    def __init__(
        self, held: Mapping[str, Entry], draft: Draft, text: Text, strange: Strange
    ) -> None:
        self._draft, self._text = draft, text
        self._locutions: dict[str, _Turn] = {}
        self._forces: dict[str, _Turn] = {}
        self._froms: dict[str, list[str]] = {}
        self._tos: dict[str, list[str]] = {}
        self._nameless: dict[str, int] = {}
        self._people: dict[str, Entry] = {}
        for entry in objects(listed(held, "participants", text), "a participant", draft, text):
            strange.see(entry.value, _PARTICIPANT, entry.offset)
            self._participant(entry)
        self._names = {key: name for key, it in self._people.items() if (name := _name(it.value))}
        self._rows = Rows(held, "locutions", text)
        self._person: dict[str, str] = {}
        self._row: dict[str, int] = {}
        for number, turn in self._rows.objects("a locution", draft):
            if not _LOCUTION.issuperset(turn):
                strange.see(turn, _LOCUTION, self._rows.offset(number))
            self._turn(key_of(turn.get("nodeID")), key_of(turn.get("personID")), number)

    def _participant(self, entry: Entry) -> None:
        """Note a person; the first of an id counts. One without gets a key that no file has."""
        key = key_of(entry.value.get("participantID")) or f"\x00{len(self._people)}"
        first = self._people.setdefault(key, entry)
        if first is entry:
            return
        self._warn_twice(f"there are two participants `{key}`", entry.offset)
        name = _name(entry.value)
        if name and name != _name(first.value):
            self._draft.loss("speaker", name, self._text.place(entry.offset))

    def _turn(self, key: str, person: str, number: int) -> None:
        """Note whose a locution is; the first that is said of a node counts."""
        if key not in self._row:
            self._person[key], self._row[key] = person, number
            return
        offset = self._rows.offset(number)
        self._warn_twice(f"there are two locutions of the node `{key}`", offset)
        if person != self._person[key]:
            self._tell(f"locution `{key}`, of participant `{person}`", offset)

    def node(self, kind: str, key: str, said: str, offset: int) -> bool:
        """Add a node of a dialogue, and tell whether it is one."""
        if kind == "L":
            self._locutions[key] = _Turn(said, offset)
        elif kind == "YA":
            self._forces[key] = _Turn(said, offset)
        elif kind == "TA":
            self._tell(said, offset)
        else:
            return False
        return True

    def edges(self, pairs: Iterable[tuple[int, str, str]]) -> None:
        """Note the edges (a number, from, to) to and from what locutions do."""
        forces, froms, tos = self._forces, self._froms, self._tos
        for _, source, target in pairs if forces else ():
            if target in forces:
                froms.setdefault(target, []).append(source)
            if source in forces:
                tos.setdefault(source, []).append(target)

    def speakers(self, claims: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
        """Give who said each claim, by the claims' keys; `claims` has their texts.

        Whatever of the dialogue says more than that is told to the draft.
        """
        found: dict[str, dict[str, None]] = {}
        heard: set[str] = set()
        for key, force in self._forces.items():
            sources, targets = self._froms.get(key, ()), self._tos.get(key, ())
            names = {it: self._speaker(it) for it in sources if it in self._locutions}
            is_saying = force.said.strip().casefold() in SAYING
            if not (is_saying and targets and names and all(names.values())):
                self._tell(force.said, force.offset)
                continue
            for target in targets:
                found.setdefault(target, {}).update(dict.fromkeys(names.values()))
                heard.update(
                    it for it, name in names.items() if self._says(it, name, claims.get(target))
                )
        for key, turn in self._locutions.items():
            if key not in heard:
                self._tell(turn.said, turn.offset)
        self._tell_loose_ends({name for names in found.values() for name in names})
        return {key: tuple(names) for key, names in found.items() if key in claims}

    def _tell(self, said: str, offset: int) -> None:
        self._draft.loss("dialogue", said, self._text.place(offset))

    def _tell_loose_ends(self, heard: Collection[str]) -> None:
        """Tell what leads to nowhere: locutions without a node, and people of whom nothing is said.

        `heard` are the names of those who said a claim.
        """
        for key, number in self._row.items():
            if key not in self._locutions:
                told = f"a locution that leads to nowhere: there is no node L `{key}`"
                self._warn(told, self._rows.offset(number))
                self._tell(f"locution `{key}`", self._rows.offset(number))
        for person, number in self._nameless.items():
            self._warn(f"there is no name for participant `{person}`", self._rows.offset(number))
        speaking = set(self._person.values())
        for person, name in self._names.items():
            if person not in speaking and name not in heard:
                place = self._text.place(self._people[person].offset)
                self._draft.loss("speaker", name, place)

    def _warn_twice(self, told: str, offset: int) -> None:
        self._draft.problem("warning", "duplicate-id", told, self._text.place(offset))

    def _warn(self, told: str, offset: int) -> None:
        self._draft.problem("warning", "unknown-id", told, self._text.place(offset))

    def _speaker(self, key: str) -> str:
        """Give the name that the file has for a locution's speaker, "" if it has none."""
        person = self._person.get(key, "")
        if name := self._names.get(person, ""):
            return name
        found = _NAMED.match(self._locutions[key].said.lstrip()[: 2 * LONGEST_NAME])
        written = found[1] if found else ""
        if person and not written:
            self._nameless.setdefault(person, self._row[key])
        return written if person or written in self._names.values() else ""

    def _says(self, key: str, name: str, claim: str | None) -> bool:
        """Tell whether a locution is its speaker and the claim's own words."""
        said = self._locutions[key].said
        return claim is not None and said in (claim, worded(name, claim))


def _name(participant: Mapping[str, Any]) -> str:
    parts = [text_in(participant.get(part)) for part in ("firstname", "surname")]
    return " ".join(part for part in parts if part.strip())


def worded(speaker: str, claim: str) -> str:
    """Write a locution as AIFdb does."""
    return f"{speaker} : {claim}"


def fitting_speakers(debate: ArgumentMap) -> tuple[ArgumentMap, list[Loss]]:
    """Give the debate with each speaker of a claim once, and none without a name."""
    lost: list[Loss] = []
    claims = []
    for claim in debate.claims:
        kept = tuple(dict.fromkeys(name for name in claim.said_by if name.strip()))
        if kept != claim.said_by:
            gone = len(claim.said_by) - len(kept)
            told = f"`{claim.id}`: without a name, or named twice"
            lost += [Loss("speaker", told, claim.place)] * gone
            claim = replace(claim, said_by=kept)  # noqa: PLW2901 - the claim as it fits
        claims.append(claim)
    return (replace(debate, claims=tuple(claims)) if lost else debate), lost


class Spoken(NamedTuple):
    """The nodes, edges (from, to), locutions and people that say who said what."""

    nodes: list[dict[str, Any]]
    edges: list[tuple[str, str]]
    locutions: list[dict[str, Any]]
    participants: list[dict[str, Any]]


def spoken(debate: ArgumentMap) -> Spoken:
    """Give each claim a locution for everybody who said it. Their ids are no claims' (capitals)."""
    parts = Spoken([], [], [], [])
    people: dict[str, int] = {}
    for claim in debate.claims:
        for speaker in claim.said_by:
            person = people.setdefault(speaker, len(people) + 1)
            number = len(parts.locutions) + 1
            locution, force = f"L{number}", f"YA{number}"
            said = worded(speaker, claim.text)
            parts.nodes.append({"nodeID": locution, "text": said, "type": "L"})
            parts.nodes.append({"nodeID": force, "text": "Asserting", "type": "YA"})
            parts.edges.extend(((locution, force), (force, claim.id)))
            parts.locutions.append({"nodeID": locution, "personID": str(person)})
    for speaker, person in people.items():
        first, _, last = speaker.rpartition(" ")
        whole = not (first.strip() and last.strip())
        named = (speaker, "") if whole else (first, last)
        parts.participants.append(
            {"participantID": person, "firstname": named[0], "surname": named[1]}
        )
    return parts
