"""The two engines draw the same map, and say what to do where they cannot."""

from __future__ import annotations

import inspect
import os
import shutil
import signal
import threading
import time
from typing import TYPE_CHECKING

import pytest

from argmap.drawing import embedded, render_svg
from argmap.drawing.engines import ENGINES, engine_named
from argmap.drawing.errors import DrawingError
from tests.sketches import sketch
from tests.unit.drawing.debates import DEBATES, chain
from tests.unit.drawing.pictures import drawing, groups, parsed, texts

if TYPE_CHECKING:
    from pathlib import Path

needs_dot = pytest.mark.skipif(
    shutil.which("dot") is None, reason="Graphviz's program dot is not installed"
)
SMALL = sketch("thesis: t\na supports t\nb attacks a")
MANY = "digraph {" + "".join(f"{n} -> {n // 3};" for n in range(1, 400)) + "}"


@needs_dot
@pytest.mark.parametrize("name", DEBATES)
def test_both_engines_draw_the_same_map(name: str) -> None:
    one, other = drawing(name), drawing(name, "dot")
    assert one.scene == other.scene
    for kind in ("claim", "relation"):
        assert list(groups(one.root, kind)) == list(groups(other.root, kind))
    assert texts(one.root) == texts(other.root)
    assert [e.tag for e in one.root.iter()] == [e.tag for e in other.root.iter()]
    assert one.page.right == pytest.approx(other.page.right, rel=0.05)
    assert one.page.bottom == pytest.approx(other.page.bottom, rel=0.05)


@pytest.mark.parametrize("name", ["", "neato", "Embedded", "dot "])
def test_an_unknown_engine_lists_those_there_are(name: str) -> None:
    with pytest.raises(DrawingError) as caught:
        render_svg(SMALL, engine=name)
    assert repr(name) in caught.value.message
    assert all(known in caught.value.hint for known in ENGINES)
    assert caught.value.hint in str(caught.value)


@pytest.mark.parametrize("name", ENGINES)
def test_each_engine_loads(name: str) -> None:
    assert callable(engine_named(name))


def test_a_layout_ends_at_the_time_limit() -> None:
    with pytest.raises(DrawingError, match=r"longer than 0\.001 seconds") as caught:
        embedded.lay_out(MANY, time_limit=0.001)
    assert "--engine dot" in caught.value.hint
    assert b'"bb"' in embedded.lay_out(MANY)  # the next one is not spoilt


def dense(size: int) -> str:
    """Give a graph with an edge between all nodes, which takes hours to lay out."""
    ends = ((a, b) for a in range(size) for b in range(a))
    return "digraph {" + "".join(f"{a} -> {b};" for a, b in ends) + "}"


def test_a_time_limit_ends_no_other_layout() -> None:
    faults: list[str] = []

    def draw(graph: str, time_limit: float) -> None:
        try:
            embedded.lay_out(graph, time_limit=time_limit)
        except DrawingError as fault:
            faults.append(fault.message)

    work = [(dense(60), 0.3), (MANY, 60.0), (dense(60), 0.2), (MANY, 60.0)]
    threads = [threading.Thread(target=draw, args=one) for one in work]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(faults) == [f"the layout took longer than {n} seconds" for n in (0.2, 0.3)]


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX signals")
def test_an_interruption_ends_a_layout_at_once() -> None:
    timer = threading.Timer(0.5, os.kill, (os.getpid(), signal.SIGINT))
    begin = time.monotonic()
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        embedded.lay_out(dense(60), time_limit=30)
    assert time.monotonic() - begin < 10
    assert b'"bb"' in embedded.lay_out(MANY)


def test_what_is_to_be_done_meanwhile_is_done_once_and_before_the_answer() -> None:
    done: list[bool] = []
    answer = embedded.lay_out(MANY, lambda: done.append(True))
    assert done == [True]
    assert answer == embedded.lay_out(MANY)


