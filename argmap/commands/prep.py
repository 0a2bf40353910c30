"""`argmap prep ACTIVITY -o FILE`: material for a class, made from the map."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from argmap.activities import ACTIVITIES, prepare
from argmap.activities.listing import listing, listing_record
from argmap.activities.material import Choices, Material, MissingError
from argmap.commands.choices import some_of, was_given
from argmap.commands.completion import complete_claim
from argmap.commands.debate import FileOption, claim_of
from argmap.commands.faults import fail, say
from argmap.commands.inputs import load_debate
from argmap.commands.settings import load_settings, with_options
from argmap.commands.targets import (
    STANDARD_OUTPUT,
    is_folder,
    refuse_target,
    target_of,
    write_out,
)
from argmap.commands.terminal import room, write
from argmap.drawing.errors import DrawingError
from argmap.handouts import FORMATS, can_show, extent, format_of_suffix
from argmap.handouts import write as write_handout
from argmap.handouts.look import PROFILES, Look
from argmap.handouts.words import Words
from argmap.hints import did_you_mean

if TYPE_CHECKING:
    from argmap.handouts.handout import Handout

TOLD = 20
"""Characters without a font that are named; more are counted."""

ALL = "all"
ADDED = tuple(
    name for name, one in ACTIVITIES.items() if name != "lesson" and "votes" not in one.heeds
)
"""Activities whose material can go with a lesson."""

NONE: list[str] = []
"""What an option that may be repeated holds at first; Typer gives each call a list of its own."""

CHOICES = {"thesis", "seed", "minutes", "group", "level", "format", "add"}
"""Options that only some activities heed."""


def prep(
    context: typer.Context,
    activity: Annotated[
        str, typer.Argument(metavar="ACTIVITY", help="What to prepare; --list tells.")
    ] = "",
    votes: Annotated[
        str, typer.Argument(metavar="[VOTES]", help="For tally: a CSV file of votes.")
    ] = "",
    output: Annotated[
        str,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="Where to; - is standard output, as Markdown. A lesson may go to a folder.",
        ),
    ] = "",
    file: FileOption = "",
    list_: Annotated[bool, typer.Option("--list", help="Say what can be prepared.")] = False,
    to: Annotated[
        Literal["md", "html", "pdf", "docx", "pptx", "gift", "csv", "anki"] | None,
        typer.Option("--to", help="What to write; without it, by the suffix of FILE."),
    ] = None,
    thesis: Annotated[
        str,
        typer.Option(
            "--thesis",
            metavar="ID",
            help="What the class argues about; without it, the first thesis.",
            autocompletion=complete_claim,
        ),
    ] = "",
    profile: Annotated[
        Literal["standard", "large-print", "dyslexia", "greyscale"],
        typer.Option("--profile", help="For whom it is set."),
    ] = "standard",
    paper: Annotated[Literal["A4", "letter"], typer.Option("--paper", help="On what.")] = "A4",
    lang: Annotated[
        Literal["en", "de"], typer.Option("--lang", help="The language of argmap's own words.")
    ] = "en",
    seed: Annotated[int, typer.Option("--seed", help="Draw lots otherwise.")] = 0,
    minutes: Annotated[
        int, typer.Option("--minutes", min=10, max=600, help="How long the lesson is.")
    ] = 50,
    group: Annotated[
        int, typer.Option("--group", min=1, max=500, help="How many students there are.")
    ] = 24,
    level: Annotated[
        int, typer.Option("--level", min=1, max=3, help="How difficult, from 1 to 3.")
    ] = 2,
    format: Annotated[
        str, typer.Option("--format", metavar="FORM", help="Which form of the activity.")
    ] = "",
    add: Annotated[
        list[str] | None,
        typer.Option(
            "--add",
            metavar="ACTIVITY,…",
            parser=some_of((*ADDED, ALL)),
            help="Put this in the lesson's bundle too, or all.",
        ),
    ] = None,
    map_: Annotated[
        bool, typer.Option("--map", help="Put the whole map with it, numbered as its claims are.")
    ] = False,
    settings: Annotated[
        str,
        typer.Option("--settings", metavar="FILE", help="Names and minutes of your own, in YAML."),
    ] = "",
    phases: Annotated[
        list[str],
        typer.Option("--phase", metavar="KEY=MINUTES", help="How long a phase is."),
    ] = NONE,
    names: Annotated[
        list[str],
        typer.Option("--name", metavar="KEY=TEXT", help="What a phase or a role is called."),
    ] = NONE,
    reading_level: Annotated[
        bool, typer.Option("--reading-level", help="Say how hard it is to read.")
    ] = False,
) -> None:
    """Prepare a class: material to print, edit and use.

    Example: argmap prep brief -o brief.pdf
    """
    words = Words(lang)
    if list_:
        if format not in ("", "json"):
            fail(f"--list is printed as text or json, not as {format}")
        write(listing_record(words) if format else listing(words, room()))
        return
    _refuse_activity(context, activity, format)
    folder = activity == "lesson" and is_folder(output)
    output = target_of(output)
    chosen = to or ("pdf" if folder else _format_of(output))
    if not folder:
        refuse_target(output, file, f"prep {activity}", f"{activity}.pdf")
    debate = load_debate(file)
    look = Look(PROFILES[profile], paper)
    choices = Choices(
        claim_of(debate, thesis).id if thesis else "",
        minutes,
        group,
        level,
        format,
        seed,
        extra=_extra(add),
        theme=look.profile.theme,
        paper=paper,
        enlarged=look.profile.large,
        given=frozenset(name for name in CHOICES if was_given(context, name)),
    )
    own = with_options(load_settings(settings, file, words), activity, phases, names, words)
    material = Material(debate, words, choices, own)
    material = _with_votes(material, votes, file, output)
    try:
        if activity == "lesson":
            # Imported here: other handouts need not wait for the drawing of maps on sheets.
            from argmap.activities.lesson import bound
            from argmap.commands.lesson import prepared_lesson, write_folder

            parts = prepared_lesson(material)
            handout = bound(parts)
        else:
            handout = _prepared(activity, material, with_map=map_)
        if not can_show(handout, chosen):
            fail(f"{activity} has nothing that {chosen} is made of", "use .pdf, .docx or .html")
        if folder:
            write_folder(Path(output), parts, chosen, look)
        else:
            held, count = extent(handout, chosen)
            told = words(f"common.{held}", n=count)
            write_out(output, write_handout(handout, chosen, look), told)
    except (DrawingError, MissingError) as fault:
        fail(fault.message, fault.hint)
    if chosen == "pdf":
        _tell_unwritten(handout)
    if reading_level:
        say(_level(handout))


def _prepared(activity: str, material: Material, *, with_map: bool) -> Handout:
    handout = prepare(activity, material)
    if with_map:
        # Imported here: other handouts need not wait for the drawing of maps on sheets.
        from argmap.activities import whole_map

        handout = whole_map.with_map(handout, material)
    return handout


def _tell_unwritten(handout: Handout) -> None:
    """Say which characters no font of this machine has: empty boxes stand for them on paper."""
    from argmap.drawing.typesetting import undrawable

    if missing := undrawable(repr(handout)):
        more = f" and {len(missing) - TOLD} more" if len(missing) > TOLD else ""
        say(f"no font on this machine has {' '.join(missing[:TOLD])}{more}")


def _level(handout: Handout) -> str:
    from argmap.handouts.readability import level

    try:
        return level(handout)
    except ImportError:
        return 'the reading level needs textstat: python -m pip install "argmap[reading-level]"'


def _with_votes(material: Material, votes: str, file: str, output: str) -> Material:
    if not votes:
        return material
    from argmap.commands.votes import load_votes

    return replace(material, votes=load_votes(votes, file, output, material.numbers))


def _extra(given: list[str] | None) -> tuple[str, ...]:
    names = {name for some in given or () for name in some.split(",")}
    return tuple(name for name in ADDED if {name, ALL} & names)


def _refuse_activity(context: typer.Context, activity: str, format: str) -> None:
    """End with 2 where there is no such activity, or an option that it would ignore was given."""
    if activity not in ACTIVITIES:
        near = did_you_mean(activity, ACTIVITIES) if activity else ""
        told = f"there is no activity `{activity}`" if activity else "prep needs an activity"
        fail(told, near or "`argmap prep --list` tells which there are")
    known = ACTIVITIES[activity]
    if activity == "lesson" and was_given(context, "map_"):
        fail("--map does nothing for lesson, which has the map", "leave it out")
    if was_given(context, "votes") and "votes" not in known.heeds:
        fail(f"{activity} reads no file of votes", "write its file with -o FILE")
    for name in sorted(CHOICES):
        choice = {"format": "form", "add": "extra"}.get(name, name)
        if was_given(context, name) and choice not in known.heeds:
            fail(f"--{name} does nothing for {activity}", "leave it out")
    if format and format not in known.forms:
        fail(f"{activity} has no form `{format}`", f"choose one of {', '.join(known.forms)}")


def _format_of(output: str) -> str:
    if output == STANDARD_OUTPUT:
        return "md"
    suffix = Path(output).suffix
    if not (chosen := format_of_suffix(suffix)):
        known = ", ".join(one.suffix for one in FORMATS.values())
        told = f"no handout is written as `{suffix}`" if suffix else f"{output} has no suffix"
        fail(told, f"use one of {known}, or --to")
    return chosen
