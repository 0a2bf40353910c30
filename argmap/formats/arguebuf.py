"""arguebuf (Lenz & Bergmann 2023): atoms, schemes and edges by id, in protobuf's JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.formats.arguebuf_schemes import ATTACK, enumerator_of, scheme_named
from argmap.formats.aspects import EVERYTHING
from argmap.formats.drafts import Draft
from argmap.formats.json_fields import (
    Strange,
    key_of,
    keyed,
    name_of,
    object_of,
    objects,
    shown,
    text_in,
    words_in,
)
from argmap.formats.json_layout import laid_out
from argmap.formats.json_text import Entry, load
from argmap.formats.kept import (
    KeptClaim,
    KeptDebate,
    KeptRelation,
    Resource,
    add_claim,
    add_sources,
    block,
    cited,
    kept,
    kept_claim,
    kept_source,
    passage_of,
    source_from,
)
from argmap.formats.naming import is_spoken
from argmap.formats.scheme_graphs import SchemeGraph, arrows, keys_of
from argmap.model import NOWHERE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.formats.claim_types import TypeRule
    from argmap.formats.reading import Reading
    from argmap.formats.text import Text
    from argmap.model import ArgumentMap, Citation, Claim, Place, Relation, Source

HOLDS = EVERYTHING

_TOP = frozenset((
    "nodes", "edges", "resources", "participants", "majorClaim", "major_claim", "schemaVersion",
    "schema_version", "libraryVersion", "library_version", "userdata",
))  # fmt: skip
_NODE = frozenset(("atom", "scheme", "userdata"))
_ATOM = frozenset(("text", "reference", "participant"))
_REFERENCE = frozenset(("resource", "text", "offset"))
_SCHEME = frozenset(("support", "attack", "preference", "rephrase"))
_RESOURCE = frozenset(("title", "source", "text", "userdata"))
_EDGE = frozenset(("source", "target"))
_MINE = frozenset(("argmap",))
_PASSED = ("rephrase", "preference")


def read(text: Text, rule: TypeRule = "position") -> Reading:
    """Read a graph; what leads nowhere is told and left out. Raises Refused."""
    top = object_of(load(text, 2), text, "an arguebuf graph")
    return _Graph(top, text).reading(rule)


class _Graph:
    """Reads one graph into a draft."""

    def __init__(self, top: dict[str, Entry], text: Text) -> None:
        self.top, self.text = top, text
        self.draft = Draft(text.file, dangling="warning")
        self.strange = Strange(text)
        self.graph = SchemeGraph(self.draft, text)
        self.people = dict(self._entries("participants", "a participant"))
        self.speakers = self._speakers()
        self.heard: set[str] = set()
        self.sources = self._sources()
        main = top.get("majorClaim") or top.get("major_claim")
        self.main = key_of(main.value) if main else ""

    def reading(self, rule: TypeRule) -> Reading:
        self.strange.see(self.top, _TOP, 0)
        self._userdata()
        for key, (node, offset) in self._entries("nodes", "a node"):
            self.strange.see(node, _NODE, offset)
            self.strange.see(_object(node, "userdata"), _MINE, offset)
            if type(node.get("atom")) is dict:
                self._atom(key, node, offset)
            else:
                self._scheme(key, node, offset)
        edges = [entry for _, entry in self._entries("edges", "an edge")]
        for edge, offset in edges:
            self.strange.see(edge, _EDGE, offset)
        self.graph.edges(
            [
                (number, key_of(edge.get("source")), key_of(edge.get("target")))
                for number, (edge, _) in enumerate(edges)
            ],
            lambda number: edges[number].offset,
        )
        self._tell_loose_ends()
        self.graph.finish()
        self.strange.tell(self.draft)
        return self.draft.finish(rule)

    def _entries(self, name: str, what: str) -> list[tuple[str, Entry]]:
        """Give the entries of an object that are objects, by their keys."""
        held = keyed(self.top, name, self.text)
        sound = {entry.offset for entry in objects(held.values(), what, self.draft, self.text)}
        return [(key, entry) for key, entry in held.items() if entry.offset in sound]

    def _userdata(self) -> None:
        held = {key: entry.value for key, entry in keyed(self.top, "userdata", self.text).items()}
        offset = self.top["userdata"].offset if held else 0
        self.strange.see(held, _MINE, offset)
        mine = kept(KeptDebate, held, self.text.place(offset), self.draft)
        self.draft.title, self.draft.question = mine.title, mine.question
        self.draft.content_note = mine.content_note

    def _speakers(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for key, (person, offset) in self.people.items():
            names = [it for it in ("name", "username") if text_in(person.get(it)).strip()]
            blank = [it for it, held in person.items() if str(held).isspace()]
            self.strange.see(person, frozenset((*names[:1], *blank)), offset)
            if names:
                found[key] = text_in(person[names[0]])
        return found

    def _tell_loose_ends(self) -> None:
        """Tell people of whom nothing is said, and a main claim that there is not."""
        for key, name in self.speakers.items():
            if name not in self.heard:
                self.draft.loss("speaker", name, self.text.place(self.people[key].offset))
        if self.main and self.main not in self.graph.claims:
            held = self.top.get("majorClaim") or self.top["major_claim"]
            place = self.text.place(held.offset)
            told = f"the main claim leads to nowhere: there is no atom `{self.main}`"
            self.draft.problem("warning", "unknown-id", told, place)
            self.draft.loss("data", f"`majorClaim`: {self.main}", place)

    def _sources(self) -> dict[str, str]:
        found: dict[str, Source] = {}
        for key, (held, offset) in self._entries("resources", "a resource"):
            place = self.text.place(offset)
            self.strange.see(held, _RESOURCE, offset)
            self.strange.see(_object(held, "userdata"), _MINE, offset)
            said = Resource(*(text_in(held.get(it)) for it in ("title", "source", "text")))
            found[key] = source_from(said, key, held.get("userdata"), place, self.draft)
        return add_sources(found, self.draft)

    def _atom(self, key: str, node: Mapping[str, Any], offset: int) -> None:
        place = self.text.place(offset)
        atom = node["atom"]
        self.strange.see(atom, _ATOM, offset)
        mine = kept(KeptClaim, node.get("userdata"), place, self.draft)
        self.strange.see(_object(atom, "reference"), _REFERENCE, offset)
        said_by = mine.said_by or self._said_by(atom, place)
        self.heard.update(said_by)
        self.graph.claims.add(key)
        add_claim(
            self.draft,
            key,
            words_in(atom.get("text"), place, self.draft),
            mine,
            place=place,
            is_main=key == self.main,
            cites=cited(mine.cites, place, self.draft) or self._reference(atom, place),
            said_by=said_by,
        )

    def _said_by(self, atom: Mapping[str, Any], place: Place) -> tuple[str, ...]:
        held = atom.get("participant")
        key = key_of(held)
        if key in self.speakers:
            return (self.speakers[key],)
        if key:
            what = "name for participant" if key in self.people else "participant"
            self.draft.problem("warning", "unknown-id", f"there is no {what} `{key}`", place)
        if held:
            self.draft.loss("speaker", key or shown(held), place)
        return ()

    def _reference(self, atom: Mapping[str, Any], place: Place) -> tuple[Citation, ...]:
        held = _object(atom, "reference")
        key, words = key_of(held.get("resource")), text_in(held.get("text"))
        if key in self.sources:
            return (passage_of(words).of(self.sources[key], place),)
        if key:
            told = f"there is no resource `{key}`"
            self.draft.problem("warning", "unknown-id", told, place)
        if key or words.strip():
            self.draft.loss("citation", key or words, place)
        return ()

    def _scheme(self, key: str, node: Mapping[str, Any], offset: int) -> None:
        place = self.text.place(offset)
        held = _object(node, "scheme")
        self.strange.see(held, _SCHEME, offset)
        kind = "support" if "support" in held else "attack" if "attack" in held else ""
        if not kind:
            code = next((it for it in _PASSED if it in held), "node")
            self.graph.leave(key, code, f"`{key}`" if code == "node" else "", offset)
            return
        mine = kept(KeptRelation, node.get("userdata"), place, self.draft)
        self.graph.joint(
            key,
            "support" if kind == "support" else "attack",
            mine.relation or name_of(key),
            scheme_named(text_in(held[kind])),
            offset,
            kept=mine.scheme,
        )


def _object(held: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = held.get(name)
    return found if isinstance(found, dict) else {}


def write(debate: ArgumentMap) -> str:
    """Write the graph, with what arguebuf has no field for in userdata. O(size).

    There is no clock here: `metadata`, which is all timestamps, is left out.
    """
    main = debate.theses[0].id if debate.theses else ""
    people = dict.fromkeys(name for claim in debate.claims for name in claim.said_by)
    persons = {name: f"p{number}" for number, name in enumerate(people, 1) if name.strip()}
    keys = keys_of(debate)
    graph: dict[str, Any] = {
        "schemaVersion": 1,
        "nodes": {
            **{claim.id: _node(claim, persons, main) for claim in debate.claims},
            **{keys[it.id]: _joint(it, keys[it.id]) for it in debate.relations},
        },
        "edges": {
            f"e{number}": {"source": source, "target": target}
            for number, (source, target) in enumerate(arrows(debate, keys), 1)
        },
        "resources": {source.id: _resource(source) for source in debate.sources},
        "participants": {key: {"name": name} for name, key in persons.items()},
    }
    if main:
        graph["majorClaim"] = main
    graph["userdata"] = block(KeptDebate(debate.title, debate.question, debate.content_note))
    return laid_out(graph, 2)


def _node(claim: Claim, persons: Mapping[str, str], main: str) -> dict[str, Any]:
    atom: dict[str, Any] = {"text": claim.text}
    leave = ["type"] if claim.id == main else []
    if claim.said_by and claim.said_by[0] in persons:
        atom["participant"] = persons[claim.said_by[0]]
        leave += ["said_by"] if len(claim.said_by) == 1 else []
    if claim.cites:
        first = claim.cites[0]
        atom["reference"] = {"resource": first.source, "text": first.start}
        is_whole = passage_of(first.start).of(first.source, NOWHERE) == first
        leave += ["cites"] if is_whole and len(claim.cites) == 1 else []
    name = "" if is_spoken(claim.id) else claim.id
    return {"atom": atom, "userdata": kept_claim(claim, name, *leave)}


def _joint(relation: Relation, key: str) -> dict[str, Any]:
    name = relation.id if key == relation.id and not name_of(key) else ""
    support = enumerator_of(relation.scheme)
    if relation.kind == "support":
        scheme, is_told = {"support": support.name}, support.is_whole
    else:
        scheme, is_told = {"attack": ATTACK}, not relation.scheme
    kept_scheme = "" if is_told else relation.scheme
    return {"scheme": scheme, "userdata": block(KeptRelation(name, kept_scheme))}


def _resource(source: Source) -> dict[str, Any]:
    name = "" if is_spoken(source.id) else source.id
    return {
        "text": "",
        "title": source.title,
        "source": source.url,
        "userdata": kept_source(source, name),
    }
