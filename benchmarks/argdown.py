"""The same debates for Argdown's own program, to draw them with both."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

from benchmarks.ratios import Failed

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.model import ArgumentMap, Relation

PACKAGE = "@argdown/cli@1.7.5"


def installed(folder: Path) -> Path:
    """Give the program, installed by npm into a folder unless it is there. Raises Failed."""
    npm = shutil.which("npm")
    program = folder / "node_modules" / ".bin" / "argdown"
    if program.exists():
        return program
    if npm is None:
        raise Failed("npm is missing")
    quiet = ["--no-audit", "--no-fund", "--loglevel=error"]
    done = subprocess.run(
        [npm, "install", "--prefix", str(folder), *quiet, PACKAGE], capture_output=True, check=False
    )
    if done.returncode:
        raise Failed(f"npm does not install {PACKAGE}: {done.stderr.decode(errors='replace')}")
    return program


def as_argdown(debate: ArgumentMap) -> str:
    """Write claims as statements with their ids as titles, each followed by what bears on it.

    Argdown has no linked premises and no undercuts between statements: each premise stands for
    itself, and an undercut attacks the first premise of the relation that it denies. So every
    claim is a node and every relation at least one edge, as many as argmap draws or fewer.
    """
    upon: dict[str, list[str]] = {}
    for relation in debate.relations:
        sign = "+" if relation.kind == "support" else "-"
        lines = [f"  {sign} [{premise}]" for premise in relation.premises]
        upon.setdefault(_target(debate, relation), []).extend(lines)
    blocks = [
        "\n".join([f"[{claim.id}]: {_plain(claim.text)}", *upon.get(claim.id, ())])
        for claim in debate.claims
    ]
    return "\n\n".join(blocks) + "\n"


def nodes_in(svg: str) -> int:
    """Count the statements in a map that Argdown drew."""
    return len(re.findall(r'class="node"', svg))


def _target(debate: ArgumentMap, relation: Relation) -> str:
    target = relation.target
    while target not in debate.claim:
        target = debate.relation[target].premises[0]
    return target


def _plain(text: str) -> str:
    """Leave out what Argdown reads as marks of its own."""
    return re.sub(r"[\[\]<>{}#@*_`|\\]", "", text).replace("\n", " ")
