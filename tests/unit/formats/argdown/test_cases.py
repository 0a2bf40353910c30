"""Small files with every construct are read as Argdown's own program reads them.

What it reads is kept beside each file; `tools/compare_argdown.py --keep` writes it anew.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from argmap.formats.argdown.read import read_document
from argmap.formats.interchange import read_as, write_as
from tools.compare_argdown import ours

CASES = sorted(Path(__file__).with_name("cases").glob("*.argdown"))
CORPUS = Path(__file__).resolve().parents[5] / "shared" / "corpora" / "argdown"
FILES = CASES + sorted(CORPUS.glob("*.argdown"))


def test_there_are_cases() -> None:
    assert len(CASES) >= 25


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_reads_as_the_reference_does(case: Path) -> None:
    expected = json.loads(case.with_suffix(".json").read_text(encoding="utf-8"))
    document, problems = read_document(case.read_text(encoding="utf-8"), case.name)
    assert ours(document) == expected
    assert [problem for problem in problems if problem.severity == "error"] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_line_ends_of_windows_change_nothing(case: Path) -> None:
    text = case.read_text(encoding="utf-8")
    assert read_document(text.replace("\n", "\r\n"), "x") == read_document(text, "x")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_reading_writing_and_reading_is_stable(file: Path) -> None:
    first = read_as("argdown", file.read_bytes(), file.name)
    assert first.is_usable
    assert first.debate.claims
    written = write_as("argdown", first.debate)
    second = read_as("argdown", written.text.encode(), "written")
    assert not written.losses
    assert not second.losses
    assert not second.problems
    assert second.debate == first.debate
    assert write_as("argdown", second.debate).text == written.text


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpora of other projects are not here")
def test_counts_of_a_real_debate() -> None:
    text = (CORPUS / "veggie_debate.argdown").read_text(encoding="utf-8")
    document, problems = read_document(text, "x")
    counts = [document.statements, document.arguments, document.relations, document.sections]
    assert [len(one) for one in counts] == [25, 22, 58, 13]
    assert problems == []