def test_a_fault_of_what_is_done_meanwhile_ends_the_layout_at_once() -> None:
    begin = time.monotonic()
    with pytest.raises(ZeroDivisionError):
        embedded.lay_out(dense(60), lambda: 1 // 0, time_limit=30)
    assert time.monotonic() - begin < 10
    assert b'"bb"' in embedded.lay_out(MANY)


def test_an_unforeseen_fault_of_a_layout_is_not_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> bytes:
        raise ZeroDivisionError("boom")

    monkeypatch.setattr(embedded, "_call", broken)
    with pytest.raises(ZeroDivisionError, match="boom"):
        embedded.lay_out(MANY)


def test_a_layout_ends_at_the_memory_limit() -> None:
    with pytest.raises(DrawingError, match=r"\b1 MB") as caught:
        embedded.lay_out(MANY, memory_limit=1024**2)
    assert caught.value.hint
    assert b'"bb"' in embedded.lay_out(MANY)


def test_a_layout_ends_at_the_memory_limit_while_it_works() -> None:
    large = "digraph {" + "".join(f"{n} -> {n // 3};" for n in range(1, 3000)) + "}"
    with pytest.raises(DrawingError, match=r"\b8 MB") as caught:
        embedded.lay_out(large, memory_limit=8 * 1024**2)
    assert caught.value.hint


@pytest.mark.parametrize(
    "engine",
    [
        pytest.param("embedded", id="embedded"),
        pytest.param("dot", id="dot", marks=needs_dot),
    ],
)
def test_a_graph_that_is_refused_is_an_error_with_a_hint(engine: str) -> None:
    with pytest.raises(DrawingError) as caught:
        engine_named(engine)("digraph { 0 -> ")
    assert caught.value.message
    assert caught.value.hint
    assert "\n\n" not in caught.value.message


@pytest.mark.parametrize("answer", [b"", b"{}", b"[]", b"null", b'{"bb": "0,0,1,1"}', b"\xff"])
def test_an_answer_that_is_not_understood_is_an_error(
    answer: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedded, "lay_out", lambda *_: answer)
    with pytest.raises(DrawingError, match="answer"):
        render_svg(SMALL)


@pytest.mark.parametrize("what", ["nothing", "a folder", "a file that is no program"])
def test_without_dot_there_is_advice_how_to_install_it(
    what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if what == "a folder":
        (tmp_path / "dot").mkdir()
    elif what != "nothing":
        (tmp_path / "dot").write_text("not a program")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(DrawingError) as caught:
        render_svg(SMALL, engine="dot")
    assert "dot" in caught.value.message
    assert "install" in caught.value.hint
    assert "--engine dot" in caught.value.hint


def test_a_missing_module_of_the_embedded_engine_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "graphviz.wasm"
    monkeypatch.setattr(embedded, "_module_path", lambda: broken)
    # The module that this process has compiled already must not be found.
    monkeypatch.setattr(embedded, "_compiled", inspect.unwrap(embedded._compiled))
    for content in (None, b"\0asm broken"):
        if content is not None:
            broken.write_bytes(content)
        with pytest.raises(DrawingError) as caught:
            render_svg(SMALL)
        assert "embedded engine" in caught.value.message
        assert "--engine dot" in caught.value.hint


def test_maps_may_be_drawn_side_by_side() -> None:
    expected = {name: drawing(name).svg for name in ("knots", "duel", "cited")}
    drawn: dict[str, str] = {}

    def draw(name: str) -> None:
        drawn[name] = render_svg(DEBATES[name]())

    threads = [threading.Thread(target=draw, args=(name,)) for name in expected]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert drawn == expected


def test_a_long_chain_of_arguments_is_drawn() -> None:
    root = parsed(render_svg(chain(300)))
    assert len(groups(root, "claim")) == 301


@needs_dot
@pytest.mark.parametrize(
    "lines",
    [
        "thesis: x, y\nx attacks y\na supports x",
        "thesis: x, y, z\nx attacks z\nz attacks x\na supports x\nb supports y\nc supports z",
        "thesis: x, y\nr: x, b attacks y\nv: y undercuts r\na supports y",
    ],
)
def test_both_engines_draw_theses_that_bear_on_each_other(lines: str) -> None:
    debate = sketch(lines)
    one, other = (parsed(render_svg(debate, engine=engine)) for engine in ("embedded", "dot"))
    assert texts(one) == texts(other)
    assert list(groups(one, "relation")) == list(groups(other, "relation"))
