"""`argmap prep tally VOTES`: from an empty sheet to a count, and what is refused on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.running import ROOT, Outcome, run_here

if TYPE_CHECKING:
    from pathlib import Path

DEBATE = str(ROOT / "data" / "arguments.yaml")
GOOD = b"claim,before,after\n1,2,4\nabuse-of-power,3,3\n"


def prep(*arguments: str, stdin: bytes = b"") -> Outcome:
    return run_here("prep", *arguments, "-f", DEBATE, stdin=stdin)


@pytest.fixture
def votes(tmp_path: Path) -> Path:
    path = tmp_path / "votes.csv"
    path.write_bytes(GOOD)
    return path


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_empty_sheet_is_filled_in_and_counted(tmp_path: Path, language: str) -> None:
    sheet, count = tmp_path / "votes.csv", tmp_path / "tally.pdf"
    made = prep("exit", "-o", str(sheet), "--group", "12", "--lang", language)
    assert (made.code, made.stdout) == (0, "")
    mark = ";" if language == "de" else ","
    text = sheet.read_text(encoding="utf-8-sig")
    sheet.write_text(text.replace(f"{mark}{mark}\n", f"{mark}2{mark}5\n"), encoding="utf-8")
    made = prep("tally", str(sheet), "-o", str(count), "--lang", language)
    assert made.code == 0, made.stderr
    assert count.read_bytes().startswith(b"%PDF")
    told = prep("tally", str(sheet), "-o", "-", "--lang", language).stdout
    assert ("12 of 12 (100 %)" if language == "en" else "12 von 12 (100 %)") in told


def test_votes_come_from_standard_input_too() -> None:
    assert "Claim \\[1\\]: before 0, 1, 0, 0, 0" in prep("tally", "-", "-o", "-", stdin=GOOD).stdout
    debate = (ROOT / "data" / "arguments.yaml").read_bytes()
    refused = run_here("prep", "tally", "-", "-o", "-", "-f", "-", stdin=debate)
    assert refused.code == 2
    assert "cannot both come from standard input" in refused.stderr


def test_all_faults_are_printed_with_their_lines(votes: Path) -> None:
    votes.write_bytes(b"claim,before,after\n1,9,4\nabuse-of-powr,1,1\n")
    made = prep("tally", str(votes), "-o", "-")
    assert (made.code, made.stdout) == (2, "")
    assert made.stderr == (
        f"{votes}:2: error: `9` in `before` is no vote [no-vote]\n"
        "  2 | 1,9,4\n"
        "  hint: write a whole number from 1 to 5, or nothing\n"
        f"{votes}:3: error: there is no claim `abuse-of-powr` [no-claim]\n"
        "  3 | abuse-of-powr,1,1\n"
        "  hint: did you mean `abuse-of-power`?\n"
        f"argmap: {votes} cannot be used: 2 errors\n"
    )


def test_without_votes_it_says_how_to_get_them(tmp_path: Path) -> None:
    for arguments in (("tally",), ("tally", str(tmp_path / "none.csv"))):
        made = prep(*arguments, "-o", "-")
        assert made.code == 2
        assert "argmap prep exit -o votes.csv" in made.stderr


def test_another_activity_reads_no_votes(votes: Path) -> None:
    made = prep("quiz", str(votes), "-o", "-")
    assert made.code == 2
    assert "quiz reads no file of votes" in made.stderr


def test_votes_are_not_written_over(votes: Path) -> None:
    made = prep("tally", str(votes), "-o", str(votes))
    assert made.code == 2
    assert "is the file of votes itself" in made.stderr
    assert votes.read_bytes() == GOOD


def test_a_quiz_goes_to_moodle_and_anki(tmp_path: Path) -> None:
    for name, start in (("quiz.gift", b"::Quiz"), ("quiz.txt", b"#separator:tab\n")):
        assert prep("quiz", "-o", str(tmp_path / name)).code == 0
        assert (tmp_path / name).read_bytes().startswith(start)
    refused = prep("worksheet", "-o", str(tmp_path / "sheet.gift"))
    assert refused.code == 2
    assert "worksheet has nothing that gift is made of" in refused.stderr
