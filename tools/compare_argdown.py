"""Compare argmap's reading of Argdown with the reference implementation's, as a Markdown table.

    python tools/compare_argdown.py FOLDER argdown

Development only. The second argument is the command of @argdown/cli; `--keep` writes what it
reads of each file beside the file, as `NAME.json`, for tests that run without it.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from argmap.formats.argdown.read import read_document

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.formats.argdown.document import Argument, Document, End, Member

Picture = dict[str, list[Any]]
"""What is compared, in lists that are sorted: statements, arguments, relations, tags, groups."""

PARTS = ("statements", "arguments", "relations", "tags", "groups")


def ours(document: Document) -> Picture:
    """Picture a document."""
    section = ["", *(one.title for one in document.sections)]
    return {
        "statements": sorted(
            [one.title, _text(one.canonical), len(one.members), section[one.section],
             sorted(one.tags)]
            for one in document.statements
        ),
        "arguments": sorted(_our_argument(one, section) for one in document.arguments),
        "relations": sorted(
            [one.kind, *_end(one.source), *_end(one.target)] for one in document.relations
        ),
        "tags": sorted(document.tags),
        "groups": [
            [one.title, one.level, section[one.parent], sorted(one.tags)]
            for one in document.sections
        ],
    }  # fmt: skip


def _our_argument(argument: Argument, section: list[str]) -> list[Any]:
    lines = [
        [line.title, line.role, list(line.inference.rules) if line.inference else []]
        for line in argument.pcs
    ]
    tags = sorted(argument.tags)
    return [argument.title, _text(argument.canonical), lines, section[argument.section], tags]


def _text(member: Member | None) -> str:
    return member.text if member else ""


def _end(end: End) -> list[Any]:
    return [end.kind, end.title, end.conclusion]


def theirs(known: dict[str, Any]) -> Picture:
    """Picture the JSON of the reference."""
    groups: list[list[Any]] = []
    section = {None: ""}
    stack = [(one, "") for one in reversed(known["sections"])]
    while stack:
        one, parent = stack.pop()
        section[one["id"]] = one["title"]
        groups.append([one["title"], one["level"], parent, sorted(one.get("tags", ()))])
        stack += [(child, one["title"]) for child in reversed(one["children"])]
    return {
        "statements": sorted(
            [one["title"], _their_text(one), len(one["members"]), section[one.get("section")],
             sorted(one.get("tags", ()))]
            for one in known["statements"].values()
        ),
        "arguments": sorted(
            [one["title"], _their_text(one), _their_lines(one), section[one.get("section")],
             sorted(one.get("tags", ()))]
            for one in known["arguments"].values()
        ),
        "relations": sorted(_each_once(map(_their_relation, known["relations"]))),
        "tags": sorted(known["tags"]),
        "groups": groups,
    }  # fmt: skip


def _their_text(one: dict[str, Any]) -> str:
    defined = [member for member in one["members"] if not member.get("isReference")]
    marked = [it for it in defined if (it.get("data") or {}).get("isCanonical")]
    last = (marked or defined or [{}])[-1]
    return str(last.get("text", "")).strip()


def _their_lines(one: dict[str, Any]) -> list[list[Any]]:
    return [
        [it["title"], it["role"], it.get("inference", {}).get("inferenceRules", [])]
        for it in one.get("pcs", ())
    ]


def _their_relation(one: dict[str, Any]) -> list[Any]:
    kinds = {"equivalence-class": "statement"}
    ends = [one["relationType"]]
    for side in ("from", "to"):
        kind = one[f"{side}Type"]
        index = one.get("conclusionIndex", -1) if kind == "inference" else -1
        ends += [kinds.get(kind, kind), one.get(side), index]
    return ends


def _each_once(relations: Iterable[list[Any]]) -> list[list[Any]]:
    return [list(one) for one in dict.fromkeys(map(tuple, relations))]


def reference(command: str, file: Path) -> dict[str, Any]:
    """Run the reference on a file."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(  # noqa: S603 - the command that the developer names
            [command, "json", str(file), folder], capture_output=True, check=False, text=True
        )
        made = [*Path(folder).glob("*.json")]
        if not made:
            raise SystemExit(f"{file}: {done.stdout}{done.stderr}")
        known: dict[str, Any] = json.loads(made[0].read_text(encoding="utf-8"))
        return known


def main() -> int:
    """Print the table; 1 where a file is read otherwise."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("command")
    parser.add_argument("--keep", action="store_true")
    wanted = parser.parse_args()
    version = subprocess.run(  # noqa: S603 - the command that the developer names
        [wanted.command, "--version"], capture_output=True, check=True, text=True
    )
    sys.stdout.write(
        f"Against @argdown/cli {version.stdout.strip()}; `n/m` is ours/theirs.\n\n"
        f"| file | {' | '.join(PARTS)} | agree |\n|---{'|--:' * len(PARTS)}|---|\n"
    )
    differing = 0
    for file in sorted(wanted.folder.glob("*.argdown")):
        document, _ = read_document(file.read_text(encoding="utf-8"), file.name)
        mine, other = ours(document), theirs(reference(wanted.command, file))
        if wanted.keep:
            written = json.dumps(other, ensure_ascii=False, indent=1) + "\n"
            file.with_suffix(".json").write_text(written, encoding="utf-8")
        differing += _row(file, mine, other)
    return bool(differing)


def _row(file: Path, mine: Picture, other: Picture) -> bool:
    counts = [
        str(len(mine[part])) if len(mine[part]) == len(other[part])
        else f"{len(mine[part])}/{len(other[part])}"
        for part in PARTS
    ]  # fmt: skip
    agree = mine == other
    sys.stdout.write(f"| {file.name} | {' | '.join(counts)} | {'yes' if agree else 'no'} |\n")
    for part in PARTS:
        missing, extra = _beyond(other[part], mine[part]), _beyond(mine[part], other[part])
        for sign, found in (("theirs", missing), ("ours", extra)):
            for one in found:
                sys.stderr.write(f"  {part} {sign}: {one}\n")
    return not agree


def _beyond(some: list[Any], others: list[Any]) -> list[str]:
    return sorted((Counter(map(json.dumps, some)) - Counter(map(json.dumps, others))).elements())


if __name__ == "__main__":
    sys.exit(main())
