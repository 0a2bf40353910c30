"""Text -> tokens, comments and faults, in one pass from left to right.

What a character means depends on what stands before it: relations, numbers, list items, headings
and inferences only begin a line. Most of a text is plain, and one regular expression takes it in
long runs; each other character has a function.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.formats.argdown.brackets import angle, at, brace, square, tag
from argmap.formats.argdown.tokens import (
    COMMA,
    EMPTY_LINE,
    END,
    ESCAPED,
    FIRST_OF_LINE,
    FRONT_MATTER,
    HEADING,
    INFERENCE_END,
    INFERENCE_START,
    LIST_ITEM,
    NEWLINE,
    NUMBER,
    RANGE_END,
    RANGE_START,
    RELATION,
    SPECIAL,
    TEXT,
    Fault,
    Finder,
    Token,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_LETTER = r"[^\\@#*_\[\],.:;<\/>\-\n(){}]"
_PLAIN = re.compile(
    rf"(?:(?![ \t]|===){_LETTER}++"
    r"|[,;()>\-}\]][ \t]?(?![ \t])"
    r"|\/(?![\/*])[ \t]?(?![ \t])"
    r"|[.:](?:[ \t](?![ \t])|(?=\n)|\Z))++"
)
_LINE = re.compile(
    r"([ \t]*)(?:(--)|(\+>|->|<?\+|<?-|><|_>|<_|_(?=\s))|(\([0-9]+\))|([0-9]+\.(?=\s)|\*(?=\s))"
    r"|(\#+\ ))"
)
_LINE_KINDS = (0, 0, INFERENCE_START, RELATION, NUMBER, LIST_ITEM, HEADING)
_BLANKS = re.compile(r"[ \t]+")
_NEWLINE = re.compile(r"[ \t]*\n")
_EMPTY_LINE = re.compile(r"(?:[ \t]*\n){2,}")
_AFTER_COMMENT = re.compile(r"[ \t]*\n(?![ \t]*\n)")
_AFTER_COMMENTS = re.compile(r"(?:[ \t]*\n)*")
_CONTROL = re.compile(r"[^ \t][ \t]?")
_ESCAPED = re.compile(r"\\[^\n] *")
_SPECIAL = re.compile(r"\.[^\s]+?\.[ \t]?|:[^\s]+?:[ \t]?")
_BOLD_END = re.compile(r"(?:\*\*|__)(?:[ \t]|(?=[\n)}_.,!?;:\-*])|\Z)")
_ITALIC_END = re.compile(r"[*_](?:[ \t]|(?=[\n)}_.,!?;:\-*])|\Z)")
_INFERENCE_PLAIN = re.compile(rf"(?![ \t]){_LETTER}++")
_DASHES = re.compile(r"-{2,}")
_EQUALS = re.compile(r"={3,}")
_LETTERS = re.compile(rf"{_LETTER}++")
_MARKS_TOLD = 5
"""Marks without an end that are told of one paragraph: more are one mistake, or no Argdown."""

_INFERENCE_HINT = "write `----`, or `-- rule --`, or a line `--` on both sides of the rules"


class Scanner:
    """The state of one pass; `scan` runs it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.position = 0
        self.tokens: list[Token] = []
        self.comments: list[tuple[int, int]] = []
        self.faults: list[Fault] = []
        self.finder = Finder(text)
        self._ranges: list[int] = []
        self._last = NEWLINE
        self._inference = -1

    def scan(self) -> None:
        """Read the whole text. O(length)."""
        length = len(self.text)
        match_plain = _PLAIN.match
        text = self.text
        while (position := self.position) < length:
            if self._inference >= 0:
                self._inside_inference(position)
                continue
            if self._last in (NEWLINE, EMPTY_LINE) and self._begin_line(position):
                continue
            if found := match_plain(text, position):
                self.add(TEXT, found.end())
            else:
                _HANDLERS.get(text[position], Scanner.control)(self, position)
        if self._inference >= 0:
            self._leave_inference()
        self._close_ranges()
        self.tokens.append(Token(END, length, length))

    def add(self, kind: int, end: int, mark: int = 0) -> None:
        """Add the token from here to `end`, and go on behind it."""
        if kind >= FIRST_OF_LINE and self._ranges:
            self._close_ranges()
        self.tokens.append(Token(kind, self.position, end, mark))
        self._last = kind
        self.position = end

    def fault(self, code: str, offset: int, message: str, hint: str) -> None:
        """Note an error."""
        self.faults.append(Fault("error", code, offset, message, hint))

    def _close_ranges(self) -> None:
        """Make text of marks that are not closed; an error, as no reader can guess their end."""
        for index in self._ranges[:_MARKS_TOLD]:
            token = self.tokens[index]
            mark = self.text[token.start : token.end]
            kind = "bold" if len(mark) > 1 else "italic"
            message = f"`{mark}` begins {kind} text that is not ended in its paragraph"
            self.fault("unclosed-mark", token.start, message, f"write `\\{mark[0]}` for the sign")
        for index in self._ranges:
            token = self.tokens[index]
            self.tokens[index] = token._replace(kind=TEXT)
        self._ranges.clear()

    def _begin_line(self, position: int) -> bool:
        found = _LINE.match(self.text, position)
        if not found:
            return False
        group = found.lastindex or 0
        if group == 2 and self._last == EMPTY_LINE:
            # A dash attacks; only within a block two of them begin an inference.
            self.add(RELATION, found.start(2) + 1, found.end(1))
            return True
        self.add(_LINE_KINDS[group], found.end(), found.end(1))
        if group == 2:
            self._inference = position
        return True

    def control(self, position: int) -> None:
        """Take a sign that begins nothing as text, with one blank behind it."""
        found = _CONTROL.match(self.text, position)
        self.add(TEXT, found.end() if found else position + 1)

    def _blank(self, position: int) -> None:
        """Read blanks: before a line's end they belong to it, else they are skipped."""
        text = self.text
        found = _BLANKS.match(text, position)
        end = found.end() if found else position
        if not text.startswith("\n", end):
            self.position = end
        elif self._last == EMPTY_LINE:
            self.position = end + 1
        elif found := _EMPTY_LINE.match(text, position):
            self.add(EMPTY_LINE, found.end())
        else:
            self.add(NEWLINE, end + 1)

    def _escape(self, position: int) -> None:
        if found := _ESCAPED.match(self.text, position):
            self.add(ESCAPED, found.end())
            return
        hint = "write `\\\\` for the sign, or remove it"
        self.fault("lone-backslash", position, "a backslash with nothing behind it", hint)
        self.add(TEXT, position + 1)

    def _special(self, position: int) -> None:
        if found := _SPECIAL.match(self.text, position):
            self.add(SPECIAL, found.end())
        else:
            self.control(position)

    def skip_comment(self, position: int) -> bool:
        """Skip a comment. At the beginning of a line its line's end goes with it."""
        text, find = self.text, self.finder.find
        if text.startswith("//", position):
            end = min(find("\n", position, "//"), len(text))
        elif text.startswith("/*", position):
            end = find("*/", position + 2, "/*") + 2
        elif text.startswith("<!--", position):
            end = find("-->", position + 4, "<!") + 3
        else:
            return False
        if end > len(text):
            return False
        self.comments.append((position, end))
        found = None
        if self.tokens and self._inference < 0:
            if self._last == EMPTY_LINE:
                found = _AFTER_COMMENTS.match(text, end)
            elif self._last == NEWLINE:
                found = _AFTER_COMMENT.match(text, end)
        self.position = found.end() if found else end
        return True

    def _slash(self, position: int) -> None:
        if not self.skip_comment(position):
            self.control(position)

    def _equals(self, position: int) -> None:
        """Read `===`: it opens front matter before all else, and is text elsewhere."""
        found = _EQUALS.match(self.text, position)
        assert found  # noqa: S101 - other equals signs are plain
        close = _EQUALS.match(self.text, self.finder.find("===", found.end(), "==="))
        late = any(token.kind not in (NEWLINE, EMPTY_LINE) for token in self.tokens[:3])
        if close and not late:
            self.add(FRONT_MATTER, close.end())
            return
        if late and close:
            hint = "put front matter before all else, or write `\\===` for the signs"
            self.fault("late-front-matter", position, "front matter begins the file", hint)
        elif not late:
            hint = "end it with a line `===`"
            self.fault("unclosed-front-matter", position, "front matter that is not ended", hint)
        letters = _LETTERS.match(self.text, position) or found
        self.add(TEXT, letters.end())

    def _range(self, position: int) -> None:
        """Read a star or underscore: it begins or ends bold or italic text, or is itself."""
        sign = self.text[position]
        double = self.text.startswith(sign * 2, position)
        opened = self.tokens[self._ranges[-1]] if self._ranges else None
        width = 0
        if opened and self.text[opened.start] == sign:
            width = opened.end - opened.start
        end = (None, _ITALIC_END, _BOLD_END)[width]
        if end and (found := end.match(self.text, position)):
            self._end_range(found.end())
        elif double and not self.text[position + 2 : position + 3].isspace():
            self._start_range(position + 2)
        elif not self.text[position + 1 : position + 2].isspace():
            self._start_range(position + 1)
        else:
            self.control(position)

    def _start_range(self, end: int) -> None:
        self._ranges.append(len(self.tokens))
        self.add(RANGE_START, end)

    def _end_range(self, end: int) -> None:
        self._ranges.pop()
        self.add(RANGE_END, end)

    def _inside_inference(self, position: int) -> None:
        """Between two pairs of dashes there are rules, data and comments."""
        if found := _INFERENCE_PLAIN.match(self.text, position):
            self.add(TEXT, found.end())
        elif _EMPTY_LINE.match(self.text, position):
            self._leave_inference()
        elif found := _NEWLINE.match(self.text, position):
            self.add(NEWLINE, found.end())
        elif found := _BLANKS.match(self.text, position):
            self.position = found.end()
        elif found := _DASHES.match(self.text, position):
            self.add(INFERENCE_END, found.end())
            self._inference = -1
        elif self.text[position] == ",":
            self.add(COMMA, position + 1)
        else:
            _INFERENCE_HANDLERS.get(self.text[position], Scanner.control)(self, position)

    def _leave_inference(self) -> None:
        start = self._inference
        start += len(self.text[start : start + 80]) - len(self.text[start : start + 80].lstrip())
        self.fault("unclosed-inference", start, "an inference that is not ended", _INFERENCE_HINT)
        self._inference = -1


_HANDLERS: dict[str, Callable[[Scanner, int], None]] = {
    " ": Scanner._blank,
    "\t": Scanner._blank,
    "\n": Scanner._blank,
    "\\": Scanner._escape,
    ".": Scanner._special,
    ":": Scanner._special,
    "/": Scanner._slash,
    "=": Scanner._equals,
    "{": brace,
    "*": Scanner._range,
    "_": Scanner._range,
    "[": square,
    "<": angle,
    "#": tag,
    "@": at,
}
_INFERENCE_HANDLERS: dict[str, Callable[[Scanner, int], None]] = {
    "\\": Scanner._escape,
    ".": Scanner._special,
    ":": Scanner._special,
    "/": Scanner._slash,
    "<": Scanner._slash,
    "{": brace,
}
