"""`argmap prep` writes every kind of file that a handout can be."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.handouts import FORMATS
from argmap.handouts.look import PROFILES
from tests.unit.handouts.read_back import READERS, text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.running import Outcome


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("kind", READERS)
def test_a_brief_is_written(kind: str, language: str, here: Callable[..., Outcome]) -> None:
    target = f"brief{FORMATS[kind].suffix}"
    done = here("prep", "brief", "-o", target, "--lang", language)
    assert (done.code, done.stdout) == (0, "")
    said = text_of(kind, Path(target).read_bytes())
    assert "Surrogatepartnertherapy" in said
    assert {"en": "Forthethesis", "de": "FürdieThese"}[language] in said


@pytest.mark.parametrize("profile", PROFILES)
def test_a_profile_and_a_paper_are_heeded(profile: str, here: Callable[..., Outcome]) -> None:
    options = ["--profile", profile, "--paper", "letter"]
    assert here("prep", "brief", "-o", "brief.html", *options).code == 0
    page = Path("brief.html").read_text(encoding="utf-8")
    assert f"@media print{{:root{{--size:{PROFILES[profile].size:g}pt}}}}" in page
    assert "size:letter" in page
