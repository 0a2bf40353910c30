"""Golden sessions: Markdown files that hold commands with what they must print.

A fenced block `console` holds commands, each after `$ `, and what follows. Standard output is
shown as it is, standard error after `2> `, an exit code other than 0 as `[exit 2]`, and a command
that prints nothing at all as `[no output]`. A fenced block whose info ends in `file=NAME` is a
file for the commands after it. Everything else is prose.

Known to the shell of these sessions: `argmap …`, `cat FILE`, `NAME=value` before a command, and
`< FILE` after it.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from tests.running import Outcome, run_here

_BLOCK = re.compile(r"^(`{3,})([^\n`]*)\n(.*?)^\1$", re.MULTILINE | re.DOTALL)


class MalformedSessionError(ValueError):
    """The Markdown file is not what this module reads."""


def commands(text: str) -> list[str]:
    """Give the command lines in the file."""
    return [
        line.removeprefix("$ ")
        for _, info, body in _blocks(text)
        if info == "console"
        for line in body.splitlines()
        if line.startswith("$ ")
    ]


def replay(text: str) -> str:
    """Run what the Markdown holds in the working folder; give it with what is printed now."""
    if not commands(text):
        raise MalformedSessionError("no command in the file")
    return _BLOCK.sub(_replayed, text)


def _blocks(text: str) -> list[tuple[str, str, str]]:
    found = [(fence, info.strip(), body) for fence, info, body in _BLOCK.findall(text)]
    if len(re.findall(r"^```", _BLOCK.sub("", text), re.MULTILINE)):
        raise MalformedSessionError("a fence that is not closed")
    return found


def _replayed(block: re.Match[str]) -> str:
    fence, info, body = block[1], block[2].strip(), block[3]
    if named := re.fullmatch(r"\w+ file=(\S+)", info):
        Path(named[1]).parent.mkdir(parents=True, exist_ok=True)
        Path(named[1]).write_bytes(body.encode())
        return block[0]
    if info != "console":
        raise MalformedSessionError(f"a block that is neither `console` nor a file: {info!r}")
    lines = body.splitlines()
    if not lines or not lines[0].startswith("$ "):
        raise MalformedSessionError("a console block that does not begin with a command")
    printed = "".join(_run(line) for line in lines if line.startswith("$ "))
    return f"{fence}console\n{printed}{fence}"


def _run(line: str) -> str:
    words = shlex.split(line.removeprefix("$ "))
    env: dict[str, str] = {}
    while re.match(r"\w+=", words[0]):
        name, _, value = words.pop(0).partition("=")
        env[name] = value
    stdin = b""
    if "<" in words:
        stdin = Path(words[-1]).read_bytes()
        words = words[: words.index("<")]
    if words[0] == "cat":
        outcome = Outcome(Path(words[1]).read_text(encoding="utf-8"), "", 0)
    elif words[0] == "argmap":
        outcome = run_here(*words[1:], stdin=stdin, env=env)
    else:
        raise MalformedSessionError(f"unknown command: {line}")
    return line + "\n" + _shown(outcome)


def _shown(outcome: Outcome) -> str:
    shown = outcome.stdout
    if shown and not shown.endswith("\n"):
        shown += "[no newline at the end]\n"
    shown += "".join(f"2> {line}".rstrip() + "\n" for line in outcome.stderr.splitlines())
    if outcome.code:
        shown += f"[exit {outcome.code}]\n"
    if any(line.startswith(("$ ", "```")) for line in shown.splitlines()):
        raise MalformedSessionError("this output cannot be told from the file's own marks")
    return shown or "[no output]\n"
