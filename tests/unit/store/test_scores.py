"""A table of base scores: read with all its faults, written so that it reads the same."""

from __future__ import annotations

import pytest

from argmap.semantics.base_scores import WORDS, whole_table
from argmap.store.scores import read_scores, scores_text


def read(text: str) -> dict[str, float]:
    table, problems = read_scores(text.encode(), "s.yaml", WORDS)
    assert problems == []
    return table


def faults(text: str) -> list[tuple[str, str, str]]:
    _, problems = read_scores(text.encode(), "s.yaml", WORDS)
    return [(str(it.place), it.code, it.hint) for it in problems]


def test_a_table_is_read_in_part_or_in_whole() -> None:
    assert read("review: 0.95\nunknown: 0\ncontrolled study: 1\n") == {
        "review": 0.95, "unknown": 0.0, "controlled study": 1.0,
    }  # fmt: skip
    assert read("{review: .5}") == {"review": 0.5}
    assert read(scores_text(whole_table({}))) == whole_table({})


@pytest.mark.parametrize("score", [0.0, 1.0, 1e-9, 0.1 + 0.2, 5e-324])
def test_what_is_written_reads_the_same(score: float) -> None:
    assert read(scores_text({"trial": score})) == {"trial": score}


def test_all_faults_are_found_with_their_places_and_hints() -> None:
    found = faults("reveiw: 2\ntrial: high\n[a]: 1\nTrial: 0.5\ntrial: 0.1\nfolklore: x\n")
    assert [(place, code) for place, code, _ in found] == [
        ("s.yaml:1:1", "unknown-key"), ("s.yaml:1:9", "wrong-type"), ("s.yaml:2:8", "wrong-type"),
        ("s.yaml:3:1", "wrong-type"), ("s.yaml:4:1", "unknown-key"),
        ("s.yaml:5:1", "duplicate-key"), ("s.yaml:6:1", "unknown-key"),
        ("s.yaml:6:11", "wrong-type"),
    ]  # fmt: skip
    hints = [hint for _, _, hint in found]
    assert hints[0] == "did you mean `review`?"
    assert hints[4] == "did you mean `trial`?"
    assert "case series" in hints[6]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty-file"),
        ("# nothing\n", "empty-file"),
        ("- review\n", "wrong-type"),
        ("0.5", "wrong-type"),
        ("review: 0.5: 1", "not-yaml"),
        ("review: &x 1\ntrial: *x\n", "alias"),
        ("\x00", "control-character"),
        ("review: .nan\n", "wrong-type"),
        ("review: .inf\n", "wrong-type"),
        ("review: -0.1\n", "wrong-type"),
        ("review:\n", "wrong-type"),
        ('review: "0.5"\n', "wrong-type"),
        ("<<: {review: 1}\n", "unknown-key"),
    ],
)
def test_what_is_no_table_is_refused(text: str, code: str) -> None:
    table, problems = read_scores(text.encode(), "s.yaml", WORDS)
    assert table == {}
    assert [it.code for it in problems] == [code]
    assert problems[0].place.file == "s.yaml"
