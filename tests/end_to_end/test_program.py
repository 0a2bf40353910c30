"""The program as its user runs it: a process, its files, its terminal and its signals."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.store.read import MAX_BYTES
from tests.running import ROOT, Outcome, let_work, program, surroundings

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., Outcome]

NOTE = "argmap: no debate given; this is the one that comes with argmap\n"
SMALL = "argmap: 1\ntitle: {}\nclaims:\n  {}: {{type: thesis, text: Text.}}\n"
on_posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX pipes and signals")


def put(path: Path, text: str | bytes) -> str:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return str(path)


def calm(outcome: Outcome, code: int) -> str:
    """Check that a run ended with `code`, a message and nothing else; give the message."""
    assert outcome.code == code, outcome
    assert outcome.stdout == ""
    assert "Traceback" not in outcome.stderr
    assert "argmap: " in outcome.stderr
    return outcome.stderr


# --- Files that cannot be used


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "d.yaml:1:1: error: the file is empty"),
        (b"\x7fELF\x02\x01\x01\x00\x00\x00", "d.yaml:1:1: error: control character U+007F"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "d.yaml:1:1: error: byte 0x89 is not UTF-8 text"),
        (b"argmap: 1\ntitle: caf\xe9\n", "d.yaml:2:11: error: byte 0xe9 is not UTF-8 text"),
        (b"claims: [\n", "d.yaml:2:1: error: did not find expected node content"),
        (
            b"a: &a [x,x]\n"
            + b"".join(b"%c: &%c [%s]\n" % (n, n, b"*%c," % (n - 1) * 9) for n in range(98, 108)),
            "d.yaml:2:8: error: alias *a",
        ),
        (b"argmap: 1\nclaims: " + b"[" * 10_000, "d.yaml:2:28: error: nested more than 20 levels"),
    ],
    ids=["empty", "binary", "image", "latin-1", "syntax", "aliases", "nesting"],
)  # fmt: skip
def test_content_that_is_no_debate(content: bytes, message: str, argmap: Run, folder: Path) -> None:
    put(folder / "d.yaml", content)
    told = calm(argmap("list", "-f", "d.yaml"), 2)
    assert told.startswith(message)
    assert told.endswith("argmap: d.yaml cannot be used: 1 error\n")


def test_a_huge_file_is_refused_without_being_read_whole(argmap: Run, folder: Path) -> None:
    with (folder / "d.yaml").open("wb") as stream:
        stream.truncate(100 * 1024**2)
    assert MAX_BYTES < 100 * 1024**2
    assert "error: larger than 64 MB" in calm(argmap("list", "-f", "d.yaml", timeout=20), 2)


def test_an_endless_input_is_refused_too(folder: Path) -> None:
    if not Path("/dev/zero").exists():
        pytest.skip("needs /dev/zero")
    with Path("/dev/zero").open("rb") as zeros:
        done = subprocess.run(  # noqa: S603
            [*program(), "list", "-f", "-"], stdin=zeros, capture_output=True, env=surroundings(),
            timeout=30, check=False,
        )  # fmt: skip
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"larger than 128 MB" in done.stderr


def test_files_that_are_not_there_or_are_folders(argmap: Run, folder: Path) -> None:
    put(folder / "debate.yaml", SMALL.format("T", "t"))
    told = calm(argmap("list", "-f", "debat.yaml"), 2)
    assert told == "argmap: debat.yaml: no such file\n  hint: did you mean `debate.yaml`?\n"
    assert "is a folder" in calm(argmap("stats", "-f", "."), 2)


@on_posix
def test_a_file_that_may_not_be_read(argmap: Run, folder: Path) -> None:
    name = put(folder / "d.yaml", SMALL.format("T", "t"))
    Path(name).chmod(0)
    if os.access(name, os.R_OK):
        pytest.skip("this user may read everything")
    assert calm(argmap("list", "-f", "d.yaml"), 2) == "argmap: d.yaml: Permission denied\n"


def test_an_unknown_claim(argmap: Run) -> None:
    told = calm(argmap("show", "legitimat"), 2)
    assert (
        told == NOTE + "argmap: there is no claim `legitimat`\n  hint: did you mean `legitimate`?\n"
    )


# --- Which debate is meant


def test_the_places_where_a_debate_is_looked_for(argmap: Run, folder: Path) -> None:
    assert argmap("list", "--format", "ids", "--type", "thesis") == Outcome(
        "legitimate\npartner-intimacy\n", NOTE, 0
    )
    put(folder / "data" / "arguments.yaml", SMALL.format("T", "in-data"))
    assert argmap("list", "--format", "ids") == Outcome("in-data\n", "", 0)
    put(folder / "arguments.yaml", SMALL.format("T", "here"))
    assert argmap("list", "--format", "ids") == Outcome("here\n", "", 0)
    put(folder / "env.yaml", SMALL.format("T", "in-env"))
    assert argmap("list", "--format", "ids", ARGMAP_FILE="env.yaml").stdout == "in-env\n"
    put(folder / "named.yaml", SMALL.format("T", "named"))
    named = ("list", "--format", "ids", "--file", "named.yaml")
    assert argmap(*named, ARGMAP_FILE="env.yaml").stdout == "named\n"


def test_standard_input(argmap: Run) -> None:
    text = SMALL.format("T", "from-pipe").encode()
    assert argmap("list", "-f", "-", "--format", "ids", stdin=text) == Outcome("from-pipe\n", "", 0)
    told = calm(argmap("list", "-f", "-", stdin=b"argmap: 2"), 2)
    assert told.startswith("<stdin>:1:9: error: ")


def test_the_launcher_works_from_any_folder(folder: Path) -> None:
    done = subprocess.run(  # noqa: S603
        [sys.executable, str(ROOT / "cli.py"), "list", "--format", "ids"],
        capture_output=True, env=surroundings(), check=True, cwd=folder,
    )  # fmt: skip
    assert done.stdout.startswith(b"legitimate\n")
    assert done.stderr.decode() == NOTE


# --- Pipes and signals


@on_posix
@pytest.mark.parametrize("arguments", [("list",), ("tree",), ("list", "--format", "json")])
def test_a_pipe_that_is_closed(arguments: tuple[str, ...], folder: Path) -> None:
    lines = "".join(f"  c{n}: {{type: pro, text: Claim number {n}.}}\n" for n in range(3000))
    name = put(folder / "d.yaml", f"argmap: 1\ntitle: T\nclaims:\n{lines}")
    with subprocess.Popen(  # noqa: S603
        [*program(), *arguments, "-f", name],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=surroundings(),
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline()
        process.stdout.close()
        errors = process.stderr.read()
    assert (process.returncode, errors) == (141, b"")


@on_posix
def test_a_pipe_that_was_closed_before_a_small_output(folder: Path) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    done = subprocess.run(  # noqa: S603
        [*program(), "stats"], stdout=write_end, stderr=subprocess.PIPE, env=surroundings(),
        check=False,
    )  # fmt: skip
    os.close(write_end)
    assert (done.returncode, done.stderr.decode()) == (141, NOTE)


@on_posix
def test_an_interruption_while_standard_input_is_read(folder: Path) -> None:
    with subprocess.Popen(  # noqa: S603
        [*program(), "list", "-f", "-"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=surroundings(),
    ) as process:  # fmt: skip
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        # More than a pipe holds: once it is written, the program is reading.
        process.stdin.write(b"# " + b"x" * (1 << 20))
        process.stdin.flush()
        time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        errors = process.stderr.read().decode()
        output = process.stdout.read()
    assert process.returncode == 130, errors
    assert (errors, output) == ("argmap: interrupted\n", b"")


def interrupted(process: subprocess.Popen[bytes]) -> tuple[int, bytes]:
    """Interrupt a process; give its exit code and what it says, which must not take long."""
    process.send_signal(signal.SIGINT)
    errors = process.communicate(timeout=15)[1]
    return process.returncode, errors


def started(*arguments: str, **env: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603
        [*program(), *arguments],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=surroundings(**env),
    )  # fmt: skip


@on_posix
@pytest.mark.parametrize("engine", ["embedded", "dot"])
def test_an_interruption_while_a_map_is_laid_out(engine: str, folder: Path) -> None:
    if engine == "dot" and not shutil.which("dot"):
        pytest.skip("needs Graphviz's program dot")
    claims = "".join(f"  c{n}: {{type: pro, text: Text.}}\n" for n in range(80))
    pairs = [(a, b) for a in range(80) for b in range(a)]
    relations = "".join(
        f"  r{n}: {{kind: support, premises: c{a}, target: c{b}}}\n"
        for n, (a, b) in enumerate(pairs)
    )
    name = put(folder / "d.yaml", f"argmap: 1\ntitle: T\nclaims:\n{claims}relations:\n{relations}")
    with started("render", "-f", name, "-o", "map.svg", "--engine", engine) as process:
        let_work(process, 1)
        assert process.poll() is None, "the map is done too soon for this test"
        assert interrupted(process) == (130, b"argmap: interrupted\n")
    assert sorted(path.name for path in folder.iterdir()) == ["d.yaml"]


@on_posix
@pytest.mark.parametrize("arguments", [(), ("--help",), ("list",), ("render", "-o", "x.svg")])
def test_an_interruption_while_the_program_starts(arguments: tuple[str, ...], folder: Path) -> None:
    # The real Typer takes too short a time to be met in its midst.
    put(
        folder / "slow" / "typer.py",
        "import time\nprint('here', flush=True)\ntry: time.sleep(20)\nexcept OSError: pass\n",
    )
    with started(*arguments, PYTHONPATH=str(folder / "slow")) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"here\n"
        assert interrupted(process) == (130, b"")


@on_posix
def test_an_interruption_while_the_program_ends(folder: Path) -> None:
    put(
        folder / "slow" / "sitecustomize.py",
        "import atexit, sys, time\n"
        "atexit.register(lambda: (print('here', flush=True), time.sleep(20)))\n",
    )
    with started("--version", PYTHONPATH=str(folder / "slow")) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith(b"argmap ")
        assert process.stdout.readline() == b"here\n"
        assert interrupted(process) == (130, b"")


@on_posix
def test_an_interruption_that_was_to_be_ignored(folder: Path) -> None:
    ignoring = (
        "import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_IGN); "
        "os.execv(sys.argv[1], sys.argv[1:])"
    )
    with subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", ignoring, *program(), "list", "-f", "-", "--format", "ids"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=surroundings(),
    ) as process:  # fmt: skip
        time.sleep(1)
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate(SMALL.format("T", "t").encode(), timeout=15)
    assert (process.returncode, output, errors) == (0, b"t\n", b"")


# --- Streams that cannot be used


def in_shell(line: str, *arguments: str, **env: str) -> Outcome:
    """Run `line` in a shell; "$@" in it is the program with its arguments."""
    done = subprocess.run(  # noqa: S603
        ["/bin/sh", "-c", line, "sh", *program(), *arguments],
        capture_output=True, env=surroundings(**env), timeout=60, check=False,
    )  # fmt: skip
    return Outcome(done.stdout.decode(), done.stderr.decode(), done.returncode)


WORDS = [(), ("--help",), ("--version",), ("list", "--help"), ("list",), ("render", "-o", "-")]
needs_full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")


@on_posix
@needs_full
@pytest.mark.parametrize("arguments", WORDS, ids=" ".join)
def test_a_full_disk(arguments: tuple[str, ...], folder: Path) -> None:
    told = calm(in_shell('"$@" >/dev/full', *arguments), 2)
    assert told.removeprefix(NOTE) == "argmap: No space left on device\n"


@on_posix
@pytest.mark.parametrize("arguments", WORDS, ids=" ".join)
def test_a_closed_output(arguments: tuple[str, ...], folder: Path) -> None:
    told = calm(in_shell('"$@" >&-', *arguments), 2)
    assert told.removeprefix(NOTE) == "argmap: standard input or standard output is closed\n"


@on_posix
@pytest.mark.parametrize("arguments", WORDS, ids=" ".join)
def test_an_output_that_nobody_reads(arguments: tuple[str, ...], folder: Path) -> None:
    outcome = in_shell('{ sleep 0.2; "$@"; echo "code $?" >&2; } | true', *arguments)
    assert outcome.stderr.removeprefix(NOTE) == "code 141\n"


@on_posix
def test_a_closed_input(folder: Path) -> None:
    told = calm(in_shell('"$@" <&-', "list", "-f", "-"), 2)
    assert told == "argmap: standard input or standard output is closed\n"
    assert in_shell('"$@" <&-', "list").code == 0


@on_posix
@needs_full
@pytest.mark.parametrize("line", ['"$@" 2>/dev/full', '"$@" 2>&-'])
def test_messages_that_nobody_hears_change_no_exit_code(line: str, folder: Path) -> None:
    assert in_shell(line, "show", "nope") == Outcome("", "", 2)
    assert in_shell(line, "lst") == Outcome("", "", 2)
    assert in_shell(line, "path", "legitimate", "partner-intimacy") == Outcome("", "", 1)
    assert in_shell(line, "list", "--format", "ids", "--type", "thesis") == Outcome(
        "legitimate\npartner-intimacy\n", "", 0
    )


@on_posix
def test_a_file_never_takes_the_place_of_a_closed_stream(folder: Path) -> None:
    outcome = in_shell('"$@" <&- >&- 2>&-', "render", "-o", "map.svg")
    assert outcome == Outcome("", "", 0)
    assert (folder / "map.svg").read_text().startswith("<")


# --- The terminal


def on_a_terminal(*arguments: str, **env: str) -> str:
    """Give what the program shows on a terminal of its own."""
    import pty

    ours, theirs = pty.openpty()
    with subprocess.Popen(  # noqa: S603
        [*program(), *arguments], stdout=theirs, stderr=subprocess.PIPE, stdin=theirs,
        env=surroundings(**env),
    ) as process:  # fmt: skip
        os.close(theirs)
        shown = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # how a terminal says that nobody writes to it any more
                break
            if not part:
                break
            shown += part
        assert process.stderr is not None
        assert "Traceback" not in process.stderr.read().decode()
    os.close(ours)
    assert process.returncode == 0
    return shown.decode()


ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


@on_posix
def test_colour_on_a_terminal_and_nowhere_else(argmap: Run) -> None:
    tree = ("tree", "partner-intimacy", "--depth", "1")
    coloured = on_a_terminal(*tree)
    assert "\x1b[" in coloured
    plain = argmap(*tree).stdout
    assert "\x1b[" not in plain
    assert ESCAPE.sub("", coloured).replace("\r\n", "\n") == plain
    assert on_a_terminal(*tree, NO_COLOR="1").replace("\r\n", "\n") == plain


@on_posix
def test_what_turns_the_text_round_is_written_out_on_a_terminal(argmap: Run, folder: Path) -> None:
    text = "Text \u202eturned\u2066."
    name = put(folder / "d.yaml", SMALL.format("T", "t").replace("Text.", f'"{text}"'))
    for verb in (
        ["list"],
        ["show", "t"],
        ["tree"],
        ["search", "turned"],
        ["list", "--format=json"],
    ):
        shown = on_a_terminal(*verb, "-f", name, NO_COLOR="1")
        assert "Text \\u202eturned\\u2066." in shown
        assert text in argmap(*verb, "-f", name).stdout


@on_posix
def test_hits_of_a_search_stand_out_on_a_terminal() -> None:
    shown = on_a_terminal("search", "predatory")
    assert "\x1b[1mpredatory\x1b[0m" in shown
    assert "\x02" not in shown


@on_posix
def test_a_terminal_that_knows_ascii_only(folder: Path) -> None:
    name = put(folder / "d.yaml", SMALL.format("T", "t").replace("Text.", "“Ünïcode” 汉字 👩"))
    shown = on_a_terminal("tree", "-f", name, PYTHONIOENCODING="ascii", NO_COLOR="1")
    assert shown == ("t thesis\r\n   \\u201c\\xdcn\\xefcode\\u201d \\u6c49\\u5b57 \\U0001f469\r\n")
    assert shown.isascii()


@pytest.mark.parametrize("env", [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}])
def test_a_pipe_always_carries_utf8(env: dict[str, str], argmap: Run, folder: Path) -> None:
    put(folder / "d.yaml", SMALL.format("T", "t").replace("Text.", "“Ünïcode” 汉字 👩"))
    assert argmap("list", "-f", "d.yaml", **env).stdout.endswith("“Ünïcode” 汉字 👩\n")
    put(folder / "d.yaml", SMALL.format("T", "ü"))
    assert "found `ü`" in argmap("list", "-f", "d.yaml", **env).stderr


def test_columns_are_kept_to(argmap: Run) -> None:
    for verb, columns in (("list", 120), ("tree", 60), ("tree", 100)):
        lines = argmap(verb, COLUMNS=str(columns)).stdout.splitlines()
        assert columns - 15 < max(map(len, lines)) <= columns


# --- Completion


def asked(words: str) -> dict[str, str]:
    """Give how bash asks the program, by its environment, to complete the last of the words."""
    parts = re.findall(r"""=|(?:\\.|"[^"]*"?|[^\s=])+|(?<= )$""", words)
    where = {"_ARGMAP_COMPLETE": "complete_bash", "COMP_CWORD": str(len(parts) - 1)}
    return where | {"COMP_WORDS": "\n".join(parts)}


