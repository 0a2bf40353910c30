from __future__ import annotations

import pytest

from argmap.queries.additions import Addition, read_addition


def parts(written: str) -> tuple[str, str, str, str | None, tuple[str, ...]]:
    addition, problems = read_addition(written)
    assert addition is not None, problems
    assert addition.written == written
    return addition.type, addition.id, addition.text, addition.kind, addition.targets


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("con: Too dear. attacks a", ("con", "", "Too dear.", "attack", ("a",))),
        ("pro own-id: It helps. supports a, b-2", ("pro", "own-id", "It helps.", "support",
                                                   ("a", "b-2"))),
        ("rebuttal: Not so. undercuts a--attacks--b", ("rebuttal", "", "Not so.", "undercut",
                                                       ("a--attacks--b",))),
        ("Risk :  Harm  supports a ,b", ("risk", "", "Harm", "support", ("a", "b"))),
        ("con: It attacks a and supports b. attacks c", ("con", "", "It attacks a and supports b.",
                                                         "attack", ("c",))),
        ("con: War attacks peace attacks a", ("con", "", "War attacks peace", "attack", ("a",))),
        ("con: This: that attacks a", ("con", "", "This: that", "attack", ("a",))),
        ("con: Dear. attacks a.", ("con", "", "Dear.", "attack", ("a",))),
        ("con: x attacks attacks", ("con", "", "x", "attack", ("attacks",))),
        ("con: Two\nlines attacks\na", ("con", "", "Two\nlines", "attack", ("a",))),
        ("con: x attacks a, a", ("con", "", "x", "attack", ("a",))),
        ("con: שלום attacks a", ("con", "", "שלום", "attack", ("a",))),
        ("thesis: War is wrong", ("thesis", "", "War is wrong", None, ())),
        ("thesis: War attacks peace.", ("thesis", "", "War attacks peace.", None, ())),
        ("thesis: War is wrong attacks a", ("thesis", "", "War is wrong", "attack", ("a",))),
        ("thesis: He counterattacks a", ("thesis", "", "He counterattacks a", None, ())),
    ],
)  # fmt: skip
def test_what_is_read(
    written: str, expected: tuple[str, str, str, str | None, tuple[str, ...]]
) -> None:
    assert parts(written) == expected


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Too dear", [("missing-key", "there is no colon")]),
        ("", [("missing-key", "there is no colon")]),
        (": x attacks a", [("missing-key", "there is no type before the colon")]),
        ("foo: x attacks a", [("wrong-type", "there is no type `foo` of claims")]),
        ("con: attacks a", [("missing-key", "the text is empty")]),
        ("thesis:  ", [("missing-key", "the text is empty")]),
        ("con: x", [("missing-key", "it is not said what the con bears on")]),
        ("con: x attacks", [("missing-key", "it is not said what the con bears on")]),
        ("con: x attacks a b", [("missing-key", "it is not said what the con bears on")]),
        ("con A B: x attacks a", [("bad-id", "`A B` is not an id")]),
        ("con א: x attacks a", [("bad-id", "`א` is not an id")]),
        (
            "pros a_b:",
            [
                ("wrong-type", "there is no type `pros` of claims"),
                ("bad-id", "`a_b` is not an id"),
                ("missing-key", "the text is empty"),
            ],
        ),
    ],
)
def test_what_is_refused(written: str, told: list[tuple[str, str]]) -> None:
    addition, problems = read_addition(written)
    assert addition is None
    assert [(it.code, it.message.removesuffix(f", in `{written.strip()}`")) for it in problems] == (
        told
    )


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("pros: x attacks a", "did you mean `pro`?"),
        ("Rebutal: x attacks a", "did you mean `rebuttal`?"),
        ("con Big Cost: x attacks a", "write `big-cost`"),
        ("con: x", "end with `attacks ID`, as of a claim"),
        ("x", "write it as `rebuttal: TEXT attacks ID`"),
    ],
)
def test_hints(written: str, hint: str) -> None:
    assert [it.hint for it in read_addition(written)[1]] == [hint]


@pytest.mark.parametrize(
    ("written", "code"),
    [("con: \x07 attacks a", "control-character"), ("con: \udcff attacks a", "not-utf8")],
)
def test_what_no_file_may_hold_is_refused(written: str, code: str) -> None:
    assert [it.code for it in read_addition(written)[1]] == [code]


def test_a_long_text_is_read_whole_and_shortened_in_messages() -> None:
    text = "word " * 2000
    assert parts(f"con: {text} attacks a")[2] == text.strip()
    (problem,) = read_addition(f"con: {text}")[1]
    assert len(problem.message) < 100
    assert "…" in problem.message


def test_a_problem_names_what_was_written() -> None:
    addition = Addition("con: x attacks a", "con", "", "x", "attack", ("a",))
    assert addition.problem("c", "wrong").message == "wrong, in `con: x attacks a`"
