"""The legend explains what occurs and nothing else; numbers in boxes lead to their sources."""

from __future__ import annotations

import re

import pytest

from argmap.drawing.looks import CLAIM_LOOKS, RELATION_LOOKS
from argmap.drawing.measure import clean
from argmap.drawing.reading import reading_order
from argmap.model import CLAIM_TYPES, RELATION_KINDS, ArgumentMap, Citation, Claim, Source
from tests.sketches import sketch
from tests.unit.drawing.debates import DEBATES, cited
from tests.unit.drawing.pictures import (
    SVG,
    Drawing,
    draw,
    drawing,
    groups,
    legend_of,
    other_texts,
    texts,
)

SMALL = {
    "one thesis": sketch("thesis: t"),
    "support alone": sketch("thesis: t\na supports t"),
    "attack alone": sketch("con: a\nthesis: t\na attacks t"),
    "linked attack": sketch("thesis: t\nr: a, b attacks t", a={"type": "risk"}),
    "undercut": sketch("a attacks b\nu undercuts a--attacks--b", u={"type": "rebuttal"}),
    "linked undercut": sketch("a supports b\nr: u, v undercuts a--supports--b"),
}


every_debate = pytest.mark.parametrize("name", [*SMALL, *DEBATES])


def drawn_of(name: str) -> Drawing:
    return draw(SMALL[name]) if name in SMALL else drawing(name)


@every_debate
def test_the_legend_has_exactly_what_occurs(name: str) -> None:
    drawn = drawn_of(name)
    debate, legend = drawn.debate, legend_of(drawn.root)
    assert legend is not None
    assert legend.get("aria-label")
    entries = texts(legend)
    types = {claim.type for claim in debate.claims}
    kinds = {relation.kind for relation in debate.relations}
    linked = any(len(relation.premises) > 1 for relation in debate.relations)
    assert {kind for kind in CLAIM_TYPES if entry(entries, CLAIM_LOOKS[kind].word)} == types
    assert {kind for kind in RELATION_KINDS if entry(entries, RELATION_LOOKS[kind].verb)} == kinds
    assert sum("linked" in text for text in entries) == linked
    assert len(entries) == len(types) + len(kinds) + linked


def entry(entries: list[str], word: str) -> bool:
    return sum(re.match(rf"{word}\b", text) is not None for text in entries) == 1


@every_debate
def test_the_legend_shows_the_signs_that_it_explains(name: str) -> None:
    drawn = drawn_of(name)
    debate, legend = drawn.debate, legend_of(drawn.root)
    assert legend is not None
    paths = list(legend.iter(f"{SVG}path"))
    icons = {path.get("d") for path in paths}
    shown = {kind for kind in CLAIM_TYPES if CLAIM_LOOKS[kind].icon in icons}
    assert shown == {claim.type for claim in debate.claims}
    dashes = {path.get("stroke-dasharray") for path in paths if path.get("fill") == "none"}
    for kind in ("attack", "undercut"):
        occurs = any(relation.kind == kind for relation in debate.relations)
        assert (RELATION_LOOKS[kind].dash in dashes) == occurs
    linked = any(len(relation.premises) > 1 for relation in debate.relations)
    assert len(list(legend.iter(f"{SVG}circle"))) == linked


def numbered(notes: list[str]) -> list[tuple[int, str]]:
    found = [re.match(r"(\d+)\. (.*)", text) for text in notes]
    return [(int(match[1]), match[2]) for match in found if match]


@pytest.mark.parametrize("name", DEBATES)
def test_the_notes_number_the_cited_sources_in_the_order_of_reading(name: str) -> None:
    drawn = drawing(name)
    order = dict.fromkeys(s for claim in reading_order(drawn.debate) for s in claim.sources)
    notes = numbered(other_texts(drawn.root))
    assert [number for number, _ in notes] == list(range(1, len(order) + 1))
    for source, (_, text) in zip(order, notes, strict=True):
        assert text.startswith(clean(drawn.debate.source[source].title))


@pytest.mark.parametrize("name", DEBATES)
def test_references_in_boxes_agree_with_the_notes(name: str) -> None:
    drawn = drawing(name)
    order = list(dict.fromkeys(s for c in reading_order(drawn.debate) for s in c.sources))
    for claim_id, group in groups(drawn.root, "claim").items():
        claim = drawn.debate.claim[claim_id]
        found = [text for text in texts(group) if re.fullmatch(r"\[\d.*\]", text)]
        assert len(found) == bool(claim.cites)
        if claim.cites:
            parts = found[0].strip("[]").split("; ")
            assert [order[int(part.split()[0]) - 1] for part in parts] == list(claim.sources)
            for citation in claim.cites:
                part = parts[claim.sources.index(citation.source)]
                assert not citation.paragraph or f"¶{citation.paragraph}" in re.split("[ ,]+", part)


def test_notes_say_where_a_source_is_to_be_found() -> None:
    debate, shown = cited(), other_texts(drawing("cited").root)
    assert not any("Nobody cites" in text for text in shown)
    book = next(text for text in shown if "first book" in text)
    source = debate.source["one"]
    assert all(part in book for part in (source.title, source.author, source.publisher, source.url))


def test_a_comment_is_cited_by_who_wrote_it() -> None:
    boxes = groups(drawing("cited").root, "claim")
    assert any("Ann" in text for text in texts(boxes["p"]))
    label = boxes["late"].get("aria-label", "")
    assert all(word in label for word in ("The third paper", "paragraph 7", "A second article"))


def test_a_long_reference_is_shown_in_full() -> None:
    cites = tuple(Citation(f"s{number}", number + 1) for number in range(30))
    sources = tuple(Source(f"s{number}", f"Title {number}") for number in range(30))
    debate = ArgumentMap(claims=(Claim("c", "pro", "Text.", cites),), sources=sources)
    drawn = draw(debate)
    shown = next(text for text in texts(groups(drawn.root, "claim")["c"]) if text[0] == "[")
    assert shown == "[" + "; ".join(f"{number} ¶{number}" for number in range(1, 31)) + "]"
    assert len(numbered(other_texts(drawn.root))) == 30


def test_without_citations_there_are_no_notes() -> None:
    drawn = draw(sketch("a supports b"))
    assert numbered(other_texts(drawn.root)) == []
    assert not any("Source" in text for text in other_texts(drawn.root))
