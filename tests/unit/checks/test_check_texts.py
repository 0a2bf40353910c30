"""The rules on how a claim is worded."""

from __future__ import annotations

import pytest

from argmap.checks import run
from tests.unit.checks.cases import claim, debate

HINTS = ["reasoning-word", "claim-is-question", "leading-pronoun"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("It is legitimate because no law forbids it.", "reasoning-word"),
        ("No law forbids it; therefore it is legal.", "reasoning-word"),
        ("Sex is intimate, since it involves trust.", "reasoning-word"),
        ("Since no law forbids it, the practice is legal.", "reasoning-word"),
        ("Trust is needed and hence so is time.", "reasoning-word"),
        ("Is the practice legitimate? ", "claim-is-question"),
        ("この慣行は正当か？", "claim-is-question"),
        ("This can cause serious problems.", "leading-pronoun"),
        ("These patients are desperate.", "leading-pronoun"),
        ("It is controversial.", "leading-pronoun"),
        ("It's controversial.", ""),
        ("It harms the people for whom it was meant.", "leading-pronoun"),
        ("“They” deserve help.", "leading-pronoun"),
        ("Those patients are desperate.", "leading-pronoun"),
        ("Such contact is inappropriate.", "leading-pronoun"),
        ("Their consent is doubtful.", "leading-pronoun"),
    ],
)
def test_texts_that_get_a_hint(text: str, code: str) -> None:
    codes = {p.code for p in run(debate([claim("a", text=text)]), select=HINTS)}
    assert code in codes or not code
    assert all(p.severity == "note" for p in run(debate([claim("a", text=text)]), select=HINTS))


@pytest.mark.parametrize(
    "text",
    [
        "The practice has been legal since 1990.",
        "Since the law changed, rates have fallen.",
        "Rates have fallen, since then, by half.",
        "A practice is not right just because many follow it.",
        "The word “because” is overused.",
        "Ten years hence nobody will object.",
        "The question “is it safe?” has been answered.",
        "It is wrong to deceive a patient.",
        "It's wrong to deceive a patient.",
        "It is easy to imagine that a therapist exploits a patient.",
        "It may be that patients do better with talk.",
        "It takes years to trust again.",
        "Those who suffer deserve help.",
        "Those with a partner need no surrogate.",
        "He who harms must pay.",
        "These days therapy is common.",
        "Italian law forbids the practice.",
        "Thisbe and Pyramus loved each other.",
        "Heroes exist.",
        "IT security matters in therapy.",
        "Surrogates work whether or not patients believe in it.",
        "Itching is a symptom.",
        "Sheer force is wrong.",
        "Sinceritiy matters, and whence it comes does not.",
    ],
)
def test_texts_that_get_no_hint(text: str) -> None:
    assert run(debate([claim("a", text=text)]), select=HINTS) == []
