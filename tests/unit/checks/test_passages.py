"""Citations against copies of their sources: small made-up texts, and the real ones if here."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.checks.copies import match_texts
from argmap.checks.folding import fold
from argmap.checks.layout import lay_out, other_kind
from argmap.checks.passages import Checked, fingerprint, verify
from argmap.model import ArgumentMap, Citation, Claim, Source
from argmap.store.read import read

ROOT = Path(__file__).parents[3]
COPIES = ROOT.parent / "shared" / "sources"

TEXT = """\
Menu. Log in!

What Is Trust?

A. Writer
A. Writer

Trust is a belief. It takes time – and “patience” – to grow.
It can be lost in a day.

Trust matters to all.
Trust matters to all.

A heading

Some people never learn to trust. They learn to doubt.

Comments

ann

I trust nobody.

Trust matters to few.

bob

I trust everybody!

ann

Now I trust bob.
"""


def cited(*citations: Citation, title: str = "What is trust?", recorded: str = "") -> ArgumentMap:
    source = Source("s", title, fingerprint=recorded)
    return ArgumentMap(sources=(source,), claims=(Claim("c", "pro", "C.", cites=citations),))


def outcome(citation: Citation, text: str = TEXT) -> Checked:
    (checked,) = verify(cited(citation), {"s": text}).citations
    assert (checked.claim, checked.citation) == ("c", citation)
    return checked


def test_paragraphs_are_counted_as_readers_do() -> None:
    layout = lay_out(TEXT, "What is Trust?")
    first = {b.paragraph: layout.text[b.begin : b.end].split()[0] for b in layout.blocks}
    first.pop(0)
    assert first == {1: "trust", 2: "trust", 3: "some", 4: "i", 5: "trust", 6: "i", 7: "now"}
    assert layout.titled


@pytest.mark.parametrize(
    ("paragraph", "start", "end"),
    [
        (1, "Trust is", "a belief"),
        (1, "trust is a belief", ""),
        (1, "takes time", 'and "patience"'),
        (1, "to grow.", "It can be"),
        (1, "is a belief", "a belief"),
        (1, "a belief", "a belief"),
        (2, "Trust matters to all", "Trust matters to all."),
        (3, "They learn", "to doubt."),
    ],
)
def test_found(paragraph: int, start: str, end: str) -> None:
    checked = outcome(Citation("s", paragraph, start=start, end=end))
    assert (checked.outcome, checked.where) == ("found", "")
    assert checked.named == f"paragraph {paragraph}"


@pytest.mark.parametrize(
    ("citation", "what", "where"),
    [
        (Citation("s", 1, start="Some people"), "elsewhere", "in paragraph 3"),
        (Citation("s", 3, start="Trust matters", end="all"), "elsewhere", "in paragraph 2"),
        (Citation("s", 9, start="Some people"), "elsewhere", "in paragraph 3"),
        (Citation("s", 1, start="A heading"), "elsewhere", "in a heading or byline"),
        (Citation("s", 9, start="nowhere"), "not-found", "the copy has 7 paragraphs"),
        (Citation("s", 1, start="nowhere"), "not-found", ""),
        (Citation("s", 1, start="rust is"), "not-found", ""),
        (Citation("s", 1, start="Log in"), "not-found", ""),
        (Citation("s", 1, start="a belief", end="Trust is"), "start-only",
         "in paragraph 1, but the end words do not follow"),
        (Citation("s", 1, start="a belief", end="to doubt"), "start-only",
         "in paragraph 1, but the end words do not follow"),
        (Citation("s", 1, start="never learn", end="nowhere"), "start-only",
         "in paragraph 3, but without the end"),
        (Citation("s", 1), "no-fragments", "it has no start words"),
        (Citation("s", 1, start=" \u00ad"), "no-fragments", "it has no start words"),
    ],
)  # fmt: skip
def test_not_found_there(citation: Citation, what: str, where: str) -> None:
    checked = outcome(citation)
    assert (checked.outcome, checked.where) == (what, where)


@pytest.mark.parametrize(
    ("citation", "what", "where"),
    [
        (Citation("s", comment="ann", start="I trust nobody"), "found", ""),
        (Citation("s", comment="Ann", start="now I trust"), "found", ""),
        (Citation("s", 2, comment="ann", start="matters to few"), "found", ""),
        (Citation("s", 1, comment="ann", start="Now I"), "found", ""),
        (Citation("s", 1, comment="ann", start="matters to few"), "elsewhere",
         "in paragraph 2 of the comment"),
        (Citation("s", comment="bob", start="Now I trust"), "elsewhere", "in paragraph 7"),
        (Citation("s", 5, comment="ann", start="nowhere"), "not-found",
         "the comment has 2 paragraphs"),
        (Citation("s", comment="carl", start="nowhere"), "not-found",
         "the copy has no comment by carl"),
        (Citation("s", comment="Comments", start="I trust"), "elsewhere", "in paragraph 4"),
    ],
)  # fmt: skip
def test_comments(citation: Citation, what: str, where: str) -> None:
    checked = outcome(citation)
    assert (checked.outcome, checked.where) == (what, where)


def test_an_author_without_a_name_has_no_comments() -> None:
    assert lay_out("Two\nlines\n\nA sentence.").comments("\u00ad ") == []


def test_without_a_place_the_whole_text_is_searched() -> None:
    assert outcome(Citation("s", start="Some people")).outcome == "found"
    assert outcome(Citation("s", start="Some people")).named == "the text"


def test_without_its_title_a_text_counts_from_the_first_block() -> None:
    text = "First one.\n\nSecond one."
    assert outcome(Citation("s", 2, start="Second"), text).outcome == "found"
    assert not verify(cited(Citation("s", 1)), {"s": text}).copies[0].titled


def test_a_title_in_two_lines_or_repeated_is_no_paragraph() -> None:
    for head in ("What is\ntrust?\n\n", "WHAT IS TRUST?\n\nWhat is trust?\n\n"):
        assert outcome(Citation("s", 1, start="First"), f"{head}First one.").outcome == "found"


def test_no_copy_and_empty_copies() -> None:
    (checked,) = verify(cited(Citation("s", 1, start="a")), {}).citations
    assert (checked.outcome, checked.where) == ("no-text", "no copy was given")
    assert outcome(Citation("s", 1, start="a"), "").outcome == "not-found"
    assert outcome(Citation("s", 1, start="a"), "\n\n  \n").where == "the copy has 0 paragraphs"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<!DOCTYPE html><p>Hi.", "HTML"),
        ("\ufeff\n <HTML lang=en>", "HTML"),
        ("<!-- saved -->\n<html>", "HTML"),
        ('<?xml version="1.0"?><html>', "HTML"),
        ("%PDF-1.7", "PDF"),
        ("{\\rtf1", "RTF"),
        ("Use <div> in the page. <html> too.", ""),
        ("", ""),
    ],
)
def test_files_that_are_no_plain_text(text: str, kind: str) -> None:
    assert other_kind(text) == kind
    if kind:
        checked = outcome(Citation("s", 1, start="Hi"), text)
        assert checked.outcome == "no-text"
        assert checked.where == f"the copy is {kind}; save the article as plain text"


@pytest.mark.parametrize("change", ["\r\n", "\r", "\ufeff", "\u00a0"])
def test_line_breaks_and_marks_of_an_editor_do_not_matter(change: str) -> None:
    text = change + TEXT if change == "\ufeff" else TEXT.replace("\n", change)
    if change == "\u00a0":
        text = TEXT.replace(" ", change)
    assert outcome(Citation("s", 3, start="They learn", end="doubt"), text).outcome == "found"
    assert fingerprint(text, "What is trust?") == fingerprint(TEXT, "what IS trust?")


def test_fingerprints() -> None:
    plain = fingerprint(TEXT, "What is trust?")
    assert len(plain) == 16
    assert set(plain) <= set("0123456789abcdef")
    assert fingerprint(f"Other menu\n\n{TEXT}", "What is trust?") == plain
    assert fingerprint(TEXT.replace("time –", "time —"), "What is trust?") == plain
    assert fingerprint(TEXT.replace("never", "ever"), "What is trust?") != plain
    assert fingerprint(TEXT) != plain
    assert fingerprint("") == fingerprint("\n \n")


def test_a_recorded_fingerprint_that_differs_is_noted() -> None:
    right = fingerprint(TEXT, "What is trust?")
    for recorded, differs in (("", False), (right, False), ("0" * 16, True)):
        result = verify(cited(Citation("s", 1, start="Trust"), recorded=recorded), {"s": TEXT})
        assert result.copies[0].differs is differs
        assert [checked.outcome for checked in result.citations] == ["found"]
        assert result.copies[0].paragraphs == 7


PARAGRAPH = st.lists(st.text(min_size=1, max_size=8), min_size=3, max_size=30)


@given(st.lists(PARAGRAPH, min_size=1, max_size=6), st.data())
def test_fragments_cut_out_of_a_paragraph_are_found_in_it(
    paragraphs: list[list[str]], data: st.DataObject
) -> None:
    clean = [[w for word in words for w in word.split()] for words in paragraphs]
    text = "\n\n".join(" ".join(["Here", *words, "end."]) for words in clean)
    number = data.draw(st.integers(1, len(clean)))
    words = clean[number - 1]
    cut = sorted(data.draw(st.tuples(*[st.integers(0, len(words))] * 4)))
    start, end = " ".join(words[cut[0] : cut[1]]), " ".join(words[cut[2] : cut[3]])
    checked = outcome(Citation("s", number, start=start, end=end), f"What is trust?\n\n{text}")
    assert checked.outcome == ("found" if fold(start) or fold(end) else "no-fragments")


def test_large_texts_take_a_time_in_step_with_their_size() -> None:
    def seconds(size: int) -> float:
        text = "What is trust?\n\n" + "Trust is a long word. aaaa a\n\n" * size
        citations = [Citation("s", 1, start="a a a", end=f"x{i}") for i in range(20)]
        begin = time.perf_counter()
        verify(cited(*citations), {"s": text})
        return time.perf_counter() - begin

    seconds(100)
    small, large = (min(seconds(size) for _ in range(3)) for size in (3000, 24_000))
    assert large < 8 * small * 3


def test_the_bundled_debate_keeps_to_its_sources() -> None:
    if not COPIES.is_dir():
        pytest.skip("the articles are not kept in the project; no copies beside it")
    debate, problems = read((ROOT / "data" / "arguments.yaml").read_bytes(), "arguments.yaml")
    assert problems == []
    named = {file.name: file.read_text("utf-8") for file in COPIES.glob("*.txt")}
    files, ambiguous = match_texts(debate, named)
    assert ambiguous == []
    texts = {source: named[name] for source, name in files.items()}
    result = verify(debate, texts)
    assert [c for c in result.citations if c.outcome != "found"] == []
    assert all(copy.titled for copy in result.copies)


def test_the_paragraphs_of_a_real_article() -> None:
    if not COPIES.is_dir():
        pytest.skip("the articles are not kept in the project; no copies beside it")
    text = (COPIES / "what-is-therapeutic-sex.txt").read_text("utf-8")
    layout = lay_out(text, "What Is Therapeutic Sex?")
    first = [layout.text[b.begin : b.begin + 14] for b in layout.blocks if b.paragraph]
    assert first[:6] == [
        "therapeutic se", "the basic idea", "sexual intimac", "one of the maj", "some critics c",
        "outside of thi",
    ]  # fmt: skip
    assert [len(layout.comments(name)[0]) for name in ("literally45", "serenesurface")] == [2, 2]
