"""Every golden session prints what its file says; `pytest tests/golden --accept` rewrites them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.golden.sessions import MalformedSessionError, commands, replay

SESSIONS = sorted(Path(__file__).parent.glob("*.md"))


@pytest.mark.parametrize("session", SESSIONS, ids=lambda path: path.stem)
def test_session(session: Path, folder: Path, request: pytest.FixtureRequest) -> None:
    text = session.read_text(encoding="utf-8")
    printed = replay(text)
    if request.config.getoption("--accept"):
        session.write_text(printed, encoding="utf-8")
    else:
        assert printed == text


def test_every_verb_has_a_session() -> None:
    from argmap.commands.app import VERBS

    said = {
        word
        for session in SESSIONS
        for command in commands(session.read_text(encoding="utf-8"))
        for word in command.split()[:3]
    }
    assert set(VERBS) <= said


@pytest.mark.parametrize(
    "text",
    [
        "# Only prose\n",
        "```console\n```\n",
        "```console\nID  TYPE\n```\n",
        "```sh\n$ argmap list\n```\n",
        "```console\n$ argmap --version\n",
        "```console\n$ rm -r x\n```\n",
    ],
)
def test_a_session_that_would_test_nothing_is_refused(text: str, folder: Path) -> None:
    with pytest.raises(MalformedSessionError):
        replay(text)


def test_a_command_without_its_output_does_not_pass(folder: Path) -> None:
    text = "```console\n$ argmap --version\n```\n"
    assert replay(text) == text.replace("--version\n", "--version\nargmap 0.1.0\n")


def test_files_stdin_errors_and_exit_codes_are_shown(folder: Path) -> None:
    text = (
        "```yaml file=d.yaml\nargmap: 1\n```\n"
        "```console\n$ argmap list --format ids -f - < d.yaml\n$ argmap list -f x.yaml\n"
        "$ cat d.yaml\n```\n"
    )
    shown = replay(text)
    assert "$ argmap list --format ids -f - < d.yaml\n2> argmap: no claim fits\n" in shown
    assert "2> argmap: x.yaml: no such file\n" in shown
    assert "[exit 2]\n$ cat d.yaml\nargmap: 1\n```\n" in shown
