"""How long formats take to read and to write, and whether that grows with the debate alone.

    python -m benchmarks.interchange [graphs] [sizes] [FORMAT…] [--runs N] [--claims N]

`graphs` reads 1,000 AIF graphs of 100 nodes each. One baseline makes the same debates of what
`json.loads` gives, ids and types and all, but looks for no fault, tells no losses and knows no
places. The other makes the model's values of the dictionaries as they stand, under the ids of the
file and all of one type. Exits with 1 when a ratio is over its bound. `sizes` reads and writes
10,000 and 100,000 claims in every format, or in those that are named, and prints seconds and their
ratio: 10 is linear. A file that is larger than any may be is not read (`nan`).
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from dataclasses import replace
from math import nan
from typing import TYPE_CHECKING, Any

from argmap.formats import FORMATS
from argmap.formats.claim_types import types_of
from argmap.formats.interchange import read_as, write_as
from argmap.formats.naming import Names, id_from_text, relation_id
from argmap.formats.scheme_names import scheme_of
from argmap.model import ArgumentMap, Claim, Relation
from argmap.store.write import in_file_order
from benchmarks.debates import debate
from benchmarks.ratios import Ratio, is_within_bound

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.model import RelationKind

GRAPHS, NODES = 1_000, 100
PART = 2_500
"""The vocabulary is too small for more claims in one debate; larger ones are of such parts."""

KINDS: dict[str, RelationKind] = {"RA": "support", "CA": "attack"}


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("what", nargs="*", help="graphs, sizes, or formats for sizes")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--claims", type=int, default=100_000, help="of the larger debates")
    given = parser.parse_args()
    formats = [name for name in given.what if name in FORMATS]
    kept = True
    if not given.what or "graphs" in given.what:
        verdicts = [is_within_bound(one) for one in _graphs(given.runs)]
        kept = all(verdicts)
    if not given.what or "sizes" in given.what or formats:
        _sizes(formats or list(FORMATS), given.claims)
    return 0 if kept else 1


def _graphs(runs: int) -> list[Ratio]:
    files = [_graph(seed) for seed in range(1, GRAPHS // 10 + 1)] * 10
    for data in files[: GRAPHS // 10]:
        assert read_as("aif", data, "x").debate == _same(json.loads(data))

    def ours() -> None:
        for data in files:
            read_as("aif", data, "x")

    def same() -> None:
        for data in files:
            _same(json.loads(data))

    def bare() -> None:
        for data in files:
            _bare(json.loads(data))

    return [
        Ratio("1,000 graphs, the same debates", ours, same, 2.0, runs),
        Ratio("1,000 graphs, values as they stand", ours, bare, 2.0, runs),
    ]


def _graph(seed: int) -> bytes:
    """Make up a graph of claims and relations whose nodes have numbers, as those of AIFdb."""
    made = debate(NODES // 2, seed)
    silent = replace(made, claims=tuple(replace(claim, said_by=()) for claim in made.claims))
    graph = json.loads(write_as("aif", silent).text)
    numbers = {node["nodeID"]: str(at) for at, node in enumerate(graph["nodes"], 100_000)}
    for node in graph["nodes"]:
        node["nodeID"] = numbers[node["nodeID"]]
    for edge in graph["edges"]:
        edge["fromID"], edge["toID"] = numbers[edge["fromID"]], numbers[edge["toID"]]
    return json.dumps(graph).encode()


def _bare(graph: dict[str, Any]) -> ArgumentMap:
    """Make the model's values as they stand: under the ids of the file, all of one type."""
    premises, targets = _ends(graph)
    nodes = graph["nodes"]
    return ArgumentMap(
        claims=tuple(Claim(it["nodeID"], "pro", it["text"]) for it in nodes if it["type"] == "I"),
        relations=tuple(
            Relation(
                it["nodeID"],
                KINDS[it["type"]],
                tuple(premises[it["nodeID"]]),
                targets[it["nodeID"]],
                it["scheme"],
            )
            for it in nodes
            if it["type"] != "I"
        ),
    )


