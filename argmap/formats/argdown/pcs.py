"""Premise-conclusion structures: numbered statements, with an inference before each conclusion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.document import End, Line
from argmap.formats.argdown.tokens import (
    COMMA,
    INFERENCE_END,
    INFERENCE_START,
    LAST_OF_TEXT,
    NEWLINE,
    NUMBER,
    RELATION,
    Token,
)

if TYPE_CHECKING:
    from argmap.formats.argdown.blocks import Blocks
    from argmap.formats.argdown.collect import Group, Node
    from argmap.formats.argdown.document import Inference

_SHAPE = "write premises, `----`, and a conclusion below it, all numbered, without blank lines"
_LONGEST = 18
"""Digits of a number that is read as one."""


def premise_conclusion_structure(blocks: Blocks, argument: Node | None) -> None:
    """Read the block at a number; it belongs to the argument in the block before, if any."""
    collection, stream = blocks.collection, blocks.stream
    start = stream.token.mark
    title = argument.title if argument else collection.new_title()
    group = collection.group("argument", title, untitled=argument is None)
    if not group.line:
        group.line, group.column = collection.place(start)
    group.section = collection.section or group.section
    again = bool(group.pcs)
    lines: list[Line] = [] if again else group.pcs
    if again:
        message = f"a second premise-conclusion structure of <{title}>"
        stream.fault("second-pcs", start, message, "give the second one another argument")
    inference: Inference | None = None
    while stream.kind in (NUMBER, INFERENCE_START):
        if stream.kind == NUMBER:
            denied = End("inference", title, len(lines)) if inference else None
            lines.append(_numbered(blocks, inference, denied))
            inference = None
        else:
            if inference is not None or not lines:
                message = "an inference stands between premises and their conclusion"
                stream.fault("inference-place", stream.token.mark, message, _SHAPE)
            inference = _inference(blocks, title, len(lines))
    _complete(blocks, group, lines, inference, start)


def _numbered(blocks: Blocks, inference: Inference | None, denied: End | None) -> Line:
    """Read a premise, or the conclusion of an inference, with `denied` as its end of a relation."""
    stream, collection = blocks.stream, blocks.collection
    token = stream.take()
    digits = stream.text[token.mark + 1 : token.end - 1]
    node = blocks.element()
    if node.kind == "argument":
        hint = "write `[title]`: premises and conclusions are statements"
        stream.fault("argument-in-pcs", node.start, "an argument among numbered statements", hint)
        node.kind = "statement"
    collection.name(node)
    node.inference = denied
    blocks.relations(node, token.start, 0)
    line, column = collection.place(token.mark)
    number = int(digits) if len(digits) <= _LONGEST else 0
    role = "intermediary-conclusion" if inference else "premise"
    return Line(number, node.title, role, line, column, inference)  # type: ignore[arg-type]


def _inference(blocks: Blocks, title: str, conclusion: int) -> Inference:
    """Read rules and data between two pairs of dashes, and what undercuts the inference."""
    stream = blocks.stream
    start = stream.take().mark
    stream.skip_newline()
    rules = _rules(blocks)
    stream.skip_newline()
    data = stream.data() or {}
    if stream.kind == INFERENCE_END:
        stream.index += 1
    elif start not in stream.unclosed:
        message = "only rules and then data stand in an inference"
        stream.fault("inference-content", stream.token.start, message, _SHAPE)
        while stream.kind <= COMMA and stream.kind != INFERENCE_END:
            stream.index += 1
        stream.index += stream.kind == INFERENCE_END
    if stream.kind not in (NEWLINE, NUMBER):
        message = "the conclusion stands in a line of its own below the inference"
        stream.fault("inference-end", stream.token.start, message, _SHAPE)
    stream.skip_newline()
    if stream.kind == RELATION:
        blocks.relations(End("inference", title, conclusion), stream.token.start, 0)
    return blocks.collection.inference(rules, data, start)


def _rules(blocks: Blocks) -> tuple[str, ...]:
    stream = blocks.stream
    rules: list[str] = []
    content = stream.new_content()
    while stream.kind <= LAST_OF_TEXT or stream.kind == COMMA:
        token: Token = stream.take()
        if token.kind == COMMA:
            rules.append(content.text)
            content = stream.new_content()
        else:
            content.add(token, stream.kind)
    rules.append(content.text)
    return tuple(rule for rule in rules if rule)


def _complete(
    blocks: Blocks, group: Group, lines: list[Line], inference: Inference | None, start: int
) -> None:
    """Mark the main conclusion; without one there is no structure, only statements."""
    stream = blocks.stream
    last = lines[-1] if lines else None
    if inference or last is None or last.inference is None:
        if inference and stream.kind <= LAST_OF_TEXT:
            message = "the numbered conclusion is missing between its inference and this text"
            stream.fault("no-conclusion", stream.token.start, message, _SHAPE)
        else:
            message = "the premise-conclusion structure does not end with a conclusion"
            stream.fault("no-conclusion", start, message, _SHAPE)
        lines.clear()
        stream.to_blank_line()  # what stands there would only be told as more faults
        return
    lines[-1] = last._replace(role="main-conclusion")
    if not lines[0].inference:
        _check_numbers(blocks, group, lines, start)


def _check_numbers(blocks: Blocks, group: Group, lines: list[Line], start: int) -> None:
    """Numbers are only names, but `uses` goes by them."""
    stream = blocks.stream
    numbers = [line.number for line in lines]
    if numbers != sorted(set(numbers)):
        message = f"the numbers of <{group.title}> are not in order, or not each its own"
        stream.fault("numbering", start, message, "number the statements 1, 2, 3, …", "warning")
    known: set[int] = set()
    for line in lines:
        wrong = [use for use in line.inference.uses if use not in known] if line.inference else []
        if wrong:
            message = f"({line.number}) uses {wrong}, which no statement before it is numbered"
            stream.fault("unknown-premise", start, message, "give numbers above it", "warning")
        known.add(line.number)
