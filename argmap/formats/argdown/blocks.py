"""Tokens -> what they say, block by block; a blank line ends a block.

Lines of relations form a tree by their indentation. It is followed with a stack of levels and
parents, so no depth of nesting is too deep.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.collect import Collection, Node
from argmap.formats.argdown.tokens import (
    ARGUMENT_DEFINITION,
    ARGUMENT_REFERENCE,
    EMPTY_LINE,
    END,
    FRONT_MATTER,
    HEADING,
    INFERENCE_START,
    LIST_ITEM,
    NEWLINE,
    NUMBER,
    RELATION,
    STATEMENT_DEFINITION,
    STATEMENT_REFERENCE,
    TAG,
    TEXT,
    Token,
)

if TYPE_CHECKING:
    from argmap.formats.argdown.document import End, RelationKind
    from argmap.formats.argdown.stream import Stream

RELATIONS: dict[str, tuple[RelationKind, bool]] = {
    "+": ("support", True), "<+": ("support", True), "+>": ("support", False),
    "-": ("attack", True), "<-": ("attack", True), "->": ("attack", False),
    "_": ("undercut", True), "<_": ("undercut", True), "_>": ("undercut", False),
    "><": ("contradictory", False),
}  # fmt: skip
"""Kind by sign, and whether the line's own element is the source."""

TAB = 8
"""Columns of a tab, for finding indentation that means another tree with wider tabs."""


