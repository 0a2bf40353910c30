"""Argument graphs of Carneades 4 as debates, where they can be, and their labels by definition.

A graph comes as its YAML file holds it. Its semantics is that of Gordon & Walton (2016,
Formalizing balancing arguments): arguments have weights, and where statements are positions of
one issue, the one whose best argument weighs most is in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from argmap.model import ArgumentMap, Claim, Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Label = Literal["in", "out", "undecided"]
LABELS: tuple[Label, ...] = ("in", "out", "undecided")

GROUND = "(ground)"
"""A claim that stands: arguments without premises rest on it, and it defeats what nobody argues."""


@dataclass(frozen=True, slots=True)
class Argument:
    """With scheme `convergent` or `cumulative` one premise is enough, else all are needed."""

    name: str
    conclusion: str
    premises: tuple[str, ...] = ()
    undercutter: str = ""
    scheme: str = ""

    @property
    def ways(self) -> tuple[tuple[str, ...], ...]:
        """The sets of premises of which each is enough."""
        if self.scheme in ("convergent", "cumulative"):
            return tuple((premise,) for premise in self.premises)
        return (self.premises,)


@dataclass(frozen=True, slots=True)
class Graph:
    """Statements, those that are assumed, issues as sets of positions, and arguments."""

    statements: tuple[str, ...]
    assumed: frozenset[str]
    issues: tuple[tuple[str, ...], ...]
    arguments: tuple[Argument, ...]

    def rivals(self, statement: str) -> set[str]:
        """Give the other positions of the statement's issue."""
        return {it for issue in self.issues if statement in issue for it in issue} - {statement}

    def arguments_for(self, statements: Iterable[str]) -> list[Argument]:
        """Give the arguments whose conclusion is one of the statements."""
        return [it for it in self.arguments if it.conclusion in set(statements)]


def read_graph(held: dict[str, Any]) -> Graph:
    """Read what the YAML of an argument graph holds; schemes and weights are left aside."""
    named = {str(name): it for name, it in (held.get("statements") or {}).items()}
    assumed = {str(it) for it in held.get("assumptions") or ()}
    assumed |= {name for name, it in named.items() if isinstance(it, dict) and it.get("assumed")}
    issues = (held.get("issues") or {}).values()
    made = []
    for name, it in (held.get("arguments") or {}).items():
        premises = it.get("premises") or []
        premises = premises.values() if isinstance(premises, dict) else premises
        cut, scheme = it.get("undercutter", ""), it.get("scheme", "")
        made.append(Argument(name, it["conclusion"], tuple(premises), cut, scheme))
    positions = tuple(tuple(map(str, it["positions"])) for it in issues)
    return Graph(tuple(named), frozenset(assumed), positions, tuple(made))


def obstacle(held: dict[str, Any]) -> Literal["", "schemes", "weights"]:
    """Say what keeps a graph from being a debate; "" if nothing does.

    `schemes`: its arguments are yet to be made, by rules with variables. `weights`: arguments
    count by degrees, and the degree decides. A cumulative argument weighs something as soon as
    one premise is in, which decides alone where no rival position is argued for.
    """
    graph = read_graph(held)
    own = {scheme["id"]: scheme for scheme in held.get("argument_schemes") or ()}
    if own and not graph.arguments:
        return "schemes"
    for argument in graph.arguments:
        scheme = argument.scheme
        if scheme in ("", "linked", "convergent"):
            continue
        if scheme in own and "weight" not in own[scheme]:
            continue
        if scheme == "cumulative" and not graph.arguments_for(graph.rivals(argument.conclusion)):
            continue
        return "weights"
    return ""


def debate_of(graph: Graph) -> ArgumentMap:
    """Give the debate that is the graph under grounded semantics with evidential supports.

    Statements are claims, arguments are supports with linked premises, undercutters undercut.
    What is assumed stands, whatever is argued. What is neither assumed nor argued for falls, and
    so does what has an assumed rival. An argument for a position attacks its rivals too: of two
    positions with a good argument each, neither weighs more, so that both fall.
    """
    claims = [Claim(name, "pro", name) for name in (*graph.statements, GROUND)]
    relations: list[Relation] = []
    for statement in graph.statements:
        rivals = graph.rivals(statement)
        pros = graph.arguments_for([statement])
        if statement in graph.assumed:
            continue
        if not pros or rivals & graph.assumed:
            relations.append(Relation(f"no {statement}", "attack", (GROUND,), statement))
            continue
        for argument in pros:
            relations += _relations(argument, "support", statement)
        for argument in graph.arguments_for(rivals):
            relations += _relations(argument, "attack", statement)
    return ArgumentMap(claims=tuple(claims), relations=tuple(relations))


def _relations(
    argument: Argument, kind: Literal["support", "attack"], target: str
) -> Iterator[Relation]:
    for number, premises in enumerate(argument.ways):
        name = f"{argument.name}.{number} {kind}s {target}"
        yield Relation(name, kind, premises or (GROUND,), target)
        if argument.undercutter:
            yield Relation(f"not {name}", "undercut", (argument.undercutter,), name)


def labels_of(graph: Graph) -> dict[str, Label]:
    """Label the statements of a graph by definition, all weights being 0 or 1."""
    labels: dict[str, Label] = dict.fromkeys(graph.statements, "undecided")
    for statement in graph.statements:
        if graph.rivals(statement) & graph.assumed:
            labels[statement] = "out"
    labels |= dict.fromkeys(graph.assumed, "in")
    while True:
        open_ones = [name for name, label in labels.items() if label == "undecided"]
        found = {name: _label(graph, labels, name) for name in open_ones}
        fresh = {name: label for name, label in found.items() if label != "undecided"}
        if not fresh:
            return labels
        labels |= fresh


def _label(graph: Graph, labels: dict[str, Label], statement: str) -> Label:
    """Label a statement whose label is open, as far as the others allow it.

    An issue is decided when the weight of every argument for one of its positions is known.
    """
    rivals = graph.rivals(statement)
    weights = [_weight(labels, it) for it in graph.arguments_for([statement])]
    if all(weight == 0 for weight in weights):
        return "out"
    if not rivals:
        return "in" if 1 in weights else "undecided"
    against = [_weight(labels, it) for it in graph.arguments_for(rivals)]
    if None in (*weights, *against):
        return "undecided"
    return "in" if 1 in weights and 1 not in against else "out"


def _weight(labels: dict[str, Label], argument: Argument) -> int | None:
    """Weigh an argument, None while that is open.

    It weighs nothing once its undercutter is in, and is open while the undercutter or any premise
    is undecided, even if another premise is out.
    """
    cut = labels[argument.undercutter] if argument.undercutter else "out"
    if cut == "in":
        return 0
    if cut == "undecided" or any(labels[it] == "undecided" for it in argument.premises):
        return None
    return int(any(all(labels[it] == "in" for it in way) for way in argument.ways))
