"""`argmap watch` as its user runs it: a process, an edited file, and what a browser asks for."""

from __future__ import annotations

import os
import shutil
import signal
import socket
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.running import ROOT
from tests.watched import DEBATE, Watched, waited, watching

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.running import Outcome

    Run = Callable[..., Outcome]

on_posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX signals")


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Watched, Path]]:
    """One process for the tests that only edit its file; each begins by a sound one."""
    folder = tmp_path_factory.mktemp("watched")
    file = folder / "d.yaml"
    file.write_text(DEBATE.format("The first."))
    with watching("d.yaml", folder=folder) as running:
        yield running, file


def test_the_map_follows_the_file(watched: tuple[Watched, Path]) -> None:
    running, file = watched
    file.write_text(DEBATE.format("Written in place."))
    running.until_page_has("Written in place.")
    new = file.with_name("new")
    new.write_text(DEBATE.format("Put in its place."))
    new.replace(file)
    running.until_page_has("Put in its place.")
    with file.open("w") as stream:
        stream.write(DEBATE.format("Half")[:-20])
        stream.flush()
        running.until_told("alert")
        stream.seek(0)
        stream.write(DEBATE.format("Whole at last."))
    page = running.until_page_has("Whole at last.")
    assert 'role="alert"' not in page
    for number in range(20):
        file.write_text(DEBATE.format(f"Save {number}."))
    running.until_page_has("Save 19.")


BROKEN = {
    "d.yaml:2:1": b"claims: [\n",
    "is not UTF-8 text": b"argmap: 1\ntitle: caf\xe9\n",
    "no such file": None,
}
"""What is told of a file, and what it holds."""


def test_a_broken_file_keeps_the_last_good_map(watched: tuple[Watched, Path]) -> None:
    running, file = watched
    file.write_text(DEBATE.format("It is good."))
    running.until_page_has("It is good.")
    before = running.until_sound()
    for told, data in BROKEN.items():
        if data is None:
            file.unlink()
        else:
            file.write_bytes(data)
        broken = running.until_told(told)
        assert broken["edition"] == before["edition"]
        assert '<p role="alert">' in broken["panel"]
        page = running.page
        assert "It is good." in page
        assert told in page
    file.write_text(DEBATE.format("It is good."))
    assert running.until_sound() == before


def test_what_is_asked_under_another_name_is_refused(watched: tuple[Watched, Path]) -> None:
    running, _ = watched
    assert running.get(Host=f"localhost:{running.port}")[0] == 200
    for host in ("evil.example", f"evil.example:{running.port}", "127.0.0.1", "localhost:1"):
        status, _, text = running.get(Host=host)
        assert status == 421
        assert "<" not in text
    assert running.get("/../d.yaml")[0] == 404


def test_it_listens_on_this_machine_alone(watched: tuple[Watched, Path]) -> None:
    running, _ = watched
    for family, address in ((socket.AF_INET, "127.0.0.2"), (socket.AF_INET6, "::1")):
        try:
            with socket.socket(family) as caller:
                caller.settimeout(5)
                assert caller.connect_ex((address, running.port)) != 0
        except OSError:  # a machine without IPv6
            continue


def test_a_port_that_is_taken(watched: tuple[Watched, Path], argmap: Run, folder: Path) -> None:
    running, _ = watched
    (folder / "d.yaml").write_text(DEBATE.format("x"))
    outcome = argmap("watch", "d.yaml", "--port", str(running.port))
    assert (outcome.stdout, outcome.code) == ("", 2)
    assert outcome.stderr.startswith(f"argmap: port {running.port} cannot be had: ")
    assert "hint: leave --port out" in outcome.stderr


@on_posix
def test_a_file_that_is_broken_from_the_start_and_ctrl_c(folder: Path) -> None:
    file = folder / "my débat <b>.yaml"
    with watching("-f", file.name, folder=folder) as running:
        running.until_told("no such file")
        page = running.page
        assert "There is no map yet" in page
        assert "<title>my débat &lt;b&gt;.yaml</title>" in page
        file.write_text(DEBATE.format("Here it is."))
        running.until_page_has("Here it is.")
        with socket.create_connection(("127.0.0.1", running.port)) as reader:
            reader.sendall(f"GET /live HTTP/1.1\r\nHost: 127.0.0.1:{running.port}\r\n\r\n".encode())
            assert b"200 OK" in reader.recv(100)
            running.process.send_signal(signal.SIGINT)
            output, errors = running.process.communicate(timeout=15)
    assert (running.process.returncode, output, errors) == (130, b"", b"argmap: interrupted\n")
    assert running.told == f"argmap: {file.name} is shown at {running.url} until Ctrl-C\n"


def heavy() -> str:
    """A debate whose layout takes many seconds: each of 80 claims supports all before it."""
    claims = "".join(f"  c{n}: {{type: pro, text: Text.}}\n" for n in range(80))
    relations = "".join(
        f"  r{a}-{b}: {{kind: support, premises: c{a}, target: c{b}}}\n"
        for a in range(80)
        for b in range(a)
    )
    return f"argmap: 1\ntitle: T\nclaims:\n{claims}relations:\n{relations}"


def workers(process: int) -> list[str]:
    """Give the processes that a process started."""
    return Path(f"/proc/{process}/task/{process}/children").read_text().split()


def ticks(process: str) -> int:
    """Give how long a process has been computing, in hundredths of a second."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


@on_posix
@pytest.mark.skipif(
    not Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").exists(), reason="needs Linux"
)
def test_a_long_drawing_does_not_hold_up_anything(folder: Path) -> None:
    file = folder / "d.yaml"
    file.write_text(heavy())
    with watching("d.yaml", folder=folder) as running:
        (slow,) = waited(lambda: workers(running.process.pid), bool)
        assert "The map is being drawn." in running.page
        file.write_text(DEBATE.format("A smaller one."))
        running.until_page_has("A smaller one.")
        (last,) = workers(running.process.pid)
        assert last != slow
        before = ticks(last)
        file.write_text(heavy())
        waited(lambda: ticks(last), lambda now: now > before + 20)
        assert "A smaller one." in running.page
        running.process.send_signal(signal.SIGINT)
        assert running.process.communicate(timeout=15)[1] == b"argmap: interrupted\n"
        waited(lambda: Path(f"/proc/{last}").exists(), lambda there: not there)


@pytest.mark.parametrize("missing", ["starlette", "uvicorn", "watchfiles"])
def test_a_missing_library(missing: str, argmap: Run, folder: Path) -> None:
    (folder / "without").mkdir()
    (folder / "without" / f"{missing}.py").write_text("raise ImportError('not there')\n")
    shutil.copy(ROOT / "data" / "arguments.yaml", folder / "d.yaml")
    outcome = argmap("watch", "d.yaml", PYTHONPATH=str(folder / "without"))
    told = f'argmap: watch needs {missing}: python -m pip install "argmap[watch]"\n'
    assert (outcome.stdout, outcome.stderr, outcome.code) == ("", told, 2)
