"""The file holds a character that is not text.

## What it does

Reports the first control character, other than line breaks and tabs.

## Why

Such a character cannot be seen in an editor, and some of them act on a terminal that shows them.
They come from copied text or from files that are not text at all. Delete the character; if there
are many, another file was meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.model import Severity

CODE = "control-character"
SEVERITY: Severity = "error"
