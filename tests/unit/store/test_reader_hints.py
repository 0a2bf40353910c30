"""Hints that say how to write what was probably meant."""

from __future__ import annotations

import time

import pytest

from argmap.store.nodes import flow, flow_list
from argmap.store.read import read
from argmap.store.resolve import HINTED
from tests.unit.store.reading import A, B, claims, found


def hints(claim: str, rest: str = "") -> list[str]:
    return [hint for *_, hint in found(claims(claim, A, B, rest=rest))]


@pytest.mark.parametrize(
    ("key", "value", "hint"),
    [
        ("attacks", '"a, b"', "write a list: [a, b]"),
        ("attacks", '"a, yes"', 'write a list: [a, "yes"]'),
        ("attacks", '"A b, Yes,"', 'write a list: [a-b, "yes"]'),
        ("supports", "a b", "write a list: [a, b], or `a-b` if it is one id"),
        ("undercuts", '"r, a--supports--b"', "write a list: [r, a--supports--b]"),
        ("attacks", '"a,"', "write `a`"),
        ("attacks", "Big Claim", "write `big-claim`"),
        ("attacks", "Yes", 'YAML reads this as a yes/no value; write "yes" in quotes'),
        ("attacks", "1.5", "YAML reads this as a number; write `1-5`"),
        ("attacks", "", "write an id here"),
        ("attacks", '["a, b"]', "only one id can stand here"),
        ("attacks", "[a b]", "write `a-b`"),
        ("attacks", "{}", ""),
    ],
)
def test_ids_that_are_none(key: str, value: str, hint: str) -> None:
    assert hints(f"c: {{type: con, text: C., {key}: {value}}}") == [hint]


def test_a_list_without_brackets_between_keys() -> None:
    claim = "c: {type: con, text: C., attacks: a, b}"
    assert hints(claim) == ["a list needs brackets, and a text with a comma in it quotes"]


def test_premises_and_a_target_in_one_text() -> None:
    rest = 'relations:\n  r: {kind: support, premises: "a, b", target: "a, b"}\n'
    assert hints("c: {type: con, text: C.}", rest) == [
        "write a list: [a, b]", "only one id can stand here"
    ]  # fmt: skip


@pytest.mark.parametrize(("name", "id"), [("Yes", "yes"), ("NO", "no"), ("2024-05-01", "")])
def test_the_id_that_a_key_should_be_is_a_sound_one(name: str, id: str) -> None:  # noqa: A002
    (hint,) = hints(f"{name}: {{type: con, text: C.}}")
    assert f'write "{id or name}" in quotes' in hint


@pytest.mark.parametrize(
    ("fields", "hint"),
    [
        ("risk: high", "write `{severity: high}`"),
        ("risk: the poor", "write `{bearer: the poor}`"),
        ("risk: [x]", "write keys with values, as `bearer: …`"),
        ("cites: Singer", "write `{source: singer, …}`"),
        ("cites: Peter Singer", "write `{source: peter-singer, …}`"),
        ('cites: "a, b"', "it needs at least: source"),
        ("cites: 5", "it needs at least: source"),
    ],
)
def test_a_value_where_a_group_of_keys_belongs(fields: str, hint: str) -> None:
    assert hints(f"c: {{type: con, text: C., {fields}}}") == [hint]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("claims: {c: It is so.}", "write `{type: …, text: It is so.}`"),
        ("claims: {c: con}", "write `{type: con, text: …}`"),
        (f"claims: {{c: {'x' * 50}}}", "write `{type: …, text: …}`"),
        ("claims: {c: }", "it needs at least: type, text"),
        ("sources: {s: A title}", "write `{title: A title, …}`"),
        ('sources: {s: "A: b"}', 'write `{title: "A: b", …}`'),
        ("relations: {r: a}", "write `{kind: …, premises: a, target: …}`"),
    ],
)
def test_a_value_where_an_entry_belongs(text: str, hint: str) -> None:
    assert [p.hint for p in read(f"argmap: 1\n{text}\n".encode(), "f")[1]] == [hint]


def test_faulty_ids_are_not_offered() -> None:
    def after(key: str, value: str) -> list[str]:
        own = f"c: {{type: con, text: C., {key}: {value}}}"
        text = claims("Big Claim: {type: con, text: B.}", own)
        return [hint for *_, code, hint in found(text) if code == "unknown-id"]

    assert after("attacks", "big-claim") == ["rename `Big Claim` to `big-claim`"]
    assert after("attacks", "xyz") == ["choose one of: big-claim, c"]
    assert after("attacks", "big-clam") == ["did you mean `big-claim`?"]


def test_thousands_of_unknown_ids_take_no_more_than_seconds() -> None:
    lines = [f"c{n}: {{type: pro, text: A., supports: c{n + 20_000}}}" for n in range(3_000)]
    begin = time.perf_counter()
    told = found(claims(*lines))
    assert time.perf_counter() - begin < 10
    assert [bool(hint) for *_, hint in told] == [True] * HINTED + [False] * (3_000 - HINTED)


def test_a_long_text_is_looked_at_once() -> None:
    assert flow("a" * 50_000 + "!").startswith('"a')


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("law", "law"), ("don't know", "don't know"), ("It is so.", "It is so."), ("no", '"no"'),
        ("2024", '"2024"'), ("", '""'), ("a, b", '"a, b"'), ("a: b", '"a: b"'), ("-", '"-"'),
        ("a ", '"a "'), ("'a", "\"'a\""), ("Gerät 可以", "Gerät 可以"), ("a\n", '"a\\n"'),
    ],
)  # fmt: skip
def test_words_in_a_list_are_quoted_when_they_must(text: str, written: str) -> None:
    assert flow(text) == written
    source = f"argmap: 1\nclaims: {{a: {{type: pro, text: A., tags: {flow_list([text, 'b'])}}}}}"
    assert read(source.encode(), "f")[0].claim["a"].tags == (text, "b")
