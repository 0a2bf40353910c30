"""`argmap sources verify PATH…`: citations against the reader's own copies of the sources."""

from __future__ import annotations

import codecs
import json
from pathlib import Path
from typing import Annotated, Literal

import typer

from argmap.commands.debate import FileOption
from argmap.commands.faults import NO, fail, guarded
from argmap.commands.inputs import load_with_data
from argmap.commands.terminal import paint_role, write
from argmap.store.files import read_bytes
from argmap.store.read import MAX_BYTES

app = typer.Typer(help="Compare citations with your own copies of the sources.")

TEXT_SUFFIXES = (".txt", ".text", ".md")


@app.callback(no_args_is_help=True)
def sources() -> None:
    """Compare citations with your own copies of the sources."""


@app.command()
@guarded
def verify(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATH...", help="Plain-text copies of the sources, or folders."),
    ],
    file: FileOption = "",
    format: Annotated[
        Literal["text", "json"], typer.Option("--format", help="How to print.")
    ] = "text",
) -> None:
    """Find each citation's first and last words in the paragraph or comment that it names."""
    from argmap.checks.copies import findings, match_texts
    from argmap.checks.excerpts import lines_of
    from argmap.checks.passages import verify as compare
    from argmap.checks.reports import summary, text_report
    from argmap.queries.records import verification_record

    debate, data = load_with_data(file)
    texts = {str(path): _text(path) for given in paths for path in _files(given)}
    matched, unowned = match_texts(debate, texts)
    result = compare(debate, {source: texts[name] for source, name in matched.items()})
    problems = [*unowned, *findings(debate, result)]
    if format == "json":
        record = verification_record(result, matched)
        write(json.dumps(record, ensure_ascii=False, indent=2) + "\n")
    else:
        write(text_report(problems, lines_of(data), paint_role))
        for copy in result.copies:
            write(f"{copy.source.id}: {matched[copy.source.id]}, fingerprint {copy.fingerprint}\n")
    found = sum(checked.outcome == "found" for checked in result.citations)
    told = f"{found} of {len(result.citations)} passages found; {summary(problems)}"
    typer.echo(f"argmap: {told}", err=True)
    if any(problem.severity != "note" for problem in problems):
        raise typer.Exit(NO)


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    found = sorted(entry for entry in path.iterdir() if entry.suffix.lower() in TEXT_SUFFIXES)
    return found or fail(f"{path} holds no text files ({', '.join(TEXT_SUFFIXES)})")


def _text(path: Path) -> str:
    """Read a copy as the reader's programs may have saved it: UTF-8, UTF-16 or Windows-1252."""
    data = read_bytes(path)
    if len(data) > MAX_BYTES:
        fail(f"{path} is larger than {MAX_BYTES // 1024**2} MB")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
