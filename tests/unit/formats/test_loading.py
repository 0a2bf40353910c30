"""Debates by name from Python: nothing is guessed or lost in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import argmap

if TYPE_CHECKING:
    from pathlib import Path

ARGDOWN = """\
// a remark
[May accept]: A therapist may accept a small gift.
  - <Favour>: A gift may be meant to buy a favour.
"""


def test_losses_and_guesses_are_warned_of(tmp_path: Path) -> None:
    file = tmp_path / "a.argdown"
    file.write_text(ARGDOWN)
    with pytest.warns(UserWarning, match="1 comment") as told:
        debate = argmap.load(file)
    assert [claim.id for claim in debate.claims] == ["may-accept", "favour"]
    assert "2 claims' types" in str(told[0].message)
    assert told[0].filename == __file__


def test_argmaps_own_file_gives_no_warning(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    debate = argmap.loads("argmap: 1\nclaims: {a: {type: thesis, text: A.}}")
    file.write_text(argmap.write_as("json", debate).text)
    assert argmap.load(file) == debate


def test_a_rule_gives_other_types(tmp_path: Path) -> None:
    file = tmp_path / "a.argdown"
    file.write_text("[A]: One.\n  - [B]: Two.\n    - [C]: Three.\n")
    with pytest.warns(UserWarning, match="3 claims' types"):
        usual, other = argmap.load(file), argmap.load(file, types="relation")
    assert (usual.claim["c"].type, other.claim["c"].type) == ("rebuttal", "con")


def test_what_there_is_not_is_named(tmp_path: Path) -> None:
    debate = argmap.loads("argmap: 1")
    file = tmp_path / "a.argdown"
    file.write_text(ARGDOWN)
    with pytest.raises(ValueError, match="reads no format `foo`; choose one of: yaml"):
        argmap.load(file, format="foo")
    with pytest.raises(ValueError, match="no rule `foo`"):
        argmap.load(file, types="foo")  # type: ignore[arg-type] # that is the point
    with pytest.raises(ValueError, match="reads no format `mermaid`"):
        argmap.read_as("mermaid", b"", "x")
    with pytest.raises(ValueError, match="writes no format `microtexts`"):
        argmap.write_as("microtexts", debate)
