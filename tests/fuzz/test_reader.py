"""Whatever a file holds, reading it gives a map and problems, and never an exception."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from argmap.formats.loading import load
from argmap.model import ArgumentMap
from argmap.queries.stats import statistics
from argmap.queries.tree import entries
from argmap.store import InvalidDebate, dumps, loads
from argmap.store.read import read

if TYPE_CHECKING:
    from pathlib import Path

CODES = {
    "alias", "not-yaml", "too-deep", "empty-file", "too-large", "not-utf8", "control-character",
    "wrong-type", "bad-id", "missing-key", "unknown-key", "duplicate-key", "duplicate-id",
    "duplicate-relation", "self-relation", "wrong-target", "unknown-id",
}  # fmt: skip


def check(data: bytes) -> bool:
    """Read the bytes; tell whether they are sound, after checking all that must hold then."""
    debate, problems = read(data, "d.yaml")
    assert isinstance(debate, ArgumentMap)
    lines = max(len(data.decode("utf-8", "replace").splitlines()), data.count(b"\n") + 1)
    for problem in problems:
        assert problem.severity == "error"
        assert problem.code in CODES
        assert problem.message
        assert problem.place.file == "d.yaml"
        assert 1 <= problem.place.line <= lines + 1, problem
        assert problem.place.column >= 1
        assert not set(problem.message + problem.hint) & {"\x00", "\x1b", "\x9b"}
    assert problems == sorted(problems, key=lambda p: (p.place.line, p.place.column, p.code))
    check_whole(debate)
    if problems:
        with pytest.raises(InvalidDebate) as caught:
            loads(data)
        assert len(caught.value.problems) == len(problems)
    else:
        assert loads(dumps(debate)) == debate
    return not problems


def check_whole(debate: ArgumentMap) -> None:
    """Every id in the map names something in it, also in the map of a faulty file."""
    nodes = {*debate.claim, *debate.relation}
    assert len(debate.claim) == len(debate.claims)
    assert len(debate.relation) == len(debate.relations)
    for relation in debate.relations:
        assert relation.premises
        assert set(relation.premises) <= set(debate.claim)
        assert relation.target in (debate.relation if relation.kind == "undercut" else debate.claim)
        assert relation.target in nodes
    for claim in debate.claims:
        assert set(claim.sources) <= set(debate.source)
    assert statistics(debate)["claims"] == len(list({e.claim.id for e in entries(debate)}))


@given(st.binary(max_size=200))
@example(b"\xff\xfe")
@example(b"\xef\xbb\xbf")
@example(b"\xef\xbb\xbf\xef\xbb\xbf")
@example(b"\x00")
@example(b"\xf4\x90\x80\x80")
def test_any_bytes(data: bytes) -> None:
    check(data)


YAMLISH = st.text(
    st.sampled_from("argmap: 1\n-?[]{},#&*!|>'\"%@` \t\\xu0~=<.:\u2028\x85\ufeffé汉👩")
    | st.characters(),
    max_size=80,
)


@settings(max_examples=200)
@given(YAMLISH)
@example("argmap: 1\n? ? ? a\n")
@example("argmap: 1\n!!binary x: y\n")
@example("argmap: 1\ntitle: !!set {a, b}\n")
@example("? [")
@example("'")
@example("argmap: 1\nclaims: {a: {type: pro, text: A., cites: {source: x}}}")
def test_any_text(text: str) -> None:
    check(text.encode("utf-8", "surrogatepass"))


@settings(max_examples=100)
@given(YAMLISH)
def test_any_text_where_a_value_stands(text: str) -> None:
    check(
        f"argmap: 1\ntitle: {text}\nclaims:\n  a: {{type: pro, text: A.}}\n".encode(
            "utf-8", "surrogatepass"
        )
    )


KEY = st.sampled_from(
    (
        "argmap", "title", "claims", "sources", "relations", "a", "b", "c", "type", "text",
        "supports", "attacks", "undercuts", "cites", "source", "paragraph", "kind", "premises",
        "target", "scheme", "risk", "bearer", "weight", "tags", "no", "1", "~", "<<",
    )
)  # fmt: skip
VALUE = st.sampled_from(
    (
        "1", "2", "a", "b", "c", "pro", "thesis", "support", "undercut", "a--supports--b", "no",
        "~", "0.5", "''", "'1'", "text", "[a, b]", "[]", "{}", "{source: a}", "!x", "&y", "*y",
        "2024-01-01",
    )
)  # fmt: skip


def shape(depth: int) -> st.SearchStrategy[str]:
    if not depth:
        return VALUE
    inner = shape(depth - 1)
    many = st.lists(st.tuples(KEY, inner), max_size=4).map(
        lambda pairs: "{" + ", ".join(f"{key}: {value}" for key, value in pairs) + "}"
    )
    return (
        VALUE | many | st.lists(inner, max_size=3).map(lambda items: "[" + ", ".join(items) + "]")
    )


@settings(max_examples=200)
@given(st.lists(st.tuples(KEY, shape(3)), max_size=4))
def test_odd_structures(pairs: list[tuple[str, str]]) -> None:
    check(b"argmap: 1\n" + "".join(f"{key}: {value}\n" for key, value in pairs).encode())


def entry(names: str) -> st.SearchStrategy[str]:
    """A claim or relation of the right shape whose ids may name anything."""
    name = st.sampled_from(names.split())
    return st.one_of(
        st.builds("{{type: pro, text: A., supports: {}, attacks: [{}]}}".format, name, name),
        st.builds(
            "{{type: pro, text: A., undercuts: {}, cites: {{source: {}}}}}".format, name, name
        ),
        st.builds("{{kind: attack, premises: [{}, {}], target: {}}}".format, name, name, name),
        st.builds("{{kind: undercut, premises: {}, target: {}}}".format, name, name),
        st.builds("{{title: {}}}".format, name),
    )


@settings(max_examples=200)
@given(st.data())
def test_ids_that_name_anything(data: st.DataObject) -> None:
    names = "a b c r q s a--supports--b b--attacks--a a--undercuts--r"
    lines = ["argmap: 1"]
    for table, ids in (("sources", "s r"), ("claims", "a b c"), ("relations", "r q a")):
        lines.append(f"{table}:")
        chosen = data.draw(st.lists(st.sampled_from(ids.split()), max_size=3))
        lines += [f"  {name}: {data.draw(entry(names))}" for name in chosen]
    check("\n".join(lines).encode())


def spoilt(data: bytes, dice: random.Random) -> bytes:
    """Delete, insert, swap or repeat bytes or lines, once or a few times."""
    for _ in range(dice.randint(1, 3)):
        at, to = sorted((dice.randrange(len(data)), dice.randrange(len(data))))
        lines = data.split(b"\n")
        here, there = dice.randrange(len(lines)), dice.randrange(len(lines))
        match dice.randrange(7):
            case 0:
                data = data[:at] + data[at + dice.randint(1, 9) :]
            case 1:
                odd = dice.choice(
                    (
                        b"\x00",
                        b"\xff",
                        b"\t",
                        b'"',
                        b"[",
                        b"{",
                        b": ",
                        b"*a",
                        b"\xe2\x80\xa8",
                        b"\n",
                    )
                )
                data = data[:at] + odd + data[at:]
            case 2:
                data = (
                    data[:at]
                    + data[to : to + 5]
                    + data[at + 5 : to]
                    + data[at : at + 5]
                    + data[to + 5 :]
                )
            case 3:
                del lines[here]
                data = b"\n".join(lines)
            case 4:
                lines[here], lines[there] = lines[there], lines[here]
                data = b"\n".join(lines)
            case 5:
                lines.insert(here, lines[there])
                data = b"\n".join(lines)
            case _:
                data = data[:at]
        data = data or b" "
    return data


def test_the_bundled_debate_spoilt_in_many_ways(bundled: bytes) -> None:
    dice = random.Random(20261121)  # noqa: S311
    sound = sum(check(spoilt(bundled, dice)) for _ in range(120))
    assert 0 < sound < 60


def test_load_of_a_spoilt_file_raises_only_what_it_says(bundled: bytes, tmp_path: Path) -> None:
    dice = random.Random(7)  # noqa: S311
    target = tmp_path / "d.yaml"
    for _ in range(40):
        target.write_bytes(spoilt(bundled, dice))
        if read(target.read_bytes(), "")[1]:
            with pytest.raises(InvalidDebate, match=re.escape(str(target))):
                load(target)
        else:
            load(target)
