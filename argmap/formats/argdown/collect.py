"""What the parser finds -> equivalence classes, arguments, relations and sections.

Members of one title are gathered as they end, so the member around others comes after them.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from argmap.formats.argdown.data import merged
from argmap.formats.argdown.document import (
    NO_DATA,
    Aside,
    End,
    Inference,
    Line,
    Member,
    Relation,
    RelationKind,
    Section,
)

if TYPE_CHECKING:
    from argmap.formats.argdown.content import Content
    from argmap.formats.argdown.document import Data


class Group:
    """A statement or argument that is being gathered. `line` and `column` are its first place."""

    def __init__(self, title: str, *, untitled: bool) -> None:
        self.title = title
        self.untitled = untitled
        self.members: list[Member] = []
        self.tags: dict[str, None] = {}
        self.data: Data = NO_DATA
        self.section = 0
        self.pcs: list[Line] = []
        self.line = 0
        self.column = 0


class Node:
    """One element of a block, until it ends. `relation` says how it stands to `parent`.

    A conclusion has its `inference`, which is what an undercut right below it denies.
    """

    __slots__ = (
        "data", "end", "finished", "inference", "is_reference", "kind", "mentions", "parent",
        "prose", "relation", "start", "tags", "text", "title",
    )  # fmt: skip

    def __init__(self, kind: str, start: int) -> None:
        self.kind = kind
        self.start = start
        self.title = ""
        self.text = ""
        self.prose = ""
        self.tags: dict[str, None] = {}
        self.mentions: tuple[tuple[int, int], ...] = ()
        self.data: Data = NO_DATA
        self.is_reference = False
        self.relation: tuple[RelationKind, bool] | None = None
        self.parent: End | None = None
        self.end: End | None = None
        self.inference: End | None = None
        self.finished = False


class Collection:
    """Everything found so far in one text."""

    def __init__(self, text: str) -> None:
        self._lines = [0]
        at = text.find("\n")
        while at >= 0:
            self._lines.append(at + 1)
            at = text.find("\n", at + 1)
        self.statements: dict[str, Group] = {}
        self.arguments: dict[str, Group] = {}
        self.relations: dict[tuple[RelationKind, End, End], Relation] = {}
        self.sections: list[Section] = []
        self.tags: dict[str, None] = {}
        self._untitled = 0
        self._section = 0

    def place(self, offset: int) -> tuple[int, int]:
        """Give line and column, from 1, of an offset. O(log lines)."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def new_title(self) -> str:
        """Make a title up, in the order of the text."""
        self._untitled += 1
        return f"Untitled {self._untitled}"

    def name(self, node: Node) -> End:
        """Give a node its title if it has none, and find or begin its class."""
        if node.end is None:
            untitled = not node.title
            node.title = node.title or self.new_title()
            self.group(node.kind, node.title, untitled=untitled)
            node.end = End("argument" if node.kind == "argument" else "statement", node.title)
        return node.end

    def group(self, kind: str, title: str, *, untitled: bool = False) -> Group:
        """Find or begin the class of a title."""
        groups = self.arguments if kind == "argument" else self.statements
        if (found := groups.get(title)) is None:
            found = groups[title] = Group(title, untitled=untitled)
        return found

    def finish(self, node: Node) -> None:
        """Add a node to its class, and its relation to the others. Once."""
        if node.finished:
            return
        node.finished = True
        end = self.name(node)
        group = self.group(node.kind, node.title)
        line, column = self.place(node.start)
        group.members.append(
            Member(
                node.text, node.prose, tuple(node.tags), node.data, node.is_reference,
                self._section, line, column, node.mentions,
            )
        )  # fmt: skip
        if node.tags:
            group.tags.update(node.tags)
            self.tags.update(node.tags)
        if node.data:
            group.data = merged(group.data, node.data)
        if not group.line:
            group.line, group.column = line, column
        self._settle(group, node)
        if node.relation and node.parent:
            kind, forward = node.relation
            ends = (end, node.parent) if forward else (node.parent, end)
            self._relate(kind, *ends, line, column)

    def _settle(self, group: Group, node: Node) -> None:
        """Put a class where it is first defined, unless `isInGroup` says elsewhere."""
        wanted = node.data.get("isInGroup") if node.data else None
        if wanted is True or (wanted is None and not node.is_reference and not group.section):
            group.section = self._section

    def _relate(self, kind: RelationKind, source: End, target: End, line: int, column: int) -> None:
        """Add a relation, unless it is there; a contradiction is the same the other way round."""
        if kind == "contradictory" and (kind, target, source) in self.relations:
            return
        new = Relation(kind, source, target, line, column)
        self.relations.setdefault((kind, source, target), new)

    def open_section(self, words: Content, level: int, data: Data, offset: int) -> None:
        """Begin the section of a heading, within the last one of a lower level."""
        parent = self._section
        while parent and self.sections[parent - 1].level >= level:
            parent = self.sections[parent - 1].parent
        self.tags.update(words.tags)
        self.sections.append(
            Section(
                words.text, words.prose, level, parent, tuple(words.tags), data,
                *self.place(offset),
            )
        )  # fmt: skip
        self._section = len(self.sections)

    @property
    def section(self) -> int:
        """The number of the section that the text is in, or 0."""
        return self._section

    def inference(self, rules: tuple[str, ...], data: Data, offset: int) -> Inference:
        """Make an inference of its rules and data."""
        uses = data.get("uses")
        numbers = uses if isinstance(uses, list) else [uses]
        used = tuple(number for number in numbers if type(number) is int)
        return Inference(rules, used, data, *self.place(offset))

    def aside(self, text: str, offset: int) -> Aside:
        """Give a comment, link or text with marks its place."""
        return Aside(text, *self.place(offset))
