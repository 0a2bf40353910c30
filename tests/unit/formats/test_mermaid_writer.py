"""Mermaid: what is written, and that no text can leave its quotes or mean anything in them.

The escapes were found by drawing hostile texts with Mermaid 11 in a browser; what was learnt is
held here, without Mermaid.
"""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.formats.mermaid import JOINER, quoted, write
from argmap.graph import arcs
from argmap.model import CLAIM_TYPES, ArgumentMap, Citation, Claim, Relation, Source

MAP = ArgumentMap(
    title="A map",
    claims=tuple(Claim(f"n{i}", t, "Some text.") for i, t in enumerate(CLAIM_TYPES)),
    relations=(
        Relation("r", "support", ("n1", "n4"), "n0", "analogy"),
        Relation("s", "attack", ("n2",), "n0"),
        Relation("u", "undercut", ("n3",), "s"),
        Relation("v", "attack", ("n3",), "n4"),
    ),
)


def decoded(label: str) -> str:
    return html.unescape(re.sub(r"#(\d+);", r"&#\1;", label)).replace(JOINER, "")


def test_a_whole_map() -> None:
    assert write(MAP).splitlines()[:16] == [
        "flowchart BT",
        "  accTitle: A map",
        '  c1[["THESIS<br/>Some text."]]',
        '  c2("PRO<br/>Some text.")',
        '  c3["CON<br/>Some text."]',
        '  c4{{"RISK<br/>Some text."}}',
        '  c5>"REBUTTAL<br/>Some text."]',
        '  r1((" "))',
        '  r2((" "))',
        "  c2 --- r1",
        "  c5 --- r1",
        "  r1 --> c1",
        "  c3 --- r2",
        "  r2 --x c1",
        "  c4 -.-o r2",
        "  c4 --x c5",
    ]


def test_every_link_has_the_colour_of_its_kind() -> None:
    styled = dict(re.findall(r"linkStyle ([\d,]+) stroke:(#\w+)", write(MAP)))
    assert styled == {"0,1,2": "#0072B2", "3,4,6": "#B34700", "5": "#444444"}


def test_classes_are_there_for_the_types_that_occur() -> None:
    only = write(ArgumentMap(claims=(Claim("a", "con", "X."),)))
    assert re.findall(r"classDef (\w+)", only) == ["con"]
    assert "class c1 con" in only
    assert write(ArgumentMap()) == "flowchart BT\n"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Plain words, isn't it? (Yes!)", "Plain words, isn't it? (Yes!)"),
        ("self-help", "self-help"),
        ("end", "end"),
        ('a "quoted" word', "a #34;quoted#34; word"),
        ("#quot; #35;", "#35;quot#59; #35;35#59;"),
        ("1. one 2) two", "1#46; one 2#41; two"),
        ("- list", "#45; list"),
        ("`code` *b* _i_", "#96;code#96; #42;b#42; #95;i#95;"),
        ("<img src=x>", "#60;img src#61;x#62;"),
        ("%%{init}%%", "#37;#37;#123;init#125;#37;#37;"),
        ("www.example.org", "www#46;example#46;org"),
        ("a\n\tb  c", "a b c"),
        ("\x1b[31m", "\ufffd#91;31m"),
        ("漢字 é 👍", "漢字 é 👍"),
    ],
)
def test_labels(text: str, label: str) -> None:
    assert quoted(text) == label


@pytest.mark.parametrize("text", ["\\n", "$$x$$", "fa:fa-car", "FAB:FA-x", "ﬂ°°60¶ß", "$$$$"])
def test_what_mermaid_reads_after_the_entities_is_kept_apart(text: str) -> None:
    seen = html.unescape(re.sub(r"#(\d+);", r"&#\1;", quoted(text)))
    assert not re.search(r"\\n|\$\$|fa[a-z]?:fa-|ﬂ°|¶ß", seen, re.IGNORECASE)
    assert decoded(quoted(text)) == text


@given(st.text(st.characters(exclude_categories=[])))
def test_a_label_cannot_leave_its_quotes_and_comes_back_whole(text: str) -> None:
    label = quoted(text)
    assert re.fullmatch(r"(?:[\w\s,'?!().\u0080-\U0010ffff-]|#\d+;)*", label)
    assert "\n" not in label
    clean = re.sub("[\ud800-\udfff\ufffe\uffff]|(?!\\s)[\x00-\x1f\x7f-\x9f]", "\ufffd", text)
    assert decoded(label) == " ".join(clean.split()).replace(JOINER, "")


STATEMENT = re.compile(
    r"flowchart BT|  (?:"
    r"accTitle: [^#;%{}<>\n\"`\\]+|r\d+\(\(\" \"\)\)"
    r"|c\d+(?:\[\[|\(|\[|\{\{|>)\"[A-Z]+<br/>[^\"\n]*\"(?:\]\]|\)|\]|\}\})"
    r"|[cr]\d+ (?:-->|--x|-\.-o|---|-\.-) [cr]\d+"
    r"|classDef \w+ [\w:#,. -]+|class [cr\d,]+ \w+"
    r"|linkStyle [\d,]+ stroke:#\w{6}(?:,stroke-dasharray:6 3)?"
    r"|click c\d+ href \"(?:https?|mailto):[^\"\s;<>{}\\`]+\" _blank)"
)


@given(st.lists(st.text(), min_size=1, max_size=4), st.text(), st.text())
def test_every_line_is_a_statement_of_a_known_form(texts: list[str], title: str, url: str) -> None:
    cites = (Citation("s", 1, start=title),)
    claims = tuple(Claim(f"n{i}", "risk", t, cites=cites) for i, t in enumerate(texts))
    relations = tuple(Relation(f"r{i}", "attack", (f"n{i}",), "n0") for i in range(1, len(claims)))
    source = Source("s", "S", url=f"https://example.org/{url}")
    debate = ArgumentMap(title, "", "", (source,), claims, relations)
    written = write(debate)
    lines = written.removesuffix("\n").split("\n")
    assert [line for line in lines if not STATEMENT.fullmatch(line)] == []
    assert sum(" --x " in line for line in lines) == len(arcs(debate))
    assert sum("<br/>" in line for line in lines) == len(claims)
