"""Several debates: which files are meant, and what is said of those that cannot be used."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.running import Outcome

    Run = Callable[..., Outcome]

SMALL = "argmap: 1\ntitle: {0}\nclaims:\n  {0}: {{type: thesis, text: Text.}}\n"
NAMES = "MATCH (d:Debate) RETURN d.name, d.title"


def put(path: Path, title: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(SMALL.format(title))


def names(outcome: Outcome) -> list[str]:
    assert outcome.code == 0, outcome
    return [json.loads(line)["d.name"] for line in outcome.stdout.splitlines()]


@pytest.fixture
def ask(here: Run, folder: Path) -> Callable[..., Outcome]:
    put(folder / "class" / "b.yaml", "b")
    put(folder / "class" / "a.yml", "a")
    put(folder / "class" / "deep" / "c.yaml", "c")
    put(folder / "class" / ".hidden.yaml", "h")
    put(folder / "class" / ".git" / "x.yaml", "x")
    (folder / "class" / "notes.txt").write_text("no debate")
    (folder / "empty").mkdir()

    def ask(*files: str, **options: object) -> Outcome:
        given = [word for file in files for word in ("-f", file)]
        return here("query", NAMES, "--format", "jsonl", *given, **options)

    return ask


def test_a_folder_stands_for_the_debates_below_it(ask: Callable[..., Outcome]) -> None:
    below = [os.path.join("class", *it) for it in (("a.yml",), ("b.yaml",), ("deep", "c.yaml"))]  # noqa: PTH118 - as argmap writes them
    assert names(ask("class")) == below
    assert names(ask(env={"ARGMAP_FILE": "class"})) == below


def test_each_debate_is_read_once(ask: Callable[..., Outcome], folder: Path) -> None:
    again = str(folder / "class" / "b.yaml")
    found = names(ask("class/b.yaml", "class/deep", "class/b.yaml", again, "class/deep/c.yaml"))
    assert [name.replace(os.sep, "/") for name in found] == ["class/b.yaml", "class/deep/c.yaml"]
    twice = ask("-", "-", "class/b.yaml", stdin=SMALL.format("s").encode())
    assert names(twice) == ["<stdin>", "class/b.yaml"]


def test_one_debate_is_read_as_ever(ask: Callable[..., Outcome]) -> None:
    outcome = ask("class/nope.yaml")
    assert (
        outcome.stderr == "argmap: class/nope.yaml: no such file\n  hint: did you mean `b.yaml`?\n"
    )
    assert outcome.code == 2
    assert "comes with argmap" in ask().stderr


def test_a_folder_without_debates(ask: Callable[..., Outcome]) -> None:
    outcome = ask("empty")
    assert (outcome.stderr, outcome.code) == (
        "argmap: empty holds no debate\n  hint: argmap convert --formats lists what is read\n",
        2,
    )


def test_all_that_is_wrong_is_said(ask: Callable[..., Outcome], folder: Path) -> None:
    (folder / "class" / "b.yaml").write_text("argmap: 2")
    (folder / "class" / "bad.yaml").write_text("argmap: 1\nclaims: {x: {type: pro}}")
    outcome = ask("class", "nope.yaml")
    assert (outcome.stdout, outcome.code) == ("", 2)
    for said in ("b.yaml:1:9: error", "bad.yaml:2:10: error", "nope.yaml: no such file"):
        assert said in outcome.stderr
    assert outcome.stderr.endswith("argmap: 3 of 5 debates cannot be used\n")


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX permissions")
def test_one_that_may_not_be_read(ask: Callable[..., Outcome], folder: Path) -> None:
    (folder / "class" / "b.yaml").chmod(0)
    if os.access(folder / "class" / "b.yaml", os.R_OK):
        pytest.skip("this user may read everything")
    assert "b.yaml: Permission denied" in ask("class").stderr


@pytest.mark.parametrize(
    "verb", [("list",), ("search", "text"), ("ask", "balance"), ("ask", "speakers")]
)
def test_a_folder_of_one_debate_names_it(verb: tuple[str, ...], here: Run, folder: Path) -> None:
    text = SMALL.format("one").replace("Text.}", "Text., said_by: A}")
    put(folder / "few" / "one.yaml", "one")
    (folder / "few" / "one.yaml").write_text(text)
    file = os.path.join("few", "one.yaml")  # noqa: PTH118 - as argmap writes it
    for options, env in ((("-f", "few"), {}), ((), {"ARGMAP_FILE": "few"})):
        [record] = json.loads(here(*verb, *options, "--format", "json", env=env).stdout)
        assert record["debate"] == file
    [record] = json.loads(here(*verb, "-f", file, "--format", "json").stdout)
    assert "debate" not in record


@pytest.mark.skipif(os.name != "posix", reason="elsewhere names are text")
def test_a_name_that_is_no_text_is_escaped(here: Run, folder: Path) -> None:
    (folder / "odd").mkdir()
    try:
        (folder / "odd" / "\udcff.yaml").write_text(SMALL.format("o"))
    except OSError:
        pytest.skip("this file system takes only text for names")
    assert names(here("query", NAMES, "--format", "jsonl", "-f", "odd")) == ["odd/\\udcff.yaml"]
    assert here("ask", "speakers", "-f", "odd").code == 0
