"""GraphML of argmap's own and of other programs -> a debate."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from argmap.formats.drafts import Draft
from argmap.formats.field_text import Cited, parted, risk_of, sources_of, weight_of
from argmap.formats.graphml_file import LABEL, TEXTS, Collector, Thing, data_name, shown
from argmap.formats.relation_words import kind_of_sign, kind_of_word, spoken_id
from argmap.formats.xml_text import walk
from argmap.model import CLAIM_TYPES, VERBS, Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from argmap.formats.claim_types import TypeRule
    from argmap.formats.reading import Reading
    from argmap.formats.text import Text
    from argmap.model import Citation, RelationKind

PREMISE = "premise"
"""The kind of an edge from a premise to the node of its relation."""

_SIGNS = ("kind", "type", "relation", "interaction", "sign")
_LABELS = ("label", "Edge Label", LABEL)
"""Data of an edge that may say what it is, the best first; a number is a sign, but no label."""


def read(text: Text, rule: TypeRule = "position") -> Reading:
    """Read a graph as a debate. O(length). Raises Refused."""
    draft = Draft(text.file, dangling="warning")
    found = Collector(draft)
    walk(text, found.start, found.end, draft.comment)
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
    _add_relations([it for it in found.edges if not _ends_at_group(it, found)], relations, draft)
    _tell_unused(found)
    if not found.nodes:
        draft.problem("warning", "no-claims", "there are no nodes", Place(text.file, 1, 1))
    return draft.finish(rule)


def _add_heads(graph: Thing, draft: Draft) -> None:
    for name in ("title", "question", "content_note"):
        if told := graph.take(name):
            setattr(draft, name, told)
    if told := graph.take("sources"):
        try:
            draft.sources |= {source.id: source for source in sources_of(told)}
        except ValueError as fault:
            draft.loss("data", f"sources: {fault}", graph.element.place)


def _add_claim(name: str, node: Thing, cited: Cited, draft: Draft) -> None:
    node.used.add("node")
    place = node.element.place
    fields: dict[str, Any] = {
        "evidence": node.take("evidence"),
        **{one: parted(node.take(one)) for one in ("said_by", "principles", "tags")},
    }
    risk = [node.take(one) for one in ("bearer", "likelihood", "severity")]
    tries: dict[str, Callable[[], Any]] = {
        "cites": lambda: _cites(node, cited),
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


def _cites(node: Thing, cited: Cited) -> tuple[Citation, ...]:
    """Read the citations of a claim, and the address that yEd lets a node lead to."""
    cites = cited.citations(node.take("cites"))
    if not node.values.get("url", "").strip().startswith(("http://", "https://")):
        return cites
    return (*cites, *cited.citations(json.dumps([node.take("url").strip()])))


def _ends_at_group(edge: Thing, found: Collector) -> bool:
    """Leave out an edge from or to a group, which is no claim."""
    ends = (edge.element.get("source"), edge.element.get("target"))
    group = next((it for it in ends if it in found.groups and it not in found.nodes), None)
    if group is None:
        return False
    message, place = f"{edge.told} leads to nowhere: `{group}` is a group", edge.element.place
    hint = "draw it from claim to claim: what stands in a group is read, the group is not"
    found.draft.problem(found.draft.dangling, "unknown-id", message, place, hint)
    found.draft.loss("dangling", edge.told, place)
    edge.used.update(edge.values)
    return True


def _add_relations(edges: list[Thing], relations: dict[str, Thing], draft: Draft) -> None:
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


def _is_half(edge: Thing, relations: dict[str, Thing]) -> bool:
    return edge.element.get("target") in relations and edge.values.get("kind") == PREMISE


def _add_relation(
    edge: Thing,
    node: Thing | None,
    premises: Sequence[str],
    relations: dict[str, Thing],
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
        told = f"{', '.join(premises)} {VERBS[kind]} {target}"
        if said := (_words(node) if node else "") or _words(edge):
            message = f"`{said[:40]}` is no kind of a relation that argmap knows"
            hint = f"it is read as: {VERBS[kind]}; write `support`, `attack` or `undercut`"
            draft.problem("warning", "unknown-kind", message, place, hint)
            told = f"{told}, where the file says `{said}`"
        if target not in premises:  # else nothing is left to have a kind
            draft.loss("kind", told, place)
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


def _kind(thing: Thing) -> RelationKind | None:
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


def _words(thing: Thing) -> str:
    """Give what an edge says of its kind in words that are not known, "" if it says nothing."""
    said = (thing.values.get(name, "").strip() for name in (*_SIGNS, *_LABELS))
    return next((" ".join(words.split()) for words in said if words), "")


def _tell_unused(found: Collector) -> None:
    """Note the data that no field of the model holds; what a key gives for all, once for each."""
    counts: Counter[tuple[str, str]] = Counter()
    for thing in (*found.graphs, *found.nodes.values(), *found.edges):
        for name, value in thing.values.items():
            if not name or name in thing.used or not value.strip():
                continue
            if name in thing.defaults:
                counts[thing.element.name, name] += 1
            else:
                told = f"`{shown(name)}` of {thing.told}: {value}"
                found.draft.loss("data", told, thing.element.place)
    places = dict(_key_places(found))
    for (owner, name), count in counts.items():
        told = f"`{name}` of {count:,} {owner}{'s' * (count > 1)}, by default"
        found.draft.loss("data", told, places.get((owner, name), Place(found.draft.file, 1, 1)))


def _key_places(found: Collector) -> Iterator[tuple[tuple[str, str], Place]]:
    for key in found.keys.values():
        owners = (key.get("for"),) if key.get("for") != "all" else ("graph", "node", "edge")
        yield from (((owner, data_name(key)), key.place) for owner in owners)
