"""GraphML of argmap's own and of other programs -> a debate."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from argmap.formats.drafts import Draft
from argmap.formats.field_text import Cited, parted, risk_of, sources_of, weight_of
from argmap.formats.relation_words import kind_of_sign, kind_of_word, spoken_id
from argmap.formats.xml_text import walk
from argmap.model import CLAIM_TYPES, VERBS, Place, Problem
from argmap.store.nodes import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from argmap.formats.claim_types import TypeRule
    from argmap.formats.reading import Reading
    from argmap.formats.text import Text
    from argmap.formats.xml_text import Element
    from argmap.model import RelationKind

TEXTS = ("text", "label", "\x00label", "name", "title", "description")
"""Data of a node that may be a claim's text, the best first; `\\x00label` is what yEd draws."""

PREMISE = "premise"
"""The kind of an edge from a premise to the node of its relation."""

_SIGNS = ("kind", "type", "relation", "interaction", "sign")
_LABELS = ("label", "Edge Label", "\x00label")
"""Data of an edge that may say what it is, the best first; a number is a sign, but no label."""


@dataclass
class _Thing:
    """A graph, node or edge with its data by name; `name` is what a relation's id should be."""

    element: Element
    name: str = ""
    values: dict[str, str] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    is_group: bool = False

    def take(self, *names: str) -> str:
        """Give the first data that is there under one of some names."""
        for name in names:
            if self.values.get(name, "").strip():
                self.used.add(name)
                return self.values[name]
        return self.values.get(names[0], "")  # which may be blank


@dataclass
class _Collector:
    """What the file holds, in its order."""

    draft: Draft
    keys: dict[str, Element] = field(default_factory=dict)
    defaults: dict[str, dict[str, str]] = field(default_factory=dict)
    graphs: list[_Thing] = field(default_factory=list)
    nodes: dict[str, _Thing] = field(default_factory=dict)
    edges: list[_Thing] = field(default_factory=list)
    root: Element | None = None
    _open: list[_Thing] = field(default_factory=list)
    _key: Element | None = None

    def start(self, element: Element) -> None:
        """Open a graph, node or edge."""
        if self.root is None:
            self.root = element
            if element.name != "graphml":
                message = f"the element `{element.name}` where `graphml` is expected"
                raise Refused(Problem("error", "not-graphml", message, element.place))
        if element.name == "key":
            self._key = self.keys[element.get("id")] = element
        elif element.name in ("graph", "node", "edge"):
            if element.name == "graph" and self._open:
                self._open[-1].is_group = True
            self._open.append(_Thing(element))

    def end(self, element: Element, letters: str) -> None:
        """Keep what ends here."""
        name = element.name
        if name == "data" and self._open:
            key = self.keys.get(element.get("key"))
            known = _data_name(key) if key else element.get("key")
            if known and letters:
                self._open[-1].values[known] = letters
        elif name in ("NodeLabel", "EdgeLabel") and self._open and letters.strip():
            self._open[-1].values.setdefault("\x00label", letters.strip())
        elif name == "default" and self._key is not None:
            owner = self.defaults.setdefault(self._key.get("for"), {})
            owner[_data_name(self._key)] = letters
        elif name == "hyperedge":
            self.draft.loss("edge", "hyperedge", element.place)
        elif name in ("graph", "node", "edge"):
            self._close(self._open.pop())

    def _close(self, thing: _Thing) -> None:
        element = thing.element
        for owner in (element.name, "all"):
            for name, value in self.defaults.get(owner, {}).items():
                thing.values.setdefault(name, value)
        if element.name == "graph":
            self.graphs.append(thing)
        elif element.name == "edge":
            self._close_edge(thing)
        elif thing.is_group:
            told = " ".join(thing.take(*TEXTS).split()) or element.get("id")
            self.draft.loss("node", f"group `{told}`", element.place)
        elif (name := element.get("id")) in self.nodes or not name:
            told = f"the id `{name}` is already given" if name else "a node without an id"
            code = "duplicate-id" if name else "missing-key"
            self.draft.problem("error", code, told, element.place)
        else:
            self.nodes[name] = thing

    def _close_edge(self, thing: _Thing) -> None:
        graph = next(
            (it.element for it in reversed(self._open) if it.element.name == "graph"), None
        )
        directed = thing.element.get("directed")
        if directed == "false" or (
            not directed and graph is not None and graph.get("edgedefault") == "undirected"
        ):
            place = thing.element.place if directed or graph is None else graph.place
            message = "undirected edges do not say which of two claims is the premise"
            hint = 'make the graph directed: edgedefault="directed"'
            raise Refused(Problem("error", "undirected", message, place, hint))
        self.edges.append(thing)


def _data_name(key: Element) -> str:
    """Give the name of data; what programs draw with has none."""
    return key.get("attr.name") or ("" if key.get("yfiles.type") else key.get("id"))


def read(text: Text, rule: TypeRule = "position") -> Reading:
    """Read a graph as a debate. O(length). Raises Refused."""
    draft = Draft(text.file, dangling="warning")
    found = _Collector(draft)
    walk(text, found.start, found.end)
    for graph in found.graphs:
        _add_heads(graph, draft)
    is_own = any("node" in node.values for node in found.nodes.values())
    for edge in found.edges:
        name = edge.element.get("id")
        edge.name = name if is_own else spoken_id(name)
    cited = Cited(draft.sources)
    relations = {}
    for name, node in found.nodes.items():
        if node.values.get("node") == "relation":
            relations[name] = node
        else:
            _add_claim(name, node, cited, draft)
    _add_relations(found.edges, relations, draft)
    _tell_unused(found)
    if not found.nodes:
        draft.problem("warning", "no-claims", "there are no nodes", Place(text.file, 1, 1))
    return draft.finish(rule)


