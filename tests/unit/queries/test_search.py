from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from argmap.model import ArgumentMap, Citation, Source
from argmap.queries.fulltext.hits import FIELDS, Hit
from argmap.queries.fulltext.index import HIT_END, HIT_START
from argmap.queries.fulltext.request import Request, Term, read_request
from argmap.queries.fulltext.search import Found, search
from argmap.queries.fulltext.vocabulary import Vocabulary
from argmap.queries.select import Selection
from tests.maps import maps
from tests.sketches import sketch

SKETCH = sketch(
    "thesis: may-lie\na supports may-lie\nb attacks may-lie\nc attacks b",
    may_lie={"text": "Lying is allowed when it helps."},
    a={"text": "Helping friends matters more than truth.", "said_by": ("O'Neill",)},
    b={
        "text": "Trust is hard to regain.",
        "tags": ("white lies", "allowances"),
        "evidence": "anecdote",
    },
    c={"text": "Über Ärger: 汉字 and naïve cafés.", "cites": (Citation("s"),)},
)
DEBATE = ArgumentMap(sources=(Source("s", "Handbook of deceit"),), claims=SKETCH.claims)
OTHER = sketch("thesis: may-lie", may_lie={"text": "Exploitation of friends is wrong."})


def found(words: str, *, exact: bool = False, debate: ArgumentMap = DEBATE) -> list[str]:
    return [hit.claim.id for hit in search([("d", debate)], words, exact=exact).hits]


def only(words: str, debate: ArgumentMap = DEBATE) -> Hit:
    (hit,) = search([("d", debate)], words).hits
    return hit


def texts(*claims: str) -> ArgumentMap:
    names = [f"c{number}" for number in range(len(claims))]
    words = {name: {"text": text} for name, text in zip(names, claims, strict=True)}
    return sketch("thesis: " + ", ".join(names), **words)


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("ALLOW", ["may-lie", "b"]),
        ("allowing", ["may-lie", "b"]),
        ("white lies", ["b"]),
        ("helps", ["may-lie", "a"]),
        ("hel", ["may-lie", "a"]),
        ("hel friends", []),
        ("hel* friends", ["a"]),
        ("friends hel", ["a"]),
        ("helping friends", ["a"]),
        ('"friends matter"', ["a"]),
        ("“friends matter”", ["a"]),
        ('"friends mat"*', ["a"]),
        ('"friends mat"', []),
        ('"matters friends"', []),
        ('"hel"', []),
        ("help -friends", ["may-lie"]),
        ("help -fri*", ["may-lie"]),
        ('help -"more than"', ["may-lie"]),
        ("-help", []),
        ("neill", ["a"]),
        ("o'neill", ["a"]),
        ("anecdote", ["b"]),
        ("thesis", ["may-lie"]),
        ("deceit", ["c"]),
        ("uber arger cafe", ["c"]),
        ("u\u0308ber cafe\u0301s", ["c"]),
        ("汉字", ["c"]),
        ("汉", ["c"]),
        ("字", ["c"]),
        ("字汉", []),
        ("tru\u200bst", ["b"]),
        ("\u202etrust\u202c", ["b"]),
        ("", []),
        ('"', []),
        ('"trust is', ["b"]),
        ("- * ( ) : ^", []),
        ("AND", ["c"]),
        ("lie OR trust", []),
        ("NEAR(lie trust)", []),
        ("text:lie", []),
        ("^trust", ["b"]),
        ("trust\x00\x1b[1m\n", []),
        ("trust\x07", ["b"]),
    ],
)
def test_search(words: str, ids: list[str]) -> None:
    assert sorted(found(words)) == sorted(ids)


