"""What a command may load: each of these costs the user time whenever argmap starts."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.running import ROOT, surroundings

if TYPE_CHECKING:
    from pathlib import Path

ALLOWED = {
    "typer",
    "yaml",
    "annotated_doc",
    "click",
    "colorama",
    "shellingham",
    "typing_extensions",
}
"""Third-party packages of a command that only reads: Typer, PyYAML and what these two bring."""

COMPILED = ("_cython_", "cython_runtime", "_yaml")
"""What the compiled part of PyYAML leaves among the modules."""

HEAVY_STANDARD = {
    "asyncio",
    "sqlite3",
    "unittest",
    "xml",
    "multiprocessing",
    "http",
    "email",
    "ssl",
}
"""Parts of the standard library that take long to load, too."""

PROBE = """
import io, sys
before = set(sys.modules)
sys.path.insert(0, {root!r})
sys.argv = ["argmap", *{arguments!r}]
from argmap.commands import main
shown, sys.stdout = sys.stdout, io.TextIOWrapper(io.BytesIO())
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
print(*sorted(set(sys.modules) - before), file=shown)
"""


FOR_OWN_FILES = ("aspects", "detection", "interchange", "own_yaml", "reading", "text")
"""What of the formats it takes to read argmap's own file."""


def loaded(*arguments: str) -> set[str]:
    """Give the modules that a command loads, in a process of its own."""
    code = PROBE.format(root=str(ROOT), arguments=arguments)
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", code], capture_output=True, check=True, env=surroundings()
    )
    return set(done.stdout.decode().split())


def tops(modules: set[str]) -> set[str]:
    return {module.partition(".")[0] for module in modules if not module.startswith(COMPILED)}


@pytest.mark.parametrize(
    "arguments",
    [("list",), ("show", "legitimate"), ("tree",), ("stats",), ("ask", "balance")],
    ids=lambda arguments: str(arguments[0]),
)
def test_reading_commands_load_nothing_heavy(arguments: tuple[str, ...]) -> None:
    modules = loaded(*arguments)
    third_party = tops(modules) - sys.stdlib_module_names - {"argmap"}
    assert {"typer", "yaml"} <= third_party
    assert third_party <= ALLOWED
    assert not tops(modules) & HEAVY_STANDARD
    rooms = {module.split(".")[1] for module in modules if module.startswith("argmap.")}
    assert not rooms & {"drawing", "checks"}
    formats = {module for module in modules if module.startswith("argmap.formats.")}
    assert formats <= {f"argmap.formats.{name}" for name in FOR_OWN_FILES}


def test_a_command_loads_its_own_module_alone() -> None:
    verbs = {"list_claims", "show", "tree", "path", "search", "stats", "check", "render", "schema"}
    own = {module.rpartition(".")[2] for module in loaded("list") if "argmap.commands." in module}
    assert own & verbs == {"list_claims"}


@pytest.mark.parametrize(
    "arguments", [("--help",), ("prep", "--list"), ("ask", "--list")], ids=" ".join
)
def test_help_and_lists_load_nothing_heavy(arguments: tuple[str, ...]) -> None:
    third_party = tops(loaded(*arguments)) - sys.stdlib_module_names - {"argmap"}
    assert third_party <= ALLOWED


WRITERS = {"docx", "pptx", "lxml", "typst", "PIL", "xlsxwriter"}


@pytest.mark.parametrize(
    ("suffix", "needed"),
    [("md", set()), ("html", set()), ("pdf", {"typst"}), ("docx", {"docx", "lxml"})],
)
def test_a_handout_loads_what_its_own_format_needs(
    suffix: str, needed: set[str], tmp_path: Path
) -> None:
    target = str(tmp_path / f"brief.{suffix}")
    assert tops(loaded("prep", "brief", "-o", target)) & WRITERS == needed


def test_importing_argmap_loads_the_model_alone() -> None:
    code = "import sys; before = set(sys.modules); import argmap; print(*set(sys.modules) - before)"
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", code], capture_output=True, check=True, cwd=ROOT, env=surroundings()
    )
    modules = set(done.stdout.decode().split())
    assert tops(modules) <= sys.stdlib_module_names | {"argmap"}
    assert {module for module in modules if module.startswith("argmap")} == {
        "argmap",
        "argmap.model",
    }
