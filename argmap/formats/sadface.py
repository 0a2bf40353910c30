"""SADFace, the Simple Argument Description Format (Wells): atoms, schemes and edges in JSON."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from argmap.formats.aspects import EVERYTHING
from argmap.formats.drafts import Draft
from argmap.formats.json_fields import (
    Rows,
    Strange,
    by_id,
    key_of,
    keyed,
    listed,
    name_of,
    object_of,
    objects,
    text_in,
    words_in,
)
from argmap.formats.json_layout import laid_out
from argmap.formats.json_text import Entry, load
from argmap.formats.kept import (
    KeptClaim,
    KeptDebate,
    KeptPassage,
    KeptRelation,
    Resource,
    add_claim,
    add_sources,
    block,
    kept,
    kept_claim,
    kept_source,
    passage_of,
    source_from,
)
from argmap.formats.scheme_graphs import SchemeGraph, arrows, is_automatic
from argmap.formats.scheme_names import scheme_of, title_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.formats.claim_types import TypeRule
    from argmap.formats.reading import Reading
    from argmap.formats.text import Text
    from argmap.model import ArgumentMap, Citation, Claim, Relation, Source

HOLDS = EVERYTHING

DISAGREEMENTS = frozenset(("disagree", "disagreement"))
ATTACKS = DISAGREEMENTS | {"attack", "con", "conflict", "defeat", "rebut", "rebuttal", "undercut"}
"""Names of schemes that are conflicts; every other name is one of an inference."""

PASSED = ("rephrase", "preference")
_PLAIN = ATTACKS | {"pro"}
"""Names that say what a relation is, and nothing of its scheme."""

NEVER = "1970-01-01T00:00:00"
"""When the file was made: readers want a time, and there is no clock here."""

_NAMESPACE = uuid.UUID("5adface0-0000-4000-8000-000000000000")
_OWN = {"analyst_name": "argmap", "created": NEVER, "edited": NEVER}
_TOP = frozenset(("nodes", "edges", "resources", "metadata", "title", "id"))
_CORE = frozenset(("title", "claim", "id", "version"))
_ATOM = frozenset(("id", "type", "text", "sources", "metadata"))
_SCHEME = frozenset(("id", "type", "name", "metadata"))
_EDGE = frozenset(("id", "source_id", "target_id"))
_RESOURCE = frozenset(("id", "type", "content", "metadata"))
_RESOURCE_CORE = ("title", "url", "author")
_CITATION = frozenset(("id", "resource_id", "text", "offset", "length", "metadata"))
_METADATA = frozenset(("core", "argmap"))


def read(text: Text, rule: TypeRule = "position") -> Reading:
    """Read a graph; what leads nowhere is told and left out. Raises Refused."""
    top = object_of(load(text, 2, {"edges"}), text, "a SADFace document")
    return _Document(top, text).reading(rule)


class _Document:
    """Reads one document into a draft."""

    def __init__(self, top: dict[str, Entry], text: Text) -> None:
        self.top, self.text = top, text
        self.draft = Draft(text.file, dangling="warning")
        self.strange = Strange(text)
        self.graph = SchemeGraph(self.draft, text)
        self.resources: dict[str, str] = {}
        self.main = ""
        self.disagreements: set[str] = set()

    def reading(self, rule: TypeRule) -> Reading:
        self.strange.see(self.top, _TOP, 0)
        self._metadata()
        self._resources()
        nodes = by_id(listed(self.top, "nodes", self.text), "id", self.draft, self.text)
        for key, (node, offset) in nodes.items():
            is_atom = node.get("type") == "atom"
            self.strange.see(node, _ATOM if is_atom else _SCHEME, offset)
            if is_atom:
                self._atom(key, node, offset)
            else:
                self._scheme(key, node, offset)
        self._edges()
        self.graph.finish()
        self.strange.tell(self.draft)
        return self.draft.finish(rule)

    def _metadata(self) -> None:
        held = keyed(self.top, "metadata", self.text)
        offset = self.top["metadata"].offset if held else 0
        core = held["core"].value if "core" in held else {}
        if isinstance(core, dict):
            others = {name: value for name, value in core.items() if value != _OWN.get(name)}
            self.strange.see(others, _CORE, offset)
            self.main = key_of(core.get("claim"))
            self.draft.title = text_in(core.get("title"))
        if "title" in self.top and not self.draft.title:
            self.draft.title = text_in(self.top["title"].value)
        self.strange.see(held, _METADATA, offset)
        plain = {name: entry.value for name, entry in held.items()}
        mine = kept(KeptDebate, plain, self.text.place(offset), self.draft)
        self.draft.question, self.draft.content_note = mine.question, mine.content_note

    def _resources(self) -> None:
        found: dict[str, Source] = {}
        for entry in objects(
            listed(self.top, "resources", self.text), "a resource", self.draft, self.text
        ):
            held, core = entry.value, _core(entry.value)
            self.strange.see(held, _RESOURCE, entry.offset)
            words = {name: text_in(core.get(name)) for name in _RESOURCE_CORE}
            said = Resource(**words, content=text_in(held.get("content")))
            self.strange.see(core, _METADATA.union(it for it in words if words[it]), entry.offset)
            key, place = key_of(held.get("id")), self.text.place(entry.offset)
            found[key] = source_from(said, key, held.get("metadata"), place, self.draft)
        self.resources = add_sources(found, self.draft)

    def _atom(self, key: str, node: Mapping[str, Any], offset: int) -> None:
        place = self.text.place(offset)
        mine = kept(KeptClaim, node.get("metadata"), place, self.draft)
        self.strange.see(_core(node), _METADATA, offset)
        self.graph.claims.add(key)
        add_claim(
            self.draft,
            key,
            words_in(node.get("text"), place, self.draft),
            mine,
            place=place,
            is_main=key == self.main,
            cites=tuple(self._citations(node, offset)),
        )

    def _citations(self, node: Mapping[str, Any], offset: int) -> Iterator[Citation]:
        sources, place = node.get("sources"), self.text.place(offset)
        if sources and not isinstance(sources, list):
            sources = [sources]
        for held in sources or ():
            if not isinstance(held, dict):
                self.draft.loss("citation", "a source that is no object", place)
                continue
            self.strange.see(held, _CITATION, offset)
            self.strange.see(_core(held), _METADATA, offset)
            key = key_of(held.get("resource_id"))
            if key not in self.resources:
                told = f"a source that leads to nowhere: there is no resource `{key}`"
                self.draft.problem("warning", "unknown-id", told, place)
                self.draft.loss("citation", key, place)
                continue
            mine = kept(KeptPassage, held.get("metadata"), place, self.draft)
            found = passage_of(text_in(held.get("text"))) if mine == KeptPassage() else mine
            yield found.of(self.resources[key], place)

    def _scheme(self, key: str, node: Mapping[str, Any], offset: int) -> None:
        name, place = text_in(node.get("name")), self.text.place(offset)
        plain = name.casefold()
        is_known = node.get("type") in ("scheme", "inference", "conflict")
        if not is_known or plain in PASSED:
            code, said = (plain, "") if plain in PASSED else ("node", name or f"`{key}`")
            self.graph.leave(key, code, said, offset)
            return
        mine = kept(KeptRelation, node.get("metadata"), place, self.draft)
        self.strange.see(_core(node), _METADATA, offset)
        is_attack = plain in ATTACKS or node["type"] == "conflict"
        if plain in DISAGREEMENTS:
            self.disagreements.add(key)
        self.graph.joint(
            key,
            "attack" if is_attack else "support",
            mine.relation or name_of(key),
            "" if plain in _PLAIN else name,
            offset,
            kept=mine.scheme,
        )

    def _edges(self) -> None:
        """Add the edges; a disagreement that points at two atoms leads from both to both."""
        ends: dict[str, tuple[list[str], list[str]]] = {it: ([], []) for it in self.disagreements}
        edges = Rows(self.top, "edges", self.text)
        pairs: list[tuple[int, str, str]] = []
        for number, edge in edges.objects("an edge", self.draft):
            if not _EDGE.issuperset(edge):
                self.strange.see(edge, _EDGE, edges.offset(number))
            source, target = key_of(edge.get("source_id")), key_of(edge.get("target_id"))
            pairs.append((number, source, target))
            if source in ends:
                ends[source][1].append(target)
            if target in ends:
                ends[target][0].append(source)
        for key, (froms, tos) in ends.items():
            sides = dict.fromkeys(froms or tos)
            if not (froms and tos) and len(sides) == 2 and self.graph.claims.issuperset(sides):
                pairs += [(0, key, it) if froms else (0, it, key) for it in sides]
        self.graph.edges(pairs, edges.offset)


def _core(held: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give metadata with SADFace's own, which older files have without `core`."""
    metadata = held.get("metadata")
    if not isinstance(metadata, dict):
        return {}
    core = metadata.get("core")
    return {**metadata, **core} if isinstance(core, dict) else metadata


