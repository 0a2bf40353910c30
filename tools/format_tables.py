"""Write the tables of docs/formats/README.md: what each format has room for, and what is lost.

    python tools/format_tables.py docs/formats/README.md

Development only. They are made from `HOLDS` of the formats and from `CODES` of the losses.
"""

from __future__ import annotations

import re
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.formats import FORMATS
from argmap.formats.aspects import EVERYTHING, Aspect
from argmap.formats.links import LINKS
from argmap.formats.losses import CODES, OUTCOMES

if TYPE_CHECKING:
    from collections.abc import Iterator

COLUMNS: dict[str, tuple[Aspect, ...]] = {
    "title": ("title",),
    "question, note": ("question", "content-note"),
    "ids of claims, of relations": ("claim-ids", "relation-ids"),
    "types": ("claim-types",),
    "linked premises": ("linked-premises",),
    "undercuts": ("undercuts",),
    "schemes": ("schemes",),
    "speakers": ("speakers",),
    "sources": ("sources", "citations"),
    "passages": ("passages", "source-details"),
    "tags": ("tags",),
    "evidence, principles, risks, weights": ("evidence", "principles", "risks", "weights"),
}
"""Headings of columns, each with the aspects that it tells of."""


LINKED = ("dot", "mermaid")
"""Formats that hold one link a claim, of all that is cited."""


def rooms() -> Iterator[str]:
    """Give the lines of the table of what formats have room for."""
    yield f"| | {' | '.join(COLUMNS)} |"
    yield f"|---|{'---|' * len(COLUMNS)}"
    whole = []
    for name, known in FORMATS.items():
        holds = import_module(known.module).HOLDS if known.writes else frozenset()
        if holds >= EVERYTHING:
            whole.append(f"`{name}`")
        elif known.writes:
            marks = (_mark(name, one, holds) for one in COLUMNS.values())
            yield f"| `{name}` | {' | '.join(marks)} |"
    yield ""
    yield f"Whole, with everything: {', '.join(whole)}."


def _mark(name: str, aspects: tuple[Aspect, ...], holds: frozenset[Aspect]) -> str:
    if name in LINKED and LINKS.issuperset(aspects):
        return "in part"
    held = sum(aspect in holds for aspect in aspects)
    return "yes" if held == len(aspects) else "in part" if held else "–"


def losses() -> Iterator[str]:
    """Give the lines of the table of losses."""
    yield "| code | | what |"
    yield "|---|---|---|"
    for outcome in OUTCOMES:
        for code, (found, one, _) in CODES.items():
            if found == outcome:
                yield f"| `{code}` | {outcome} | {one} |"


TABLES = {"What each has room for": rooms, "Losses": losses}


def with_tables(page: str) -> str:
    """Give the page with the tables below their headings made anew."""
    for heading, lines in TABLES.items():
        table = "\n".join(lines())
        page, number = re.subn(
            rf"(^## {heading}\n\n(?:[^|#\n][^\n]*\n+)*)(?:\|[^#]*)?(?=^## |\Z)",
            lambda found, table=table: f"{found[1].rstrip()}\n\n{table}\n\n",  # type: ignore[misc] # of re.Match
            page,
            flags=re.MULTILINE,
        )
        if number != 1:
            sys.exit(f"no heading {heading!r}")
    return page.rstrip("\n") + "\n"


def main() -> None:
    """Rewrite the page that the command line names."""
    page = Path(sys.argv[1])
    page.write_text(with_tables(page.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
