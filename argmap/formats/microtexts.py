"""The arg-microtexts corpus: argument graphs of short texts in XML (Peldszus & Stede 2015).

Elementary discourse units (edu) make up argumentative ones (adu), between which there are edges:
`sup` and `exa` support, `reb` attacks, `und` attacks an edge, `add` joins the premises of one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.formats.drafts import Draft
from argmap.formats.relation_words import spoken_id
from argmap.formats.xml_text import walk
from argmap.model import Place, Problem
from argmap.store.nodes import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.formats.claim_types import TypeRule
    from argmap.formats.reading import Reading
    from argmap.formats.text import Text
    from argmap.formats.xml_text import Element
    from argmap.model import RelationKind

VOICES: Mapping[str, str] = {"pro": "proponent", "opp": "opponent"}
"""Who says an adu, by its type: the text's own voice, or the other one that it lets speak."""

_KINDS: Mapping[str, RelationKind] = {
    "sup": "support", "exa": "support", "reb": "attack", "und": "undercut",
}  # fmt: skip
IMPLICIT = "implicit"
"""The tag of a claim that the text does not say, as in other formats."""

_SCHEMES = {"exa": "example"}


@dataclass
class _Graph:
    """The elements by name and id, and the letters of edus by id."""

    draft: Draft
    root: Element | None = None
    found: dict[str, dict[str, Element]] = field(
        default_factory=lambda: {"edu": {}, "joint": {}, "adu": {}, "edge": {}}
    )
    letters: dict[str, str] = field(default_factory=dict)

    def start(self, element: Element) -> None:
        """Keep the root, which must be an argument graph."""
        if self.root is None:
            if element.name != "arggraph":
                message = f"the element `{element.name}` where `arggraph` is expected"
                raise Refused(Problem("error", "not-microtexts", message, element.place))
            self.root = element

    def end(self, element: Element, letters: str) -> None:
        """Keep an element by its id."""
        name = element.get("id")
        if element is self.root:
            return
        if element.name not in self.found:
            self.draft.loss("node", f"element `{element.name}`", element.place)
        elif not name:
            told = f"an element `{element.name}` without an id"
            self.draft.problem("error", "missing-key", told, element.place)
        elif name in self.found[element.name]:
            told = f"the id `{name}` is already given"
            self.draft.problem("error", "duplicate-id", told, element.place)
        else:
            self.found[element.name][name] = element
            self.letters[name] = self.letters.get(name, "") + letters


def read(text: Text, rule: TypeRule = "position") -> Reading:
    """Read an argument graph as a debate. O(length). Raises Refused."""
    draft = Draft(text.file, dangling="warning")
    graph = _Graph(draft)
    walk(text, graph.start, graph.end, draft.comment)
    if graph.root is not None:
        name, topic = graph.root.get("id"), graph.root.get("topic_id").replace("_", " ")
        draft.title = f"{topic} ({name})" if topic and name else topic or name
        if stance := graph.root.get("stance"):
            draft.loss("data", f"stance `{stance}`", graph.root.place)
    _add_claims(graph)
    _add_relations(graph)
    if not graph.found["adu"]:
        told = "no argumentative units (adu) are found"
        draft.problem("warning", "no-claims", told, Place(text.file, 1, 1))
    return draft.finish(rule)


def _add_claims(graph: _Graph) -> None:
    parts = _parts(graph)
    for name, adu in graph.found["adu"].items():
        kind = adu.get("type")
        if kind and kind not in VOICES:
            graph.draft.loss("data", f"type `{kind}`", adu.place)
        said_by = (VOICES[kind],) if kind in VOICES else ()
        units = parts.get(name, ())
        words = " ".join(" ".join(graph.letters[unit] for unit in units).split())
        unsaid = [unit for unit in units if graph.found["edu"][unit].get("implicit") == "true"]
        is_implicit = bool(unsaid) and len(unsaid) == len(units)
        for unit in () if is_implicit else unsaid:
            place = graph.found["edu"][unit].place
            graph.draft.loss("data", f"edu `{unit}` is implicit, others of its adu are not", place)
        tags = (IMPLICIT,) if is_implicit else ()
        graph.draft.claim(name, words, name=name, place=adu.place, said_by=said_by, tags=tags)


