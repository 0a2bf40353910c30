"""Bytes of any format -> a debate, and a debate -> the text of any format, with what is lost."""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING, Literal

from argmap.collector import collector_paused
from argmap.formats import FORMATS, writer
from argmap.formats.detection import UnknownFormat, format_of
from argmap.formats.reading import Reading
from argmap.formats.text import text_of
from argmap.model import Place, Problem
from argmap.store.nodes import Refused

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from argmap.formats.claim_types import TypeRule
    from argmap.formats.losses import Loss
    from argmap.model import ArgumentMap


@dataclass(frozen=True, slots=True)
class Written:
    """The text of a file, and of the one beside it if there is one; what of the debate is lost."""

    text: str
    losses: tuple[Loss, ...]
    beside: str = ""


def read(
    data: bytes,
    file: str,
    name: str = "",
    rule: TypeRule = "position",
    beside: tuple[bytes, str] | None = None,
) -> Reading:
    """Read a debate in a named format, or in the one that the file's name and content tell.

    That no format can be told is a problem. Raises ValueError as `read_as` does. O(bytes).
    """
    try:
        chosen = name or format_of(file, data)
    except UnknownFormat as fault:
        told = Problem("error", "unknown-format", fault.message, Place(file, 1, 1), fault.hint)
        return Reading(problems=(_undecodable(data, file) or told,))
    return replace(read_as(chosen, data, file, rule, beside), format=chosen)


def _undecodable(data: bytes, file: str) -> Problem | None:
    """Say why bytes are no text at all, which is told before that no format is known by them."""
    try:
        text_of(data, file)
    except Refused as refusal:
        return refusal.problem
    return None


def read_as(
    name: str,
    data: bytes,
    file: str,
    rule: TypeRule = "position",
    beside: tuple[bytes, str] | None = None,
) -> Reading:
    """Read a debate in a named format; `file` is for places only. O(bytes).

    `beside` has the bytes and name of the second file, in formats whose files are pairs. Raises
    ValueError for a format that is not read and an unknown rule, and nothing for what is in a file.
    """
    read_text: Callable[..., Reading] = _module(name, "reads").read
    _refuse_unknown(rule)
    try:
        most = FORMATS[name].most_bytes
        text = text_of(data, file, most)
        pair = [beside and text_of(*beside, most)] if FORMATS[name].beside else []
        with collector_paused():
            return read_text(text, rule, *pair)
    except Refused as refusal:
        return Reading(problems=(refusal.problem,))


def write_as(name: str, debate: ArgumentMap) -> Written:
    """Write a debate in a named format, without what it has no room for. O(size).

    Raises ValueError for a format that is not written.
    """
    with collector_paused():
        fitting, losses = fitted(name, debate)
        beside = ""
        if FORMATS[name].beside:
            beside = import_module(FORMATS[name].module).write_beside(fitting)
        return Written(writer(name)(fitting), tuple(losses), beside)


def fitted(name: str, debate: ArgumentMap) -> tuple[ArgumentMap, list[Loss]]:
    """Give the debate as far as a format has room for it, and the losses by place. O(size).

    A format that is more than a list of aspects has a function `fit` of its own.
    """
    from argmap.formats.holding import reduced

    module = _module(name, "writes")
    if fit := getattr(module, "fit", None):
        found: tuple[ArgumentMap, list[Loss]] = fit(debate)
        return found
    return reduced(debate, module.HOLDS)


def _module(name: str, way: Literal["reads", "writes"]) -> ModuleType:
    names = [one for one, known in FORMATS.items() if getattr(known, way)]
    if name not in names:
        raise ValueError(f"argmap {way} no format `{name}`; choose one of: {', '.join(names)}")
    return import_module(FORMATS[name].module)


def _refuse_unknown(rule: str) -> None:
    if rule == "position":  # the usual rule, for which no more is loaded
        return
    from argmap.formats.claim_types import TYPE_RULES

    if rule not in TYPE_RULES:
        raise ValueError(f"no rule `{rule}` gives types; choose one of: {', '.join(TYPE_RULES)}")
