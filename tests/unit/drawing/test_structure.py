"""What is on the page and what it says: groups, labels, texts, in the order of reading."""

from __future__ import annotations

from collections import Counter

import pytest

from argmap.drawing import render_svg
from argmap.drawing.looks import CLAIM_LOOKS, RELATION_LOOKS
from argmap.drawing.measure import clean
from argmap.drawing.reading import reading_order
from argmap.graph import junctions
from argmap.model import ArgumentMap, Claim, Relation
from tests.sketches import sketch
from tests.unit.drawing.debates import DEBATES, LONG, knots
from tests.unit.drawing.pictures import SVG, draw, drawing, groups, other_texts, texts

every_debate = pytest.mark.parametrize("name", DEBATES)


@every_debate
def test_each_claim_and_each_relation_has_its_group(name: str) -> None:
    drawn = drawing(name)
    assert set(groups(drawn.root, "claim")) == set(drawn.debate.claim)
    assert set(groups(drawn.root, "relation")) == set(drawn.debate.relation)
    ids = Counter(element.get("id") for element in drawn.root.iter() if element.get("id"))
    assert set(ids.values()) == {1}


@every_debate
def test_each_group_is_one_thing_to_a_screen_reader(name: str) -> None:
    root = drawing(name).root
    for group in [*groups(root, "claim").values(), *groups(root, "relation").values()]:
        assert "graphics-symbol" in group.get("role", "").split()
        label = group.get("aria-label", "")
        assert label
        assert group.findtext(f"{SVG}title") == label


@every_debate
def test_a_claims_label_says_type_text_and_what_it_bears_on(name: str) -> None:
    debate = drawing(name).debate
    for claim_id, group in groups(drawing(name).root, "claim").items():
        claim, label = debate.claim[claim_id], group.get("aria-label", "")
        assert label.startswith(CLAIM_LOOKS[claim.type].word)
        assert clean(claim.text) in label
        rest = label.replace(clean(claim.text), "", 1)
        for relation in debate.outgoing.get(claim_id, ()):
            assert RELATION_LOOKS[relation.kind].verb in rest
            assert target_in(rest, relation, debate), (label, relation)
        assert all(speaker in rest for speaker in claim.said_by)


@every_debate
def test_a_relations_label_says_premises_kind_and_target(name: str) -> None:
    debate = drawing(name).debate
    for relation_id, group in groups(drawing(name).root, "relation").items():
        relation, label = debate.relation[relation_id], group.get("aria-label", "")
        assert RELATION_LOOKS[relation.kind].verb.removesuffix("s") in label
        assert all(named(premise, label, debate) for premise in relation.premises)
        assert target_in(label, relation, debate), (label, relation)
        assert ("together" in label) == (len(relation.premises) > 1)


def named(claim: str, label: str, debate: ArgumentMap) -> bool:
    return claim in label or clean(debate.claim[claim].text) in label


def target_in(label: str, relation: Relation, debate: ArgumentMap) -> bool:
    """Tell whether a label names the target, an undercut's by its premises."""
    if relation.kind != "undercut":
        return named(relation.target, label, debate)
    return all(
        named(premise, label, debate) for premise in debate.relation[relation.target].premises
    )


@every_debate
def test_a_box_shows_the_whole_text_and_the_word_of_its_type(name: str) -> None:
    debate = drawing(name).debate
    for claim_id, group in groups(drawing(name).root, "claim").items():
        claim, shown = debate.claim[claim_id], texts(group)
        assert shown[0] == CLAIM_LOOKS[claim.type].word
        assert clean(claim.text) in shown
        assert group.get("class", "").split() == ["claim", claim.type]


def test_a_box_says_who_bears_a_risk_and_who_speaks() -> None:
    boxes = groups(drawing("knots").root, "claim")
    risk = " ".join(texts(boxes["e"]))
    assert all(word in risk for word in ("patient", "therapist", "likelihood low", "severity high"))
    assert "a therapist, her patient" in " ".join(texts(boxes["v"]))
    assert len(texts(boxes["t"])) == 2  # no more than its type and its text


@every_debate
def test_claims_are_written_in_the_order_of_reading(name: str) -> None:
    drawn = drawing(name)
    order = [claim.id for claim in reading_order(drawn.debate)]
    assert list(groups(drawn.root, "claim")) == order
    assert sorted(order) == sorted(drawn.debate.claim)
    assert drawn.debate.claim[order[0]].type == "thesis"


