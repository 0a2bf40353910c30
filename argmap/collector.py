"""Python's cycle collector, which large pieces of work do better without."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def collector_paused() -> Iterator[None]:
    """Keep the collector still: a tree or a scene has no cycles, and would be walked many times.

    Measured: a third of the time of parsing 10,000 claims, a tenth to a third of that of drawing
    300.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
