"""The argument graphs of Carneades 4 with their expected labels, where they are here."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from argmap.semantics.verdict import judge
from tests.running import ROOT
from tests.unit.semantics.carneades import (
    LABELS,
    Argument,
    Graph,
    debate_of,
    labels_of,
    obstacle,
    read_graph,
)

FOLDER = Path(__file__).parents[4] / "shared" / "corpora" / "carneades"
FILES = sorted(FOLDER.glob("*.yml"))
PAGE = ROOT / "docs" / "semantics" / "carneades.md"
STATUSES = {"in": "accepted", "out": "defeated", "undecided": "undecided"}

with_corpus = pytest.mark.skipif(not FOLDER.is_dir(), reason="the corpus is not beside the project")


def held_in(path: Path) -> dict[str, Any]:
    held = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(held, dict)
    return held


def judged(graph: Graph) -> dict[str, str]:
    verdict = judge(debate_of(graph), "grounded", "evidential")
    return {name: verdict.claims[name] for name in graph.statements}


def expected(held: dict[str, Any]) -> dict[str, str]:
    tests = held.get("tests") or {}
    return {str(name): STATUSES[label] for label in LABELS for name in tests.get(label) or ()}


@with_corpus
@pytest.mark.parametrize(
    "path", [it for it in FILES if not obstacle(held_in(it))], ids=lambda path: path.stem
)
def test_expected_labels(path: Path) -> None:
    held = held_in(path)
    found = judged(read_graph(held))
    assert {name: found[name] for name in expected(held)} == expected(held)
    # Carneades leaves an issue open while an argument about it is; Dung's semantics need not wait.
    by_definition = labels_of(read_graph(held))
    apart = {name for name, label in by_definition.items() if found[name] != STATUSES[label]}
    assert apart == ({"¬jt", "¬mt", "¬st"} if path.stem == "tandem" else set())
    assert all(by_definition[name] == "undecided" for name in apart)


def row(path: Path) -> tuple[str, str]:
    """Give what the page says of a file: whether it is mapped, and how many labels agree."""
    held = held_in(path)
    if kept_out := obstacle(held):
        return f"no: {kept_out}", ""
    return "yes", f"{count} of {count}" if (count := len(expected(held))) else "none given"


@with_corpus
def test_the_page_tells_of_every_file() -> None:
    page = PAGE.read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([\w-]+)` \| ([^|]+) \| ([^|]*?) *\|", page, re.MULTILINE)
    assert {name: (mapped, labels) for name, mapped, labels in rows} == {
        path.stem: row(path) for path in FILES
    }
    assert len(rows) == len(FILES) > 40
    given = [len(expected(held)) for path in FILES if not obstacle(held := held_in(path))]
    assert f"{sum(given)} labels in {sum(map(bool, given))} graphs, all {sum(given)} agree" in page


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Small graphs whose arguments weigh all or nothing."""
    names = tuple("abcdefg"[: draw(st.integers(1, 7))])
    some = st.sampled_from(names)
    made = draw(
        st.lists(
            st.builds(
                Argument,
                name=st.just(""),
                conclusion=some,
                premises=st.lists(some, max_size=3, unique=True).map(tuple),
                undercutter=st.just("") | some,
                scheme=st.sampled_from(["", "convergent"]),
            ),
            max_size=8,
        )
    )
    arguments = tuple(
        Argument(f"a{number}", it.conclusion, it.premises, it.undercutter, it.scheme)
        for number, it in enumerate(made)
        if it.premises or not it.scheme
    )
    cut = draw(st.integers(0, len(names)))
    issues = tuple(part for part in (names[:cut], names[cut:]) if len(part) > 1)
    assumed = draw(st.frozensets(some, max_size=2))
    return Graph(names, assumed, issues if draw(st.booleans()) else (), arguments)


@given(graphs())
def test_what_carneades_settles_is_settled_alike(graph: Graph) -> None:
    found = judged(graph)
    for name, label in labels_of(graph).items():
        if label != "undecided":
            assert found[name] == STATUSES[label]


def test_a_linked_argument_with_a_fallen_premise_does_not_wait_for_the_others() -> None:
    circle = (Argument("a1", "p", ("q",)), Argument("a2", "q", ("p",)))
    graph = Graph(
        ("p", "q", "gone", "r"), frozenset(), (), (*circle, Argument("a3", "r", ("p", "gone")))
    )
    assert labels_of(graph)["r"] == "undecided"
    assert judged(graph)["r"] == "defeated"


def test_two_good_arguments_for_rivals_leave_neither_standing() -> None:
    graph = Graph(
        ("ring", "party", "married", "single"),
        frozenset({"ring", "party"}),
        (("married", "single"),),
        (Argument("a1", "married", ("ring",)), Argument("a2", "single", ("party",))),
    )
    assert labels_of(graph)["married"] == labels_of(graph)["single"] == "out"
    assert judged(graph)["married"] == judged(graph)["single"] == "defeated"


@pytest.mark.parametrize(
    ("held", "kept_out"),
    [
        ({"statements": {"p": "P"}}, ""),
        ({"argument_schemes": [{"id": "s", "premises": ["p(X)"]}]}, "schemes"),
        (
            {
                "argument_schemes": [{"id": "s", "weight": {"constant": 0.1}}],
                "arguments": {"a1": {"scheme": "s", "conclusion": "p", "premises": ["q"]}},
            },
            "weights",
        ),
        ({"arguments": {"a1": {"scheme": "cumulative", "conclusion": "p"}}}, ""),
        (
            {
                "issues": {"i1": {"positions": ["p", "q"]}},
                "arguments": {
                    "a1": {"scheme": "cumulative", "conclusion": "p"},
                    "a2": {"conclusion": "q"},
                },
            },
            "weights",
        ),
    ],
)
def test_what_keeps_a_graph_out(held: dict[str, Any], kept_out: str) -> None:
    assert obstacle(held) == kept_out
