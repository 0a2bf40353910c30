"""The graphs, nodes and edges of a GraphML file, each with its data by name."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.model import Problem
from argmap.store.nodes import Refused

if TYPE_CHECKING:
    from argmap.formats.drafts import Draft
    from argmap.formats.xml_text import Element

LABEL, DESC = "\x00label", "\x00desc"
"""Names of what is no data: the label that yEd draws, the element `desc`."""

TEXTS = ("text", "label", LABEL, "name", "title", "description", DESC)
"""Data of a node that may be a claim's text, the best first; LABEL is what yEd draws."""


@dataclass
class Thing:
    """A graph, node or edge with its data by name; `name` is what a relation's id should be.

    `used` are the names of data that was read, `defaults` of what the file gives for all.
    """

    element: Element
    name: str = ""
    values: dict[str, str] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    defaults: set[str] = field(default_factory=set)
    is_group: bool = False

    @property
    def told(self) -> str:
        """Name it for a message."""
        it = self.element
        if it.name == "edge":
            return f"edge `{it.get('source')}` to `{it.get('target')}`"
        return f"{it.name} `{it.get('id')}`" if it.get("id") else it.name

    def take(self, *names: str) -> str:
        """Give the first data that is there under one of some names."""
        for name in names:
            if self.values.get(name, "").strip():
                self.used.add(name)
                return self.values[name]
        return self.values.get(names[0], "")  # which may be blank


@dataclass
class Collector:
    """What the file holds, in its order."""

    draft: Draft
    keys: dict[str, Element] = field(default_factory=dict)
    defaults: dict[str, dict[str, str]] = field(default_factory=dict)
    graphs: list[Thing] = field(default_factory=list)
    nodes: dict[str, Thing] = field(default_factory=dict)
    groups: set[str] = field(default_factory=set)
    edges: list[Thing] = field(default_factory=list)
    root: Element | None = None
    ends: list[str] = field(default_factory=list)
    _open: list[Thing] = field(default_factory=list)
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
            self._open.append(Thing(element))

    def end(self, element: Element, letters: str) -> None:
        """Keep what ends here."""
        name = element.name
        if name == "data" and self._open:
            key = self.keys.get(element.get("key"))
            known = data_name(key) if key else element.get("key")
            if known and letters:
                self._keep(known, letters, element)
        elif name in ("NodeLabel", "EdgeLabel") and self._open and letters.strip():
            self._keep(LABEL, letters.strip(), element)
        elif name == "desc" and letters.strip() and self._open:
            self._keep(DESC, letters.strip(), element)
        elif name == "desc" and letters.strip():
            self.draft.loss("comment", f"desc: {letters}", element.place)
        elif name == "default" and self._key is not None:
            owner = self.defaults.setdefault(self._key.get("for"), {})
            owner[data_name(self._key)] = letters
        elif name == "hyperedge":
            self.draft.loss("edge", f"hyperedge of {', '.join(self.ends)}", element.place)
            self.ends.clear()
        elif name == "endpoint":
            self.ends.append(f"`{element.get('node')}`")
        elif name in ("graph", "node", "edge"):
            self._close(self._open.pop())

    def _keep(self, name: str, letters: str, element: Element) -> None:
        """Keep data of what is open; the first label that is drawn counts, else the last."""
        thing = self._open[-1]
        first = thing.values.setdefault(name, letters)
        if first == letters:
            return
        gone = letters
        if name != LABEL:
            thing.values[name], gone = letters, first
        self.draft.loss("data", f"another `{shown(name)}` of {thing.told}: {gone}", element.place)

    def _close(self, thing: Thing) -> None:
        element = thing.element
        for owner in (element.name, "all"):
            for name, value in self.defaults.get(owner, {}).items():
                if name not in thing.values:
                    thing.values[name] = value
                    thing.defaults.add(name)
        if element.name == "graph":
            self.graphs.append(thing)
        elif element.name == "edge":
            self._close_edge(thing)
        elif thing.is_group:
            told = " ".join(thing.take(*TEXTS).split()) or element.get("id")
            self.draft.loss("node", f"group `{told}`", element.place)
            self.groups.add(element.get("id"))
        elif (name := element.get("id")) in self.nodes or not name:
            told = f"the id `{name}` is already given" if name else "a node without an id"
            code = "duplicate-id" if name else "missing-key"
            self.draft.problem("error", code, told, element.place)
        else:
            self.nodes[name] = thing

    def _close_edge(self, thing: Thing) -> None:
        graph = next(
            (it.element for it in reversed(self._open) if it.element.name == "graph"), None
        )
        directed = thing.element.get("directed")
        if directed == "false" or (
            not directed and graph is not None and graph.get("edgedefault") == "undirected"
        ):
            place = thing.element.place if directed or graph is None else graph.place
            message = "undirected edges do not say which of two claims is the premise"
            hint = (
                'make the edge directed: remove its directed="false"'
                if directed
                else 'make the graph directed: edgedefault="directed"'
            )
            raise Refused(Problem("error", "undirected", message, place, hint))
        self.edges.append(thing)


def data_name(key: Element) -> str:
    """Give the name of data; what programs draw with has none."""
    return key.get("attr.name") or ("" if key.get("yfiles.type") else key.get("id"))


def shown(name: str) -> str:
    """Give the name of data as a message has it."""
    return {LABEL: "drawn label", DESC: "desc"}.get(name, name)
