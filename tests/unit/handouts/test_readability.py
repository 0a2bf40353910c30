"""How hard a handout is to read, in one number and one word for it."""

from __future__ import annotations

import pytest

from argmap.handouts import readability
from argmap.handouts.handout import Handout, Paragraph, Sheet


@pytest.fixture(autouse=True)
def _with_textstat() -> None:
    # Not where the module is read: it loads nltk and scipy, and each process of tests reads all.
    pytest.importorskip("textstat")


def handout(text: str) -> Handout:
    return Handout("brief", "Brief", "", (Sheet("Brief", (Paragraph(text),)),))


@pytest.mark.parametrize("value", [29.6, 30.4])
def test_one_number_has_one_word(value: float, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readability, "lix", lambda _: value)
    assert readability.level(handout("Words.")).startswith("reading level: LIX 30, easy")


@pytest.mark.parametrize("text", ["身体的自己決定権を尊重する。", "สิทธิในร่างกายของตนเอง"])
def test_scripts_without_spaces_have_no_reading_level(text: str) -> None:
    assert readability.lix(handout(text)) is None
    assert "not for scripts without spaces" in readability.level(handout(text))


def test_a_foreign_name_does_not_matter() -> None:
    text = "Whoever reads this sentence knows many words, and one name in it is foreign: 東京."
    assert readability.lix(handout(text)) is not None
