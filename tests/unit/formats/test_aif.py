"""AIF as AIFdb and OVA write it, and xAIF around it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from argmap.formats.interchange import write_as
from argmap.model import ArgumentMap, Claim, Relation
from tests.unit.formats.reading_of import losses, problems, reading_of, relations

Node = tuple[str | int, str, str]


def graph(nodes: list[Node], edges: str, **others: Any) -> str:
    """Write a graph, a node a line from line 2 on; `edges` are `1>2 2>3`."""
    lines = ['{"nodes": [']
    lines += [
        json.dumps({"nodeID": key, "text": said, "type": kind}) + "," * (at < len(nodes))
        for at, (key, kind, said) in enumerate(nodes, 1)
    ]
    lines.append('], "edges": [')
    pairs = [one.split(">") for one in edges.split()]
    lines += [
        json.dumps({"edgeID": at, "fromID": one, "toID": other, "formEdgeID": None})
        + "," * (at < len(pairs))
        for at, (one, other) in enumerate(pairs, 1)
    ]
    rest = [f", {json.dumps(key)}: {json.dumps(held)}" for key, held in others.items()]
    lines.append(f"]{''.join(rest)}")
    return "\n".join([*lines, "}"])


CLAIMS: list[Node] = [("a", "I", "A."), ("b", "I", "B."), ("c", "I", "C.")]


@pytest.mark.parametrize(
    ("joints", "edges", "expected"),
    [
        ([("r", "RA", "RA")], "a>r r>b", ["a supports b"]),
        ([("r", "CA", "CA")], "a>r r>b", ["a attacks b"]),
        ([("r", "RA", "")], "a>r b>r r>c", ["a + b supports c"]),
        ([("r", "RA", ""), ("s", "CA", "")], "a>r r>b c>s s>r", ["a supports b", "c undercuts r"]),
        (
            [("r", "CA", ""), ("s", "CA", "")],
            "a>r r>b c>s s>r",
            ["a attacks b", "c undercuts r"],
        ),
        ([("r", "RA", "Expert Opinion")], "a>r r>b", ["a supports b (expert-opinion)"]),
        ([("r", "RA", "Argument From Analogy")], "a>r r>b", ["a supports b (analogy)"]),
        ([("r", "RA", "Default Inference")], "a>r r>b", ["a supports b"]),
        ([("r", "RA", "Witness Testimony")], "a>r r>b", ["a supports b (Witness Testimony)"]),
        ([("r", "RA", "")], "a>r a>r r>b r>b", ["a supports b"]),
        ([("r", "CA", "")], "a>r b>r r>a r>b", ["a attacks b", "b attacks a"]),
        (
            [("r", "CA", "")],
            "a>r b>r c>r r>a r>c r>b",
            ["b + c attacks a", "a + b attacks c", "a + c attacks b"],
        ),
    ],
)
def test_relations(joints: list[Node], edges: str, expected: list[str]) -> None:
    found = reading_of(graph([*CLAIMS, *joints], edges))
    assert found.format == "aif"
    assert relations(found) == expected
    assert problems(found) == losses(found) == []


def test_ids_that_say_nothing_are_made_of_texts() -> None:
    nodes: list[Node] = [
        (100001, "I", "Rents fall."),
        ("2_164926129380455983", "I", "More flats are built."),
        ("spoken", "I", "Land is scarce."),
        (7, "RA", "Default Inference"),
    ]
    found = reading_of(graph(nodes, "2_164926129380455983>7 7>100001"))
    assert list(found.debate.claim) == ["rents-fall", "more-flats-are-built", "spoken"]
    assert list(found.debate.relation) == ["more-flats-are-built--supports--rents-fall"]


def test_a_scheme_stands_under_its_key_or_is_the_text() -> None:
    nodes = (
        '{"nodes": [{"nodeID": "a", "text": "A.", "type": "I"}, {"nodeID": "b", "text": "B.", '
        '"type": "I"}, {"nodeID": "r", "type": "RA", "text": %s, "scheme": %s, "schemeID": "9"}], '
        '"edges": [{"fromID": "a", "toID": "r"}, {"fromID": "r", "toID": "b"}]}'
    )
    for said, scheme, expected in [
        ('"RA"', '"Argument from Sign"', "sign"),
        ('"Sign"', '"Default Inference"', "sign"),
        ("null", "null", ""),
        ('"Argument from Negative Consequences"', "null", "consequences"),
    ]:
        found = reading_of(nodes % (said, scheme))
        assert found.debate.relations[0].scheme == expected
        assert bool(losses(found)) == ("Negative" in said)


def test_what_debates_cannot_hold_is_told_where_it_stands() -> None:
    nodes: list[Node] = [
        *CLAIMS,
        ("m", "MA", "Default Rephrase"),
        ("p", "PA", "Default Preference"),
        ("r", "RA", "RA"),
        ("s", "RA", "RA"),
        ("u", "", "what"),
        ("none", "RA", "RA"),
    ]
    found = reading_of(graph(nodes, "a>m m>b a>p p>c a>r r>b r>c c>s s>r a>b b>none"))
    assert relations(found) == ["a supports c", "a supports b"]
    assert problems(found) == ["10:1 warning unknown-id"]
    assert losses(found) == [
        "5:1 rephrase: a to b",
        "6:1 preference: a to c",
        "7:1 several-targets: `c`",
        "8:1 support-of-relation: `r`",
        "9:1 node: what",
        "10:1 dangling: `none`",
        "21:1 edge: a to b",
    ]


def test_an_undercut_of_a_conflict_both_ways_is_one_of_the_first_attack() -> None:
    nodes: list[Node] = [*CLAIMS, ("r", "CA", ""), ("s", "CA", "")]
    found = reading_of(graph(nodes, "a>r b>r r>a r>b c>s s>r"))
    assert relations(found) == ["a attacks b", "b attacks a", "c undercuts r"]
    assert losses(found) == ["5:1 several-targets: `b`"]


def test_edges_and_nodes_that_lead_nowhere_do_not_keep_the_rest_back() -> None:
    nodes: list[Node] = [*CLAIMS, ("r", "RA", "RA"), ("s", "CA", ""), ("a", "I", "Another A.")]
    found = reading_of(graph(nodes, "a>r r>b gone>r a>lost s>c"))
    assert relations(found) == ["a supports b"]
    assert problems(found) == [
        "6:1 warning unknown-id",
        "7:1 warning duplicate-id",
        "11:1 warning unknown-id",
        "12:1 warning unknown-id",
    ]
    assert losses(found) == [
        "6:1 dangling:  attacks c",
        "7:1 other-wording: `a`: Another A.",
        "11:1 edge: gone to r",
        "12:1 edge: a to lost",
    ]


def test_ends_of_edges_may_be_called_source_and_target() -> None:
    text = graph([*CLAIMS, ("r", "RA", "RA")], "a>r r>b")
    text = text.replace('"fromID"', '"source"').replace('"toID"', '"target"')
    found = reading_of(text)
    assert (relations(found), problems(found), losses(found)) == (["a supports b"], [], [])
    both = '{"nodes": [], "edges": [{"fromID": "a", "source": "x", "target": "b"}]}'
    assert losses(reading_of(both, "aif")) == ["1:25 edge: a to b", "1:25 data: `source`"]


def test_edges_to_nowhere_are_found_at_uneven_distances() -> None:
    text = '{"nodes": [{"nodeID": "a", "type": "I"}], "edges": [{"fromID": "x"},{}, {},\n{}]}'
    found = reading_of(text)
    assert [line.split()[0] for line in problems(found)] == ["1:53", "1:69", "1:73", "2:1"]


def test_keys_that_are_not_known_are_told_once() -> None:
    text = (
        '{"nodes": [{"nodeID": "a", "text": "A.", "type": "I", "timestamp": "2020"},\n'
        '{"nodeID": "b", "text": "B.", "type": "I", "timestamp": "2021"}],\n'
        '"edges": [], "analyst": "N."}'
    )
    found = reading_of(text)
    assert losses(found) == ["1:1 data: `analyst`", "1:12 data: `timestamp`, 2 times"]
    assert found.lost == {"dropped": 3, "supplied": 2}


def test_a_scheme_of_a_claim_is_told() -> None:
    text = '{"nodes": [{"nodeID": "a", "text": "A.", "type": "I", "scheme": "X", "schemeID": ""}]}'
    assert losses(reading_of(text)) == ["1:12 data: `scheme`"]


def test_a_relation_of_a_claim_to_itself_names_its_other_premises() -> None:
    found = reading_of(graph([*CLAIMS, ("r", "RA", "RA")], "a>r b>r r>c r>b"))
    assert relations(found) == ["a + b supports c"]
    assert losses(found) == ["5:1 several-targets: `b`", "5:1 self-relation: a, b supports b"]


def test_keys_that_are_not_known_are_told_where_they_stand_first() -> None:
    text = (
        '{"nodes": [\n{"nodeID": "a", "text": "A.", "type": "I", "timestamp": "2020"}],\n'
        '"locutions": [\n{"nodeID": "L", "personID": "1", "timestamp": "2021"}], "edges": []}'
    )
    assert "2:1 data: `timestamp`, 2 times" in losses(reading_of(text))


DIALOGUE: list[Node] = [
    ("a", "I", "Rents fall."),
    ("b", "I", "Flats are built."),
    (1, "L", "Ann Lee : Rents fall."),
    (2, "YA", "Asserting"),
    (3, "L", "Bob : Because so many flats are built!"),
    (4, "YA", "Default Illocuting"),
    (5, "TA", "Default Transition"),
    ("r", "RA", "Default Inference"),
    (6, "YA", "Arguing"),
    (7, "L", "Cai : Do they?"),
    (8, "YA", "Pure Questioning"),
]
TURNS = "1>2 2>a 3>4 4>b 1>5 5>3 b>r r>a 5>6 6>r 7>8 8>a"


def test_speakers_are_those_that_participants_name() -> None:
    people = [
        {"participantID": 10, "firstname": "Ann", "surname": "Lee"},
        {"participantID": "11", "firstname": "Robert", "surname": ""},
    ]
    turns = [{"nodeID": "1", "personID": "10"}, {"nodeID": 3, "personID": 11}]
    found = reading_of(graph(DIALOGUE, TURNS, participants=people, locutions=turns))
    assert [it.said_by for it in found.debate.claims] == [("Ann Lee",), ("Robert",)]
    assert losses(found) == [
        "6:1 dialogue: Bob : Because so many flats are built!",
        "8:1 dialogue: Default Transition",
        "10:1 dialogue: Arguing",
        "11:1 dialogue: Cai : Do they?",
        "12:1 dialogue: Pure Questioning",
    ]


def test_without_participants_a_locution_that_is_somebodys_names_its_speaker() -> None:
    turns = [{"nodeID": "1", "personID": "409", "start": None}, {"nodeID": "3", "personID": "410"}]
    found = reading_of(graph(DIALOGUE, TURNS, locutions=turns))
    assert [it.said_by for it in found.debate.claims] == [("Ann Lee",), ("Bob",)]


def test_locutions_and_people_that_lead_nowhere_are_told() -> None:
    text = (
        '{"nodes": [{"nodeID": "a", "text": "A.", "type": "I"}],\n"locutions": [\n'
        '{"nodeID": "zz", "personID": "1", "start": "2020", "timestamp": null},\n'
        '{"nodeID": "y", "personID": "1", "start": "2021"}],\n"participants": [\n'
        '{"participantID": 1, "firstname": "Ann"},\n{"participantID": 2, "surname": "Lee", "x": 1},'
        '{"participantID": 3}],\n"descriptorfulfillments": [{"nodeID": "a", "descriptorID": 4}]}'
    )
    found = reading_of(text)
    assert problems(found) == ["3:1 warning unknown-id", "4:1 warning unknown-id"]
    assert losses(found) == [
        "1:1 data: `descriptorfulfillments`",
        "3:1 dialogue: locution `zz`",
        "3:1 data: `start`, 2 times",
        "4:1 dialogue: locution `y`",
        "7:1 speaker: Lee",
        "7:1 data: `x`",
    ]


def test_of_people_and_locutions_given_twice_the_first_counts() -> None:
    people = [
        {"participantID": 1, "firstname": "Ann"},
        {"participantID": "1", "firstname": "Bob"},
        {"participantID": 2, "firstname": "Cai"},
        {"participantID": 2, "firstname": "Cai"},
        {"firstname": "Dee"},
        {"firstname": "Eve"},
    ]
    turns = [{"nodeID": 1, "personID": person} for person in (1, 2, 1)]
    nodes: list[Node] = [("a", "I", "A."), (1, "L", "Ann : A."), (2, "YA", "Asserting")]
    found = reading_of(graph(nodes, "1>2 2>a", participants=people, locutions=turns))
    assert [it.said_by for it in found.debate.claims] == [("Ann",)]
    assert [it.message for it in found.problems] == [
        "there are two participants `1`",
        "there are two participants `2`",
        "there are two locutions of the node `1`",
        "there are two locutions of the node `1`",
    ]
    assert [it.partition(" ")[2] for it in losses(found)] == [
        "speaker: Bob",
        "speaker: Cai",
        "speaker: Dee",
        "speaker: Eve",
        "dialogue: locution `1`, of participant `2`",
    ]


@pytest.mark.parametrize("people", [None, [], [{"participantID": 9, "firstname": ""}]])
def test_a_speaker_without_a_name_is_told_once(people: Any) -> None:
    nodes: list[Node] = [*DIALOGUE[:2], (1, "L", "Rents fall."), (2, "YA", "Asserting")]
    nodes += [(3, "L", "Flats are built."), (4, "YA", "Asserting")]
    turns = [{"nodeID": 1, "personID": 9}, {"nodeID": 3, "personID": 9}]
    found = reading_of(graph(nodes, "1>2 2>a 3>4 4>b", locutions=turns, participants=people))
    assert problems(found) == ["13:18 warning unknown-id"]
    assert [it.code for it in found.losses if it.outcome != "supplied"] == ["dialogue"] * 4


def test_long_blanks_in_a_locution_take_no_time() -> None:
    said = f"Ann{' ' * 1_000_000}x : y"
    nodes: list[Node] = [*DIALOGUE[:2], (1, "L", said), (2, "YA", "Asserting")]
    found = reading_of(graph(nodes, "1>2 2>a", locutions=[{"nodeID": 1, "personID": 3}]))
    assert found.debate.claim["a"].said_by == ()


def test_what_stands_before_a_colon_is_no_speaker_if_nothing_says_so() -> None:
    found = reading_of(graph(DIALOGUE, TURNS, locutions=None, participants=None))
    assert [it.said_by for it in found.debate.claims] == [(), ()]
    assert len(losses(found)) == len(DIALOGUE) - 3


def test_speakers_and_undercuts_survive() -> None:
    debate = ArgumentMap(
        claims=(
            Claim("a", "thesis", "A.", said_by=("Ann B. Lee", "Bob")),
            Claim("b", "pro", "B.", said_by=("Bob",)),
            Claim("c", "rebuttal", "C."),
        ),
        relations=(
            Relation("b--supports--a", "support", ("b",), "a", "rule"),
            Relation("cut", "undercut", ("c",), "b--supports--a"),
        ),
    )
    for name in ("aif", "xaif"):
        written = write_as(name, debate)
        assert written.losses == ()
        found = reading_of(written.text)
        assert (found.format, found.debate, problems(found)) == (name, debate, [])
        assert losses(found) == []


def test_speakers_without_a_name_or_named_twice_are_told() -> None:
    debate = ArgumentMap(claims=(Claim("a", "thesis", "A.", said_by=("", "Bob", "Bob")),))
    assert [it.code for it in write_as("aif", debate).losses] == ["speaker", "speaker"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"nodes": null, "edges": null, "locutions": null}', ["1:1 warning no-claims"]),
        ('{"nodes": [], "edges": []}', ["1:1 warning no-claims"]),
        ('{"nodes": [null, 3],\n "edges": [\n null]}', [
            "1:1 warning no-claims",
            "1:12 warning wrong-type",
            "1:18 warning wrong-type",
            "3:2 warning wrong-type",
        ]),
        ('{\n "nodes": {}}', ["2:2 error wrong-type"]),
        ('{"nodes": [],\n "edges": 3}', ["2:2 error wrong-type"]),
        ("\n []", ["2:2 error wrong-type"]),
        ('{"nodes": [\n {"nodeID": "a"', ["2:2 error not-json"]),
        ('{"edges": [\n {"fromID": [1, ', ["2:13 error not-json"]),
        ('{"nodes": [1,\r\n\t2', ["1:11 error not-json"]),
        ('{"edges": [' + "9" * 5000 + "]}", ["1:12 error not-json"]),
        ('{"nodes": ' + "[" * 100_000, ["1:210 error too-deep"]),
    ],
)  # fmt: skip
def test_bad_input(text: str, expected: list[str]) -> None:
    assert problems(reading_of(text, "aif")) == expected


@pytest.mark.parametrize(
    "text",
    ['{"nodes":null,"edges":null}', '{ "edges": [ ],\n"nodes": []}\n', '{"nodes": []}'],
)
def test_an_empty_graph_is_read_as_aif(text: str) -> None:
    found = reading_of(text)
    assert (found.format, problems(found)) == ("aif", ["1:1 warning no-claims"])


def test_what_is_no_object_is_told_as_what_it_would_be() -> None:
    text = '{"nodes": [null],\n"edges": [3, []],\n"locutions": ["x"],\n"participants": [{}, 1]}'
    assert losses(reading_of(text, "aif")) == [
        "1:12 node: `null`",
        "2:11 edge: `3`",
        "2:14 edge: a list",
        '3:15 dialogue: `"x"`',
        "4:22 speaker: `1`",
    ]


def test_losses_name_claims_by_their_texts_where_ids_say_nothing() -> None:
    nodes: list[Node] = [
        (1, "I", "Rents fall."),
        (2, "I", "Flats are built."),
        (3, "MA", "Default Rephrase"),
        (4, "RA", "RA"),
        (5, "RA", "RA"),
    ]
    found = reading_of(graph(nodes, "1>3 3>2 2>4 4>1 4>2 2>5 5>4 1>2"))
    assert losses(found) == [
        "4:1 rephrase: Rents fall. to Flats are built.",
        "5:1 several-targets: `Flats are built.`",
        "5:1 self-relation: `flats-are-built`",
        "6:1 support-of-relation: `Flats are built. supports Rents fall., Flats are built.`",
        "15:1 edge: Rents fall. to Flats are built.",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [('["x"]', "a list"), ('{"a": 1}', "an object"), ("true", "`true`"), ("null", ""), ("[]", "")],
)
def test_a_text_that_is_none_is_told(text: str, told: str) -> None:
    found = reading_of(f'{{"nodes": [{{"nodeID": 1, "type": "I", "text": {text}}}]}}', "aif")
    assert [it.text for it in found.debate.claims] == ["(no text)"]
    assert losses(found) == [f"1:12 claim-text: {told}"] * bool(told)


def test_claims_without_text_or_id() -> None:
    text = '{"nodes": [{"type": "I"}, {"nodeID": null, "type": "I", "text": 7}], "edges": []}'
    found = reading_of(text, "aif")
    assert [it.text for it in found.debate.claims] == ["(no text)", "7"]


def test_xaif_loses_its_text_and_its_drawing() -> None:
    inner = graph(CLAIMS[:1], "")
    text = f'{{"AIF": {inner},\n"dialog": true, "ova": [],\n "text": {{"txt": "A <b>.</b>"}},\n'
    text += '"OVA": {"firstname": "", "nodes": [{"x": 1}]}}'
    found = reading_of(text)
    assert found.format == "xaif"
    assert [it.text for it in found.debate.claims] == ["A."]
    assert losses(found) == ["7:2 full-text: `text`", "8:1 data: `OVA`"]


@pytest.mark.parametrize("text", ['{"AIF": null, "text": null}', '{"AIF": {"nodes": null}}', "{}"])
def test_an_empty_xaif_is_not_silent(text: str) -> None:
    assert problems(reading_of(text, "xaif")) == ["1:1 warning no-claims"]
