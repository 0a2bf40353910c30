"""arg-microtexts: units, voices, edges at edges; and XML that is refused with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.formats.interchange import read, read_as
from argmap.model import Relation
from tests.sketches import sketch

if TYPE_CHECKING:
    from argmap.formats.reading import Reading

SMALL = """\
<?xml version='1.0' encoding='UTF-8'?>
<arggraph id="micro_x01" topic_id="accept_small_gifts" stance="pro">
  <edu id="e1"><![CDATA[A therapist may accept]]></edu>
  <edu id="e2"><![CDATA[ a small gift.]]></edu>
  <edu id="e3">A gift may be meant to buy a favour,</edu>
  <edu id="e4">but a card &amp; a flower buy nothing,</edu>
  <edu id="e5">as they cost little,</edu>
  <edu id="e6">and refusing may hurt.</edu>
  <edu id="e7">So it was once with a vase.</edu>
  <joint id="j1"/>
  <adu id="a1" type="pro"/>
  <adu id="a2" type="opp"/>
  <adu id="a3" type="pro"/>
  <adu id="a4" type="pro"/>
  <adu id="a5" type="pro"/>
  <adu id="a6" type="pro"/>
  <edge id="s1" src="e1" trg="j1" type="seg"/>
  <edge id="s2" src="e2" trg="j1" type="seg"/>
  <edge id="s0" src="j1" trg="a1" type="seg"/>
  <edge id="s3" src="e3" trg="a2" type="seg"/>
  <edge id="s4" src="e4" trg="a3" type="seg"/>
  <edge id="s5" src="e5" trg="a4" type="seg"/>
  <edge id="s6" src="e6" trg="a5" type="seg"/>
  <edge id="s7" src="e7" trg="a6" type="seg"/>
  <edge id="c1" src="a2" trg="a1" type="reb"/>
  <edge id="c2" src="a3" trg="c1" type="und"/>
  <edge id="c3" src="a4" trg="c2" type="add"/>
  <edge id="c4" src="a5" trg="a1" type="sup"/>
  <edge id="c5" src="a6" trg="a5" type="exa"/>
