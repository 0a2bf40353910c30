from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.running import Outcome

    Here = Callable[..., Outcome]


@pytest.fixture(autouse=True)
def _pairs(folder: Path) -> None:
    """A debate with 2^30 positions: pairs of claims that attack each other."""
    pairs = "".join(
        f"  c{one}: {{type: con, text: C., attacks: c{one + 1}}}\n"
        f"  c{one + 1}: {{type: con, text: C., attacks: [c{one}, t]}}\n"
        for one in range(0, 60, 2)
    )
    text = f"argmap: 1\nclaims:\n  t: {{type: thesis, text: T.}}\n{pairs}"
    (folder / "arguments.yaml").write_text(text, encoding="utf-8")


def test_more_positions_than_could_be_listed_are_counted(here: Here) -> None:
    outcome = here("judge", "--positions", "--semantics", "preferred")
    assert outcome.code == 0
    assert "together: 1,073,741,824 under" in " ".join(outcome.stdout.split())
    assert outcome.stdout.count("\nPosition ") == 20
    assert outcome.stdout.endswith("Listed are 20 of them.\n")
    found = here("judge", "--positions", "--semantics", "preferred", "--format", "json",
                 "--max-extensions", "3")  # fmt: skip
    record = json.loads(found.stdout)
    assert (record["extensions"], record["exact"], record["complete"]) == (str(2**30), True, False)
    assert len(record["positions"]) == 3
    assert (record["shared"], len(record["divided"])) == ([], 61)


def test_a_time_limit_leaves_positions_partial(here: Here) -> None:
    outcome = here("judge", "--positions", "--semantics", "preferred", "--timeout", "0")
    assert outcome.code == 124
    assert "the verdict is partial" in outcome.stderr
    assert "The time was up before all was known." in " ".join(outcome.stdout.split())


@pytest.mark.parametrize("claim", ["t", "c0"])
def test_what_not_all_positions_hold_is_not_accepted(here: Here, claim: str) -> None:
    words = ["judge", "--positions", "--semantics", "preferred", "--exit-code", "--claim", claim]
    assert here(*words).code == 1


def test_what_all_positions_hold_is_accepted(here: Here, folder: Path) -> None:
    path = folder / "arguments.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}  free: {{type: pro, text: F., supports: t}}\n", encoding="utf-8")
    words = ["judge", "--positions", "--semantics", "preferred", "--exit-code", "--claim", "free"]
    assert here(*words).code == 0
