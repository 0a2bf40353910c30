"""Kialo's export: both layouts as the site writes them, what is wrong with lines, and back."""

from __future__ import annotations

from itertools import pairwise
from time import process_time
from typing import TYPE_CHECKING

import pytest

from argmap.formats.detection import format_of
from argmap.formats.interchange import fitted, read_as, write_as
from argmap.model import ArgumentMap, Citation, Claim, Relation, Source
from tests.unit.formats.readings import lost, told

if TYPE_CHECKING:
    from argmap.formats.reading import Reading

FIRST = r"""Discussion Title: May a hospital accept gifts from patients?

1. A hospital may accept small gifts.
1.1. Pro: Refusing a gift \(even a card\) can hurt [the relationship](http://example.org/ties_\(a\)).
1.1.1. Con: Thanks can be said without a gift.
1.1.1.1. Con: In some cultures
they cannot.
1.2. Con: A gift may buy a favour.  [one.org](http://one.org/a-b/)  [two.org](https://two.org/?c=d)
1.2.1. Con: -> See 1.1.1.
1.3. Con: -> See 1.2.1.
"""

SECOND = """Discussion Name:
May a hospital accept gifts?

1. Thesis:
A hospital may accept small gifts [1].

  1.1. Con:
  A gift may buy a favour (see p. 2 [2]).

    1.1.1. Pro:
    -> See 1.2.

  1.2. Pro:
  Refusing hurts.

Sources:
[1] https://example.org/gifts
"Words that the source has."

[2] https://example.org/favours
"""


def read(text: str) -> Reading:
    return read_as("kialo", text.encode(), "x.txt")


def texts(reading: Reading) -> list[tuple[str, str]]:
    return [(claim.type, claim.text) for claim in reading.debate.claims]


def arrows(reading: Reading) -> list[tuple[str, str, str]]:
    """Give premise, kind and target by the claims' first words."""
    first = {claim.id: claim.text.split()[0] for claim in reading.debate.claims}
    return [(first[it.premises[0]], it.kind, first[it.target]) for it in reading.debate.relations]


def test_the_first_layout() -> None:
    reading = read(FIRST)
    assert reading.problems == ()
    assert reading.debate.title == "May a hospital accept gifts from patients?"
    assert texts(reading) == [
        ("thesis", "A hospital may accept small gifts."),
        ("pro", "Refusing a gift (even a card) can hurt the relationship."),
        ("con", "Thanks can be said without a gift."),
        ("rebuttal", "In some cultures\nthey cannot."),
        ("con", "A gift may buy a favour.  one.org  two.org"),
    ]
    assert arrows(reading) == [
        ("Refusing", "support", "A"),
        ("Thanks", "attack", "A"),
        ("Thanks", "attack", "Refusing"),
        ("Thanks", "attack", "A"),
        ("In", "attack", "Thanks"),
        ("A", "attack", "A"),
    ]
    assert [(it.title, it.url) for it in reading.debate.sources] == [
        ("the relationship", "http://example.org/ties_(a)"),
        ("one.org", "http://one.org/a-b/"),
        ("two.org", "https://two.org/?c=d"),
    ]
    assert reading.debate.claims[4].sources == ("one-org", "two-org")


def test_the_second_layout_has_numbered_addresses_at_its_end() -> None:
    reading = read(SECOND)
    assert reading.problems == ()
    assert reading.debate.title == "May a hospital accept gifts?"
    assert texts(reading) == [
        ("thesis", "A hospital may accept small gifts."),
        ("con", "A gift may buy a favour (see p. 2)."),
        ("pro", "Refusing hurts."),
    ]
    assert [it.url for it in reading.debate.sources] == [
        "https://example.org/gifts",
        "https://example.org/favours",
    ]
    assert lost(reading) == ["18:1 passage: words quoted from a source"]
    assert ("Refusing", "support", "A") in arrows(reading)


def test_the_question_of_several_theses() -> None:
    reading = read(
        "Discussion Title: G\n\n1. What of gifts?\n1.1. Yes.\n1.2. No.\n1.2.1. Pro: F.\n"
    )
    assert reading.problems == ()
    assert reading.debate.question == "What of gifts?"
    assert texts(reading) == [("thesis", "Yes."), ("thesis", "No."), ("pro", "F.")]


