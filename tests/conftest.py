"""What every test may use: steady hypothesis settings, `--accept`, and ways to run the program."""

from __future__ import annotations

import gc
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.running import Outcome, run_here, run_program

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent

settings.register_profile(
    "steady",
    derandomize=True,
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.register_profile(
    "thorough", settings.get_profile("steady"), derandomize=False, max_examples=2000
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept", action="store_true", help="rewrite tests/golden/*.md with what is printed now"
    )


def pytest_collection() -> None:
    # Thousands of tests come about and all of them stay: to look for garbage finds none.
    gc.disable()


def pytest_collection_finish() -> None:
    """Leave what is there now out of all later searches for garbage: it lives as long as they."""
    gc.enable()
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _calm_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the caller's own settings out of the tests."""
    for name in ("ARGMAP_FILE", "ARGMAP_DEBUG", "NO_COLOR", "FORCE_COLOR", "LINES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the working folder during the test."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def here(folder: Path) -> Callable[..., Outcome]:
    """Run the program inside this process, in an empty folder: `here("list", "-f", "x.yaml")`."""
    return run_here


@pytest.fixture
def argmap(folder: Path) -> Callable[..., Outcome]:
    """Run the installed program in a process of its own, in an empty folder."""
    return run_program


@pytest.fixture(scope="session")
def bundled() -> bytes:
    """The bytes of the debate that comes with argmap."""
    return (ROOT / "data" / "arguments.yaml").read_bytes()