def write(debate: ArgumentMap) -> str:
    """Write the document, with what SADFace has no field for in metadata. O(size)."""
    core = {"title": debate.title, "version": "0.5.4", "id": _id("document", debate.title)}
    core |= _OWN | {"analyst_email": "", "description": "", "notes": ""}
    if debate.theses:
        core["claim"] = _id("claim", debate.theses[0].id)
    mine = block(KeptDebate("", debate.question, debate.content_note))
    keys = {it.id: _id("claim", it.id) for it in debate.claims}
    keys |= {it.id: _id("relation", it.id) for it in debate.relations}
    document = {
        "metadata": {"core": core, **mine},
        "resources": [_resource(source) for source in debate.sources],
        "nodes": [*map(_atom, debate.claims), *map(_joint, debate.relations)],
        "edges": [
            {"id": _id("edge", f"{one} {other}"), "source_id": one, "target_id": other}
            for one, other in arrows(debate, keys)
        ],
    }
    return laid_out(document, 2)


def _id(kind: str, name: str) -> str:
    """Give the UUID that SADFace wants, the same for the same name."""
    return str(uuid.uuid5(_NAMESPACE, f"{kind} {name}"))


def _resource(source: Source) -> dict[str, Any]:
    core = {"title": source.title, "url": source.url}
    return {
        "id": _id("source", source.id),
        "content": "",
        "type": "text",
        "metadata": {"core": core, **kept_source(source, source.id)},
    }


