from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from argmap.store.read import read
from argmap.store.schema import DESCRIPTIONS, json_schema
from argmap.store.write import write
from tests.maps import TRICKY_IDS, TRICKY_TEXTS, maps

ROOT = Path(__file__).resolve().parents[3]
SCHEMA = json_schema()
VALIDATOR = Draft202012Validator(SCHEMA)
STRUCTURAL = {"wrong-type", "bad-id", "missing-key", "unknown-key"}


def test_the_schema_in_the_project_is_the_one_that_argmap_makes() -> None:
    """If this fails: `argmap schema > data/argmap.schema.json`."""
    kept = (ROOT / "data" / "argmap.schema.json").read_text(encoding="utf-8")
    assert kept == json.dumps(SCHEMA, indent=2) + "\n"


def test_the_schema_is_valid_and_names_its_draft() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_every_key_is_described_where_it_is_used() -> None:
    groups = [SCHEMA, *SCHEMA["$defs"].values()]
    described = {
        name
        for group in groups
        for name, value in group["properties"].items()
        if "description" in value
    }
    assert described == set(DESCRIPTIONS)
    assert all(group["additionalProperties"] is False for group in groups)
    assert not {"id", "place"} & {name for group in groups for name in group["properties"]}


def test_the_bundled_debate_fits(bundled: bytes) -> None:
    assert list(VALIDATOR.iter_errors(yaml.safe_load(bundled))) == []


@settings(max_examples=20)
@given(maps())
def test_whatever_is_written_fits(debate: Any) -> None:
    assert list(VALIDATOR.iter_errors(yaml.load(write(debate), yaml.CSafeLoader))) == []


class NoAliases(yaml.CSafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


def agree(document: Any) -> None:
    """Reader and schema must both take the document, or both refuse it."""
    text = yaml.dump(document, Dumper=NoAliases, allow_unicode=True, sort_keys=False)
    reported = {problem.code for problem in read(text.encode(), "")[1]}
    assert not reported & {"not-yaml", "alias", "too-deep", "control-character"}, text
    fits = VALIDATOR.is_valid(yaml.load(text, yaml.CSafeLoader))
    assert fits == (not reported & STRUCTURAL), text


ODD: st.SearchStrategy[Any] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 3),
    st.sampled_from((0.5, 1.5, -0.5, float("nan"), float("inf"))),
    st.sampled_from(
        ("", " ", "\u00a0", "pro", "high", "support", "law", "A b", "a--supports--b", "a\n")
    ),
    st.sampled_from(TRICKY_IDS + TRICKY_TEXTS),
    st.lists(st.sampled_from(("a", "", 1, None)), max_size=2),
    st.just({}),
    st.just({"a": {}}),
    st.just({"source": "a"}),
    st.just([[]]),
)
ANY_ID = st.sampled_from(("a", "b-c", "no", "1", "", "A", "a--b", "a-", "a\n", "é", "type"))


def group(needed: dict[str, Any], optional: dict[str, Any]) -> st.SearchStrategy[Any]:
    """Make keys with values that mostly fit, with one odd thing in a third of them."""
    fitting = st.fixed_dictionaries(needed, optional=optional)
    keys = st.sampled_from([*needed, *optional, "id", "place", "titel"])

    def spoil(fitting: dict[str, Any], key: str, value: Any, how: int) -> Any:
        if how == 0:
            return value
        if how == 1:
            return {name: held for name, held in fitting.items() if name != key}
        return fitting | {key: value}

    spoilt = st.builds(spoil, fitting, keys, ODD, st.integers(0, 4))
    return st.one_of(fitting, fitting, fitting, spoilt)


