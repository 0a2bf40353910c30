"""The layout engines by name. A new one is a module with a function and a line here."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from argmap.drawing.errors import DrawingError

if TYPE_CHECKING:
    from collections.abc import Callable


class LayoutEngine(Protocol):
    """What arranges a graph."""

    def __call__(self, dot: str, meanwhile: Callable[[], object] | None = None, /) -> bytes:
        """Take a graph in the DOT language and give Graphviz's json0.

        An engine may call `meanwhile`, or not, while it waits for Graphviz.
        """


ENGINES: dict[str, str] = {
    "embedded": "argmap.drawing.embedded:lay_out",
    "dot": "argmap.drawing.system_dot:lay_out",
}


def engine_named(name: str) -> LayoutEngine:
    """Load an engine. Raises DrawingError for a name that is not in the table."""
    if name not in ENGINES:
        raise DrawingError(f"no layout engine is called {name!r}", f"choose {' or '.join(ENGINES)}")
    module, function = ENGINES[name].split(":")
    engine: LayoutEngine = getattr(import_module(module), function)
    return engine
