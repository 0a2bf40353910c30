"""What can be prepared, as `prep --list` tells it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from argmap.activities import ACTIVITIES, settable
from argmap.cells import wrap

if TYPE_CHECKING:
    from argmap.handouts.words import Words

LEAST = 20
"""Columns that a description has at least."""


def listing(words: Words, columns: int) -> str:
    """Describe each activity, in lines of so many columns."""
    wide = max(map(len, ACTIVITIES)) + 2
    lines: list[str] = []
    for name, one in ACTIVITIES.items():
        forms = f" (--format {', '.join(one.forms)})" if one.forms else ""
        first, *more = wrap(words(f"{name}.what") + forms, max(columns - wide, LEAST))
        lines += [f"{name:<{wide}}{first}", *(" " * wide + line for line in more)]
    return "\n".join(lines) + "\n"


def listing_record(words: Words) -> str:
    """Give the same as JSON, in its documented shape."""
    known = settable(words)
    found = [
        {
            "activity": name,
            "what": words(f"{name}.what"),
            "heeds": sorted(one.heeds),
            "forms": list(one.forms),
            "phases": list(known[name]["minutes"]),
            "names": list(known[name]["names"]),
        }
        for name, one in ACTIVITIES.items()
    ]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"