@pytest.mark.parametrize(
    ("text", "there", "not_there"),
    [
        (
            "善意的谎言有时是允许的。",
            ["谎言", "谎言 允许", "的", "善意的谎言有时是允许的"],
            ["言谎"],
        ),
        ("うそは信頼を壊す。カフェー", ["信頼", "うそ", "カフェ"], ["頼信"]),
        ("การโกหกทำลายความไว้ใจ", ["โกหก", "ความไว้ใจ"], ["หกโก"]),
        ("झूठ बोलना हिन्दी में", ["हिन्दी", "झूठ"], ["हिन्दा"]),
        ("거짓말은 신뢰를 깨뜨린다", ["거짓말", "신뢰를"], ["짓말"]),
        ("الكذب يهدم الثقة", ["الكذب", "الثقة"], ["كذب"]),
        ("שקר פוגע באמון", ["שקר", "באמון"], ["מון"]),
        ("Ложь разрушает доверие", ["ложь", "ДОВЕРИЕ", "довер"], []),
        ("Nói dối phá vỡ lòng tin tưởng ế", ["noi doi", '"e"', "tuong"], []),
        ("wx漢y2字", ["wx", "漢", "y2", "漢y2"], ["x"]),
    ],
)
def test_many_scripts(text: str, there: list[str], not_there: list[str]) -> None:
    debate = texts(text, "Something else.")
    for words in there:
        assert found(words, debate=debate) == ["c0"], words
    for words in not_there:
        assert found(words, debate=debate) == [], words


def test_a_beginning_that_its_stem_does_not_have() -> None:
    debate = texts("Exploitation is wrong.", "Exploits are told.", "Universal.", "Being is.")
    assert found("exploitati*", debate=debate)[0] == "c0"
    assert found("universa", debate=debate) == ["c2"]
    assert found("bein", debate=debate) == ["c3"]
    assert found('"is" wrong -exploita*', debate=debate) == []


@pytest.mark.parametrize(
    ("words", "ids", "unknown"),
    [
        ("exploitaton", ["x"], {"exploitaton": ("exploitation",)}),
        ("exploitatino wrnog", ["x"], {"exploitatino": ("exploitation",), "wrnog": ("wrong",)}),
        ("Exploïtaton", ["x"], {"Exploïtaton": ("exploitation",)}),
        ("ligt", ["y"], {"ligt": ("light",)}),
        ("leve ", ["y", "z"], {"leve": ("level", "lever", "love")}),
        ('"wrogn of wrong"', [], {"wrogn": ("wrong",)}),
        ('"is wrogn"', ["x"], {"wrogn": ("wrong",)}),
        ('"is wron"*', ["x"], {}),
        ("lgt", [], {"lgt": ()}),
        ("giraffe", [], {"giraffe": ()}),
        ("wrong -exploitaton", ["x"], {}),
        ("wrong light", [], {}),
        ("汉字汉字", [], {"汉字汉字": ()}),
    ],
)
def test_slips(words: str, ids: list[str], unknown: dict[str, tuple[str, ...]]) -> None:
    debate = sketch(
        "thesis: x, y, z",
        x={"text": "Exploitation is wrong."},
        y={"text": "The light of love on a level."},
        z={"text": "A lever, 汉字汉."},
    )
    found = search([("d", debate)], words)
    assert ([hit.claim.id for hit in found.hits], dict(found.unknown)) == (ids, unknown)


@given(st.text("abc", min_size=4, max_size=9), st.data())
def test_one_slip_is_always_forgiven(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 2))
    slipped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    assert Vocabulary([[word]]).nearest(slipped) == [word]
    assert Vocabulary([[f"{word[:at]}q{word[at:]}"]]).nearest(word) == [f"{word[:at]}q{word[at:]}"]
    assert Vocabulary([["zzzzzzzzzzzz"]]).nearest(word) == []


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("trust", ["b"]),
        ("TRUST", ["b"]),
        ("trus", []),
        ("trus*", ["b"]),
        ("trusts", []),
        ("helping", ["a"]),
        ("help", []),
        ("cafes", []),
        ("cafés", ["c"]),
        ("tusrt", []),
        ("trust -regained", ["b"]),
        ("trust -regain", []),
    ],
)
def test_exact(words: str, ids: list[str]) -> None:
    assert found(words, exact=True) == ids


def test_a_word_that_is_not_there_is_told_also_when_exact() -> None:
    assert search([("d", DEBATE)], "tusrt", exact=True).unknown == (("tusrt", ()),)


