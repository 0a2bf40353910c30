"""What stands in the objects of a foreign JSON file: keys, lists, texts, and what is strange."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from argmap.formats.json_text import Entry, offsets
from argmap.formats.naming import is_opaque
from argmap.model import Problem
from argmap.store.nodes import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from argmap.formats.drafts import Draft
    from argmap.formats.text import Text
    from argmap.model import Place


_PARTS = {
    "a node": "node",
    "an edge": "edge",
    "a locution": "dialogue",
    "a participant": "speaker",
    "a resource": "source",
}
"""The losses that parts of a graph are."""


def object_of(entry: Entry, text: Text, what: str) -> dict[str, Entry]:
    """Give the entries of an object; `what` says which it should be. Raises Refused if none."""
    if isinstance(entry.value, dict):
        return entry.value
    raise _not_of_the_format(text, entry.offset, f"{what} is no object")


def listed(held: Mapping[str, Entry], name: str, text: Text) -> list[Entry]:
    """Give the entries of a list that may be missing or null. Raises Refused if it is no list."""
    entry = held.get(name)
    if entry is None or entry.value is None:
        return []
    if isinstance(entry.value, list):
        return entry.value
    raise _not_of_the_format(text, entry.offset, f"`{name}` is no list")


class Rows:
    """A list of objects of which nobody asks where they stand, unless something is wrong."""

    def __init__(self, held: Mapping[str, Entry], name: str, text: Text) -> None:
        self._entry, self._text, self._name = held.get(name), text, name
        self._offsets: list[int] = []

    def objects(self, what: str, draft: Draft) -> Iterator[tuple[int, dict[str, Any]]]:
        """Give the objects with their numbers from 0; what is none is told.

        The list may be missing or null. Raises Refused if it is no list.
        """
        values = self._entry.value if self._entry else None
        if values is None:
            return
        if type(values) is not list:
            offset = self._entry.offset if self._entry else 0
            raise _not_of_the_format(self._text, offset, f"`{self._name}` is no list")
        for number, value in enumerate(values):
            if type(value) is dict:
                yield number, value
            else:
                _tell_no_object(what, value, draft, self._text.place(self.offset(number)))

    def offset(self, number: int) -> int:
        """Give where an object begins. O(length) when it is asked first."""
        if not self._offsets and self._entry:
            self._offsets = offsets(self._text, self._entry.offset)
        return self._offsets[number]


def keyed(held: Mapping[str, Entry], name: str, text: Text) -> dict[str, Entry]:
    """Give the entries of an object that may be missing or null. Raises Refused if it is none."""
    entry = held.get(name)
    if entry is None or entry.value is None:
        return {}
    return object_of(entry, text, f"`{name}`")


def objects(entries: Iterable[Entry], what: str, draft: Draft, text: Text) -> Iterator[Entry]:
    """Give the entries that are objects; the others are told as problems and losses."""
    for entry in entries:
        if type(entry.value) is dict:
            yield entry
        else:
            _tell_no_object(what, entry.value, draft, text.place(entry.offset))


def _tell_no_object(what: str, value: Any, draft: Draft, place: Place) -> None:
    draft.problem("warning", "wrong-type", f"{what} that is no object", place)
    draft.loss(_PARTS[what], shown(value), place)


def by_id(entries: Iterable[Entry], name: str, draft: Draft, text: Text) -> dict[str, Entry]:
    """Give nodes by their id, which stands under `name`; the first of each counts.

    A node without one gets a key that no file has.
    """
    found: dict[str, Entry] = {}
    for entry in objects(entries, "a node", draft, text):
        key = key_of(entry.value.get(name)) or f"\x00{len(found)}"
        if key not in found:
            found[key] = entry
            continue
        place = text.place(entry.offset)
        draft.problem("warning", "duplicate-id", f"there are two nodes `{key}`", place)
        if entry.value != found[key].value:
            draft.loss("other-wording", f"`{key}`: {text_in(entry.value.get('text'))}", place)
    return found


def key_of(value: Any) -> str:
    """Give an id as text: programs write numbers or texts. "" for anything else."""
    if type(value) is str:
        return value
    return str(value) if type(value) is int else ""


def name_of(key: str) -> str:
    """Give an id as a name for a claim or relation; "" if it says nothing, or was made up."""
    return "" if is_opaque(key) or key.startswith("\x00") else key


def text_in(value: Any) -> str:
    """Give a text, or a number's digits; "" for anything else."""
    if type(value) is str:
        return value
    return str(value) if type(value) in (int, float) else ""


def words_in(value: Any, place: Place, draft: Draft) -> str:
    """Give a claim's text as `text_in` does; what is no text is told."""
    said = text_in(value)
    if value and not said:
        draft.loss("claim-text", shown(value), place)
    return said


def shown(value: Any) -> str:
    """Give a value in few words, for a message."""
    if isinstance(value, (dict, list)):
        return "an object" if isinstance(value, dict) else "a list"
    return f"`{json.dumps(value)}`"


class Strange:
    """Keys that a reader does not know: each is one loss, however often it stands in the file."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._found: dict[str, tuple[int, int]] = {}

    def see(self, held: Mapping[str, Any], known: frozenset[str], offset: int) -> None:
        """Note the keys of an object that are not known and hold something."""
        if known.issuperset(held):
            return
        for key, value in held.items():
            if key not in known and (value.value if isinstance(value, Entry) else value):
                at, number = self._found.get(key, (offset, 0))
                self._found[key] = min(at, offset), number + 1

    def tell(self, draft: Draft) -> None:
        """Tell the draft, each key at its first place in the file."""
        for key, (offset, number) in self._found.items():
            times = f", {number:,} times" if number > 1 else ""
            draft.loss("data", f"`{key}`{times}", self._text.place(offset), number)


def _not_of_the_format(text: Text, offset: int, message: str) -> Refused:
    return Refused(Problem("error", "wrong-type", message, text.place(offset)))
