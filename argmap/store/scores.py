"""A table of base scores as a YAML file: `review: 0.95`, one kind of evidence a line."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from argmap.hints import did_you_mean
from argmap.model import Strength
from argmap.store.advice import shown
from argmap.store.decode import BAD, Report, decoder, distinct
from argmap.store.nodes import Mapping as Keys
from argmap.store.nodes import Refused
from argmap.store.read import tree_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from argmap.model import Problem

EXAMPLE = "write a word and a number from 0 to 1 on each line, as `{}: 0.9`"


def read_scores(
    data: bytes, file: str, words: Collection[str]
) -> tuple[dict[str, float], list[Problem]]:
    """Read a table of scores in [0, 1] by `words`, whole or in part; `file` is for places only.

    All problems are found in one pass and sorted by place; each is an error. The table holds what
    could be read. O(bytes); never raises.
    """
    example = EXAMPLE.format(next(iter(words)))
    report = Report(file)
    table: dict[str, float] = {}
    try:
        tree = tree_of(data, file, example)
    except Refused as refusal:
        return {}, [refusal.problem]
    if not isinstance(tree, Keys):
        message = f"expected words with a number each, found {shown(tree)}"
        report.add(tree, "wrong-type", message, example)
        return {}, report.problems
    read_score = decoder(Strength)
    for key, held in distinct(tree, report):
        score = read_score(held, report)
        if key.text not in words:
            hint = did_you_mean(key.text.casefold(), words) or f"known are: {', '.join(words)}"
            report.add(key, "unknown-key", f"unknown evidence {shown(key)}", hint)
        elif score is not BAD:
            table[key.text] = score
    return table, report.in_order()


def scores_text(table: Mapping[str, float]) -> str:
    """Write a table as the text of such a file, so that it reads the same."""
    lines = (f"{word}: {format(Decimal(repr(score)), 'f')}\n" for word, score in table.items())
    return f"{HEAD}{''.join(lines)}"


HEAD = """\
# Base scores by kind of evidence, from 0 to 1: where the strength of a claim begins.
# A claim's own `weight` wins. `unknown` is for claims without evidence.
"""
