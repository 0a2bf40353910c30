"""The debate that comes with argmap is what it says it is."""

from __future__ import annotations

import re

import pytest

import argmap
from argmap.checks import run
from argmap.checks.copies import match_texts
from argmap.checks.passages import verify
from argmap.model import EVIDENCE_LADDER, OTHER_EVIDENCE, SCHEMES
from tests.running import ROOT

SOURCES = ROOT.parent / "shared" / "sources"
needs_sources = pytest.mark.skipif(
    not SOURCES.is_dir(), reason="the articles are not part of the project"
)

DEBATE = argmap.load(ROOT / "data" / "arguments.yaml")


def test_every_claim_is_a_cited_sentence_of_someone() -> None:
    assert len(DEBATE.claims) > 30
    for claim in DEBATE.claims:
        assert claim.text.endswith("."), claim.id
        assert claim.cites, claim.id
        assert claim.said_by, claim.id
        assert claim.tags, claim.id
        assert claim.type == "thesis" or claim.evidence in EVIDENCE_LADDER + OTHER_EVIDENCE


def test_risks_say_who_bears_them() -> None:
    risks = [claim for claim in DEBATE.claims if claim.type == "risk"]
    assert {bearer for claim in risks if claim.risk for bearer in claim.risk.bearer} == {
        "patient",
        "therapist",
    }
    assert all(claim.risk and claim.risk.bearer for claim in risks)


def test_it_argues_with_all_that_a_relation_can_be() -> None:
    assert any(len(relation.premises) > 1 for relation in DEBATE.relations)
    assert {relation.kind for relation in DEBATE.relations} == {"support", "attack", "undercut"}
    schemes = {relation.scheme for relation in DEBATE.relations} - {""}
    assert len(schemes) > 5
    assert schemes <= set(SCHEMES)


def test_the_second_thesis_shares_grounds_with_the_first() -> None:
    first, second = DEBATE.theses
    grounds = [
        {premise for relation in DEBATE.incoming[thesis.id] for premise in relation.premises}
        for thesis in (first, second)
    ]
    assert grounds[0] & grounds[1]


def test_no_claim_is_loose_and_types_agree_with_stances() -> None:
    doubtful = [problem for problem in run(DEBATE) if problem.severity != "note"]
    assert doubtful == []


@needs_sources
def test_every_passage_is_where_its_citation_says() -> None:
    texts = {path.name: path.read_text(encoding="utf-8") for path in SOURCES.glob("*.txt")}
    matched, problems = match_texts(DEBATE, texts)
    assert problems == []
    result = verify(DEBATE, {source: texts[name] for source, name in matched.items()})
    assert [checked for checked in result.citations if checked.outcome != "found"] == []
    assert not any(copy.differs for copy in result.copies)


@needs_sources
@pytest.mark.parametrize("path", ["README.md", "data/arguments.yaml", "docs", "argmap", "tests"])
def test_no_article_sentence_is_in_the_project(path: str) -> None:
    """Citation fragments have six words at most, so a run of eight is a copied sentence."""
    articles = [_words(file.read_text(encoding="utf-8")) for file in SOURCES.glob("*.txt")]
    runs = {run for words in articles for run in _runs(words, 8)}
    root = ROOT / path
    files = [root] if root.is_file() else sorted(root.rglob("*.*"))
    texts = [f for f in files if f.suffix in (".md", ".yaml", ".py", ".json", ".svg")]
    assert texts
    for file in texts:
        words = _words(file.read_text(encoding="utf-8"))
        copied = [
            words[at : at + 8] for at in range(len(words) - 7) if tuple(words[at : at + 8]) in runs
        ]
        assert not copied, file


@needs_sources
def test_claims_are_paraphrased() -> None:
    articles = [_words(file.read_text(encoding="utf-8")) for file in SOURCES.glob("*.txt")]
    runs = {run for words in articles for run in _runs(words, 5)}
    for claim in DEBATE.claims:
        assert not runs & _runs(_words(claim.text), 5), claim.id


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z]+", text.lower().replace("’", "").replace("'", ""))


def _runs(words: list[str], length: int) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}