def answered(outcome: Outcome) -> list[str]:
    assert "Traceback" not in outcome.stderr
    return [line for line in outcome.stdout.splitlines() if line]


def completions(argmap: Run, words: str, **env: str) -> list[str]:
    """Complete the last of the words, as bash hands them over."""
    return answered(argmap(**env, **asked(words)))


def completions_here(here: Run, words: str) -> list[str]:
    """Complete as above, where what is asked matters and not that a process is asked."""
    return answered(here(env=asked(words)))


def test_verbs_options_and_claims_are_completed(argmap: Run, folder: Path) -> None:
    put(folder / "arguments.yaml", SMALL.format("T", "safe-here"))
    begun = ["show", "search", "stats", "solve", "schema", "sources"]
    assert completions(argmap, "argmap s") == begun
    assert "--unanswered" in completions(argmap, "argmap list --un")
    formats = ["table", "json", "jsonl", "csv", "markdown", "ids"]
    assert completions(argmap, "argmap list --format ") == formats
    assert completions(argmap, "argmap list --format=j") == ["json", "jsonl"]
    assert completions(argmap, "argmap show sa") == ["safe-here"]
    put(folder / "other.yaml", SMALL.format("T", "safe-there"))
    assert completions(argmap, "argmap show sa", ARGMAP_FILE="other.yaml") == ["safe-there"]
    assert completions(argmap, "argmap show -f other.yaml sa") == ["safe-there"]
    assert completions(argmap, "argmap show --file=other.yaml sa") == ["safe-there"]
    assert completions(argmap, "argmap show --file=other.yaml ") == ["safe-there"]
    assert completions(argmap, "argmap show -f none.yaml sa") == []


