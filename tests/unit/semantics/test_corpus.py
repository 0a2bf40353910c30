"""The reference answers and counterexamples that other projects published, where they are here."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from argmap.formats.iccma import Named, read
from argmap.semantics.tasks import count, credulous, extensions, sceptical, some_extension
from tests.unit.semantics.by_definition import ByDefinition

FOLDER = Path(__file__).parents[4] / "shared" / "corpora" / "dung"
NAMES = {"CO": "complete", "PR": "preferred", "ST": "stable", "SST": "semi-stable", "STG": "stage",
         "GR": "grounded", "ID": "ideal"}  # fmt: skip
SOLUTIONS = sorted(FOLDER.glob("solutions/*.?E-*"))
COUNTEREXAMPLES = sorted(FOLDER.glob("*.af"))

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the corpus is not beside the project")


def framework_at(path: Path, written_in: str) -> Named:
    named, problems = read(path.read_bytes(), written_in, path.name)
    assert named is not None, problems
    return named


@pytest.mark.parametrize("solution", SOLUTIONS, ids=lambda path: path.name)
def test_reference_answers(solution: Path) -> None:
    stem, task = solution.name.split(".")
    semantics = NAMES[task.partition("-")[2]]
    named = framework_at(FOLDER / "apx" / f"{stem}.apx", "apx")
    text = solution.read_text(encoding="utf-8").strip()
    inner = text if task.startswith("SE") else text[1:-1]
    expected = {
        frozenset(filter(None, members.split(","))) for members in re.findall(r"\[(.*?)\]", inner)
    }
    found = extensions(named.framework, semantics)
    assert found.complete
    assert {frozenset(map(named.name, members)) for members in found.sets} == expected
    assert count(named.framework, semantics) == len(expected)
    some = some_extension(named.framework, semantics)
    assert (some in found.sets) if expected else some is None
    for argument in range(named.framework.count):
        name = named.name(argument)
        some_has = credulous(named.framework, semantics, argument).yes
        assert some_has == any(name in members for members in expected)
        all_have = sceptical(named.framework, semantics, argument).yes
        assert all_have == all(name in members for members in expected)


@pytest.mark.parametrize("path", COUNTEREXAMPLES, ids=lambda path: path.stem)
def test_counterexamples_to_published_solvers(path: Path) -> None:
    framework = framework_at(path, "i23").framework
    meant = ByDefinition(framework.count, frozenset(framework.attacks()))
    for semantics in (*NAMES.values(), "cf2"):
        expected = {tuple(sorted(members)) for members in meant.extensions(semantics)}
        assert set(extensions(framework, semantics).sets) == expected
        for argument in range(framework.count):
            every = all(argument in members for members in expected)
            assert sceptical(framework, semantics, argument).yes == every
