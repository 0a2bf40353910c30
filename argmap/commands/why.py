"""`argmap why ID`: why a claim stands or falls, or is as strong as it is."""

from __future__ import annotations

import json
from time import monotonic
from typing import Annotated, Literal

import typer

from argmap.commands.choices import refuse_no_number, was_given
from argmap.commands.completion import complete_claim
from argmap.commands.debate import FileOption, claim_of
from argmap.commands.explained import standing_explained, strength_explained
from argmap.commands.explained_map import refuse_with_output, write_map
from argmap.commands.faults import fail, say
from argmap.commands.inputs import load_debate
from argmap.commands.judging import ExclusiveOption, SupportsOption
from argmap.commands.scores import ScoresOption, load_scores, refuse_unread
from argmap.commands.solve import OUT_OF_TIME
from argmap.commands.terminal import write
from argmap.semantics.status import GRADUAL, AnySemantics


def why(
    context: typer.Context,
    id: Annotated[str, typer.Argument(help="The claim's id.", autocompletion=complete_claim)],
    file: FileOption = "",
    semantics: Annotated[
        AnySemantics,
        typer.Option("--semantics", help="By which definition claims stand, or are strong."),
    ] = "grounded",
    supports: SupportsOption = "ignore",
    exclusive: ExclusiveOption = False,
    scores: ScoresOption = "",
    other: Annotated[
        str,
        typer.Option(
            "--not",
            metavar="ID",
            help="Why the claim stands, or is stronger, and not this one.",
            autocompletion=complete_claim,
        ),
    ] = "",
    everything: Annotated[
        bool,
        typer.Option("--all", help="Of a strength: name all that contributes, not the most only."),
    ] = False,
    formal: Annotated[
        bool, typer.Option("--formal", help="In the words of the theory: in, out; sigma, tau.")
    ] = False,
    format: Annotated[
        Literal["text", "json"], typer.Option("--format", help="How to print.")
    ] = "text",
    output: Annotated[
        str,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="Draw it on the map instead: svg, html, png, pdf.",
        ),
    ] = "",
    timeout: Annotated[
        float, typer.Option(min=0, help="Seconds until the search is given up.")
    ] = 10.0,
) -> None:
    """Explain why a claim stands or falls, or is as strong as it is.

    The dispute about it and what would change it, or what contributes to its strength. Example:
    argmap why legitimate
    """
    from argmap.semantics.stopping import OutOfTimeError

    end = monotonic() + timeout
    _refuse_options(context, semantics, output, file)
    table = load_scores(scores, file) if semantics in GRADUAL else {}
    debate = load_debate(file)
    claim = claim_of(debate, id).id
    if other and claim_of(debate, other).id == claim:
        fail(f"`{claim}` cannot be told from itself", "name another claim with --not")

    def late() -> bool:
        return monotonic() > end

    try:
        told = (
            strength_explained(
                debate, claim, semantics, table,
                exclusive=exclusive, other=other, everything=everything, stop=late,
            )
            if semantics in GRADUAL
            else standing_explained(
                debate, claim, semantics, supports, exclusive=exclusive, other=other, stop=late
            )
        )  # fmt: skip
    except OutOfTimeError:
        sought = "strength" if semantics in GRADUAL else "status"
        fail(f"not even the {sought} was found in time", "give more --timeout", OUT_OF_TIME)
    if output:
        write_map(told.part(), output)
    elif format == "json":
        write(json.dumps(told.record(), ensure_ascii=False, indent=2) + "\n")
    else:
        write(told.text(formal))
    if told.partial:
        say("the explanation is partial: the time limit was reached")


def _refuse_options(context: typer.Context, semantics: str, output: str, file: str) -> None:
    """End with 2 where an option was given that means nothing."""
    for name, key in (("not", "other"), ("output", "output")):
        if was_given(context, key) and not context.params[key]:
            raise typer.BadParameter(f"--{name} names nothing")
    refuse_no_number(context.params["timeout"])
    refuse_unread(context, semantics)
    if semantics not in GRADUAL and was_given(context, "everything"):
        fail(f"--all does nothing for {semantics}", f"it is for {', '.join(GRADUAL)}")
    if output:
        refuse_with_output(context, output, file, context.params["id"])
