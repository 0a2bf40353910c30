"""A teacher's own names and minutes as a YAML file, by activity.

sac:
minutes: {prepare: 12}
names: {present: Presenting}
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Any

from argmap.hints import did_you_mean
from argmap.model import Limits
from argmap.store.advice import shown
from argmap.store.decode import BAD, Report, decoder, distinct
from argmap.store.nodes import Mapping as Keys
from argmap.store.nodes import Refused
from argmap.store.read import tree_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from argmap.model import Problem
    from argmap.store.nodes import Node

EXAMPLE = "write as `sac: {minutes: {prepare: 12}}`"

MOST_MINUTES = 600

Minutes = Annotated[
    int,
    Limits(f"a whole number of minutes from 1 to {MOST_MINUTES}", minimum=1, maximum=MOST_MINUTES),
]
Name = Annotated[str, Limits("text that is not empty", r"\S")]

TYPES: Mapping[str, Any] = {"names": Name, "minutes": Minutes}
"""What may be set of an activity, each a group of keys with values of a type."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Names and minutes that a teacher chose for an activity, by their keys."""

    names: Mapping[str, str] = field(default_factory=dict)
    minutes: Mapping[str, int] = field(default_factory=dict)


def read_settings(
    data: bytes, file: str, known: Mapping[str, Mapping[str, Collection[str]]]
) -> tuple[dict[str, Settings], list[Problem]]:
    """Read settings by activity; `file` is for places only.

    `known` has, for each activity, the keys of its `names` and of its `minutes`. All problems are
    found in one pass and sorted by place; each is an error. O(bytes); never raises.
    """
    report = Report(file)
    try:
        tree = tree_of(data, file, EXAMPLE)
    except Refused as refusal:
        return {}, [refusal.problem]
    found: dict[str, Settings] = {}
    for key, held in _entries(tree, report):
        if _is_known(key, known, "activity", report):
            found[key.text] = _settings(held, known[key.text], report)
    return found, report.in_order()


def _settings(node: Node, known: Mapping[str, Collection[str]], report: Report) -> Settings:
    groups: dict[str, dict[str, Any]] = {}
    for key, held in _entries(node, report):
        if _is_known(key, TYPES, "key", report):
            groups[key.text] = _group(held, known[key.text], key.text, report)
    return Settings(**groups)


def _group(node: Node, known: Collection[str], kind: str, report: Report) -> dict[str, Any]:
    read_value = decoder(TYPES[kind])
    values: dict[str, Any] = {}
    for key, held in _entries(node, report):
        value = read_value(held, report)
        if _is_known(key, known, "phase" if kind == "minutes" else "name", report):
            values[key.text] = value
    return {key: value for key, value in values.items() if value is not BAD}


def _entries(node: Node, report: Report) -> list[tuple[Any, Node]]:
    if isinstance(node, Keys):
        return list(distinct(node, report))
    report.add(node, "wrong-type", f"expected keys with values, found {shown(node)}", EXAMPLE)
    return []


def _is_known(key: Any, known: Collection[str], what: str, report: Report) -> bool:
    if key.text in known:
        return True
    hint = did_you_mean(key.text, known) if known else "there is none that can be set"
    report.add(key, "unknown-key", f"unknown {what} {shown(key)}", hint)
    return False
