"""DOT: what is written, and that the real `dot` draws it letter by letter, whatever it says."""

from __future__ import annotations

import re
import shutil
import subprocess
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.cells import width
from argmap.formats import FORMATS, names_of_file, writer
from argmap.formats.dot import COLUMNS, quoted, write
from argmap.formats.interchange import write_as
from argmap.graph import arcs, junctions
from argmap.model import CLAIM_TYPES, ArgumentMap, Citation, Claim, Relation, Source

DOT = shutil.which("dot")
needs_dot = pytest.mark.skipif(DOT is None, reason="Graphviz's dot is not installed")

HOSTILE = [
    "<b>bold</b>", "<", "a:b", "\\N \\G \\l \\n \\r", "\\", 'say "x"\\', "&lt; &amp; &#65; &copy;",
    "]; evil [label=x", "// no comment", "/* no", "# no", "\x00\x1b[31m\x85", "\ud800", "漢字" * 30,
    "x" * 100, "שלום עולם", "👍🏽", "->", "{a|b}", "strict digraph", "%", "a\r\nb\rc\nd", " ",
]  # fmt: skip
TEXTS = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=60),
                  st.lists(st.sampled_from(HOSTILE), max_size=4).map("".join))  # fmt: skip


def claim(name: str, text: str = "Some text.", **more: object) -> Claim:
    return Claim(name, "pro", text, **more)  # type: ignore[arg-type]


def drawn(dot: str) -> ET.Element:
    """Draw with the real dot; it must neither fail nor warn."""
    assert DOT
    done = subprocess.run(  # noqa: S603 - the program that the test is about
        [DOT, "-Tsvg"], input=dot.encode(), capture_output=True, check=False, timeout=60
    )
    assert (done.returncode, done.stderr.decode()) == (0, "")
    # Graphviz lets characters through that XML forbids; the writer must not give it any.
    return ET.fromstring(done.stdout)  # noqa: S314 - made by dot from our own text


def label(node: ET.Element) -> str:
    parts = ["".join(text.itertext()) for text in node.iter("{http://www.w3.org/2000/svg}text")]
    return "\n".join(part.replace("\xa0", " ") for part in parts)


def nodes(svg: ET.Element, kind: str = "node") -> dict[str, ET.Element]:
    groups = [g for g in svg.iter("{http://www.w3.org/2000/svg}g") if g.get("class") == kind]
    return {group.findtext("{http://www.w3.org/2000/svg}title", ""): group for group in groups}


UNDERCUT = ArgumentMap(
    title="A map",
    claims=(claim("a"), claim("b"), claim("c"), claim("d"), claim("e")),
    relations=(
        Relation("r", "support", ("a", "b"), "c", "analogy"),
        Relation("s", "attack", ("d",), "c"),
        Relation("u", "undercut", ("e",), "s"),
        Relation("v", "support", ("e",), "d"),
    ),
)


def test_relations_go_through_their_junctions() -> None:
    edges = re.findall(r"^  (\w+ -> \w+) .*?style=\"(\w+)\", arrowhead=\"(\w+)\"", write(UNDERCUT),
                       re.MULTILINE)  # fmt: skip
    assert edges == [
        ("c1 -> r1", "solid", "none"),
        ("c2 -> r1", "solid", "none"),
        ("r1 -> c3", "solid", "normal"),
        ("c4 -> r2", "dashed", "none"),
        ("r2 -> c3", "dashed", "tee"),
        ("c5 -> r2", "dotted", "odot"),
        ("c5 -> c4", "solid", "normal"),
    ]


@needs_dot
def test_dot_draws_every_node_and_edge() -> None:
    svg = drawn(write(UNDERCUT))
    assert set(nodes(svg)) == {"c1", "c2", "c3", "c4", "c5", "r1", "r2"}
    assert len(nodes(svg, "edge")) == len(arcs(UNDERCUT)) == 7
    assert len(junctions(UNDERCUT)) == 2


def test_types_differ_in_word_shape_and_colour() -> None:
    debate = ArgumentMap(claims=tuple(Claim(t, t, "X.") for t in CLAIM_TYPES))
    lines = [line for line in write(debate).splitlines() if "label=" in line]
    assert [re.findall(r'label="(\w+)\\n', line) for line in lines] == [
        [t.upper()] for t in CLAIM_TYPES
    ]
    looks = [tuple(re.findall(r'(?:shape|style)="(.*?)"', line)) for line in lines]
    assert len(set(looks)) == len(CLAIM_TYPES)


@needs_dot
@settings(max_examples=15)
@given(st.lists(TEXTS, min_size=12, max_size=12), TEXTS)
def test_every_text_is_drawn_as_it_is(texts: list[str], title: str) -> None:
    claims = tuple(claim(f"n{i}", text) for i, text in enumerate(texts))
    relations = (Relation(f"r-{title}", "support", ("n0", "n1"), "n2", title),)
    svg = drawn(write(ArgumentMap(title=title, claims=claims, relations=relations)))
    found = nodes(svg)
    for number, text in enumerate(texts, 1):
        seen = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]", "\ufffd",
                      "".join(text.split()))  # fmt: skip
        # A drawn line may end in blanks or be empty; what is compared is every letter in order.
        assert "".join(label(found[f"c{number}"]).split()) == f"PRO{seen}"


@needs_dot
def test_the_hostile_texts_as_links_tooltips_and_titles() -> None:
    for text in HOSTILE:
        source = Source("s", "S", url=f"https://example.org/{text}")
        claims = (claim("a", text, cites=(Citation("s", 1, start=text),)),)
        debate = ArgumentMap(title=text, sources=(source,), claims=claims)
        drawn(write(debate))


@needs_dot
def test_links_are_drawn_only_when_they_are_harmless() -> None:
    for url, count in (("https://example.org/?a=1&b=2", 1), ("javascript:alert(1)", 0)):
        claims = (claim("a", cites=(Citation("s", 1),)),)
        svg = drawn(write(ArgumentMap(sources=(Source("s", "S", url=url),), claims=claims)))
        links = [a.get("{http://www.w3.org/1999/xlink}href")
                 for a in svg.iter("{http://www.w3.org/2000/svg}a")]  # fmt: skip
        assert [link for link in links if link] == [url] * count


def test_quoting() -> None:
    assert quoted('a"b\\') == '"a\\"b\\\\"'
    assert quoted("a\r\nb\rc") == '"a\\nb\\nc"'
    assert quoted("&lt;\x00") == '"&amp;lt;\ufffd"'


def test_labels_are_wrapped_and_wide_letters_count_two() -> None:
    (line,) = (x for x in write(ArgumentMap(claims=(claim("a", "漢字 " * 40),))).splitlines()
               if "label=" in x)  # fmt: skip
    label_lines = re.findall('label="(.*?)"', line)[0].split("\\n")[1:]
    assert all(1 < width(one) <= COLUMNS for one in label_lines)
    assert "".join(label_lines).replace(" ", "") == "漢字" * 40


def test_the_same_map_is_written_the_same_and_an_empty_one_too() -> None:
    assert write(UNDERCUT) == write(UNDERCUT)
    assert write(ArgumentMap()).startswith("digraph argmap {\n")
    if DOT:
        drawn(write(ArgumentMap()))


def test_the_table_of_formats() -> None:
    for name, known in FORMATS.items():
        assert not known.writes or write_as(name, UNDERCUT).text
        assert all(name in names_of_file(f"x{suffix.upper()}") for suffix in known.suffixes)
    assert names_of_file("x.xyz") == names_of_file("") == []
    with pytest.raises(KeyError):
        writer("xyz")
