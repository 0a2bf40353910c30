"""The file is not UTF-8 text.

## What it does

Reports the first byte that is not UTF-8 text, or a file that is UTF-16.

## Why

UTF-8 writes every language. Other encodings look alike until the first accent or curly quote,
which would then be read as another character. Editors offer UTF-8 when saving; on Windows, choose
it in place of Unicode or ANSI.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.model import Severity

CODE = "not-utf8"
SEVERITY: Severity = "error"
