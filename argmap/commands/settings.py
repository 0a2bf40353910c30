"""A teacher's own names and minutes: the file of `--settings`, and `--phase` and `--name`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.activities import settable
from argmap.commands.companion import companion
from argmap.commands.faults import fail, refuse_faulty
from argmap.hints import did_you_mean
from argmap.store.settings import MOST_MINUTES, Settings, read_settings

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from argmap.handouts.words import Words


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


def with_options(
    settings: Mapping[str, Settings],
    activity: str,
    phases: Sequence[str],
    names: Sequence[str],
    words: Words,
) -> Mapping[str, Settings]:
    """Give the settings with what `--phase KEY=MINUTES` and `--name KEY=TEXT` say of an activity.

    They go before what the file says. Ends with 2 where one cannot be used.
    """
    if not (phases or names):
        return settings
    known = settable(words)[activity]
    minutes = {
        key: _minutes(key, value)
        for key, value in _pairs("--phase", "MINUTES", phases, known["minutes"], activity)
    }
    texts = dict(_pairs("--name", "TEXT", names, known["names"], activity))
    old = settings.get(activity, Settings())
    new = replace(old, minutes={**old.minutes, **minutes}, names={**old.names, **texts})
    return {**settings, activity: new}


def _pairs(
    option: str, kind: str, given: Sequence[str], known: Collection[str], activity: str
) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for pair in given:
        key, _, value = (part.strip() for part in pair.partition("="))
        if not value:
            fail(f"{option} {pair}: expected KEY={kind}", _example(option, kind, known))
        if key not in known:
            near = did_you_mean(key, known) or "argmap prep --list --format json tells them all"
            fail(f"{activity} has no `{key}` for {option}", near if known else "leave it out")
        if key in dict(found):
            fail(f"{option} says twice what `{key}` is", "leave one out")
        found.append((key, value))
    return found


def _example(option: str, kind: str, known: Collection[str]) -> str:
    key = next(iter(known), "KEY")
    return f"as {option} {key}={12 if kind == 'MINUTES' else 'Reading'}"


def _minutes(key: str, value: str) -> int:
    if not (value.isascii() and value.isdecimal() and 1 <= int(value[:4]) <= MOST_MINUTES):
        fail(f"--phase {key}={value}: expected whole minutes from 1 to {MOST_MINUTES}")
    return int(value)