class Blocks:
    """Parses all blocks of a text into a Collection."""

    def __init__(self, stream: Stream, collection: Collection) -> None:
        self.stream = stream
        self.collection = collection
        self.argument: Node | None = None

    def run(self) -> None:
        """Read all blocks. O(tokens)."""
        from argmap.formats.argdown.pcs import premise_conclusion_structure

        stream = self.stream
        while stream.kind != END:
            if stream.kind in (NEWLINE, EMPTY_LINE, FRONT_MATTER):
                stream.index += 1
                continue
            argument, self.argument = self.argument, None
            start = stream.index
            if stream.kind == HEADING:
                self.heading()
            elif stream.kind == NUMBER:
                premise_conclusion_structure(self, argument)
            elif stream.kind == LIST_ITEM:
                self.list_of_items()
            else:
                self.tree_of_block()
            if stream.kind not in (EMPTY_LINE, END):
                self.expect_blank_line(start)

    def expect_blank_line(self, start: int) -> None:
        """Report a block that begins right below another; go on if nothing was read of it."""
        stream = self.stream
        if not stream.is_told(stream.token.start):
            message = "a new part begins here without a blank line before it"
            stream.fault("no-blank-line", stream.token.start, message, "put a blank line before it")
        if stream.index == start:
            stream.index += 1

    def heading(self) -> None:
        """Read a heading: a section begins."""
        stream = self.stream
        token = stream.take()
        content = stream.content()
        data = stream.data() or {}
        level = token.end - token.mark - 1
        self.collection.open_section(content, level, data, token.mark)
        if not content.text:
            message = "a heading without words"
            stream.fault("empty-heading", token.mark, message, "write its title", "warning")

    def list_of_items(self) -> None:
        """Read a list: its items are statements or arguments of their own."""
        stream = self.stream
        first = stream.token
        indent = first.mark - first.start
        while stream.kind == LIST_ITEM:
            token = stream.take()
            if token.mark - token.start != indent or self._sign(token) != self._sign(first):
                message = "lists cannot be nested or mixed"
                hint = "give all items the same indentation and sign, or put a blank line between"
                stream.fault("nested-list", token.mark, message, hint)
            self.relations(self.element(), token.start, indent + 1)

    def _sign(self, token: Token) -> str:
        return self.stream.text[token.end - 1]

    def tree_of_block(self) -> None:
        """Read a statement or argument with all that is related to it below."""
        stream = self.stream
        token = stream.token
        if token.kind in (RELATION, INFERENCE_START):
            message = "a paragraph cannot begin with a relation or an inference"
            hint = "put it right below what it belongs to, without a blank line; or write `\\`"
            if not stream.is_told(token.start):
                stream.fault("relation-of-nothing", token.mark, message, hint)
            stream.to_blank_line()
            return
        node = self.element()
        self.relations(node, token.start, 0)
        if node.kind == "argument":
            self.argument = node

    def element(self) -> Node:
        """Read one statement or argument: title, text, tags and data."""
        stream = self.stream
        token = stream.token
        node = Node("statement", token.start)
        text = stream.text
        if token.kind in (ARGUMENT_DEFINITION, ARGUMENT_REFERENCE):
            node.kind = "argument"
        if token.kind in (STATEMENT_REFERENCE, ARGUMENT_REFERENCE):
            stream.index += 1
            node.title = text[token.start + 1 : token.end - 1]
            node.is_reference = True
            self._tags_of_reference(node)
        elif token.kind in (STATEMENT_DEFINITION, ARGUMENT_DEFINITION):
            stream.index += 1
            node.title = text[token.start + 1 : token.end - 2]
            self._text(node, token)
        else:
            self._text(node, token)
        node.data = stream.data() or node.data
        what = "a reference" if node.is_reference and not node.data else "data"
        stream.to_line(what)
        return node

    def _tags_of_reference(self, node: Node) -> None:
        stream = self.stream
        if stream.kind == TAG:
            content = stream.new_content()
            while stream.kind == TAG:
                content.add(stream.take(), stream.kind)
            node.tags = content.tags
        stream.skip_newline()

    def _text(self, node: Node, first: Token) -> None:
        stream = self.stream
        begin = stream.index
        content = stream.content()
        node.text, node.prose, node.tags = content.text, content.prose, content.tags
        node.mentions = content.mentions
        if stream.index == begin:
            hint = "write its text, or leave the colon out to refer to it"
            stream.fault("no-text", first.start, "a text is missing here", hint)
        while begin < stream.index and stream.tokens[begin].kind == NEWLINE:
            begin += 1
        token = stream.tokens[begin]
        if first.kind <= TEXT and token.kind == TEXT:
            node.start = token.start
            self._unclosed_title(token.start)

    def _unclosed_title(self, offset: int) -> None:
        """Report a bracket that begins a text and is not closed: a title was meant."""
        sign = self.stream.text[offset : offset + 2]
        if (sign[:1] == "[" and sign[1:] not in ("-", " ", "")) or (
            sign[:1] == "<" and sign[1:].isalpha()
        ):
            close = "]" if sign[0] == "[" else ">"
            message = f"a title that begins with `{sign[0]}` and is not closed in its line"
            hint = f"close it with `{close}`, or write `\\{sign[0]}` for the sign"
            self.stream.fault("unclosed-bracket", offset, message, hint)

    def relations(self, root: Node | End, start: int, base: int) -> None:
        """Read the lines of relations below `root`, which is finished last.

        A line belongs to the nearest one above that is indented less. `start` is where the line
        of the root begins, `base` how far it is indented.
        """
        stream, finish = self.stream, self.collection.finish
        current = root
        levels: list[tuple[int, int, int]] = [(base, base, start)]
        parents: list[Node | End] = []
        while stream.kind == RELATION:
            token = stream.take()
            indent = token.mark - token.start
            wide = self._wide(token, indent)
            self._check_tabs(token, levels[-1], indent, wide)
            if indent > levels[-1][0]:
                levels.append((indent, wide, token.start))
                parents.append(current)
            else:
                self._finish(current)
                while len(levels) > 1 and indent < levels[-1][0]:
                    levels.pop()
                    self._finish(parents.pop())
                self._check_level(token, indent, levels)
            parent = parents[-1] if parents else root
            current = self._related(token, parent)
        for node in (current, *reversed(parents)):
            if isinstance(node, Node):
                finish(node)

    def _finish(self, node: Node | End) -> None:
        if isinstance(node, Node):
            self.collection.finish(node)

    def _related(self, token: Token, parent: Node | End) -> Node:
        stream = self.stream
        sign = stream.text[token.mark : token.end]
        end = self.collection.name(parent) if isinstance(parent, Node) else parent
        kind, forward = RELATIONS[sign]
        if kind == "undercut" and forward and isinstance(parent, Node) and parent.inference:
            end = parent.inference
        if end.kind == "inference" and (kind, forward) != ("undercut", True):
            hint = "write `<_`; other relations belong below the conclusion"
            message = "an inference can only be undercut"
            stream.fault("inference-relation", token.mark, message, hint)
        node = self.element()
        if kind == "contradictory" and node.kind == "argument":
            hint = "contradict a statement, or write `->` for an attack"
            stream.fault("contradicts-argument", token.mark, "an argument is contradicted", hint)
        node.relation, node.parent = (kind, forward), end
        return node

    def _wide(self, token: Token, indent: int) -> int:
        blanks = self.stream.text[token.start : token.mark]
        return len(blanks.expandtabs(TAB)) if "\t" in blanks else indent

    def _check_tabs(
        self, token: Token, above: tuple[int, int, int], indent: int, wide: int
    ) -> None:
        """Report tabs among blanks where another width than one makes another tree."""
        if (indent > above[0]) - (indent < above[0]) != (wide > above[1]) - (wide < above[1]):
            hint = "indent all lines with blanks, or all with tabs"
            message = (
                "blanks and tabs are mixed, so the level of this line depends on a tab's width"
            )
            self.stream.fault("mixed-indentation", token.start, message, hint)

    def _check_level(self, token: Token, indent: int, levels: list[tuple[int, int, int]]) -> None:
        if indent == levels[-1][0] and len(levels) > 1:
            return
        hint = "indent it as far as a line above that has the same parent"
        if len(levels) == 1:
            message = "a relation that is not indented below what it belongs to"
            self.stream.fault("not-indented", token.mark, message, hint)
        else:
            message = "this line is indented as far as no line above; it is read as one further out"
            self.stream.fault("uneven-indentation", token.mark, message, hint, "warning")
