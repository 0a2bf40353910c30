"""What is doubtful about a debate that could be read: one rule a file, found by its code.

A rule is a module with `CODE`, `SEVERITY` and `check(debate)`. Its docstring is its page in the
manual (see `pages`). A rule whose module says `NEEDS_WHOLE = True` would mislead about a map that
was read only in part: an id that was not found takes its relation with it, and then "no path to
a thesis" may be false.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from argmap.checks.reading import READING
from argmap.hints import nearest
from argmap.model import SEVERITIES, Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from argmap.model import ArgumentMap

RULES: dict[str, str] = {
    "support-cycle": "argmap.checks.support_cycle",
    "no-thesis": "argmap.checks.no_thesis",
    "no-path-to-thesis": "argmap.checks.no_path_to_thesis",
    "type-disagrees": "argmap.checks.type_disagrees",
    "idle-rebuttal": "argmap.checks.idle_rebuttal",
    "same-text": "argmap.checks.same_text",
    "stray-risk": "argmap.checks.stray_risk",
    "uncited-claim": "argmap.checks.uncited_claim",
    "uncited-source": "argmap.checks.uncited_source",
    "long-fragment": "argmap.checks.long_fragment",
    "unlocated-citation": "argmap.checks.unlocated_citation",
    "attack-cycle": "argmap.checks.attack_cycle",
    "no-title": "argmap.checks.no_title",
    "no-question": "argmap.checks.no_question",
    "unknown-evidence": "argmap.checks.unknown_evidence",
    "unknown-scheme": "argmap.checks.unknown_scheme",
    "comma-in-tag": "argmap.checks.comma_in_tag",
    "reasoning-word": "argmap.checks.reasoning_word",
    "claim-is-question": "argmap.checks.claim_is_question",
    "leading-pronoun": "argmap.checks.leading_pronoun",
}
"""Module path by code; a rule is imported when it is run."""


class UnknownRule(ValueError):  # noqa: N818 - reads better where it is caught
    """A code that names no rule; the message says which codes there are."""


def run(
    debate: ArgumentMap,
    *,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    whole: bool = True,
) -> list[Problem]:
    """Find everything that the chosen rules have to say, sorted by place.

    `select` names the rules to run (none means all), `ignore` those to leave out. With
    `whole=False`, which is right when the reader reported errors, rules that need the whole map
    are left out too; `left_out` says which. O(claims + relations + words). Raises UnknownRule.
    """
    left = left_out(select=select, ignore=ignore, whole=whole)
    codes = [code for code in _chosen(select, ignore) if code not in left]
    return by_place(problem for code in codes for problem in _rule(code).check(debate))


def left_out(
    *, select: Collection[str] = (), ignore: Collection[str] = (), whole: bool = True
) -> tuple[str, ...]:
    """Give the chosen rules that `run` does not put to a map that was not read whole."""
    chosen = _chosen(select, ignore)
    if whole:
        return ()
    return tuple(code for code in chosen if getattr(_rule(code), "NEEDS_WHOLE", False))


def by_place(problems: Iterable[Problem]) -> list[Problem]:
    """Sort problems by file, line and column; worse ones first where the place is the same."""
    return sorted(
        problems,
        key=lambda p: (
            p.place.file,
            p.place.line,
            p.place.column,
            SEVERITIES.index(p.severity),
            p.code,
        ),
    )


def _chosen(select: Collection[str], ignore: Collection[str]) -> list[str]:
    for code in (*select, *ignore):
        if code not in RULES:
            raise UnknownRule(_unknown(code))
    return [code for code in RULES if (not select or code in select) and code not in ignore]


def _unknown(code: str) -> str:
    if code in READING:
        return f"`{code}` is found while the file is read, so it cannot be chosen or left out"
    if near := nearest(code, RULES):
        return f"there is no rule `{code}`; did you mean `{near}`?"
    return f"there is no rule `{code}`; choose from: {', '.join(RULES)}"


def _rule(code: str) -> Any:
    return import_module(RULES[code])
