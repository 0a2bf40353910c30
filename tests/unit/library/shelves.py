"""Libraries for tests: debates as files, and what is in the database that is made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.library.folder import catalogue_of, database_of
from argmap.library.loading import made_by
from argmap.library.updates import Caller, Outcome, add
from argmap.queries.cypher.graph import ask
from argmap.queries.cypher.patience import Patience

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

CALLER = Caller("2026-01-02T03:04:05+00:00", str, lambda: None, lambda done, total: None)


def debate_text(name: str, claims: int = 3) -> str:
    """Write a debate with so many claims, a speaker of its own and one of all."""
    lines = [f"argmap: 1\ntitle: Debate {name}\nclaims:\n  t: {{type: thesis, text: T.}}"]
    lines += [
        f'  c{number}: {{type: con, text: "Claim {number} of {name}", attacks: t,'
        f" said_by: [everybody, Dr {name}], tags: [tag]}}"
        for number in range(1, claims)
    ]
    return "\n".join(lines) + "\n"


def debate_file(folder: Path, name: str, claims: int = 3) -> str:
    """Write a debate's file and give its name."""
    path = folder / f"{name}.yaml"
    path.write_text(debate_text(name, claims), encoding="utf-8")
    return str(path)


def added(library: Path, files: Iterable[str]) -> Outcome:
    return add(library, list(files), CALLER)


def database(library: Path) -> Path:
    return database_of(library, catalogue_of(library), made_by())


def rows(library: Path, query: str) -> list[list[Any]]:
    return list(ask(database(library), query, Patience()).rows)


def held(library: Path) -> dict[str, int]:
    """Give how many claims there are of each debate."""
    found = rows(library, "MATCH (c:Claim) RETURN c.debate, count(*)")
    return {str(name): int(count) for name, count in found}
