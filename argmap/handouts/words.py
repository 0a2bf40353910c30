"""argmap's own words in handouts, by language: a folder a language, a TOML file a subject.

Debates keep the language that they are written in.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

HERE = Path(__file__).parent / "languages"

LANGUAGES: tuple[str, ...] = ("en", "de")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language."""

    language: str = "en"

    def __call__(self, key: str, **values: object) -> str:
        """Give the words for a key, `subject.name`, with values in their places.

        Where the catalogue has one form for 1 and another for other numbers, `n` decides. Raises
        KeyError for a key or a place that is not there.
        """
        subject, _, name = key.partition(".")
        found = _entry(_catalogue(self.language, subject), name)
        if isinstance(found, dict):
            found = found["one" if values["n"] == 1 else "other"]
        return str(found).format_map(values)

    def known(self, key: str) -> bool:
        """Tell whether the catalogue has the key: words of a debate's own it has not."""
        subject, _, name = key.partition(".")
        try:
            _entry(_catalogue(self.language, subject), name)
        except KeyError:
            return False
        return True

    def listed(self, key: str) -> tuple[str, ...]:
        """Give a list of words, for which no places are filled."""
        subject, _, name = key.partition(".")
        return tuple(_entry(_catalogue(self.language, subject), name))

    def keys(self, key: str) -> tuple[str, ...]:
        """Give the names within a table, none where there is no such table."""
        subject, _, name = key.partition(".")
        try:
            found = _entry(_catalogue(self.language, subject), name)
        except KeyError:
            return ()
        return tuple(found) if isinstance(found, dict) else ()

    def table(self, key: str, names: Iterable[str]) -> dict[str, str]:
        """Give the words under a key by their names, for which no places are filled yet."""
        subject, _, name = key.partition(".")
        found = _entry(_catalogue(self.language, subject), name)
        return {one: found[one] for one in names}


def _entry(catalogue: dict[str, Any], name: str) -> Any:
    found: Any = catalogue
    for part in name.split("."):
        found = found[part]
    return found


@cache
def _catalogue(language: str, subject: str) -> dict[str, Any]:
    path = HERE / language / f"{subject}.toml"
    if not path.is_file():
        raise KeyError(f"{language}/{subject}")
    return tomllib.loads(path.read_text(encoding="utf-8"))
