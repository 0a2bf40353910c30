"""What an Argdown text says, as frozen values: statements, arguments, relations and sections.

The terms are those of Argdown (argdown.org/syntax): a *statement* is an equivalence class of
*members*, all that carry one title; an *argument* has members too (its descriptions), and may be
reconstructed as a premise-conclusion structure, the `pcs`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

RelationKind = Literal["support", "attack", "undercut", "contradictory", "entails", "contrary"]
"""The last two are what support and attack between statements mean in strict mode."""

EndKind = Literal["statement", "argument", "inference"]
Role = Literal["premise", "intermediary-conclusion", "main-conclusion"]
Mode = Literal["loose", "strict"]

Value = str | int | float | bool | None | Sequence["Value"] | Mapping[str, "Value"]
Data = Mapping[str, Value]
NO_DATA: Data = {}


class Member(NamedTuple):
    """One place where a statement or argument is defined or referred to.

    `text` is as written, without marks of bold, italic and links; tags and mentions stay in it.
    `prose` is the same without the tags that end it. `section` is the number of the section it
    stands in, from 1, or 0. Line and column count from 1. `mentions` are where mentions begin and
    end in `prose`.
    """

    text: str
    prose: str
    tags: tuple[str, ...]
    data: Data
    is_reference: bool
    section: int
    line: int
    column: int
    mentions: tuple[tuple[int, int], ...] = ()


class Statement(NamedTuple):
    """All members with one title; `untitled` when the title was made up: `Untitled 3`."""

    title: str
    members: tuple[Member, ...]
    tags: tuple[str, ...] = ()
    data: Data = NO_DATA
    section: int = 0
    untitled: bool = False

    @property
    def canonical(self) -> Member | None:
        """The wording that counts: one marked `isCanonical`, else the last that is no reference."""
        return canonical(self.members)


class Inference(NamedTuple):
    """The step to a conclusion. `uses` are the numbers of its premises, empty for all since."""

    rules: tuple[str, ...]
    uses: tuple[int, ...]
    data: Data
    line: int
    column: int


class Line(NamedTuple):
    """One numbered statement of a premise-conclusion structure; a conclusion has an inference."""

    number: int
    title: str
    role: Role
    line: int
    column: int
    inference: Inference | None = None


class Argument(NamedTuple):
    """An argument, with its descriptions, and its structure where it is reconstructed."""

    title: str
    members: tuple[Member, ...]
    pcs: tuple[Line, ...] = ()
    tags: tuple[str, ...] = ()
    data: Data = NO_DATA
    section: int = 0
    untitled: bool = False
    line: int = 0
    column: int = 0

    @property
    def canonical(self) -> Member | None:
        """The description that counts: marked `isCanonical`, else the last that is no reference."""
        return canonical(self.members)


class End(NamedTuple):
    """What a relation goes out from or to. For an inference, `title` is that of its argument.

    `conclusion` is then the place of its conclusion in the argument's `pcs`, from 0.
    """

    kind: EndKind
    title: str
    conclusion: int = -1


class Relation(NamedTuple):
    """From `source` to `target`, whichever way it was written; `line` is where it is first."""

    kind: RelationKind
    source: End
    target: End
    line: int
    column: int


class Section(NamedTuple):
    """What a heading begins. `parent` is the number of the section around it, from 1, or 0.

    `title` is as written, without marks of bold, italic and links; `prose` is the same without the
    tags that end it.
    """

    title: str
    prose: str
    level: int
    parent: int
    tags: tuple[str, ...]
    data: Data
    line: int
    column: int


class Aside(NamedTuple):
    """A comment, a link, or the beginning of bold or italic text: as it is written, with marks."""

    text: str
    line: int
    column: int


class Document(NamedTuple):
    """A whole Argdown text; statements, arguments and sections in the order of the text.

    Of each text with bold or italic words, the first such passage is one of the `emphases`.
    """

    front_matter: Data = NO_DATA
    mode: Mode = "loose"
    statements: tuple[Statement, ...] = ()
    arguments: tuple[Argument, ...] = ()
    relations: tuple[Relation, ...] = ()
    sections: tuple[Section, ...] = ()
    tags: tuple[str, ...] = ()
    comments: tuple[Aside, ...] = ()
    links: tuple[Aside, ...] = ()
    emphases: tuple[Aside, ...] = ()


def canonical(members: Sequence[Member]) -> Member | None:
    """Choose the member whose text stands for all; None where all are references."""
    defined = [member for member in members if not member.is_reference]
    marked = [member for member in defined if member.data.get("isCanonical")]
    found = marked or defined
    return found[-1] if found else None
