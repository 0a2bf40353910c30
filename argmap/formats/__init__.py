"""Interchange formats: one file each, a pure function from the map to text or back."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from argmap.model import ArgumentMap


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the module that has its `write`, and the suffixes of its files."""

    module: str
    suffixes: tuple[str, ...]


FORMATS: dict[str, Format] = {
    "dot": Format("argmap.formats.dot", (".dot", ".gv")),
    "mermaid": Format("argmap.formats.mermaid", (".mmd", ".mermaid")),
}
"""Formats by name; a module is imported when it is asked for."""


def writer(name: str) -> Callable[[ArgumentMap, Mapping[str, str]], str]:
    """Give the function that writes a format. Raises KeyError for an unknown name.

    It takes remarks on claims, too, by the claim's id; they stand below the claim's text.
    """
    write: Callable[[ArgumentMap, Mapping[str, str]], str] = import_module(
        FORMATS[name].module
    ).write
    return write


def format_of_suffix(suffix: str) -> str:
    """Give the name of the format whose files end so, as `.dot`; "" if there is none."""
    wanted = suffix.lower()
    return next((name for name, known in FORMATS.items() if wanted in known.suffixes), "")
