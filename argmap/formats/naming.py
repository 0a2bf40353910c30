"""Ids for claims and relations that have none, or none that can be kept."""

from __future__ import annotations

import re
import unicodedata
from hashlib import sha256
from typing import TYPE_CHECKING

from argmap.model import ID_LIMITS, VERBS
from argmap.store.advice import kebab

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from argmap.model import RelationKind

LONGEST = 40
"""Letters of an id that is made from a text, if its words allow."""

LONGEST_DENIED = 300
"""Letters of the id of a relation that stand in that of its undercut."""

_OPAQUE = re.compile(r"\d+(?:_\d+)*|[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}")
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "ł": "l", "œ": "oe", "’": ""})


_WORDS = bytes(code if code < 128 and chr(code).isalnum() else 32 for code in range(256)).lower()
"""For texts in ASCII, which most are: a tenth of the time of what folds every letter."""


def is_opaque(name: str) -> bool:
    """Tell whether a name says nothing: numbers, and UUIDs."""
    return name.isdecimal() or _OPAQUE.fullmatch(name.lower()) is not None


def is_spoken(name: str) -> bool:
    """Tell whether a name is an id that says something."""
    return not is_opaque(name) and ID_LIMITS.allow(name)


def id_from_text(text: str) -> str:
    """Make an id of the first words of a text, as far as it has Latin letters or digits."""
    if not text:
        return ""
    if text.isascii():
        words = _joined(text[: 2 * LONGEST])
        if len(words) <= LONGEST and len(text) > 2 * LONGEST:
            words = _joined(text[: 4 * LONGEST])
        return _shortened(words)
    folded = unicodedata.normalize("NFKD", text[: 4 * LONGEST].lower().translate(_LETTERS))
    words = kebab("".join(letter for letter in folded if not unicodedata.combining(letter)))
    return _shortened(words)


def _joined(text: str) -> str:
    return b"-".join(text.encode().translate(_WORDS).split()).decode()


def _shortened(words: str) -> str:
    if len(words) <= LONGEST:
        return words
    return words[: words.rfind("-", 0, LONGEST + 1)] if "-" in words[:LONGEST] else words[:LONGEST]


def relation_id(kind: RelationKind, premises: Sequence[str], target: str) -> str:
    """Give a relation's automatic id: `a--supports--b`, `a-and-2-more--attacks--b`.

    What an undercut denies is cut where it is long, or ids of undercuts of undercuts would grow
    with the square of their number; a digest of it keeps them apart.
    """
    if kind == "undercut" and len(target) > LONGEST_DENIED:
        digest = sha256(target.encode()).hexdigest()[:8]
        target = f"{target[:LONGEST_DENIED].rstrip('-')}-{digest}"
    more = f"-and-{len(premises) - 1}-more" if len(premises) > 1 else ""
    return f"{premises[0]}{more}--{VERBS[kind]}--{target}"


class Names:
    """Gives every id out once: the second `talk` is `talk-2`."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._last: dict[str, int] = {}

    def take(self, wanted: str) -> str:
        """Give the id, or the nearest that is free. Amortised O(1)."""
        if wanted not in self._taken:
            self._taken.add(wanted)
            return wanted
        name, number = wanted, self._last.get(wanted, 1)
        while name in self._taken:
            number += 1
            name = f"{wanted}-{number}"
        self._last[wanted] = number
        self._taken.add(name)
        return name

    def claim(self, wanted: str) -> str:
        """Give the id if it is free, else "" (as for "")."""
        return self.take(wanted) if wanted and wanted not in self._taken else ""


def claim_ids(
    wishes: Sequence[tuple[str, str]], keeps: Callable[[str], bool] = ID_LIMITS.allow
) -> tuple[list[str], list[int]]:
    """Give an id for each claim, from its wish (a name and a text), and which were made up.

    A name that `keeps` allows is kept; names that are kept have the first choice, so that no
    other claim takes them.
    """
    names = Names()
    kept = [names.claim(name) if name and keeps(name) else "" for name, _ in wishes]
    made = [index for index, name in enumerate(kept) if not name]
    for index in made:
        name, text = wishes[index]
        spoken = "" if is_opaque(name) else name
        kept[index] = names.take(id_from_text(spoken) or id_from_text(text) or "claim")
    return kept, made
