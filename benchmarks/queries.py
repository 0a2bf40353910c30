"""How long `argmap query` takes, against what nothing could do without.

    python -m benchmarks.queries [RUNS]

Each line compares a query of the bundled debate with a process that only imports the same
third-party packages; both run in turn. Exits with 1 when a ratio is over its bound.
"""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.ratios import Ratio, is_within_bound, process
from benchmarks.startup import argmap

ROOT = Path(__file__).resolve().parent.parent
IMPORTS = [sys.executable, "-c", "import ladybug, typer, pydantic, yaml"]

QUERIES = {
    "one step": "MATCH (r:Rebuttal)-[:ATTACKS]->(c:Con) RETURN r.id, c.text",
    "paths": "MATCH p = (:Thesis)<-[:SUPPORTS|ATTACKS*1..4]-(:Risk) RETURN p",
    "the whole graph": "MATCH (n)-[e]->(m) RETURN label(n), label(e), label(m), count(*)",
}
"""Each needs more of the graph than the one before; a query loads only what it names."""


def main() -> int:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    bundled = str(ROOT / "data" / "arguments.yaml")
    compared = [
        Ratio(name, process(argmap("query", query, "-f", bundled)), process(IMPORTS), 2.0, runs)
        for name, query in QUERIES.items()
    ]
    kept = [is_within_bound(one) for one in compared]
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
