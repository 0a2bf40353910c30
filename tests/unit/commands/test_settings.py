"""Names and minutes on the command line: what is taken, and what is said of the rest."""

from __future__ import annotations

import pytest
import typer

from argmap.commands.settings import with_options
from argmap.handouts.words import Words
from argmap.store.settings import Settings

WORDS = Words()


def test_options_go_before_the_file() -> None:
    file = {
        "sac": Settings({"present": "Speaking"}, {"prepare": 5, "report": 3}),
        "exit": Settings(),
    }
    found = with_options(file, "sac", ["prepare = 12"], ["present=a=b"], WORDS)
    assert found["sac"] == Settings({"present": "a=b"}, {"prepare": 12, "report": 3})
    assert found["exit"] == Settings()


def test_without_options_the_file_stands() -> None:
    file = {"sac": Settings({}, {"prepare": 5})}
    assert with_options(file, "sac", [], [], WORDS) is file


@pytest.mark.parametrize(
    ("phases", "names", "told"),
    [
        (["prepar=12"], [], "did you mean `prepare`"),
        (["prepare"], [], "expected KEY=MINUTES"),
        (["prepare="], [], "expected KEY=MINUTES"),
        (["prepare=0"], [], "whole minutes from 1 to 600"),
        (["prepare=-3"], [], "whole minutes from 1 to 600"),
        (["prepare=1.5"], [], "whole minutes from 1 to 600"),
        (["prepare=99999"], [], "whole minutes from 1 to 600"),
        (["prepare=²"], [], "whole minutes from 1 to 600"),
        ([], ["=x"], "has no ``"),
        ([], ["present="], "expected KEY=TEXT"),
        ([], ["nobody=x"], "has no `nobody`"),
    ],
)
def test_what_cannot_be_used_is_refused(
    phases: list[str], names: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(typer.Exit):
        with_options({}, "sac", phases, names, WORDS)
    assert told in capsys.readouterr().err
