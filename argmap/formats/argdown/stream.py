"""The tokens of a text as its parser reads them: one at a time, with what is wrong so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown.content import Content
from argmap.formats.argdown.tokens import (
    ARGUMENT_DEFINITION,
    ARGUMENT_REFERENCE,
    DATA,
    EMPTY_LINE,
    END,
    FIRST_OF_LINE,
    LAST_OF_TEXT,
    NEWLINE,
    STATEMENT_DEFINITION,
    STATEMENT_REFERENCE,
    Fault,
    Token,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.formats.argdown.data import DataReader
    from argmap.formats.argdown.document import Data

TITLED = (
    STATEMENT_DEFINITION, STATEMENT_REFERENCE, ARGUMENT_DEFINITION, ARGUMENT_REFERENCE,
)  # fmt: skip


class Stream:
    """Tokens of `text` with a position. `unclosed` are offsets of inferences that have no end."""

    def __init__(
        self,
        text: str,
        tokens: list[Token],
        data: DataReader,
        faults: list[Fault],
        shortcodes: Mapping[str, str],
        *,
        keep_tags: bool,
    ) -> None:
        self.text = text
        self.tokens = tokens
        self.index = 0
        self.faults = faults
        self.links: list[Token] = []
        self.emphases: list[Token] = []
        self.unclosed = {it.offset for it in faults if it.code == "unclosed-inference"}
        self._data = data
        self._shortcodes = shortcodes
        self._keep_tags = keep_tags

    @property
    def kind(self) -> int:
        """The kind of the next token."""
        return self.tokens[self.index].kind

    @property
    def token(self) -> Token:
        """The next token."""
        return self.tokens[self.index]

    def take(self) -> Token:
        """Give the next token and go on."""
        token = self.tokens[self.index]
        self.index += 1
        return token

    def fault(
        self, code: str, offset: int, message: str, hint: str, severity: str = "error"
    ) -> None:
        """Note what is wrong."""
        self.faults.append(Fault(severity, code, offset, message, hint))

    def is_told(self, offset: int) -> bool:
        """Tell whether the last fault is one of this place."""
        return bool(self.faults) and self.faults[-1].offset == offset

    def skip_newline(self) -> None:
        """Go past the end of a line."""
        if self.kind == NEWLINE:
            self.index += 1

    def new_content(self) -> Content:
        """Begin a text."""
        return Content(self.text, self._shortcodes, keep_tags=self._keep_tags)

    def content(self) -> Content:
        """Read running text: lines up to a blank one, to data, or to a line that begins a part."""
        content = self.new_content()
        tokens, index = self.tokens, self.index
        while (token := tokens[index]).kind <= LAST_OF_TEXT or token.kind in TITLED:
            if token.kind > LAST_OF_TEXT:
                if tokens[index - 1].kind == NEWLINE:
                    break
                self._title_in_text(token)
                content.write(self.text[token.start : token.end])
            else:
                content.add(token, tokens[index + 1].kind)
            index += 1
        self.index = index
        self.links += content.links
        if content.emphasis:
            self.emphases.append(content.emphasis)
        return content

    def _title_in_text(self, token: Token) -> None:
        title = self.text[token.start : token.end].rstrip(":")
        sign = title[0]
        hint = f"write `@{title}` to mention it, or `\\{sign}` for the sign"
        self.fault("title-in-text", token.start, f"`{title}` stands within a text", hint)

    def data(self) -> Data | None:
        """Read data, if there is any, and the end of its line."""
        if self.kind != DATA:
            return None
        token = self.take()
        self.skip_newline()
        return self._data.read(self.text[token.start : token.end], token.start)

    def to_line(self, what: str) -> None:
        """Skip what cannot stand behind data or a reference, to where a line begins a part."""
        token = self.token
        if token.kind >= FIRST_OF_LINE:
            return
        if token.kind in TITLED and self.tokens[self.index - 1].kind == NEWLINE:
            message = "a new part begins here without a blank line before it"
            self.fault("no-blank-line", token.start, message, "put a blank line before it")
            return
        message = f"nothing but relations can follow {what}"
        hint = "end the line here, or put a blank line before what follows"
        self.fault("text-behind", token.start, message, hint)
        while self.kind < FIRST_OF_LINE:
            self.index += 1

    def to_blank_line(self) -> None:
        """Skip the rest of a block that cannot be read."""
        while self.kind not in (EMPTY_LINE, END):
            self.index += 1
