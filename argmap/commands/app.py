"""The `argmap` program: its verbs, its welcome, and what a fault looks like to its user."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Annotated

import typer

import argmap
from argmap.commands.faults import fail, guarded, run_guarded
from argmap.commands.streams import prepare

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

VERBS: dict[str, tuple[str, str]] = {
    "list": ("argmap.commands.list_claims:list_claims", "List the claims that fit."),
    "show": ("argmap.commands.show:show", "Show one claim with all around it."),
    "tree": ("argmap.commands.tree:tree", "Print the debate as a tree."),
    "path": ("argmap.commands.path:path", "Say every line of argument between two claims."),
    "search": ("argmap.commands.search:search", "Find claims by their words, best first."),
    "ask": ("argmap.commands.ask:ask", "Ask a debate a ready question."),
    "query": ("argmap.commands.query:query", "Ask a debate, or a library of many, in Cypher."),
    "library": ("argmap.commands.library:app", "Keep many debates in one database, for queries."),
    "stats": ("argmap.commands.stats:stats", "Count what is in the debate."),
    "check": ("argmap.commands.check:check", "Check the file and the reasoning."),
    "render": (
        "argmap.commands.render:render",
        "Draw the debate as a map, in SVG, HTML, PNG, PDF and others.",
    ),
    "watch": (
        "argmap.commands.watch:watch",
        "Show the map in the browser, and again whenever the file changes.",
    ),
    "convert": (
        "argmap.commands.convert:convert",
        "Read and write the formats of other tools, and say what is lost.",
    ),
    "judge": ("argmap.commands.judge:judge", "Say which claims stand, or how strong they are."),
    "why": (
        "argmap.commands.why:why",
        "Explain why a claim stands or falls, or is as strong as it is.",
    ),
    "what-if": (
        "argmap.commands.what_if:what_if",
        "Show which verdicts change with claims left out or added.",
    ),
    "prep": ("argmap.commands.prep:prep", "Prepare a class: material to print, edit and use."),
    "solve": (
        "argmap.commands.solve:solve",
        "Answer questions about a framework of arguments and attacks.",
    ),
    "sources": (
        "argmap.commands.sources:app",
        "Compare citations with your own copies of the sources.",
    ),
    "schema": ("argmap.commands.schema:schema", "Print the JSON Schema of the debate's file."),
}
"""Where each verb is, and what it does: help on the program loads none of them."""

REQUEST = "_ARGMAP_COMPLETE"
"""The variable by which a shell's script asks for completions."""

WELCOME = """\
argmap draws, queries and checks debates about hard questions.

Try these, with the debate that comes with it:

  argmap tree                              the whole debate in the terminal
  argmap list --type risk                  who could be harmed, and how
  argmap render -o map.svg                 a map to print or to project

With a debate of your own:  argmap check -f my-debate.yaml
All commands:               argmap --help
"""


def main(loaded: Callable[[], object] = lambda: None) -> None:
    """Run the program on the arguments of this process.

    `loaded` is called when all modules that the start needs are there.
    """
    prepare()

    def run() -> None:
        called = sys.argv[1:2]
        if REQUEST in os.environ:
            app = program(VERBS)
        elif called and called[0] in VERBS:
            app = program(called)
        else:
            app = program(VERBS, is_list=True)
        loaded()
        if REQUEST in os.environ:
            from argmap.commands.completion import join_split_options

            join_split_options(os.environ)
        _refuse_shell_name(sys.argv[1:])
        app(prog_name="argmap")

    run_guarded(run)


def program(verbs: Iterable[str], *, is_list: bool = False) -> typer.Typer:
    """Build the Typer program with the given verbs; only their modules are loaded.

    For a list of verbs, which is all that help on the program prints, none is.
    """
    app = typer.Typer(
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(invoke_without_command=True)(_welcome)
    for verb in verbs:
        path, told = VERBS[verb]
        if is_list:
            app.command(verb, help=told)(_listed)
            continue
        module, _, name = path.partition(":")
        loaded = import_module(module)
        command = getattr(loaded, name)
        if isinstance(command, typer.Typer):
            app.add_typer(command, name=verb)
        else:
            app.command(verb, cls=getattr(loaded, "PARSER", None))(guarded(command))
    return app


def _listed() -> None:
    """Stand for a verb that help tells of; it is never called."""


def _welcome(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False,
) -> None:
    """Query, check and draw the claims of a hard question."""
    if version:
        typer.echo(f"argmap {argmap.__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(WELCOME, nl=False)


def _refuse_shell_name(words: list[str]) -> None:
    """End with 2 where a shell is named: Typer would drop the name and take the running shell."""
    option = words[0] if words else ""
    if option in ("--install-completion", "--show-completion") and len(words) > 1:
        hint = f"start {words[1]} and call `argmap {option}` there"
        fail(f"{option} is for the shell that it is called from and takes no name", hint)
