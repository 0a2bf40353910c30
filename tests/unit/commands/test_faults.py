from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

import pytest
import typer

from argmap.commands.choices import one_of
from argmap.commands.faults import fail, guarded, run_guarded

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.running import Outcome


def ended(fault: BaseException) -> int:
    def command() -> NoReturn:
        raise fault

    with pytest.raises(typer.Exit) as caught:
        guarded(command)()
    return caught.value.exit_code


def test_a_command_that_ends_well_is_let_alone() -> None:
    told: list[object] = []
    guarded(lambda *positional, **named: told.append((positional, named)))(1, b=2)
    assert told == [((1,), {"b": 2})]


@pytest.mark.parametrize(
    ("fault", "code", "message"),
    [
        (FileNotFoundError(2, "No such file", "x.yaml"), 2, "argmap: x.yaml: No such file\n"),
        (OSError("odd"), 2, "argmap: odd\n"),
        (KeyboardInterrupt(), 130, "argmap: interrupted\n"),
        (
            KeyError("x"),
            70,
            (
                "argmap: KeyError: 'x'\n"
                "  hint: this is a fault of argmap's own; ARGMAP_DEBUG=1 shows where it happened\n"
            ),
        ),
        (RecursionError("deep"), 70, None),
        (typer.Exit(1), 1, ""),
    ],
)
def test_faults_become_messages_and_codes(
    fault: BaseException, code: int, message: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ended(fault) == code
    captured = capsys.readouterr()
    assert captured.out == ""
    assert message is None or captured.err == message


def test_debugging_shows_argmaps_own_faults_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARGMAP_DEBUG", "1")

    def command() -> NoReturn:
        raise KeyError("x")

    with pytest.raises(KeyError):
        guarded(command)()
    assert ended(OSError("odd")) == 2


def test_a_usage_error_is_left_to_typer() -> None:
    def command() -> NoReturn:
        raise typer.BadParameter("odd")

    with pytest.raises(typer.BadParameter):
        guarded(command)()


def around(fault: BaseException) -> object:
    def program() -> NoReturn:
        raise fault

    with pytest.raises(SystemExit) as caught:
        run_guarded(program)
    return caught.value.code


@pytest.mark.parametrize(
    ("fault", "code", "message"),
    [
        (SystemExit(2), 2, ""),
        (SystemExit(None), 0, ""),
        (typer.Exit(1), 1, ""),
        (OSError(28, "No space left"), 2, "argmap: No space left\n"),
        (OSError(9, "Bad"), 2, "argmap: standard input or standard output is closed\n"),
        (OSError(9, "Bad", "x"), 2, "argmap: x: Bad\n"),
        (KeyboardInterrupt(), 130, "argmap: interrupted\n"),
        (BrokenPipeError(32, "Broken pipe"), 141, ""),
        (ZeroDivisionError("boom"), 70, None),
    ],
)
def test_faults_around_the_commands_do_too(
    fault: BaseException, code: int, message: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert around(fault) == code
    told = capsys.readouterr().err
    assert message is None or told == message
    assert "Traceback" not in told


def test_a_closed_pipe_that_typer_took_for_itself() -> None:
    end = SystemExit(1)
    end.__context__ = BrokenPipeError(32, "Broken pipe")
    assert around(end) == 141


def test_a_message_does_nothing_to_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(typer.Exit):
        fail("no file \u202ex\x1b]0;t\x07.yaml")
    assert capsys.readouterr().err == "argmap: no file \\u202ex\\x1b]0;t\\x07.yaml\n"


def test_fail_says_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(typer.Exit) as caught:
        fail("it is wrong", "do this")
    assert caught.value.exit_code == 2
    assert capsys.readouterr().err == "argmap: it is wrong\n  hint: do this\n"


def test_one_of_a_few_words() -> None:
    parse = one_of(("pro", "con"))
    assert parse("con") == "con"
    with pytest.raises(typer.BadParameter, match="`prp`; did you mean `pro`"):
        parse("prp")


def test_a_fault_of_argmaps_own_reaches_no_user(
    here: Callable[..., Outcome], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> NoReturn:
        raise ZeroDivisionError("boom")

    monkeypatch.setattr("argmap.commands.stats.statistics", broken)
    outcome = here("stats")
    assert outcome.code == 70
    assert outcome.stdout == ""
    assert "argmap: ZeroDivisionError: boom\n" in outcome.stderr
    assert "Traceback" not in outcome.stderr
