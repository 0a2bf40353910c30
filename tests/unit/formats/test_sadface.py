"""SADFace as its own library writes it, old and new."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

import pytest

from argmap.formats.interchange import write_as
from argmap.model import ArgumentMap, Citation, Claim, Relation, Source
from tests.unit.formats.reading_of import losses, problems, reading_of, relations


def atom(key: str, text: str, **others: Any) -> dict[str, Any]:
    return {"id": key, "type": "atom", "text": text, "sources": [], "metadata": {}} | others


def joint(key: str, name: str, kind: str = "scheme") -> dict[str, Any]:
    return {"id": key, "type": kind, "name": name, "metadata": {"core": {}}}


def document(nodes: list[dict[str, Any]], edges: str, **others: Any) -> str:
    """Write a document with each node on a line, from line 2 on; `edges` are `1>2 2>3`."""
    pairs = [one.split(">") for one in edges.split()]
    links = [
        {"id": f"e{at}", "source_id": one, "target_id": other}
        for at, (one, other) in enumerate(pairs)
    ]
    lines = ",\n".join(json.dumps(node) for node in nodes)
    rest = "".join(f",\n{json.dumps(key)}: {json.dumps(held)}" for key, held in others.items())
    return f'{{"nodes": [\n{lines}],\n"edges": {json.dumps(links)}{rest}}}'


ATOMS = [atom("a", "A."), atom("b", "B."), atom("c", "C.")]


@pytest.mark.parametrize(
    ("joints", "edges", "expected"),
    [
        ([joint("s", "support")], "a>s b>s s>c", ["a + b supports c"]),
        ([joint("s", "conflict")], "a>s s>c", ["a attacks c"]),
        ([joint("s", "attack", "conflict")], "a>s s>c", ["a attacks c"]),
        ([joint("s", "Sign", "inference")], "a>s s>c", ["a supports c (sign)"]),
        (
            [joint("s", "support"), joint("t", "attack")],
            "a>s s>c b>t t>s",
            ["a supports c", "b undercuts s"],
        ),
        (
            [joint("s", "disagreement", "conflict")],
            "s>a s>b",
            ["a attacks b", "b attacks a"],
        ),
        ([joint("s", "Disagree")], "a>s b>s", ["a attacks b", "b attacks a"]),
        ([joint("s", "Disagree")], "a>s s>b", ["a attacks b"]),
        ([joint("s", "Disagree")], "a>s b>s s>c", ["a + b attacks c"]),
        ([joint("s", "con")], "a>s s>c", ["a attacks c"]),
        ([joint("s", "Pro")], "a>s s>c", ["a supports c"]),
        (
            [joint("s", "support"), joint("t", "disagree")],
            "a>s s>c b>t t>s",
            ["a supports c", "b undercuts s"],
        ),
    ],
)  # fmt: skip
def test_relations(joints: list[dict[str, Any]], edges: str, expected: list[str]) -> None:
    found = reading_of(document([*ATOMS, *joints], edges))
    assert found.format == "sadface"
    assert relations(found) == expected
    assert problems(found) == losses(found) == []


def test_an_old_document() -> None:
    first, second = "9bfb7cdc-116f-47f5-b85d-ff7c5d329f45", "49a786ce-9066-4230-8e18-42086882a160"
    text = document(
        [atom(first, "The film should be withdrawn."), joint(second, "support")],
        f"{second}>{first}",
        analyst_name="N. N.",
        metadata={},
        resources=[],
        id="94a975db-25ae-4d25-93cc-1c07c932e2f8",
        title="Film",
    )
    found = reading_of(text)
    assert found.debate.title == "Film"
    assert list(found.debate.claim) == ["the-film-should-be-withdrawn"]
    assert losses(found) == [
        "1:1 data: `analyst_name`",
        "3:1 dangling:  supports The film should be withdrawn.",
    ]


def test_the_main_claim_notes_and_sources() -> None:
    resources = [
        {"id": "r1", "content": "The whole text.", "type": "text", "metadata": {"url": "http://x"}},
        {"id": "r2", "content": "", "metadata": {"core": {"title": "A book"}}},
    ]
    long = "one two three four five six seven eight"
    sources = [
        {"resource_id": "r1", "text": "a few words", "offset": 4, "length": 11},
        {"resource_id": "r2", "text": long, "offset": 0, "length": len(long)},
        {"resource_id": "r3"},
        None,
    ]
    core = {"claim": "b", "notes": "ask Bo", "description": "", "title": "T", "version": "0.5"}
    text = document(
        [atom("a", "A.", sources=sources), atom("b", "B.")],
        "",
        resources=resources,
        metadata={"core": core, "cohort": {"x": 1}},
    )
    found = reading_of(text)
    assert [it.title for it in found.debate.sources] == ["http://x", "A book"]
    assert found.debate.claims[0].cites == (
        Citation("r1", start="a few words"),
        Citation("r2", start="one two three four five six", end="three four five six seven eight"),
    )
    assert found.debate.claim["b"].type == "thesis"
    assert problems(found) == ["2:1 warning unknown-id"]
    assert losses(found) == [
        "2:1 citation: r3",
        "2:1 citation: a source that is no object",
        "5:15 full-text: of the source `r1`",
        "6:1 data: `notes`",
        "6:1 data: `cohort`",
    ]


def test_metadata_of_others_is_told_and_an_author_is_kept() -> None:
    core = {"title": "Paper", "url": "http://x/y", "author": "Jo", "doi": "1"}
    others = {"core": core, "dc": {"year": 1999}}
    passage = {"resource_id": "r", "text": "so", "hash": "f", "metadata": {"mine": 1}}
    found = reading_of(
        document(
            [
                atom("a", "A.", sources=[passage], metadata={"core": {"by": "Jo"}, "mine": {}}),
                atom("b", "B.", sources={"resource_id": "r"}, metadata={"mine": {"x": 1}}),
                joint("s", "support") | {"metadata": {"theirs": "y"}},
            ],
            "b>s s>a",
            resources=[
                {"id": "r", "type": "text", "metadata": others, "extra": 1},
                {"id": "q", "metadata": {"title": "Old", "author": ["Jo"]}},
            ],
        )
    )
    assert [it.author for it in found.debate.sources] == ["Jo", ""]
    assert [it.cites for it in found.debate.claims] == [
        (Citation("r", start="so"),),
        (Citation("r"),),
    ]
    assert losses(found) == [
        "2:1 data: `by`",
        "2:1 data: `hash`",
        "2:1 data: `mine`, 2 times",
        "4:1 data: `theirs`",
        "6:15 data: `extra`",
        "6:15 data: `dc`",
        "6:15 data: `doi`",
        "6:169 data: `author`",
    ]


def test_an_empty_document_is_known_by_its_metadata() -> None:
    text = '{"nodes":[],"edges":[],"metadata":{"core":{}},"resources":[]}'
    found = reading_of(text)
    assert (found.format, problems(found)) == ("sadface", ["1:1 warning no-claims"])


def test_what_it_has_no_field_for_is_kept() -> None:
    debate = ArgumentMap(
        title="T",
        question="Q?",
        sources=(Source("book", "A book", "N.", kind="book"),),
        claims=(
            Claim("a", "thesis", "A.", (Citation("book", 4, "", "from", "to"),), tags=("x",)),
            Claim("7", "risk", "B.", said_by=("Ann",), weight=0.5),
        ),
        relations=(
            Relation("r", "attack", ("7",), "a", "necessity"),
            Relation("s", "support", ("7",), "a", "pro"),
            Relation("t", "support", ("a",), "7", "rephrase"),
        ),
    )
    written = write_as("sadface", debate)
    assert written.losses == ()
    found = reading_of(written.text)
    assert (found.debate, found.problems, found.losses) == (debate, (), ())
    held = json.loads(written.text)
    assert all(UUID(it["id"]) for it in (*held["nodes"], *held["edges"], *held["resources"]))
    assert held["metadata"]["core"]["claim"] == held["nodes"][0]["id"]


def test_kept_metadata_that_does_not_fit_is_told() -> None:
    mine = {"argmap": {"type": "pros", "weight": 2, "cites": [{"source": 3}], "tags": ["x"]}}
    found = reading_of(document([atom("a", "A.", metadata=mine)], ""))
    assert found.debate.claims[0].tags == ("x",)
    assert found.is_usable
    assert {line.partition(":")[0] for line in losses(found)} == {"2"}
    assert len(problems(found)) == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"nodes": null, "edges": null}', ["1:1 warning no-claims"]),
        ('{"nodes": [{"id": "a"}],\n"edges": [{}]}', [
            "1:1 warning no-claims",
            "2:11 warning unknown-id",
        ]),
        ('{"nodes": [],\n"metadata": []}', ["2:1 error wrong-type"]),
        ('{"nodes": [],\n"resources": {}}', ["2:1 error wrong-type"]),
        ('{"nodes": [\n{"id": "a", "metadata": {', ["2:25 error not-json"]),
    ],
)  # fmt: skip
def test_bad_input(text: str, expected: list[str]) -> None:
    assert problems(reading_of(text, "sadface")) == expected


def test_rephrasings_and_odd_disagreements_are_told() -> None:
    nodes = [*ATOMS, joint("r", "rephrase"), joint("d", "disagreement"), joint("q", "", "odd")]
    found = reading_of(document(nodes, "a>r r>b d>a"))
    assert relations(found) == []
    assert losses(found) == [
        "5:1 rephrase: a to b",
        "6:1 dangling:  attacks a",
        "7:1 node: `q`",
    ]
