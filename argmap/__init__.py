"""Argument maps for ethics debates: read, query, check and draw the claims of a hard question.

>>> import argmap
>>> debate = argmap.load("data/arguments.yaml")
>>> debate.claim["legitimate"].type
'thesis'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from argmap.model import (
    ArgumentMap,
    Citation,
    Claim,
    Place,
    Problem,
    Relation,
    Risk,
    Source,
)

if TYPE_CHECKING:
    from argmap.drawing import render_svg
    from argmap.drawing.errors import DrawingError
    from argmap.formats.interchange import read_as, write_as
    from argmap.formats.loading import load
    from argmap.graph import to_networkx
    from argmap.stance import standings
    from argmap.store import InvalidDebate, bundled_path, dumps, loads

__version__ = "0.1.0"

__all__ = [
    "ArgumentMap", "Citation", "Claim", "DrawingError", "InvalidDebate", "Place", "Problem",
    "Relation", "Risk", "Source", "bundled_path", "dumps", "load", "loads", "read_as", "render_svg",
    "standings", "to_networkx", "write_as",
]  # fmt: skip

_HOMES = {
    "DrawingError": "argmap.drawing.errors",
    "InvalidDebate": "argmap.store",
    "bundled_path": "argmap.store",
    "dumps": "argmap.store",
    "load": "argmap.formats.loading",
    "loads": "argmap.store",
    "read_as": "argmap.formats.interchange",
    "render_svg": "argmap.drawing",
    "standings": "argmap.stance",
    "to_networkx": "argmap.graph",
    "write_as": "argmap.formats.interchange",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for: commands pay only for what they use."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'argmap' has no attribute {name!r}")


def __dir__() -> list[str]:
    """Name what is imported on demand too, for those who press Tab in a notebook."""
    return sorted({*globals(), *__all__})


def _picture(debate: ArgumentMap) -> str:
    from argmap.drawing import render_svg

    return render_svg(debate)


# Notebooks ask a value for its picture; the model itself knows nothing of drawing.
ArgumentMap._repr_svg_ = _picture  # type: ignore[attr-defined] # no such field
