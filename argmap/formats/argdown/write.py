"""A debate -> Argdown that its own program reads, and that argmap reads as the same debate.

Claims are statements. What they support or attack stands below them as long as that keeps the
relations in order; all other relations follow, each in a block of its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from argmap.formats.argdown.escape import escaped, flow_mapping, hashtags, is_one_line, quoted
from argmap.formats.argdown.stands import RELATION, SENTENCES
from argmap.formats.argdown.values import AUTHOR
from argmap.formats.aspects import EVERYTHING
from argmap.formats.naming import relation_id
from argmap.model import SCHEMES, VERBS
from argmap.store.advice import kebab
from argmap.store.write import entries

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.model import ArgumentMap, Relation

HOLDS = EVERYTHING

_RULE = re.compile(r"[A-Za-z0-9]+(?: [A-Za-z0-9]+)*")
_SIGNS = {"support": "+>", "attack": "->", "undercut": "_>"}


def write(debate: ArgumentMap) -> str:
    """Write the map so that reading it gives the same map. O(size)."""
    known = entries(debate, _one_or_many)
    simple = _simple(debate)
    lines_of, others = _below_claims(debate, simple)
    blocks = [_front_matter(known)] if _needs_front(known) else []
    blocks += (
        "\n".join((_claim(name, entry), *lines_of.get(name, ())))
        for name, entry in known.get("claims", {}).items()
    )
    blocks += _blocks(others, simple)
    return "\n\n".join(blocks) + "\n"


def _one_or_many(values: list[Any]) -> Any:
    return values[0] if len(values) == 1 else values


def _needs_front(known: dict[str, Any]) -> bool:
    return bool(known["title"] or known.keys() - {"argmap", "title", "claims", "relations"}) or (
        "claims" not in known
    )


def _front_matter(known: dict[str, Any]) -> str:
    lines = ["===", f"{AUTHOR[0]}: {AUTHOR[1]}"]
    names = ("title", "question", "content_note")
    lines += (f"{name}: {quoted(known[name])}" for name in names if known.get(name))
    if "sources" in known:
        lines.append("sources:")
        lines += (
            f"  {quoted(name)}: {flow_mapping(source)}" for name, source in known["sources"].items()
        )
    return "\n".join([*lines, "==="])


def _claim(name: str, entry: dict[str, Any]) -> str:
    """Write a claim's line. A text that no line can hold stands in its data as it is."""
    text = entry.pop("text")
    data = {"type": entry.pop("type")}
    if not is_one_line(text):
        data["text"] = text
        text = " ".join(text.split())
    tags = entry.get("tags", [])
    written = hashtags([tags] if isinstance(tags, str) else tags)
    if written is not None:
        entry.pop("tags", None)
    data |= {key: value for key, value in entry.items() if key not in VERBS.values()}
    return f"[{name}]: {escaped(text)}{written or ''} {flow_mapping(data)}"


def _simple(debate: ArgumentMap) -> set[str]:
    """Choose the relations that can be a line: nothing to say but from where to where.

    Undercuts of circles of undercuts are none, as their automatic ids would not come back.
    """
    return {
        relation.id
        for relation in debate.relations
        if len(relation.premises) == 1
        and not relation.scheme
        and relation.id == relation_id(relation.kind, relation.premises, relation.target)
        and relation.id not in debate.incoming
    } - _from_circles(debate)


def _from_circles(debate: ArgumentMap) -> set[str]:
    """Find undercuts that lead to no support or attack. O(relations)."""
    reached = [relation.id for relation in debate.relations if relation.kind != "undercut"]
    for name in reached:  # it grows on the way
        reached += (relation.id for relation in debate.incoming.get(name, ()))
    return debate.relation.keys() - set(reached)


def _below_claims(
    debate: ArgumentMap, simple: set[str]
) -> tuple[dict[str, list[str]], Sequence[Relation]]:
    """Give the lines below each claim, and the relations that follow all claims."""
    order = {claim.id: index for index, claim in enumerate(debate.claims)}
    last = 0
    count = 0
    for relation in debate.relations:
        place = order[relation.premises[0]]
        if place < last or relation.id not in simple:
            break
        last = place
        count += 1
    lines: dict[str, list[str]] = {}
    for relation, line in _lines(debate.relations[:count]):
        lines.setdefault(relation.premises[0], []).append(line)
    return lines, debate.relations[count:]


def _lines(relations: Sequence[Relation]) -> Iterator[tuple[Relation, str]]:
    """Give a line for each simple relation, one for two attacks that follow on each other."""
    index = 0
    while index < len(relations):
        relation = relations[index]
        index += 1
        following = relations[index] if index < len(relations) else None
        if following and _are_opposite(relation, following):
            index += 1
            yield relation, f"  >< [{relation.target}]"
        else:
            yield relation, f"  {_SIGNS[relation.kind]} {_target(relation)}"


def _are_opposite(one: Relation, other: Relation) -> bool:
    return (
        one.kind == other.kind == "attack"
        and (one.target,) == other.premises
        and one.premises == (other.target,)
    )


def _target(relation: Relation) -> str:
    return f"<{relation.target}>" if relation.kind == "undercut" else f"[{relation.target}]"


def _blocks(relations: Sequence[Relation], simple: set[str]) -> Iterator[str]:
    """Write relations in order: simple ones of one claim together, others as structures."""
    run: list[Relation] = []
    for relation in relations:
        is_simple = relation.id in simple
        if run and not (is_simple and relation.premises == run[0].premises):
            yield _reference(run)
            run = []
        if is_simple:
            run.append(relation)
        else:
            yield _structure(relation)
    if run:
        yield _reference(run)


def _reference(run: Sequence[Relation]) -> str:
    return "\n".join((f"[{run[0].premises[0]}]", *(line for _, line in _lines(run))))


def _is_rule(scheme: str) -> bool:
    """Tell whether a scheme comes back as it is from between the dashes."""
    return _RULE.fullmatch(scheme) is not None and kebab(scheme) not in SCHEMES


def _structure(relation: Relation) -> str:
    """Write a relation as an argument with premises, inference and conclusion."""
    lines = [f"<{relation.id}>", ""]
    lines += (f"({index}) [{name}]" for index, name in enumerate(relation.premises, 1))
    if relation.scheme in SCHEMES or _is_rule(relation.scheme):
        lines.append(f"-- {relation.scheme} --")
    elif relation.scheme:
        lines.append(f"-- {flow_mapping({'scheme': relation.scheme})} --")
    else:
        lines.append("----")
    number = len(relation.premises) + 1
    if relation.kind == "support":
        lines.append(f"({number}) [{relation.target}]")
    else:
        sentence = SENTENCES[relation.kind].format(relation.target)
        lines.append(f"({number}) {sentence} {flow_mapping({RELATION: relation.kind})}")
        lines.append(f"  {_SIGNS[relation.kind]} {_target(relation)}")
    return "\n".join(lines)