</arggraph>
"""


def graph(body: str) -> Reading:
    return read_as("microtexts", f"<arggraph>\n{body}\n</arggraph>".encode(), "x.xml")


def problems(reading: Reading) -> list[tuple[str, int, int]]:
    return [(it.code, it.place.line, it.place.column) for it in reading.problems]


def losses(reading: Reading) -> list[tuple[str, str, int]]:
    return [
        (it.code, it.detail, it.place.line) for it in reading.losses if it.outcome != "supplied"
    ]


def test_a_text_with_everything() -> None:
    reading = read(SMALL.encode(), "micro.xml")
    assert reading.format == "microtexts"
    assert reading.problems == ()
    debate = reading.debate
    assert debate.title == "accept small gifts (micro_x01)"
    assert debate.claim["a1"].text == "A therapist may accept a small gift."
    assert debate.claim["a3"].text == "but a card & a flower buy nothing,"
    assert [claim.said_by for claim in debate.claims[:3]] == [
        ("proponent",), ("opponent",), ("proponent",),
    ]  # fmt: skip
    assert {claim.id: claim.type for claim in debate.claims} == {
        "a1": "thesis", "a2": "con", "a3": "rebuttal", "a4": "rebuttal", "a5": "pro", "a6": "pro",
    }  # fmt: skip
    assert debate.relations == (
        Relation("a2--attacks--a1", "attack", ("a2",), "a1"),
        Relation("a5--supports--a1", "support", ("a5",), "a1"),
        Relation(
            "a3-and-1-more--undercuts--a2--attacks--a1", "undercut", ("a3", "a4"), "a2--attacks--a1"
        ),
        Relation("a6--supports--a5", "support", ("a6",), "a5", "example"),
    )
    assert debate.claim["a1"].place.line == 11
    assert losses(reading) == [("data", "stance `pro`", 2)]


def test_an_added_premise_of_an_added_premise_joins_the_same_step() -> None:
    reading = graph(
        "".join(f'<adu id="a{n}"/><edu id="e{n}">T{n}</edu>' for n in range(5))
        + "".join(f'<edge id="s{n}" src="e{n}" trg="a{n}" type="seg"/>' for n in range(5))
        + '<edge id="k" src="a3" trg="d" type="add"/><edge id="d" src="a2" trg="step" type="add"/>'
        + '<edge id="step" src="a1" trg="a0" type="sup"/>'
        + '<edge id="c9" src="a4" trg="d" type="und"/>'
    )
    expected = sketch("a4 undercuts step\nstep: a1, a3, a2 supports a0").relations
    assert reading.debate.relations == expected


def test_what_the_text_does_not_say_is_implicit() -> None:
    reading = graph(
        '<edu id="e1" implicit="true">One.</edu>\n<edu id="e2">Two,</edu>\n'
        '<edu id="e3" implicit="true">and more.</edu>\n<adu id="a1"/><adu id="a2"/>'
        + "".join(f'<edge id="s{n}" src="e{n}" trg="a{min(n, 2)}" type="seg"/>' for n in (1, 2, 3))
    )
    assert [(it.text, it.tags) for it in reading.debate.claims] == [
        ("One.", ("implicit",)), ("Two, and more.", ()),
    ]  # fmt: skip
    assert losses(reading) == [("data", "edu `e3` is implicit, others of its adu are not", 4)]


def test_edges_at_what_they_cannot_be_about() -> None:
    reading = graph(
        "".join(f'<adu id="a{n}"/><edu id="e{n}">T{n}</edu>' for n in range(2))
        + "".join(f'<edge id="s{n}" src="e{n}" trg="a{n}" type="seg"/>' for n in range(2))
        + '<edge id="c1" src="a1" trg="a0" type="sup"/>\n'
        + '<edge id="c2" src="a0" trg="c1" type="sup"/>\n'
        + '<edge id="c3" src="a0" trg="c1" type="reb"/>\n'
        + '<edge id="c4" src="a0" trg="a1" type="und"/>\n'
        + '<edge id="c5" src="a0" trg="c5" type="und"/>\n'
    )
    assert [it.id for it in reading.debate.relations] == ["a1--supports--a0"]
    assert losses(reading) == [
        ("support-of-relation", "`a0`", 3),
        ("edge", "edge `c3` of type `reb`, at an edge", 4),
        ("edge", "edge `c4` of type `und`, at no edge", 5),
        ("dangling", "a0 undercuts c5", 6),
    ]
    (problem,) = reading.problems
    assert problem.message == "a relation (undercut) that leads to nowhere: it undercuts itself"


def test_what_leads_to_nowhere_is_told_and_the_rest_is_read() -> None:
    reading = graph(
        '<edu id="e1">One.</edu>\n<edu id="e2">Two.</edu>\n<adu id="a1" type="neutral"/>\n'
        '<edge id="s1" src="e1" trg="a1" type="seg"/>\n'
        '<edge id="s2" src="e2" trg="a9" type="seg"/>\n'
        '<edge id="c1" src="a1" trg="a8" type="sup"/>\n'
        '<edge id="c2" src="a1" trg="c2" type="add"/>\n'
        '<edge id="c3" src="a1" trg="a1" type="elaboration"/>\n<note/>'
    )
    assert reading.is_usable
    assert [claim.text for claim in reading.debate.claims] == ["One."]
    assert problems(reading) == [("unknown-id", 6, 1), ("unknown-id", 7, 1), ("unknown-id", 8, 1)]
    assert losses(reading) == [
        ("node", "edu `e2`, which no adu is made of", 3),
        ("data", "type `neutral`", 4),
        ("dangling", "e2 seg a9", 6),
        ("dangling", "a1 supports a8", 7),
        ("dangling", "a1 add c2", 8),
        ("edge", "edge `c3` of type `elaboration`", 9),
        ("node", "element `note`", 10),
    ]


def test_ids_given_twice_or_not_at_all_are_errors() -> None:
    reading = graph('<adu id="a1"/>\n  <adu id="a1"/>\n<edu>x</edu>')
    assert problems(reading) == [("duplicate-id", 3, 3), ("missing-key", 4, 1)]
    assert not reading.is_usable


def test_an_empty_graph_is_said_to_be_empty() -> None:
    assert problems(graph("")) == [("no-claims", 1, 1)]


BOMB = """\
<?xml version="1.0"?>
 <!DOCTYPE arggraph [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>
<arggraph><edu id="e1">&b;</edu></arggraph>"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ("not-xml", 1, 1)),
        ("<arggraph>\n  <edu>x", ("not-xml", 2, 3)),
        ("<arggraph>\n <edu id='e1'>x</adu>\n</arggraph>", ("not-xml", 2, 18)),
        ("<arggraph>\r\n\r\n  <edu id=e1/>\r\n</arggraph>", ("not-xml", 3, 11)),
        ("<arggraph>\n  &nothing;\n</arggraph>", ("not-xml", 2, 3)),
        ("<arggraph>é漢&x;</arggraph>", ("not-xml", 1, 13)),
        ("\n<html/>", ("not-microtexts", 2, 1)),
        (BOMB, ("document-type", 2, 2)),
        ('<!DOCTYPE a SYSTEM "file:///etc/passwd"><arggraph/>', ("document-type", 1, 1)),
        ("<arggraph>" + "<a>" * 100_000, ("too-deep", 1, 608)),
    ],
)
def test_xml_that_is_refused(text: str, expected: tuple[str, int, int]) -> None:
    reading = read_as("microtexts", text.encode(), "x.xml")
    assert problems(reading) == [expected]
    assert not reading.is_usable


def test_comments_are_told() -> None:
    text = "<!-- top -->\n<arggraph>\n <!-- a\nnote -->\n</arggraph>\n<!-- end -->\n"
    losses = read_as("microtexts", text.encode(), "x").losses
    assert [(it.code, it.detail) for it in losses] == [
        ("comment", "top"), ("comment", "a\nnote"), ("comment", "end"),
    ]  # fmt: skip
    assert [(it.place.line, it.place.column) for it in losses] == [(1, 1), (3, 2), (6, 1)]


def test_an_encoding_that_is_named_does_not_count() -> None:
    text = '<?xml version="1.0" encoding="UTF-16"?>\n<arggraph><adu id="ä"/></arggraph>'
    reading = read_as("microtexts", text.encode(), "x.xml")
    assert [claim.text for claim in reading.debate.claims] == ["ä"]
