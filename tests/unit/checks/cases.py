"""Small maps for the rules, and what a rule finds on one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.checks import run
from argmap.model import ArgumentMap, Claim, ClaimType, Problem, Relation, RelationKind

if TYPE_CHECKING:
    from collections.abc import Iterable


def claim(name: str, kind: ClaimType = "pro", text: str = "", **more: object) -> Claim:
    return Claim(name, kind, text or f"The claim {name} holds.", **more)  # type: ignore[arg-type]


def relation(kind: RelationKind, premises: str, target: str, scheme: str = "") -> Relation:
    return Relation(f"{premises.replace(' ', '-')}-{kind}-{target}", kind, tuple(premises.split()),
                    target, scheme)  # fmt: skip


def debate(claims: Iterable[Claim], *relations: Relation, **more: object) -> ArgumentMap:
    return ArgumentMap(claims=tuple(claims), relations=relations, **more)  # type: ignore[arg-type]


def found(code: str, on: ArgumentMap) -> list[Problem]:
    problems = run(on, select=[code])
    assert {p.code for p in problems} <= {code}
    assert all(p.message and p.hint for p in problems)
    return problems


THESIS = claim("t", "thesis")
