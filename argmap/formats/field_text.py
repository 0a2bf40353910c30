"""Fields of the model that hold several things, as one text in a cell or attribute, and back.

A list is written `one; two`, and as JSON where that would not come back exactly. Citations are
the ids of their sources, and JSON objects where they say more.
"""

from __future__ import annotations

import json
import re
from dataclasses import fields
from typing import TYPE_CHECKING, Any, get_args

from argmap.formats.naming import Names, id_from_text
from argmap.model import ID_LIMITS, Citation, Level, Risk, Source, SourceKind
from argmap.store.nodes import CONTROL, SURROGATE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MOST_PARAGRAPHS = 999_999_999
_LEVELS, _SOURCE_KINDS = get_args(Level), get_args(SourceKind)


def joined(values: Sequence[str]) -> str:
    """Write a list so that `parted` gives it back."""
    if all(_is_plain(value) for value in values):
        return "; ".join(values)
    return json.dumps(values, ensure_ascii=False)


def _is_plain(value: str) -> bool:
    return bool(value) and value == value.strip() and value[0] != "[" and ";" not in value


def parted(text: str) -> tuple[str, ...]:
    """Read a list, as JSON if it is such a list of texts, else divided by semicolons."""
    listed = _json(text) if text.startswith("[") else None
    if isinstance(listed, list) and all(isinstance(one, str) for one in listed):
        return tuple(listed)
    return tuple(one for part in text.split(";") if (one := part.strip()))


def given(value: Source | Citation) -> dict[str, Any]:
    """Give the fields of a value that differ from their defaults, without its place."""
    return {
        field.name: held
        for field in fields(value)
        if field.name != "place" and (held := getattr(value, field.name)) != field.default
    }


def citations_text(cites: Iterable[Citation]) -> str:
    """Write citations so that `Cited.citations` gives them back."""
    told = [given(citation) for citation in cites]
    if all(len(one) == 1 for one in told):
        return joined([one["source"] for one in told])
    return json.dumps(told, ensure_ascii=False)


def sources_text(sources: Iterable[Source]) -> str:
    """Write sources as a JSON list of objects, "" for none."""
    told = [given(source) for source in sources]
    return json.dumps(told, ensure_ascii=False) if told else ""


def sources_of(text: str) -> list[Source]:
    """Read a JSON list of sources. Raises ValueError with what is wrong."""
    listed = _json(text)
    if not isinstance(listed, list):
        raise ValueError("no list of sources")
    return [source_of(one) for one in listed]


def source_of(told: Any) -> Source:
    """Make a source of its fields. Raises ValueError with what is wrong."""
    texts = _texts(told, Source)
    if not ID_LIMITS.allow(texts.get("id", "")):
        raise ValueError(f"the id of a source is {ID_LIMITS.meaning}")
    if not texts.get("title", "").strip():
        raise ValueError("a source has a title")
    if texts.get("kind", "article") not in _SOURCE_KINDS:
        raise ValueError(f"the kind of a source is one of: {', '.join(_SOURCE_KINDS)}")
    return Source(**texts)  # type: ignore[arg-type]  # the kind has just been looked at


class Cited:
    """Reads citations; a source that is named but not described gets the name as its title."""

    def __init__(self, sources: dict[str, Source]) -> None:
        self.sources = sources
        self._names = Names(sources)
        self._ids = {source.title: name for name, source in sources.items()}

    def citations(self, text: str) -> tuple[Citation, ...]:
        """Read the citations of a claim. Raises ValueError with what is wrong."""
        listed = _json(text) if text.startswith("[") else None
        if not isinstance(listed, list):
            if re.match(r'\[\s*[{"]', text):
                raise ValueError("this begins like a list in JSON, but is none")
            listed = parted(text)
        return tuple(self._citation(one) for one in listed)

    def _citation(self, told: Any) -> Citation:
        if isinstance(told, str):
            told = {"source": told}
        texts = _texts(told, Citation)
        paragraph = told.get("paragraph", 0)
        is_count = isinstance(paragraph, int) and not isinstance(paragraph, bool)
        if not is_count or not 0 <= paragraph <= MOST_PARAGRAPHS:
            raise ValueError("the paragraph of a citation is a whole number")
        if not texts.get("source", "").strip():
            raise ValueError("a citation names a source")
        source = self._source(texts.pop("source"))
        return Citation(source, paragraph, **texts)  # type: ignore[arg-type]  # texts, no place

    def _source(self, name: str) -> str:
        if name in self.sources:
            return name
        if name not in self._ids:
            made = self._names.take(id_from_text(name) or "source")
            url = name if name.startswith(("http://", "https://")) else ""
            self.sources[made] = Source(made, name, url=url)
            self._ids[name] = made
        return self._ids[name]


def risk_of(bearer: str, likelihood: str, severity: str) -> Risk | None:
    """Make a risk of three texts, None if all are empty. Raises ValueError with what is wrong."""
    if not (bearer or likelihood or severity):
        return None
    levels = [level.strip().lower() or "unknown" for level in (likelihood, severity)]
    if not set(levels) <= set(_LEVELS):
        raise ValueError(f"a risk's likelihood and severity are one of: {', '.join(_LEVELS)}")
    return Risk(parted(bearer), *levels)  # type: ignore[arg-type]  # levels have been looked at


def weight_of(text: str) -> float | None:
    """Make a weight of a text, None if it is empty. Raises ValueError with what is wrong."""
    if not text.strip():
        return None
    try:
        number = float(text)
    except ValueError:
        number = -1.0
    if not 0 <= number <= 1:
        raise ValueError("a weight is a number from 0 to 1")
    return number


def _texts(told: Any, kind: type[Source | Citation]) -> dict[str, str]:
    """Give the fields that are texts. Raises ValueError for unknown keys and other values."""
    if not isinstance(told, dict):
        raise ValueError("an object with keys is expected")
    known = {field.name for field in fields(kind)} - {"place"}
    for name, value in told.items():
        if name not in known:
            raise ValueError(f"there is no key `{name[:40]}` here")
        if name != "paragraph" and (not isinstance(value, str) or not _is_text(value)):
            raise ValueError(f"`{name}` is a text")
    return {name: value for name, value in told.items() if name != "paragraph"}


def _is_text(value: str) -> bool:
    return not (CONTROL.search(value) or SURROGATE.search(value))


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None
