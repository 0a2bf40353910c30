"""arguebuf as its own library and its editor write it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from argmap.formats.arguebuf_schemes import enumerator_of
from argmap.formats.interchange import write_as
from argmap.model import SCHEMES, ArgumentMap, Citation, Claim, Relation, Source
from tests.unit.formats.reading_of import losses, problems, reading_of, relations


def graph(nodes: dict[str, Any], edges: str, **others: Any) -> str:
    """Write a graph with each node on a line, from line 2 on; `edges` are `1>2 2>3`."""
    pairs = [one.split(">") for one in edges.split()]
    links = {f"e{at}": {"source": one, "target": it} for at, (one, it) in enumerate(pairs)}
    lines = ",\n".join(f"{json.dumps(key)}: {json.dumps(node)}" for key, node in nodes.items())
    rest = "".join(f",\n{json.dumps(key)}: {json.dumps(held)}" for key, held in others.items())
    return f'{{"nodes": {{\n{lines}}},\n"edges": {json.dumps(links)}, "schemaVersion": 1{rest}}}'


ATOMS = {key: {"atom": {"text": f"{key.upper()}."}} for key in "abc"}


def scheme(kind: str, name: str) -> dict[str, Any]:
    return {"scheme": {kind: name}}


@pytest.mark.parametrize(
    ("joints", "edges", "expected"),
    [
        ({"s": scheme("support", "SUPPORT_DEFAULT")}, "a>s b>s s>c", ["a + b supports c"]),
        ({"s": scheme("attack", "ATTACK_DEFAULT")}, "a>s s>c", ["a attacks c"]),
        (
            {"s": scheme("support", "SUPPORT_CAUSE_TO_EFFECT")},
            "a>s s>c",
            ["a supports c (cause-to-effect)"],
        ),
        (
            {"s": scheme("support", "SUPPORT_WITNESS_TESTIMONY")},
            "a>s s>c",
            ["a supports c (Witness Testimony)"],
        ),
        (
            {
                "s": scheme("support", "SUPPORT_DEFAULT"),
                "t": scheme("attack", "ATTACK_DEFAULT"),
            },
            "a>s s>c b>t t>s",
            ["a supports c", "b undercuts s"],
        ),
    ],
)
def test_relations(joints: dict[str, Any], edges: str, expected: list[str]) -> None:
    found = reading_of(graph(ATOMS | joints, edges))
    assert found.format == "arguebuf"
    assert relations(found) == expected
    assert problems(found) == losses(found) == []


def test_a_whole_graph() -> None:
    nodes = {
        "3f1c0f2e-0000-11ee-8000-000000000001": {
            "atom": {
                "text": "Rents fall.",
                "participant": "p",
                "reference": {"resource": "r", "offset": 3, "text": "rents are falling"},
            },
            "metadata": {"created": "2024-01-01T00:00:00Z"},
        },
        "b": {"atom": {"text": "B.", "reference": {"text": "B"}}, "userdata": {"notes": "?"}},
        "s": scheme("support", "SUPPORT_NEGATIVE_CONSEQUENCES"),
        "t": scheme("rephrase", "REPHRASE_DEFAULT"),
        "u": {"scheme": {}},
    }
    first = next(iter(nodes))
    found = reading_of(
        graph(
            nodes,
            f"b>s s>{first} b>t t>{first} u>b",
            majorClaim="b",
            participants={"p": {"name": "Ann", "email": "ann@example.org"}},
            resources={
                "r": {
                    "text": "All of it.",
                    "title": "Rents",
                    "source": "http://x",
                    "userdata": {"isbn": "1"},
                }
            },
            analysts={"n": {"name": "N."}},
        )
    )
    debate = found.debate
    assert list(debate.claim) == ["rents-fall", "b"]
    assert debate.claim["rents-fall"].said_by == ("Ann",)
    assert debate.claim["rents-fall"].cites == (Citation("r", start="rents are falling"),)
    assert debate.source["r"].url == "http://x"
    assert debate.claim["b"].type == "thesis"
    assert problems(found) == []
    assert losses(found) == [
        "1:1 data: `analysts`",
        "2:1 data: `metadata`",
        "3:1 citation: B",
        "3:1 data: `notes`",
        "4:1 scheme-kind: Negative Consequences",
        "5:1 rephrase: b to Rents fall.",
        "6:1 node: `u`",
        "9:18 data: `email`",
        "10:15 full-text: of the source `r`",
        "10:15 data: `isbn`",
    ]


def test_what_leads_to_nowhere_is_told_and_people_who_say_nothing() -> None:
    reference = {"resource": "r", "text": "t", "offset": 1, "extra": "K1"}
    found = reading_of(
        graph(
            {
                "a": {"atom": {"text": "A.", "participant": "pX", "reference": reference}},
                "b": {"atom": {"text": "B.", "participant": "p4"}},
                "c": {"atom": {"text": "C.", "participant": ["p1"]}},
                "d": {"atom": {"text": "D.", "participant": "p1"}},
            },
            "",
            resources={"r": {"title": "R"}},
            participants={
                "p1": {"name": "Ann", "username": "ann"},
                "p2": {"name": "Silent Sam"},
                "p3": {"username": "onlyuser"},
                "p4": {"name": " "},
            },
            majorClaim="nope",
        )
    )
    assert [it.said_by for it in found.debate.claims] == [(), (), (), ("Ann",)]
    assert [it.message for it in found.problems] == [
        "there is no participant `pX`",
        "there is no name for participant `p4`",
        "the main claim leads to nowhere: there is no atom `nope`",
    ]
    assert losses(found) == [
        "2:1 speaker: pX",
        "2:1 data: `extra`",
        "3:1 speaker: p4",
        "4:1 speaker: a list",
        "8:18 data: `username`",
        "8:60 speaker: Silent Sam",
        "8:90 speaker: onlyuser",
        "9:1 data: `majorClaim`: nope",
    ]


def test_everything_comes_back_also_after_protobuf_made_numbers_of_it() -> None:
    debate = ArgumentMap(
        title="T",
        sources=(Source("book", "A book", kind="book"), Source("7", "Another")),
        claims=(
            Claim("a", "thesis", "A.", (Citation("book", 4), Citation("7", start="x"))),
            Claim("b", "pro", "B.", (Citation("book", start="y"),), said_by=("Ann", "Bo")),
            Claim("8", "risk", "C.", said_by=("Ann",), weight=1.0),
        ),
        relations=(
            Relation("b--supports--a", "support", ("b",), "a"),
            Relation("9", "attack", ("8",), "a", "necessity"),
        ),
    )
    written = write_as("arguebuf", debate)
    assert written.losses == ()
    for text in (written.text, json.dumps(json.loads(written.text, parse_int=float))):
        found = reading_of(text)
        assert (found.debate, found.problems, found.losses) == (debate, (), ())


@pytest.mark.parametrize(
    "text",
    [
        '{"nodes":{},"edges":{},"resources":{},"participants":{}}',
        '{ "userdata": { },\n"edges": null,\n"nodes": {} }\n',
        '{"nodes": {}}',
    ],
)
def test_an_empty_graph_is_read_as_arguebuf(text: str) -> None:
    found = reading_of(text)
    assert (found.format, problems(found)) == ("arguebuf", ["1:1 warning no-claims"])


@pytest.mark.parametrize("name", SCHEMES)
def test_schemes_have_a_name_there_or_are_kept(name: str) -> None:
    found = enumerator_of(name)
    assert found.is_whole == (name != "necessity")
    assert found.name.startswith("SUPPORT_")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"nodes": null, "schemaVersion": 1}', ["1:1 warning no-claims"]),
        ('{"nodes": {"a": null},\n"edges": {"b": null}}', [
            "1:1 warning no-claims",
            "1:12 warning wrong-type",
            "2:11 warning wrong-type",
        ]),
        ('{"nodes": {},\n"edges": []}', ["2:1 error wrong-type"]),
        ('{"nodes": {"a": {},\n"a": {}}}', ["2:1 error duplicate-key"]),
        ('{"nodes": {"a": {"atom": {"text": "A.", "reference": {"resource": "r"}}}}}', [
            "1:12 warning unknown-id",
        ]),
        ('{"nodes": {"a": {"atom": {"text": 3}}}, "edges":\n{"e": {"source": "a"}}}', [
            "2:2 warning unknown-id",
        ]),
        ('{"nodes":\n{"a": {"atom": ', ["2:7 error not-json"]),
    ],
)  # fmt: skip
def test_bad_input(text: str, expected: list[str]) -> None:
    assert problems(reading_of(text, "arguebuf")) == expected
