"""The manual knows every command and option, and its pictures and schema are up to date."""

from __future__ import annotations

import json
import re
from importlib import import_module
from inspect import getdoc

import pytest
import typer

import argmap
from argmap.commands.app import VERBS
from argmap.drawing import draw_svg, render_svg
from argmap.drawing.focus import part_around
from argmap.formats import FORMATS
from argmap.store.schema import json_schema
from tests.running import ROOT, run_here
from tools.format_tables import with_tables

PAGES = ROOT / "docs" / "commands"
SHARED = {"--help", "--file"}
"""Described once, in the README of the folder."""

PARTS = {
    "sources": [("verify",)],
    "library": [
        (part,) for part in ("add", "list", "remove", "refresh", "rebuild", "export", "path")
    ],
}
"""The verbs within verbs."""


@pytest.mark.parametrize("verb", VERBS)
def test_each_verb_has_a_page_with_all_its_options(verb: str) -> None:
    page = (PAGES / f"{verb}.md").read_text(encoding="utf-8")
    helps = [run_here(verb, *part, "--help").stdout for part in PARTS.get(verb, [()])]
    options = set(re.findall(r"--[a-z][a-z-]+", "".join(helps))) - SHARED
    assert {option for option in options if option not in page} == set()
    assert f"]({verb}.md)" in (PAGES / "README.md").read_text(encoding="utf-8")


def test_relative_links_lead_somewhere() -> None:
    pages = [
        *ROOT.glob("*.md"),
        *(ROOT / "docs").rglob("*.md"),
        *(ROOT / "benchmarks").glob("*.md"),
    ]
    links = [
        (page, target)
        for page in pages
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    ]
    assert len(links) > 50
    assert [(str(p), target) for p, target in links if not (p.parent / target).exists()] == []


def test_the_picture_in_the_readme_is_the_bundled_debate() -> None:
    debate = argmap.load(ROOT / "data" / "arguments.yaml")
    picture = (ROOT / "docs" / "map.svg").read_text(encoding="utf-8")
    assert picture == render_svg(debate), "argmap render -o docs/map.svg"


def test_the_schema_beside_the_bundled_debate_is_the_model() -> None:
    written = json.loads((ROOT / "data" / "argmap.schema.json").read_text(encoding="utf-8"))
    assert written == json_schema(), "argmap schema > data/argmap.schema.json"


def test_the_tables_of_formats_are_those_of_the_code() -> None:
    page = (ROOT / "docs" / "formats" / "README.md").read_text(encoding="utf-8")
    assert page == with_tables(page), "python tools/format_tables.py docs/formats/README.md"


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_has_a_page_and_a_line_in_the_table(name: str) -> None:
    page = (ROOT / "docs" / "formats" / "README.md").read_text(encoding="utf-8")
    line = next(line for line in page.splitlines() if line.startswith(f"| [`{name}`]("))
    known = FORMATS[name]
    assert ("reads" in line, "writes" in line) == (known.reads, known.writes)
    assert all(f"`{suffix}`" in line for suffix in known.suffixes)


def test_the_python_page_runs() -> None:
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    code = re.findall(r"```python\n(.*?)```", page, flags=re.DOTALL)
    assert code
    code = [part.replace('"data/', f'"{ROOT.as_posix()}/data/') for part in code]
    exec(compile("\n".join(code), "docs/python.md", "exec"), {})  # noqa: S102 - our own page


def test_the_public_names_are_documented_and_there() -> None:
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    for name in argmap.__all__:
        assert getattr(argmap, name)
        assert name in page, name


def test_a_map_shows_itself_in_a_notebook() -> None:
    debate = argmap.loads("argmap: 1\nclaims: {a: {type: thesis, text: A claim.}}")
    assert debate._repr_svg_().startswith("<svg")  # type: ignore[attr-defined]


def test_the_file_page_example_is_a_sound_debate() -> None:
    page = (ROOT / "docs" / "file.md").read_text(encoding="utf-8")
    example = re.findall(r"```yaml\n(.*?)```", page, flags=re.DOTALL)[0]
    assert len(argmap.loads(example).claims) == 4
    outcome = run_here("check", "-f", "-", stdin=example.encode())
    assert outcome.code == 0, outcome.stdout


def test_the_gallery_shows_what_is_drawn_today() -> None:
    debate = argmap.load(ROOT / "data" / "arguments.yaml")
    picture = (ROOT / "docs" / "gallery" / "focus.svg").read_text(encoding="utf-8")
    drawn = draw_svg(part_around(debate, "abuse-of-power", 1))
    assert picture == drawn, "python -m benchmarks.gallery"


@pytest.mark.parametrize("verb", VERBS)
def test_help_on_the_program_says_what_help_on_the_verb_says(verb: str) -> None:
    path, told = VERBS[verb]
    module, _, name = path.partition(":")
    command = getattr(import_module(module), name)
    described = command.info.help if isinstance(command, typer.Typer) else getdoc(command)
    assert described
    assert told == " ".join(described.split("\n\n")[0].split())
