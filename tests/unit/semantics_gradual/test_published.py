"""Values that others published, on their graphs."""

from __future__ import annotations

import re

import pytest

from argmap.semantics.gradual import plain
from argmap.semantics.gradual.bipolar import BipolarGraph, bipolar_graph
from argmap.semantics.gradual.definitions import SEMANTICS
from argmap.semantics.gradual.iterating import runge_kutta
from tests.unit.semantics_gradual.graphs import BUY, CORPUS, DEMOCRACY, SELL, STOCK, score

QUADRATIC = SEMANTICS["quadratic-energy"]
PUBLISHED = {BUY: 0.8208178793, SELL: 0.3634537810}


def test_df_quad_on_e_democracy() -> None:
    # Rago et al. (2016): P2 falls to .08 by its three cons.
    assert score(DEMOCRACY, "df-quad", 3) == pytest.approx(0.08, abs=1e-12)
    assert score(DEMOCRACY, "df-quad", 0) == pytest.approx(0.862, abs=1e-12)
    assert score(DEMOCRACY, "df-quad", 1) == pytest.approx(0.85, abs=1e-12)


def test_the_stock_example_passes_through_the_published_state() -> None:
    # The published figures are where Runge-Kutta with steps of .1 first changes less than 1e-3 (the
    # settings of Potyka's own Uncertainpy): after 84 steps, before the system has settled.
    system = plain.system(plain.net(STOCK, QUADRATIC), QUADRATIC)
    state, steps = system.start, 0
    while system.gap(state, following := system.step(state)) >= 1e-3:
        state = runge_kutta(system, state, following, 0.1)
        steps += 1
    assert steps == 84
    assert {one: state[one] for one in PUBLISHED} == pytest.approx(PUBLISHED, abs=1e-10)


def test_the_stock_example_settles_near_the_published_state() -> None:
    found = {one: score(STOCK, "quadratic-energy", one) for one in PUBLISHED}
    assert found == pytest.approx(PUBLISHED, abs=2e-3)
    assert found == pytest.approx({BUY: 0.8216464428, SELL: 0.3621696946}, abs=2e-9)


def test_the_stock_example_satisfies_its_equations() -> None:
    # 3 is attacked by 4; 2 by 3 and supported by 4; 1 attacked by 2 and 5; all by the definition.
    def moved(base: float, energy: float) -> float:
        h = max(energy, 0) ** 2 / (1 + max(energy, 0) ** 2)
        g = max(-energy, 0) ** 2 / (1 + max(-energy, 0) ** 2)
        return base - base * g + (1 - base) * h

    three = moved(0.3, -0.9)
    two = moved(0.7, 0.9 - three)
    one = moved(0.8, -two - 0.9)
    buy, sell = (score(STOCK, "quadratic-energy", answer) for answer in (BUY, SELL))
    assert buy == pytest.approx(moved(0.5, two + 0.9 - sell), abs=1e-8)
    assert sell == pytest.approx(moved(0.5, one - buy), abs=1e-8)


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpora of other projects are not here")
@pytest.mark.parametrize(
    ("file", "graph"), [("stock_example", STOCK), ("RagoEtAlEDemocracy", DEMOCRACY)]
)
def test_the_graphs_are_those_of_the_corpus(file: str, graph: BipolarGraph) -> None:
    text = (CORPUS / f"{file}.bag").read_text(encoding="utf-8")
    base = dict(re.findall(r"arg\((\w+),\s*([\d.]+)\)", text))
    number = {name: place for place, name in enumerate(base)}
    pairs = {
        kind: [(number[a], number[b]) for a, b in re.findall(rf"{kind}\((\w+),\s*(\w+)\)", text)]
        for kind in ("att", "sup")
    }
    read = bipolar_graph(map(float, base.values()), pairs["att"], pairs["sup"])
    assert list(read.base) == list(graph.base)
    assert sorted(read.attacks) == sorted(graph.attacks)
    assert sorted(read.supports) == sorted(graph.supports)
