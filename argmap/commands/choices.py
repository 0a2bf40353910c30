"""What options share: words of which one or some are taken, and whether they are given."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def was_given(context: typer.Context, name: str) -> bool:
    """Tell whether a parameter stands on the command line, even with its usual value."""
    source = context.get_parameter_source(name)
    return source is not None and source.name == "COMMANDLINE"


def never_empty(name: str, told: str) -> Callable[[typer.Context, str], str]:
    """Give a callback that refuses `-f ""`, which a script with an unset variable calls.

    No other debate, library or file is meant by that.
    """

    def named(context: typer.Context, given: str) -> str:
        if not (given or context.resilient_parsing) and was_given(context, name):
            raise typer.BadParameter(told)
        return given

    return named


def refuse_no_number(timeout: float) -> None:
    """End with 2 where `--timeout` is `nan`, which no bound of an option keeps out."""
    if isnan(timeout):
        raise typer.BadParameter("--timeout is no number of seconds")


def one_of(words: Sequence[str]) -> Callable[[str], str]:
    """Give a parser for an option that may be given more than once, as Typer knows no list of them.

    It raises BadParameter, which ends with 2 and the valid words.
    """

    def parse(word: str) -> str:
        if word not in words:
            from argmap.hints import did_you_mean

            known = did_you_mean(word, words) or f"choose one of: {', '.join(words)}"
            raise typer.BadParameter(f"`{word}`; {known}")
        return word

    return parse


def some_of(words: Sequence[str]) -> Callable[[str], str]:
    """Give a parser for an option that takes some of the words, with commas between them."""
    parse_one = one_of(words)

    def parse(given: str) -> str:
        return ",".join(parse_one(word.strip()) for word in given.split(","))

    return parse
