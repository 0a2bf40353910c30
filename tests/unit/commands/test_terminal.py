from __future__ import annotations

import io
import sys

import pytest

from argmap.commands import terminal
from argmap.model import CLAIM_TYPES


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("columns", "room"), [("100", 100), ("20", 20), ("3", 20), ("wide", 80), ("0", 80)]
)
def test_room(columns: str, room: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setattr(sys, "__stdout__", None)
    assert terminal.room() == room


def test_colour_only_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Screen())
    assert terminal.has_colour()
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert not terminal.has_colour()
    assert terminal.paint("x", bold=True) == "x"


@pytest.mark.parametrize(
    ("name", "value", "colour"),
    [("NO_COLOR", "1", False), ("NO_COLOR", "", True), ("TERM", "dumb", False)],
)
def test_colour_is_left_out_where_not_wanted(
    name: str, value: str, colour: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", Screen())
    monkeypatch.setenv(name, value)
    assert terminal.has_colour() is colour


def test_paint(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Screen())
    assert terminal.paint("x", colour="red", bold=True) == "\x1b[31m\x1b[1mx\x1b[0m"
    assert terminal.paint("", bold=True) == ""
    assert set(terminal.COLOURS) == set(CLAIM_TYPES)


@pytest.mark.parametrize(
    ("encoding", "unicode"), [("utf-8", True), ("ascii", False), ("latin-1", False)]
)
def test_unicode_where_the_output_can_show_it(
    encoding: str, unicode: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), encoding=encoding))
    assert terminal.has_unicode() is unicode
    monkeypatch.setenv("TERM", "dumb")
    assert not terminal.has_unicode()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\u202eb\u2066c\u2069", "a\\u202eb\\u2066c\\u2069"),
        ("\x1b]0;title\x07", "\\x1b]0;title\\x07"),
        ("\x9b2J", "\\x9b2J"),
        ("line\n\tnext ├─ é 汉 \u200f", "line\n\tnext ├─ é 汉 \u200f"),
        ("\x1b[1mbold\x1b[0m \x1b[31m", "\x1b[1mbold\x1b[0m \x1b[31m"),
    ],
)
def test_what_would_act_on_a_terminal_is_written_out(
    text: str, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen, file = Screen(), io.StringIO()
    monkeypatch.setattr(sys, "stdout", screen)
    terminal.write(text)
    monkeypatch.setattr(sys, "stdout", file)
    terminal.write(text)
    assert (screen.getvalue(), file.getvalue()) == (shown, text)
