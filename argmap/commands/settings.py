"""The `--settings` option: a teacher's own names and minutes, read or refused with all faults."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.activities import settable
from argmap.commands.companion import companion
from argmap.commands.faults import refuse_faulty
from argmap.store.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.handouts.words import Words
    from argmap.store.settings import Settings


def load_settings(settings: str, file: str, words: Words) -> Mapping[str, Settings]:
    """Give the settings by activity, none where no file is named; `file` names the debate.

    Ends with 2 and every problem if they cannot be used.
    """
    if not settings:
        return {}
    hint = "docs/commands/prep.md says how to write one"
    name, data = companion(settings, file, "settings", hint)
    found, problems = read_settings(data, name, settable(words))
    refuse_faulty(name, data, problems)
    return found
