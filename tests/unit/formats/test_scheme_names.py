"""Names of schemes in other programs, and argmap's."""

from __future__ import annotations

import pytest

from argmap.formats.scheme_names import TITLES, fitting_schemes, scheme_of, title_of
from argmap.model import SCHEMES, ArgumentMap, Relation


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_scheme_comes_back_from_its_title(scheme: str) -> None:
    assert scheme in TITLES
    assert scheme_of(title_of(scheme)) == (scheme, False)
    assert scheme_of(scheme) == (scheme, False)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Argument From Expert Opinion", "expert-opinion"),
        ("ArgumentFromExpertOpinion", "expert-opinion"),
        ("argument from an exceptional case", "exception"),
        ("Argument from an Established Rule", "rule"),
        ("CAUSE TO EFFECT", "cause-to-effect"),
        ("Default Inference", ""),
        ("RA", ""),
        ("", ""),
        ("  ", ""),
        ("Witness Testimony", "Witness Testimony"),
        ("论证", "论证"),
        ("argument", ""),
    ],
)
def test_what_a_name_means(name: str, expected: str) -> None:
    assert scheme_of(name).name == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Negative Consequences", "consequences"),
        ("Causal Slippery Slope Argument", "slippery-slope"),
        ("Argument from Arbitrariness of a Verbal Classification", "classification"),
        ("Circumstantial Argument Against the Person", "ad-hominem"),
    ],
)
def test_kinds_of_a_scheme_are_the_scheme(name: str, expected: str) -> None:
    assert scheme_of(name) == (expected, True)


def test_names_that_would_not_come_back_are_losses() -> None:
    debate = ArgumentMap(
        relations=tuple(
            Relation(name, "support", ("x",), "y", scheme)
            for name, scheme in {"a": "Analogy", "b": "default", "c": "own", "d": "rule"}.items()
        )
    )
    fitting, lost = fitting_schemes(debate)
    assert [it.scheme for it in fitting.relations] == ["analogy", "", "own", "rule"]
    assert [it.code for it in lost] == ["scheme-kind", "scheme"]
    assert fitting_schemes(fitting) == (fitting, [])
