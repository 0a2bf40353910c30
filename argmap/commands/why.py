"""`argmap why ID`: why a claim stands or falls, and what would change it."""

from __future__ import annotations

import json
from math import isnan
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from argmap.commands.choices import was_given
from argmap.commands.completion import complete_claim
from argmap.commands.debate import FileOption, claim_of, load_debate
from argmap.commands.faults import fail, say
from argmap.commands.solve import OUT_OF_TIME
from argmap.commands.targets import STANDARD_OUTPUT, refuse_target, target_of, write_out
from argmap.commands.terminal import room, write
from argmap.semantics.status import Semantics, Supports

if TYPE_CHECKING:
    from argmap.queries.explanation import Explanation


def why(
    context: typer.Context,
    id: Annotated[str, typer.Argument(help="The claim's id.", autocompletion=complete_claim)],
    file: FileOption = "",
    semantics: Annotated[
        Semantics,
        typer.Option("--semantics", help="By which definition claims stand."),
    ] = "grounded",
    supports: Annotated[
        Supports,
        typer.Option("--supports", help="What a support means."),
    ] = "ignore",
    exclusive: Annotated[
        bool, typer.Option("--exclusive", help="Let theses attack each other.")
    ] = False,
    other: Annotated[
        str,
        typer.Option(
            "--not",
            metavar="ID",
            help="Why the claim stands and this one does not.",
            autocompletion=complete_claim,
        ),
    ] = "",
    formal: Annotated[
        bool, typer.Option("--formal", help="In the words of the theory: in, out.")
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
    """Explain why a claim stands or falls.

    The dispute about it, and what would change it. Example: argmap why legitimate
    """
    # Imported here, as help asks every verb for its words.
    from argmap.queries.explanation import explain
    from argmap.queries.explanation_text import explanation_record, explanation_text
    from argmap.semantics.stopping import OutOfTimeError

    for name, given in (("not", other), ("output", output)):
        if not given and was_given(context, "other" if name == "not" else name):
            raise typer.BadParameter(f"--{name} names nothing")
    if isnan(timeout):
        raise typer.BadParameter("--timeout is no number of seconds")
    if output:
        _refuse_with_output(context, output, file, id)
    debate = load_debate(file)
    claim = claim_of(debate, id).id
    if other and claim_of(debate, other).id == claim:
        fail(f"`{claim}` cannot be told from itself", "name another claim with --not")
    end = monotonic() + timeout
    try:
        explanation = explain(
            debate, claim, semantics, supports,
            exclusive=exclusive, other=other, stop=lambda: monotonic() > end,
        )  # fmt: skip
    except OutOfTimeError:
        fail("not even the status was found in time", "give more --timeout", OUT_OF_TIME)
    if output:
        _draw(explanation, target_of(output))
    elif format == "json":
        write(json.dumps(explanation_record(explanation), ensure_ascii=False, indent=2) + "\n")
    else:
        write(explanation_text(explanation, room(), formal=formal))


def _refuse_with_output(context: typer.Context, output: str, file: str, id: str) -> None:
    """End with 2 where the map could not be written, or an option would be ignored."""
    for name in ("format", "formal"):
        if was_given(context, name):
            fail(f"--{name} does nothing for a map", "leave out either it or -o")
    refuse_target(target_of(output), file, f"why {id}")
    _kind_of(output)


def _kind_of(output: str) -> str:
    """Give the kind of file that a map is written as, one that can show what stands."""
    from argmap.drawing.outputs import OUTPUTS, output_of_suffix

    if target_of(output) == STANDARD_OUTPUT:
        return "svg"
    suffix = Path(output).suffix
    chosen = output_of_suffix(suffix)
    if not chosen or "judge" not in OUTPUTS[chosen].heeds:
        known = (kind for kind in OUTPUTS.values() if "judge" in kind.heeds)
        ends = ", ".join(end for kind in known for end in kind.suffixes)
        told = (
            f"no map with verdicts is written as `{suffix}`"
            if suffix
            else f"{output} has no suffix"
        )
        fail(told, f"use one of {ends}")
    return chosen


def _draw(explanation: Explanation, output: str) -> None:
    """Write the part of the map that the explanation speaks of, with what stands marked."""
    from argmap.drawing.errors import DrawingError
    from argmap.drawing.focus import counted, judged, part_of
    from argmap.drawing.outputs import OUTPUTS, Options
    from argmap.queries.explanation import claims_of
    from argmap.queries.explanation_text import explanation_title
    from argmap.semantics.verdict import judge

    debate = explanation.debate
    part = part_of(debate, claims_of(explanation), explanation_title(explanation))
    verdict = judge(
        debate, explanation.semantics, explanation.supports, exclusive=explanation.exclusive
    )
    try:
        drawn = OUTPUTS[_kind_of(output)].draw(judged(part, verdict), Options())
    except DrawingError as fault:
        fail(fault.message, fault.hint)
    claims, relations = len(part.debate.claims), len(part.debate.relations)
    write_out(output, drawn.data, f"{counted(claims, 'claim')}, {counted(relations, 'relation')}")
    for note in drawn.notes:
        say(note)