def _same(graph: dict[str, Any]) -> ArgumentMap:
    """Make the debate that argmap makes, of a graph in which nothing is wrong, without places."""
    premises, targets = _ends(graph)
    names = Names()
    ids: dict[str, str] = {}
    texts: dict[str, str] = {}
    joints = []
    for it in graph["nodes"]:
        if it["type"] == "I":
            key = it["nodeID"]
            texts[key] = it["text"]
            ids[key] = names.take(id_from_text(it["text"]))
        else:
            joints.append(it)
    steps: dict[str, tuple[RelationKind, tuple[str, ...], str, str]] = {}
    for it in joints:
        key = it["nodeID"]
        sources = tuple(ids[one] for one in premises[key] if one in texts)
        target = targets[key]
        kind = "undercut" if target not in texts else KINDS[it["type"]]
        steps[key] = kind, sources, target, scheme_of(it["scheme"]).name
    for key, (kind, sources, target, _) in steps.items():
        if kind != "undercut":
            ids[key] = names.take(relation_id(kind, sources, ids[target]))
    waiting = [key for key in steps if key not in ids]
    for key in waiting:
        if (target := steps[key][2]) in ids:
            ids[key] = names.take(relation_id("undercut", steps[key][1], ids[target]))
        else:
            waiting.append(key)
    made = [
        Relation(ids[key], kind, sources, ids[target], scheme)
        for key, (kind, sources, target, scheme) in steps.items()
    ]
    untyped = dict.fromkeys(map(ids.__getitem__, texts))
    relations = in_file_order(untyped, made)
    types = types_of(untyped, ArgumentMap(relations=relations), "position")
    claims = tuple(Claim(ids[key], types[ids[key]], text) for key, text in texts.items())
    return ArgumentMap(claims=claims, relations=relations)


def _ends(graph: dict[str, Any]) -> tuple[dict[str, list[str]], dict[str, str]]:
    premises: dict[str, list[str]] = {}
    targets: dict[str, str] = {}
    for edge in graph["edges"]:
        premises.setdefault(edge["toID"], []).append(edge["fromID"])
        targets[edge["fromID"]] = edge["toID"]
    return premises, targets


def _sizes(names: Sequence[str], claims: int) -> None:
    debates = [_of_parts(size) for size in (claims // 10, claims)]
    print(f"{'':12}{'read':>8}{'':>9}{'ratio':>7}{'write':>10}{'':>9}{'ratio':>7}   seconds")
    for name in names:
        seconds = [list(_seconds(name, one)) for one in debates]
        row = f"{name:12}"
        for small, large in zip(*seconds, strict=True):
            row += "".join(f"{it:9.2f}" if it else f"{'':9}" for it in (small, large))
            row += f"{large / small:7.1f}" if small else f"{'':7}"
        print(row, flush=True)


def _seconds(name: str, one: ArgumentMap) -> Iterator[float]:
    """Give the seconds of reading and of writing, 0 for what the format does not."""
    begin = time.perf_counter()
    written = write_as(name, one) if FORMATS[name].writes else None
    writing = time.perf_counter() - begin if written else 0.0
    if written is None or not FORMATS[name].reads:
        yield 0.0
    else:
        beside = (written.beside.encode(), "y") if FORMATS[name].beside else None
        data = written.text.encode()
        del written
        begin = time.perf_counter()
        reading = read_as(name, data, "x", beside=beside)
        seconds = time.perf_counter() - begin
        is_read = len(reading.debate.claims) == len(one.claims)
        yield seconds if is_read else nan  # larger than any file may be
    yield writing


def _of_parts(size: int) -> ArgumentMap:
    """Make one debate of so many claims, of debates side by side.

    Their citations and tags are left out, so that each format keeps below the 64 MB of a file.
    """
    parts = [_renamed(debate(PART, seed), f"p{seed}") for seed in range(1, size // PART + 1)]
    return replace(
        parts[0],
        claims=tuple(it for part in parts for it in part.claims),
        relations=tuple(it for part in parts for it in part.relations),
    )


def _renamed(one: ArgumentMap, head: str) -> ArgumentMap:
    def named(name: str) -> str:
        return f"{head}-{name}"

    return replace(
        one,
        sources=(),
        claims=tuple(
            replace(it, id=named(it.id), cites=(), tags=(), principles=()) for it in one.claims
        ),
        relations=tuple(
            replace(
                it,
                id=named(it.id),
                premises=tuple(map(named, it.premises)),
                target=named(it.target),
            )
            for it in one.relations
        ),
    )


if __name__ == "__main__":
    sys.exit(main())
