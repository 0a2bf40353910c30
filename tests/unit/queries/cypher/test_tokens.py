from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.queries.cypher.refusal import RefusedQuery
from argmap.queries.cypher.tokens import Token, tokens, without_comments


def parts(query: str) -> list[tuple[str, str]]:
    return [(token.kind, token.text) for token in tokens(query)]


def test_tokens_of_every_kind() -> None:
    assert parts("MATCH(`a b`:Con{x:'it\\'s'})//c\n RETURN 1.5e-3/*,*/+.5") == [
        ("word", "MATCH"), ("sign", "("), ("name", "`a b`"), ("sign", ":"), ("word", "Con"),
        ("sign", "{"), ("word", "x"), ("sign", ":"), ("string", "'it\\'s'"), ("sign", "}"),
        ("sign", ")"), ("word", "RETURN"), ("number", "1.5e-3"), ("sign", "+"), ("sign", "."),
        ("number", "5"),
    ]  # fmt: skip


def test_comments_do_not_nest_and_end_where_they_end() -> None:
    assert parts("/* /* */ a") == [("word", "a")]
    assert parts("/***/ a /**/ b") == [("word", "a"), ("word", "b")]
    assert parts("// a\rb") == [("word", "b")]
    assert parts("'/*' a \"//\" b") == [
        ("string", "'/*'"), ("word", "a"), ("string", '"//"'), ("word", "b"),
    ]  # fmt: skip


def test_dashes_and_angles_of_word_processors() -> None:
    assert [text for _, text in parts("(a)<—[:X]–(b)⟨−(c)―＞()")] == [
        "(", "a", ")", "<", "-", "[", ":", "X", "]", "-", "(", "b", ")", "<", "-", "(", "c", ")",
        "-", ">", "(", ")",
    ]  # fmt: skip
    assert parts("'a—b'") == [("string", "'a—b'")]


def test_what_a_word_says() -> None:
    said = [token.lower for token in tokens("Con `Con` ＣＯＮ ſet 'Con'")]
    assert said == ["con", "con", "con", "set", "'con'"]


@pytest.mark.parametrize(
    ("query", "offset", "message"),
    [
        ("RETURN 'abc", 7, "the string is not closed"),
        ('RETURN "abc\\"', 7, "the string is not closed"),
        ("RETURN `abc", 7, "the name is not closed"),
        ("RETURN 1 /* abc", 9, "the comment is not closed"),
        (r"RETURN 'a\qb'", 9, r"\q means nothing in a text"),
        (r"RETURN 'a\u12'", 9, r"\u means nothing in a text"),
        (r"RETURN '\ud800'", 8, r"\u means nothing in a text"),
        ("RETURN '\0'", 8, "U+0000, which no text can hold"),
        ("RETURN `\udc80`", 8, "U+DC80, which no text can hold"),
        ("RETURN \ufeff1", 7, "U+FEFF, a character that cannot be seen"),
        ("RETURN\u200b 1", 6, "U+200B, a character that cannot be seen"),
        ("RETURN \u00ad1", 7, "U+00AD, a character that cannot be seen"),
        ("RETURN \udc80", 7, "U+DC80, a character that cannot be seen"),
        ("RETURN ‘a’", 7, "‘ is no quotation mark here"),
        ("RETURN 1 × 2", 9, "× is no part of a query"),
        ("RETURN a²", 7, "`a²` is no name"),
    ],
)
def test_what_no_query_holds(query: str, offset: int, message: str) -> None:
    with pytest.raises(RefusedQuery) as caught:
        tokens(query)
    assert (caught.value.offset, caught.value.message) == (offset, message)


def test_every_text_may_be_in_quotes() -> None:
    assert parts("'汉字 👩\u200d👧 \u202e \n \u00a0'")
    assert parts(r"'\\ \' \" \n \t \u00e9 \U0001F600 \x41'")


def read(query: str) -> list[Token] | RefusedQuery:
    try:
        return tokens(query)
    except RefusedQuery as refusal:
        return refusal


@given(st.text("MATCHset'\"`/*\n\r\\;()- \u00a0é²'", max_size=30))
def test_every_character_is_in_one_token_or_between_them(query: str) -> None:
    told = read(query)
    if isinstance(told, RefusedQuery):
        assert 0 <= told.offset < len(query)
        assert told.pointed(query)
        return
    blank = without_comments(query)
    assert len(blank) == len(query)
    between = list(blank)
    for token in told:
        assert blank[token.start : token.end] == token.text == query[token.start : token.end]
        between[token.start : token.end] = " " * len(token.text)
    assert set(between) <= {" "}
    assert [(it.kind, it.text) for it in tokens(blank)] == [(it.kind, it.text) for it in told]