def _parts(graph: _Graph) -> dict[str, list[str]]:
    """Give the edus of each adu in their order, those that come by way of joints too."""
    edus, joints, adus = (graph.found[name] for name in ("edu", "joint", "adu"))
    leads: dict[str, list[str]] = {}
    for edge in graph.found["edge"].values():
        if edge.get("type") == "seg":
            source, target = edge.get("src"), edge.get("trg")
            if (source in edus or source in joints) and (target in adus or target in joints):
                leads.setdefault(source, []).append(target)
            else:
                _tell_dangling(graph.draft, edge)
    parts: dict[str, list[str]] = {}
    for name, edu in edus.items():
        reached = dict.fromkeys(leads.get(name, ()))
        waiting = list(reached)
        for one in waiting:  # it grows on the way
            if one in joints:
                waiting += (further := dict.fromkeys(leads.get(one, ())).keys() - reached.keys())
                reached |= dict.fromkeys(further)
        owners = [one for one in reached if one in adus]
        for owner in owners:
            parts.setdefault(owner, []).append(name)
        if not owners:
            graph.draft.loss("node", f"edu `{name}`, which no adu is made of", edu.place)
    return parts


def _add_relations(graph: _Graph) -> None:
    edges = graph.found["edge"]
    added: dict[str, list[str]] = {}
    roots = _roots(edges)
    for name, edge in edges.items():
        if edge.get("type") == "add":
            if roots[name]:
                added.setdefault(roots[name], []).append(edge.get("src"))
            else:
                _tell_dangling(graph.draft, edge)
    for name, edge in edges.items():
        kind = edge.get("type")
        premises = (edge.get("src"), *added.get(name, ()))
        if kind in _KINDS and (told := _misled(edge, premises, graph)):
            graph.draft.loss(*told, edge.place)
        elif kind in _KINDS:
            # An undercut of an added premise is one of the step that it belongs to.
            target = roots.get(edge.get("trg")) or edge.get("trg")
            graph.draft.relation(
                _KINDS[kind],
                premises,
                target if kind == "und" else edge.get("trg"),
                key=name,
                name=spoken_id(name),
                scheme=_SCHEMES.get(kind, ""),
                place=edge.place,
            )
        elif kind not in ("seg", "add"):
            graph.draft.loss("edge", f"edge `{name}` of type `{kind}`", edge.place)


def _misled(edge: Element, premises: Sequence[str], graph: _Graph) -> tuple[str, str] | None:
    """Tell the loss of an edge that points at what its type cannot be about."""
    name, kind, target = edge.get("id"), edge.get("type"), edge.get("trg")
    if kind == "und":
        is_adu = target in graph.found["adu"] and target not in graph.found["edge"]
        return ("edge", f"edge `{name}` of type `und`, at no edge") if is_adu else None
    if target not in graph.found["edge"] or target in graph.found["adu"]:
        return None
    if _KINDS[kind] == "support":
        return "support-of-relation", f"`{', '.join(premises)}`"
    return "edge", f"edge `{name}` of type `{kind}`, at an edge"


def _roots(edges: Mapping[str, Element]) -> dict[str, str]:
    """Give for each edge that adds a premise the relation it adds it to, "" if there is none."""
    roots: dict[str, str] = {}
    for name in edges:
        way: dict[str, None] = {}
        while name in edges and edges[name].get("type") == "add" and name not in roots:
            if name in way:
                break
            way[name] = None
            name = edges[name].get("trg")  # noqa: PLW2901 - it is followed to its end
        is_relation = name in edges and edges[name].get("type") in _KINDS
        root = roots.get(name, name if is_relation else "")
        roots |= dict.fromkeys(way, root)
    return roots


def _tell_dangling(draft: Draft, edge: Element) -> None:
    told = f"{edge.get('src')} {edge.get('type')} {edge.get('trg')}"
    message = f"an edge that leads to nowhere: {told}"
    draft.problem(draft.dangling, "unknown-id", message, edge.place)
    draft.loss("dangling", told, edge.place)