def test_a_question_that_is_the_title_is_given_once() -> None:
    reading = read("Discussion Title: Gifts?\n\n1. Gifts?\n1.1. Yes.\n1.2. No.\n")
    assert (reading.debate.title, reading.debate.question) == ("Gifts?", "")
    tagged = read(
        "Discussion Name:\nGifts\n\n1. Question:\nWhich\n\n  1.1. Thesis:\n  Small ones.\n"
    )
    assert (tagged.debate.question, len(tagged.debate.theses)) == ("Which", 1)


def test_a_missing_stance_is_told_and_read_as_pro() -> None:
    reading = read("1. Yes.\n1.1. Pro: Thanks.\n  1.2. Favours.\n1.2.1. More.\n")
    assert told(reading) == ["x.txt:3:3 warning no-stance", "x.txt:4:1 warning no-stance"]
    assert lost(reading) == [
        "3:3 stance: `1.2.` is read as pro",
        "4:1 stance: `1.2.1.` is read as pro",
    ]
    assert ("Favours.", "support", "Yes.") in arrows(reading)
    assert told(read("1. Yes.\n1.1. Alone.\n")) == ["x.txt:2:1 warning no-stance"]


@pytest.mark.parametrize("word", ["Pro", "PRO", "pro", "Pour"])
def test_words_for_pro(word: str) -> None:
    assert arrows(read(f"1. Yes.\n1.1. {word}: Thanks.\n")) == [("Thanks.", "support", "Yes.")]


@pytest.mark.parametrize("word", ["Con", "CON", "Contra", "Kontra", "Contre"])
def test_words_for_con(word: str) -> None:
    assert arrows(read(f"1. Yes.\n1.1. {word}: Favours.\n")) == [("Favours.", "attack", "Yes.")]