TEXT = st.sampled_from(("A.", "no", "1", " x "))
TEXTS = TEXT | st.lists(TEXT, max_size=2)
ID = st.sampled_from(("a", "b-c", "no", "1"))
LEVEL = st.sampled_from(("low", "medium", "high", "unknown"))
CITE = group(
    {"source": ID}, {"paragraph": st.integers(1, 9), "comment": TEXT, "start": TEXT, "end": TEXT}
)
CLAIM = group(
    {"type": st.sampled_from(("thesis", "pro", "con", "risk", "rebuttal")), "text": TEXT},
    {
        "cites": CITE | st.lists(CITE, max_size=2),
        "said_by": TEXTS,
        "evidence": TEXT,
        "principles": TEXTS,
        "tags": TEXTS,
        "risk": st.none() | group({}, {"bearer": TEXTS, "likelihood": LEVEL, "severity": LEVEL}),
        "weight": st.none() | st.integers(0, 1) | st.floats(0, 1),
        "supports": ID | st.lists(ID, max_size=2),
        "attacks": ID | st.lists(ID, max_size=2),
        "undercuts": st.sampled_from(("a", "a--supports--b")),
    },
)
RELATION = group(
    {
        "kind": st.sampled_from(("support", "attack", "undercut")),
        "premises": ID | st.lists(ID, min_size=1, max_size=2),
        "target": st.sampled_from(("a", "a--supports--b")),
    },
    {"scheme": TEXT},
)
SOURCE = group(
    {"title": TEXT},
    {"author": TEXT, "publisher": TEXT, "url": TEXT, "kind": st.sampled_from(("law", "book")),
     "fingerprint": TEXT},
)  # fmt: skip


def table(one: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return (
        st.none() | st.dictionaries(ID, one, max_size=2) | st.dictionaries(ANY_ID, one, max_size=2)
    )


DOCUMENT = group(
    {"argmap": st.just(1)},
    {"title": TEXT, "question": TEXT, "content_note": TEXT, "sources": table(SOURCE),
     "claims": table(CLAIM), "relations": table(RELATION)},
)  # fmt: skip


@settings(max_examples=300)
@given(DOCUMENT)
@example({"argmap": 1, "claims": {"a": {"type": "pro", "text": "A.", "weight": True}}})
@example({"argmap": True})
@example({"argmap": "1"})
@example({"argmap": 1, "claims": {"a": None}})
@example({"argmap": 1, "relations": {"a": {"kind": "attack", "premises": [], "target": "b"}}})
def test_schema_and_reader_agree(document: Any) -> None:
    agree(document)


def test_the_documents_above_are_of_both_sorts() -> None:
    seen: dict[bool, int] = {True: 0, False: 0}

    @settings(max_examples=200)
    @given(DOCUMENT)
    def count(document: Any) -> None:
        seen[VALIDATOR.is_valid(document)] += 1

    count()
    assert min(seen.values()) > 20


@pytest.mark.parametrize(
    "document",
    [
        {"argmap": 1, "title": "x"},
        {"argmap": 1, "claims": {"a": {"type": "pro", "text": "A.", "cites": {"source": "s"}}}},
        {"argmap": 1, "claims": {"a": {"type": "pro", "text": "A.", "tags": []}}},
    ],
)
def test_what_fits(document: Any) -> None:
    agree(document)
    assert VALIDATOR.is_valid(document)


@pytest.mark.parametrize(
    "document",
    [
        {},
        [],
        None,
        {"argmap": 2},
        {"argmap": 1, "title": None},
        {"argmap": 1, "claims": []},
        {"argmap": 1, "claims": {"a": {"type": "pro", "text": " "}}},
        {"argmap": 1, "claims": {"a": {"type": "pros", "text": "A."}}},
        {"argmap": 1, "claims": {"a": {"id": "a", "type": "pro", "text": "A."}}},
        {"argmap": 1, "claims": {"A": {"type": "pro", "text": "A."}}},
        {"argmap": 1, "claims": {"a": {"type": "pro", "text": "A.", "weight": 2}}},
        {"argmap": 1, "claims": {"a": {"type": "pro", "text": "A.", "cites": {"paragraph": 1}}}},
        {"argmap": 1, "relations": {"r": {"kind": "attack", "premises": [], "target": "a"}}},
    ],
)
def test_what_does_not_fit(document: Any) -> None:
    agree(document)
    assert not VALIDATOR.is_valid(document)