def test_a_relation_is_written_after_its_first_premise() -> None:
    for name in DEBATES:
        drawn = drawing(name)
        ids = [g.get("id", "") for g in drawn.root.iter(f"{SVG}g")]
        for relation in drawn.debate.relations:
            before = ids[: ids.index(f"relation-{relation.id}")]
            last_claim = [name for name in before if name.startswith("claim-")][-1]
            premises = [f"claim-{premise}" for premise in relation.premises]
            assert last_claim == min(premises, key=ids.index)


@every_debate
def test_a_relation_has_a_line_from_each_premise_one_head_and_its_dot(name: str) -> None:
    drawn = drawing(name)
    joined = junctions(drawn.debate)
    for relation_id, group in groups(drawn.root, "relation").items():
        relation = drawn.debate.relation[relation_id]
        paths = list(group.iter(f"{SVG}path"))
        lines = [path for path in paths if path.get("fill") == "none"]
        dots = list(group.iter(f"{SVG}circle"))
        assert len(lines) == (len(relation.premises) + 1 if relation_id in joined else 1)
        assert len(paths) - len(lines) == 1
        assert len(dots) == (relation_id in joined)
        assert group.get("class", "").split() == ["relation", relation.kind]


@every_debate
def test_the_page_is_a_document_with_title_and_summary(name: str) -> None:
    drawn = drawing(name)
    root, debate = drawn.root, drawn.debate
    assert root.tag == f"{SVG}svg"
    assert "graphics-document" in root.get("role", "").split()
    by_id = {element.get("id"): element for element in root.iter() if element.get("id")}
    labels = [by_id[name] for name in root.get("aria-labelledby", "").split()]
    descriptions = [by_id[name] for name in root.get("aria-describedby", "").split()]
    assert labels == [root.find(f"{SVG}title")]
    assert descriptions == [root.find(f"{SVG}desc")]
    assert labels[0].text == clean(debate.title)
    said = descriptions[0].text or ""
    assert f"{len(debate.claims)} claims" in said
    assert all(clean(thesis.text) in said for thesis in debate.theses)
    assert clean(debate.title) in other_texts(root)
    assert not debate.question or clean(debate.question) in other_texts(root)


def test_reading_goes_to_the_end_of_each_argument_before_the_next() -> None:
    debate = sketch(
        """
        pro: loose
        thesis: t, s
        b attacks t
        a supports t
        x supports b
        u: k, l undercuts b--attacks--t
        v undercuts u
        q attacks s
        x supports s
        m supports loose
        """
    )
    order = [claim.id for claim in reading_order(debate)]
    assert order == ["t", "b", "x", "k", "l", "v", "a", "s", "q", "loose", "m"]


def test_reading_comes_through_long_chains_and_circles() -> None:
    many = 3000
    claims = tuple(Claim(f"c{number}", "pro", "Text.") for number in range(many))
    circle = tuple(
        Relation(f"r{number}", "support", (f"c{(number + 1) % many}",), f"c{number}")
        for number in range(many)
    )
    debate = ArgumentMap(claims=claims, relations=circle)
    assert reading_order(debate) == claims


@pytest.mark.parametrize("unit", ["word ", "x", "汉", "👩\u200d👧", "e\u0301 ", "שלום "])
def test_only_a_text_of_thousands_of_characters_is_clipped(unit: str) -> None:
    text = clean(unit * (30_000 // len(unit)))
    drawn = draw(sketch("thesis: t", t={"text": text}))
    group = groups(drawn.root, "claim")["t"]
    shown = texts(group)[1]
    assert shown.endswith("…")
    assert len(shown) > 1000
    assert text.startswith(shown.removesuffix("…").rstrip())
    assert text in group.get("aria-label", "")


def test_a_long_paragraph_is_not_clipped() -> None:
    text = clean(LONG * 9)
    assert 2000 < len(text) < 3000
    for kind in ("thesis", "pro"):
        drawn = draw(sketch("pro: a", a={"text": text, "type": kind}))
        assert text in texts(groups(drawn.root, "claim")["a"])


def test_rendering_is_one_function_of_the_debate() -> None:
    assert render_svg(knots()) == render_svg(knots()) == drawing("knots").svg
