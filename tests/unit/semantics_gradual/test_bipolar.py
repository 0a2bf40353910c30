from __future__ import annotations

from array import array
from math import nan

import pytest

from argmap.semantics.gradual.bipolar import bipolar_graph, from_columns, without_supports


def test_a_graph_keeps_its_scores_and_pairs() -> None:
    graph = bipolar_graph([0.5, 1, 0], [(0, 1)], [(1, 2), (1, 2)])
    assert (graph.count, graph.relations, list(graph.base)) == (3, 3, [0.5, 1.0, 0.0])
    assert (list(graph.attacks), list(graph.supports)) == ([(0, 1)], [(1, 2), (1, 2)])


def test_an_empty_graph_is_a_graph() -> None:
    assert bipolar_graph([]).count == 0


def test_graphs_compare_by_content() -> None:
    assert bipolar_graph([0.5], [(0, 0)]) == bipolar_graph(iter([0.5]), iter([(0, 0)]))
    assert bipolar_graph([0.5], [(0, 0)]) != bipolar_graph([0.5])


def test_columns_cannot_be_written_to() -> None:
    graph = bipolar_graph([0.5], [(0, 0)])
    with pytest.raises(TypeError, match="read-only"):
        graph.base[0] = 2.0
    with pytest.raises(TypeError, match="read-only"):
        graph.attacks.sources[0] = 7


def test_columns_of_any_kind_make_the_same_graph() -> None:
    np = pytest.importorskip("numpy")
    listed = bipolar_graph([0.5, 0.25], [(0, 1)])
    for code in ("int32", "int64", "uint8"):
        ends = (np.array([0], code), np.array([1], code))
        assert from_columns(np.array([0.5, 0.25]), ends) == listed
    assert from_columns(array("f", [0.5, 0.25]), (array("i", [0]), array("b", [1]))) == listed
    assert from_columns(np.array([0.5, 0, 0.25])[::2], ([0], [1])) == listed


def test_what_columns_come_from_may_change() -> None:
    sources = array("i", [0])
    graph = from_columns([0.5, 0.5], (sources, [1]))
    sources[0] = 1
    assert list(graph.attacks) == [(0, 1)]


@pytest.mark.parametrize("score", [-0.1, 1.0000001, nan, float("inf")])
def test_a_score_outside_0_to_1_is_refused(score: float) -> None:
    with pytest.raises(ValueError, match=r"base score of argument 1 is .*, not from 0 to 1"):
        bipolar_graph([0.5, score])


@pytest.mark.parametrize("end", [-1, 2, 2**31, -(2**40)])
def test_an_end_that_is_no_argument_is_refused(end: int) -> None:
    for pair in ((0, end), (end, 0)):
        with pytest.raises(ValueError, match="attack"):
            bipolar_graph([0.5, 0.5], [(0, 1), pair])
        with pytest.raises(ValueError, match="support"):
            bipolar_graph([0.5, 0.5], [], [pair])


def test_the_message_says_which_pair_it_is() -> None:
    with pytest.raises(ValueError, match="attack 1 has the end 2, but there are 2 arguments"):
        bipolar_graph([0.5, 0.5], [(0, 1), (0, 2)])


def test_columns_of_unequal_length_are_refused() -> None:
    with pytest.raises(ValueError, match="1 sources but 2 targets of attacks"):
        from_columns([0.5, 0.5], ([0], [1, 1]))


def test_supports_can_be_dropped() -> None:
    graph = bipolar_graph([0.5, 0.5], [(0, 1)], [(1, 0)])
    assert without_supports(graph) == bipolar_graph([0.5, 0.5], [(0, 1)])
