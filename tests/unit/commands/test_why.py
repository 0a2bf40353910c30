"""`argmap why` with gradual semantics, as its user calls it."""

from __future__ import annotations

import json
import re
from itertools import count
from typing import TYPE_CHECKING, Any

import pytest

from argmap.commands import why
from argmap.semantics.status import GRADUAL
from argmap.store import dumps
from tests.sketches import sketch
from tests.unit.queries.test_contributions import TWO, WIDE
from tests.unit.semantics.test_strengths import weighed
from tests.unit.semantics_gradual.graphs import oscillator

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from argmap.model import ArgumentMap
    from tests.running import Outcome

    Here = Callable[..., Outcome]

CYCLIC = sketch(
    "thesis: t, s\na supports t\nb attacks a\nt attacks b\nr: a, b attacks s\nu undercuts r",
    **weighed(t=0.5, s=0.6, a=0.7, b=0.8, u=0.3),
)
EDGES = sketch(
    "thesis: t, s\na attacks t\nt supports a\nb attacks a\na supports b\nb supports s",
    **weighed(t=1.0, s=0.0, a=1.0, b=0.0),
)


def restless() -> ArgumentMap:
    """Five groups of five claims in a circle that never settles by three of the semantics."""
    graph = oscillator(5, 5, 0.9)
    lines = [f"c{one} attacks c{other}" for one, other in graph.attacks]
    weights = {f"c{one}": score for one, score in enumerate(graph.base)}
    text = "\n".join(["thesis: t, s", *lines, "c0 attacks t", "beside supports s"])
    return sketch(text, **weighed(**weights))


CASES = {
    "acyclic": TWO,
    "cyclic": CYCLIC,
    "circle between 0 and 1": EDGES,
    "restless": restless(),
    "nothing bears on it": sketch("thesis: t, s"),
    "it bears on others only": sketch("thesis: t, s\nt supports s\nt attacks u"),
}
RESTLESS = ("df-quad", "quadratic-energy", "mlp-based")
PAIRS = [
    (case, semantics)
    for case in CASES
    for semantics in (RESTLESS if case == "restless" else GRADUAL)
]


def saved(folder: Path, debate: ArgumentMap) -> None:
    (folder / "arguments.yaml").write_text(dumps(debate), encoding="utf-8")


def numbers(held: object) -> list[object]:
    """Give all that stands under the keys of strengths and effects, wherever they are."""
    keys = {"strength", "share", "removal", "gradient"}
    if isinstance(held, dict):
        found = [it for key, it in held.items() if key in keys and not isinstance(it, (dict, str))]
        return [*found, *(it for value in held.values() for it in numbers(value))]
    return [it for value in held for it in numbers(value)] if isinstance(held, list) else []


@pytest.mark.parametrize(("case", "semantics"), PAIRS)
@pytest.mark.parametrize("options", [(), ("--exclusive",), ("--not", "s")], ids=" ".join)
def test_no_traceback_and_no_number_that_has_not_converged(
    here: Here, folder: Path, semantics: str, case: str, options: tuple[str, ...]
) -> None:
    saved(folder, CASES[case])
    words = ("why", "t", "--semantics", semantics, *options)
    outcome = here(*words, "--format", "json")
    assert (outcome.code, outcome.stderr) == (0, "")
    record = json.loads(outcome.stdout)
    assert all(number is None or isinstance(number, float | int) for number in numbers(record))
    assert record["converged"] == (record["residual"] <= 1e-9)
    judge = ("judge", "--semantics", semantics, "--format", "json")
    exclusive = tuple(word for word in options if word == "--exclusive")
    judged = json.loads(here(*judge, *exclusive).stdout)
    assert record["strength"] == judged["claims"]["t"]
    assert (record["strength"] is None) == (case == "restless")
    for more in ((), ("--formal", "--all")):
        outcome = here(*words, *more)
        assert (outcome.code, outcome.stderr) == (0, "")
        assert "In short: " in outcome.stdout
        if case == "restless":
            told = outcome.stdout.split("`s`: It ends at")[0].split("This follows from")[0]
            assert "no strength" in told
            assert set(re.findall(r"\d\.\d+", told)) == {"0.50"}  # the base score
    if case == "restless":
        assert record["residual"] > 1e-9
        assert set(numbers([record["claims"], record["relations"]])) == {None}


