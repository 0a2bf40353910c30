"""Files as others write them, damaged: a debate, or what is wrong, with a place."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.formats.interchange import read_as
from tests.fuzz.test_formats import check, damage

SAMPLES = {
    "microtexts": """\
<arggraph id="x" topic_id="gifts" stance="pro"><edu id="e1"><![CDATA[One.]]></edu>
<edu id="e2">Two &amp; a half.</edu><joint id="j"/>
<adu id="a1" type="pro"/><adu id="a2" type="opp"/>
<edge id="s1" src="e1" trg="j" type="seg"/><edge id="s2" src="j" trg="a1" type="seg"/>
<edge id="s3" src="e2" trg="a2" type="seg"/><edge id="c1" src="a2" trg="a1" type="reb"/>
<edge id="c2" src="a1" trg="c1" type="und"/><edge id="c3" src="a2" trg="c2" type="add"/></arggraph>
""",
    "graphml": """\
<?xml version="1.0"?><graphml xmlns:y="http://www.yworks.com/xml/graphml">
<key id="d6" for="node" yfiles.type="nodegraphics"/><key id="d1" for="edge" attr.name="kind"/>
<key id="d2" for="node" attr.name="cites"><default>x; [1]</default></key>
<key id="d3" for="graph" attr.name="sources"/><key id="d4" for="node" attr.name="node"/>
<graph edgedefault="directed"><data key="d3">[{"id": "s", "title": "S", "kind": "book"}]</data>
<node id="n0"><data key="d6"><y:ShapeNode><y:NodeLabel>One.</y:NodeLabel></y:ShapeNode></data>
<graph edgedefault="directed"><node id="n1"/><node id="n2"/></graph></node>
<node id="r"><data key="d4">relation</data></node><edge source="n2" target="r">
<data key="d1">con</data></edge><edge source="n1" target="r"><data key="d1">premise</data></edge>
<edge id="e1" source="r" target="n2"><data key="d1">-1</data></edge></graph></graphml>
""",
    "csv": (
        "sep=;\r\nID;Claim;Type;Source;Weight;Bearer;Severity\r\n"
        '1;"One; "";1""";thesis;"[{""source"": ""x"", ""paragraph"": 3}]";0,5;all;low\r\n'
        "s;S;source;;;;\r\n2;'=2;;N. N.;;;\r\n3;Three.\r\n"
    ),
    "tgf": "a One.\nb Two.\n#\na b supports\nb a -1\n",
    "apx": "% x\narg(a_b). arg(Cd).\natt(a_b , Cd).\n",
    "af": "# x\np af 3\n1 2\n2 3\n3 3\n",
}
BESIDE = 'Id;From;To;Type\r\nr;1;2;con\r\n;2;1;-\r\n;"3; 2";1;\r\nu;3;r;undercuts\r\n'


@pytest.mark.parametrize("name", SAMPLES)
@given(st.integers(0, 2**32))
@settings(deadline=None)
def test_damaged_files_of_others(name: str, seed: int) -> None:
    beside = damage(BESIDE, seed + 1), "y"
    check(read_as(name, damage(SAMPLES[name], seed), "x", beside=beside))


@pytest.mark.parametrize("name", SAMPLES)
@given(st.integers(0, 2**32))
@settings(deadline=None)
def test_words_in_the_wrong_place(name: str, seed: int) -> None:
    beside = misplaced(BESIDE, seed + 1), "y"
    check(read_as(name, misplaced(SAMPLES[name], seed), "x", beside=beside))


def misplaced(text: str, seed: int) -> bytes:
    """Put another word of the text, or none, for a word, up to three times."""
    chance = random.Random(seed)  # noqa: S311 - any will do
    words = re.findall(r"\w+|\W", text)
    for _ in range(chance.randint(0, 3)):
        new = chance.choice(("", "\ud7ff", "\x85", *filter(str.isalnum, words)))
        words[chance.choice([at for at, word in enumerate(words) if word.isalnum()])] = new
    return "".join(words).encode()


@pytest.mark.parametrize("name", SAMPLES)
def test_the_files_themselves_are_read(name: str) -> None:
    reading = read_as(name, SAMPLES[name].encode(), "x", beside=(b"from,to\n", "y"))
    assert reading.is_usable
    assert len(reading.debate.claims) > 1
    check(reading)
