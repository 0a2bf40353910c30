"""JSON-LD: I-nodes and what is between them, in terms that the context defines."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from argmap.formats.interchange import write_as
from argmap.formats.jsonld import CONTEXT
from argmap.model import Citation, Risk, Source
from tests.sketches import sketch


def written() -> dict[str, Any]:
    drawn = sketch(
        "thesis: t\nr: a, b supports t\nu undercuts r\nc attacks t",
        a={
            "said_by": ("N. N.",),
            "tags": ("x", "y"),
            "cites": (Citation("s", 3, "", "a", "b"),),
            "risk": Risk(("all",), "low", "high"),
            "weight": 0.0,
        },
    )
    source = Source("s", "S", "N. N.", kind="law", url="http://x.test/a")
    other = Source("o", "O", url="javascript:x", kind="other")
    debate = replace(drawn, question="Why?", sources=(source, other))
    found = write_as("jsonld", debate)
    assert found.losses == ()
    whole: dict[str, Any] = json.loads(found.text)
    return whole


def by_id() -> dict[str, dict[str, Any]]:
    return {node["@id"]: node for node in written()["@graph"]}


def test_claims_are_information_nodes() -> None:
    assert by_id()["#claim/a"] == {
        "@id": "#claim/a",
        "@type": ["aif:I-node", "schema:Claim"],
        "dcterms:identifier": "a",
        "aif:claimText": "A.",
        "argmap:type": "pro",
        "schema:author": "N. N.",
        "schema:keywords": ["x", "y"],
        "argmap:risk": {
            "argmap:bearer": "all", "argmap:likelihood": "low", "argmap:severity": "high",
        },
        "argmap:weight": 0.0,
        "schema:citation": {
            "@type": "schema:Quotation",
            "schema:isBasedOn": "#source/s",
            "argmap:paragraph": 3,
            "argmap:start": "a",
            "argmap:end": "b",
        },
        "dcterms:isPartOf": "#map",
    }  # fmt: skip


def test_relations_are_applications_of_rules_and_conflicts() -> None:
    nodes = by_id()
    linked = nodes["#relation/r"]
    assert linked["@type"] == "aif:RA-node"
    assert linked["aif:Premise"] == ["#claim/a", "#claim/b"]
    assert linked["aif:Conclusion"] == "#claim/t"
    undercut = nodes["#relation/u--undercuts--r"]
    assert undercut["@type"] == "aif:CA-node"
    assert undercut["aif:ConflictingElement"] == "#claim/u"
    assert undercut["aif:ConflictedElement"] == "#relation/r"
    assert nodes["#relation/c--attacks--t"]["aif:ConflictedElement"] == "#claim/t"


def test_sources_are_described_and_only_addresses_are_links() -> None:
    nodes = by_id()
    assert nodes["#source/s"]["@type"] == "schema:Legislation"
    assert nodes["#source/s"]["dcterms:creator"] == "N. N."
    assert nodes["#source/s"]["schema:url"] == "http://x.test/a"
    assert "schema:url" not in nodes["#source/o"]
    assert nodes["#source/o"]["argmap:url"] == "javascript:x"


def test_every_term_and_every_end_is_defined() -> None:
    whole = written()
    ends = {node["@id"] for node in whole["@graph"]}

    def check(value: Any, key: str = "") -> None:
        if isinstance(value, dict):
            for name, held in value.items():
                assert name.startswith("@") or name.partition(":")[0] in CONTEXT
                check(held, name)
        elif isinstance(value, list):
            for held in value:
                check(held, key)
        elif key == "@type":
            assert value.partition(":")[0] in CONTEXT
        elif CONTEXT.get(key) == {"@type": "@id"} and key != "schema:url":
            assert value in ends

    check(whole["@graph"])
