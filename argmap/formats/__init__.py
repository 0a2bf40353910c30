"""Interchange formats: one file each, a pure function from the map to text or back."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


LARGEST = 128 * 1024**2
"""Bytes of a file at most: 100,000 claims with their speakers in the wordiest of formats."""


class Format(NamedTuple):
    """A format: the module that has its functions, the suffixes of its files, what it can do.

    A module that reads has `read(text, rule) -> Reading`. One that writes has `HOLDS`, what of a
    debate there is room for, and `write(debate) -> str`. Where a file goes with another, `beside`
    ends the name of that before its suffix: `read` takes its text (None if it is missing) too, and
    `write_beside(debate) -> str` writes it.
    """

    told: str
    module: str
    suffixes: tuple[str, ...]
    reads: bool = True
    writes: bool = True
    beside: str = ""
    most_bytes: int = LARGEST


YAML = 64 * 1024**2
"""Bytes of a YAML file at most: its tree takes more memory than others'."""

FORMATS: dict[str, Format] = {
    "yaml": Format(
        "argmap's own file", "argmap.formats.own_yaml", (".yaml", ".yml"), most_bytes=YAML
    ),
    "json": Format("the same as JSON", "argmap.formats.own_json", (".json",)),
    "argdown": Format("Argdown", "argmap.formats.argdown.debate", (".argdown", ".ad")),
    "graphml": Format("GraphML", "argmap.formats.graphml", (".graphml",)),
    "csv": Format("two tables", "argmap.formats.csv_pair", (".csv",), beside=".relations"),
    "microtexts": Format("arg-microtexts", "argmap.formats.microtexts", (".xml",), writes=False),
    "af": Format("ICCMA framework, numbered", "argmap.formats.af", (".af", ".i23")),
    "apx": Format("ICCMA framework, facts", "argmap.formats.apx", (".apx",)),
    "tgf": Format("Trivial Graph Format", "argmap.formats.tgf", (".tgf",)),
    "cypher": Format("Cypher script", "argmap.formats.cypher", (".cypher", ".cql"), reads=False),
    "jsonld": Format("JSON-LD, AIF's terms", "argmap.formats.jsonld", (".jsonld",), reads=False),
    "kialo": Format("Kialo's export", "argmap.formats.kialo", (".txt",)),
    "carneades": Format(
        "Carneades 4", "argmap.formats.carneades", (".yml", ".yaml"), most_bytes=YAML
    ),
    "mindmup": Format(
        "MindMup's YAML", "argmap.formats.mindmup", (".yml", ".yaml"), most_bytes=YAML
    ),
    "aif": Format("AIF, as AIFdb has it", "argmap.formats.aif", (".aif.json", ".json")),
    "xaif": Format("AIF with its text", "argmap.formats.xaif", (".xaif.json", ".json")),
    "sadface": Format("SADFace", "argmap.formats.sadface", (".sadface.json", ".json")),
    "arguebuf": Format("arguebuf", "argmap.formats.arguebuf", (".arguebuf.json", ".json")),
    "dot": Format("Graphviz", "argmap.formats.dot", (".dot", ".gv"), reads=False),
    "mermaid": Format("Mermaid", "argmap.formats.mermaid", (".mmd", ".mermaid"), reads=False),
}
"""Formats by name; a module is imported when it is asked for."""


def writer(name: str) -> Callable[..., str]:
    """Give the function that writes a debate in a format. Raises KeyError for an unknown name.

    Those of formats that draw take remarks on claims, too, by the claim's id; they stand below
    the claim's text.
    """
    write: Callable[..., str] = import_module(FORMATS[name].module).write
    return write


def names_of_file(file: str) -> list[str]:
    """Give the names of the formats whose files end like this one; the longest suffix counts."""
    name = file.lower()
    ends = {
        one: max((len(end) for end in known.suffixes if name.endswith(end)), default=0)
        for one, known in FORMATS.items()
    }
    longest = max(ends.values())
    return [one for one, length in ends.items() if length == longest > 0]


OWN = ("yaml", "json")
"""Formats that hold all of a debate and nothing else: of these nothing needs to be told."""


def beside_name(file: str, format: str = "") -> str:  # noqa: A002 - what commands call it, too
    """Give the name of the file that goes with a file of a format, "" where none does.

    Without a format the file's suffix tells it.
    """
    names = [format] if format else names_of_file(file)
    known = [FORMATS[name] for name in names if name in FORMATS]
    endings = [it.beside for it in known if it.beside]
    if not endings:
        return ""
    # By hand, as pathlib takes as long to load as a short file to read.
    stem, dot, suffix = file.rpartition(".")
    has_suffix = bool(dot) and not {"/", "\\"} & set(suffix)
    return f"{stem}{endings[0]}.{suffix}" if has_suffix else f"{file}{endings[0]}"
