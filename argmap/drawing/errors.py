"""What the drawing room says when a picture cannot be made."""

from __future__ import annotations


class DrawingError(Exception):
    """A picture that cannot be made; `hint` says what the reader of the message can do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(f"{message}; {hint}" if hint else message)
        self.message = message
        self.hint = hint
