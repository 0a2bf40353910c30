from __future__ import annotations

import re
from math import nan

import pytest

from argmap.model import EVIDENCE_LADDER, OTHER_EVIDENCE, ArgumentMap, Claim
from argmap.semantics.base_scores import LADDER_SCORES, UNKNOWN, WORDS, base_scores, whole_table
from tests.running import ROOT


def debate(*claims: tuple[str, float | None]) -> ArgumentMap:
    return ArgumentMap(
        claims=tuple(
            Claim(f"c{number}", "pro", "Text.", evidence=evidence, weight=weight)
            for number, (evidence, weight) in enumerate(claims)
        )
    )


def test_the_table_has_all_known_evidence_in_the_order_of_the_ladder() -> None:
    assert set(LADDER_SCORES) == {*EVIDENCE_LADDER, *OTHER_EVIDENCE}
    scores = [LADDER_SCORES[word] for word in EVIDENCE_LADDER]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)
    assert min(scores) > UNKNOWN


def test_the_manual_shows_this_table() -> None:
    page = (ROOT / "docs" / "base-scores.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([\w ]+)`.* \| ([\d.]+) \|$", page, flags=re.MULTILINE)
    assert {word: float(score) for word, score in rows} == whole_table({})
    assert [word for word, _ in rows] == list(whole_table({}))


def test_evidence_gives_the_score_and_a_weight_wins() -> None:
    found = base_scores(debate(("trial", None), ("trial", 0.0), ("", 1.0)))
    assert found == {"c0": LADDER_SCORES["trial"], "c1": 0.0, "c2": 1.0}


def test_nothing_known_is_one_half() -> None:
    assert set(base_scores(debate(("", None), ("hearsay", None))).values()) == {0.5}


def test_a_table_can_be_replaced() -> None:
    found = base_scores(debate(("trial", None), ("review", None)), {"trial": 0.3})
    assert found == {"c0": 0.3, "c1": 0.5}


def test_a_table_may_say_what_is_unknown() -> None:
    found = base_scores(debate(("trial", None), ("", None), ("hearsay", None)), {"unknown": 0.2})
    assert set(found.values()) == {0.2}


def test_a_whole_table_has_every_word_and_keeps_what_is_given() -> None:
    table = whole_table({"trial": 0.1})
    assert set(table) == set(WORDS)
    assert table["trial"] == 0.1
    assert table["review"] == LADDER_SCORES["review"]
    assert whole_table({})["unknown"] == UNKNOWN


def test_unknown_words_are_refused_with_those_that_are_known() -> None:
    with pytest.raises(ValueError, match=r"unknown evidence `trials` .* review, trial, controlled"):
        base_scores(debate(), {"trials": 0.3})


@pytest.mark.parametrize("score", [-0.1, 1.1, nan])
def test_scores_outside_0_to_1_are_refused(score: float) -> None:
    with pytest.raises(ValueError, match="the base score of `trial` is"):
        base_scores(debate(), {"trial": score})