def test_words_of_several_debates_are_completed(here: Run, folder: Path) -> None:
    (folder / "many" / "empty").mkdir(parents=True)
    for name in ("a", "b"):
        tagged = SMALL.format("T", "t").replace(
            "{type: thesis, ", f"{{type: thesis, tags: [x{name}], "
        )
        put(folder / "many" / f"{name}.yaml", tagged)
    put(folder / "many" / "c.yaml", "argmap: [")
    assert completions_here(here, "argmap list -f many --tag x") == ["xa", "xb"]
    assert completions_here(here, "argmap list -f many/a.yaml --tag x") == ["xa"]
    assert completions_here(here, "argmap search -f many/b.yaml -f many/a.yaml --tag x") == [
        "xa",
        "xb",
    ]
    assert completions_here(here, "argmap search -f none.yaml -f many/a.yaml --tag x") == ["xa"]
    assert completions_here(here, "argmap list -f many/empty --tag x") == []


def test_questions_and_claims_of_several_debates_are_completed(here: Run, folder: Path) -> None:
    put(folder / "one" / "a.yaml", SMALL.format("T", "safe-here"))
    put(folder / "two.yaml", SMALL.format("T", "safe-there").replace("type: thesis", "type: risk"))
    assert completions_here(here, "argmap ask un") == [
        "unanswered-objections", "unsupported", "unmitigated-risks",
    ]  # fmt: skip
    assert completions_here(here, "argmap ask -f one/a.yaml if-it-fell sa") == ["safe-here"]
    both = ["safe-here", "safe-there"]
    assert completions_here(here, "argmap ask -f one -f two.yaml if-it-fell sa") == both
    assert completions_here(here, "argmap ask -f two.yaml -f two.yaml if-it-fell sa") == both[1:]
    assert completions_here(here, "argmap ask -f none.yaml if-it-fell sa") == []
    (folder / "empty").mkdir()
    assert completions_here(here, "argmap ask -f empty if-it-fell sa") == []