def _atom(claim: Claim) -> dict[str, Any]:
    return {
        "id": _id("claim", claim.id),
        "type": "atom",
        "text": claim.text,
        "sources": [_source(it) for it in claim.cites],
        "metadata": {"core": {}, **kept_claim(claim, claim.id, "cites")},
    }


def _source(it: Citation) -> dict[str, Any]:
    passage = KeptPassage(it.paragraph, it.comment, it.start, it.end)
    mine = {} if passage == passage_of(it.start) else block(passage)
    return {
        "resource_id": _id("source", it.source),
        "text": it.start,
        "offset": 0,
        "length": len(it.start),
        "metadata": {"core": {}, **mine},
    }


def _joint(relation: Relation) -> dict[str, Any]:
    name = title_of(relation.scheme) if relation.kind == "support" else ""
    is_free = name.casefold() not in _PLAIN and name.casefold() not in PASSED
    is_told = is_free and scheme_of(name).name == relation.scheme
    plain = "support" if relation.kind == "support" else "attack"
    mine = KeptRelation(
        "" if is_automatic(relation) else relation.id, "" if is_told else relation.scheme
    )
    return {
        "id": _id("relation", relation.id),
        "type": "scheme",
        "name": name if is_told and name else plain,
        "metadata": {"core": {}, **block(mine)},
    }
