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
    from collections.abc import Callable

VERBS: dict[str, str] = {
    "list": "argmap.commands.list_claims:list_claims",
    "show": "argmap.commands.show:show",
    "tree": "argmap.commands.tree:tree",
    "path": "argmap.commands.path:path",
    "search": "argmap.commands.search:search",
    "ask": "argmap.commands.ask:ask",
    "query": "argmap.commands.query:query",
    "library": "argmap.commands.library:app",
    "stats": "argmap.commands.stats:stats",
    "check": "argmap.commands.check:check",
    "render": "argmap.commands.render:render",
    "watch": "argmap.commands.watch:watch",
    "judge": "argmap.commands.judge:judge",
    "why": "argmap.commands.why:why",
    "what-if": "argmap.commands.what_if:what_if",
    "prep": "argmap.commands.prep:prep",
    "solve": "argmap.commands.solve:solve",
    "sources": "argmap.commands.sources:app",
    "schema": "argmap.commands.schema:schema",
}

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
        app = program(_verbs_needed())
        loaded()
        if REQUEST in os.environ:
            from argmap.commands.completion import join_split_options

            join_split_options(os.environ)
        _refuse_shell_name(sys.argv[1:])
        app(prog_name="argmap")

    run_guarded(run)


def _verbs_needed() -> list[str]:
    """Give the verb that is called, so that only its module is loaded; or all, for help."""
    if REQUEST not in os.environ and len(sys.argv) > 1 and sys.argv[1] in VERBS:
        return [sys.argv[1]]
    return list(VERBS)


def program(verbs: list[str]) -> typer.Typer:
    """Build the Typer program with the given verbs."""
    app = typer.Typer(
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(invoke_without_command=True)(_welcome)
    for verb in verbs:
        module, _, name = VERBS[verb].partition(":")
        loaded = import_module(module)
        command = getattr(loaded, name)
        if isinstance(command, typer.Typer):
            app.add_typer(command, name=verb)
        else:
            app.command(verb, cls=getattr(loaded, "PARSER", None))(guarded(command))
    return app


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