def test_the_rules_of_check_are_completed(here: Run) -> None:
    for option in ("--select ", "--ignore ", "--select="):
        assert completions_here(here, f"argmap check {option}no-t") == ["no-thesis", "no-title"]


def test_words_with_a_blank_are_completed_as_the_shell_reads_them(here: Run, folder: Path) -> None:
    said = "{type: thesis, said_by: [some one, 'a \"b\" $c'], "
    put(folder / "arguments.yaml", SMALL.format("T", "t").replace("{type: thesis, ", said))
    assert completions_here(here, "argmap list --said-by so") == [r"some\ one"]
    assert completions_here(here, r"argmap list --said-by some\ o") == [r"some\ one"]
    assert completions_here(here, "argmap list --said-by=so") == [r"some\ one"]
    assert completions_here(here, 'argmap list --said-by "some o') == ["some one"]
    assert completions_here(here, "argmap list --said-by a") == [r"a\ \"b\"\ \$c"]


@on_posix
def test_installing_completion_ends_with_a_message_where_it_cannot_be(argmap: Run) -> None:
    told = calm(argmap("--install-completion", "zsh"), 2)
    assert "takes no name" in told
    bash = shutil.which("bash")
    if not bash:
        pytest.skip("needs bash")
    called = " ".join(program())
    done = subprocess.run(  # noqa: S603
        [bash, "-c", f"{called} --install-completion; exit $?"],
        capture_output=True, env=surroundings(HOME="/dev/null"), check=False,
    )  # fmt: skip
    assert done.returncode == 2, done
    assert done.stderr.decode().startswith("argmap: /dev/null")
