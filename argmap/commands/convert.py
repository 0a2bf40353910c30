"""`argmap convert IN OUT`: a debate from one format to another, with all that is lost said."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from argmap.commands.choices import never_empty, one_of
from argmap.commands.completion import complete_from
from argmap.commands.convert_folder import Wish, convert_folder
from argmap.commands.faults import NO, fail, say
from argmap.commands.inputs import input_of, losses_of, refuse_unusable
from argmap.commands.targets import STANDARD_OUTPUT, is_folder, refuse_target, target_of, write_out
from argmap.commands.terminal import write
from argmap.formats import FORMATS, beside_name, names_of_file
from argmap.formats.claim_types import TYPE_RULES, TypeRule
from argmap.formats.interchange import write_as
from argmap.formats.losses import is_lossy, report_json, report_text, summary
from argmap.store.files import write_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.formats.losses import Loss

READ = [name for name, known in FORMATS.items() if known.reads]
WRITTEN = [name for name, known in FORMATS.items() if known.writes]


def _format(option: str, names: Sequence[str], told: str) -> Any:
    return typer.Option(
        option,
        metavar="FORMAT",
        parser=one_of(names),
        autocompletion=complete_from(names),
        help=told,
        show_default=False,
    )


def convert(
    source: Annotated[
        str, typer.Argument(metavar="IN", help="A debate, or a folder; - is standard input.")
    ] = "",
    target: Annotated[
        str, typer.Argument(metavar="OUT", help="A file, or a folder; - is standard output.")
    ] = "",
    read_as: Annotated[
        str | None,
        _format("--from", READ, "What IN is. Without it: what its name and content say."),
    ] = None,
    written_as: Annotated[
        str | None, _format("--to", WRITTEN, "What OUT becomes. Without it: what its name says.")
    ] = None,
    types: Annotated[
        TypeRule, typer.Option(help="How claims get types where the file gives none.")
    ] = TYPE_RULES[0],
    fail_if_lossy: Annotated[
        bool,
        typer.Option(
            "--fail-if-lossy", help="Write nothing of what would lose anything, and end with 1."
        ),
    ] = False,
    report: Annotated[
        str,
        typer.Option(
            metavar="FILE",
            callback=never_empty("report", "it names no file"),
            help="Write every loss with its place here; as JSON if it ends in .json. - is standard "
            "output.",
            show_default=False,
        ),
    ] = "",
    formats: Annotated[bool, typer.Option("--formats", help="List the formats.")] = False,
) -> None:
    """Read and write the formats of other tools, and say what is lost.

    Example: argmap convert debate.argdown debate.yaml
    """
    if formats:
        write(_table())
        return
    if not (source and target):
        fail("convert needs to know what to read and where to write", "argmap convert IN OUT")
    _refuse_report(report, source, target)
    wish = Wish(read_as or "", written_as or "", types, fail_if_lossy)
    if Path(source).is_dir():
        losses, code = convert_folder(Path(source), target, wish)
    else:
        losses, code = _convert(source, target, wish)
    if report == STANDARD_OUTPUT:
        write(report_text(losses))
    elif report:
        write_bytes(Path(report), _report(report, losses).encode())
    if code:
        raise typer.Exit(code)


def _convert(source: str, target: str, wish: Wish) -> tuple[list[Loss], int]:
    """Convert one file; give the losses, and the exit code."""
    target = target_of(target)
    if is_folder(target):
        fail(f"{target} is a folder", f"name a file in it, as {Path(target) / 'debate.yaml'}")
    chosen = wish.written_as or format_of_target(target)
    refuse_target(target, source, "convert")
    found = input_of(source, wish.read_as, wish.types)
    refuse_unusable(found)
    debate = found.reading.debate
    written = write_as(chosen, debate)
    losses = losses_of(found, written)
    is_refused = wish.is_strict and is_lossy(losses)
    if not is_refused:
        claims = f"{len(debate.claims):,} claim{'s' * (len(debate.claims) != 1)}"
        told = f"{claims}, from {found.reading.format} to {chosen}"
        _write(target, chosen, written.text, written.beside, told)
    for line in summary(losses):
        typer.echo(f"  {line}", err=True)
    if is_refused:
        say("nothing is written, as something would be lost")
        return losses, NO
    return losses, 0


def _refuse_report(report: str, source: str, target: str) -> None:
    """End with 2 where the report would take the place of what is read or written."""
    if not report:
        return
    if report == target == STANDARD_OUTPUT:
        fail("the debate and the report cannot both go to standard output", "name one file")
    if is_folder(report):
        fail(f"{report} is a folder", "name a file in it")
    for other in (source, target):
        if report != STANDARD_OUTPUT and Path(report).resolve() == Path(other).resolve():
            fail(f"the report would overwrite {other}", "choose another name for it")


def _write(target: str, format: str, text: str, beside: str, told: str) -> None:
    if FORMATS[format].beside:
        if target == STANDARD_OUTPUT:
            fail(f"{format} is two files", "name one, the other is written beside it")
        other = beside_name(target, format)
        write_bytes(Path(other), beside.encode())
        told += f"; what goes with it: {other}"
    write_out(target, text.encode(), told)


def format_of_target(target: str) -> str:
    """Give the format that a file's name asks for, or end with 2 and those that can be meant."""
    if target == STANDARD_OUTPUT:
        fail("standard output has no name that says a format", "add --to")
    named = [name for name in names_of_file(target) if FORMATS[name].writes]
    if len(named) == 1 or (named and named[0] in ("yaml", "json")):
        return named[0]
    if named:
        fail(f"{target} may be {' or '.join(named)}", f"say which: --to {named[0]}")
    return fail(f"no format writes {target}", f"add --to with one of: {', '.join(WRITTEN)}")


def _report(name: str, losses: Sequence[Loss]) -> str:
    return report_json(losses) if name.endswith(".json") else report_text(losses)


def _table() -> str:
    width = max(map(len, FORMATS))
    ways = {(True, True): "reads, writes", (True, False): "reads", (False, True): "writes"}
    lines = [
        f"{name:<{width}}  {ways[known.reads, known.writes]:<13}  {known.told} "
        f"({', '.join(known.suffixes)})"
        for name, known in FORMATS.items()
    ]
    return "\n".join(lines) + "\n"