def test_base_scores_come_from_the_file_that_is_named(here: Here, folder: Path) -> None:
    saved(folder, sketch("thesis: t", t={"evidence": "trial"}))
    (folder / "mine.yaml").write_text("trial: 0.3\n", encoding="utf-8")
    words = ("why", "t", "--semantics", "df-quad")
    assert "at 0.85: nothing" in here(*words).stdout
    own = here(*words, "--scores", "mine.yaml").stdout
    assert "at 0.30: nothing" in own
    assert "your base score for the evidence `trial`" in own
    refused = here(*words, "--scores", "none.yaml")
    assert (refused.code, "none.yaml: no such file" in refused.stderr) == (2, True)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--semantics", "df-quad", "--supports", "ignore"), "--supports does nothing for df-quad"),
        (("--scores", "x.yaml"), "--scores does nothing for grounded"),
        (("--all",), "--all does nothing for grounded"),
        (("--semantics", "stable", "--all"), "--all does nothing for stable"),
        (("--semantics", "df-quad", "--not", "t"), "`t` cannot be told from itself"),
        (("--semantics", "df-quad", "--not", "ss"), "there is no claim `ss`"),
        (("--semantics", "df-quad", "--not", ""), "--not names nothing"),
        (("--semantics", "df-quad", "--timeout", "nan"), "--timeout is no number of seconds"),
        (("--semantics", "df-quad", "-o", "x.dot"), "no map with verdicts is written as `.dot`"),
        (("--semantics", "df-quad", "-o", "x.svg", "--formal"), "--formal does nothing for a map"),
        (("--semantics", "fuzzy"), "fuzzy"),
    ],
)
def test_what_would_be_ignored_is_refused(
    here: Here, folder: Path, words: tuple[str, ...], told: str
) -> None:
    saved(folder, TWO)
    outcome = here("why", "t", *words)
    assert (outcome.code, outcome.stdout) == (2, "")
    assert told in outcome.stderr
    assert [it.name for it in folder.iterdir()] == ["arguments.yaml"]


def test_the_part_that_contributes_is_drawn_with_strengths(here: Here, folder: Path) -> None:
    saved(folder, WIDE)
    words = ("why", "t", "--semantics", "df-quad")
    outcome = here(*words, "-o", "part.svg")
    assert outcome.stderr == "argmap: wrote part.svg (6 claims, 5 relations)\n"
    drawn = (folder / "part.svg").read_text(encoding="utf-8")
    assert drawn.count("(strength 0.50)") == 2 * 5
    assert "why “T” ends at 0.00" in drawn
    assert "not shown: 15 more upon this" in drawn
    whole = here(*words, "--all", "-o", "whole.html")
    assert whole.stderr == "argmap: wrote whole.html (21 claims, 20 relations)\n"
    assert "strength 0.50" in (folder / "whole.html").read_text(encoding="utf-8")
    assert here(*words, "-o", "-").stdout == drawn


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second goes by whenever the time is asked for."""
    seconds = count()
    monkeypatch.setattr(why, "monotonic", lambda: float(next(seconds)))


@pytest.mark.usefixtures("clock")
def test_a_time_limit_leaves_a_partial_answer(here: Here, folder: Path) -> None:
    saved(folder, WIDE)
    outcome = here("why", "t", "--semantics", "df-quad", "--timeout", "600")
    assert outcome.code == 0
    assert outcome.stderr == "argmap: the explanation is partial: the time limit was reached\n"
    told = " ".join(outcome.stdout.split())
    assert re.search(
        r"of claims from \d\d random orders of leaving out, give or take 0\.0\d\d", told
    )
    assert "This is a partial answer" in told
    outcome = here("why", "t", "--semantics", "df-quad", "--timeout", "600", "--format", "json")
    record: dict[str, Any] = json.loads(outcome.stdout)
    assert record["partial"]
    assert 2 <= record["samples"]["claims"] < 200
    assert all(row["error"] > 0 for row in record["claims"])
    assert {row["share"] for row in record["relations"]} == {None}


@pytest.mark.usefixtures("clock")
def test_a_map_is_drawn_of_a_partial_answer_too(here: Here, folder: Path) -> None:
    saved(folder, WIDE)
    outcome = here("why", "t", "--semantics", "df-quad", "--timeout", "30", "-o", "part.svg")
    assert outcome.code == 0
    assert re.search(r"wrote part.svg \([6-9] claims", outcome.stderr)
    assert "the explanation is partial" in outcome.stderr


def test_where_not_even_a_strength_is_found_it_ends_with_124(here: Here, folder: Path) -> None:
    saved(folder, CYCLIC)
    outcome = here("why", "t", "--semantics", "df-quad", "--timeout", "0")
    assert (outcome.code, outcome.stdout) == (124, "")
    assert "not even the strength was found in time" in outcome.stderr


def test_what_takes_minutes_is_given_up_in_time(
    argmap: Callable[..., Outcome], folder: Path
) -> None:
    """A circle that settles slowly, and not at all without what holds it: minutes in all."""
    width, holders = 20, 14
    graph = oscillator(3, width, 0.999)
    lines = [f"c{one} attacks c{other}" for one, other in graph.attacks]
    lines += [f"k{one} attacks c{other}" for one in range(holders) for other in range(width)]
    weights = {f"c{one}": score for one, score in enumerate(graph.base)}
    weights |= {f"k{one}": 0.999 for one in range(holders)}
    text = "\n".join(["thesis: t", *lines, "c0 attacks t"])
    saved(folder, sketch(text, **weighed(**weights)))
    outcome = argmap("why", "t", "--semantics", "mlp-based", "--timeout", "2")
    assert outcome.code == 0
    assert "the explanation is partial" in outcome.stderr
    assert "This is a partial answer" in outcome.stdout
