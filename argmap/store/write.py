"""ArgumentMap -> the text of its file, in the order and form that a person would write it."""

from __future__ import annotations

from dataclasses import MISSING, fields
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import yaml

from argmap.model import VERBS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from argmap.model import ArgumentMap, Claim, Relation

    Listed = Callable[[list[Any]], Any]


def write(debate: ArgumentMap) -> str:
    """Write the map so that reading it gives the same map. O(size).

    A relation without scheme that carries its automatic id goes back into the short form.
    """
    return dump(entries(debate, _one_or_many))


def dump(values: dict[str, Any]) -> str:
    """Write plain values as YAML, in their order."""
    written: str = yaml.dump(
        values,
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        width=100,
        default_flow_style=False,
    )
    return written


def entries(debate: ArgumentMap, listed: Listed) -> dict[str, Any]:
    """Give the file as plain values in the order of its keys; `listed` says how a list is given."""
    short = {relation.id: form for relation in debate.relations if (form := _form(relation))}
    top: dict[str, Any] = {"argmap": 1, "title": debate.title}
    top |= {
        name: value for name in ("question", "content_note") if (value := getattr(debate, name))
    }
    tables = {
        "sources": {source.id: given(source, listed) for source in debate.sources},
        "claims": {claim.id: _claim(claim, debate, short, listed) for claim in debate.claims},
        "relations": {r.id: given(r, listed) for r in debate.relations if r.id not in short},
    }
    return top | {name: table for name, table in tables.items() if table}


def in_file_order(claims: Iterable[str], relations: Iterable[Relation]) -> tuple[Relation, ...]:
    """Give relations in the order of the file: short forms with their claims, then long forms.

    `claims` are the claims' ids in their order. A debate whose relations are in this order is equal
    to what is read from its file. O(size).
    """
    numbers = {name: number for number, name in enumerate(claims)}
    order = {form: number for number, form in enumerate(VERBS.values())}
    short: list[tuple[int, int, Relation]] = []
    long: list[Relation] = []
    for relation in relations:
        if form := _form(relation):
            short.append((numbers[relation.premises[0]], order[form], relation))
        else:
            long.append(relation)
    short.sort(key=itemgetter(0, 1))
    return (*(relation for _, _, relation in short), *long)


class _Dumper(yaml.CSafeDumper):
    """Writes equal values out each time: the file knows no aliases."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _form(relation: Relation) -> str:
    form = VERBS[relation.kind]
    automatic = f"{relation.premises[0]}--{form}--{relation.target}"
    is_short = len(relation.premises) == 1 and relation.id == automatic and not relation.scheme
    return form if is_short else ""


def _claim(
    claim: Claim, debate: ArgumentMap, short: dict[str, str], listed: Listed
) -> dict[str, Any]:
    entry = given(claim, listed)
    targets: dict[str, list[str]] = {}
    for relation in debate.outgoing.get(claim.id, ()):
        if form := short.get(relation.id):
            targets.setdefault(form, []).append(relation.target)
    forms = {form: listed(targets[form]) for form in VERBS.values() if form in targets}
    head = {name: entry.pop(name) for name in ("type", "text")}
    return {**head, **forms, **entry}


def given(value: Any, listed: Listed) -> dict[str, Any]:
    """Give a value's fields that differ from their defaults, by name, without id and place.

    `listed` says how a list is given.
    """
    return {
        field.name: _plain(held, listed)
        for field in fields(value)
        if field.name not in ("id", "place")
        and ((held := getattr(value, field.name)) != field.default or field.default is MISSING)
    }


def _plain(value: Any, listed: Listed) -> Any:
    if isinstance(value, tuple):
        return listed([_plain(item, listed) for item in value])
    return value if isinstance(value, (str, int, float)) else given(value, listed)


def _one_or_many(values: list[Any]) -> Any:
    return values[0] if len(values) == 1 else values