@pytest.mark.parametrize(
    ("typed", "request_"),
    [
        ("lie", Request((Term(("lie",), is_beginning=True),), ())),
        ("lie ", Request((Term(("lie",)),), ())),
        ("lie lie* lie", Request((Term(("lie",)), Term(("lie",), is_beginning=True)), ())),
        ("non-harm", Request((Term(("non", "harm"), is_beginning=True),), ())),
        ('a -b -"c d"', Request((Term(("a",)),), (Term(("b",)), Term(("c", "d"))))),
        ('"', Request((), ())),
        ("🙂 - ** \ud800", Request((), ())),
    ],
)
def test_requests(typed: str, request_: Request) -> None:
    assert read_request(typed) == request_


def test_a_claims_own_text_counts_more_than_its_tags() -> None:
    assert found("allow") == ["may-lie", "b"]


def test_where_hits_are() -> None:
    hit = only("friend")
    (match,) = hit.matches
    assert (match.field, match.value[match.ranges[0][0] : match.ranges[0][1]]) == (
        "text",
        "friends",
    )
    assert match.marked == f"Helping {HIT_START}friends{HIT_END} matters more than truth."
    assert hit.score > 0
    assert not hit.out_of_sight


def test_hits_out_of_sight() -> None:
    shown = [(it.field, it.value) for it in only("trust allow").out_of_sight]
    assert shown == [("tags", "allowances")]
    assert [it.value for it in only("deceit").out_of_sight] == ["Handbook of deceit"]
    across = only('"lies allowances"').matches
    assert [(it.value, it.ranges) for it in across] == [
        ("white lies", ((6, 10),)),
        ("allowances", ((0, 10),)),
    ]


def test_characters_without_blanks_are_marked_as_they_stand() -> None:
    assert (
        only("汉字").matches[0].marked == f"Über Ärger: {HIT_START}汉字{HIT_END} and naïve cafés."
    )


def test_no_more_than_asked_for() -> None:
    assert search([("d", DEBATE)], "allow", most=1).total == 2
    assert len(search([("d", DEBATE)], "allow", most=1).hits) == 1
    assert len(search([("d", DEBATE)], "allow", most=10**30).hits) == 2
    assert search([("d", ArgumentMap())], "lie") == search([], "lie") == Found((), 0, ())


def test_many_debates_rank_as_one() -> None:
    both = [("one", DEBATE), ("two", OTHER)]
    hits = search(both, "friends").hits
    assert [(hit.debate, hit.claim.id) for hit in hits] == [("two", "may-lie"), ("one", "a")]
    assert search(both, "exploitaton").hits[0].debate == "two"


def test_only_claims_that_fit() -> None:
    both = [("one", DEBATE), ("two", OTHER)]
    hits = search(both, "friends", Selection(said_by=("neill",))).hits
    assert [hit.claim.id for hit in hits] == ["a"]
    # A word of a claim that does not fit is no slip.
    assert search(both, "exploitation", Selection(types=("pro",))) == Found((), 0, ())


HOSTILE = st.text(
    st.sampled_from("\"'-*()^:{}+~ \t\n\x00_\\;%ab汉²ⅷ\ud800\U0010ffff") | st.characters(),
    max_size=20,
)


@given(HOSTILE, st.booleans())
@example('"" *', False)
@example("_", False)
@example('a "_"', False)
@example("-_ a", False)
@example('a NEAR(b, 1) "', False)
@example("a\x00b", False)
@example("\udcff", False)
@example("a" * 5000, False)
@example(" ".join(map(str, range(400))), False)
@example("a " + " ".join(f"-{number}" for number in range(400)), False)
@example('"' + "a " * 500 + '"', False)
def test_no_query_raises(words: str, exact: bool) -> None:
    for hit in search([("d", DEBATE)], words, exact=exact).hits:
        assert hit.claim in DEBATE.claims


@given(maps(), st.text(max_size=10))
def test_ranges_are_of_values_of_the_claim(debate: ArgumentMap, words: str) -> None:
    for hit in search([("d", debate)], words).hits:
        assert hit.matches
        for match in hit.matches:
            held = getattr(hit.claim, match.field)
            if match.field != "sources":
                assert match.value in ((held,) if isinstance(held, str) else held)
            assert list(FIELDS).index(match.field) >= 0
            flat = [at for pair in match.ranges for at in pair]
            assert flat == sorted(set(flat))
            assert flat[-1] <= len(match.value)
            assert re.sub(f"[{HIT_START}{HIT_END}]", "", match.marked) == match.value
