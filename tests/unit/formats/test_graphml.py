"""GraphML: argmap's own comes back whole and is readable elsewhere; that of others is read."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from argmap.formats.interchange import read, read_as, write_as
from argmap.graph import arcs, junctions
from tests.unit.formats.whole import whole_debate

if TYPE_CHECKING:
    from argmap.formats.reading import Reading
    from argmap.model import ArgumentMap

HEAD = '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
KEYS = (
    '<key id="d0" for="node" attr.name="label" attr.type="string"/>\n'
    '<key id="d1" for="edge" attr.name="kind" attr.type="string"/>\n'
    '<key id="d2" for="edge" attr.name="weight" attr.type="double"/>\n'
    '<key id="d3" for="node" attr.name="colour"><default>grey</default></key>\n'
)


def graph(body: str, keys: str = KEYS, direction: str = "directed") -> Reading:
    text = f'{HEAD}{keys}<graph edgedefault="{direction}">\n{body}\n</graph></graphml>'
    return read_as("graphml", text.encode(), "x.graphml")


def node(name: str, **data: str) -> str:
    return f'<node id="{name}">{_data(data)}</node>\n'


def edge(ends: str, **data: str) -> str:
    source, target = ends.split()
    return f'<edge source="{source}" target="{target}">{_data(data)}</edge>\n'


def _data(data: dict[str, str]) -> str:
    return "".join(f'<data key="{key}">{value}</data>' for key, value in data.items())


def told(reading: Reading) -> list[tuple[str, str, int]]:
    kept = [it for it in reading.losses if it.code not in ("type", "text")]
    return [(it.code, it.detail, it.place.line) for it in kept]


def problems(reading: Reading) -> list[tuple[str, int, int]]:
    return [(it.code, it.place.line, it.place.column) for it in reading.problems]


@pytest.fixture
def whole() -> ArgumentMap:
    return whole_debate()


def test_it_holds_everything(whole: ArgumentMap) -> None:
    written = write_as("graphml", whole)
    assert written.losses == ()
    reading = read(written.text.encode(), "x.graphml")
    assert (reading.problems, reading.losses) == ((), ())
    assert reading.debate == whole


def test_networkx_reads_it(whole: ArgumentMap) -> None:
    import networkx as nx

    found = nx.read_graphml(io.BytesIO(write_as("graphml", whole).text.encode()))
    assert found.is_directed()
    assert set(found.nodes) == {*whole.claim, *junctions(whole)}
    assert found.number_of_edges() == len(arcs(whole))
    assert found.nodes["a"]["label"] == whole.claim["a"].text
    assert found.nodes["a"]["weight"] == 0.1
    assert found.nodes["r"]["node"] == "relation"
    assert found.graph["question"] == "Why?"


def test_what_networkx_writes_comes_back(whole: ArgumentMap) -> None:
    import networkx as nx

    text = write_as("graphml", whole).text
    again = io.BytesIO()
    nx.write_graphml(nx.read_graphml(io.BytesIO(text.encode())), again)
    reading = read_as("graphml", again.getvalue(), "x")
    assert reading.problems == ()
    assert set(reading.debate.claims) == set(whole.claims)
    assert set(reading.debate.relations) == set(whole.relations)


def test_ids_of_edges_that_are_counted_out_are_left() -> None:
    reading = graph(
        node("a") + node("b") + '<edge id="e0" source="a" target="b"/>'
        + '<edge id="why" source="b" target="a"/>',
        "",
    )  # fmt: skip
    assert [it.id for it in reading.debate.relations] == ["a--supports--b", "why"]


def test_edges_say_what_they_are_in_many_ways() -> None:
    reading = graph(
        node("a") + node("b") + edge("a b", d1="CON") + edge("b a", d1="+") + edge("a c", d2="-0.5")
        + node("c") + edge("b c", d2="0.5") + edge("c a") + edge("c b", label="Objection")
    )  # fmt: skip
    assert [it.id for it in reading.debate.relations] == [
        "a--attacks--b", "a--attacks--c", "b--supports--a", "b--supports--c", "c--supports--a",
        "c--attacks--b",
    ]  # fmt: skip
    assert told(reading) == [
        ("data", "`colour` of 3 nodes, by default", 5),
        ("kind", "b supports c", 13),
        ("data", "`weight` of edge `b` to `c`: 0.5", 13),
        ("kind", "c supports a", 14),
    ]


def test_an_edge_that_says_something_else_is_named() -> None:
    reading = graph(
        node("a") + node("b") + edge("a b", d1="neutral") + edge("b a", label="does not  support")
    )
    assert reading.is_usable
    assert [(it.code, str(it.place)) for it in reading.problems] == [
        ("unknown-kind", "x.graphml:9:1"), ("unknown-kind", "x.graphml:10:1"),
    ]  # fmt: skip
    assert [it for it in told(reading) if "colour" not in it[1]] == [
        ("kind", "a supports b, where the file says `neutral`", 9),
        ("data", "`kind` of edge `a` to `b`: neutral", 9),
        ("kind", "b supports a, where the file says `does not support`", 10),
        ("data", "`label` of edge `b` to `a`: does not  support", 10),
    ]


def test_descriptions_and_second_labels_are_read_or_told() -> None:
    def labels(kind: str, *texts: str) -> str:
        return "".join(f"<y:{kind}Label>{text}</y:{kind}Label>" for text in texts)

    described = "<desc>Gifts help.</desc>"
    reading = graph(
        f'<desc>Of gifts.</desc>\n<node id="a">{described}</node>\n'
        f'<node id="b">{described}<data key="d6">{labels("Node", "First", "Second", "First")}'
        f'</data></node>\n<edge source="a" target="b">{described}<data key="d10">'
        f"{labels('Edge', 'attacks', 'strongly')}</data></edge>",
        f"<desc>All.</desc>\n{YED}",
    )
    assert [it.text for it in reading.debate.claims] == ["Gifts help.", "First"]
    assert [it.kind for it in reading.debate.relations] == ["attack"]
    assert [it for it in told(reading) if it[0] != "id"] == [
        ("comment", "desc: All.", 2),
        ("data", "`desc` of graph: Of gifts.", 5),
        ("data", "`desc` of node `b`: Gifts help.", 8),
        ("data", "another `drawn label` of node `b`: Second", 8),
        ("data", "`desc` of edge `a` to `b`: Gifts help.", 9),
        ("data", "another `drawn label` of edge `a` to `b`: strongly", 9),
    ]


def test_what_is_left_is_told_one_by_one() -> None:
    keys = "".join(
        f'<key id="{name}" for="node" attr.name="{name}"/>' for name in ("url", "text", "note")
    )
    reading = graph(
        node("a", text="A.", url="http://a.test/;x", note="mine")
        + node("b", text="B.", url="page 3")
        + '<hyperedge><endpoint node="a"/><endpoint node="b"/></hyperedge>',
        keys,
    )
    assert [(it.title, it.url) for it in reading.debate.sources] == [
        ("http://a.test/;x", "http://a.test/;x"),
    ]  # fmt: skip
    assert reading.debate.claim["a"].sources == ("http-a-test-x",)
    assert told(reading) == [
        ("data", "`note` of node `a`: mine", 3),
        ("data", "`url` of node `b`: page 3", 4),
        ("edge", "hyperedge of `a`, `b`", 5),
    ]


YED = """\
<key for="node" id="d6" yfiles.type="nodegraphics"/>
<key for="edge" id="d10" yfiles.type="edgegraphics"/>
"""


def test_groups_of_yed_are_no_claims() -> None:
    def drawn(text: str) -> str:
        return f"<y:ShapeNode><y:NodeLabel>{text}\n <y:LabelModel/></y:NodeLabel></y:ShapeNode>"

    arrow = "<y:PolyLineEdge><y:EdgeLabel>attacks</y:EdgeLabel></y:PolyLineEdge>"
    reading = graph(
        f'<node id="n0"><data key="d6">{drawn("Both")}</data>\n<graph edgedefault="directed">\n'
        + node("n0::n0", d6=drawn("Gifts help."))
        + node("n0::n1", d6=drawn("No."))
        + "</graph></node>\n"
        + edge("n0::n1 n0::n0", d10=arrow)
        + edge("n0 n0::n0", d10=arrow),
        YED,
    )
    assert [(it.id, it.text) for it in reading.debate.claims] == [
        ("n0-n0", "Gifts help."), ("n0-n1", "No."),
    ]  # fmt: skip
    assert [it.id for it in reading.debate.relations] == ["n0-n1--attacks--n0-n0"]
    assert ("node", "group `Both`", 5) in told(reading)
    (problem,) = reading.problems
    assert (problem.code, problem.severity) == ("unknown-id", "warning")
    assert problem.message == "edge `n0` to `n0::n0` leads to nowhere: `n0` is a group"
    assert ("dangling", "edge `n0` to `n0::n0`", problem.place.line) in told(reading)


def test_hints_on_undirected_edges() -> None:
    of_edge = graph(node("a") + '<edge source="a" target="a" directed="false"/>', "")
    of_graph = graph(node("a") + edge("a a"), "", "undirected")
    assert [it.problems[0].hint for it in (of_edge, of_graph)] == [
        'make the edge directed: remove its directed="false"',
        'make the graph directed: edgedefault="directed"',
    ]


def test_comments_are_told() -> None:
    reading = graph(node("a") + "<!-- note by me -->", "")
    found = [(it.detail, it.place.line) for it in reading.losses if it.code == "comment"]
    assert found == [("note by me", 4)]


def test_relations_on_relations() -> None:
    keys = '<key id="k" for="all" attr.name="node"/><key id="d1" for="edge" attr.name="kind"/>'
    reading = graph(
        node("a") + node("b") + node("u") + node("r", k="relation") + node("s", k="relation")
        + edge("r b", d1="attack") + edge("a r", d1="premise") + edge("u r", d1="attack")
        + edge("b r", d1="support") + edge("r a", d1="attack"),
        keys,
    )  # fmt: skip
    shape = [(it.kind, it.premises, it.target) for it in reading.debate.relations]
    assert shape == [("undercut", ("u",), "r"), ("attack", ("a",), "b")]
    codes = [code for code, _, _ in told(reading)]
    assert codes == ["node", "support-of-relation", "edge"]


def test_values_that_do_not_fit_are_told() -> None:
    keys = "".join(
        f'<key id="{name}" for="node" attr.name="{name}"/>'
        for name in ("cites", "weight", "likelihood", "type")
    )
    reading = graph(
        node("a", cites='[{"source": "x", "page": 3}]', weight="7", likelihood="often", type="idea")
        + node("b", cites='["x", ' + "[" * 100_000)
        + node("c", cites="N. N. 2004; http://x.test/", weight="1e-3"),
        keys,
    )
    assert reading.is_usable
    assert [(code, line) for code, _, line in told(reading)] == [
        ("data", 3), ("data", 3), ("data", 3), ("data", 3), ("data", 4),
    ]  # fmt: skip
    assert [(it.id, it.title, it.url) for it in reading.debate.sources] == [
        ("n-n-2004", "N. N. 2004", ""), ("http-x-test", "http://x.test/", "http://x.test/"),
    ]  # fmt: skip
    assert reading.debate.claim["c"].weight == 0.001


@pytest.mark.parametrize(
    ("reading", "expected"),
    [
        (graph(""), [("no-claims", 1, 1)]),
        (graph(node("a") + node("b") + edge("a b"), "", "undirected"), [("undirected", 2, 1)]),
        (graph(node("a") + '<edge source="a" target="a" directed="false"/>', ""),
         [("undirected", 4, 1)]),
        (graph(node("a") + " " + node("a"), ""), [("duplicate-id", 4, 2)]),
        (graph("<node/>", ""), [("missing-key", 3, 1), ("no-claims", 1, 1)]),
        (graph(node("a") + edge("a b"), ""), [("unknown-id", 4, 1)]),
        (read_as("graphml", b"<gexf/>", "x"), [("not-graphml", 1, 1)]),
        (read_as("graphml", b"<!DOCTYPE x><graphml/>", "x"), [("document-type", 1, 1)]),
    ],
)  # fmt: skip
def test_what_is_wrong(reading: Reading, expected: list[tuple[str, int, int]]) -> None:
    assert sorted(problems(reading)) == sorted(expected)
