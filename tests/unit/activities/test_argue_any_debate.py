"""Whatever the debate, there is good material, or it is said what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from argmap.activities import ACTIVITIES
from argmap.activities.material import MissingError
from argmap.handouts import write
from argmap.handouts.handout import Handout, Table
from argmap.handouts.look import USUAL
from argmap.handouts.words import Words
from argmap.model import EVIDENCE_LADDER, SCHEMES, ArgumentMap, Claim, Relation
from tests.maps import maps
from tests.sketches import sketch
from tests.unit.activities.printed import blocks, made, texts
from tests.unit.drawing.debates import bundled

if TYPE_CHECKING:
    from argmap.handouts.handout import Sheet
    from argmap.model import RelationKind

BUNDLED = bundled()

MINE = ("brief", "questions", "gaps", "evidence", "principles", "steelman")
FORMS = [(name, form) for name in MINE for form in ("", *ACTIVITIES[name].forms)]

choices = st.fixed_dictionaries(
    {
        "seed": st.integers(0, 5),
        "level": st.integers(1, 3),
        "minutes": st.integers(10, 120),
        "group": st.integers(1, 60),
    }
)


def refuse_odd(handout: Handout) -> None:
    """Fail for what no writer could set: rows of another length, unfilled places, empty sheets."""
    assert handout.sheets
    for sheet in handout.sheets:
        assert sheet.blocks
        assert sheet.title
        for table in blocks(sheet, Table):
            assert all(len(row) == len(table.head) for row in table.rows)
            assert table.rows
            assert not table.widths or len(table.widths) == len(table.head)
    assert write(handout, "md", USUAL)


@pytest.mark.parametrize(("name", "form"), FORMS)
@given(debate=maps(), chosen=choices, language=st.sampled_from(("en", "de")))
@settings(deadline=None, max_examples=20, suppress_health_check=[HealthCheck.too_slow])
def test_any_debate(
    name: str, form: str, debate: ArgumentMap, chosen: dict[str, Any], language: str
) -> None:
    try:
        handout = made(name, debate, language, form=form, **chosen)
    except MissingError:
        return
    refuse_odd(handout)


def large(count: int) -> ArgumentMap:
    """A debate of many claims with everything that claims and relations can have."""
    claims = [Claim("t", "thesis", "The thesis.")]
    relations = []
    for number in range(1, count):
        name = f"c{number}"
        claims.append(
            Claim(
                name,
                "pro" if number % 2 else "con",
                f"Claim number {number}.",
                said_by=(f"speaker {number % 7}",),
                evidence=EVIDENCE_LADDER[number % len(EVIDENCE_LADDER)],
                principles=(("autonomy", "justice", "care")[number % 3],),
            )
        )
        target = "t" if number < 20 else f"c{number // 3}"
        kind: RelationKind = "attack" if number % 3 else "support"
        scheme = SCHEMES[number % len(SCHEMES)]
        relations.append(Relation(f"r{number}", kind, (name,), target, scheme))
    return ArgumentMap("Large", "May one?", claims=tuple(claims), relations=tuple(relations))


LONG = "A sentence that goes on and on. " * 94

ODD = {
    "one thesis alone": sketch("thesis: t"),
    "no thesis": sketch("a supports b"),
    "one argument": sketch("thesis: t\na supports t"),
    "no con": sketch("thesis: t\na supports t\nb supports a\nc supports t"),
    "no pro": sketch("thesis: t\na attacks t"),
    "no relations": ArgumentMap(
        claims=(Claim("t", "thesis", "T."), Claim("a", "pro", "A."), Claim("b", "con", "B."))
    ),
    "every path on both sides": sketch("thesis: t\na supports t\na attacks t"),
    "undercuts in a circle": sketch(
        "thesis: t\nr: a supports t\nu: b undercuts v\nv: c undercuts u\nw: d undercuts r"
    ),
    "Chinese": sketch(
        "thesis: t\na supports t\nb attacks a",
        t={"text": "身体的自己決定権は尊重されるべきである。"},
        a={"text": "患者は自分で決めることができる。", "principles": ("自律",)},
    ),
    "Hebrew": sketch(
        "thesis: t\na supports t\nb attacks t",
        t={"text": "הטיפול מוצדק."},
        a={"text": "הוא מועיל.", "said_by": ("רופאים",)},
    ),
    "long text": sketch("thesis: t\na supports t\nb attacks t", a={"text": LONG}, b={"text": LONG}),
    "very uneven": sketch("thesis: t\na supports t\nb attacks t", a={"text": LONG}),
    "500 claims": large(500),
}


@pytest.mark.parametrize("name", MINE)
@pytest.mark.parametrize("kind", ODD)
@pytest.mark.parametrize("language", ["en", "de"])
def test_odd_debates(name: str, kind: str, language: str) -> None:
    if kind in MISSING.get(name, NOTHING):
        with pytest.raises(MissingError) as missing:
            made(name, ODD[kind], language)
        assert missing.value.hint
    else:
        refuse_odd(made(name, ODD[kind], language))


NOTHING = ("one thesis alone", "no thesis", "no relations")
"""Debates in which nothing speaks for or against anything."""

MISSING = {
    "gaps": ("one thesis alone", "no thesis"),
    "evidence": tuple(kind for kind in ODD if kind not in ("Hebrew", "500 claims")),
    "principles": ("one thesis alone", "no thesis"),
}
"""Debates that lack what an activity is made from."""


@pytest.mark.parametrize("name", MINE)
def test_the_same_seed_gives_the_same_material_and_another_may_not(name: str) -> None:
    first = made(name, BUNDLED, seed=1)
    assert first == made(name, BUNDLED, seed=1)
    assert any(made(name, BUNDLED, seed=seed) != first for seed in range(2, 12))


@pytest.mark.parametrize("name", MINE)
@pytest.mark.parametrize("language", ["en", "de"])
def test_the_content_note_is_told_and_what_it_is_for(name: str, language: str) -> None:
    told = " ".join(texts(made(name, BUNDLED, language)))
    assert BUNDLED.content_note in told
    assert Words(language)("frame.purpose") in told


@pytest.mark.parametrize("name", MINE)
def test_german_material_has_no_words_of_the_english_catalogue(name: str) -> None:
    """What both languages print alike comes from the debate, or is a name."""
    debate = sketch("thesis: t\na supports t\nb attacks t\nc supports b", a={"evidence": "trial"})
    english, german = (
        {text for text in texts(made(name, debate, language)) if text[:1].isalpha() and " " in text}
        for language in ("en", "de")
    )
    assert not english & german


def sheets_for(name: str, audience: str) -> list[Sheet]:
    return [sheet for sheet in made(name, BUNDLED).sheets if sheet.audience == audience]


@pytest.mark.parametrize("name", [one for one in MINE if one != "brief"])
def test_the_teacher_has_one_sheet(name: str) -> None:
    assert len(sheets_for(name, "teacher")) == 1
    assert sheets_for(name, "students")
