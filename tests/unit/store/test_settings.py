"""A teacher's settings: read with all their faults."""

from __future__ import annotations

import pytest

from argmap.store.settings import Settings, read_settings

KNOWN: dict[str, dict[str, tuple[str, ...]]] = {
    "sac": {"minutes": ("prepare", "present"), "names": ("prepare", "pair-a")},
    "brief": {"minutes": (), "names": ()},
}


def faults(text: str) -> list[tuple[str, str, str]]:
    _, problems = read_settings(text.encode(), "s.yaml", KNOWN)
    assert all(it.severity == "error" for it in problems)
    return [(str(it.place), it.code, it.hint) for it in problems]


def test_settings_are_read_by_activity() -> None:
    text = "sac:\n  minutes: {prepare: 12}\n  names: {pair-a: Team Nightingale}\n"
    found, problems = read_settings(text.encode(), "s.yaml", KNOWN)
    assert problems == []
    assert found == {"sac": Settings({"pair-a": "Team Nightingale"}, {"prepare": 12})}


def test_all_faults_are_found_with_their_places_and_hints() -> None:
    found = faults("sac:\n  minutes: {prepar: 12, present: 0}\n  nams: {a: b}\nsak: 1\n")
    assert found == [
        ("s.yaml:2:13", "unknown-key", "did you mean `prepare`?"),
        ("s.yaml:2:34", "wrong-type", ""),
        ("s.yaml:3:3", "unknown-key", "did you mean `names`?"),
        ("s.yaml:4:1", "unknown-key", "did you mean `sac`?"),
    ]


def test_what_has_nothing_to_set_says_so() -> None:
    ((_, code, hint),) = faults("brief: {minutes: {read: 3}}")
    assert (code, hint) == ("unknown-key", "there is none that can be set")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty-file"),
        ("- a\n", "wrong-type"),
        ("sac: 3", "wrong-type"),
        ("sac: {minutes: 3}", "wrong-type"),
        ("sac: {minutes: {prepare: soon}}", "wrong-type"),
        ("sac: {minutes: {prepare: 1.5}}", "wrong-type"),
        ("sac: {names: {pair-a: 3}}", "wrong-type"),
        ('sac: {names: {pair-a: ""}}', "wrong-type"),
        ("sac: {names: &a {}}\nbrief: *a", "alias"),
        ("sac: {}\nsac: {}", "duplicate-key"),
        ("\x00", "control-character"),
    ],
)
def test_what_is_no_setting_is_refused(text: str, code: str) -> None:
    assert [it[1] for it in faults(text)] == [code]