@pytest.mark.parametrize(
    ("lines", "problems"),
    [
        ("1. A\n1.3.2. Pro: B\n", ["x.txt:2:1 error orphan"]),
        ("1. A\n1.1. Pro: B\n 1.1. Con: C\n", ["x.txt:3:2 error duplicate-key"]),
        ("1. A\n1.1. Pro: -> See 1.7.\n", ["x.txt:2:18 error unknown-id"]),
        ("1. A\n1.1. Pro: -> See 1.2.\n1.2. Pro: -> See 1.1.\n", [
            "x.txt:2:18 error unknown-id", "x.txt:3:18 error unknown-id",
        ]),
        ("1. Q?\n1.1. A\n1.2. B\n1.2.1. Pro: -> See 1.\n", ["x.txt:4:20 error unknown-id"]),
        ("Discussion Title: Empty\n", ["x.txt:1:1 warning no-claims"]),
        ("Something else.\n", ["x.txt:1:1 error not-kialo"]),
        ("", ["x.txt:1:1 error not-kialo"]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_at_its_place(lines: str, problems: list[str]) -> None:
    assert told(read(lines)) == problems


def test_lines_end_as_they_like_and_tabs_are_blanks() -> None:
    assert read(FIRST.replace("\n", "\r\n")).debate == read(FIRST).debate
    assert texts(read("1.\tYes.\r\n\t1.1. Pro:\tThanks.\r\n"))[1] == ("pro", "Thanks.")
    assert told(read_as("kialo", b"\xff1. A", "x.txt")) == ["x.txt:1:1 error not-utf8"]


def test_several_theses_and_numbers_without_their_last_dot() -> None:
    several = read("1. First.\n1.1. Pro: Yes.\n2. Second.\n2.1. Con: No.\n")
    assert several.problems == ()
    assert texts(several) == [
        ("thesis", "First."), ("pro", "Yes."), ("thesis", "Second."), ("con", "No."),
    ]  # fmt: skip
    undotted = read("1. T\n1.1 Pro: Yes.\n1.2.Con: No.\n1.3. Con: -> See 1.1\n")
    assert undotted.problems == ()
    assert arrows(undotted) == [
        ("Yes.", "support", "T"), ("Yes.", "attack", "T"), ("No.", "attack", "T"),
    ]  # fmt: skip


def test_what_only_looks_like_a_line_is_text_and_told() -> None:
    reading = read("1. T\n1.1. Pro: Yes.\n 2. Second.\n1.2 More.\n1.3. Con: -> See 1.1. and so\n")
    assert told(reading) == [f"x.txt:{at} warning unread-line" for at in ("3:2", "4:1", "5:11")]
    assert texts(reading)[1:] == [
        ("pro", "Yes.\n2. Second.\n1.2 More."), ("con", "-> See 1.1. and so"),
    ]  # fmt: skip
    assert told(read("1. T\n1.1. Pro: Yes.\n2\\. Second.\n1\\.2 More.\n")) == []


def test_the_list_of_sources_is_read_whole_or_told() -> None:
    reading = read(
        "Discussion Name: D\n\n1. Thesis:\nT [1] [2], [3] and [4].\n\nSources:\n"
        "[1] A book, p. 5, https://b.org/x\n[2] A book without address\n"
        "[5] https://c.org\n[1] https://d.org\n"
    )
    assert [(it.title, it.url) for it in reading.debate.sources] == [
        ("A book, p. 5", "https://b.org/x"), ("A book without address", ""),
    ]  # fmt: skip
    assert texts(reading) == [("thesis", "T, [3] and [4].")]
    assert told(reading) == ["x.txt:4:12 warning no-source", "x.txt:4:20 warning no-source"]
    assert lost(reading) == [
        "9:1 source: `[5]`: https://c.org", "10:1 source: `[1]`, given twice: https://d.org",
    ]  # fmt: skip


def test_a_carriage_return_alone_ends_a_line() -> None:
    assert read(FIRST.replace("\n", "\r")).debate == read(FIRST).debate
    assert told(read("1. T\r1.1. Alone.\r")) == ["x.txt:2:1 warning no-stance"]
    assert format_of("x.txt", b"1. A\r1.1. Pro: B\r") == "kialo"


def test_a_picture_is_a_source_as_a_link_is() -> None:
    reading = read("1. See ![the chart](https://a.org/x.png).\n")
    assert texts(reading) == [("thesis", "See the chart.")]
    assert [it.url for it in reading.debate.sources] == ["https://a.org/x.png"]


@pytest.mark.parametrize("piece", ["[", "[a](", "\\[", "]("])
def test_many_brackets_take_linear_time(piece: str) -> None:
    many = debate(texts=(piece * 20_000,))
    started = process_time()
    again = read(write_as("kialo", many).text).debate
    assert process_time() - started < 2
    assert again.claims[0].text == piece * 20_000


def test_a_circle_of_references_between_claims_is_kept() -> None:
    reading = read(
        "1. A\n1.1. Con: B\n1.1.1. Con: -> See 1.\n1.1.2. Pro: C\n1.1.2.1. Pro: -> See 1.1.\n"
    )
    assert reading.problems == ()
    assert arrows(reading) == [
        ("A", "attack", "B"), ("B", "support", "C"), ("B", "attack", "A"), ("C", "support", "B"),
    ]  # fmt: skip
    itself = read("1. A\n1.1. Con: -> See 1.\n")
    assert lost(itself) == ["2:1 self-relation: `a`"]


def test_what_stands_before_the_first_claim() -> None:
    assert lost(read("A note.\nDiscussion Title: T\n\n1. A\n")) == ["1:1 comment: A note."]


def test_both_layouts_are_known_by_their_content() -> None:
    for text in (FIRST, SECOND, "1. A\n1.1. Pro: B\n", "\n\n1. A\n\n 1.1. Con: B\n"):
        assert format_of("x.txt", text.encode()) == "kialo"


@pytest.mark.parametrize("text", [FIRST, SECOND])
def test_written_again_it_is_the_same(text: str) -> None:
    once = write_as("kialo", read(text).debate)
    again = read(once.text)
    assert (again.problems, again.debate) == ((), read(text).debate)
    assert write_as("kialo", again.debate).text == once.text
    assert once.losses == ()


def debate(*relations: Relation, texts: tuple[str, ...] = (), **fields: object) -> ArgumentMap:
    claims = tuple(
        Claim(name, "thesis" if at == 0 else "pro", text)
        for at, (name, text) in enumerate(zip("abcdef", texts, strict=False))
    )
    return ArgumentMap(claims=claims, relations=relations, **fields)  # type: ignore[arg-type] # those it has


def test_what_looks_like_more_than_text_is_written_with_a_backslash() -> None:
    odd = ("Pro: 1 [a](b) \\", "1.2. is a number\n1.3. too", "-> See 1.", "Thesis: x\nSources:")
    links = [Relation(f"{it}--supports--a", "support", (it,), "a") for it in "bcd"]
    written = write_as("kialo", debate(*links, texts=odd)).text
    assert written == (
        "Discussion Title:\n\n"
        "1. Pro\\: 1 \\[a\\]\\(b\\) \\\\\n"
        "1.1. Pro: 1\\.2. is a number\n1\\.3. too\n"
        "1.2. Pro: \\-> See 1.\n"
        "1.3. Pro: Thesis\\: x\nSources\\:\n"
    )
    assert [text for _, text in texts(read(written))] == list(odd)


def test_sources_are_links_in_the_text_or_below_it() -> None:
    sources = (
        Source("s", "ties", url="http://a.org/(x)"),
        Source("t", "Gifts", url="http://b.org"),
    )
    cites = (Citation("s"), Citation("t"))
    first = Claim("a", "thesis", "On ties and Gifts.", cites=cites)
    second = Claim("b", "thesis", "On Gifts and ties.", cites=cites)
    written = write_as("kialo", ArgumentMap(sources=sources, claims=(first, second))).text
    assert written.splitlines()[3:] == [
        r"1.1. On [ties](http://a.org/\(x\)) and [Gifts](http://b.org).",
        r"1.2. On Gifts and ties.",
        r"[ties](http://a.org/\(x\)) [Gifts](http://b.org)",
    ]


def test_what_has_no_room_is_told() -> None:
    bare = Source("bare", "No address")
    one, two = (Source(it, it, url="http://a.org") for it in ("one", "two"))
    cites = tuple(Citation(it.id) for it in (bare, one, two))
    claims = (
        Claim("b", "pro", " B "), Claim("a", "thesis", "A", cites=cites, said_by=("x",)),
        Claim("c", "pro", "C"),
    )  # fmt: skip
    relations = (
        Relation("both", "support", ("b", "c"), "a", "sign"),
        Relation("c--undercuts--both", "undercut", ("c",), "both"),
    )
    losses = fitted("kialo", ArgumentMap("T", "Q", "N", (bare, one, two), claims, relations))[1]
    assert sorted(loss.code for loss in losses) == [
        "citation", "content-note", "linked-premises", "order", "question",
        "scheme", "source", "source", "speaker", "undercut", "wording",
    ]  # fmt: skip


def test_a_claim_that_leads_to_no_thesis_stands_at_the_top() -> None:
    circle = (
        Relation("b--supports--c", "support", ("b",), "c"),
        Relation("c--attacks--b", "attack", ("c",), "b"),
    )
    written = write_as("kialo", debate(*circle, texts=("A", "B", "C"))).text
    assert written.splitlines()[2:] == [
        "1. ?", "1.1. A", "1.2. B", "1.2.1. Con: C", "1.2.1.1. Pro: -> See 1.2.",
    ]  # fmt: skip


def test_what_stands_too_deep_begins_again_at_the_top() -> None:
    names = [f"c{at}" for at in range(250)]
    claims = tuple(Claim(it, "pro" if it != "c0" else "thesis", f"Claim {it}.") for it in names)
    chain = tuple(Relation(f"{b}--supports--{a}", "support", (b,), a) for a, b in pairwise(names))
    fitting, losses = fitted("kialo", ArgumentMap(claims=claims, relations=chain))
    assert len(fitting.relations) == 249
    assert len(fitting.theses) == 3
    written = write_as("kialo", fitting).text
    assert max(line.count(".") for line in written.splitlines()) < 2 * 105
    assert read(written).debate == fitting
    assert [loss.code for loss in losses].count("claim-type") == 2
