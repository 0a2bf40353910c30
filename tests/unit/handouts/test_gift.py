"""GIFT: what Moodle reads back is what was written, whatever the claims hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.drawing.measure import clean
from argmap.handouts import write
from argmap.handouts.handout import Choice, Handout, Question, Sheet
from argmap.handouts.look import USUAL
from tests.maps import texts
from tests.unit.handouts.gift_reader import WEIGHTS, Read, read

HOSTILE = (
    "a ~ b", "=right", "#hash", "{brace}", "a:b", "::title::", "\\", "\\n", "a\\~b", "// comment",
    "%50%", "%50% of people", "[html]<b>x</b>", "[12] text", "[", "-> arrow", "$CATEGORY: x",
    "TRUE", "a\nb", "a\n\nb", "####", "<script>", "～＝", "\\=", "}", "{", "a\\", "T", "#1:2",
)  # fmt: skip


def handout(*questions: Question) -> Handout:
    return Handout("quiz", "Quiz: a {title}", "", (Sheet("Questions", questions),))


def written(*questions: Question) -> list[Read]:
    return read(write(handout(*questions), "gift", USUAL))


def same(one: Question, found: Read) -> bool:
    return (
        found.text == clean(one.prompt)
        and found.answers == tuple(clean(choice.text) for choice in one.choices)
        and found.feedback == clean(one.feedback)
        and found.format == "plain"
    )


def test_a_question_is_written_as_moodle_reads_it() -> None:
    one = Question(7, "What?", (Choice("a"), Choice("b", right=True), Choice("c")), feedback="So.")
    assert write(handout(one), "gift", USUAL).decode() == (
        "::Quiz\\: a \\{title\\} 07::[plain]What? {\n\t~a\n\t=b\n\t~c\n\t####So.\n}\n"
    )
    (found,) = written(one)
    assert found.name == "Quiz: a {title} 07"
    assert found.single
    assert found.weights == (0.0, 100.0, 0.0)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_sign_in_a_text_means_anything(text: str) -> None:
    for several in (False, True):
        choices = (Choice(text), Choice(f"{text} b", right=True), Choice("c"))
        one = Question(1, text, choices, several, text)
        (found,) = written(
            one,
        )
        assert same(one, found)
        assert found.weights == ((-50.0, 100.0, -50.0) if several else (0.0, 100.0, 0.0))
        assert found.single is not several


@given(
    st.lists(st.tuples(texts(), st.lists(texts(), min_size=3, max_size=6)), min_size=1, max_size=4)
)
def test_any_text_comes_back(asked: list[tuple[str, list[str]]]) -> None:
    questions = [
        Question(
            number,
            prompt,
            tuple(Choice(text, right=place == 0) for place, text in enumerate(answers)),
            feedback=prompt,
        )
        for number, (prompt, answers) in enumerate(asked, start=1)
        if clean(prompt) and all(map(clean, answers))
    ]
    for one, found in zip(questions, written(*questions), strict=True):
        assert same(one, found)


@pytest.mark.parametrize("right", range(1, 8))
@pytest.mark.parametrize("wrong", range(1, 4))
def test_ticking_everything_earns_nothing_and_all_right_ones_everything(
    right: int, wrong: int
) -> None:
    choices = tuple(Choice(f"c{n}", right=n < right) for n in range(right + wrong))
    (found,) = written(Question(1, "Which?", choices, several=True))
    assert not found.single
    assert {abs(weight) for weight in found.weights} <= WEIGHTS
    assert sum(found.weights) == pytest.approx(0, abs=0.001)
    assert sum(weight for weight in found.weights if weight > 0) == pytest.approx(100, abs=0.001)
    assert [weight > 0 for weight in found.weights] == [choice.right for choice in choices]


def test_a_blank_line_stands_between_questions_and_nowhere_else() -> None:
    one = Question(1, "a\n\nb", (Choice("x\n\ny", right=True), Choice("z"), Choice("w")))
    assert len(written(one, one, one)) == 3
    assert write(handout(one, one), "gift", USUAL).decode().count("\n\n") == 1