def _add_heads(graph: _Thing, draft: Draft) -> None:
    for name in ("title", "question", "content_note"):
        if told := graph.take(name):
            setattr(draft, name, told)
    if told := graph.take("sources"):
        try:
            draft.sources |= {source.id: source for source in sources_of(told)}
        except ValueError as fault:
            draft.loss("data", f"sources: {fault}", graph.element.place)


def _add_claim(name: str, node: _Thing, cited: Cited, draft: Draft) -> None:
    node.used.add("node")
    place = node.element.place
    fields: dict[str, Any] = {
        "evidence": node.take("evidence"),
        **{one: parted(node.take(one)) for one in ("said_by", "principles", "tags")},
    }
    risk = [node.take(one) for one in ("bearer", "likelihood", "severity")]
    tries: dict[str, Callable[[], Any]] = {
        "cites": lambda: cited.citations(node.take("cites")),
        "risk": lambda: risk_of(*risk),
        "weight": lambda: weight_of(node.take("weight")),
    }
    for one, make in tries.items():
        try:
            fields[one] = make()
        except ValueError as fault:
            draft.loss("data", f"{one} of `{name}`: {fault}", place)
    told = node.values.get("type", "")
    kind = told if told in CLAIM_TYPES else None
    if kind:
        node.used.add("type")
    draft.claim(name, node.take(*TEXTS), name=name, type=kind, place=place, **fields)


def _add_relations(edges: list[_Thing], relations: dict[str, _Thing], draft: Draft) -> None:
    """Add the relations in the order of the edges that end at their targets."""
    premises: dict[str, list[str]] = {name: [] for name in relations}
    for edge in edges:
        if _is_half(edge, relations):
            edge.used.add("kind")
            premises[edge.element.get("target")].append(edge.element.get("source"))
    ended: set[str] = set()
    for edge in edges:
        if _is_half(edge, relations):
            continue
        source = edge.element.get("source")
        if source not in relations:
            _add_relation(edge, None, (source,), relations, draft)
        elif source not in ended:
            ended.add(source)
            _add_relation(edge, relations[source], premises[source], relations, draft)
        else:
            told = f"another target of relation `{source}`"
            draft.loss("edge", told, edge.element.place)
            edge.used.update(edge.values)
    for name in [name for name in relations if name not in ended]:
        told = f"relation `{name}`, which has no target"
        draft.loss("node", told, relations[name].element.place)
        relations[name].used.update(relations[name].values)


def _is_half(edge: _Thing, relations: dict[str, _Thing]) -> bool:
    return edge.element.get("target") in relations and edge.values.get("kind") == PREMISE


def _add_relation(
    edge: _Thing,
    node: _Thing | None,
    premises: Sequence[str],
    relations: dict[str, _Thing],
    draft: Draft,
) -> None:
    target = edge.element.get("target")
    name = node.element.get("id") if node else edge.name
    place = (node or edge).element.place
    if node:
        node.used.add("node")
        edge.used |= {
            one for one in ("kind", "scheme") if edge.values.get(one) == node.values.get(one)
        }
    kind = (_kind(node) if node else None) or _kind(edge)
    if not kind:
        kind = "undercut" if target in relations else "support"
        draft.loss("kind", f"{', '.join(premises)} {VERBS[kind]} {target}", place)
    if target in relations and kind == "support":
        draft.loss("support-of-relation", f"`{', '.join(premises)}`", place)
        return
    draft.relation(
        "undercut" if target in relations else kind,
        premises,
        target,
        key=name if node else "",
        name=name,
        scheme=(node.take("scheme") if node else "") or edge.take("scheme"),
        place=place,
    )


def _kind(thing: _Thing) -> RelationKind | None:
    """Give the kind that an edge, or the node of a relation, says; None if it says none."""
    for names, kind_of in ((_SIGNS, kind_of_sign), (_LABELS, kind_of_word)):
        for name in names:
            if found := kind_of(thing.values.get(name, "")):
                thing.used.add(name)
                return found
    # A weight says how strong an edge is; only below 0 does it say what it is.
    if kind_of_sign(thing.values.get("weight", "")) == "attack":
        thing.used.add("weight")
        return "attack"
    return None


def _tell_unused(found: _Collector) -> None:
    """Note the data that no field of the model holds, once for each name."""
    counts = Counter(
        (thing.element.name, name)
        for thing in (*found.graphs, *found.nodes.values(), *found.edges)
        for name in thing.values
        if name and name not in thing.used and thing.values[name].strip()
    )
    places = dict(_key_places(found))
    for (owner, name), count in counts.items():
        told = name.replace("\x00label", "drawn label")
        place = places.get((owner, name), Place(found.draft.file, 1, 1))
        found.draft.loss("data", f"`{told}` of {count:,} {owner}s", place)


def _key_places(found: _Collector) -> Iterator[tuple[tuple[str, str], Place]]:
    for key in found.keys.values():
        owners = (key.get("for"),) if key.get("for") != "all" else ("graph", "node", "edge")
        yield from (((owner, _data_name(key)), key.place) for owner in owners)
