"""The system's own Graphviz: the program `dot`, as a process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.drawing.errors import DrawingError

if TYPE_CHECKING:
    from collections.abc import Callable

_INSTALL = "install Graphviz (Debian: apt install graphviz; macOS: brew install graphviz; \
Windows: winget install graphviz), or leave out --engine dot"


def lay_out(dot: str, meanwhile: Callable[[], object] | None = None) -> bytes:
    """Give Graphviz's json0 for a graph in the DOT language; `meanwhile` is not called.

    Raises DrawingError when `dot` is missing or fails.
    """
    import graphviz

    try:
        answer: bytes = graphviz.pipe("dot", "json0", dot.encode(), quiet=True)
    except (graphviz.ExecutableNotFound, OSError) as fault:
        raise DrawingError(
            "no program dot can be run from this machine's path", _INSTALL
        ) from fault
    except graphviz.CalledProcessError as fault:
        if fault.stdout:
            # It gave up some edges, but drew; the embedded engine answers in the same way.
            return bytes(fault.stdout)
        said = (fault.stderr or b"").decode(errors="replace").strip()
        raise DrawingError(f"dot failed: {said or fault}", "leave out --engine dot") from fault
    return answer
