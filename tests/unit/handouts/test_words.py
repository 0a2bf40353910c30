"""The catalogues of argmap's own words: every language says the same things."""

from __future__ import annotations

import string
import tomllib
from typing import Any

import pytest

from argmap.handouts.words import HERE, LANGUAGES, Words

SUBJECTS = sorted(path.stem for path in (HERE / "en").glob("*.toml"))


def flat(table: dict[str, Any], prefix: str = "") -> dict[str, str | list[str]]:
    found: dict[str, str | list[str]] = {}
    for key, value in table.items():
        if isinstance(value, dict):
            found |= flat(value, f"{prefix}{key}.")
        else:
            found[prefix + key] = value
    return found


def catalogue(language: str, subject: str) -> dict[str, str | list[str]]:
    path = HERE / language / f"{subject}.toml"
    return flat(tomllib.loads(path.read_text(encoding="utf-8")))


def places(entry: str | list[str]) -> set[str]:
    texts = entry if isinstance(entry, list) else [entry]
    return {name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_folder_is_a_language() -> None:
    assert {path.name for path in HERE.iterdir()} == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_every_subject(language: str) -> None:
    assert sorted(path.stem for path in (HERE / language).glob("*.toml")) == SUBJECTS


@pytest.mark.parametrize("subject", SUBJECTS)
@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != "en"])
def test_each_language_says_the_same_things(language: str, subject: str) -> None:
    english, other = catalogue("en", subject), catalogue(language, subject)
    assert other.keys() == english.keys()
    for key, entry in english.items():
        assert places(other[key]) == places(entry), key
        if isinstance(entry, list):
            assert len(other[key]) == len(entry), key


@pytest.mark.parametrize("subject", SUBJECTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_words_are_empty_or_end_in_space(language: str, subject: str) -> None:
    for key, entry in catalogue(language, subject).items():
        for text in entry if isinstance(entry, list) else [entry]:
            assert text == text.strip(), key
            assert text, key


def test_a_number_chooses_its_form() -> None:
    words = Words("en")
    assert words("common.minutes", n=1) == "1 minute"
    assert words("common.minutes", n=2) == "2 minutes"
    assert Words("de")("common.minutes", n=2) == "2 Minuten"


def test_what_is_not_in_the_catalogue_is_known_to_be_missing() -> None:
    words = Words("en")
    assert words.known("common.type.pro")
    assert not words.known("common.type.nothing")
    assert not words.known("nothing.at-all")
    with pytest.raises(KeyError):
        words("common.nothing")
